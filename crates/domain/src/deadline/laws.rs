//! What must hold for any receipt, period and calendar: the way back gives the period, later never means earlier,
//! and nothing is ever due on a free day.

use std::sync::LazyLock;

use jiff::civil::{Date, DateTime, Time, date};
use proptest::prelude::*;

use super::*;
use crate::calendar::{AddedDay, WorkingHours, days_from};

static CALENDAR: LazyLock<Calendar> = LazyLock::new(Calendar::default);

fn plus_days(day: Date, days: i32) -> Date {
    day.saturating_add(jiff::Span::new().days(days))
}

prop_compose! {
    fn moment()(days in 0..7_900_i32, second in 0..86_400_i32) -> DateTime {
        let time = Time::midnight().wrapping_add(jiff::Span::new().seconds(second));
        plus_days(date(2013, 1, 1), days).to_datetime(time)
    }
}

fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (1..120_u16).prop_map(Period::WorkingHours),
        (1..61_u16).prop_map(Period::Days),
        (1..9_u16).prop_map(Period::Weeks),
        (1..14_u16).prop_map(Period::Months),
        (1..3_u16).prop_map(Period::Years),
    ]
}

fn count() -> impl Strategy<Value = Count> {
    prop_oneof![Just(Count::Petition), Just(Count::Civil)]
}

/// Up to two supplements within the weeks after a receipt.
fn supplements(received: DateTime) -> impl Strategy<Value = Vec<Supplement>> {
    proptest::collection::vec((0..40_i32, 0..12_i32), 0..3).prop_map(move |spans| {
        let supplement = |(start, length)| {
            let sent = plus_days(received.date(), start);
            Supplement::new(sent, plus_days(sent, length)).unwrap()
        };
        spans.into_iter().map(supplement).collect()
    })
}

fn received_with_supplements() -> impl Strategy<Value = (DateTime, Vec<Supplement>)> {
    moment().prop_flat_map(|received| (Just(received), supplements(received)))
}

/// A calendar with a moved lunch and a few days of the office's own near a receipt.
fn calendar_near(received: DateTime) -> impl Strategy<Value = Calendar> {
    (11..14_i8, proptest::collection::vec(0..60_i32, 0..4)).prop_map(move |(lunch, days)| {
        let hours = WorkingHours::default()
            .with_lunch(
                Time::constant(lunch, 0, 0, 0),
                Time::constant(lunch + 1, 0, 0, 0),
            )
            .unwrap();
        let added = days
            .into_iter()
            .map(|days| added(plus_days(received.date(), days)))
            .collect();
        Calendar::new(hours, added)
    })
}

fn added(day: Date) -> AddedDay {
    AddedDay {
        day,
        name: "휴무".to_owned(),
        announced_on: date(2013, 1, 1),
    }
}

fn due_at(received: DateTime, period: Period, count: Count, calendar: &Calendar) -> DateTime {
    due(received, period, count, calendar, &[], &[]).due_at
}

fn counted_seconds(due: &Due) -> u64 {
    let seconds = |line: &CountedDay| match line.counts {
        Counts::WorkingSeconds(seconds) => u64::from(seconds),
        Counts::Day(_) => 0,
    };
    due.counted.iter().map(seconds).sum()
}

fn counted_days(due: &Due) -> usize {
    due.counted
        .iter()
        .filter(|line| line.counts == Counts::Day(true))
        .count()
}

