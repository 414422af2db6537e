//! The office's own model: learns from what persons decide, beside the weights that are built in, and changes what is suggested.
//! Pure: decisions are handed to it one by one, and the same decisions give the same model. Keeps weights, never words.

mod decided;
#[cfg(test)]
mod tests;

pub use decided::{Decided, Taught};

use crate::triage::cues::Heard;
use crate::triage::features::{self, Feature, SLOTS};
use crate::triage::labels::{self, OUTPUTS, Scores};
use crate::triage::suggest::CAUSE_FROM;
use crate::triage::weights::{self, Weights};
use crate::triage::{CauseKind, Department, Severity, VoiceKind, abuse, heard_in};
use std::collections::BTreeMap;

/// What the built-in weights say of the field of work is a feature of the office's departments.
const FIELD: usize = SLOTS;
const ALWAYS: usize = FIELD + Department::ALL.len();
const WIDTH: usize = ALWAYS + 1;
const FIELD_COUNTS: f32 = 0.7;
const ALWAYS_COUNTS: f32 = 0.1;

/// How far above what was not decided the decided is to score, and the longest step towards it: one decision says little,
/// a handful of like ones are followed (Crammer et al. 2006, PA-I).
const MARGIN: f32 = 0.4;
const LONGEST_STEP: f32 = 0.15;
/// A department of the office is named from this score on, and this far above the next.
const NAMED_FROM: f32 = 0.1;
const NAMED_ABOVE: f32 = 0.15;

/// Learnt weights of an office; knows nothing at first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    outputs: BTreeMap<String, Vec<f32>>,
}

impl Own {
    /// From rows that `row` gave. What is of no use is left out.
    pub fn of(rows: impl IntoIterator<Item = (String, Vec<u8>)>) -> Own {
        let outputs = rows.into_iter();
        Own {
            outputs: outputs.map(|(name, row)| (name, read_row(&row))).collect(),
        }
    }

    /// An output's weights for keeping: slot and weight, where there is one.
    pub fn row(&self, output: &str) -> Vec<u8> {
        let weights = self.outputs.get(output).map_or(&[][..], Vec::as_slice);
        let mut row = Vec::new();
        for (slot, weight) in (0_u16..).zip(weights).filter(|(_, w)| **w != 0.0) {
            row.extend(slot.to_le_bytes());
            row.extend(weight.to_le_bytes());
        }
        row
    }

    pub fn is_empty(&self) -> bool {
        self.outputs.is_empty()
    }

    /// Learns one decision about a text.
    pub fn learn(&mut self, text: &str, decided: &Decided) -> Taught {
        heard_in(text, |heard| {
            self.learn_heard(weights::own(), heard, decided)
        })
    }

    fn learn_heard(&mut self, base: &Weights, heard: &Heard<'_, '_>, decided: &Decided) -> Taught {
        let insulting = !abuse::find(heard).is_empty();
        let values = features::of(heard.reading(), insulting).values;
        let shipped = base.weigh(&values);
        let seen = Seen {
            values: &values,
            shipped: &shipped,
        };
        match decided {
            Decided::Kind(kind) => {
                self.choose(&seen, VoiceKind::ALL.map(labels::kind), labels::kind(*kind))
            }
            Decided::Severity(severity) => {
                let all = Severity::ALL.map(labels::severity);
                self.choose(&seen, all, labels::severity(*severity))
            }
            Decided::Causes(causes) => self.tell_causes(&seen, causes),
            Decided::Department(id) => self.choose_department(&seen, id),
        }
    }

    /// The right one of several is to score above the others.
    fn choose<const N: usize>(&mut self, seen: &Seen<'_>, all: [usize; N], right: usize) -> Taught {
        let scores = self.scores(seen);
        let others = all.into_iter().filter(|output| *output != right);
        let wrong = others.reduce(|a, b| if scores[b] > scores[a] { b } else { a });
        let wrong = wrong.unwrap_or(right);
        let lead = scores[right] - scores[wrong];
        let moved = self.part(&seen.vector(false), lead, &name(right), Some(&name(wrong)));
        Taught {
            as_suggested: Some(lead > 0.0),
            moved,
        }
    }

    /// Causes that were found are to score above what is suggested, the others below.
    fn tell_causes(&mut self, seen: &Seen<'_>, found: &[CauseKind]) -> Taught {
        let scores = self.scores(seen);
        let mut suggested = super::suggest::causes(&scores);
        let vector = seen.vector(false);
        let mut moved = Vec::new();
        for cause in CauseKind::ALL {
            let output = labels::cause(cause);
            let side = if found.contains(&cause) { 1.0 } else { -1.0 };
            let lead = side * (scores[output] - CAUSE_FROM);
            let step = step(lead, length(&vector)) * side;
            moved.extend(self.pull(&vector, &name(output), step));
        }
        let mut found = found.to_vec();
        found.sort_by_key(|cause| *cause as usize);
        found.dedup();
        suggested.sort_by_key(|cause| *cause as usize);
        Taught {
            as_suggested: Some(suggested == found),
            moved,
        }
    }

