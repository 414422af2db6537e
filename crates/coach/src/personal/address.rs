//! Where somebody lives: a street number or a unit. A street number alone is a home only when the
//! words before say so; an office has an address too.

use super::{after, before};
use crate::text::Pattern;
use std::ops::Range;

static STREET: Pattern = Pattern::new(
    r"(?x)
    (?:[가-힣]{1,6}(?:특별시|광역시|도|시)\s)? (?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)\s)?
    (?:[가-힣]{1,5}[시군구]\s){0,2} (?:[가-힣]{1,5}[읍면동]\s)?
    (?P<road>[가-힣]{1,9}(?:대로|로|길)) (?:\s?\d{1,4}(?:번)?(?:가)?길)? \s? \d{1,4}(?:-\d{1,4})?(?:번지)?
    (?P<unit> (?:,?\s?\(?(?: [가-힣]{2,8}(?:아파트|빌라|오피스텔|타운|맨션|주택|원룸|연립|하우스) | \d{1,4}동 | [가나다라마바]동 | (?:지하\s?)?\d{1,4}[층호] | 반지하 | B?\d{2,4}호 )\)? )* )
    ",
);

static BLOCK: Pattern = Pattern::new(
    r"(?x)
    (?:[가-힣]{1,5}[시군구]\s){0,2} [가-힣]{1,4}(?:\d가)?[동리]\s \d{1,4}(?:-\d{1,4}) (?:번지)? (?:\s?(?:\d{1,4}[층호]|반지하|\d{1,4}동))* |
    (?:[가-힣]{1,5}[시군구]\s){0,2} (?:[가-힣0-9]{1,8}[동읍면]\s)? [가-힣]{2,8}(?:아파트|빌라|마을|타운|맨션|주택|오피스텔)\s?(?:\d{1,2}단지\s?)? \d{1,4}동 (?:\s?\d{2,4}호)?
    ",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?x)
    (?:(?:Apt|Unit|Room|Suite)\.?\s?\#?[A-Za-z]?\d{1,4},\s)? \d{1,4}(?:-\d{1,4})?,?\s [A-Z][a-z]+-?(?:ro|gil|daero)(?:\s\d{1,3}(?:beon)?-gil)?
    (?:,\s[A-Z][a-z]+-(?:dong|gu|si|gun|do|eup|myeon))* (?:,\s(?:Seoul|Busan|Incheon|Daegu|Korea))? (?:,\s(?:[Uu]nit|[Aa]pt|[Rr]oom)\.?\s?[A-Za-z]?\d{1,4})?
    ",
);

/// A street of an English-speaking place with its flat.
static ABROAD: Pattern = Pattern::new(
    r"\b\d{1,4} [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Street|St|Road|Rd|Avenue|Ave|Lane|Rise|Drive|Close|Court|Terrace|Square),? (?:Flat|Apt|Apartment|Unit|Room)\.? ?\w{1,5}\b",
);

static HOME: Pattern = Pattern::new(
    r"(?:집|댁|주소|사는|사시는|거주|받는\s?(?:곳|사람)|받을\s?곳|배송지|수령지|자택|본가|보내\s?주)[가-힣\s:는은이가을를]{0,8}$|(?:^|\s)[가-힣]{3},\s?$|\d{4},\s?$",
);

/// Where something is to be sent.
static SENT_TO: Pattern =
    Pattern::new(r"^(?:번지)?으?로\s(?:다시\s)?(?:보내|부탁|발송|배송|우송|부쳐|등기)");

pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for caps in STREET.regex().captures_iter(text) {
        let (Some(whole), Some(road)) = (caps.get(0), caps.name("road")) else {
            continue;
        };
        let unit = caps
            .name("unit")
            .is_some_and(|u| u.as_str().contains(['호', '동', '층', '지']));
        let at = trim(text, whole.range());
        if !is_word(road.as_str())
            && (unit
                || HOME.is_in(before(text, at.start, 20))
                || SENT_TO.is_in(after(text, at.end, 12)))
            && ends_well(text, at.end)
        {
            found.push(at);
        }
    }
    for pattern in [&BLOCK, &ENGLISH, &ABROAD] {
        found.extend(
            pattern
                .regex()
                .find_iter(text)
                .map(|m| trim(text, m.range())),
        );
    }
    found
}

/// Ordinary words that end like a road: "앞으로 3", "추가로 2".
fn is_word(road: &str) -> bool {
    const WORDS: &[&str] = &[
        "으로",
        "별로",
        "대로",
        "추가로",
        "새로",
        "바로",
        "서로",
        "따로",
        "실제로",
        "최대로",
        "평균",
        "스스로",
        "가로",
        "세로",
        "하루로",
        "전화로",
        "문자로",
        "메일로",
        "카드로",
        "현금으로",
        "통로",
        "경로",
        "도로",
    ];
    WORDS.iter().any(|w| road.ends_with(w)) && !road.ends_with("앙대로")
}

/// A number that goes on as an amount, a time or a count is no street number.
fn ends_well(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start();
    ![
        "원", "명", "개", "시", "분", "건", "회", "번 ", "월", "일", "년", "차", "장", "%", "권",
        "대 ", "주 ", "세",
    ]
    .iter()
    .any(|unit| rest.starts_with(unit) && !rest.starts_with("이") || rest.starts_with("일까지"))
}

fn trim(text: &str, at: Range<usize>) -> Range<usize> {
    let part = &text[at.clone()];
    let start = at.start + (part.len() - part.trim_start().len());
    let kept = part.trim_end_matches([' ', ',', '(']);
    start..at.start + kept.len()
}
