//! The learnt weights and their file: a header of numbers, then one row of 24 bytes per slot (15 rules, 8
//! acts and the tag of the feature that lives there). Little-endian; a file that does not fit is refused.

use super::Scores;
use super::act::ACTS;
use super::features::Key;
use super::parts::{Heard, PARTS, Weighing, unheard};
use crate::{RuleId, Scope};
use std::borrow::Cow;

/// The rules about something said, which the model knows; they come first among the ids.
pub(super) const RULES: usize = 15;
/// Everything that is learnt of a sentence: the rules it breaks, then the acts it does.
pub(super) const OUTPUTS: usize = RULES + ACTS;
const ROW: usize = OUTPUTS + 1;
const MAGIC: [u8; 8] = *b"misoco02";

/// What a fact counts beside the n-grams, whose squares add up to one.
pub(super) const FACT: f32 = 0.15;

/// From a score to a probability: `1 / (1 + e^-(slope·score + offset + pattern))`, `pattern` only where the
/// rule's own pattern found something.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Calibration {
    pub(super) slope: f32,
    pub(super) offset: f32,
    pub(super) pattern: f32,
}

/// The most, in log odds, that the rest of a sentence says against plain words that a pattern found: among polite words
/// they are as plain.
pub(super) const AGAINST_A_PATTERN: f32 = -1.2;

/// Learnt weights.
#[derive(Clone, Debug)]
pub struct Model {
    pub(super) bias: Scores,
    /// What one step of a rule's weights is worth.
    pub(super) step: Scores,
    pub(super) calibration: [Calibration; OUTPUTS],
    pub(super) parts: [Weighing; PARTS],
    pub(super) rows: Cow<'static, [u8]>,
}

impl Default for Model {
    /// Knows nothing: every pattern's finding is believed, nothing else is found.
    fn default() -> Self {
        Model {
            bias: [0.0; OUTPUTS],
            step: [0.0; OUTPUTS],
            calibration: [Calibration {
                slope: 0.0,
                offset: -8.0,
                pattern: 10.0,
            }; OUTPUTS],
            parts: [Weighing {
                offset: -8.0,
                unheard: 0.0,
                pattern: 16.0,
            }; PARTS],
            rows: Cow::Owned(vec![0; Key::SLOTS * ROW]),
        }
    }
}

/// The place of a rule in the model; `None` for the rules about parts that are missing.
pub(super) fn place(rule: RuleId) -> Option<usize> {
    let at = rule as usize;
    (at < RULES && rule.rule().scope() == Scope::Said).then_some(at)
}

impl Model {
    /// Reads `weights.bin`; `None` when it is of another make.
    pub fn parse(file: &'static [u8]) -> Option<Model> {
        let rest = file.strip_prefix(&MAGIC)?;
        let numbers = OUTPUTS * 5 + PARTS * 3;
        let (head, rows) = rest.split_at_checked(numbers * 4)?;
        if rows.len() != Key::SLOTS * ROW {
            return None;
        }
        let (chunks, _) = head.as_chunks::<4>();
        let mut numbers = chunks.iter().map(|c| f32::from_le_bytes(*c));
        let mut model = Model {
            rows: Cow::Borrowed(rows),
            ..Model::default()
        };
        for rule in 0..OUTPUTS {
            model.bias[rule] = numbers.next()?;
            model.step[rule] = numbers.next()?;
            model.calibration[rule] = Calibration {
                slope: numbers.next()?,
                offset: numbers.next()?,
                pattern: numbers.next()?,
            };
        }
        for part in &mut model.parts {
            *part = Weighing {
                offset: numbers.next()?,
                unheard: numbers.next()?,
                pattern: numbers.next()?,
            };
        }
        Some(model)
    }

