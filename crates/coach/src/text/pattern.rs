//! A regular expression written in the code, compiled once when it is first used.
//! Linear time whatever the text; never built from what a user typed.
//!
//! Korean endings hang on the last consonant of the syllable before them, so `<ㄹ>` in an
//! expression means "any syllable that ends in ㄹ"; `<ㄴ>`, `<ㅂ>` and `<_>` (none) likewise. `<ㅆ>` is the
//! past tense: ㅆ, but not 겠 and 있.

use super::ending::final_of;
use regex::Regex;
use std::ops::Range;
use std::sync::OnceLock;

pub(crate) struct Pattern {
    source: &'static str,
    compiled: OnceLock<Regex>,
}

/// Korean particles hang on Latin letters and digits without a blank ("ID는"), so a word of those ends where they end.
/// It is also what the regular expressions' fast engine can do.
const ASCII_BOUNDARY: &str = r"(?-u:\b)";

/// The finals that may stand in an expression, with their number in Unicode's order.
const FINALS: [(&str, u32); 5] = [
    ("<ㄹ>", 8),
    ("<ㄴ>", 4),
    ("<ㅂ>", 17),
    ("<ㅆ>", 20),
    ("<_>", 0),
];

impl Pattern {
    pub(crate) const fn new(source: &'static str) -> Self {
        Pattern {
            source,
            compiled: OnceLock::new(),
        }
    }

    /// The expression itself.
    #[allow(
        clippy::expect_used,
        reason = "a literal that does not compile is a mistake that the rules' examples show"
    )]
    pub(crate) fn regex(&self) -> &Regex {
        self.compiled.get_or_init(|| {
            let mut source = self.source.to_owned();
            for (name, number) in FINALS {
                if source.contains(name) {
                    source = source.replace(name, &syllables_ending(number));
                }
            }
            Regex::new(&source.replace(r"\b", ASCII_BOUNDARY)).expect("a literal pattern compiles")
        })
    }

    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.regex().is_match(text)
    }

    /// The first place.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        self.regex().find(text).map(|found| found.range())
    }
}

/// A character class of all syllables with this final.
fn syllables_ending(number: u32) -> String {
    let members: String = ('가'..='힣')
        .filter(|c| final_of(*c) == number && !matches!(c, '겠' | '있'))
        .collect();
    format!("[{members}]")
}
