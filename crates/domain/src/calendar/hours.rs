//! The office's working day: when it opens and closes and when it eats.
//! Knows no dates.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

/// Working hours of every working day. By law 09–18 with lunch 12–13, which an office may move by up to one hour
/// (국가공무원 복무규정 9②, 지방공무원 복무규정 2②). Kept in seconds of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawHours", into = "RawHours")]
pub struct WorkingHours {
    opens: u32,
    lunch_from: u32,
    lunch_until: u32,
    closes: u32,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct RawHours {
    opens: Time,
    lunch_from: Time,
    lunch_until: Time,
    closes: Time,
}

/// Why four times are no working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum HoursProblem {
    #[error("the working day must open, break for lunch, go on and close in this order")]
    OutOfOrder,
    #[error("working hours are set in whole seconds")]
    FractionOfSecond,
}

impl Default for WorkingHours {
    fn default() -> Self {
        Self {
            opens: 9 * 3600,
            lunch_from: 12 * 3600,
            lunch_until: 13 * 3600,
            closes: 18 * 3600,
        }
    }
}

impl WorkingHours {
    /// Opening before lunch, lunch before closing. `lunch_from == lunch_until` means no lunch break.
    pub fn new(
        opens: Time,
        lunch_from: Time,
        lunch_until: Time,
        closes: Time,
    ) -> Result<Self, HoursProblem> {
        let times = [opens, lunch_from, lunch_until, closes];
        if times.iter().any(|time| time.subsec_nanosecond() != 0) {
            return Err(HoursProblem::FractionOfSecond);
        }
        let [opens, lunch_from, lunch_until, closes] = times.map(second_of_day);
        if opens < lunch_from && lunch_from <= lunch_until && lunch_until < closes {
            Ok(Self {
                opens,
                lunch_from,
                lunch_until,
                closes,
            })
        } else {
            Err(HoursProblem::OutOfOrder)
        }
    }

    /// The same day with lunch at another time.
    pub fn with_lunch(self, from: Time, until: Time) -> Result<Self, HoursProblem> {
        Self::new(self.opens(), from, until, self.closes())
    }

    pub fn opens(self) -> Time {
        time_of(self.opens)
    }

    pub fn closes(self) -> Time {
        time_of(self.closes)
    }

    /// Start and end of lunch.
    pub fn lunch(self) -> (Time, Time) {
        (time_of(self.lunch_from), time_of(self.lunch_until))
    }

    /// Seconds worked on a full day.
    pub fn seconds(self) -> u32 {
        self.seconds_between(0, SECONDS_OF_DAY)
    }

    /// Seconds worked between two seconds of the same day.
    pub(crate) fn seconds_between(self, from_s: u32, until_s: u32) -> u32 {
        self.spells()
            .map(|(begin, end)| until_s.min(end).saturating_sub(from_s.max(begin)))
            .iter()
            .sum()
    }

    /// The first second of the day, from `from_s` on, at which anybody works; `from_s` itself after closing.
    pub(crate) fn working_from(self, from_s: u32) -> u32 {
        self.spells()
            .into_iter()
            .find(|(_, end)| from_s < *end)
            .map_or(from_s, |(begin, _)| from_s.max(begin))
    }

    /// The second of the day at which `work_s` seconds of work, begun at `from_s`, are done; `None` if the day is too short.
    /// The earliest such moment: work that fills the morning ends at noon, not after lunch.
    pub(crate) fn done_at(self, from_s: u32, work_s: u32) -> Option<u32> {
        let mut left_s = work_s;
        for (begin, end) in self.spells() {
            let start = from_s.max(begin);
            let room_s = end.saturating_sub(start);
            if room_s > 0 && left_s <= room_s {
                return Some(start + left_s);
            }
            left_s -= room_s;
        }
        None
    }

    fn spells(self) -> [(u32, u32); 2] {
        [
            (self.opens, self.lunch_from),
            (self.lunch_until, self.closes),
        ]
    }
}

pub(crate) const SECONDS_OF_DAY: u32 = 24 * 3600;

/// Seconds since midnight; a fraction is dropped.
pub(crate) fn second_of_day(time: Time) -> u32 {
    let [h, m, s] =
        [time.hour(), time.minute(), time.second()].map(|n| u32::from(n.unsigned_abs()));
    h * 3600 + m * 60 + s
}

/// The time at a second of the day; the last second of the day for anything later.
pub(crate) fn time_of(second: u32) -> Time {
    let second = second.min(SECONDS_OF_DAY - 1);
    let part = |n: u32| i8::try_from(n).unwrap_or(0);
    jiff::civil::time(
        part(second / 3600),
        part(second / 60 % 60),
        part(second % 60),
        0,
    )
}

impl TryFrom<RawHours> for WorkingHours {
    type Error = HoursProblem;

    fn try_from(raw: RawHours) -> Result<Self, HoursProblem> {
        Self::new(raw.opens, raw.lunch_from, raw.lunch_until, raw.closes)
    }
}

impl From<WorkingHours> for RawHours {
    fn from(hours: WorkingHours) -> Self {
        let (lunch_from, lunch_until) = hours.lunch();
        Self {
            opens: hours.opens(),
            lunch_from,
            lunch_until,
            closes: hours.closes(),
        }
    }
}
