//! Cuts a sentence into clauses, so that a finding marks the words that hurt and not all around them: behind a
//! comma or a connective ending (…고, …는데, …지만, …으니), and before English conjunctions.

use super::Pattern;
use std::ops::Range;

/// A clause shorter than this goes with the next one.
const SHORTEST_CHARS: usize = 6;

/// Byte ranges of the clauses of a sentence, in order, covering all but the blanks between them.
pub(crate) fn clauses(sentence: &str) -> Vec<Range<usize>> {
    static ENDS: Pattern = Pattern::new(
        r"(?:[,;:]|[가-힣](?:고|고요|는데|은데|인데|지만|으니|니까|면서|으며|거나|든지)|<_>(?:며|니)|(?:아|어|해|여)서) ",
    );
    let mut found = Vec::new();
    let mut start = 0;
    for end in ENDS.regex().find_iter(sentence).map(|m| m.end()) {
        if sentence[start..end].chars().count() > SHORTEST_CHARS {
            found.push(start..end - 1);
            start = end;
        }
    }
    if start < sentence.len() {
        found.push(start..sentence.len());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::clauses;

    #[test]
    fn clauses_end_behind_commas_and_connective_endings() {
        let sentence = "접수는 해 드리겠지만 그건 본사가 정한 일이고, 저희는 모릅니다.";
        let cut: Vec<_> = clauses(sentence)
            .into_iter()
            .map(|r| &sentence[r])
            .collect();
        assert_eq!(
            cut,
            [
                "접수는 해 드리겠지만",
                "그건 본사가 정한 일이고,",
                "저희는 모릅니다."
            ]
        );
    }
}
