//! Walks through the calendar, one day at a time, and writes down what each day counted.
//! Knows spans, not laws: which span a period is, `due` has decided.

use jiff::civil::{Date, DateTime, Time};

use super::{CountedDay, Counts, Supplement, Why};
use crate::calendar::{Calendar, SECONDS_OF_DAY, days_from, second_of_day, time_of};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    WorkingSeconds(u64),
    WorkingDays(u32),
    CalendarDays(u32),
    Months(u32),
}

impl Span {
    /// Both as one span, if they are counted alike.
    pub(super) fn lengthened(self, by: Self) -> Option<Self> {
        match (self, by) {
            (Self::WorkingSeconds(a), Self::WorkingSeconds(b)) => Some(Self::WorkingSeconds(a + b)),
            (Self::WorkingDays(a), Self::WorkingDays(b)) => Some(Self::WorkingDays(a + b)),
            (Self::CalendarDays(a), Self::CalendarDays(b)) => Some(Self::CalendarDays(a + b)),
            (Self::Months(a), Self::Months(b)) => Some(Self::Months(a + b)),
            _ => None,
        }
    }
}

/// How far the walk has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reached {
    /// Just received: this whole day is counted by days, the rest of it by hours.
    Received(DateTime),
    Moment(DateTime),
    /// All of this day is past.
    EndOf(Date),
}

impl Reached {
    fn first_day(self) -> Date {
        match self {
            Self::Received(at) => at.date(),
            Self::Moment(at) => tomorrow(at.date()),
            Self::EndOf(day) => tomorrow(day),
        }
    }
}

pub(super) struct Walk<'a> {
    calendar: &'a Calendar,
    supplements: &'a [Supplement],
    pub(super) counted: Vec<CountedDay>,
    nth_day: u32,
}

impl<'a> Walk<'a> {
    pub(super) fn new(calendar: &'a Calendar, supplements: &'a [Supplement]) -> Self {
        Self {
            calendar,
            supplements,
            counted: Vec::new(),
            nth_day: 0,
        }
    }

    /// Civil Act 157: the first day is left out, unless the period begins with the day itself.
    pub(super) fn leave_out_first_day(&mut self, received_at: DateTime) -> Reached {
        if received_at.time() == Time::midnight() {
            return Reached::Received(received_at);
        }
        self.note(received_at.date(), Counts::Day(false), Why::FirstDay);
        Reached::EndOf(received_at.date())
    }

    pub(super) fn go(&mut self, from: Reached, span: Span) -> Reached {
        match span {
            Span::WorkingSeconds(seconds) => Reached::Moment(self.work(from, seconds)),
            Span::WorkingDays(days) => {
                Reached::EndOf(self.count_days(from.first_day(), days, Self::free))
            }
            Span::CalendarDays(days) => {
                Reached::EndOf(self.count_days(from.first_day(), days, Self::not_ours))
            }
            Span::Months(months) => {
                let days = days_in_months(from.first_day(), months);
                Reached::EndOf(self.count_days(from.first_day(), days, Self::not_ours))
            }
        }
    }

    /// Civil Act 161: a period that would end on a Saturday or holiday ends with the next day that is none.
    pub(super) fn expire(&mut self, reached: Reached) -> Reached {
        let Reached::EndOf(end) = reached else {
            return reached;
        };
        if self.free(end).is_none() {
            return reached;
        }
        for day in days_from(tomorrow(end)) {
            let why = self.free(day);
            self.note(day, Counts::Day(false), why.unwrap_or(Why::ExpiryMoved));
            if why.is_none() {
                return Reached::EndOf(day);
            }
        }
        Reached::EndOf(Date::MAX)
    }

    /// Counts days, leaving out those with a reason, and returns the last one counted.
    fn count_days(
        &mut self,
        first: Date,
        days: u32,
        left_out: impl Fn(&Self, Date) -> Option<Why>,
    ) -> Date {
        let mut left = days.max(1);
        for day in days_from(first) {
            if let Some(why) = left_out(self, day) {
                self.note(day, Counts::Day(false), why);
                continue;
            }
            self.nth_day += 1;
            self.note(day, Counts::Day(true), Why::NthDay(self.nth_day));
            left -= 1;
            if left == 0 {
                return day;
            }
        }
        Date::MAX
    }

    /// Uses up working time and returns the moment it is gone.
    fn work(&mut self, from: Reached, seconds: u64) -> DateTime {
        let hours = self.calendar.hours();
        let (first, mut from_s) = match from {
            Reached::Received(at) | Reached::Moment(at) => (at.date(), second_of_day(at.time())),
            Reached::EndOf(day) => (tomorrow(day), 0),
        };
        let mut left = seconds;
        for day in days_from(first) {
            let begin_s = std::mem::take(&mut from_s);
            if let Some(why) = self.free(day) {
                self.note(day, Counts::WorkingSeconds(0), why);
                continue;
            }
            let room_s = hours.seconds_between(begin_s, SECONDS_OF_DAY);
            if room_s == 0 {
                self.note(day, Counts::WorkingSeconds(0), Why::AfterHours);
                continue;
            }
            let used_s = u32::try_from(left).map_or(room_s, |left| left.min(room_s));
            left -= u64::from(used_s);
            let end_s = hours.done_at(begin_s, used_s).unwrap_or(SECONDS_OF_DAY);
            let from = time_of(hours.working_from(begin_s));
            let until = time_of(end_s);
            self.note(
                day,
                Counts::WorkingSeconds(used_s),
                Why::WorkingTime { from, until },
            );
            if left == 0 {
                return day.to_datetime(until);
            }
        }
        DateTime::MAX
    }

    /// Why nothing can be due on a day.
    fn free(&self, day: Date) -> Option<Why> {
        self.not_ours(day).or_else(|| {
            let kind = self.calendar.day(day);
            (!kind.is_working()).then_some(Why::Free(kind))
        })
    }

    fn not_ours(&self, day: Date) -> Option<Why> {
        self.supplements
            .iter()
            .any(|supplement| supplement.covers(day))
            .then_some(Why::Supplement)
    }

    fn note(&mut self, day: Date, counts: Counts, why: Why) {
        self.counted.push(CountedDay { day, counts, why });
    }
}

fn tomorrow(day: Date) -> Date {
    day.tomorrow().unwrap_or(Date::MAX)
}

/// How many days there are from the `first` to the end of so many months of the calendar (Civil Act 160): to the day before the
/// corresponding day, or to the end of the last month where that day is missing.
fn days_in_months(first: Date, months: u32) -> u32 {
    let same_day = first.saturating_add(jiff::Span::new().months(i64::from(months.max(1))));
    let missing = same_day.day() != first.day();
    let days = (same_day - first).get_days() + i32::from(missing);
    u32::try_from(days).unwrap_or(1)
}
