//! Deadlines held against vectors worked out by hand from the law, a table a rule.

use jiff::civil::DateTime;

use super::*;

pub(super) fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

fn supplement(range: &str) -> Supplement {
    let (sent, returned) = range.split_once("..").unwrap();
    Supplement::new(sent.parse().unwrap(), returned.parse().unwrap()).unwrap()
}

/// `period` as on the command line: "7d", "7d+7d" with an extension, "7d -2026-11-24..2026-11-27" with supplements.
pub(super) fn due_in(calendar: &Calendar, received: &str, period: &str, count: Count) -> Due {
    let mut words = period.split(' ');
    let mut periods = words
        .next()
        .unwrap()
        .split('+')
        .map(|text| text.parse().unwrap());
    let first = periods.next().unwrap();
    let extensions: Vec<Period> = periods.collect();
    let supplements: Vec<_> = words.map(|word| supplement(&word[1..])).collect();
    due(
        at(received),
        first,
        count,
        calendar,
        &supplements,
        &extensions,
    )
}

/// Each row: received | period | due moment, the end of the day where it has no time. A row that begins with # is a remark.
fn assert_due(count: Count, rows: &str) {
    let calendar = Calendar::default();
    let rows = rows
        .lines()
        .map(str::trim)
        .filter(|row| !row.is_empty() && !row.starts_with('#'));
    for row in rows {
        let [received, period, expected] = row.split(" | ").collect::<Vec<_>>().try_into().unwrap();
        let evening = if expected.contains('T') { "" } else { "T18:00" };
        let expected = at(&format!("{expected}{evening}"));
        let due = due_in(&calendar, received, period, count);
        assert_eq!(due.due_at, expected, "{row}");
        assert_eq!(due.due_on, expected.date(), "{row}");
    }
}

#[test]
fn six_days_and_more_count_working_days_from_the_first() {
    assert_due(
        Count::Petition,
        "
        2026-11-23T10:00 | 7d | 2026-12-01
        2026-11-23T10:00 | 10d | 2026-12-04
        2026-11-23T10:00 | 14d | 2026-12-10
        2026-11-23T10:00 | 6d | 2026-11-30
        2026-11-21T10:00 | 7d | 2026-12-01
        2026-11-22T10:00 | 7d | 2026-12-01
        2026-04-30T10:00 | 7d | 2026-05-12
        2026-04-30T10:00 | 10d | 2026-05-15
        2026-04-30T10:00 | 14d | 2026-05-21
        2026-12-23T10:00 | 7d | 2027-01-04
        2026-12-23T10:00 | 14d | 2027-01-13
        2026-12-31T16:00 | 7d | 2027-01-11
        # The day of receipt is the first day at whatever hour.
        2026-11-23T18:00 | 7d | 2026-12-01
        2026-11-23T23:59:59 | 7d | 2026-12-01
        2026-11-23T00:00 | 7d | 2026-12-01
        # Received on a substitute day: Tuesday is the first; 10-09 is Hangeul Day.
        2026-10-05T09:00 | 7d | 2026-10-15
        # Chuseok 09-24 to 26.
        2026-09-18T09:00 | 7d | 2026-09-30
        # Local elections on Wednesday 06-03; Memorial Day is a Saturday and gets no other day.
        2026-06-01T09:00 | 7d | 2026-06-10
        2026-07-16T09:00 | 7d | 2026-07-27
        ",
    );
}

#[test]
fn up_to_five_days_count_working_hours_from_the_moment() {
    assert_due(
        Count::Petition,
        "
        2026-11-27T17:00 | 3wh | 2026-11-30T11:00
        2026-11-23T11:00 | 3wh | 2026-11-23T15:00
        2026-11-23T12:30 | 1wh | 2026-11-23T14:00
        2026-10-02T16:00 | 8wh | 2026-10-06T16:00
        2026-11-21T12:00 | 8wh | 2026-11-23T18:00
        2026-11-23T18:00 | 8wh | 2026-11-24T18:00
        2026-12-24T17:00 | 3wh | 2026-12-28T11:00
        2026-11-23T10:00 | 5d | 2026-11-30T10:00
        2026-11-23T10:00 | 1d | 2026-11-24T10:00
        2026-11-23T10:00 | 40wh | 2026-11-30T10:00
        # A morning's work ends at noon, not after lunch; a day's work with the day.
        2026-11-23T09:00 | 3wh | 2026-11-23T12:00
        2026-11-23T06:00 | 3wh | 2026-11-23T12:00
        2026-11-23T12:00 | 3wh | 2026-11-23T16:00
        2026-11-23T13:00 | 3wh | 2026-11-23T16:00
        2026-11-23T14:00 | 4wh | 2026-11-23T18:00
        2026-11-23T17:59:30 | 3wh | 2026-11-24T11:59:30
        2026-11-23T22:15 | 1wh | 2026-11-24T10:00
        2026-12-31T17:00 | 8wh | 2027-01-04T17:00
        2024-02-28T17:00 | 2d | 2024-03-04T17:00
        ",
    );
}

