//! Learns one-against-the-rest linear classifiers for all rules at once: squared hinge loss, L2 penalty, dual
//! coordinate descent (Hsieh et al., 2008). Deterministic: the order of the rows is shuffled by a fixed seed.

use super::Scores;
use super::features::Key;
use super::weights::{FACT, RULES, unit};
use std::collections::HashMap;

/// One sentence to learn from.
pub(super) struct Row {
    pub(super) grams: Vec<Key>,
    pub(super) facts: Vec<Key>,
    pub(super) breaks: [bool; RULES],
}

/// Learnt weights per feature, and the bias.
pub(super) struct Solution {
    pub(super) weights: Vec<(Key, Scores)>,
    pub(super) bias: Scores,
}

/// The penalty's counterweight; a row that breaks a rule counts more than one that does not.
const COST: f32 = 1.0;
const COST_BROKEN: f32 = 2.0;
const PASSES: usize = 8;
/// A feature in fewer rows than this tells nothing that carries over.
const SEEN: u32 = 2;

pub(super) fn solve(rows: &[&Row]) -> Solution {
    let places = vocabulary(rows);
    let rows: Vec<Sparse> = rows.iter().map(|row| Sparse::of(row, &places)).collect();
    let mut weights = vec![[0.0_f32; RULES]; places.len()];
    let mut bias = [0.0_f32; RULES];
    let mut pull = vec![[0.0_f32; RULES]; rows.len()];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = 0x5EED_u64;
    for _ in 0..PASSES {
        shuffle(&mut order, &mut random);
        for &at in &order {
            rows[at].step(&mut pull[at], &mut weights, &mut bias);
        }
    }
    let mut learnt: Vec<(Key, Scores)> = places
        .into_iter()
        .map(|(key, place)| (key, weights[place as usize]))
        .collect();
    learnt.sort_unstable_by_key(|(key, _)| *key);
    Solution {
        weights: learnt,
        bias,
    }
}

/// A number for every feature that is seen often enough.
fn vocabulary(rows: &[&Row]) -> HashMap<Key, u32> {
    let mut seen: HashMap<Key, u32> = HashMap::new();
    for key in rows.iter().flat_map(|r| r.grams.iter().chain(&r.facts)) {
        *seen.entry(*key).or_default() += 1;
    }
    let mut kept: Vec<Key> = seen
        .into_iter()
        .filter_map(|(key, times)| (times >= SEEN).then_some(key))
        .collect();
    kept.sort_unstable();
    kept.into_iter().zip(0..).collect()
}

/// A row as places and values.
struct Sparse {
    features: Vec<(u32, f32)>,
    square: f32,
    breaks: [bool; RULES],
}

impl Sparse {
    fn of(row: &Row, places: &HashMap<Key, u32>) -> Self {
        let known = |keys: &[Key]| -> Vec<u32> {
            keys.iter().filter_map(|k| places.get(k).copied()).collect()
        };
        let (grams, facts) = (known(&row.grams), known(&row.facts));
        let each = unit(grams.len());
        let features: Vec<(u32, f32)> = grams
            .into_iter()
            .map(|g| (g, each))
            .chain(facts.into_iter().map(|f| (f, FACT)))
            .collect();
        Sparse {
            square: 1.0 + features.iter().map(|(_, v)| v * v).sum::<f32>(),
            features,
            breaks: row.breaks,
        }
    }

    /// One step along this row's dual variables.
    fn step(&self, pull: &mut Scores, weights: &mut [Scores], bias: &mut Scores) {
        let mut scores = *bias;
        for &(place, value) in &self.features {
            for (score, weight) in scores.iter_mut().zip(&weights[place as usize]) {
                *score += value * weight;
            }
        }
        let mut change = [0.0_f32; RULES];
        for rule in 0..RULES {
            let (side, cost) = if self.breaks[rule] {
                (1.0, COST * COST_BROKEN)
            } else {
                (-1.0, COST)
            };
            let ridge = 0.5 / cost;
            let gradient = side * scores[rule] - 1.0 + pull[rule] * ridge;
            let next = (pull[rule] - gradient / (self.square + ridge)).max(0.0);
            change[rule] = (next - pull[rule]) * side;
            pull[rule] = next;
            bias[rule] += change[rule];
        }
        for &(place, value) in &self.features {
            for (weight, change) in weights[place as usize].iter_mut().zip(&change) {
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
