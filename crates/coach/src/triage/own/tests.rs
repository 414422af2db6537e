//! What decisions teach, and that they teach it the same way every time.

use super::*;
use crate::triage::{sort, sort_as};
use jiff::civil::{DateTime, date};

const PARKING: [&str; 4] = [
    "주차 요금이 두 번 결제되었습니다. 차액을 돌려주십시오.",
    "정문 주차장에서 나갈 때 요금이 잘못 계산되었습니다.",
    "주차 정기권 요금을 냈는데 차단기가 열리지 않습니다.",
    "방문객 주차 요금 환불을 부탁드립니다.",
];
const ALIKE: &str = "주차장 요금이 이상합니다. 두 번 냈습니다.";

fn now() -> DateTime {
    date(2026, 11, 24).at(10, 0, 0, 0)
}

fn taught(rounds: usize, decided: &[Decided]) -> Own {
    let mut own = Own::default();
    for text in PARKING.iter().cycle().take(rounds) {
        for decided in decided {
            own.learn(text, decided);
        }
    }
    own
}

fn other_severity(of: Severity) -> Severity {
    if of == Severity::Normal {
        Severity::Low
    } else {
        Severity::Normal
    }
}

#[test]
fn a_handful_of_decisions_changes_what_is_suggested_and_says_so() {
    let before = sort(ALIKE, None, now());
    assert!(!before.severity.learnt && before.office_department.is_none());
    let severity = other_severity(before.severity.value);
    let decided = [
        Decided::Severity(severity),
        Decided::Kind(VoiceKind::Suggestion),
        Decided::Department("d2".to_owned()),
    ];
    let own = taught(8, &decided);
    let after = sort_as(&own, ALIKE, None, now());
    assert_eq!(
        (after.severity.value, after.severity.learnt),
        (severity, true)
    );
    assert_eq!(after.kind.value, VoiceKind::Suggestion);
    let named = after.office_department.unwrap();
    assert_eq!(named.value, "d2");
    assert!(
        named.because.iter().any(|e| e.text.contains("주차")),
        "{named:?}"
    );
    let reason = after.severity.reason(Language::Korean);
    assert!(reason.ends_with("배웠습니다."), "{reason}");
    // What is about something else stays as it was: severity.
    let food = "급식에서 머리카락이 나와 아이가 울었습니다. 조리실에 말했지만 사과가 없습니다.";
    let (before, after) = (sort(food, None, now()), sort_as(&own, food, None, now()));
    assert_eq!(before.severity.value, after.severity.value);
}

#[test]
fn causes_are_taught_both_ways() {
    let before: Vec<_> = sort(ALIKE, None, now()).causes;
    assert!(
        !before
            .iter()
            .any(|c| c.value == CauseKind::HidingBehindRules)
    );
    let found = Decided::Causes(vec![CauseKind::HidingBehindRules]);
    let own = taught(12, std::slice::from_ref(&found));
    let after = sort_as(&own, ALIKE, None, now()).causes;
    let after: Vec<_> = after.into_iter().map(|c| (c.value, c.learnt)).collect();
    assert_eq!(after, [(CauseKind::HidingBehindRules, true)]);
    assert_eq!(
        own.clone().learn(PARKING[0], &found).as_suggested,
        Some(true)
    );
}

#[test]
fn the_same_decisions_give_the_same_model_and_keeping_it_changes_nothing() {
    let decided = [
        Decided::Causes(vec![CauseKind::Other]),
        Decided::Department("d1".to_owned()),
    ];
    let own = taught(5, &decided);
    assert_eq!(own, taught(5, &decided));
    let rows = own.outputs.keys().map(|name| (name.clone(), own.row(name)));
    assert_eq!(Own::of(rows), own);
}

#[test]
fn two_departments_share_one_field_of_work() {
    let mut own = Own::default();
    let streets = [
        "가로등이 꺼져 있습니다.",
        "도로에 구덩이가 있습니다.",
        "가로등 불빛이 깜빡입니다.",
    ];
    for _ in 0..4 {
        for (road, parking) in streets.iter().zip(PARKING) {
            own.learn(road, &Decided::Department("roads".to_owned()));
            own.learn(parking, &Decided::Department("parking".to_owned()));
        }
    }
    let named = |text| {
        sort_as(&own, text, None, now())
            .office_department
            .map(|s| s.value)
    };
    assert_eq!(
        named("골목 가로등이 또 꺼졌습니다.").as_deref(),
        Some("roads")
    );
    assert_eq!(named(ALIKE).as_deref(), Some("parking"));
}

#[test]
fn hostile_rows_and_texts_are_survived() {
    let own = Own::of([
        ("kind/complaint".to_owned(), vec![255; 61]),
        (String::new(), Vec::new()),
    ]);
    sort_as(&own, "", None, now());
    let mut own = Own::default();
    own.learn("", &Decided::Department(String::new()));
    sort_as(&own, "🙂", None, now());
}

use crate::Language;
