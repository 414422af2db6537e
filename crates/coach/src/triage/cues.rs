//! Weighted words: a class is suggested because of words that stand in the text, and the words are
//! shown with the suggestion.

use crate::text::{Pattern, Text, covers};
use crate::{Language, triage::NO_CUE};
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
}

impl<T> Suggestion<T> {
    /// One sentence with the words that led to it.
    pub fn reason(&self, reader: Language) -> String {
        if self.because.is_empty() {
            return NO_CUE.get(reader).to_owned();
        }
        let words: Vec<String> = self
            .because
            .iter()
            .map(|e| format!("“{}”", e.text))
            .collect();
        match reader {
            Language::Korean => format!("글에 있는 말: {}", words.join(", ")),
            Language::English => format!("Words in the text: {}", words.join(", ")),
        }
    }
}

/// A text as the cues hear it.
pub(super) struct Heard<'t, 'g> {
    pub(super) text: &'t Text<'g>,
    pub(super) quotations: &'t [Range<usize>],
}

/// Words for a class: an expression and what each hit weighs.
pub(super) struct Cue<T: 'static> {
    pub(super) class: T,
    pub(super) weight: i32,
    pub(super) words: Pattern,
}

pub(super) const fn cue<T>(class: T, weight: i32, words: &'static str) -> Cue<T> {
    Cue {
        class,
        weight,
        words: Pattern::new(words),
    }
}

/// How a class did: its sum and the words that counted.
pub(super) struct Tally<T> {
    pub(super) class: T,
    pub(super) sum: i32,
    pub(super) because: Vec<Evidence>,
}

/// At most this many words are shown for a suggestion, and counted per cue.
const SHOWN: usize = 3;

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

    /// Sums the cues per class, in the order of `classes`.
    pub(super) fn tally<T: Copy + PartialEq>(
        &self,
        classes: &[T],
        cues: &[Cue<T>],
    ) -> Vec<Tally<T>> {
        let mut tallies: Vec<Tally<T>> = classes
            .iter()
            .map(|&class| Tally {
                class,
                sum: 0,
                because: Vec::new(),
            })
            .collect();
        for cue in cues {
            let Some(tally) = tallies.iter_mut().find(|t| t.class == cue.class) else {
                continue;
            };
            for found in cue.words.regex().find_iter(self.reading()).take(SHOWN) {
                tally.sum += cue.weight;
                if cue.weight > 0 && tally.because.len() < SHOWN {
                    tally.because.push(self.evidence(found.range()));
                }
            }
        }
        tallies
    }
}

/// The class with the highest sum; the first of equals; `usual` when nothing was heard.
pub(super) fn best<T: Copy>(tallies: Vec<Tally<T>>, usual: T) -> Suggestion<T> {
    let mut chosen = Suggestion {
        value: usual,
        because: Vec::new(),
    };
    let mut highest = 0;
    for tally in tallies {
        if tally.sum > highest {
            highest = tally.sum;
            chosen = Suggestion {
                value: tally.class,
                because: tally.because,
            };
        }
    }
    chosen
}
