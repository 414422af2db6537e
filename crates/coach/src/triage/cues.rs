//! Words that speak for something, where they stand, and the suggestion that shows them. The weight of
//! a cue is learnt, never written here.

use super::{NO_CUE, TAUGHT};
use crate::Language;
use crate::text::{Pattern, Text, covers};
use std::ops::Range;

/// Words of the text that speak for something, in code points of the text as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

/// A suggested value and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion<T> {
    pub value: T,
    pub because: Vec<Evidence>,
    /// Without what the office decided before, something else would be suggested.
    pub learnt: bool,
}

impl<T> Suggestion<T> {
    /// One sentence with the words that led to it, and one more where the office taught it.
    pub fn reason(&self, reader: Language) -> String {
        let words = self.words(reader);
        if self.learnt {
            format!("{}. {}", words.trim_end_matches('.'), TAUGHT.get(reader))
        } else {
            words
        }
    }

    fn words(&self, reader: Language) -> String {
        if self.because.is_empty() {
            return NO_CUE.get(reader).to_owned();
        }
        let words: Vec<String> = self
            .because
            .iter()
            .map(|e| format!("“{}”", e.text.trim()))
            .collect();
        match reader {
            Language::Korean => format!("글에 있는 말: {}", words.join(", ")),
            Language::English => format!("Words in the text: {}", words.join(", ")),
        }
    }
}

/// Words of one subject or one way of acting.
pub(super) struct Cue {
    /// What the words have in common; learnt weights belong to it.
    pub(super) name: &'static str,
    pub(super) words: Pattern,
}

pub(super) const fn cue(name: &'static str, words: &'static str) -> Cue {
    Cue {
        name,
        words: Pattern::new(words),
    }
}

/// A text as the cues hear it.
pub(super) struct Heard<'t, 'g> {
    pub(super) text: &'t Text<'g>,
    pub(super) quotations: &'t [Range<usize>],
}

impl<'t, 'g> Heard<'t, 'g> {
    pub(super) fn new(text: &'t Text<'g>, quotations: &'t [Range<usize>]) -> Self {
        Heard { text, quotations }
    }

    pub(super) fn reading(&self) -> &str {
        &self.text.reading
    }

    pub(super) fn is_quoted(&self, at: &Range<usize>) -> bool {
        covers(self.quotations, at)
    }

    pub(super) fn evidence(&self, at: Range<usize>) -> Evidence {
        let span = self.text.span(at.clone());
        Evidence {
            start: span.start,
            end: span.end,
            text: self.text.given(at).to_owned(),
        }
    }
}
