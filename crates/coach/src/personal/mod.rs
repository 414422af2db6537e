//! Where a text holds personal data: registration numbers, phones, mail, cards, accounts, addresses,
//! full names. Shared by the rule `personal-data` and by the triage. It says where, never stores.

mod address;
mod contact;
pub mod hidden;
mod money;
mod name;
mod rrn;

use crate::text::Text;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;

/// The kinds of personal data that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PersonalKind {
    /// Resident or foreigner registration number.
    Rrn,
    Phone,
    Email,
    Card,
    Account,
    Address,
    /// A private person's full name.
    Name,
}

impl PersonalKind {
    pub const fn as_str(self) -> &'static str {
        match self {
            PersonalKind::Rrn => "rrn",
            PersonalKind::Phone => "phone",
            PersonalKind::Email => "email",
            PersonalKind::Card => "card",
            PersonalKind::Account => "account",
            PersonalKind::Address => "address",
            PersonalKind::Name => "name",
        }
    }
}

/// Personal data at a place of the text as given, in code points, end exclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonalData {
    pub kind: PersonalKind,
    pub start: usize,
    pub end: usize,
    pub text: String,
}

/// A kind and a byte range of the reading.
pub(crate) type Found = (PersonalKind, Range<usize>);

/// All personal data in a text that came in, in order, none overlapping. `now` tells a birth date
/// from a day to come.
pub fn find(text: &str, now: DateTime) -> Vec<PersonalData> {
    let text = Text::of(text);
    in_reading(&text.reading, now)
        .into_iter()
        .map(|(kind, at)| {
            let span = text.span(at.clone());
            PersonalData {
                kind,
                start: span.start,
                end: span.end,
                text: text.given(at).to_owned(),
            }
        })
        .collect()
}

pub(crate) fn in_reading(reading: &str, now: DateTime) -> Vec<Found> {
    let mut found = Disjoint::default();
    let numbers = numbers(reading, now);
    let names = name::find(reading, &numbers);
    found.add(numbers);
    found.add(names.into_iter().map(|at| (PersonalKind::Name, at)));
    found.in_order()
}

/// Everything but names. A place belongs to the first kind that claims it.
pub(crate) fn numbers(reading: &str, now: DateTime) -> Vec<Found> {
    let mut found = Disjoint::default();
    let mut claim =
        |kind, ranges: Vec<Range<usize>>| found.add(ranges.into_iter().map(|at| (kind, at)));
    claim(PersonalKind::Email, contact::mails(reading));
    claim(PersonalKind::Rrn, rrn::find(reading, now.date()));
    claim(PersonalKind::Card, money::cards(reading));
    claim(PersonalKind::Account, money::accounts(reading));
    claim(PersonalKind::Phone, contact::phones(reading));
    claim(PersonalKind::Address, address::find(reading));
    found.in_order()
}

/// Places that do not overlap; who comes first keeps the place.
#[derive(Default)]
struct Disjoint(BTreeMap<usize, (usize, PersonalKind)>);

impl Disjoint {
    fn add(&mut self, found: impl IntoIterator<Item = Found>) {
        for (kind, at) in found {
            let before = self.0.range(..at.end).next_back();
            if at.start < at.end && before.is_none_or(|(_, (end, _))| *end <= at.start) {
                self.0.insert(at.start, (at.end, kind));
            }
        }
    }

    fn in_order(self) -> Vec<Found> {
        self.0
            .into_iter()
            .map(|(start, (end, kind))| (kind, start..end))
            .collect()
    }
}

/// Whether the words there are a full name.
pub(crate) fn is_full_name(text: &str, at: Range<usize>) -> bool {
    name::full_name(text, at.clone()).is_some_and(|found| found == at)
}

/// Whether the last word, without its punctuation, is a full name: a signature.
pub(crate) fn ends_in_name(words: &str) -> bool {
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let start = words.rfind(' ').map_or(0, |at| at + 1);
    start > 0 && is_full_name(words, start..words.len())
}

