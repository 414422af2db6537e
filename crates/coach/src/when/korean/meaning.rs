//! What a Korean date or time means, as of a day. Takes the parts that were found, and finds nothing itself.

use crate::Due;
use crate::text::Pattern;
use crate::when::AsOf;
use crate::when::day::{self, Part};
use jiff::civil::{Date, DateTime, Time, Weekday};
use regex::Captures;

static CLOCK: Pattern = Pattern::new(
    r"(?x)^ (?: \s?(?:중|안)(?:에|으로)? )? [\s,.]{0,2}
    (?: (?P<half>오전|오후|아침|저녁|밤|낮|새벽)? \s?
        (?: (?P<t1> (?P<h>\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열한|열두|열) \s?시 (?:\s?(?:(?P<m>\d{1,2})분|(?P<thirty>반)))? ) (?:[^간]|$)
          | (?P<t2> (?P<ch>\d{1,2}) :(?P<cm>\d\d) ) | (?P<name>정오|자정) )
      | (?P<morning>오전)(?:\s|까|중|에|안|$) )",
);

/// The day (and time) meant, and whether a time of day may follow. `weekday`: the one named beside it.
pub(super) fn resolve(
    caps: &Captures<'_>,
    weekday: Option<Weekday>,
    as_of: AsOf<'_>,
) -> Option<(Due, bool)> {
    let today = as_of.now.date();
    let small = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i8>().ok());
    if let Some(amount) = ["n", "wn", "span"].iter().find_map(|name| caps.name(name)) {
        return duration(amount.as_str(), caps, as_of);
    }
    let on = if let (Some(m), Some(d)) = (small("ym"), small("yd")) {
        Date::new(year_of(caps.name("y")?.as_str())?, m, d).ok()
    } else if let (Some(m), Some(d)) = (small("m").or(small("dm")), small("d").or(small("dd"))) {
        match caps.name("my") {
            Some(word) => Date::new(named_year(word.as_str(), today), m, d).ok(),
            None => day::near_year(m, d, weekday, today),
        }
    } else if let Some(word) = caps.name("today") {
        day::later(today, days_ahead(word.as_str()))
    } else if let Some(week) = caps.name("week") {
        in_week(week.as_str(), caps, as_of)
    } else if let Some(wday) = caps.name("wday") {
        day::weekday(weekday_of(wday.as_str())?, None, today)
    } else if caps.name("month").is_some() || caps.name("mm").is_some() {
        in_month(caps, today)
    } else if let Some(word) = caps.name("ends") {
        end_of_some_month(word.as_str(), today)
    } else if let Some(words) = caps.name("year") {
        end_of_some_year(words.as_str(), today)
    } else if let Some(d) = small("day") {
        day::coming(d, weekday, today)
    } else if caps.name("clock").is_some() || caps.name("close").is_some() {
        Some(today)
    } else {
        let next = caps
            .name("weekend")
            .is_some_and(|m| m.as_str().starts_with("다음"));
        day::weekday(Weekday::Sunday, Some(i32::from(next)), today)
    };
    let before_noon = caps
        .name("close")
        .is_some_and(|m| m.as_str().starts_with("오전"));
    let at = before_noon.then(|| day::clock(12, 0)).flatten();
    on.map(|on| (Due { on, at }, !before_noon))
}

/// "2026", or "'26".
fn year_of(digits: &str) -> Option<i16> {
    match digits.strip_prefix(['\'', '’']) {
        Some(short) => short.parse::<i16>().ok().map(|year| 2000 + year),
        None => digits.parse().ok(),
    }
}

fn named_year(word: &str, today: Date) -> i16 {
    today.year()
        + match word {
            "재작년" => -2,
            "작년" | "지난해" => -1,
            "내년" | "명년" => 1,
            _ => 0,
        }
}

fn days_ahead(word: &str) -> i32 {
    match word {
        "내일" | "명일" | "익일" => 1,
        "글피" => 3,
        "그글피" => 4,
        _ if word.ends_with("모레") => 2,
        _ => 0,
    }
}

pub(super) fn weekday_of(text: &str) -> Option<Weekday> {
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

/// "다음 주 수요일"; a week without a day means its last working day.
fn in_week(week: &str, caps: &Captures<'_>, as_of: AsOf<'_>) -> Option<Date> {
    let weeks = match week.chars().next()? {
        '지' => -1,
        '이' | '금' => 0,
        _ if week.starts_with("다다음") => 2,
        _ => 1,
    };
    let third = caps.name("third").map(|m| match m.as_str() {
        "초" => Weekday::Tuesday,
        _ => Weekday::Wednesday,
    });
    let told = caps.name("half").or(caps.name("bare"));
    match told.and_then(|m| weekday_of(m.as_str())).or(third) {
        Some(wanted) => day::weekday(wanted, Some(weeks), as_of.now.date()),
        None => day::end_of_week(weeks, as_of),
    }
}

/// "이달 말", "다음 달 5일", "12월 초", "내년 3월 중".
fn in_month(caps: &Captures<'_>, today: Date) -> Option<Date> {
    let small = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i8>().ok());
    let this = today.first_of_month();
    let first = match caps.name("month").map(|m| m.as_str()) {
        Some(word) if word.starts_with("다다음") => day::months_later(this, 2),
        Some(word) if word.starts_with("다음") || matches!(word, "내달" | "익월") => {
            day::months_later(this, 1)
        }
        Some(_) => this,
        None => match caps.name("mmy") {
            Some(word) => Date::new(named_year(word.as_str(), today), small("mm")?, 1).ok()?,
            None => day::near_year(small("mm")?, 1, None, this)?,
        },
    };
    if let Some(d) = small("md") {
        return Date::new(first.year(), first.month(), d).ok();
    }
    let part = match caps.name("part")?.as_str() {
        "초" | "초순" | "상순" => Part::Early,
        "중순" => Part::Middle,
        _ => Part::Whole,
    };
    day::part_of_month(first, part)
}

