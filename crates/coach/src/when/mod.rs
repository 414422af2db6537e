//! Dates and times as people write them, resolved against a given moment and the days on which the office is closed.
//! Knows the calendar's arithmetic and weekends, no public holiday of its own; never reads a clock.
//! Days that are over ("어제", "yesterday") are no point in time here: nothing can be promised by them.

mod day;
mod english;
mod korean;

use crate::{Due, Language};
use jiff::civil::{Date, DateTime, Weekday};
use std::ops::Range;

/// What dates in a text are counted from.
#[derive(Clone, Copy, Debug)]
pub struct AsOf<'a> {
    /// The office's local time.
    pub now: DateTime,
    /// Days on which the office does not work, beside Saturdays and Sundays.
    pub closed: &'a [Date],
}

impl AsOf<'_> {
    fn works_on(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.closed.contains(&day)
    }
}

impl From<DateTime> for AsOf<'_> {
    /// No day is closed but Saturdays and Sundays.
    fn from(now: DateTime) -> Self {
        AsOf { now, closed: &[] }
    }
}

/// A point in time named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Bytes of the text that was searched.
    pub at: Range<usize>,
    pub due: Due,
    /// Whether the text says "by" or "within", and not only "on".
    pub is_limit: bool,
    /// The weekday that the text sets beside a date; it may be another than the date's.
    pub named: Option<NamedDay>,
}

/// A weekday's name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDay {
    /// Bytes of the text that was searched: the name alone.
    pub at: Range<usize>,
    pub weekday: Weekday,
}

/// All points in time named in `text`, in order. What cannot be resolved ("곧", "soon") is not a point in time.
pub fn moments<'a>(text: &str, language: Language, as_of: impl Into<AsOf<'a>>) -> Vec<Moment> {
    match language {
        Language::Korean => korean::moments(text, as_of.into()),
        Language::English => english::moments(text, as_of.into()),
    }
}

#[cfg(test)]
mod tests;
