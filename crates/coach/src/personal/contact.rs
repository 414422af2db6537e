//! Private phones and mail addresses. An office's own number or mailbox is not personal.

use super::{after, before, stands_alone};
use crate::text::Pattern;
use std::ops::Range;

static MAIL: Pattern =
    Pattern::new(r"[A-Za-z0-9][A-Za-z0-9._%+\-]*@[A-Za-z0-9](?:[A-Za-z0-9\-]*\.)+[A-Za-z]{2,24}");

static MOBILE: Pattern = Pattern::new(
    r"(?:\+82[\s\-.]?(?:\(0\)|0)?1[016789]|\(?01[016789]\)?)[\s\-.)]{0,2}\d{3,4}[\s\-.]?\d{4}",
);

static LANDLINE: Pattern =
    Pattern::new(r"\(?0(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4])\)?[\-.\s]?\d{3,4}[\-.\s]\d{4}");

static ABROAD: Pattern =
    Pattern::new(r"\+(?:[1-79]|8[0134-9])\d{0,2}(?:[\s\-.]?\(?\d{1,4}\)?){2,4}");

static SPELLED: Pattern = Pattern::new(
    r"공일[공일육칠팔구][\s,]?[공영일이삼사오육칠팔구]{3,4}[\s,에]{0,2}[공영일이삼사오육칠팔구]{4}",
);

/// Mailboxes of an office, not of a person.
const OFFICE_BOXES: &[&str] = &[
    "admin",
    "biz",
    "center",
    "civil",
    "contact",
    "cs",
    "desk",
    "edu",
    "help",
    "helpdesk",
    "hello",
    "info",
    "inquiry",
    "lib",
    "library",
    "master",
    "minwon",
    "no-reply",
    "noreply",
    "office",
    "privacy",
    "reply",
    "service",
    "staff",
    "support",
    "team",
    "webmaster",
    "voc",
    "voice",
    "front",
    "reception",
    "registrar",
    "complaints",
    "customer",
    "refund",
    "postmaster",
];

pub(super) fn mails(text: &str) -> Vec<Range<usize>> {
    MAIL.regex()
        .find_iter(text)
        .map(|m| m.range())
        .filter(|at| is_private(&text[at.clone()]))
        .collect()
}

fn is_private(mail: &str) -> bool {
    let lower = mail.to_ascii_lowercase();
    let Some((name, host)) = lower.split_once('@') else {
        return false;
    };
    let institution = [".go.kr", ".ac.kr", ".sc.kr", ".gov", ".edu"]
        .iter()
        .any(|end| host.ends_with(end));
    let first = name.split(['.', '_', '-', '+']).next().unwrap_or(name);
    !institution && !OFFICE_BOXES.contains(&name) && !OFFICE_BOXES.contains(&first)
}

pub(super) fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = MOBILE
        .regex()
        .find_iter(text)
        .map(|m| without_open_bracket(text, m.range()))
        .filter(|at| stands_alone(text, at) && !other_number(text, at))
        .collect();
    let home = LANDLINE.regex().find_iter(text).map(|m| m.range());
    found.extend(home.filter(|at| stands_alone(text, at) && is_home(text, at)));
    let abroad = ABROAD.regex().find_iter(text).map(|m| m.range());
    found.extend(abroad.filter(|at| {
        let digits = text[at.clone()].bytes().filter(u8::is_ascii_digit).count();
        (9..=15).contains(&digits) && !text[at.end..].starts_with(|c: char| c.is_ascii_digit())
    }));
    found.extend(SPELLED.regex().find_iter(text).map(|m| m.range()));
    found
}

/// "(010-…" opens a remark, not the number.
fn without_open_bracket(text: &str, at: Range<usize>) -> Range<usize> {
    let lonely = text[at.clone()].starts_with('(') && !text[at.clone()].contains(')');
    at.start + usize::from(lonely)..at.end
}

/// A label of another kind of number, or of an office's telephone, directly before.
fn other_number(text: &str, at: &Range<usize>) -> bool {
    static OTHER: Pattern = Pattern::new(
        r"(?i)(?:접수|주문|예약|문서|운송장|송장|모델|학번|수험|관리|고객)\s?(?:번호)?[는은:]?\s*$|(?:대표|업무용|공용|당직실|상황실|상담\s?전용)\s?(?:번호|전화|휴대폰|휴대전화|폰)?[는은:]?\s*$",
    );
    OTHER.is_in(before(text, at.start, 16))
}

/// A landline is somebody's own when the words around say so.
fn is_home(text: &str, at: &Range<usize>) -> bool {
    static HOME: Pattern = Pattern::new(
        r"(?i)(?:연락은|(?:^|[\s,])(?:전화|전화번호|휴대폰)는|연락처[는은:]?|연락\s?주실|집\s?전화|집은|댁|제\s?(?:번호|전화)|내\s?(?:번호|전화)|저한테|저에게|전화\s?(?:좀\s)?(?:주|부탁)|자택|my\s(?:phone|number|home)|call\sme|reach\sme)",
    );
    static OFFICE: Pattern = Pattern::new(
        r"(?:센터|구청|청사|과|팀|실|대표|문의|상담|콜|병원|학교|민원|내선|호텔|office|desk)",
    );
    let left = before(text, at.start, 16);
    let right = after(text, at.end, 12);
    let signed = left
        .trim_end()
        .strip_suffix(',')
        .is_some_and(super::ends_in_name);
    // "시설팀 홍길동, 064-…" is a member of staff with the office's number.
    (signed && !OFFICE.is_in(left))
        || (HOME.is_in(left) && !OFFICE.is_in(before(text, at.start, 6)))
        || (right.contains("집전화") || right.contains("집 전화") || right.contains("우리 집"))
}