/// The last `chars` characters before a place, on the same line.
pub(crate) fn before(text: &str, at: usize, chars: usize) -> &str {
    let from = text[..at]
        .char_indices()
        .rev()
        .take(chars)
        .last()
        .map_or(at, |(i, _)| i);
    let part = &text[from..at];
    part.rfind('\n').map_or(part, |line| &part[line + 1..])
}

/// The first `chars` characters behind a place, on the same line.
pub(crate) fn after(text: &str, at: usize, chars: usize) -> &str {
    let rest = &text[at..];
    let part = rest
        .char_indices()
        .nth(chars)
        .map_or(rest, |(i, _)| &rest[..i]);
    part.find('\n').map_or(part, |line| &part[..line])
}

/// Whether a number at `at` stands alone, not within a longer number or a code.
fn stands_alone(text: &str, at: &Range<usize>) -> bool {
    let joined = |c: char| c.is_ascii_alphanumeric();
    let mut left = text[..at.start].chars().rev();
    let mut right = text[at.end..].chars();
    let free_left = match left.next() {
        Some('-' | '.' | '_' | '/') => !left.next().is_some_and(joined),
        Some(c) => !joined(c),
        None => true,
    };
    let free_right = match right.next() {
        Some('-' | '_' | '*') => !right.next().is_some_and(|c| joined(c) || c == '*'),
        Some(c) => !joined(c),
        None => true,
    };
    free_left && free_right
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn found(text: &str) -> Vec<(&'static str, String)> {
        let now = date(2026, 11, 24).at(10, 0, 0, 0);
        find(text, now)
            .into_iter()
            .map(|p| (p.kind.as_str(), p.text))
            .collect()
    }

    #[test]
    fn each_kind_is_found_in_its_usual_forms() {
        let cases = [
            ("주민번호 770101-2233445입니다", "rrn", "770101-2233445"),
            (
                "외국인등록번호는 8801015234567이에요",
                "rrn",
                "8801015234567",
            ),
            ("번호 010-0123-4567로", "phone", "010-0123-4567"),
            (
                "제 번호 공일공 일이삼사 오육칠팔이요",
                "phone",
                "공일공 일이삼사 오육칠팔",
            ),
            ("call +82 10-0123-4567 please", "phone", "+82 10-0123-4567"),
            ("메일은 sora@example.com입니다", "email", "sora@example.com"),
            ("카드 4111 1111 1111 1111로", "card", "4111 1111 1111 1111"),
            ("하늘은행 110-222-333333으로", "account", "110-222-333333"),
            (
                "집은 한울구 너울로 61, 9동 703호입니다",
                "address",
                "한울구 너울로 61, 9동 703호",
            ),
            ("제 이름은 탁하늘이고 어제 갔습니다", "name", "탁하늘"),
        ];
        for (text, kind, words) in cases {
            assert_eq!(found(text), [(kind, words.to_owned())], "{text}");
        }
    }

    #[test]
    fn look_alikes_raise_no_alarm() {
        for text in [
            "접수번호 260314-0041187",
            "주문번호 260828-1190334",
            "문의는 02-123-0120(내선 5)으로",
            "2026-11-24 10:30에 2026.11.30.까지",
            "회원번호 8801 2234 0096 1127",
            "사업자등록번호 214-87-60931",
            "webmaster@hanul.go.kr",
            "한울구 중앙로 1 구청 앞",
            "ISBN 979-11-6040-338-2",
            "윤 주무관님이 친절하셨습니다",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn places_count_code_points_of_the_text_as_given() {
        let text = "😀\u{200B}번호 010-0123-4567";
        let now = date(2026, 11, 24).at(10, 0, 0, 0);
        let first = &find(text, now)[0];
        assert_eq!((first.start, first.end), (5, 18));
    }
}
