//! How `miso deadline` shows a due moment and its sum: for people in two languages, for programs as JSON.
//! Pure: what is asked and found comes in, text goes out.

use domain::calendar::{Calendar, DayKind};
use domain::deadline::{CountedDay, Counts, Due, Period, Rule, Why};
use jiff::civil::{Date, DateTime, Weekday};
use serde::Serialize;

use super::{Asked, OFFICE_OFFSET, Tongue};

#[derive(Serialize)]
struct DueJson {
    due_on: String,
    due_at: String,
    counted: Vec<LineJson>,
}

#[derive(Serialize)]
struct LineJson {
    day: String,
    counts: CountsJson,
    why: String,
}

/// By days whether the day counts, by working hours how many of them.
#[derive(Serialize)]
#[serde(untagged)]
enum CountsJson {
    Day(bool),
    WholeHours(u32),
    Hours(f64),
}

pub(super) fn json(due: &Due, calendar: &Calendar, lang: Tongue) -> String {
    let line = |line: &CountedDay| LineJson {
        day: line.day.to_string(),
        counts: match line.counts {
            Counts::Day(counts) => CountsJson::Day(counts),
            Counts::WorkingSeconds(seconds) if seconds % 3600 == 0 => {
                CountsJson::WholeHours(seconds / 3600)
            }
            Counts::WorkingSeconds(seconds) => CountsJson::Hours(f64::from(seconds) / 3600.0),
        },
        why: reason(line, due, calendar, lang),
    };
    let shown = DueJson {
        due_on: due.due_on.to_string(),
        due_at: with_offset(due.due_at),
        counted: due.counted.iter().map(line).collect(),
    };
    // Strings, numbers and lists only: this cannot fail.
    serde_json::to_string(&shown).unwrap_or_default() + "\n"
}

pub(super) fn plain(asked: &Asked, due: &Due, calendar: &Calendar, lang: Tongue) -> String {
    let received = moment(asked.received_at, lang);
    let period = std::iter::once(&asked.period)
        .chain(&asked.extensions)
        .map(|period| spelled(*period, lang))
        .collect::<Vec<_>>()
        .join(" + ");
    let law = law(asked.count.rule(asked.period), lang);
    let due_at = moment(due.due_at, lang);
    let sum: String = due
        .counted
        .iter()
        .map(|line| sum_line(line, due, calendar, lang))
        .collect();
    let total = total(due, lang);
    match lang {
        Tongue::Ko => format!(
            "{due_at}까지\n\n접수: {received}\n기간: {period}\n{law}\n\n{sum}\n모두 {total}\n"
        ),
        Tongue::En => format!(
            "due {due_at}\n\nreceived: {received}\nperiod: {period}\n{law}\n\n{sum}\n{total} in all\n"
        ),
    }
}

/// One day; a plus before it if it counts.
fn sum_line(line: &CountedDay, due: &Due, calendar: &Calendar, lang: Tongue) -> String {
    let (sign, hours) = match line.counts {
        Counts::Day(true) => ('+', String::new()),
        Counts::Day(false) | Counts::WorkingSeconds(0) => (' ', String::new()),
        Counts::WorkingSeconds(seconds) => ('+', format!("  {}", hours(u64::from(seconds), lang))),
    };
    let why = reason(line, due, calendar, lang);
    format!("{sign} {}  {why}{hours}\n", day_of(line.day, lang))
}

/// Why a day counts or not; with the day it was named, where that came after the receipt.
fn reason(line: &CountedDay, due: &Due, calendar: &Calendar, lang: Tongue) -> String {
    let reason = match lang {
        Tongue::Ko => line.reason_ko(calendar),
        Tongue::En => line.reason_en(calendar),
    };
    let received_on = due.counted.first().map_or(line.day, |first| first.day);
    let named_later = matches!(line.why, Why::Free(DayKind::Holiday(_) | DayKind::Added))
        .then(|| calendar.announced_on(line.day))
        .flatten()
        .filter(|announced_on| *announced_on > received_on);
    match (named_later, lang) {
        (None, _) => reason,
        (Some(day), Tongue::Ko) => format!("{reason} ({day} 지정)"),
        (Some(day), Tongue::En) => format!("{reason} (named on {day})"),
    }
}

fn total(due: &Due, lang: Tongue) -> String {
    let (mut days, mut seconds) = (0_u32, 0_u64);
    for line in &due.counted {
        match line.counts {
            Counts::Day(counts) => days += u32::from(counts),
            Counts::WorkingSeconds(worked) => seconds += u64::from(worked),
        }
    }
    let days_said = match lang {
        Tongue::Ko => format!("{days}일"),
        Tongue::En => many(days, "day"),
    };
    match (days, seconds) {
        (_, 0) => days_said,
        (0, _) => hours(seconds, lang),
        _ => format!("{days_said} {}", hours(seconds, lang)),
    }
}

