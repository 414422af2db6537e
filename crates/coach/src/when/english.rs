//! English dates and times: "by Monday, 30 November", "next Wednesday", "within 3 working days".

use super::Moment;
use super::day;
use crate::Due;
use crate::text::Pattern;
use jiff::civil::{Date, DateTime, Time, Weekday};
use regex::Captures;

static POINT: Pattern = Pattern::new(
    r"(?xi)
    \b(?P<y>20\d\d)-(?P<ym>\d\d)-(?P<yd>\d\d)\b |
    \b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?)?
      (?: (?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?
        | (?P<m2>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)? ) \b(?:,?\s+(?P<dy>20\d\d))? |
    \b(?P<end>(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:business\s+|working\s+)?(?:day|today|week|month|year))\b |
    \b(?:within|in)\s+(?P<n>\d{1,3}|an?|one|two|three|four|five|seven|ten|fourteen)\s+(?P<work>(?:working|business)\s+)?(?P<unit>minute|hour|day|week|month)s?\b |
    \b(?P<rel>today|tonight|tomorrow|this\s+(?:morning|afternoon|evening))\b |
    \b(?P<week>this|next|coming)?\s*\b(?P<wday>mon|tues|wednes|thurs|fri|satur|sun)day\b |
    \b(?P<only>(?:this|next)\s+(?:week|month))\b |
    \b(?:by|before|at)\s+(?P<clock>\d{1,2}(?::\d\d)?\s?(?:a\.?m|p\.?m)\b\.?|\d{1,2}:\d\d|noon|midnight)
    ",
);

static CLOCK: Pattern = Pattern::new(
    r"(?xi)^[\s,(]*(?:at\s+|by\s+|before\s+|of\s+)*(?: (?P<h>\d{1,2}) (?: :(?P<m>\d\d) )? \s? (?P<half>a\.?m|p\.?m)\b\.? | (?P<th>\d{1,2}):(?P<tm>\d\d) | (?P<name>noon|midnight) )",
);

static LIMIT_BEFORE: Pattern =
    Pattern::new(r"(?i)\b(?:by|before|until|within|no later than|in)\s+(?:the\s+)?$");

static AFTER_CLOCK: Pattern = Pattern::new(r"(?i)^\s*(?:on\s+)?(?P<rel>today|tomorrow|tonight)\b");

pub(super) fn moments(text: &str, now: DateTime) -> Vec<Moment> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(caps) = POINT.regex().captures_at(text, from) {
        let Some(whole) = caps.get(0) else { break };
        from = whole.end();
        let Some(mut due) = resolve(&caps, now) else {
            continue;
        };
        let mut end = whole.end();
        if let Some(named) = caps.name("clock") {
            due.at = clock(named.as_str()).map(|(time, _)| time);
            if let Some(rel) = AFTER_CLOCK.regex().captures(&text[end..]) {
                let ahead = i32::from(
                    rel.name("rel")
                        .is_some_and(|m| m.as_str().eq_ignore_ascii_case("tomorrow")),
                );
                let Some(on) = day::later(now.date(), ahead) else {
                    continue;
                };
                due.on = on;
                end += rel.get(0).map_or(0, |m| m.end());
            }
        } else if due.at.is_none()
            && let Some((time, width)) = clock(&text[end..])
        {
            due.at = Some(time);
            end += width;
        }
        from = from.max(end);
        let is_limit = caps.name("n").is_some()
            || caps.name("end").is_some()
            || LIMIT_BEFORE.is_in(&text[..whole.start()])
            || whole.as_str().to_ascii_lowercase().starts_with("by");
        found.push(Moment {
            at: whole.start()..end,
            due,
            is_limit,
        });
    }
    found
}

fn resolve(caps: &Captures<'_>, now: DateTime) -> Option<Due> {
    let today = now.date();
    let lower = |name: &str| caps.name(name).map(|m| m.as_str().to_ascii_lowercase());
    let number = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i16>().ok());
    let small = |name: &str| number(name).and_then(|n| i8::try_from(n).ok());
    let on = |day: Option<Date>| day.map(|on| Due { on, at: None });
    if let (Some(y), Some(m), Some(d)) = (number("y"), small("ym"), small("yd")) {
        return on(Date::new(y, m, d).ok());
    }
    if let (Some(m), Some(d)) = (lower("m1").or(lower("m2")), small("d1").or(small("d2"))) {
        let month = month_of(&m)?;
        return on(match number("dy") {
            Some(year) => Date::new(year, month, d).ok(),
            None => day::near_year(month, d, today),
        });
    }
    if let Some(end) = lower("end") {
        return on(end_of(&end, today));
    }
    if let Some(amount) = lower("n") {
        return duration(&amount, &lower("unit")?, caps.name("work").is_some(), now);
    }
    if let Some(rel) = lower("rel") {
        return on(day::later(today, i32::from(rel == "tomorrow")));
    }
    if let Some(name) = lower("wday") {
        let weeks = lower("week").and_then(|w| (w == "next").then_some(1));
        return on(day::weekday(weekday_of(&name)?, weeks, today));
    }
    if let Some(only) = lower("only") {
        return on(end_of(&only, today));
    }
    caps.name("clock").map(|_| Due {
        on: today,
        at: None,
    })
}

/// "the end of next week" and the like; a week ends on its Friday.
fn end_of(words: &str, today: Date) -> Option<Date> {
    let ahead = i32::from(words.contains("next"));
    match () {
        () if words.contains("week") => day::weekday(Weekday::Friday, Some(ahead), today),
        () if words.contains("month") => Some(day::end_of_month(day::months_later(today, ahead))),
        () if words.contains("year") => Some(day::end_of_year(today)),
        () => Some(today),
    }
}

fn duration(amount: &str, unit: &str, working: bool, now: DateTime) -> Option<Due> {
    let count: i32 = match amount {
        "a" | "an" | "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "seven" => 7,
        "ten" => 10,
        "fourteen" => 14,
        _ => amount.parse().ok()?,
    };
    let today = now.date();
    let at = |moment: DateTime| Due {
        on: moment.date(),
        at: Some(moment.time()),
    };
    let on = match unit {
        "minute" => return day::minutes_later(now, i64::from(count)).map(at),
        "hour" => return day::minutes_later(now, 60 * i64::from(count)).map(at),
        "day" if working => day::working_days_later(today, count),
        "day" => day::later(today, count),
        "week" => day::later(today, 7 * count),
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

fn weekday_of(name: &str) -> Option<Weekday> {
    Some(match name {
        "mon" => Weekday::Monday,
        "tues" => Weekday::Tuesday,
        "wednes" => Weekday::Wednesday,
        "thurs" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "satur" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// A time of day at the beginning of `text`, and how many bytes it takes.
fn clock(text: &str) -> Option<(Time, usize)> {
    let caps = CLOCK.regex().captures(text)?;
    let width = caps.get(0)?.end();
    let number = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i8>().ok());
    if let Some(name) = caps.name("name") {
        let hour = if name.as_str().eq_ignore_ascii_case("noon") {
            12
        } else {
            24
        };
        return Some((day::clock(hour, 0)?, width));
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