proptest! {
    #[test]
    fn working_hours_from_receipt_to_due_give_the_period_back(
        (received, calendar) in moment().prop_flat_map(|at| (Just(at), calendar_near(at))),
        hours in 1..200_u16,
    ) {
        let due_at = add_working_hours(received, hours, &calendar);
        prop_assert_eq!(working_seconds_between(received, due_at, &calendar), u64::from(hours) * 3600);
        // And it is the first such moment.
        let a_second_before = due_at.saturating_sub(jiff::Span::new().seconds(1));
        prop_assert!(
            working_seconds_between(received, a_second_before, &calendar) < u64::from(hours) * 3600
        );
    }

    #[test]
    fn working_hours_add_up(received in moment(), one in 1..60_u16, two in 1..60_u16) {
        let by_steps = add_working_hours(add_working_hours(received, one, &CALENDAR), two, &CALENDAR);
        prop_assert_eq!(by_steps, add_working_hours(received, one + two, &CALENDAR));
    }

    #[test]
    fn working_days_from_receipt_to_due_give_the_period_back(received in moment(), days in 6..61_u16) {
        let due = due(received, Period::Days(days), Count::Petition, &CALENDAR, &[], &[]);
        let worked = days_from(received.date())
            .take_while(|day| *day <= due.due_on)
            .filter(|day| CALENDAR.is_working_day(*day))
            .count();
        prop_assert_eq!(worked, usize::from(days));
        prop_assert_eq!(due.due_at, CALENDAR.end_of_working_day(due.due_on));
    }

    #[test]
    fn the_sum_adds_up_to_the_period(
        (received, supplements) in received_with_supplements(),
        days in 1..40_u16,
    ) {
        let found = due(received, Period::Days(days), Count::Petition, &CALENDAR, &supplements, &[]);
        if days <= 5 {
            prop_assert_eq!(counted_seconds(&found), u64::from(days) * 8 * 3600);
        } else {
            prop_assert_eq!(counted_days(&found), usize::from(days));
        }
    }

    #[test]
    fn the_sum_has_every_day_once_from_receipt_to_due(
        (received, supplements) in received_with_supplements(),
        period in period(),
        count in count(),
        extension in proptest::option::of(period()),
    ) {
        let extensions = extension.as_slice();
        let found = due(received, period, count, &CALENDAR, &supplements, extensions);
        let days: Vec<Date> = found.counted.iter().map(|line| line.day).collect();
        let expected: Vec<Date> =
            days_from(received.date()).take_while(|day| *day <= found.due_on).collect();
        prop_assert_eq!(days, expected);
    }

    #[test]
    fn nothing_is_due_on_a_free_day_or_outside_working_hours(
        ((received, supplements), calendar) in received_with_supplements()
            .prop_flat_map(|(at, supplements)| (Just((at, supplements)), calendar_near(at))),
        period in period(),
        count in count(),
        extension in proptest::option::of(period()),
    ) {
        let found = due(received, period, count, &calendar, &supplements, extension.as_slice());
        prop_assert!(calendar.is_working_day(found.due_on));
        prop_assert!(!supplements.iter().any(|supplement| supplement.covers(found.due_on)));
        let hours = calendar.hours();
        prop_assert!(found.due_at.time() > hours.opens() && found.due_at.time() <= hours.closes());
        let (lunch_from, lunch_until) = hours.lunch();
        prop_assert!(found.due_at.time() <= lunch_from || found.due_at.time() > lunch_until);
    }

    #[test]
    fn received_later_is_never_due_earlier(
        one in moment(),
        later_by in 0..3_000_000_i64,
        period in period(),
        count in count(),
    ) {
        let two = one.saturating_add(jiff::Span::new().seconds(later_by));
        let (first, second) =
            (due_at(one, period, count, &CALENDAR), due_at(two, period, count, &CALENDAR));
        prop_assert!(first <= second, "{} {}", first, second);
    }

    #[test]
    fn a_longer_period_is_never_due_earlier(received in moment(), amount in 1..40_u16, count in count()) {
        for unit in [Period::WorkingHours, Period::Days, Period::Weeks, Period::Months] {
            let shorter = due_at(received, unit(amount), count, &CALENDAR);
            let longer = due_at(received, unit(amount + 1), count, &CALENDAR);
            prop_assert!(shorter <= longer, "{} {}", shorter, longer);
        }
    }

    #[test]
    fn one_more_free_day_never_makes_it_earlier(
        received in moment(),
        after in 0..60_i32,
        period in period(),
        count in count(),
    ) {
        let added = vec![added(plus_days(received.date(), after))];
        let with_it = Calendar::new(WorkingHours::default(), added);
        let (before, now) =
            (due_at(received, period, count, &CALENDAR), due_at(received, period, count, &with_it));
        prop_assert!(before <= now);
    }

    #[test]
    fn one_more_supplement_never_makes_it_earlier(
        (received, supplements) in received_with_supplements(),
        period in period(),
        count in count(),
    ) {
        let mut last = due_at(received, period, count, &CALENDAR);
        for known in 1..=supplements.len() {
            let next = due(received, period, count, &CALENDAR, &supplements[..known], &[]).due_at;
            prop_assert!(last <= next);
            last = next;
        }
    }

    #[test]
    fn an_extension_equals_the_longer_period(
        (received, supplements) in received_with_supplements(),
        days in 6..30_u16,
        more in 1..30_u16,
    ) {
        let due = |days, extensions: &[Period]| {
            due(received, Period::Days(days), Count::Petition, &CALENDAR, &supplements, extensions)
        };
        prop_assert_eq!(due(days, &[Period::Days(more)]), due(days + more, &[]));
    }

    #[test]
    fn the_civil_count_ends_with_its_last_calendar_day_or_right_after_it(
        received in moment(),
        days in 1..120_u16,
    ) {
        prop_assume!(received.time() != Time::midnight());
        let found = due(received, Period::Days(days), Count::Civil, &CALENDAR, &[], &[]);
        let last = plus_days(received.date(), i32::from(days));
        prop_assert_eq!(found.due_on, CALENDAR.working_day_from(last));
        prop_assert_eq!(counted_days(&found), usize::from(days));
    }

    #[test]
    fn months_end_the_day_before_the_same_day_or_with_the_month(received in moment(), months in 1..40_i32) {
        let amount = u16::try_from(months).unwrap();
        let found = due(received, Period::Months(amount), Count::Petition, &CALENDAR, &[], &[]);
        let first = received.date();
        let month_of_end = first.first_of_month().saturating_add(jiff::Span::new().months(months));
        let last = if first.day() <= month_of_end.days_in_month() {
            plus_days(month_of_end, i32::from(first.day()) - 2)
        } else {
            month_of_end.last_of_month()
        };
        prop_assert_eq!(found.due_on, CALENDAR.working_day_from(last));
    }

    #[test]
    fn a_view_from_the_past_is_never_later(received in moment(), period in period(), count in count()) {
        let then = CALENDAR.known_on(received.date());
        prop_assert!(due_at(received, period, count, &then) <= due_at(received, period, count, &CALENDAR));
    }

    #[test]
    fn time_left_and_time_over_are_two_sides_of_one_span(one in moment(), days in 0..90_i32, second in 0..86_400_i32) {
        let two = one.saturating_add(jiff::Span::new().days(days).seconds(second));
        prop_assume!(one < two);
        match (time_left(one, two, &CALENDAR), time_left(two, one, &CALENDAR)) {
            (
                TimeLeft::Left { working_days, working_seconds },
                TimeLeft::Over { working_days: days_over, working_seconds: seconds_over },
            ) => prop_assert_eq!((working_days, working_seconds), (days_over, seconds_over)),
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
