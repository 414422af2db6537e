//! Korean dates and times: "11월 30일까지", "11.30.(월)", "다음 주 수요일", "오늘 중", "3일 이내".

use super::Moment;
use super::day;
use crate::Due;
use crate::text::Pattern;
use jiff::civil::{Date, DateTime, Time, Weekday};
use regex::Captures;

static POINT: Pattern = Pattern::new(
    r"(?x)
    (?P<y>20\d\d) \s?[년.\-/]\s? (?P<ym>\d{1,2}) \s?[월.\-/]\s? (?P<yd>\d{1,2}) (?:일|\.)? |
    (?P<m>\d{1,2}) 월\s? (?P<d>\d{1,2}) 일 |
    (?P<dm>\d{1,2}) [./]\s? (?P<dd>\d{1,2}) (?: \. | \s?\([월화수목금토일]\) | (?:까지|일) ) |
    (?P<today>오늘|금일|당일|내일|명일|모레|글피) |
    (?: (?P<week>이번\s?주|금주|다음\s?주|차주|내주|다다음\s?주|지난\s?주) \s? (?P<half>\(?[월화수목금토일]\)? (?:요일)?)? |
        (?P<wday>[월화수목금토일]) 요일 ) |
    (?: (?P<month>이달|이번\s?달|금월|당월|다음\s?달|내달|익월) | (?P<mm>\d{1,2})월 ) \s?
        (?: (?P<part>말|중순|초|중|안|내|하순|상순|까지) | (?P<md>\d{1,2}) 일 ) |
    (?P<year>연내|연말|올해\s?(?:안|말|중|내)|금년\s?(?:내|말)) |
    (?P<work>(?:영업일|근무일|평일|업무일)\s?(?:기준|로|기준으로)?\s?)?
        (?: (?P<n>\d{1,3}|한|두|세|네|하루|이틀|사흘|나흘|닷새|엿새|이레|열흘|보름|일주일)
        \s?(?P<unit>영업일|근무일|일|시간|분|주일|주|개월|달)? )
        \s?(?:이내|내|안|후|뒤) |
    (?P<day>\d{1,2}) 일 (?P<dayto> \s?\([월화수목금토일]\) | \s?(?:까지|에|오전|오후|중|자로|\d{1,2}시) ) |
    (?P<clock> (?:오전|오후|아침|저녁|밤|낮|새벽)\s?\d{1,2}시 | \d{1,2}시(?:\s?\d{1,2}분|\s?반)?\s?(?:까지|전|에|안|정각) | \d{1,2}:\d\d | 정오 | 자정 | 퇴근\s?전 )
    ",
);

static CLOCK: Pattern = Pattern::new(
    r"(?x)^ (?: \s?\(?[월화수목금토일](?:요일)?\)? )? (?: \s?(?:중|안)(?:에|으로)? )? [\s,]{0,2}
    (?P<half>오전|오후|아침|저녁|밤|낮|새벽)? \s? (?: (?P<h>\d{1,2}) (?: 시 (?:\s?(?:(?P<m>\d{1,2})분|(?P<thirty>반)))? | :(?P<cm>\d\d) ) | (?P<name>정오|자정) )",
);

static LIMIT: Pattern =
    Pattern::new(r"^[^,.]{0,14}?(?:까지|전에|이내|안에|내에|내로|안으로|중에|중으로)");

pub(super) fn moments(text: &str, now: DateTime) -> Vec<Moment> {
    let mut found: Vec<Moment> = Vec::new();
    let mut from = 0;
    while let Some(caps) = POINT.regex().captures_at(text, from) {
        let Some(whole) = caps.get(0) else { break };
        from = whole.end().max(whole.start() + 1);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        if within_a_number(text, whole.start()) {
            continue;
        }
        let Some((mut due, bare)) = resolve(&caps, now) else {
            continue;
        };
        let mut end = whole.end();
        if bare {
            let clock_from = if caps.name("clock").is_some() {
                whole.start()
            } else {
                caps.name("dayto").map_or(whole.end(), |m| m.start())
            };
            if let Some((time, width)) = clock(&text[clock_from..]) {
                due.at = Some(time);
                end = end.max(clock_from + width);
            } else if caps.name("clock").is_some() && due.at.is_none() {
                continue;
            }
        }
        let rest = &text[whole.start()..];
        let shown = end - whole.start();
        let is_limit = is_limit_word(whole.as_str()) || LIMIT.is_in(&rest[shown.min(rest.len())..]);
        found.push(Moment {
            at: whole.start()..end,
            due,
            is_limit,
        });
        from = from.max(end);
    }
    found
}

fn is_limit_word(whole: &str) -> bool {
    ["까지", "내", "안", "연내"]
        .iter()
        .any(|w| whole.ends_with(w))
}

/// A digit or dot directly before means that we are inside a longer number.
fn within_a_number(text: &str, at: usize) -> bool {
    let starts_with_digit = text[at..].starts_with(|c: char| c.is_ascii_digit());
    let before = text[..at].chars().next_back();
    match before {
        Some(c) if c.is_ascii_digit() => true,
        Some('-' | '.' | '/' | ':' | '제') => starts_with_digit,
        _ => false,
    }
}

