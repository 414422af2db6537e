//! A draft read once, for all rules: the text, its sentences, who is quoted, the moment of reading.
//! Holds facts about the text only; judging is the rules' part.

use crate::text::{Sentence, Text, quotations, sentences};
use crate::{Draft, Kind, Language, PromiseInText};
use jiff::civil::DateTime;
use std::ops::Range;

pub(crate) struct Reading<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) language: Language,
    pub(crate) kind: Kind,
    pub(crate) goes_public: bool,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) quotations: Vec<Range<usize>>,
    pub(crate) now: DateTime,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(draft: &Draft<'a>, now: DateTime) -> Self {
        let text = Text::of(draft.text);
        let quotations = quotations(&text.reading);
        let sentences = sentences(&text.reading, &quotations);
        Reading {
            language: draft.language(),
            kind: draft.kind,
            goes_public: draft.goes_public,
            text,
            sentences,
            quotations,
            now,
        }
    }

    /// The words of a sentence.
    pub(crate) fn words(&self, sentence: &Sentence) -> &str {
        &self.text.reading[sentence.at.clone()]
    }

    /// Whether a place lies within quotation marks.
    pub(crate) fn is_quoted(&self, at: &Range<usize>) -> bool {
        self.quotations
            .iter()
            .any(|q| q.start <= at.start && at.end <= q.end)
    }

    pub(crate) fn promises(&self) -> Vec<PromiseInText> {
        Vec::new()
    }
}
