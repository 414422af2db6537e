//! English dates and times: "by Monday, 30 November", "next Wednesday", "within three working days". Finds them and
//! what stands beside them: the weekday, the time of day, "by". What they mean is in `meaning`.

mod meaning;

use super::{AsOf, Moment, NamedDay};
use crate::Due;
use crate::text::Pattern;
use meaning::{clock, resolve, weekday_of};
use std::ops::Range;

static POINT: Pattern = Pattern::new(
    r"(?xi)
    \b(?P<y>20\d\d)[-/.](?P<ym>\d\d?)[-/.](?P<yd>\d\d?)\b |
    (?:\b(?P<wbefore>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,?\s+(?:the\s+)?)?
      \b(?: (?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?
        | (?P<m2>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)? )\b (?:,?\s+(?P<dy>20\d\d))? |
    \b(?:by|on|before|until|till)\s+(?P<sm>\d{1,2})/(?P<sd>\d{1,2})(?:/(?P<sy>20\d\d))?\b |
    \b(?:by|on|before|until|till)\s+the\s+(?P<dom>\d{1,2})(?:st|nd|rd|th)\b |
    \b(?P<end>(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:business\s+|working\s+)?(?:day|today|tomorrow|week|month|year|(?P<endm>january|february|march|april|may|june|july|august|september|october|november|december))|month[-\s]end|year[-\s]end)\b |
    \b(?P<mid>early|mid|middle\s+of|late)[-\s]+(?:in\s+)?(?P<midm>next\s+month|this\s+month|january|february|march|april|may|june|july|august|september|october|november|december)\b |
    \b(?:within|in|inside)\s+(?:the\s+next\s+)?(?:(?:\d{1,3}|an?|one|two|three|four|five|six|seven)\s?(?:-|–|to|or)\s?)?(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|a\s+couple\s+of)\s+(?P<work>(?:working|business|office)\s+)?(?P<unit>minute|hour|day|week|month|fortnight)s?\b |
    \b(?P<rel>the\s+day\s+after\s+tomorrow|today|tonight|tomorrow|this\s+(?:morning|afternoon|evening)|(?:this|next)\s+weekend|(?:close|end)\s+of\s+(?:business|play)|cob|eod)\b |
    (?:\b(?P<week>this|next|coming)\s+)?\b(?P<wday>mon|tues|wednes|thurs|fri|satur|sun)day\b(?P<nextweek>\s+(?:of\s+)?next\s+week)? |
    \b(?:by|on|before|until|till)\s+(?P<short>mon|tues?|wed|thu(?:rs)?|fri)\b |
    \b(?P<only>(?:this|next)\s+(?:week|month|year))\b |
    \b(?:by|before|at|until|till)\s+(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m|p\.?m)\b\.?|\d{1,2}:\d\d|noon|midday|midnight)
    ",
);

static WEEKDAY_AFTER: Pattern = Pattern::new(
    r"(?i)^\s?[,(]\s?(?:a\s+)?(?P<name>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b\)?",
);

static LIMIT_BEFORE: Pattern =
    Pattern::new(r"(?i)\b(?:by|before|until|till|within|no later than|in)\s+(?:the\s+)?$");

/// What may stand between a time of day and its day.
static JOINS: Pattern = Pattern::new(r"(?i)^[\s,]*(?:on\s+)?$");

pub(super) fn moments(text: &str, as_of: AsOf<'_>) -> Vec<Moment> {
    let mut found: Vec<Moment> = Vec::new();
    let mut from = 0;
    while let Some(caps) = POINT.regex().captures_at(text, from) {
        let Some(whole) = caps.get(0) else { break };
        from = whole.end();
        let mut end = whole.end();
        let named = named(text, &caps, end);
        let Some(mut due) = resolve(&caps, named.as_ref().map(|n| n.weekday), as_of) else {
            continue;
        };
        let is_clock = caps.name("clock").is_some();
        if let Some(time) = caps.name("clock") {
            due.at = clock(time.as_str()).map(|(time, _)| time);
        } else if due.at.is_none()
            && let Some((time, width)) = clock(&text[end..])
        {
            due.at = Some(time);
            end += width;
        }
        from = from.max(end);
        let before = whole.as_str().to_ascii_lowercase();
        let limits = ["n", "end"].iter().any(|name| caps.name(name).is_some())
            || LIMIT_BEFORE.is_in(&text[..whole.start()])
            || ["by", "before", "until", "till"]
                .iter()
                .any(|word| before.starts_with(word));
        let moment = Moment {
            at: whole.start()..end,
            due,
            is_limit: limits,
            named,
        };
        join(text, &mut found, moment, is_clock);
    }
    found
}

/// "5 pm today", "close of business on Friday": a time of day and the day after it are one point in time.
fn join(text: &str, found: &mut Vec<Moment>, moment: Moment, is_clock: bool) {
    if let Some(last) = found.last_mut()
        && !is_clock
        && open(text, &last.at)
        && JOINS.is_in(&text[last.at.end..moment.at.start])
    {
        let at = last.due.at.or(moment.due.at);
        *last = Moment {
            at: last.at.start..moment.at.end,
            due: Due {
                on: moment.due.on,
                at,
            },
            is_limit: last.is_limit || moment.is_limit,
            named: moment.named,
        };
    } else {
        found.push(moment);
    }
}

/// Whether a point in time tells the hour and leaves the day open.
fn open(text: &str, at: &Range<usize>) -> bool {
    static OPEN: Pattern = Pattern::new(
        r"(?i)^(?:(?:by|before|at|until|till)\s+)?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?|noon|midday|midnight|(?:the\s+)?(?:close|end)\s+of\s+(?:business|play|(?:the\s+)?(?:business\s+|working\s+)?day)|cob|eod)$",
    );
    OPEN.is_in(&text[at.clone()])
}

/// The weekday beside a date, before or behind it.
fn named(text: &str, caps: &regex::Captures<'_>, end: usize) -> Option<NamedDay> {
    let dated = ["yd", "d1", "d2", "sd", "dom"];
    if !dated.iter().any(|name| caps.name(name).is_some()) {
        return None;
    }
    if let Some(name) = caps.name("wbefore") {
        return Some(NamedDay {
            at: name.range(),
            weekday: weekday_of(name.as_str())?,
        });
    }
    let behind = WEEKDAY_AFTER.regex().captures(&text[end..])?;
    let name = behind.name("name")?;
    Some(NamedDay {
        at: end + name.start()..end + name.end(),
        weekday: weekday_of(name.as_str())?,
    })
}
