//! Cuts a reading into sentences: official numbering (1. 가. (1)), line breaks, closed endings
//! without punctuation, chat fragments. Dates and addresses with dots stay whole.

use crate::text::ending;
use std::ops::Range;

/// A sentence's place in the reading, without its number, its leading and trailing blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Bytes of the reading.
    pub(crate) at: Range<usize>,
    /// Counted from 0; sentences of one line or paragraph share it.
    pub(crate) line: usize,
}

/// Cuts at the ends of sentences outside the given quotations.
pub(crate) fn sentences(reading: &str, quotations: &[Range<usize>]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let (mut start, mut line) = (0, 0);
    let mut quotes = quotations.iter().peekable();
    let mut chars = reading.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        while quotes.next_if(|q| q.end <= at).is_some() {}
        let inside = quotes
            .peek()
            .is_some_and(|q| q.start < at && at < q.end - 1);
        let end = at + c.len_utf8();
        let next = chars.peek().map(|(_, c)| *c);
        if c == '\n' {
            push(reading, start..at, line, &mut found);
            (start, line) = (end, line + 1);
        } else if !inside && ends(reading, start, end, c, next) {
            push(reading, start..end, line, &mut found);
            start = end;
        }
    }
    push(reading, start..reading.len(), line, &mut found);
    found
}

fn push(reading: &str, range: Range<usize>, line: usize, into: &mut Vec<Sentence>) {
    let text = &reading[range.clone()];
    let body = text.trim_start();
    let body = body[numbering(body)..].trim_start();
    let start = range.end - body.len();
    let end = start + body.trim_end().len();
    if start < end {
        into.push(Sentence {
            at: start..end,
            line,
        });
    }
}

/// Bytes of an official number or a bullet at the beginning: `1.`, `가.`, `(1)`, `①`, `-`, `○`.
fn numbering(text: &str) -> usize {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return 0 };
    if "-·○□■●※•◦▪*ㅇ❍▶▷→☞".contains(first) || ('①'..='⑳').contains(&first)
    {
        return if chars.next() == Some(' ') || first >= '①' {
            first.len_utf8()
        } else {
            0
        };
    }
    let open = usize::from(first == '(');
    let label = &text[open..];
    let digits = label.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let width = match label.chars().next() {
        _ if digits > 0 => digits,
        Some(c) if "가나다라마바사아자차카타파하".contains(c) => c.len_utf8(),
        _ => return 0,
    };
    let rest = &label[width..];
    let closed = rest.starts_with(if open == 1 { ")" } else { "." }) || rest.starts_with(')');
    let after = rest.get(1..).and_then(|r| r.chars().next());
    let spaced = after.is_none_or(|c| c == ' ') || (digits > 0 && after.is_some_and(is_hangul));
    if closed && spaced && !date_follows(label) {
        open + width + 1
    } else {
        0
    }
}

/// `11. 30.` is a date, not number 11.
fn date_follows(label: &str) -> bool {
    let mut parts = label.split('.').map(str::trim);
    let month = parts.next().and_then(|p| p.parse::<u8>().ok());
    let day = parts.next().and_then(|p| p.parse::<u8>().ok());
    month.is_some_and(|m| (1..=12).contains(&m)) && day.is_some_and(|d| (1..=31).contains(&d))
}

/// Whether the sentence from `start` is over behind the character `c` that ends at `end`.
fn ends(reading: &str, start: usize, end: usize, c: char, next: Option<char>) -> bool {
    let Some(next) = next else { return false };
    let before = &reading[start..end - c.len_utf8()];
    match c {
        '.' => ends_at_dot(before, &reading[end..], next),
        '!' | '?' | '。' => !matches!(next, '!' | '?' | '"' | '”' | '\'' | '’' | ')' | '~' | '.'),
        '…' => next == ' ' && ending::closes(before),
        '"' | '”' | '\'' | '’' | ')' => {
            next == ' ' && before.ends_with(['.', '!', '?']) && !reading[end..].starts_with(" 라")
        }
        ' ' => {
            !after_same_ending(before) && ending::closes(before) && !next_continues(&reading[end..])
        }
        _ => false,
    }
}

