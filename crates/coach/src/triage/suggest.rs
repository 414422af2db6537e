//! From scores to suggestions: the highest department, kind and severity, the causes that score enough, and
//! for each the words that spoke for it and whether the office taught it.

use super::cues::{Evidence, Heard, Suggestion};
use super::features::{self, Features};
use super::labels::{self, Scores};
use super::own::{self, Own, Seen};
use super::weights::Weights;
use super::{CauseKind, Department, Severity, VoiceKind};
use std::ops::Range;

pub(super) struct Suggested {
    pub(super) kind: Suggestion<VoiceKind>,
    pub(super) causes: Vec<Suggestion<CauseKind>>,
    pub(super) department: Suggestion<Department>,
    pub(super) office_department: Option<Suggestion<String>>,
    pub(super) severity: Suggestion<Severity>,
}

/// What suggests: the weights that are built in and what the office taught.
#[derive(Clone, Copy)]
pub(super) struct Models<'m> {
    pub(super) built_in: &'m Weights,
    pub(super) own: &'m Own,
}

/// A cause is worth naming from this score on; set by cross-validation.
pub(super) const CAUSE_FROM: f32 = -0.15;
/// At most so many causes are told at once.
const MOST_CAUSES: usize = 2;
/// At most this many words are shown for a suggestion.
const SHOWN: usize = 3;
/// What says less than this is no reason.
const A_REASON: f32 = 0.02;

pub(super) fn suggest(
    heard: &Heard<'_, '_>,
    models: Models<'_>,
    abusive: bool,
    threats: &[Range<usize>],
) -> Suggested {
    let features = features::of(heard.reading(), abusive);
    let shipped = models.built_in.weigh(&features.values);
    let seen = Seen {
        values: &features.values,
        shipped: &shipped,
    };
    let scores = models.own.scores(&seen);
    let office_department = models.own.department(&seen);
    let reasons = Reasons {
        heard,
        models,
        features: &features,
    };
    let kind = highest(&VoiceKind::ALL, labels::kind, &scores);
    let usual_kind = highest(&VoiceKind::ALL, labels::kind, &shipped);
    let department = highest(&Department::ALL, labels::department, &scores);
    let severity = highest(&Severity::ALL, labels::severity, &scores);
    let usual_severity = highest(&Severity::ALL, labels::severity, &shipped);
    let usual_causes = causes(&shipped);
    let causes = if kind == VoiceKind::Complaint {
        causes(&scores)
    } else {
        Vec::new()
    };
    let told = causes.into_iter().map(|cause| {
        let learnt = !usual_causes.contains(&cause);
        reasons.tell(cause, labels::cause(cause), learnt)
    });
    Suggested {
        causes: told.collect(),
        kind: reasons.tell(kind, labels::kind(kind), kind != usual_kind),
        department: reasons.tell(department, labels::department(department), false),
        office_department: office_department.map(|output| Suggestion {
            value: own::department_id(&output).to_owned(),
            because: reasons.because(&output, None),
            learnt: true,
        }),
        severity: if let Some(at) = threats.first() {
            Suggestion {
                value: Severity::High,
                because: vec![heard.evidence(at.clone())],
                learnt: false,
            }
        } else {
            let learnt = severity != usual_severity;
            reasons.tell(severity, labels::severity(severity), learnt)
        },
    }
}

/// The causes that score enough, at least one.
pub(super) fn causes(scores: &Scores) -> Vec<CauseKind> {
    let score = |c: &CauseKind| scores[labels::cause(*c)];
    let mut by_score = CauseKind::ALL;
    by_score.sort_by(|a, b| score(b).total_cmp(&score(a)));
    let told = &by_score[..MOST_CAUSES];
    CauseKind::ALL
        .into_iter()
        .filter(|c| told.contains(c))
        .filter(|c| *c == by_score[0] || score(c) > CAUSE_FROM)
        .collect()
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
    models: Models<'r>,
    features: &'r Features,
}

impl Reasons<'_, '_, '_> {
    fn tell<T>(&self, value: T, output: usize, learnt: bool) -> Suggestion<T> {
        Suggestion {
            value,
            because: self.because(&labels::name(output), Some(output)),
            learnt,
        }
    }

    /// The words that speak for an output, by its name here and its place among the built-in ones.
    fn because(&self, name: &str, built_in: Option<usize>) -> Vec<Evidence> {
        let says = |slot: usize| {
            let shipped = built_in.map_or(0.0, |o| self.models.built_in.says(slot, o));
            shipped + self.models.own.says(slot, name)
        };
        let mut because = self.cues(&says);
        if because.is_empty() {
            because = self.words(&says);
        }
        because.sort_by(|a, b| b.0.total_cmp(&a.0));
        because.retain(|(_, at)| self.tells_something(at));
        because.truncate(SHOWN);
        because.sort_by_key(|(_, at)| at.start);
        because.dedup_by(|later, earlier| later.1.start < earlier.1.end);
        because
            .into_iter()
            .map(|(_, at)| self.heard.evidence(self.in_whole_words(at)))
            .collect()
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

    /// One syllable or two Latin letters are no reason for anybody, and a long number is nobody's to read out.
    fn tells_something(&self, at: &Range<usize>) -> bool {
        const LONG_NUMBER: usize = 6;
        let whole = &self.heard.reading()[self.in_whole_words(at.clone())];
        if whole.chars().filter(|c| c.is_numeric()).count() >= LONG_NUMBER {
            return false;
        }
        let words = &self.heard.reading()[at.clone()];
        let letters = words.chars().filter(|c| c.is_alphanumeric());
        let weight: usize = letters.map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        weight > 2
    }

    /// The cues that speak for the output.
    fn cues(&self, says: &impl Fn(usize) -> f32) -> Vec<(f32, Range<usize>)> {
        self.features
            .heard
            .iter()
            .map(|(slot, at)| {
                let whole = says(usize::from(*slot));
                let early = says(features::at_the_beginning(*slot));
                (
                    features::CUE * whole + early.max(0.0) * features::CUE / 2.0,
                    at.clone(),
                )
            })
            .filter(|(says, _)| *says > A_REASON)
            .collect()
    }

    /// The words whose n-grams speak most for the output.
    fn words(&self, says: &impl Fn(usize) -> f32) -> Vec<(f32, Range<usize>)> {
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
                let said: f32 = grams.map(|g| says(usize::from(g))).sum();
                (said * each, at..at + word.len())
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
