//! Registration numbers (주민등록번호, 외국인등록번호): six digits of birth, one for century and sex, six
//! more. Numbers given out since October 2020 have no check digit, so it proves but does not disprove.

use super::{after, before, stands_alone};
use crate::text::Pattern;
use jiff::civil::Date;
use std::ops::Range;

static SHAPE: Pattern = Pattern::new(r"\d{6}\s?[-–]?\s?[1-8]\d{6}");

/// Labels of other numbers that have the same shape.
static OTHER: Pattern = Pattern::new(
    r"(?i)(?:접수|주문|예약|계약|견적|문서|고지|신고|조회|관리|운송장|송장|청구|결제|승인|처리|사건|민원|학|회원|고객|카드|order|receipt|quotation|quote|booking|case|ticket|reference|ref|invoice)[가-힣a-z]{0,2}\s?(?:번호|no\.?|number|id|#)?\s?(?:는|은|가|이|:|\(|is|was)?\s*[(\[]?$",
);

/// Any other label that ends in "번호".
static NUMBERED: Pattern = Pattern::new(r"[가-힣]{2,6}번호[는은이가:]?\s*[(\[]?$");

/// What is said behind the number of a case or an order.
static OF_A_CASE: Pattern =
    Pattern::new(r"^\)?\s?(?:이\s?번호|번\s?(?:민원|건|접수)|건(?:은|을|의|\s)|호\s)");

static OWN: Pattern =
    Pattern::new(r"(?i)(?:주민|등록번호|외국인|거소|arc|registration|\bid\b|alien)");

/// Spelled out, as said on the telephone.
static SPELLED: Pattern = Pattern::new(
    r"(?:[공영일이삼사오육륙칠팔구][\s,]{0,2}){6}(?:다시|대시|에|[-–])?[\s,]{0,2}(?:[공영일이삼사오육륙칠팔구][\s,]{0,2}){6}[공영일이삼사오육륙칠팔구]",
);

/// What one spelled digit is.
pub(super) const SPELLED_DIGITS: &str = "공영일이삼사오육륙칠팔구";

pub(super) fn find(text: &str, today: Date) -> Vec<Range<usize>> {
    SHAPE
        .regex()
        .find_iter(text)
        .map(|m| m.range())
        .filter(|at| stands_alone(text, at) && is_one(text, at, today))
        .chain(SPELLED.regex().find_iter(text).map(|m| m.range()))
        .collect()
}

/// Thirteen digits in one that begin with a birthday, whatever the check digit says, unless they are labelled as something else.
pub(super) fn unproven(text: &str) -> Vec<Range<usize>> {
    let bare = SHAPE.regex().find_iter(text).map(|m| m.range());
    bare.filter(|at| {
        let digits: Vec<i32> = digits(&text[at.clone()]);
        let label = before(text, at.start, 24);
        let other = OTHER.is_in(label) || NUMBERED.is_in(label);
        let of_a_case = OF_A_CASE.is_in(after(text, at.end, 10));
        stands_alone(text, at) && born(&digits, Date::MAX) && !other && !of_a_case
    })
    .collect()
}

fn digits(text: &str) -> Vec<i32> {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    digits.map(|b| i32::from(b - b'0')).collect()
}

fn is_one(text: &str, at: &Range<usize>, today: Date) -> bool {
    let digits = digits(&text[at.clone()]);
    let label = before(text, at.start, 24);
    if digits.len() != 13 {
        return false;
    }
    if OWN.is_in(label) && !OTHER.is_in(label) {
        return (1..=12).contains(&(digits[2] * 10 + digits[3]));
    }
    if !born(&digits, today) {
        return false;
    }
    let bare = at.len() == 13;
    !OTHER.is_in(label)
        && !NUMBERED.is_in(label)
        && !OF_A_CASE.is_in(after(text, at.end, 10))
        && (!bare || check_digit_fits(&digits))
}

/// Whether the first seven digits name a birthday that has been.
fn born(digits: &[i32], today: Date) -> bool {
    let century = match digits[6] {
        1 | 2 | 5 | 6 => 1900,
        _ => 2000,
    };
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let (Ok(year), Ok(month), Ok(day)) = (
        i16::try_from(century + two(0)),
        i8::try_from(two(2)),
        i8::try_from(two(4)),
    ) else {
        return false;
    };
    Date::new(year, month, day).is_ok_and(|born| born <= today)
}

fn check_digit_fits(digits: &[i32]) -> bool {
    const WEIGHTS: [i32; 12] = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    let sum: i32 = digits.iter().zip(WEIGHTS).map(|(d, w)| d * w).sum();
    let korean = (11 - sum % 11) % 10;
    let foreign = (13 - sum % 11) % 10;
    digits[12] == korean || (digits[6] >= 5 && digits[12] == foreign)
}