/// Blanks in a row end nothing twice.
fn after_same_ending(before: &str) -> bool {
    before.ends_with([' ', '.', ',']) || before.is_empty()
}

/// Words that go on after a closed ending: "…습니다 라고", "…해요 라는".
fn next_continues(rest: &str) -> bool {
    let rest = rest.trim_start();
    [
        "라고", "라는", "라며", "하고", "만 ", "(", "ㅋ", "ㅎ", "^", "ㅠ", "ㅜ", "~", "!", "?",
    ]
    .iter()
    .any(|word| rest.starts_with(word))
}

fn ends_at_dot(before: &str, rest: &str, next: char) -> bool {
    let last = before.chars().next_back();
    if next == '.' || matches!(next, '"' | '”' | '\'' | '’' | ')' | ',' | '~') {
        return false;
    }
    if before.len() < LABEL_BYTES && numbering(before.trim_start()) == 0 && numbering_is(before) {
        return false;
    }
    match last {
        Some(c) if c.is_ascii_digit() => {
            next == ' '
                && !rest
                    .trim_start()
                    .starts_with(|c: char| c.is_ascii_digit() || c == '(')
        }
        Some(c) if is_hangul(c) => next == ' ' || is_hangul(next) || next.is_ascii_digit(),
        Some(c) if c.is_ascii_alphabetic() => next == ' ' && !abbreviation(before),
        _ => next == ' ',
    }
}

/// A number or letter of a list with its blanks is no longer than this.
const LABEL_BYTES: usize = 16;

/// Whether what stands before the dot is only a number or letter of a list.
fn numbering_is(before: &str) -> bool {
    let label = before.trim();
    label.chars().count() <= 2
        && (label.bytes().all(|b| b.is_ascii_digit())
            || "가나다라마바사아자차카타파하".contains(label))
}

fn abbreviation(before: &str) -> bool {
    let word = before.rsplit([' ', '(']).next().unwrap_or_default();
    let lower = word.to_ascii_lowercase();
    word.len() == 1
        || word.contains('.')
        || [
            "mr", "mrs", "ms", "dr", "prof", "no", "st", "vs", "etc", "tel", "ext", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue",
            "wed", "thu", "fri", "sat", "sun",
        ]
        .contains(&lower.as_str())
}

pub(crate) fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::quotations;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text, &quotations(text))
            .into_iter()
            .map(|s| &text[s.at])
            .collect()
    }

    #[test]
    fn official_numbers_are_not_part_of_the_sentence() {
        let text = "1. 귀하의 민원에 감사드립니다.\n2. 결과는 11. 30.(월)까지 알려 드립니다.\n 가. 위치: 3.5km 앞\n(1) 점검함.";
        assert_eq!(
            cut(text),
            [
                "귀하의 민원에 감사드립니다.",
                "결과는 11. 30.(월)까지 알려 드립니다.",
                "위치: 3.5km 앞",
                "점검함."
            ]
        );
    }

    #[test]
    fn numbers_within_a_line_are_cut_off_too() {
        assert_eq!(
            cut("1. 접수했습니다. 2. 처리하겠습니다."),
            ["접수했습니다.", "처리하겠습니다."]
        );
    }

    #[test]
    fn closed_endings_end_a_sentence_without_a_full_stop() {
        assert_eq!(
            cut("확인했습니다 내일 전화드릴게요 필요 서류는 없어요"),
            ["확인했습니다", "내일 전화드릴게요", "필요 서류는 없어요"]
        );
    }

    #[test]
    fn nothing_is_cut_within_a_quotation_an_address_or_a_date() {
        assert_eq!(
            cut("\"안 돼요. 가세요.\"라고 했습니다. a.b@c.kr로 2026.11.30.에 보냈습니다."),
            [
                "\"안 돼요. 가세요.\"라고 했습니다.",
                "a.b@c.kr로 2026.11.30.에 보냈습니다."
            ]
        );
    }

    #[test]
    fn english_abbreviations_do_not_end_a_sentence() {
        assert_eq!(
            cut("Mr. Kim will call at 3 p.m. on Monday. Is that all right? Thank you."),
            [
                "Mr. Kim will call at 3 p.m. on Monday.",
                "Is that all right?",
                "Thank you."
            ]
        );
    }
}
