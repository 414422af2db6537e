//! Dates and times as people say them: "11월 30일(월)까지, 6일 남음".
//! Counts calendar days on the office's wall clock; working days belong to the calendar of the domain.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};

use super::{Sentence, Text};

impl Text {
    /// A day: "11월 30일(월)", with its year only when it is another one.
    pub fn day(&self, day: Date) -> Sentence {
        let key = if day.year() == self.today().year() {
            "date-day"
        } else {
            "date-day-of-year"
        };
        self.say(key)
            .with("year", day.year().to_string())
            .with("month", i32::from(day.month()))
            .with("day", i32::from(day.day()))
            .with("weekday", weekday(day.weekday()))
    }

    /// The month on the leaf of a calendar: "11월", "Nov".
    pub fn month_short(&self, day: Date) -> Sentence {
        self.say("leaf-month").with("month", i32::from(day.month()))
    }

    /// The weekday on the leaf of a calendar: "월요일", "Mon".
    pub fn weekday_short(&self, day: Date) -> Sentence {
        self.say("leaf-weekday")
            .with("weekday", weekday(day.weekday()))
    }

    /// The day of a moment on the office's wall clock, for a leaf of a calendar.
    pub fn date_of(&self, at: Timestamp) -> Date {
        self.local(at).date()
    }

    /// The day of a moment on the office's wall clock.
    pub fn day_of(&self, at: Timestamp) -> Sentence {
        self.day(self.local(at).date())
    }

    /// A time of day: "오후 6시", "오후 2시 30분".
    pub fn time_of(&self, at: Timestamp) -> Sentence {
        let time = self.local(at).time();
        let (half, hour) = match time.hour() {
            0 => ("am", 12),
            hour @ 1..12 => ("am", hour),
            12 => ("pm", 12),
            hour => ("pm", hour - 12),
        };
        let key = if time.minute() == 0 {
            "time-hour"
        } else {
            "time-minute"
        };
        self.say(key)
            .with("half", half)
            .with("hour", i32::from(hour))
            .with("minute", format!("{:02}", time.minute()))
            .with("minutes", i32::from(time.minute()))
    }

    /// A day and a time of day.
    pub fn moment(&self, at: Timestamp) -> Sentence {
        self.say("date-moment")
            .with("day", self.day_of(at))
            .with("time", self.time_of(at))
    }

    /// A due moment and how far it is: "11월 30일(월)까지, 6일 남음".
    pub fn until(&self, due_at: Timestamp) -> Sentence {
        let due = self.local(due_at).date();
        let days = days_between(self.today(), due);
        let key = match days {
            _ if due_at < self.now && days == 0 => "until-today-passed",
            ..0 => "until-passed",
            0 => "until-today",
            1 => "until-tomorrow",
            _ => "until-days-left",
        };
        self.say(key)
            .with("day", self.day(due))
            .with("time", self.time_of(due_at))
            .with("days", days.abs())
    }

    /// How long ago, roughly, and from the day before yesterday on the day itself.
    pub fn ago(&self, at: Timestamp) -> Sentence {
        let minutes = self.now.duration_since(at).as_secs() / 60;
        let days = days_between(self.local(at).date(), self.today());
        match (minutes, days) {
            (..1, ..1) => self.say("ago-now"),
            (1..60, _) => self.say("ago-minutes").with("minutes", minutes),
            (_, 0) => self.say("ago-hours").with("hours", minutes / 60),
            (_, 1) => self.say("ago-yesterday").with("time", self.time_of(at)),
            _ => self.moment(at),
        }
    }

    /// For `<time datetime="…">`: RFC 3339.
    #[allow(
        clippy::unused_self,
        reason = "templates call it on the text they have"
    )]
    pub fn machine(&self, at: Timestamp) -> String {
        at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// Today on the office's wall clock.
    pub fn today(&self) -> Date {
        self.local(self.now).date()
    }

    fn local(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to)
        .and_then(|span| span.total((jiff::Unit::Day, from)))
        .map_or(0, |days| {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "whole days within jiff's range of years"
            )]
            let days = days as i32;
            days
        })
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::web::text::Lang;

    fn at(local: &str) -> Timestamp {
        let seoul = TimeZone::get("Asia/Seoul").unwrap();
        seoul.to_timestamp(local.parse().unwrap()).unwrap()
    }

    fn text(lang: Lang) -> Text {
        Text::new(
            lang,
            at("2026-11-24T10:00"),
            TimeZone::get("Asia/Seoul").unwrap(),
        )
    }

    #[test]
    fn a_due_day_is_said_with_what_is_left() {
        for (due, korean, english) in [
            (
                "2026-11-30T18:00",
                "11월 30일(월)까지, 6일 남음",
                "by Monday 30 November, 6 days left",
            ),
            (
                "2026-11-25T18:00",
                "내일(11월 25일(수))까지",
                "by tomorrow, Wednesday 25 November",
            ),
            ("2026-11-24T18:00", "오늘 오후 6시까지", "by 6 pm today"),
            (
                "2026-11-24T09:30",
                "오늘 오전 9시 30분까지였습니다",
                "was due at 9:30 am today",
            ),
            (
                "2026-11-20T18:00",
                "11월 20일(금)까지였습니다, 4일 지남",
                "was due on Friday 20 November, 4 days ago",
            ),
            (
                "2027-01-04T18:00",
                "2027년 1월 4일(월)까지, 41일 남음",
                "by Monday 4 January 2027, 41 days left",
            ),
        ] {
            assert_eq!(text(Lang::Ko).until(at(due)).to_string(), korean);
            assert_eq!(text(Lang::En).until(at(due)).to_string(), english);
        }
    }

    #[test]
    fn the_past_is_said_roughly_and_then_exactly() {
        for (past, korean, english) in [
            ("2026-11-24T10:00", "방금", "just now"),
            ("2026-11-24T10:05", "방금", "just now"),
            ("2026-11-24T09:55", "5분 전", "5 minutes ago"),
            ("2026-11-24T09:59", "1분 전", "1 minute ago"),
            ("2026-11-24T07:10", "2시간 전", "2 hours ago"),
            (
                "2026-11-23T17:10",
                "어제 오후 5시 10분",
                "yesterday at 5:10 pm",
            ),
            (
                "2026-11-20T12:00",
                "11월 20일(금) 오후 12시",
                "Friday 20 November at 12 pm",
            ),
            (
                "2026-11-20T00:05",
                "11월 20일(금) 오전 12시 5분",
                "Friday 20 November at 12:05 am",
            ),
        ] {
            assert_eq!(text(Lang::Ko).ago(at(past)).to_string(), korean);
            assert_eq!(text(Lang::En).ago(at(past)).to_string(), english);
        }
    }

    #[test]
    fn the_day_is_the_offices_day() {
        assert_eq!(
            text(Lang::Ko).day_of(at("2026-11-24T00:30")).to_string(),
            "11월 24일(화)"
        );
        assert_eq!(
            text(Lang::Ko).machine(at("2026-11-24T09:00")),
            "2026-11-24T00:00:00Z"
        );
    }
}
