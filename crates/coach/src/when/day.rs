//! Arithmetic on days, shared by both languages: the nearest year, weekdays, working days.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday, date};

/// A month and a day without a year: this year, or next when it is more than half a year past.
pub(super) fn near_year(month: i8, day: i8, today: Date) -> Option<Date> {
    let this = Date::new(today.year(), month, day).ok();
    let next = Date::new(today.year() + 1, month, day).ok();
    match this {
        Some(day) if days_between(day, today) <= 183 => Some(day),
        _ => next,
    }
}

/// A day of the month without a month: this month, or next when it is past.
pub(super) fn coming(day: i8, today: Date) -> Option<Date> {
    let this = Date::new(today.year(), today.month(), day)
        .ok()
        .filter(|d| *d >= today);
    this.or_else(|| {
        let next = months_later(today, 1);
        Date::new(next.year(), next.month(), day).ok()
    })
}

/// A weekday, `weeks` after this week (Monday first); `None`: the next one, today included.
pub(super) fn weekday(wanted: Weekday, weeks: Option<i32>, today: Date) -> Option<Date> {
    let ahead = i32::from(wanted.to_monday_zero_offset())
        - i32::from(today.weekday().to_monday_zero_offset());
    let days = match weeks {
        Some(weeks) => ahead + 7 * weeks,
        None if ahead < 0 => ahead + 7,
        None => ahead,
    };
    later(today, days)
}

pub(super) fn later(today: Date, days: i32) -> Option<Date> {
    today.checked_add(days.days()).ok()
}

pub(super) fn months_later(today: Date, months: i32) -> Date {
    today.saturating_add(months.months())
}

/// Working days later: Saturdays and Sundays do not count.
pub(super) fn working_days_later(today: Date, days: i32) -> Option<Date> {
    let mut day = today;
    for _ in 0..days.min(400) {
        day = later(day, 1)?;
        while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            day = later(day, 1)?;
        }
    }
    Some(day)
}

pub(super) fn minutes_later(now: DateTime, minutes: i64) -> Option<DateTime> {
    now.checked_add(minutes.minutes()).ok()
}

pub(super) fn end_of_month(day: Date) -> Date {
    day.last_of_month()
}

pub(super) fn end_of_year(today: Date) -> Date {
    date(today.year(), 12, 31)
}

pub(super) fn clock(hour: i8, minute: i8) -> Option<Time> {
    match hour {
        24 => Time::new(23, 59, 0, 0).ok(),
        _ => Time::new(hour, minute, 0, 0).ok(),
    }
}

fn days_between(earlier: Date, later: Date) -> i32 {
    earlier.until(later).map_or(0, |span| span.get_days())
}
