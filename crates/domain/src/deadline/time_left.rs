//! Working time between two moments, and how much of it is left until something is due.
//! Says it in numbers; the sentence ("3일 남음") belongs to the pages.

use jiff::civil::{Date, DateTime};
use serde::Serialize;

use super::{Count, Period, due};
use crate::calendar::{Calendar, SECONDS_OF_DAY, days_from, second_of_day};

/// How a due moment stands to now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimeLeft {
    /// Not yet due. `working_days` are those after today up to the due day: 0 is today, 1 the next working day.
    Left {
        working_days: u32,
        working_seconds: u64,
    },
    /// Past. `working_days` are those after the due day up to today: 0 is earlier today.
    Over {
        working_days: u32,
        working_seconds: u64,
    },
}

/// The working time left at `now` until `due_at`, both by the office's wall clock. At the due moment itself nothing is over yet.
pub fn time_left(now: DateTime, due_at: DateTime, calendar: &Calendar) -> TimeLeft {
    let (early, late) = if now <= due_at {
        (now, due_at)
    } else {
        (due_at, now)
    };
    let working_seconds = working_seconds_between(early, late, calendar);
    let working_days = working_days_after(early.date(), late.date(), calendar);
    if now <= due_at {
        TimeLeft::Left {
            working_days,
            working_seconds,
        }
    } else {
        TimeLeft::Over {
            working_days,
            working_seconds,
        }
    }
}

/// Seconds of working time from one moment to a later one; 0 if it is not later.
pub fn working_seconds_between(from: DateTime, until: DateTime, calendar: &Calendar) -> u64 {
    let (first, last) = (from.date(), until.date());
    days_from(first)
        .take_while(|day| *day <= last)
        .filter(|day| calendar.is_working_day(*day))
        .map(|day| {
            let begin_s = if day == first {
                second_of_day(from.time())
            } else {
                0
            };
            let end_s = if day == last {
                second_of_day(until.time())
            } else {
                SECONDS_OF_DAY
            };
            u64::from(calendar.hours().seconds_between(begin_s, end_s))
        })
        .sum()
}

/// The moment so many working hours after another; work that fills a day ends with that day, not the next morning.
pub fn add_working_hours(from: DateTime, hours: u16, calendar: &Calendar) -> DateTime {
    due(
        from,
        Period::WorkingHours(hours),
        Count::Petition,
        calendar,
        &[],
        &[],
    )
    .due_at
}

fn working_days_after(day: Date, last: Date, calendar: &Calendar) -> u32 {
    let days = days_from(day)
        .skip(1)
        .take_while(|day| *day <= last)
        .filter(|day| calendar.is_working_day(*day))
        .count();
    u32::try_from(days).unwrap_or(u32::MAX)
}
