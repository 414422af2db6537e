//! Korean dates and times: "11월 30일까지", "11.30.(월)", "다음 주 수요일", "오늘 중", "3일 이내". Finds them and what
//! stands beside them: the weekday, the time of day, "까지". What they mean is in `meaning`.

mod meaning;

use super::{AsOf, Moment, NamedDay};
use crate::text::Pattern;
use meaning::{clock, resolve, weekday_of};

static POINT: Pattern = Pattern::new(
    r"(?x)
    (?P<y>20\d\d|['’]\d\d) \s?[년.\-/]\s? (?P<ym>\d{1,2}) \s?[월.\-/]\s? (?P<yd>\d{1,2}) (?:일|\.)? |
    (?:(?P<my>재작년|작년|지난해|올해|금년|내년|명년)\s?)?(?P<m>\d{1,2}) 월\s? (?P<d>\d{1,2}) 일 |
    (?P<dm>\d{1,2}) [./]\s? (?P<dd>\d{1,2}) (?P<tail1> \. | \s?\([월화수목금토일](?:요일)?\) | (?:까지|일) ) |
    (?P<today>오늘|금일|당일|내일\s?모레|내일|명일|익일|모레|그글피|글피) |
    (?:(?P<weekend>이번\s?|다음\s?|돌아오는\s?|오는\s?)?주말) |
    (?P<week>이번\s?주|금주|다음\s?주|담주|차주|내주|다다음\s?주|지난\s?주) \s?
        (?: (?P<half>[월화수목금토일]요일|\([월화수목금토일](?:요일)?\)) | (?P<bare>[월화수목금토일])(?P<tail2>까지|에) | (?P<third>초|중반|중순)(?P<tail3>[\s,.까에]|$) )? |
    (?P<wday>[월화수목금토일]) 요일 |
    (?: (?P<month>이달|이번\s?달|금월|당월|다다음\s?달|다음\s?달|내달|익월) | (?:(?P<mmy>올해|금년|내년|명년)\s?)?(?P<mm>\d{1,2})월 ) \s?
        (?: (?P<part>말|중순|초순|초|중|안|내|하순|상순|까지) | (?P<md>\d{1,2}) 일 ) |
    (?P<ends>월말|월초) |
    (?P<year>연내|연말|(?:올해|금년)\s?(?:안|말|중|내)|내년\s?(?:안|말|중|내)|(?:(?:올해|금년|내년)\s?)?[상하]반기\s?(?:중|안|내|까지)) |
    (?P<work>(?:영업일|근무일|평일|업무일)\s?(?:기준(?:으로)?|로)?\s?)
        (?P<wn>\d{1,3}|하루|이틀|사흘|나흘|닷새|열흘) \s?(?:일)? |
    (?: (?P<n>\d{1,3}|한두|두세|서너|이삼|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열) \s?(?P<unit>영업일|근무일|일|시간|분|주일|주|개월|달)
        | (?P<span>하루\s?이틀|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|일주일|한나절|반나절) )
        (?P<worked>\s?\((?:영업일|근무일|평일|업무일)[^)]{0,6}\))?
        (?: \s?(?:이내|내[에로]?|안[에으]|후|뒤) | \s?안(?P<tail4>[.,)까]|$) | \s?(?:정도|쯤|가량)?\s?(?:이면|걸리|걸립|걸려|소요) ) |
    (?P<day>\d{1,2}) 일 (?P<tail5> \s?\([월화수목금토일](?:요일)?\) | \s?(?:까지|에|오전|오후|중|자로|\d{1,2}시) ) |
    (?P<clock> (?:오전|오후|아침|저녁|밤|낮|새벽)\s?(?:\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열한|열두|열)\s?시
        | (?:\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열한|열두|열)\s?시(?:\s?\d{1,2}분|\s?반)?\s?(?:까지|전|에|안|정각)
        | \d{1,2}:\d\d | 정오 | 자정 ) |
    (?P<close> 퇴근\s?(?:시간\s?)?전 | (?:업무|근무|영업|운영)\s?(?:시간\s?(?:내|안|중)|종료\s?전|마감\s?전) | 오전\s?[중안] | 오후\s?중 )
    ",
);

/// The weekday set beside a date: "(월)", "월요일".
static WEEKDAY: Pattern = Pattern::new(
    r"^\.?\s?(?:\(\s?(?P<short>[월화수목금토일])\s?\)|\(?\s?(?P<long>[월화수목금토일]요일)\)?)",
);

static LIMIT: Pattern =
    Pattern::new(r"^[^,.]{0,14}?(?:까지|전에|이내|안에|내에|내로|안으로|중에|중으로)");

pub(super) fn moments(text: &str, as_of: AsOf<'_>) -> Vec<Moment> {
    let mut found: Vec<Moment> = Vec::new();
    let mut from = 0;
    while let Some(caps) = POINT.regex().captures_at(text, from) {
        let Some(whole) = caps.get(0) else { break };
        from = whole.end().max(whole.start() + 1);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        if within_a_number(text, whole.start()) || goes_on(text, whole.range()) {
            continue;
        }
        // What only proves that a date stands here is read again.
        let tails = ["tail1", "tail2", "tail3", "tail4", "tail5"];
        let tail = tails.iter().find_map(|name| caps.name(name));
        let mut end = tail.map_or(whole.end(), |tail| tail.start());
        let dated = ["yd", "d", "dd", "today", "md", "day"];
        let named = dated.iter().any(|name| caps.name(name).is_some());
        let named = named.then(|| weekday_beside(text, end)).flatten();
        let Some((mut due, bare)) = resolve(&caps, named.as_ref().map(|n| n.weekday), as_of) else {
            continue;
        };
        if let Some((_, behind)) = named.as_ref().zip(weekday_end(text, end)) {
            end = behind;
        }
        if bare {
            let is_clock = caps.name("clock").is_some();
            let clock_from = if is_clock { whole.start() } else { end };
            if let Some((time, width)) = clock(&text[clock_from..]) {
                due.at = Some(time);
                end = end.max(clock_from + width);
            } else if is_clock {
                continue;
            }
        }
        let is_limit = is_limit_word(&text[whole.start()..end]) || LIMIT.is_in(&text[end..]);
        from = from.max(end);
        found.push(Moment {
            at: whole.start()..end,
            due,
            is_limit,
            named,
        });
    }
    found
}

fn weekday_beside(text: &str, at: usize) -> Option<NamedDay> {
    let caps = WEEKDAY.regex().captures(&text[at..])?;
    let name = caps.name("short").or(caps.name("long"))?;
    Some(NamedDay {
        at: at + name.start()..at + name.end(),
        weekday: weekday_of(name.as_str())?,
    })
}

/// Where the weekday beside a date ends, with its brackets.
fn weekday_end(text: &str, at: usize) -> Option<usize> {
    let found = WEEKDAY.find(&text[at..])?;
    Some(at + found.end)
}

fn is_limit_word(words: &str) -> bool {
    let words = words.trim_end();
    ["까지", "내", "안", "전", "내에", "안에"]
        .iter()
        .any(|w| words.ends_with(w))
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

/// "사흘 내내" lasts and is no limit; "매주 월요일" comes again and again.
fn goes_on(text: &str, at: std::ops::Range<usize>) -> bool {
    let before = text[..at.start].trim_end();
    text[at.clone()].ends_with('내') && text[at.end..].starts_with('내')
        || before.ends_with("매주")
        || before.ends_with("매월")
}