/// "월말", "월초": the next one.
fn end_of_some_month(word: &str, today: Date) -> Option<Date> {
    if word == "월말" {
        return day::part_of_month(today, Part::Whole);
    }
    let ahead = i32::from(today.day() > 10);
    day::part_of_month(
        day::months_later(today.first_of_month(), ahead),
        Part::Early,
    )
}

/// "연내", "내년 안", "상반기 중": the last day of it, this year's unless it is past.
fn end_of_some_year(words: &str, today: Date) -> Option<Date> {
    let next = i16::from(words.starts_with("내년"));
    if !words.contains("상반기") {
        return Some(day::end_of_year(Date::new(today.year() + next, 1, 1).ok()?));
    }
    let half = |ahead: i16| Date::new(today.year() + ahead, 6, 30).ok();
    half(next).filter(|day| *day >= today).or_else(|| half(1))
}

/// "3일 이내", "한 시간 안에", "5영업일 이내", "영업일 기준 3일", "사흘 안에".
fn duration(amount: &str, caps: &Captures<'_>, as_of: AsOf<'_>) -> Option<(Due, bool)> {
    let unit = caps.name("unit").map_or("일", |m| m.as_str());
    let working =
        caps.name("work").or(caps.name("worked")).is_some() || matches!(unit, "영업일" | "근무일");
    let count = count(amount)?;
    let today = as_of.now.date();
    let on = match (unit, amount) {
        (_, "한나절" | "반나절") => Some(today),
        ("주" | "주일", _) => day::later(today, 7 * count),
        ("개월" | "달", _) => Some(day::months_later(today, count)),
        ("시간", _) => return minutes(60 * i64::from(count), as_of.now),
        ("분", _) => return minutes(i64::from(count), as_of.now),
        _ if working => day::working_days_later(as_of, count),
        _ => day::later(today, count),
    };
    on.map(|on| (Due { on, at: None }, false))
}

fn minutes(ahead: i64, now: DateTime) -> Option<(Due, bool)> {
    let moment = day::minutes_later(now, ahead)?;
    let due = Due {
        on: moment.date(),
        at: Some(moment.time()),
    };
    Some((due, false))
}

/// Numbers as people say them; of two, the greater.
fn count(word: &str) -> Option<i32> {
    Some(match word {
        "한" | "하루" | "한나절" | "반나절" => 1,
        "두" | "한두" | "이틀" => 2,
        "세" | "석" | "두세" | "이삼" | "사흘" => 3,
        "네" | "넉" | "서너" | "나흘" => 4,
        "다섯" | "닷새" => 5,
        "여섯" | "엿새" => 6,
        "일곱" | "이레" | "일주일" => 7,
        "여덟" | "여드레" => 8,
        "아홉" | "아흐레" => 9,
        "열" | "열흘" => 10,
        "열한" => 11,
        "열두" => 12,
        "보름" => 15,
        _ if word.starts_with("하루") => 2,
        _ => return word.parse().ok(),
    })
}

/// A time of day at the beginning of `text`, and how many bytes it takes.
pub(super) fn clock(text: &str) -> Option<(Time, usize)> {
    let caps = CLOCK.regex().captures(text)?;
    let end = |name: &str| caps.name(name).map(|m| m.end());
    if let Some(width) = end("morning") {
        return Some((day::clock(12, 0)?, width));
    }
    if let Some(name) = caps.name("name") {
        let hour = if name.as_str() == "정오" { 12 } else { 24 };
        return Some((day::clock(hour, 0)?, name.end()));
    }
    let number = |name: &str| caps.name(name).and_then(|m| m.as_str().parse::<i8>().ok());
    let width = end("t1").or(end("t2"))?;
    let told = caps.name("h").and_then(|h| count(h.as_str()));
    let mut hour = told.and_then(|h| i8::try_from(h).ok()).or(number("ch"))?;
    let half_past = caps.name("thirty").map(|_| 30);
    let minute = number("m").or(number("cm")).or(half_past).unwrap_or(0);
    match caps.name("half").map(|m| m.as_str()) {
        Some("오후" | "저녁" | "밤" | "낮") if hour < 12 => hour += 12,
        // "3시까지" in an office is the afternoon.
        None if (1..=6).contains(&hour) && caps.name("t1").is_some() => hour += 12,
        _ => {}
    }
    Some((day::clock(hour, minute)?, width))
}