/// The day (and time) meant, and whether a time of day may follow.
fn resolve(caps: &Captures<'_>, now: DateTime) -> Option<(Due, bool)> {
    let today = now.date();
    let number = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i16>().ok());
    let small = |name: &str| number(name).and_then(|n| i8::try_from(n).ok());
    let on = |day: Option<Date>| day.map(|on| (Due { on, at: None }, true));
    if let (Some(y), Some(m), Some(d)) = (number("y"), small("ym"), small("yd")) {
        return on(Date::new(y, m, d).ok());
    }
    if let (Some(m), Some(d)) = (small("m").or(small("dm")), small("d").or(small("dd"))) {
        return on(day::near_year(m, d, today));
    }
    if let Some(word) = caps.name("today") {
        return on(day::later(today, days_ahead(word.as_str())));
    }
    if let Some(week) = caps.name("week") {
        return on(in_week(
            week.as_str(),
            caps.name("half").map(|m| m.as_str()),
            today,
        ));
    }
    if let Some(wday) = caps.name("wday") {
        return on(day::weekday(weekday_of(wday.as_str())?, None, today));
    }
    if caps.name("month").is_some() || caps.name("mm").is_some() {
        return on(in_month(caps, today));
    }
    if caps.name("year").is_some() {
        return on(Some(day::end_of_year(today)));
    }
    if let Some(amount) = caps.name("n") {
        return duration(amount.as_str(), caps, now);
    }
    if let Some(d) = small("day") {
        return on(day::coming(d, today));
    }
    Some((
        Due {
            on: today,
            at: None,
        },
        true,
    ))
}

fn days_ahead(word: &str) -> i32 {
    match word {
        "내일" | "명일" => 1,
        "모레" => 2,
        "글피" => 3,
        _ => 0,
    }
}

fn weekday_of(text: &str) -> Option<Weekday> {
    text.chars().find_map(|c| {
        Some(match c {
            '월' => Weekday::Monday,
            '화' => Weekday::Tuesday,
            '수' => Weekday::Wednesday,
            '목' => Weekday::Thursday,
            '금' => Weekday::Friday,
            '토' => Weekday::Saturday,
            '일' => Weekday::Sunday,
            _ => return None,
        })
    })
}

/// "다음 주 수요일"; a week without a day means its Friday.
fn in_week(week: &str, named: Option<&str>, today: Date) -> Option<Date> {
    let weeks = match week.chars().next()? {
        '지' => -1,
        '이' | '금' => 0,
        _ if week.starts_with("다다음") => 2,
        _ => 1,
    };
    let wanted = named.and_then(weekday_of).unwrap_or(Weekday::Friday);
    day::weekday(wanted, Some(weeks), today)
}

/// "이달 말", "다음 달 5일", "12월 초".
fn in_month(caps: &Captures<'_>, today: Date) -> Option<Date> {
    let small = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i8>().ok());
    let first = match caps.name("month").map(|m| m.as_str()) {
        Some(word) if word.starts_with("다음") || word == "내달" || word == "익월" => {
            day::months_later(today.first_of_month(), 1)
        }
        Some(_) => today.first_of_month(),
        None => day::near_year(small("mm")?, 1, today.first_of_month())?,
    };
    if let Some(d) = small("md") {
        return Date::new(first.year(), first.month(), d).ok();
    }
    match caps.name("part")?.as_str() {
        "초" | "상순" => Date::new(first.year(), first.month(), 10).ok(),
        "중순" => Date::new(first.year(), first.month(), 20).ok(),
        _ => Some(day::end_of_month(first)),
    }
}

/// "3일 이내", "한 시간 안에", "5영업일 이내", "사흘 안에".
fn duration(amount: &str, caps: &Captures<'_>, now: DateTime) -> Option<(Due, bool)> {
    let unit = caps.name("unit").map_or("", |m| m.as_str());
    let (count, unit) = match amount {
        "하루" => (1, "일"),
        "이틀" => (2, "일"),
        "사흘" => (3, "일"),
        "나흘" => (4, "일"),
        "닷새" => (5, "일"),
        "엿새" => (6, "일"),
        "이레" | "일주일" => (7, "일"),
        "열흘" => (10, "일"),
        "보름" => (15, "일"),
        _ if unit.is_empty() => return None,
        "한" => (1, unit),
        "두" => (2, unit),
        "세" => (3, unit),
        "네" => (4, unit),
        _ => (amount.parse::<i32>().ok()?, unit),
    };
    let today = now.date();
    let on = |day: Option<Date>| day.map(|on| (Due { on, at: None }, false));
    let at = |moment: DateTime| {
        (
            Due {
                on: moment.date(),
                at: Some(moment.time()),
            },
            false,
        )
    };
    match unit {
        "영업일" | "근무일" => on(day::working_days_later(today, count)),
        "일" if caps.name("work").is_some() => on(day::working_days_later(today, count)),
        "일" => on(day::later(today, count)),
        "주" | "주일" => on(day::later(today, 7 * count)),
        "개월" | "달" => on(Some(day::months_later(today, count))),
        "시간" => day::minutes_later(now, 60 * i64::from(count)).map(at),
        "분" => day::minutes_later(now, i64::from(count)).map(at),
        _ => None,
    }
}

/// A time of day at the beginning of `text`, and how many bytes it takes.
fn clock(text: &str) -> Option<(Time, usize)> {
    let caps = CLOCK.regex().captures(text)?;
    let width = caps.get(0)?.end();
    match caps.name("name").map(|m| m.as_str()) {
        Some("정오") => return Some((day::clock(12, 0)?, width)),
        Some(_) => return Some((day::clock(24, 0)?, width)),
        None => {}
    }
    let number = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i8>().ok());
    let mut hour = number("h")?;
    let minute = number("m")
        .or(number("cm"))
        .unwrap_or(if caps.name("thirty").is_some() { 30 } else { 0 });
    match caps.name("half").map(|m| m.as_str()) {
        Some("오후" | "저녁" | "밤" | "낮") if hour < 12 => hour += 12,
        // "3시까지" in an office is the afternoon.
        None if (1..=6).contains(&hour) && caps.name("cm").is_none() => hour += 12,
        _ => {}
    }
    Some((day::clock(hour, minute)?, width))
}
