//! Learns the weights of the triage from labelled texts. Reads and writes no file.

use super::features::{self, SLOTS};
use super::labels::{OUTPUTS, Scores, is_cause};
use super::lesson::Lesson;
use super::weights::Weights;
use super::{abuse, heard_in};
use crate::solver::{Row, solve};

/// The counterweight to the penalty.
const COST: f32 = 0.6;
const PASSES: usize = 12;
/// A title tells less than a text.
const TITLE: f32 = 0.5;

/// Learns from labelled texts.
pub fn learn(lessons: &[&Lesson]) -> Weights {
    let rows: Vec<Row<OUTPUTS>> = lessons.iter().map(|lesson| row(lesson)).collect();
    let solved = solve(&rows, SLOTS, &rarity(&rows), PASSES);
    Weights::of(solved.bias, &solved.weights)
}

fn row(lesson: &Lesson) -> Row<OUTPUTS> {
    let features = heard_in(&lesson.text, |heard| {
        let insulting = !abuse::find(heard).is_empty();
        features::of(heard.reading(), insulting).values
    });
    let features = features.into_iter();
    Row {
        features: features.map(|(slot, v)| (usize::from(slot), v)).collect(),
        truths: lesson.decision.truths(),
        weight: COST * if lesson.is_a_title { TITLE } else { 1.0 },
    }
}

/// How much more a row counts for which an output holds: the rarer, the more.
fn rarity(rows: &[Row<OUTPUTS>]) -> Scores {
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
    // At least as rare as one text among all.
    let ratios = counts.map(|(holds, not)| not / holds.max(COST));
    std::array::from_fn(|output| {
        if is_cause(output) {
            ratios[output]
        } else {
            ratios[output].sqrt()
        }
    })
}