    /// The file that `parse` reads.
    pub fn file(&self) -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        for rule in 0..OUTPUTS {
            let c = self.calibration[rule];
            for number in [
                self.bias[rule],
                self.step[rule],
                c.slope,
                c.offset,
                c.pattern,
            ] {
                file.extend(number.to_le_bytes());
            }
        }
        for part in &self.parts {
            for number in [part.offset, part.unheard, part.pattern] {
                file.extend(number.to_le_bytes());
            }
        }
        file.extend_from_slice(&self.rows);
        file
    }

    /// Makes the table of learnt weights; no two of the features may live in one slot.
    pub(super) fn of(bias: Scores, weights: &[(Key, Scores)]) -> Model {
        let mut model = Model {
            bias,
            ..Model::default()
        };
        for rule in 0..OUTPUTS {
            let most = weights
                .iter()
                .map(|(_, w)| w[rule].abs())
                .fold(0.0, f32::max);
            model.step[rule] = most / 127.0;
        }
        let mut rows = vec![0_u8; Key::SLOTS * ROW];
        for (key, weights) in weights {
            let row = &mut rows[key.slot() * ROW..][..ROW];
            for rule in 0..OUTPUTS {
                let steps = weights[rule] / model.step[rule].max(f32::MIN_POSITIVE);
                #[allow(
                    clippy::cast_possible_truncation,
                    reason = "within ±127 by the choice of the step"
                )]
                let steps = steps.round() as i8;
                row[rule] = steps.to_le_bytes()[0];
            }
            row[OUTPUTS] = key.tag();
        }
        model.rows = Cow::Owned(rows);
        model
    }

    /// The weights of a feature, in steps; `None` for one that was not learnt.
    fn row(&self, key: Key) -> Option<&[u8; ROW]> {
        let row = self.rows.get(key.slot() * ROW..)?.first_chunk::<ROW>()?;
        (row[OUTPUTS] == key.tag()).then_some(row)
    }

    pub(super) fn weigh(&self, grams: &[Key], facts: &[Key]) -> Scores {
        let (grams, known) = self.sum(grams);
        let (facts, _) = self.sum(facts);
        let each = unit(known);
        let mut scores = self.bias;
        for rule in 0..OUTPUTS {
            scores[rule] += self.step[rule] * (grams[rule] * each + facts[rule] * FACT);
        }
        scores
    }

    /// What some n-grams say for one rule, the number of them left out of account.
    pub(super) fn evidence(&self, grams: &[Key], rule: RuleId) -> f32 {
        let (sums, _) = self.sum(grams);
        place(rule).map_or(0.0, |at| sums[at])
    }

    /// The sums of the weights, in steps, and how many features were known.
    fn sum(&self, keys: &[Key]) -> (Scores, usize) {
        let mut sums = [0_i32; ROW];
        let mut known = 0;
        for row in keys.iter().filter_map(|key| self.row(*key)) {
            known += 1;
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(i8::from_le_bytes([*weight]));
            }
        }
        let mut scores = [0.0; OUTPUTS];
        for (score, sum) in scores.iter_mut().zip(sums) {
            #[allow(clippy::cast_precision_loss, reason = "sums are far below 2^24")]
            let sum = sum as f32;
            *score = sum;
        }
        (scores, known)
    }

    /// How sure it is that an answer lacks the part that a rule is about, from 0 to 1, from the scores of its
    /// sentences; `pattern`: the rule's own pattern misses the part.
    pub(crate) fn lacking(&self, sentences: &[Scores], rule: RuleId, pattern: bool) -> f32 {
        let Some(part) = (rule as usize)
            .checked_sub(RULES)
            .filter(|part| *part < PARTS)
        else {
            return 0.0;
        };
        let heard: Vec<Heard> = sentences.iter().map(|scores| self.heard(scores)).collect();
        self.parts[part].lacking(unheard(&heard, part), pattern)
    }

    /// How likely a sentence does each act.
    pub(super) fn heard(&self, scores: &Scores) -> Heard {
        heard(&self.calibration, scores)
    }

    /// How sure it is that the sentence breaks the rule, from 0 to 1; `pattern`: the rule's own pattern found
    /// something in it.
    pub(crate) fn confidence(&self, scores: &Scores, rule: RuleId, pattern: bool) -> f32 {
        let Some(at) = place(rule) else { return 0.0 };
        let c = self.calibration[at];
        let evidence = c.slope * scores[at] + c.offset;
        sigmoid(if pattern {
            evidence.max(AGAINST_A_PATTERN) + c.pattern
        } else {
            evidence
        })
    }
}

/// How likely a sentence does each act, by its scores.
pub(super) fn heard(calibration: &[Calibration; OUTPUTS], scores: &Scores) -> Heard {
    std::array::from_fn(|act| {
        let c = calibration[RULES + act];
        sigmoid(c.slope * scores[RULES + act] + c.offset)
    })
}

/// What each of so many features counts, so that their squares add up to one.
pub(super) fn unit(count: usize) -> f32 {
    #[allow(
        clippy::cast_precision_loss,
        reason = "a sentence has far fewer than 2^24"
    )]
    let count = count.max(1) as f32;
    count.sqrt().recip()
}

pub(super) fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}
