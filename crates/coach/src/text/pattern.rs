//! A regular expression written in the code, compiled once when it is first used.
//! Linear time whatever the text; never built from what a user typed.

use regex::Regex;
use std::ops::Range;
use std::sync::OnceLock;

pub(crate) struct Pattern {
    source: &'static str,
    compiled: OnceLock<Regex>,
}

impl Pattern {
    pub(crate) const fn new(source: &'static str) -> Self {
        Pattern {
            source,
            compiled: OnceLock::new(),
        }
    }

    /// The expression itself.
    #[expect(
        clippy::expect_used,
        reason = "a literal; every rule's examples run it"
    )]
    pub(crate) fn regex(&self) -> &Regex {
        self.compiled
            .get_or_init(|| Regex::new(self.source).expect("a literal pattern compiles"))
    }

    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.regex().is_match(text)
    }

    /// The first place.
    pub(crate) fn find(&self, text: &str) -> Option<Range<usize>> {
        self.regex().find(text).map(|found| found.range())
    }
}
