//! What an office may do with its calendar: add a day, look back, move lunch, ask for the next working day.

use jiff::civil::{Date, Time, date};

use super::designated::DESIGNATED;
use super::*;

#[test]
fn named_days_were_announced_before_they_came_and_stand_in_order() {
    assert!(DESIGNATED.is_sorted_by_key(|named| named.day));
    assert!(
        DESIGNATED
            .iter()
            .all(|named| named.announced_on < named.day)
    );
    let calendar = Calendar::default();
    let cabinet = date(2017, 9, 5);
    assert_eq!(calendar.announced_on(date(2017, 10, 2)), Some(cabinet));
    let before = calendar.known_on(cabinet.yesterday().unwrap());
    assert_eq!(before.day(date(2017, 10, 2)), DayKind::Working);
    assert_eq!(
        calendar.newly_free(&before, date(2017, 9, 1)..=date(2017, 10, 31)),
        [date(2017, 10, 2)]
    );
}

#[test]
fn a_day_the_office_adds_is_free_once_it_is_announced() {
    let added = AddedDay {
        day: date(2026, 12, 1),
        name: "개교기념일".to_owned(),
        announced_on: date(2026, 11, 20),
    };
    let calendar = Calendar::new(WorkingHours::default(), vec![added.clone()]);
    assert_eq!(calendar.day(added.day), DayKind::Added);
    assert_eq!(calendar.added_on(added.day), Some(&added));
    assert_eq!(calendar.announced_on(added.day), Some(added.announced_on));
    let before = calendar.known_on(date(2026, 11, 19));
    assert_eq!(before.day(added.day), DayKind::Working);
    assert_eq!(before.added_on(added.day), None);
    assert_eq!(
        before.known_on(date(2030, 1, 1)).day(added.day),
        DayKind::Working
    );
}

#[test]
fn a_holiday_keeps_its_name_when_the_office_adds_the_same_day() {
    let added = AddedDay {
        day: date(2026, 12, 25),
        name: "휴무".to_owned(),
        announced_on: date(2026, 1, 1),
    };
    let calendar = Calendar::new(WorkingHours::default(), vec![added]);
    assert_eq!(
        calendar.day(date(2026, 12, 25)),
        DayKind::Holiday(Holiday::Christmas)
    );
}

#[test]
fn outside_the_known_years_the_week_still_holds() {
    let calendar = Calendar::default();
    assert_eq!(calendar.day(date(2012, 12, 31)), DayKind::Working);
    assert_eq!(calendar.day(date(2051, 1, 1)), DayKind::Sunday);
    assert_eq!(calendar.day(Date::MAX), DayKind::Working);
    assert_eq!(calendar.next_working_day(Date::MAX), Date::MAX);
}

#[test]
fn working_days_are_found_from_any_day() {
    let calendar = Calendar::default();
    let saturday = date(2026, 10, 3);
    assert_eq!(calendar.working_day_from(saturday), date(2026, 10, 6));
    assert_eq!(
        calendar.next_working_day(date(2026, 10, 2)),
        date(2026, 10, 6)
    );
    assert_eq!(
        calendar.working_day_from(date(2026, 10, 6)),
        date(2026, 10, 6)
    );
    assert_eq!(
        calendar.next_working_day(date(2026, 10, 6)),
        date(2026, 10, 7)
    );
}

#[test]
fn every_kind_of_day_has_a_name_in_both_languages() {
    let calendar = Calendar::default();
    let kind = calendar.day(date(2021, 8, 16));
    assert_eq!(kind.reason_ko(), "대체공휴일(광복절)");
    assert_eq!(kind.reason_en(), "substitute holiday (Liberation Day)");
    assert_eq!(calendar.day(date(2026, 9, 24)).reason_ko(), "추석 전날");
    assert_eq!(calendar.day(date(2026, 11, 28)).reason_ko(), "토요일");
    assert_eq!(calendar.day(date(2026, 11, 29)).reason_en(), "Sunday");
}

#[test]
fn working_hours_are_in_order_and_lunch_may_move() {
    let noon = Time::constant(12, 0, 0, 0);
    let hours = WorkingHours::default();
    assert_eq!(hours.seconds(), 8 * 3600);
    let early = hours.with_lunch(Time::constant(11, 0, 0, 0), noon).unwrap();
    assert_eq!((early.seconds(), early.lunch().1), (8 * 3600, noon));
    assert_eq!(
        hours.with_lunch(noon, Time::constant(11, 0, 0, 0)),
        Err(HoursProblem::OutOfOrder)
    );
    assert_eq!(
        hours.with_lunch(noon, Time::constant(18, 0, 0, 0)),
        Err(HoursProblem::OutOfOrder)
    );
    let json = serde_json::to_string(&early).unwrap();
    assert_eq!(serde_json::from_str::<WorkingHours>(&json).unwrap(), early);
    let backwards = json.replace("09:00", "19:00");
    assert!(serde_json::from_str::<WorkingHours>(&backwards).is_err());
}
