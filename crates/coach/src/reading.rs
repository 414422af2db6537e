//! A draft read once, for all rules: the text, its sentences and what each does, who is quoted, the
//! moment of reading. Holds facts about the text only; judging is the rules' part.

use crate::acts::Acts;
use crate::acts::restating::Pairs;
use crate::text::{Pattern, Sentence, Text, covers, quotations, reports, sentences};
use crate::when::AsOf;
use crate::{Draft, Kind, Language, PromiseInText};
use jiff::civil::DateTime;
use std::ops::Range;

pub(crate) struct Reading<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) language: Language,
    pub(crate) is_foreign: bool,
    pub(crate) kind: Kind,
    pub(crate) goes_public: bool,
    /// The pairs of letters of what it answers, where that is at hand.
    pub(crate) theirs: Option<Pairs>,
    pub(crate) now: DateTime,
    /// The reading with everything blanked out that is somebody else's words; same bytes, same places.
    pub(crate) voice: String,
    pub(crate) sentences: Vec<Sentence>,
    /// What each sentence does, in the same order.
    pub(crate) acts: Vec<Acts>,
    pub(crate) quotations: Vec<Range<usize>>,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(draft: &Draft<'a>, now: DateTime) -> Self {
        let text = Text::of(draft.text);
        let language = draft.language();
        let quotations = quotations(&text.reading);
        let sentences = sentences(&text.reading, &quotations);
        let voice = voice(&text.reading, &sentences, &quotations);
        let as_of = AsOf {
            now,
            closed: draft.closed,
        };
        let acts = sentences
            .iter()
            .map(|s| Acts::of(&voice[s.at.clone()], language, as_of))
            .collect();
        Reading {
            language,
            is_foreign: draft.language.is_none() && Language::is_foreign(&text.reading),
            kind: draft.kind,
            goes_public: draft.goes_public,
            theirs: draft.complaint.map(Pairs::of),
            now,
            voice,
            sentences,
            acts,
            quotations,
            text,
        }
    }

    /// Each sentence: its number, its words in the writer's own voice, what it does.
    pub(crate) fn each(&self) -> impl Iterator<Item = (usize, &str, &Acts)> {
        self.sentences
            .iter()
            .zip(&self.acts)
            .enumerate()
            .map(|(i, (s, acts))| (i, &self.voice[s.at.clone()], acts))
    }

    /// A range of a sentence as a range of the reading.
    pub(crate) fn place(&self, sentence: usize, within: &Range<usize>) -> Range<usize> {
        let start = self.sentences[sentence].at.start;
        start + within.start..start + within.end
    }

    /// The whole sentence.
    pub(crate) fn whole(&self, sentence: usize) -> Range<usize> {
        self.sentences[sentence].at.clone()
    }

    /// The number of the sentence in which a byte of the reading stands, or of the one before it.
    pub(crate) fn sentence_at(&self, byte: usize) -> usize {
        let after = self.sentences.partition_point(|s| s.at.start <= byte);
        after.saturating_sub(1)
    }

    /// The acts of the sentences around one, itself left out.
    pub(crate) fn around(
        &self,
        sentence: usize,
        before: usize,
        after: usize,
    ) -> impl Iterator<Item = &Acts> {
        let from = sentence.saturating_sub(before);
        let to = (sentence + after + 1).min(self.acts.len());
        self.acts[from..sentence]
            .iter()
            .chain(&self.acts[(sentence + 1).min(to)..to])
    }

    /// Whether the sentence before, on the same line, takes up what happened to the customer or owns
    /// a fault of ours.
    pub(crate) fn takes_up_before(&self, sentence: usize) -> bool {
        static TAKES_UP: Pattern = Pattern::new(
            r"(?:셨(?:습니다|다|을|는데|겠|지|다고|네|군)|으신|하신|당하|겪으|놀라|속상|상하|당황|답답|힘드|아프|(?:저희|우리|제|우리\s?쪽|센터|학교|병원)[가-힣\s]{0,12}(?:잘못|실수|책임|탓|불찰)|놓친|놓쳤|못했|못\s?드|않았|빠뜨|누락|어긋|그르|틀리|틀렸|늦었)",
        );
        sentence > 0 && TAKES_UP.is_in(&self.text.reading[self.sentences[sentence - 1].at.clone()])
    }

    /// The sentence of this number and what it does.
    pub(crate) fn sentence(&self, number: usize) -> Option<(&str, &Acts)> {
        let acts = self.acts.get(number)?;
        Some((&self.voice[self.sentences[number].at.clone()], acts))
    }

    /// Whether a place lies within quotation marks.
    pub(crate) fn is_quoted(&self, at: &Range<usize>) -> bool {
        covers(&self.quotations, at)
    }

    /// What the draft promises by a day that can be told.
    pub(crate) fn promises(&self) -> Vec<PromiseInText> {
        self.each()
            .filter_map(|(i, words, acts)| {
                let due = acts.promised(words, self.language, self.now)?;
                let span = self.text.span(self.whole(i));
                Some(PromiseInText {
                    what: self.text.given(self.whole(i)).to_owned(),
                    by: Some(due),
                    start: span.start,
                    end: span.end,
                })
            })
            .collect()
    }
}

/// Blanks out quotations between marks and the customer's words reported in a sentence.
fn voice(reading: &str, sentences: &[Sentence], quotations: &[Range<usize>]) -> String {
    let is_title = |q: &Range<usize>| reading[q.start..].starts_with(['「', '『', '《', '〈']);
    let mut blank: Vec<Range<usize>> = quotations
        .iter()
        .filter(|q| !is_title(q))
        .cloned()
        .collect();
    for sentence in sentences {
        let start = sentence.at.start;
        let told = reports(&reading[sentence.at.clone()]);
        blank.extend(told.into_iter().map(|r| start + r.start..start + r.end));
    }
    blank.sort_by_key(|r| r.start);
    let mut voice = String::with_capacity(reading.len());
    for part in blank {
        let from = voice.len();
        if part.end <= from {
            continue;
        }
        let start = part.start.max(from);
        voice.push_str(&reading[from..start]);
        voice.extend(std::iter::repeat_n(' ', part.end - start));
    }
    voice.push_str(&reading[voice.len()..]);
    voice
}
