//! One line of a deadline's sum: a day, whether it counts, and why; in Korean and English.
//! Adds nothing up.

use jiff::civil::{Date, Time};
use serde::Serialize;

use crate::calendar::{Calendar, DayKind};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CountedDay {
    pub day: Date,
    pub counts: Counts,
    pub why: Why,
}

/// How much of a period a day used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    Day(bool),
    /// Seconds of working time; 0 where the day does not count.
    WorkingSeconds(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The so-manieth day of the period.
    NthDay(u32),
    /// Worked between these times.
    WorkingTime { from: Time, until: Time },
    /// Received after the office had closed.
    AfterHours,
    /// Saturday, holiday, or a day the office added.
    Free(DayKind),
    /// The customer had the word.
    Supplement,
    /// Civil Act 157.
    FirstDay,
    /// The last day was a Saturday or holiday, so the period ends on this day (Civil Act 161).
    ExpiryMoved,
}

impl CountedDay {
    /// Such as "3일째", "토요일", "대체공휴일(광복절)", "보완 기간".
    pub fn reason_ko(&self, calendar: &Calendar) -> String {
        match self.why {
            Why::NthDay(n) => format!("{n}일째"),
            Why::WorkingTime { from, until } => clock_times(from, until),
            Why::AfterHours => "근무시간 이후".to_owned(),
            Why::Free(DayKind::Added) => self
                .added_name(calendar)
                .unwrap_or_else(|| DayKind::Added.reason_ko()),
            Why::Free(kind) => kind.reason_ko(),
            Why::Supplement => "보완 기간".to_owned(),
            Why::FirstDay => "첫날은 세지 않음".to_owned(),
            Why::ExpiryMoved => "말일이 쉬는 날이어서 이날 끝남".to_owned(),
        }
    }

    /// Such as "day 3", "Saturday", "substitute holiday (Liberation Day)", "waiting for a supplement".
    pub fn reason_en(&self, calendar: &Calendar) -> String {
        match self.why {
            Why::NthDay(n) => format!("day {n}"),
            Why::WorkingTime { from, until } => clock_times(from, until),
            Why::AfterHours => "after working hours".to_owned(),
            Why::Free(DayKind::Added) => self
                .added_name(calendar)
                .unwrap_or_else(|| DayKind::Added.reason_en()),
            Why::Free(kind) => kind.reason_en(),
            Why::Supplement => "waiting for a supplement".to_owned(),
            Why::FirstDay => "the first day is not counted".to_owned(),
            Why::ExpiryMoved => "ends here, the last day being no working day".to_owned(),
        }
    }

    fn added_name(&self, calendar: &Calendar) -> Option<String> {
        calendar.added_on(self.day).map(|added| added.name.clone())
    }
}

fn clock_times(from: Time, until: Time) -> String {
    let seconds = if from.second() == 0 && until.second() == 0 {
        "%H:%M"
    } else {
        "%H:%M:%S"
    };
    format!("{}–{}", from.strftime(seconds), until.strftime(seconds))
}
