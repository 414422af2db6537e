//! Hides the numbers that may not be kept: registration numbers (개인정보 보호법 제24조의2: only where a law says so) and
//! payment cards; and in what customers say, bank accounts, which may only be kept encrypted (안전성 확보조치 기준 제7조). The
//! first six digits of the first and the last four of the others stay, so that its writer knows it again.

use super::{PersonalKind, numbers, rrn};
use crate::text::Text;
use jiff::civil::DateTime;

/// Stands for a hidden digit; hardly anybody types it.
pub const HIDDEN: char = '●';

/// The text with its registration and card numbers hidden, of the same length in characters; `None` when it
/// holds none.
pub fn without_forbidden(text: &str) -> Option<String> {
    without(text, &[PersonalKind::Rrn, PersonalKind::Card], 13)
}

/// As `without_forbidden`, with bank accounts hidden, too: for what a customer says. The house's own letters name accounts.
pub fn as_heard(text: &str) -> Option<String> {
    let kinds = [PersonalKind::Rrn, PersonalKind::Card, PersonalKind::Account];
    without(text, &kinds, 10)
}

/// Hides numbers of these kinds; the shortest has so many digits.
fn without(text: &str, kinds: &[PersonalKind], shortest: usize) -> Option<String> {
    if !may_hold_one(text, shortest) {
        return None;
    }
    let read = Text::of(text);
    // Every birthday counts, whatever the day: hiding too much does less harm than keeping.
    let unproven = rrn::unproven(&read.reading).into_iter();
    let unproven = unproven.map(|at| (PersonalKind::Rrn, at));
    let found = numbers(&read.reading, DateTime::MAX).into_iter();
    let mut hidden = vec![false; text.chars().count()];
    for (kind, at) in found.chain(unproven).filter(|(k, _)| kinds.contains(k)) {
        let span = read.span(at);
        let digits: Vec<usize> = text
            .chars()
            .enumerate()
            .take(span.end)
            .skip(span.start)
            .filter_map(|(place, c)| is_digit(c).then_some(place))
            .collect();
        let part = match kind {
            PersonalKind::Rrn => digits.get(6..),
            PersonalKind::Card | PersonalKind::Account => {
                digits.get(..digits.len().saturating_sub(4))
            }
            _ => None,
        };
        for place in part.unwrap_or_default() {
            hidden[*place] = true;
        }
    }
    let keep = |(c, hide): (char, bool)| if hide { HIDDEN } else { c };
    hidden
        .contains(&true)
        .then(|| text.chars().zip(hidden).map(keep).collect())
}

/// Whether so many digits as the shortest of these numbers has follow each other with nothing but signs and what is said
/// for a dash between them. Most texts hold none, and everybody who writes waits for this.
fn may_hold_one(text: &str, shortest: usize) -> bool {
    let mut digits = 0;
    for c in text.chars() {
        if is_digit(c) {
            digits += 1;
        } else if c.is_alphanumeric() && !"다시대에".contains(c) {
            digits = 0;
        }
        if digits == shortest {
            return true;
        }
    }
    false
}

fn is_digit(c: char) -> bool {
    c.is_numeric() || rrn::SPELLED_DIGITS.contains(c)
}

/// Whether something was hidden in a text that is kept.
pub fn holds_hidden(text: &str) -> bool {
    text.contains([HIDDEN; 3].iter().collect::<String>().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registration_and_card_numbers_are_hidden_in_all_their_forms_and_nothing_else_is() {
        for (given, kept) in [
            (
                "주민번호 770101-2233445입니다",
                "주민번호 770101-●●●●●●●입니다",
            ),
            (
                "주민등록번호는 770101 2233445요",
                "주민등록번호는 770101 ●●●●●●●요",
            ),
            (
                "외국인등록번호 8801015234567",
                "외국인등록번호 880101●●●●●●●",
            ),
            (
                "주민번호 ７７０１０１-２２３３４４５",
                "주민번호 ７７０１０１-●●●●●●●",
            ),
            ("77\u{200B}0101-2233445", "77\u{200B}0101-●●●●●●●"),
            ("그냥 7701012233445 적어요", "그냥 770101●●●●●●● 적어요"),
            (
                "칠칠공일공일 다시 이이삼삼사사오요",
                "칠칠공일공일 다시 ●●●●●●●요",
            ),
            ("카드 4111 1111 1111 1111로", "카드 ●●●● ●●●● ●●●● 1111로"),
        ] {
            let hidden = without_forbidden(given);
            assert_eq!(hidden.as_deref(), Some(kept), "{given}");
            assert!(hidden.is_some_and(|text| holds_hidden(&text)));
        }
        for left in [
            "접수번호 260314-0041187",
            "주문번호 7701012233445",
            "사업자번호 7701012233445",
            "ISBN 9791160403382",
            "일이 삼일째 이어져 이사 오일 만에",
            "010-0123-4567",
            "농협 302-0774-1290-51",
            "",
        ] {
            assert_eq!(without_forbidden(left), None, "{left}");
        }
    }

    #[test]
    fn accounts_are_hidden_in_what_a_customer_says_but_not_the_house_s_own() {
        let said = "환불은 농협 302-0774-1290-51로 부탁드립니다";
        let kept = "환불은 농협 ●●●-●●●●-●●90-51로 부탁드립니다";
        assert_eq!(as_heard(said).as_deref(), Some(kept));
        assert_eq!(without_forbidden(said), None);
        for left in [
            "010-0123-4567",
            "가상계좌는 790-1120-4458-13입니다",
            "접수번호 260314-0041187",
        ] {
            assert_eq!(as_heard(left), None, "{left}");
        }
    }
}
