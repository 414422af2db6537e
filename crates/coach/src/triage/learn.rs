//! Learns one-against-the-rest linear classifiers for all outputs at once: squared hinge loss, L2 penalty, dual
//! coordinate descent (Hsieh et al., 2008). Deterministic: the rows are shuffled by a fixed seed. Reads and
//! writes no file.

use super::features::{self, Feature, SLOTS};
use super::labels::{OUTPUTS, Scores, is_cause};
use super::lesson::Lesson;
use super::weights::Weights;
use super::{abuse, heard_in};

/// The counterweight to the penalty.
const COST: f32 = 0.6;
const PASSES: usize = 12;

/// A text to learn from.
struct Row {
    features: Vec<Feature>,
    square: f32,
    truths: [Option<bool>; OUTPUTS],
    weight: f32,
}

/// Learns from labelled texts.
pub fn learn(lessons: &[&Lesson]) -> Weights {
    let rows: Vec<Row> = lessons.iter().map(|l| Row::of(l)).collect();
    let rare = rarity(&rows);
    let mut weights = vec![[0.0_f32; OUTPUTS]; SLOTS];
    let mut bias = [0.0_f32; OUTPUTS];
    let mut pull = vec![[0.0_f32; OUTPUTS]; rows.len()];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = 0x5EED_u64;
    for _ in 0..PASSES {
        shuffle(&mut order, &mut random);
        for &at in &order {
            rows[at].step(&mut pull[at], &mut weights, &mut bias, &rare);
        }
    }
    Weights::of(bias, &weights)
}

/// How much more a row counts for which an output holds: the rarer, the more.
fn rarity(rows: &[Row]) -> Scores {
    let mut counts = [(0.0_f32, 0.0_f32); OUTPUTS];
    for row in rows {
        for (count, truth) in counts.iter_mut().zip(row.truths) {
            match truth {
                Some(true) => count.0 += row.weight,
                Some(false) => count.1 += row.weight,
                None => {}
            }
        }
    }
    let ratios = counts.map(|(holds, not)| not / holds.max(1.0));
    std::array::from_fn(|o| {
        if is_cause(o) {
            ratios[o]
        } else {
            ratios[o].sqrt()
        }
    })
}

impl Row {
    fn of(lesson: &Lesson) -> Row {
        let features = heard_in(&lesson.text, |heard| {
            let insulting = !abuse::find(heard).is_empty();
            features::of(heard.reading(), insulting).values
        });
        Row {
            square: 1.0 + features.iter().map(|(_, v)| v * v).sum::<f32>(),
            features,
            truths: lesson.decision.truths(),
            weight: if lesson.is_a_title { 0.5 } else { 1.0 },
        }
    }

    /// One step along this row's dual variables.
    fn step(&self, pull: &mut Scores, weights: &mut [Scores], bias: &mut Scores, rare: &Scores) {
        let mut scores = *bias;
        for &(slot, value) in &self.features {
            for (score, weight) in scores.iter_mut().zip(&weights[usize::from(slot)]) {
                *score += value * weight;
            }
        }
        let mut change = [0.0_f32; OUTPUTS];
        for output in 0..OUTPUTS {
            let Some(holds) = self.truths[output] else {
                continue;
            };
            let (side, cost) = if holds {
                (1.0, rare[output])
            } else {
                (-1.0, 1.0)
            };
            let ridge = 0.5 / (COST * self.weight * cost);
            let gradient = side * scores[output] - 1.0 + pull[output] * ridge;
            let next = (pull[output] - gradient / (self.square + ridge)).max(0.0);
            change[output] = (next - pull[output]) * side;
            pull[output] = next;
            bias[output] += change[output];
        }
        for &(slot, value) in &self.features {
            for (weight, change) in weights[usize::from(slot)].iter_mut().zip(&change) {
                *weight += value * change;
            }
        }
    }
}

/// Fisher and Yates' shuffle by a linear congruential generator (Knuth's MMIX constants).
fn shuffle(order: &mut [usize], random: &mut u64) {
    for last in (1..order.len()).rev() {
        *random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let bound = last as u64 + 1;
        let at = usize::try_from((*random >> 33) % bound).unwrap_or(0);
        order.swap(last, at);
    }
}
