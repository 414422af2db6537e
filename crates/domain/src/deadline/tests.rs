//! Deadlines in offices with other hours and days, the sum that is shown, and the time that is left.

use jiff::civil::{Time, date};

use super::vectors::{at, due_in};
use super::*;
use crate::calendar::{AddedDay, DayKind, Holiday, WorkingHours};

#[test]
fn lunch_moves_with_the_office() {
    let noon = Time::constant(12, 0, 0, 0);
    let hour = |hour| Time::constant(hour, 0, 0, 0);
    for (from, until, due) in [
        (hour(11), noon, "2026-11-23T14:00"),
        (noon, hour(13), "2026-11-23T14:00"),
        (hour(13), hour(14), "2026-11-23T13:00"),
    ] {
        let hours = WorkingHours::default().with_lunch(from, until).unwrap();
        let calendar = Calendar::new(hours, Vec::new());
        let found = due_in(&calendar, "2026-11-23T10:00", "3wh", Count::Petition);
        assert_eq!(found.due_at, at(due));
    }
}

#[test]
fn one_day_is_eight_hours_even_where_the_office_works_longer() {
    let hours = WorkingHours::new(
        Time::constant(8, 0, 0, 0),
        Time::constant(12, 0, 0, 0),
        Time::constant(13, 0, 0, 0),
        Time::constant(20, 0, 0, 0),
    )
    .unwrap();
    let calendar = Calendar::new(hours, Vec::new());
    let found = due_in(&calendar, "2026-11-23T08:00", "1d", Count::Petition);
    assert_eq!(found.due_at, at("2026-11-23T17:00"));
    let by_days = due_in(&calendar, "2026-11-23T08:00", "7d", Count::Petition);
    assert_eq!(by_days.due_at, at("2026-12-01T20:00"));
}

#[test]
fn a_day_named_later_moves_what_was_due_on_it() {
    let calendar = Calendar::default();
    let then = calendar.known_on(date(2017, 9, 4));
    let promised = due_in(&then, "2017-09-22T10:00", "7d", Count::Petition);
    let now = due_in(&calendar, "2017-09-22T10:00", "7d", Count::Petition);
    assert_eq!(promised.due_on, date(2017, 10, 2));
    assert_eq!(now.due_on, date(2017, 10, 10));
    let because = calendar.newly_free(&then, promised.due_on..=now.due_on);
    assert_eq!(because, [date(2017, 10, 2)]);
    assert_eq!(calendar.day(because[0]), DayKind::Holiday(Holiday::AdHoc));
    assert_eq!(calendar.announced_on(because[0]), Some(date(2017, 9, 5)));
}

#[test]
fn the_sum_says_why_each_day_counts() {
    let added = AddedDay {
        day: date(2026, 11, 26),
        name: "개교기념일".to_owned(),
        announced_on: date(2026, 3, 2),
    };
    let calendar = Calendar::new(WorkingHours::default(), vec![added]);
    let found = due_in(
        &calendar,
        "2026-11-23T10:00",
        "6d -2026-11-24..2026-11-25",
        Count::Petition,
    );
    let said: Vec<_> = found
        .counted
        .iter()
        .map(|line| (line.reason_ko(&calendar), line.reason_en(&calendar)))
        .collect();
    let expected = [
        ("1일째", "day 1"),
        ("보완 기간", "waiting for a supplement"),
        ("보완 기간", "waiting for a supplement"),
        ("개교기념일", "개교기념일"),
        ("2일째", "day 2"),
        ("토요일", "Saturday"),
        ("일요일", "Sunday"),
        ("3일째", "day 3"),
        ("4일째", "day 4"),
        ("5일째", "day 5"),
        ("6일째", "day 6"),
    ];
    assert_eq!(
        said,
        expected.map(|(ko, en)| (ko.to_owned(), en.to_owned()))
    );
}

#[test]
fn the_sum_by_hours_shows_the_times() {
    let calendar = Calendar::default();
    let found = due_in(&calendar, "2026-11-27T18:30", "10wh", Count::Petition);
    let said: Vec<_> = found
        .counted
        .iter()
        .map(|line| line.reason_ko(&calendar))
        .collect();
    assert_eq!(
        said,
        [
            "근무시간 이후",
            "토요일",
            "일요일",
            "09:00–18:00",
            "09:00–11:00"
        ]
    );
    assert_eq!(found.counted[3].counts, Counts::WorkingSeconds(8 * 3600));
    assert_eq!(found.counted[0].counts, Counts::WorkingSeconds(0));
}

#[test]
fn the_sum_of_a_moved_end_shows_where_it_moved() {
    let calendar = Calendar::default();
    let found = due_in(&calendar, "2026-09-14T10:00", "10d", Count::Civil);
    let said: Vec<_> = found
        .counted
        .iter()
        .map(|line| line.reason_ko(&calendar))
        .collect();
    assert_eq!(said[0], "첫날은 세지 않음");
    assert_eq!(
        said[10..],
        [
            "10일째",
            "추석",
            "추석 다음 날",
            "일요일",
            "말일이 쉬는 날이어서 이날 끝남",
        ]
    );
}

#[test]
fn time_left_is_told_in_working_days_and_hours() {
    let calendar = Calendar::default();
    let due_at = at("2026-12-01T18:00");
    let left = |days, hours: u64| TimeLeft::Left {
        working_days: days,
        working_seconds: hours * 3600,
    };
    let over = |days, hours: u64| TimeLeft::Over {
        working_days: days,
        working_seconds: hours * 3600,
    };
    for (now, expected) in [
        ("2026-11-26T09:00", left(3, 32)),
        ("2026-11-28T09:00", left(2, 16)),
        ("2026-12-01T16:00", left(0, 2)),
        ("2026-12-01T18:00", left(0, 0)),
        ("2026-12-01T18:01", over(0, 0)),
        ("2026-12-02T10:00", over(1, 1)),
        ("2026-12-07T09:00", over(4, 24)),
    ] {
        assert_eq!(time_left(at(now), due_at, &calendar), expected, "{now}");
    }
}

#[test]
fn a_supplement_cannot_return_before_it_was_sent() {
    assert_eq!(
        Supplement::new(date(2026, 11, 24), date(2026, 11, 23)),
        Err(ReturnedBeforeSent)
    );
}

#[test]
fn the_end_of_time_ends_the_count() {
    let calendar = Calendar::default();
    for period in ["7d", "5d", "2w", "1y"] {
        for count in [Count::Petition, Count::Civil] {
            let found = due_in(&calendar, "9999-12-30T10:00", period, count);
            assert_eq!(found.due_on, jiff::civil::Date::MAX, "{period} {count:?}");
        }
    }
}
