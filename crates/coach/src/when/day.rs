//! Arithmetic on days, shared by both languages: the nearest year, weekdays, working days.

use super::AsOf;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday, date};

/// A year that is only half told is looked for within so many days before and after today.
const PAST_DAYS: i32 = 183;
const AHEAD_DAYS: i32 = 300;
/// Nearer than this, the year of a date is not in doubt.
const NEAR_DAYS: i32 = 90;

/// A month and a day without a year: this year, next when it is more than half a year past, the last when it is far
/// ahead. A weekday beside it tells the year of a date that is far off.
pub(super) fn near_year(month: i8, day: i8, weekday: Option<Weekday>, today: Date) -> Option<Date> {
    let in_year = |ahead: i16| Date::new(today.year() + ahead, month, day).ok();
    let usual = match in_year(0).map(|day| days_between(today, day)) {
        Some(days) if days < -PAST_DAYS => in_year(1),
        Some(days) if days > AHEAD_DAYS => in_year(-1),
        Some(_) => in_year(0),
        None => in_year(1),
    }?;
    let fits = |day: &Date| weekday.is_none_or(|wanted| day.weekday() == wanted);
    if fits(&usual) || days_between(today, usual).abs() < NEAR_DAYS {
        return Some(usual);
    }
    let other = [0, -1, 1].into_iter().filter_map(in_year).find(fits);
    other.or(Some(usual))
}

/// A day of the month without a month: this month, or next when it is past. A weekday beside it may tell that a day
/// that is past is meant.
pub(super) fn coming(day: i8, weekday: Option<Weekday>, today: Date) -> Option<Date> {
    let in_month = |ahead: i32| {
        let month = months_later(today.first_of_month(), ahead);
        Date::new(month.year(), month.month(), day).ok()
    };
    let usual = in_month(0)
        .filter(|d| *d >= today)
        .or_else(|| in_month(1))?;
    let fits = |day: &Date| weekday.is_none_or(|wanted| day.weekday() == wanted);
    let past = [0, -1].into_iter().filter_map(in_month);
    [usual].into_iter().chain(past).find(fits).or(Some(usual))
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

/// Working days later.
pub(super) fn working_days_later(as_of: AsOf<'_>, days: i32) -> Option<Date> {
    let mut day = as_of.now.date();
    for _ in 0..days.min(400) {
        day = later(day, 1)?;
        while !as_of.works_on(day) {
            day = later(day, 1)?;
        }
    }
    Some(day)
}

/// The last working day of a week: its Friday, or the day before when the office is closed then.
pub(super) fn end_of_week(weeks: i32, as_of: AsOf<'_>) -> Option<Date> {
    let friday = weekday(Weekday::Friday, Some(weeks), as_of.now.date())?;
    let days = (0..5).filter_map(|back| later(friday, -back));
    days.into_iter()
        .find(|day| as_of.works_on(*day))
        .or(Some(friday))
}

pub(super) fn minutes_later(now: DateTime, minutes: i64) -> Option<DateTime> {
    now.checked_add(minutes.minutes()).ok()
}

/// The end of a part of a month: its tenth, its twentieth or its last day.
pub(super) fn part_of_month(first: Date, part: Part) -> Option<Date> {
    match part {
        Part::Early => Date::new(first.year(), first.month(), 10).ok(),
        Part::Middle => Date::new(first.year(), first.month(), 20).ok(),
        Part::Whole => Some(first.last_of_month()),
    }
}

/// Which part of a month is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Middle,
    Whole,
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

/// Days from `from` to `to`; negative when `to` is earlier.
fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
