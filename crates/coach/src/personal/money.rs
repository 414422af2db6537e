//! Payment cards (Luhn) and bank accounts (a bank's name or the word account stands before).

use super::{before, stands_alone};
use crate::text::Pattern;
use std::ops::Range;

static CARD: Pattern = Pattern::new(
    r"\d{4}[\s\-]\d{4}[\s\-]\d{4}[\s\-]\d{4}|\d{4}[\s\-]\d{6}[\s\-]\d{5}|\b\d{15,16}\b",
);

static CARD_LABEL: Pattern =
    Pattern::new(r"(?:신용|체크|결제)?\s?카드\s?(?:번호)?[는은:가이]?\s*$");

static NUMBER: Pattern = Pattern::new(r"\d{2,6}(?:-\d{1,8}){2,4}|\b\d{10,14}\b");

static BANK: Pattern = Pattern::new(
    r"(?:은행|뱅크|농협|축협|수협|신협|금고|우체국|저축은행|증권)\s?(?:계좌)?(?:번호)?[은는:]?[\s(]{0,2}$|(?i:bank)\s?(?:account|a/c)?\s?(?:no\.?|number)?[:\s]{0,2}$|계좌\s?(?:번호)?(?:는|은|가)?\s?[:(]?\s*$",
);

/// Accounts of the institution itself.
static INSTITUTION: Pattern =
    Pattern::new(r"가상\s?계좌|납부\s?계좌|입금\s?전용|모금|후원\s?계좌|virtual account");

pub(super) fn cards(text: &str) -> Vec<Range<usize>> {
    CARD.regex()
        .find_iter(text)
        .map(|m| m.range())
        .filter(|at| {
            stands_alone(text, at)
                && (luhn(&text[at.clone()]) || CARD_LABEL.is_in(before(text, at.start, 12)))
                && !is_membership(text, at)
        })
        .collect()
}

/// "회원카드 번호" is no payment card.
fn is_membership(text: &str, at: &Range<usize>) -> bool {
    static OTHER: Pattern = Pattern::new(
        r"(?:회원|도서|교통|멤버십|출입|학생|대출|운송장|송장|전자납부|납부|승차|기프트|membership|tracking)[가-힣]{0,2}\s?(?:카드|번호)*\s?(?:번호)?[는은:]?\s*$",
    );
    OTHER.is_in(before(text, at.start, 14))
}

fn luhn(number: &str) -> bool {
    let sum: u32 = number
        .bytes()
        .filter(u8::is_ascii_digit)
        .rev()
        .enumerate()
        .map(|(at, b)| match (at % 2, u32::from(b - b'0')) {
            (0, d) => d,
            (_, d) if d > 4 => 2 * d - 9,
            (_, d) => 2 * d,
        })
        .sum();
    sum.is_multiple_of(10)
}

pub(super) fn accounts(text: &str) -> Vec<Range<usize>> {
    NUMBER
        .regex()
        .find_iter(text)
        .map(|m| m.range())
        .filter(|at| {
            let digits = text[at.clone()].bytes().filter(u8::is_ascii_digit).count();
            (10..=16).contains(&digits)
                && stands_alone(text, at)
                && BANK.is_in(before(text, at.start, 14))
                && !INSTITUTION.is_in(before(text, at.start, 24))
        })
        .collect()
}