/// How the law counts, in one sentence.
fn law(rule: Rule, lang: Tongue) -> &'static str {
    match (rule, lang) {
        (Rule::ByTheHour, Tongue::Ko) => {
            "민원 처리에 관한 법률 제19조 제1항: 접수한 때부터 근무시간으로 셉니다(1일 = 8시간). 토요일과 공휴일은 세지 않습니다."
        }
        (Rule::ByTheHour, Tongue::En) => {
            "Petitions Act 19 (1): by working hours from the receipt (1 day = 8 hours); Saturdays and holidays do not count"
        }
        (Rule::ByTheDay, Tongue::Ko) => {
            "민원 처리에 관한 법률 제19조 제2항: 첫날부터 하루씩 셉니다. 토요일과 공휴일은 세지 않습니다."
        }
        (Rule::ByTheDay, Tongue::En) => {
            "Petitions Act 19 (2): by days, the first one counts; Saturdays and holidays do not count"
        }
        (Rule::ByTheCalendar, Tongue::Ko) => {
            "민원 처리에 관한 법률 제19조 제3항: 첫날부터 달력대로 셉니다. 말일이 토요일이나 공휴일이면 그다음 근무일에 끝납니다."
        }
        (Rule::ByTheCalendar, Tongue::En) => {
            "Petitions Act 19 (3): by the calendar, the first day counts; an end on a Saturday or holiday moves to the next working day"
        }
        (Rule::CivilCalendar, Tongue::Ko) => {
            "민법 제157조·제159조부터 제161조까지: 첫날은 세지 않고 달력대로 셉니다. 말일이 토요일이나 공휴일이면 그다음 근무일에 끝납니다."
        }
        (Rule::CivilCalendar, Tongue::En) => {
            "Civil Act 157, 159-161: by the calendar, the first day does not count; an end on a Saturday or holiday moves to the next working day"
        }
        (Rule::CivilHours, Tongue::Ko) => {
            "민법 제156조: 시간은 곧바로 세기 시작합니다. 근무시간만 셉니다."
        }
        (Rule::CivilHours, Tongue::En) => {
            "Civil Act 156: hours run at once; only working hours count"
        }
    }
}

fn spelled(period: Period, lang: Tongue) -> String {
    let (amount, ko, en) = match period {
        Period::WorkingHours(amount) => (amount, "근무시간", "working hour"),
        Period::Days(amount) => (amount, "일", "day"),
        Period::Weeks(amount) => (amount, "주", "week"),
        Period::Months(amount) => (amount, "개월", "month"),
        Period::Years(amount) => (amount, "년", "year"),
    };
    match lang {
        Tongue::Ko => format!("{amount}{ko}"),
        Tongue::En => many(u32::from(amount), en),
    }
}

fn many(amount: u32, what: &str) -> String {
    let s = if amount == 1 { "" } else { "s" };
    format!("{amount} {what}{s}")
}

/// "7시간", "2시간 30분"; seconds only where there are some.
fn hours(seconds: u64, lang: Tongue) -> String {
    let units = match lang {
        Tongue::Ko => ["시간", "분", "초"],
        Tongue::En => [" h", " min", " s"],
    };
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
        .into_iter()
        .zip(units)
        .filter(|(amount, _)| *amount > 0)
        .map(|(amount, unit)| format!("{amount}{unit}"))
        .collect::<Vec<_>>()
        .join(" ")
}

fn moment(at: DateTime, lang: Tongue) -> String {
    let time = if at.second() == 0 {
        "%H:%M"
    } else {
        "%H:%M:%S"
    };
    format!("{} {}", day_of(at.date(), lang), at.strftime(time))
}

fn day_of(day: Date, lang: Tongue) -> String {
    let (ko, en) = match day.weekday() {
        Weekday::Monday => ("월", "Mon"),
        Weekday::Tuesday => ("화", "Tue"),
        Weekday::Wednesday => ("수", "Wed"),
        Weekday::Thursday => ("목", "Thu"),
        Weekday::Friday => ("금", "Fri"),
        Weekday::Saturday => ("토", "Sat"),
        Weekday::Sunday => ("일", "Sun"),
    };
    match lang {
        Tongue::Ko => format!("{day}({ko})"),
        Tongue::En => format!("{en} {day}"),
    }
}

/// RFC 3339 with the office's offset, to the second.
fn with_offset(local: DateTime) -> String {
    format!("{}{OFFICE_OFFSET}", local.strftime("%Y-%m-%dT%H:%M:%S"))
}
