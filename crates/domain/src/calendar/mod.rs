//! The working calendar of an office in Korea: which days are worked, why the others are not, and the hours of a working day.
//! Computed once from the law (`law.rs`) and the named days (`designated.rs`); reads no clock, keeps no state.

mod designated;
mod holiday;
mod hours;
mod law;
mod year;

#[cfg(test)]
mod almanac;
#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

pub use holiday::{DayKind, Holiday};
pub use hours::{HoursProblem, WorkingHours};
pub(crate) use hours::{SECONDS_OF_DAY, second_of_day, time_of};

/// The years the law is known for. Substitute days begin in 2013; Korean lunar dates are published to 2050.
/// Elections are listed to 2035. Outside these years only Saturdays, Sundays and the office's own days are known.
pub const KNOWN_YEARS: RangeInclusive<i16> = 2013..=2050;

/// A day on which this office does not work besides the law's: a foundation day, or an ad-hoc holiday younger than this program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddedDay {
    pub day: Date,
    pub name: String,
    /// Since when people could know it.
    pub announced_on: Date,
}

/// Cheap to clone, made once; a look-up is an index into a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    hours: WorkingHours,
    /// In order of date, all of them, whatever is known when.
    added: Arc<[AddedDay]>,
    known_on: Date,
    table: Arc<[DayKind]>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self::new(WorkingHours::default(), Vec::new())
    }
}

impl Calendar {
    pub fn new(hours: WorkingHours, mut added: Vec<AddedDay>) -> Self {
        added.sort_by_key(|added| added.day);
        Self::build(hours, added.into(), Date::MAX)
    }

    fn build(hours: WorkingHours, added: Arc<[AddedDay]>, known_on: Date) -> Self {
        let mut table: Vec<DayKind> = KNOWN_YEARS
            .flat_map(|year| year::days_of(year, known_on))
            .collect();
        for added in added.iter().filter(|added| added.announced_on <= known_on) {
            if let Some(kind) = index(added.day).and_then(|at| table.get_mut(at))
                && matches!(kind, DayKind::Working | DayKind::Saturday)
            {
                *kind = DayKind::Added;
            }
        }
        Self {
            hours,
            added,
            known_on,
            table: table.into(),
        }
    }

    /// The calendar as anybody could know it on that day: no law not yet promulgated, no day not yet announced.
    #[must_use]
    pub fn known_on(&self, day: Date) -> Self {
        Self::build(self.hours, self.added.clone(), day.min(self.known_on))
    }

    pub fn hours(&self) -> WorkingHours {
        self.hours
    }

    /// What that day is.
    pub fn day(&self, day: Date) -> DayKind {
        match index(day).and_then(|at| self.table.get(at)) {
            Some(kind) => *kind,
            None if self.added_on(day).is_some() => DayKind::Added,
            None => year::of_week(day),
        }
    }

    pub fn is_working_day(&self, day: Date) -> bool {
        self.day(day).is_working()
    }

    /// The first working day on or after that day.
    pub fn working_day_from(&self, day: Date) -> Date {
        days_from(day)
            .find(|day| self.is_working_day(*day))
            .unwrap_or(Date::MAX)
    }

    /// The first working day after that day.
    pub fn next_working_day(&self, day: Date) -> Date {
        self.working_day_from(day.tomorrow().unwrap_or(Date::MAX))
    }

    /// The moment the office closes on that day, whether it is worked or not.
    pub fn end_of_working_day(&self, day: Date) -> DateTime {
        day.to_datetime(self.hours.closes())
    }

    /// The days on which the office does not work, from this day through the next quarter of a year.
    pub fn closed_from(&self, day: Date) -> Vec<Date> {
        let days = (0..92).map(|ahead: i64| day.saturating_add(ahead.days()));
        days.filter(|day| !self.is_working_day(*day)).collect()
    }

    /// The office's own name for a day it added.
    pub fn added_on(&self, day: Date) -> Option<&AddedDay> {
        let from = self.added.partition_point(|added| added.day < day);
        self.added[from..]
            .iter()
            .take_while(|added| added.day == day)
            .find(|added| added.announced_on <= self.known_on)
    }

    /// Since when that day was known to be free, where it is a named day and not one of every year.
    pub fn announced_on(&self, day: Date) -> Option<Date> {
        match self.day(day) {
            DayKind::Added => self.added_on(day).map(|added| added.announced_on),
            DayKind::Holiday(holiday) => designated::DESIGNATED
                .iter()
                .find(|named| named.day == day && named.holiday == holiday)
                .map(|named| named.announced_on),
            _ => None,
        }
    }

    /// Days of a span that are free now but were thought worked in an `earlier` view of the same calendar.
    pub fn newly_free(&self, earlier: &Self, days: RangeInclusive<Date>) -> Vec<Date> {
        days_from(*days.start())
            .take_while(|day| day <= days.end())
            .filter(|day| !self.is_working_day(*day) && earlier.is_working_day(*day))
            .collect()
    }
}

/// That day and every day after it, to the end of time.
pub(crate) fn days_from(day: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(day), |day| day.tomorrow().ok())
}

fn index(day: Date) -> Option<usize> {
    let year = usize::try_from(day.year() - KNOWN_YEARS.start()).ok()?;
    (day.year() <= *KNOWN_YEARS.end()).then(|| year * year::PLACES + year::place(day))
}
