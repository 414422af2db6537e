//! Where the text says somebody else's words: quotation marks, and the customer's words reported
//! ("…라고 하셨는데"). What is quoted is not what the writer says.

use super::Pattern;
use std::ops::Range;

/// A pair of marks further apart than this is not one quotation.
const LONGEST_BYTES: usize = 900;

/// Byte ranges of quotations between marks, in order, each within one line, marks included.
pub(crate) fn quotations(reading: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut before = '\n';
    let mut chars = reading.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or('\n', |(_, c)| *c);
        match open {
            Some((_, from)) if c == '\n' || at - from > LONGEST_BYTES => open = None,
            Some((mark, from)) if closes(mark, c, next) => {
                found.push(from..at + c.len_utf8());
                open = None;
            }
            None if opens(c, before) => open = Some((c, at)),
            _ => {}
        }
        before = c;
    }
    found
}

/// Whether one of the ordered, disjoint ranges holds the whole of `at`.
pub(crate) fn covers(ordered: &[Range<usize>], at: &Range<usize>) -> bool {
    let first = ordered.partition_point(|q| q.end < at.end);
    ordered.get(first).is_some_and(|q| q.start <= at.start)
}

fn opens(c: char, before: char) -> bool {
    match c {
        '“' | '‘' | '「' | '『' | '《' | '〈' | '"' => true,
        '\'' => !before.is_alphanumeric(),
        _ => false,
    }
}

fn closes(open: char, c: char, next: char) -> bool {
    match open {
        '“' => c == '”' || c == '"',
        '‘' => c == '’',
        '「' => c == '」',
        '『' => c == '』',
        '《' => c == '》',
        '〈' => c == '〉',
        '\'' => c == '\'' && !next.is_ascii_alphanumeric(),
        _ => c == open || c == '”',
    }
}

/// Reports of what the customer said or wrote, from the clause's beginning to the verb.
pub(crate) fn reports(sentence: &str) -> Vec<Range<usize>> {
    // "…다는 말씀을 드립니다" is said by the writer.
    static OWN: Pattern = Pattern::new(r"^(?:을|도|부터|만)?\s?(?:먼저\s)?(?:드|올|전)");
    static VERB: Pattern = Pattern::new(
        r"(?:다|라|냐|자|까|요|느냐|달라|으라)(?:고|는|시던|는데 대해|며)\s?(?:[가-힣]{0,4}\s)?(?:하신|하셨|하시|말씀|적어\s?주|적으신|적으셨|쓰신|쓰셨|남겨\s?주|남기신|주신|주셨|물으|문의|느끼|생각하셨|지적|민원|글|의견|불만|항의|호소|이야기|얘기)",
    );
    VERB.regex()
        .find_iter(sentence)
        .filter(|found| !OWN.is_in(&sentence[found.end()..]))
        .map(|found| 0..found.start())
        .last()
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_stay_within_a_line_and_an_apostrophe_opens_nothing() {
        let text = "“안 됩니다”라고 한 'ㅋㅋ' 가게, don't \"열린\n채";
        let found: Vec<_> = quotations(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["“안 됩니다”", "'ㅋㅋ'"]);
    }
}
