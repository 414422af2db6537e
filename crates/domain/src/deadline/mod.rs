//! When something is due: the statutory periods of petitions and of the Civil Act, with the sum shown day by day.
//! Pure arithmetic over a calendar; decides nothing about what may be extended, asked for or refused.
//!
//! Sources: Petitions Act [민원 처리에 관한 법률] 19 and its Decree 20–21, 24 ④; Administrative Procedures Decree 11;
//! Civil Act [민법] 155–161; Information Disclosure Act [정보공개법] 29. How doubtful points were read:
//! `docs/decisions/001-how-periods-are-counted.md`.

mod period;
mod reason;
mod time_left;
mod walk;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;

pub use period::{Period, PeriodProblem};
pub use reason::{CountedDay, Counts, Why};
pub use time_left::{TimeLeft, add_working_hours, time_left, working_seconds_between};
use walk::{Reached, Span, Walk};

/// Which law counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    /// Petitions Act 19: up to 5 days by the working hour; 6 days and more by the day, the first counted, Saturdays and
    /// holidays not; weeks, months and years by the calendar, the first day counted. Also right for the ten days of
    /// Information Disclosure Act 29 ②.
    Petition,
    /// Civil Act 155–161: calendar days, the first not counted; an end on a Saturday or holiday moves to the next working day.
    Civil,
}

/// How a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Petitions Act 19 ①: from the moment of receipt, by the working hour.
    ByTheHour,
    /// Petitions Act 19 ②: by the working day, the first counted.
    ByTheDay,
    /// Petitions Act 19 ③: by the calendar, the first day counted.
    ByTheCalendar,
    /// Civil Act 157, 159–161: by the calendar, the first day not counted.
    CivilCalendar,
    /// Civil Act 156: hours run at once; working hours here too.
    CivilHours,
}

impl Count {
    pub fn rule(self, period: Period) -> Rule {
        match (self, period) {
            (Self::Petition, Period::WorkingHours(_) | Period::Days(..=DAYS_BY_THE_HOUR)) => {
                Rule::ByTheHour
            }
            (Self::Petition, Period::Days(_)) => Rule::ByTheDay,
            (Self::Petition, _) => Rule::ByTheCalendar,
            (Self::Civil, Period::WorkingHours(_)) => Rule::CivilHours,
            (Self::Civil, _) => Rule::CivilCalendar,
        }
    }
}

/// Days on which the customer had the word: from the day the request for a supplement was sent to the day it came back,
/// both included (Administrative Procedures Decree 11 no. 1). They are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplement {
    sent_on: Date,
    returned_on: Date,
}

/// A supplement cannot come back before it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the supplement came back before it was asked for")]
pub struct ReturnedBeforeSent;

impl Supplement {
    pub fn new(sent_on: Date, returned_on: Date) -> Result<Self, ReturnedBeforeSent> {
        if returned_on < sent_on {
            return Err(ReturnedBeforeSent);
        }
        Ok(Self {
            sent_on,
            returned_on,
        })
    }

    pub fn covers(self, day: Date) -> bool {
        (self.sent_on..=self.returned_on).contains(&day)
    }
}

/// The answer, with its sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    pub due_on: Date,
    /// By working hours: the very moment. By days: the end of that day's working hours. In the office's time.
    pub due_at: DateTime,
    /// Every day from the receipt to the due day, in order.
    pub counted: Vec<CountedDay>,
}

/// When a period that began with the receipt at `received_at` (the office's wall clock) is over.
///
/// Extensions follow one another; each lengthens the petition's period by as much (Decree 21), and under the Civil Act is counted
/// from the day after the expiry (Petitions Act 35 ②). Whether one is allowed is not asked here.
pub fn due(
    received_at: DateTime,
    period: Period,
    count: Count,
    calendar: &Calendar,
    supplements: &[Supplement],
    extensions: &[Period],
) -> Due {
    let mut walk = Walk::new(calendar, supplements);
    let mut reached = match count.rule(period) {
        Rule::CivilCalendar => walk.leave_out_first_day(received_at),
        _ => Reached::Received(received_at),
    };
    for span in spans(period, count, extensions) {
        reached = walk.go(reached, span);
        if count == Count::Civil {
            reached = walk.expire(reached);
        }
    }
    let (due_on, due_at) = match walk.expire(reached) {
        Reached::Moment(at) | Reached::Received(at) => (at.date(), at),
        Reached::EndOf(day) => (day, calendar.end_of_working_day(day)),
    };
    Due {
        due_on,
        due_at,
        counted: walk.counted,
    }
}

/// Up to this many days a petition's period is counted by the hour (Petitions Act 19 ①).
const DAYS_BY_THE_HOUR: u16 = 5;
/// One day of such a period, whatever the office's own hours (Petitions Act 19 ①).
const SECONDS_OF_A_DAY_BY_THE_HOUR: u64 = 8 * 3600;

/// What is to be walked, one after another. A petition's extension in the same unit makes one longer period of both;
/// so do working hours always.
fn spans(period: Period, count: Count, extensions: &[Period]) -> Vec<Span> {
    let by_the_hour = count.rule(period) == Rule::ByTheHour;
    let mut spans = vec![span(period, count, by_the_hour)];
    for extension in extensions {
        let next = span(*extension, count, by_the_hour);
        let as_one = count == Count::Petition || matches!(next, Span::WorkingSeconds(_));
        let longer = spans
            .last()
            .filter(|_| as_one)
            .and_then(|last| last.lengthened(next));
        match (longer, spans.last_mut()) {
            (Some(longer), Some(last)) => *last = longer,
            _ => spans.push(next),
        }
    }
    spans
}

fn span(period: Period, count: Count, by_the_hour: bool) -> Span {
    match period {
        Period::WorkingHours(hours) => Span::WorkingSeconds(u64::from(hours) * 3600),
        Period::Days(days) if by_the_hour => {
            Span::WorkingSeconds(u64::from(days) * SECONDS_OF_A_DAY_BY_THE_HOUR)
        }
        Period::Days(days) if count == Count::Petition => Span::WorkingDays(u32::from(days)),
        Period::Days(days) => Span::CalendarDays(u32::from(days)),
        Period::Weeks(weeks) => Span::CalendarDays(u32::from(weeks) * 7),
        Period::Months(months) => Span::Months(u32::from(months)),
        Period::Years(years) => Span::Months(u32::from(years) * 12),
    }
}
