//! What an English date or time means, as of a day. Takes the parts that were found, and finds nothing itself.

use crate::Due;
use crate::text::Pattern;
use crate::when::AsOf;
use crate::when::day::{self, Part};
use jiff::civil::{Date, DateTime, Time, Weekday};
use regex::Captures;

static CLOCK: Pattern = Pattern::new(
    r"(?xi)^[\s,(]*(?:at\s+|by\s+|before\s+|of\s+)*(?: (?P<h>\d{1,2}) (?: [:.](?P<m>\d\d) )? \s? (?P<half>a\.?m|p\.?m)\b\.? | (?P<th>\d{1,2}):(?P<tm>\d\d) | (?P<name>noon|midday|midnight)\b )",
);

pub(super) fn resolve(
    caps: &Captures<'_>,
    weekday: Option<Weekday>,
    as_of: AsOf<'_>,
) -> Option<Due> {
    let today = as_of.now.date();
    let lower = |name: &str| caps.name(name).map(|m| m.as_str().to_ascii_lowercase());
    let number = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i16>().ok());
    let small = |name: &str| number(name).and_then(|n| i8::try_from(n).ok());
    if let Some(amount) = lower("n") {
        return duration(&amount, &lower("unit")?, caps.name("work").is_some(), as_of);
    }
    let on = if let (Some(y), Some(m), Some(d)) = (number("y"), small("ym"), small("yd")) {
        Date::new(y, m, d).ok()
    } else if let (Some(m), Some(d)) = (lower("m1").or(lower("m2")), small("d1").or(small("d2"))) {
        let month = month_of(&m)?;
        match number("dy") {
            Some(year) => Date::new(year, month, d).ok(),
            None => day::near_year(month, d, weekday, today),
        }
    } else if let (Some(m), Some(d)) = (small("sm"), small("sd")) {
        // The month first, and the day first where that is no month.
        let (m, d) = if m > 12 { (d, m) } else { (m, d) };
        match number("sy") {
            Some(year) => Date::new(year, m, d).ok(),
            None => day::near_year(m, d, weekday, today),
        }
    } else if let Some(d) = small("dom") {
        day::coming(d, weekday, today)
    } else if let Some(end) = lower("end") {
        end_of(&end, lower("endm").as_deref(), as_of)
    } else if let Some(month) = lower("midm") {
        part_of(&lower("mid")?, &month, today)
    } else if let Some(rel) = lower("rel") {
        relative(&rel, today)
    } else if let Some(name) = lower("wday").or(lower("short")) {
        let next = lower("week").is_some_and(|w| w == "next") || caps.name("nextweek").is_some();
        day::weekday(weekday_of(&name)?, next.then_some(1), today)
    } else if let Some(only) = lower("only") {
        end_of(&only, None, as_of)
    } else {
        Some(today)
    };
    on.map(|on| Due { on, at: None })
}

fn relative(words: &str, today: Date) -> Option<Date> {
    match words {
        _ if words.starts_with("the day") => day::later(today, 2),
        "tomorrow" => day::later(today, 1),
        _ if words.ends_with("weekend") => {
            let next = i32::from(words.starts_with("next"));
            day::weekday(Weekday::Sunday, Some(next), today)
        }
        _ => Some(today),
    }
}

/// "the end of next week" and the like; a week ends on its last working day.
fn end_of(words: &str, month: Option<&str>, as_of: AsOf<'_>) -> Option<Date> {
    let today = as_of.now.date();
    let ahead = i32::from(words.contains("next"));
    if let Some(month) = month {
        let first = day::near_year(month_of(month)?, 1, None, today.first_of_month())?;
        return day::part_of_month(first, Part::Whole);
    }
    match () {
        () if words.contains("week") => day::end_of_week(ahead, as_of),
        () if words.contains("month") => {
            day::part_of_month(day::months_later(today, ahead), Part::Whole)
        }
        () if words.contains("year") => {
            Some(day::end_of_year(day::months_later(today, 12 * ahead)))
        }
        () => day::later(today, i32::from(words.contains("tomorrow"))),
    }
}

/// "mid-December", "early next month".
fn part_of(part: &str, month: &str, today: Date) -> Option<Date> {
    let this = today.first_of_month();
    let first = match month {
        _ if month.starts_with("next") => day::months_later(this, 1),
        _ if month.starts_with("this") => this,
        _ => day::near_year(month_of(month)?, 1, None, this)?,
    };
    let part = match part {
        "early" => Part::Early,
        "late" => Part::Whole,
        _ => Part::Middle,
    };
    day::part_of_month(first, part)
}

fn duration(amount: &str, unit: &str, working: bool, as_of: AsOf<'_>) -> Option<Due> {
    let count: i32 = match amount {
        "a" | "an" | "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        "fourteen" => 14,
        _ if amount.starts_with('a') => 2,
        _ => amount.parse().ok()?,
    };
    let today = as_of.now.date();
    let at = |moment: DateTime| Due {
        on: moment.date(),
        at: Some(moment.time()),
    };
    let on = match unit {
        "minute" => return day::minutes_later(as_of.now, i64::from(count)).map(at),
        "hour" => return day::minutes_later(as_of.now, 60 * i64::from(count)).map(at),
        "day" if working => day::working_days_later(as_of, count),
        "day" => day::later(today, count),
        "week" => day::later(today, 7 * count),
        "fortnight" => day::later(today, 14 * count),
        _ => Some(day::months_later(today, count)),
    };
    on.map(|on| Due { on, at: None })
}

fn month_of(name: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    (1_i8..)
        .zip(MONTHS)
        .find(|(_, m)| name.starts_with(m))
        .map(|(n, _)| n)
}

pub(super) fn weekday_of(name: &str) -> Option<Weekday> {
    Some(match name.get(..3)?.to_ascii_lowercase().as_str() {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// A time of day at the beginning of `text`, and how many bytes it takes.
pub(super) fn clock(text: &str) -> Option<(Time, usize)> {
    let caps = CLOCK.regex().captures(text)?;
    let width = caps.get(0)?.end();
    let number = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i8>().ok());
    if let Some(name) = caps.name("name") {
        let midnight = name.as_str().eq_ignore_ascii_case("midnight");
        return Some((day::clock(if midnight { 24 } else { 12 }, 0)?, width));
    }
    if let (Some(hour), Some(minute)) = (number("th"), number("tm")) {
        return Some((day::clock(hour, minute)?, width));
    }
    let hour = number("h")?;
    let afternoon = caps
        .name("half")
        .is_some_and(|m| m.as_str().starts_with(['p', 'P']));
    let hour = match (hour, afternoon) {
        (12, false) => 0,
        (h, true) if h < 12 => h + 12,
        (h, _) => h,
    };
    Some((day::clock(hour, number("m").unwrap_or(0))?, width))
}
