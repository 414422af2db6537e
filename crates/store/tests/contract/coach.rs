//! The coach's rules as an office set them up, and what became of findings.

use domain::event::Event;
use domain::people::{PhraseId, StaffId};
use domain::reply::review::{Became, Reviewed, SetAsideBecause, Severity};
use domain::reply::rules::{Phrase, PhraseLanguage, Rules, RulesEvent, Strength};
use store::tables::{findings, rules};
use store::verify::{Problem, verify};
use store::{Store, journal, replay};

use crate::place::{ORG, Place, ask, at, id, tell};
use crate::told::{Told, answered, happen};

on_both_engines!(
    a_rule_is_set_and_set_again_with_who_and_when,
    a_phrase_is_added_and_withdrawn,
    findings_are_counted_per_rule_and_counted_again,
    findings_counted_otherwise_are_noticed,
);

fn staff(n: u128) -> StaffId {
    StaffId(id(n))
}

fn record(store: &Store, event: RulesEvent, words: Option<Phrase>, by: StaffId, second: i64) {
    tell(store, move |tx| {
        rules::record(tx, &event, words.as_ref(), by, at(second))
    });
}

fn set(strength: Strength) -> RulesEvent {
    let rule = "excuse".to_owned();
    RulesEvent::RuleSet { rule, strength }
}

fn a_rule_is_set_and_set_again_with_who_and_when(place: &Place) {
    let store = place.open();
    assert_eq!(ask(&store, rules::rules), Rules::default());
    record(&store, set(Strength::Hint), None, staff(1), 1);
    record(&store, set(Strength::Off), None, staff(2), 2);
    let held = ask(&store, rules::rules);
    let setting = held.setting("excuse").unwrap();
    assert_eq!(
        (setting.strength, setting.changed_by, setting.changed_at),
        (Strength::Off, staff(2), at(2))
    );
    let records = ask(&store, |r| journal::after(r, 0, 10));
    let said: Vec<_> = (records.iter())
        .map(|r| (r.case_id, r.kind.as_str(), r.actor.clone()))
        .collect();
    let by = |n| (None, "coach-rule-set", format!("staff:{}", staff(n)));
    assert_eq!(said, [by(1), by(2)]);
}

fn a_phrase_is_added_and_withdrawn(place: &Place) {
    let store = place.open();
    let phrase = Phrase {
        id: PhraseId(id(7)),
        rule: "excuse".to_owned(),
        language: PhraseLanguage::Korean,
        words: "인력이 부족하여".to_owned(),
        instead: Some("담당자 두 명이".to_owned()),
        added_by: staff(1),
        added_at: at(1),
    };
    let event = Rules::default().decide_phrase(&phrase).unwrap();
    record(&store, event, Some(phrase.clone()), staff(1), 1);
    let held = ask(&store, rules::rules);
    assert_eq!(held.phrases, std::slice::from_ref(&phrase));
    let event = held.decide_withdrawal(phrase.id).unwrap();
    record(&store, event, None, staff(2), 2);
    assert_eq!(ask(&store, rules::rules), Rules::default());
    let records = ask(&store, |r| journal::after(r, 0, 10));
    assert!(records.iter().all(|record| !record.body.contains("인력")));
    let kept = ask(&store, |r| {
        r.number(
            "SELECT count(*) FROM coach_phrases WHERE org_id = $1 AND withdrawn_by = $2",
            &[ORG.into(), (&staff(2)).into()],
        )
    });
    assert_eq!(kept, 1);
}

/// A letter in which these findings had these ends.
fn letter(told: &domain::handle::case::Case, ends: &[(&str, Became)]) -> Event {
    let Event::LetterSent(mut letter) = answered(told) else {
        unreachable!("an answer is a letter")
    };
    letter.review = (ends.iter())
        .map(|(rule, became)| Reviewed {
            rule: (*rule).to_owned(),
            severity: Severity::Warning,
            became: *became,
        })
        .collect();
    Event::LetterSent(letter)
}

fn two_letters(store: &Store) {
    let wrong = Became::SetAside(SetAsideBecause::WrongFinding);
    for (n, ends) in [
        (1, vec![("excuse", Became::Taken), ("excuse", wrong)]),
        (2, vec![("excuse", wrong), ("levity", Became::Left)]),
    ] {
        let begun = Told::nth(n).begin(store);
        happen(store, &begun, 60, vec![letter(&begun, &ends)]);
    }
}

fn findings_are_counted_per_rule_and_counted_again(place: &Place) {
    let store = place.open();
    two_letters(&store);
    let counted = ask(&store, findings::all);
    let of = |rule: &str, became: &str| {
        let key = (rule.to_owned(), became.to_owned());
        counted.get(&key).copied()
    };
    assert_eq!(of("excuse", "taken"), Some(1));
    assert_eq!(of("excuse", "wrong-finding"), Some(2));
    assert_eq!(of("levity", "left"), Some(1));
    assert_eq!(counted.len(), 3);
    place.tamper("DELETE FROM coach_findings");
    replay::rebuild(&store, ORG).unwrap();
    assert_eq!(ask(&store, findings::all), counted);
}

fn findings_counted_otherwise_are_noticed(place: &Place) {
    place.leave_broken();
    let store = place.open();
    two_letters(&store);
    place.tamper("UPDATE coach_findings SET count = count + 1 WHERE rule = 'levity'");
    assert_eq!(verify(&store, ORG).unwrap().problems, [Problem::Findings]);
}