    fn choose_department(&mut self, seen: &Seen<'_>, id: &str) -> Taught {
        let suggested = self.department(seen).map(|named| named == id_of(id));
        let vector = seen.vector(true);
        let right = id_of(id);
        let score = |own: &Own, name: &str| own.says_all(name, &vector);
        let others = self.departments().filter(|name| **name != right);
        let wrong = others
            .map(|name| (score(self, name), name.clone()))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        let lead = score(self, &right) - wrong.as_ref().map_or(0.0, |(score, _)| *score);
        let moved = self.part(
            &vector,
            lead,
            &right,
            wrong.as_ref().map(|(_, name)| name.as_str()),
        );
        Taught {
            as_suggested: suggested,
            moved,
        }
    }

    /// The department of the office that speaks loudest and clearly, by its output's name.
    pub(in crate::triage) fn department(&self, seen: &Seen<'_>) -> Option<String> {
        let vector = seen.vector(true);
        let mut scored: Vec<(f32, &String)> = self
            .departments()
            .map(|name| (self.says_all(name, &vector), name))
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let (best, name) = scored.first()?;
        let next = scored.get(1).map_or(0.0, |(score, _)| *score);
        (*best >= NAMED_FROM && best - next >= NAMED_ABOVE).then(|| (*name).clone())
    }

    fn departments(&self) -> impl Iterator<Item = &String> {
        let names = self.outputs.keys();
        names.filter(|name| name.starts_with(DEPARTMENT))
    }

    /// What is built in and what was learnt here, together.
    pub(in crate::triage) fn scores(&self, seen: &Seen<'_>) -> Scores {
        if self.is_empty() {
            return *seen.shipped;
        }
        let vector = seen.vector(false);
        std::array::from_fn(|output| seen.shipped[output] + self.says_all(&name(output), &vector))
    }

    /// What one slot says for one output.
    pub(in crate::triage) fn says(&self, slot: usize, output: &str) -> f32 {
        let weights = self.outputs.get(output);
        weights.and_then(|w| w.get(slot)).copied().unwrap_or(0.0)
    }

    fn says_all(&self, output: &str, vector: &[(usize, f32)]) -> f32 {
        let Some(weights) = self.outputs.get(output) else {
            return 0.0;
        };
        let said = vector.iter().map(|(slot, v)| v * weights[*slot]);
        said.sum()
    }

    /// Moves two outputs apart, or one up.
    fn part(
        &mut self,
        vector: &[(usize, f32)],
        lead: f32,
        right: &str,
        wrong: Option<&str>,
    ) -> Vec<String> {
        let movers = if wrong.is_some() { 2.0 } else { 1.0 };
        let step = step(lead, length(vector) * movers);
        let mut moved: Vec<String> = self.pull(vector, right, step).into_iter().collect();
        moved.extend(wrong.and_then(|wrong| self.pull(vector, wrong, -step)));
        moved
    }

    fn pull(&mut self, vector: &[(usize, f32)], output: &str, step: f32) -> Option<String> {
        if step == 0.0 {
            return None;
        }
        let weights = self
            .outputs
            .entry(output.to_owned())
            .or_insert_with(|| vec![0.0; WIDTH]);
        for (slot, value) in vector {
            weights[*slot] += step * value;
        }
        Some(output.to_owned())
    }
}

/// A text as both models see it.
pub(in crate::triage) struct Seen<'v> {
    pub(in crate::triage) values: &'v [Feature],
    pub(in crate::triage) shipped: &'v Scores,
}

impl Seen<'_> {
    fn vector(&self, for_departments: bool) -> Vec<(usize, f32)> {
        let values = self.values.iter().map(|(slot, v)| (usize::from(*slot), *v));
        let mut vector: Vec<(usize, f32)> = values.collect();
        if for_departments {
            let field = |d: &Department| self.shipped[labels::department(*d)];
            let top = Department::ALL
                .iter()
                .max_by(|a, b| field(a).total_cmp(&field(b)));
            vector.extend(top.map(|d| (FIELD + *d as usize, FIELD_COUNTS)));
        }
        vector.push((ALWAYS, ALWAYS_COUNTS));
        vector
    }
}

/// Which features the weights belong to: a model of another make is of no use.
pub fn make() -> String {
    format!("1/{WIDTH}/{OUTPUTS}/{:016x}", features::fingerprint())
}

const DEPARTMENT: &str = "department/";

fn id_of(id: &str) -> String {
    format!("{DEPARTMENT}{id}")
}

/// The id of the department that an output stands for.
pub(in crate::triage) fn department_id(output: &str) -> &str {
    output.strip_prefix(DEPARTMENT).unwrap_or(output)
}

/// The name of a built-in output.
pub(in crate::triage) fn name(output: usize) -> String {
    labels::name(output)
}

fn step(lead: f32, length: f32) -> f32 {
    ((MARGIN - lead).max(0.0) / length.max(f32::MIN_POSITIVE)).min(LONGEST_STEP)
}

fn length(vector: &[(usize, f32)]) -> f32 {
    vector.iter().map(|(_, v)| v * v).sum()
}

fn read_row(row: &[u8]) -> Vec<f32> {
    let mut weights = vec![0.0; WIDTH];
    for [a, b, number @ ..] in row.as_chunks::<6>().0 {
        if let Some(weight) = weights.get_mut(usize::from(u16::from_le_bytes([*a, *b]))) {
            *weight = f32::from_le_bytes(*number);
        }
    }
    weights
}
