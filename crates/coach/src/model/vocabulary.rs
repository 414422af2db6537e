//! The features that are seen often enough to carry over, each with its place for the solver.

use super::Scores;
use super::features::Key;
use super::weights::{FACT, RULES, unit};
use crate::solver::{self, solve};
use std::collections::HashMap;

/// One sentence to learn from.
pub(super) struct Row {
    pub(super) grams: Vec<Key>,
    pub(super) facts: Vec<Key>,
    pub(super) breaks: [bool; RULES],
}

/// Learnt weights per feature, in order, and the bias.
pub(super) struct Learnt {
    pub(super) weights: Vec<(Key, Scores)>,
    pub(super) bias: Scores,
}

/// A sentence that breaks a rule counts so many times one that does not.
const BROKEN: f32 = 2.0;
const PASSES: usize = 8;
/// A feature in fewer sentences than this tells nothing that carries over.
const SEEN: u32 = 2;

pub(super) fn learn(rows: &[&Row]) -> Learnt {
    let keys = often_seen(rows);
    let places: HashMap<Key, usize> = keys.iter().copied().zip(0..).collect();
    let rows: Vec<_> = rows.iter().map(|row| row.placed(&places)).collect();
    let solved = solve(&rows, keys.len(), &[BROKEN; RULES], PASSES);
    Learnt {
        weights: keys.into_iter().zip(solved.weights).collect(),
        bias: solved.bias,
    }
}

fn often_seen(rows: &[&Row]) -> Vec<Key> {
    let mut seen: HashMap<Key, u32> = HashMap::new();
    for key in rows.iter().flat_map(|r| r.grams.iter().chain(&r.facts)) {
        *seen.entry(*key).or_default() += 1;
    }
    let often = seen.into_iter().filter(|(_, times)| *times >= SEEN);
    let mut keys: Vec<Key> = often.map(|(key, _)| key).collect();
    keys.sort_unstable();
    keys
}

impl Row {
    /// With the n-grams' squares adding up to one, and a fact counting beside them.
    fn placed(&self, places: &HashMap<Key, usize>) -> solver::Row<RULES> {
        let known = |keys: &[Key]| -> Vec<usize> {
            keys.iter().filter_map(|k| places.get(k).copied()).collect()
        };
        let (grams, facts) = (known(&self.grams), known(&self.facts));
        let each = unit(grams.len());
        let grams = grams.into_iter().map(|place| (place, each));
        let facts = facts.into_iter().map(|place| (place, FACT));
        solver::Row {
            features: grams.chain(facts).collect(),
            truths: self.breaks.map(Some),
            weight: 1.0,
        }
    }
}
