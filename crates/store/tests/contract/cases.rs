//! Cases: made from events and from nothing else; the same again from the journal.

use domain::handle::case::CaseState;
use store::search::Findable;
use store::tables::cases::{self, Decided};
use store::tables::customers;
use store::{Fault, FaultKind, journal, replay, search, texts};

use crate::place::{ORG, Place, ask, at, case, tell};
use crate::told::{self, Told, answered, happen, promised};

on_both_engines!(
    a_case_is_loaded_as_it_was_recorded,
    numbers_of_cases_have_no_gap_and_begin_anew_each_year,
    state_is_the_replay_of_the_journal,
    rebuilding_makes_the_same_state_again,
    a_case_cannot_begin_without_being_received,
    a_moment_finer_than_a_microsecond_is_refused,
    a_text_outlives_nothing_but_its_digest,
    what_is_erased_is_found_no_more,
);

fn a_case_is_loaded_as_it_was_recorded(place: &Place) {
    let store = place.open();
    let begun = Told::nth(1).begin(&store);
    assert_eq!(begun.state, CaseState::Acknowledged);
    let after = happen(
        &store,
        &begun,
        60,
        vec![promised(&begun, 1, 500), answered(&begun)],
    );
    assert_eq!(
        ask(&store, |r| cases::load(r, case(1))),
        Some(after.clone())
    );
    assert_eq!(
        ask(&store, |r| cases::by_number(r, begun.number)),
        Some(after.clone())
    );
    assert_eq!(ask(&store, |r| cases::load(r, case(2))), None);
    assert_eq!(after.version, 4);
}

fn numbers_of_cases_have_no_gap_and_begin_anew_each_year(place: &Place) {
    let store = place.open();
    let number = |year| tell(&store, move |tx| cases::next_number(tx, year)).to_string();
    let all = [number(2026), number(2026), number(2027), number(2026)];
    assert_eq!(
        all,
        ["2026-000001", "2026-000002", "2027-000001", "2026-000003"]
    );
}

fn state_is_the_replay_of_the_journal(place: &Place) {
    let store = place.open();
    let begun = Told::nth(1).begin(&store);
    let after = happen(
        &store,
        &begun,
        60,
        vec![promised(&begun, 1, 500), told::complained_of(4)],
    );
    assert_eq!(ask(&store, |r| replay::case(r, case(1))), Some(after));
    let kinds: Vec<String> = ask(&store, |r| journal::of_case(r, case(1)))
        .into_iter()
        .map(|r| r.kind)
        .collect();
    assert_eq!(
        kinds,
        [
            "received",
            "acknowledged",
            "promise-made",
            "complained-of-named"
        ]
    );
}

fn rebuilding_makes_the_same_state_again(place: &Place) {
    let store = place.open();
    for n in 1..=5 {
        let begun = Told::nth(n).begin(&store);
        happen(
            &store,
            &begun,
            60,
            vec![promised(&begun, 1, 500), told::complained_of(4)],
        );
    }
    let before = ask(&store, |r| cases::load(r, case(3)));
    place.tamper("UPDATE cases SET state = 'closed', body = '{}'; DELETE FROM promises");
    assert_eq!(
        store::verify::verify(&store, ORG).unwrap().problems.len(),
        5
    );
    assert_eq!(replay::rebuild(&store, ORG).unwrap(), 5);
    assert_eq!(ask(&store, |r| cases::load(r, case(3))), before);
}

fn a_case_cannot_begin_without_being_received(place: &Place) {
    let store = place.open();
    let begun = Told::nth(1).begin(&store);
    let event = answered(&begun);
    let refused = store
        .write(ORG, move |tx| {
            cases::begin(
                tx,
                Decided {
                    events: &[event],
                    actor: "system",
                    at: at(1),
                },
            )
        })
        .wait();
    assert_eq!(
        refused.map_err(|fault: Fault| fault.kind()),
        Err(FaultKind::Shape)
    );
}

fn a_moment_finer_than_a_microsecond_is_refused(place: &Place) {
    let store = place.open();
    let at = at(1)
        .checked_add(jiff::SignedDuration::from_nanos(1))
        .unwrap();
    let refused = store
        .write(ORG, move |tx| {
            let entry = journal::Entry {
                case_id: None,
                at,
                actor: "system",
                kind: "k",
                body: "{}",
            };
            journal::append(tx, &entry)
        })
        .wait();
    assert_eq!(
        refused.map_err(|fault: Fault| fault.kind()),
        Err(FaultKind::Shape)
    );
}

fn a_text_outlives_nothing_but_its_digest(place: &Place) {
    let store = place.open();
    let begun = Told::nth(1).begin(&store);
    tell(&store, |tx| {
        texts::set_erase_after(tx, case(1), Some(at(10)))
    });
    assert_eq!(tell(&store, |tx| texts::erase_due(tx, at(10), 10)), 1);
    let report = store::verify::verify(&store, ORG).unwrap();
    assert_eq!((report.erased_texts, report.problems), (1, Vec::new()));
    assert_eq!(
        ask(&store, |r| texts::get(r, begun.subject.id))
            .unwrap()
            .body,
        None
    );
}

fn what_is_erased_is_found_no_more(place: &Place) {
    let store = place.open();
    let begun = Told::nth(1).begin(&store);
    tell(&store, |tx| {
        let words = ["2026-000001 급식 식단표", "고객 1"];
        search::index(tx, &[Findable::by(case(1), at(1), words)])
    });
    let found =
        |words: &'static str| ask(&store, |r| search::find(r, &told::auditor(), words, 10)).len();
    assert_eq!((found("식단"), found("고객"), found("성적")), (1, 1, 0));
    tell(&store, |tx| {
        texts::set_erase_after(tx, case(1), Some(at(10)))
    });
    tell(&store, |tx| texts::erase_due(tx, at(10), 10));
    assert_eq!((found("식단"), found("고객")), (0, 1));
    let customer = begun.customer;
    let erase = || {
        tell(&store, move |tx| {
            customers::set_erase_after(tx, customer, Some(at(10)))
        });
        tell(&store, |tx| customers::erase_due(tx, at(10), 10))
    };
    assert_eq!(erase(), 0, "whoever has an open case is not forgotten");
    told::happen(&store, &begun, 5, vec![told::closed(5)]);
    assert_eq!(erase(), 1);
    let left = |r: &mut store::Reader<'_>| r.number("SELECT count(*) FROM grams", &[]);
    assert_eq!(ask(&store, left), 0);
}
