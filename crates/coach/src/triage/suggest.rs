//! From scores to suggestions: the highest department, kind and severity, the causes that score enough, and
//! for each the words that spoke for it.

use super::cues::{Evidence, Heard, Suggestion};
use super::features::{self, Features};
use super::labels::{self, Scores};
use super::weights::Weights;
use super::{CauseKind, Department, Severity, VoiceKind};
use std::ops::Range;

pub(super) struct Suggested {
    pub(super) kind: Suggestion<VoiceKind>,
    pub(super) causes: Vec<Suggestion<CauseKind>>,
    pub(super) department: Suggestion<Department>,
    pub(super) severity: Suggestion<Severity>,
}

/// A cause is worth naming from this score on; set by cross-validation.
const CAUSE_FROM: f32 = -0.25;
/// At most so many causes are told at once.
const MOST_CAUSES: usize = 2;
/// At most this many words are shown for a suggestion.
const SHOWN: usize = 3;
/// What says less than this is no reason.
const A_REASON: f32 = 0.02;

pub(super) fn suggest(
    heard: &Heard<'_, '_>,
    weights: &Weights,
    abusive: bool,
    threats: &[Range<usize>],
) -> Suggested {
    let features = features::of(heard.reading(), abusive);
    let scores = weights.weigh(&features.values);
    let reasons = Reasons {
        heard,
        weights,
        features: &features,
    };
    let kind = highest(&VoiceKind::ALL, labels::kind, &scores);
    let department = highest(&Department::ALL, labels::department, &scores);
    let severity = highest(&Severity::ALL, labels::severity, &scores);
    Suggested {
        causes: if kind == VoiceKind::Complaint {
            reasons.causes(&scores)
        } else {
            Vec::new()
        },
        kind: reasons.tell(kind, labels::kind(kind)),
        department: reasons.tell(department, labels::department(department)),
        severity: match threats.first() {
            Some(at) => Suggestion {
                value: Severity::High,
                because: vec![heard.evidence(at.clone())],
            },
            None => reasons.tell(severity, labels::severity(severity)),
        },
    }
}

fn highest<T: Copy>(values: &[T], output: fn(T) -> usize, scores: &Scores) -> T {
    let mut best = values[0];
    for &value in values {
        if scores[output(value)] > scores[output(best)] {
            best = value;
        }
    }
    best
}

struct Reasons<'r, 't, 'g> {
    heard: &'r Heard<'t, 'g>,
    weights: &'r Weights,
    features: &'r Features,
}

impl Reasons<'_, '_, '_> {
    /// The causes that score enough, at least one.
    fn causes(&self, scores: &Scores) -> Vec<Suggestion<CauseKind>> {
        let mut by_score = CauseKind::ALL;
        by_score.sort_by(|a, b| scores[labels::cause(*b)].total_cmp(&scores[labels::cause(*a)]));
        let told = &by_score[..MOST_CAUSES];
        CauseKind::ALL
            .into_iter()
            .filter(|c| told.contains(c))
            .filter(|c| *c == by_score[0] || scores[labels::cause(*c)] > CAUSE_FROM)
            .map(|c| self.tell(c, labels::cause(c)))
            .collect()
    }

    fn tell<T>(&self, value: T, output: usize) -> Suggestion<T> {
        let mut because = self.cues(output);
        if because.is_empty() {
            because = self.words(output);
        }
        because.sort_by(|a, b| b.0.total_cmp(&a.0));
        because.retain(|(_, at)| self.tells_something(at));
        because.truncate(SHOWN);
        because.sort_by_key(|(_, at)| at.start);
        because.dedup_by(|later, earlier| later.1.start < earlier.1.end);
        Suggestion {
            value,
            because: because
                .into_iter()
                .map(|(_, at)| self.heard.evidence(self.in_whole_words(at)))
                .collect(),
        }
    }

    /// A word is shown whole: a person reads no fragments.
    fn in_whole_words(&self, at: Range<usize>) -> Range<usize> {
        let reading = self.heard.reading();
        let words = &reading[at.clone()];
        let at = at.start + (words.len() - words.trim_start().len())..at.end;
        let before = reading[..at.start].rfind(char::is_whitespace);
        let start = before.map_or(0, |blank| {
            blank + reading[blank..].chars().next().map_or(0, char::len_utf8)
        });
        let after = reading[at.end..].find(char::is_whitespace);
        start..after.map_or(reading.len(), |blank| at.end + blank)
    }

    /// One syllable or two Latin letters are no reason for anybody.
    fn tells_something(&self, at: &Range<usize>) -> bool {
        let words = &self.heard.reading()[at.clone()];
        let letters = words.chars().filter(|c| c.is_alphanumeric());
        let weight: usize = letters.map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        weight > 2
    }

    /// The cues that speak for the output.
    fn cues(&self, output: usize) -> Vec<(f32, Range<usize>)> {
        self.features
            .heard
            .iter()
            .map(|(slot, at)| {
                let whole = self.weights.says(usize::from(*slot), output);
                let early = self.weights.says(features::at_the_beginning(*slot), output);
                (
                    features::CUE * whole + early.max(0.0) * features::CUE / 2.0,
                    at.clone(),
                )
            })
            .filter(|(says, _)| *says > A_REASON)
            .collect()
    }

    /// The words whose n-grams speak most for the output.
    fn words(&self, output: usize) -> Vec<(f32, Range<usize>)> {
        let reading = features::as_read(self.heard.reading());
        let length = self.features.values.len().max(1);
        #[allow(clippy::cast_precision_loss, reason = "far below 2^24")]
        let each = (length as f32).sqrt().recip();
        let start = reading.as_ptr() as usize;
        reading
            .split_whitespace()
            .map(|word| {
                let at = word.as_ptr() as usize - start;
                let grams = features::grams_of(word).into_iter();
                let says: f32 = grams
                    .map(|g| self.weights.says(usize::from(g), output))
                    .sum();
                (says * each, at..at + word.len())
            })
            .filter(|(says, _)| *says > A_REASON)
            .collect()
    }
}

impl Heard<'_, '_> {
    pub(super) fn evidences(&self, places: Vec<Range<usize>>) -> Vec<Evidence> {
        places.into_iter().map(|at| self.evidence(at)).collect()
    }
}
