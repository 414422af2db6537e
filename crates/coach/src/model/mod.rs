//! A linear model over n-grams of letters and what sentences do, learnt from the labelled replies of `corpus/`: how
//! likely a sentence breaks each rule about something said, and how likely it does what a full answer needs. It weighs what the patterns of the rules found as one more
//! sign. Reads and writes no file; `cargo run --release -p coach --example train` makes `weights.bin`.

mod act;
mod calibrate;
mod features;
pub mod learn;
pub mod lesson;
pub mod measure;
mod parts;
mod vocabulary;
mod weights;

pub use weights::Model;

use crate::RuleId;
use crate::reading::Reading;
use std::ops::Range;
use std::sync::OnceLock;
use weights::OUTPUTS;

/// Findings of at least this confidence are shown. Set where nine of ten findings are right in replies by a
/// writer whom the model did not learn from (`corpus/figures.md`).
pub const SHOWN_FROM: f32 = 0.65;
/// A part is called missing from this confidence: where precision and recall are best together on writers whom the
/// model did not learn from.
pub(crate) const MISSING_FROM: f32 = 0.4;

/// The model that is built in.
pub fn own() -> &'static Model {
    static OWN: OnceLock<Model> = OnceLock::new();
    OWN.get_or_init(|| Model::parse(include_bytes!("weights.bin")).unwrap_or_default())
}

/// How strongly a sentence's own words speak for each rule and each act, before calibration.
pub(crate) type Scores = [f32; OUTPUTS];

impl Model {
    /// The scores of a sentence, in the order of the rules and then of the acts.
    pub(crate) fn scores(&self, reading: &Reading<'_>, sentence: usize) -> Scores {
        let seen = features::of(reading, sentence);
        self.weigh(&seen.grams, &seen.facts)
    }

    /// The part of a sentence that speaks most for the rule: a clause, or the whole where none stands out.
    pub(crate) fn part(
        &self,
        reading: &Reading<'_>,
        sentence: usize,
        rule: RuleId,
    ) -> Range<usize> {
        let whole = reading.whole(sentence);
        let parts = crate::text::clauses(&reading.voice[whole.clone()]);
        let weighed = parts.into_iter().map(|part| {
            let at = whole.start + part.start..whole.start + part.end;
            let keys = features::of_part(reading, at.clone());
            (at, self.evidence(&keys, rule))
        });
        shortest(&weighed.collect::<Vec<_>>(), &whole)
    }
}

/// The clauses that carry the evidence, from the first to the last that speaks for the rule.
fn shortest(parts: &[(Range<usize>, f32)], whole: &Range<usize>) -> Range<usize> {
    let most = parts.iter().map(|(_, e)| *e).fold(0.0_f32, f32::max);
    let mut carry = parts.iter().filter(|(_, e)| *e > most * CARRIES);
    let Some(first) = carry.next() else {
        return whole.clone();
    };
    let last = carry.next_back().unwrap_or(first);
    first.0.start..last.0.end
}

/// A clause with less than this share of the strongest one's evidence is left out of the span.
const CARRIES: f32 = 0.35;
