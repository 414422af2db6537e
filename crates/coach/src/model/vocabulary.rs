//! The features that are seen often enough to carry over, each with its place for the solver.

use super::Scores;
use super::features::Key;
use super::weights::{FACT, OUTPUTS, RULES, unit};
use crate::solver::{self, solve};
use std::collections::HashMap;

/// One sentence to learn from.
pub(super) struct Row {
    pub(super) grams: Vec<Key>,
    pub(super) facts: Vec<Key>,
    /// What is known to hold of it, for each output.
    pub(super) truths: [Option<bool>; OUTPUTS],
    /// How much it counts beside others.
    pub(super) weight: f32,
}

/// Learnt weights per feature, in order, and the bias.
pub(super) struct Learnt {
    pub(super) weights: Vec<(Key, Scores)>,
    pub(super) bias: Scores,
}

/// A sentence that breaks a rule counts so many times one that does not; one that does an act counts as one that
/// does not.
const BROKEN: f32 = 2.0;
const DONE: f32 = 1.0;
const PASSES: usize = 8;
/// A feature in fewer sentences than this tells nothing that carries over.
const SEEN: u32 = 2;

pub(super) fn learn(rows: &[&Row]) -> Learnt {
    let keys = often_seen(rows);
    let places: HashMap<Key, usize> = keys.iter().copied().zip(0..).collect();
    let rows: Vec<_> = rows.iter().map(|row| row.placed(&places)).collect();
    let holding = std::array::from_fn(|output| if output < RULES { BROKEN } else { DONE });
    let solved = solve(&rows, keys.len(), &holding, PASSES);
    Learnt {
        weights: keys.into_iter().zip(solved.weights).collect(),
        bias: solved.bias,
    }
}

/// Of two features in one slot the one that is seen more often stays.
fn often_seen(rows: &[&Row]) -> Vec<Key> {
    let mut seen: HashMap<Key, u32> = HashMap::new();
    for key in rows.iter().flat_map(|r| r.grams.iter().chain(&r.facts)) {
        *seen.entry(*key).or_default() += 1;
    }
    let often = seen.into_iter().filter(|(_, times)| *times >= SEEN);
    let mut often: Vec<(usize, std::cmp::Reverse<u32>, Key)> = often
        .map(|(key, times)| (key.slot(), std::cmp::Reverse(times), key))
        .collect();
    often.sort_unstable();
    often.dedup_by_key(|(slot, ..)| *slot);
    often.into_iter().map(|(.., key)| key).collect()
}

impl Row {
    /// With the n-grams' squares adding up to one, and a fact counting beside them.
    fn placed(&self, places: &HashMap<Key, usize>) -> solver::Row<OUTPUTS> {
        let known = |keys: &[Key]| -> Vec<usize> {
            keys.iter().filter_map(|k| places.get(k).copied()).collect()
        };
        let (grams, facts) = (known(&self.grams), known(&self.facts));
        let each = unit(grams.len());
        let grams = grams.into_iter().map(|place| (place, each));
        let facts = facts.into_iter().map(|place| (place, FACT));
        solver::Row {
            features: grams.chain(facts).collect(),
            truths: self.truths,
            weight: self.weight,
        }
    }
}