#[test]
fn weeks_months_and_years_count_the_calendar_with_the_first_day() {
    assert_due(
        Count::Petition,
        "
        # Sunday 12-06 moves to Monday.
        2026-11-23T10:00 | 2w | 2026-12-07
        2026-11-25T10:00 | 2w | 2026-12-08
        2026-11-21T10:00 | 2w | 2026-12-04
        2026-11-23T10:00 | 1m | 2026-12-22
        # 02-28 is a Saturday, 03-01 a holiday, 03-02 its substitute.
        2026-01-31T10:00 | 1m | 2026-03-03
        2026-01-30T10:00 | 1m | 2026-03-03
        2026-01-28T10:00 | 1m | 2026-02-27
        2028-01-31T10:00 | 1m | 2028-02-29
        2028-01-30T10:00 | 1m | 2028-02-29
        2028-01-29T10:00 | 1m | 2028-02-28
        2027-03-01T10:00 | 1m | 2027-03-31
        2024-02-29T10:00 | 1y | 2025-02-28
        2023-03-01T10:00 | 1y | 2024-02-29
        2026-11-24T10:00 | 1y | 2027-11-23
        2026-11-24T10:00 | 12m | 2027-11-23
        2026-12-02T10:00 | 1m | 2027-01-04
        ",
    );
}

#[test]
fn the_civil_act_leaves_out_the_first_day_and_counts_the_calendar() {
    assert_due(
        Count::Civil,
        "
        2026-11-23T10:00 | 10d | 2026-12-03
        2026-11-23T10:00 | 60d | 2027-01-22
        2026-11-23T10:00 | 5d | 2026-11-30
        2026-11-21T10:00 | 5d | 2026-11-26
        2026-11-25T10:00 | 10d | 2026-12-07
        # Ends within Chuseok.
        2026-09-14T10:00 | 10d | 2026-09-28
        2026-11-23T10:00 | 2w | 2026-12-07
        2026-11-23T10:00 | 1m | 2026-12-23
        2026-01-31T10:00 | 1m | 2026-03-03
        2027-01-31T10:00 | 1m | 2027-03-02
        # Begins with 03-01, the first of a month: the whole of March.
        2026-02-28T10:00 | 1m | 2026-03-31
        2024-02-28T10:00 | 1y | 2025-02-28
        # Begins with the day itself.
        2026-11-23T00:00 | 10d | 2026-12-02
        # Hours begin at once (Civil Act 156).
        2026-11-27T17:00 | 3wh | 2026-11-30T11:00
        ",
    );
}

#[test]
fn days_with_the_customer_do_not_count() {
    assert_due(
        Count::Petition,
        "
        2026-11-23T10:00 | 7d -2026-11-24..2026-11-27 | 2026-12-07
        2026-11-23T10:00 | 7d -2026-11-27..2026-11-30 | 2026-12-03
        2026-11-23T10:00 | 7d -2026-11-28..2026-11-29 | 2026-12-01
        2026-11-23T10:00 | 7d -2026-11-23..2026-11-23 | 2026-12-02
        2026-11-23T10:00 | 7d -2026-12-01..2026-12-01 | 2026-12-02
        2026-11-23T10:00 | 7d -2026-12-02..2026-12-11 | 2026-12-01
        # Days under two requests are left out once.
        2026-11-23T10:00 | 7d -2026-11-24..2026-11-25 -2026-11-25..2026-11-26 | 2026-12-04
        2026-11-23T10:00 | 5d -2026-11-24..2026-11-25 | 2026-12-02T10:00
        2026-11-23T10:00 | 3wh -2026-11-23..2026-11-24 | 2026-11-25T12:00
        2026-11-23T10:00 | 2w -2026-11-24..2026-11-27 | 2026-12-10
        # The end, Sunday 12-06, would move to a day with the customer.
        2026-11-23T10:00 | 2w -2026-12-07..2026-12-08 | 2026-12-09
        ",
    );
    assert_due(
        Count::Civil,
        "
        2026-11-23T10:00 | 10d -2026-11-24..2026-11-27 | 2026-12-07
        ",
    );
}

#[test]
fn an_extension_makes_the_petitions_period_longer() {
    assert_due(
        Count::Petition,
        "
        2026-11-23T10:00 | 7d+7d | 2026-12-10
        2026-11-23T10:00 | 7d+3d | 2026-12-04
        2026-11-23T10:00 | 7d+7d+7d | 2026-12-21
        2026-11-23T10:00 | 5d+5d | 2026-12-07T10:00
        2026-11-23T10:00 | 3d+3d | 2026-12-01T10:00
        2026-11-23T10:00 | 3wh+3wh | 2026-11-23T17:00
        2026-11-23T10:00 | 7d+3wh | 2026-12-02T12:00
        2026-11-23T10:00 | 5d+1w | 2026-12-07
        2026-11-23T10:00 | 1m+7d | 2027-01-04
        2026-01-31T10:00 | 1m+1m | 2026-03-30
        2026-11-23T10:00 | 7d+7d -2026-11-24..2026-11-27 | 2026-12-16
        ",
    );
}

#[test]
fn under_the_civil_act_an_extension_begins_the_day_after_the_expiry() {
    assert_due(
        Count::Civil,
        "
        2026-11-23T10:00 | 10d+10d | 2026-12-14
        # Saturday 12-05 moves to Monday 12-07; ten days from Tuesday.
        2026-11-25T10:00 | 10d+10d | 2026-12-17
        ",
    );
}
