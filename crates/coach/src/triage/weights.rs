//! The learnt weights and their file: a bias and a step per output, then one row of bytes per slot.
//! Little-endian; a file that does not fit is refused.

use super::features::{Feature, SLOTS};
use super::labels::{OUTPUTS, Scores};
use std::borrow::Cow;
use std::sync::OnceLock;

const MAGIC: [u8; 8] = *b"misotr01";

/// Learnt weights, in bytes; a weight is its byte times the step of its output.
#[derive(Clone, Debug)]
pub struct Weights {
    bias: Scores,
    step: Scores,
    rows: Cow<'static, [u8]>,
}

impl Default for Weights {
    /// Knows nothing.
    fn default() -> Self {
        Weights {
            bias: [0.0; OUTPUTS],
            step: [0.0; OUTPUTS],
            rows: Cow::Owned(vec![0; SLOTS * OUTPUTS]),
        }
    }
}

/// The weights that are built in.
pub(super) fn own() -> &'static Weights {
    static OWN: OnceLock<Weights> = OnceLock::new();
    OWN.get_or_init(|| Weights::parse(include_bytes!("weights.bin")).unwrap_or_default())
}

impl Weights {
    /// Rounds learnt numbers to bytes.
    pub(super) fn of(bias: Scores, learnt: &[Scores]) -> Weights {
        let mut step = [0.0; OUTPUTS];
        for row in learnt {
            for (step, weight) in step.iter_mut().zip(row) {
                *step = weight.abs().max(*step);
            }
        }
        let step = step.map(|most: f32| (most / 127.0).max(f32::MIN_POSITIVE));
        let rows = learnt.iter().flat_map(|row| {
            row.iter().zip(step).map(|(weight, step)| {
                #[allow(clippy::cast_possible_truncation, reason = "within ±127 by the step")]
                let steps = (weight / step).round() as i8;
                steps.to_le_bytes()[0]
            })
        });
        Weights {
            bias,
            step,
            rows: Cow::Owned(rows.collect()),
        }
    }

    /// Reads the file; `None` when it is of another make.
    pub fn parse(file: &'static [u8]) -> Option<Weights> {
        let rest = file.strip_prefix(&MAGIC)?;
        let (head, rows) = rest.split_at_checked(2 * OUTPUTS * 4)?;
        if rows.len() != SLOTS * OUTPUTS {
            return None;
        }
        let (numbers, _) = head.as_chunks::<4>();
        let mut numbers = numbers.iter().map(|n| f32::from_le_bytes(*n));
        let mut take = || std::array::from_fn(|_| numbers.next().unwrap_or_default());
        Some(Weights {
            bias: take(),
            step: take(),
            rows: Cow::Borrowed(rows),
        })
    }

    /// The file that `parse` reads.
    pub fn file(&self) -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        for number in self.bias.iter().chain(&self.step) {
            file.extend(number.to_le_bytes());
        }
        file.extend_from_slice(&self.rows);
        file
    }

    pub(super) fn weigh(&self, features: &[Feature]) -> Scores {
        let mut scores = [0.0; OUTPUTS];
        for (slot, value) in features {
            for (score, weight) in scores.iter_mut().zip(self.row(usize::from(*slot))) {
                *score += value * f32::from(i8::from_le_bytes([*weight]));
            }
        }
        std::array::from_fn(|o| self.bias[o] + self.step[o] * scores[o])
    }

    /// What one slot says for one output.
    pub(super) fn says(&self, slot: usize, output: usize) -> f32 {
        let weight = self.row(slot).get(output).copied().unwrap_or_default();
        self.step[output] * f32::from(i8::from_le_bytes([weight]))
    }

    fn row(&self, slot: usize) -> &[u8] {
        self.rows
            .get(slot * OUTPUTS..(slot + 1) * OUTPUTS)
            .unwrap_or_default()
    }
}
