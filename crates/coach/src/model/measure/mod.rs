//! Hits and false alarms per rule over labelled replies, by the scorer's measure: a finding is right when it
//! overlaps a label of its rule by half of the shorter of the two, and each label is found once.

pub mod figures;

use super::lesson::{Lesson, overlap};
use crate::{Kind, Review, RuleId, Scope};
use std::collections::{BTreeMap, BTreeSet};

/// Right, false alarms, not found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub right: usize,
    pub alarms: usize,
    pub lost: usize,
}

/// What came of some replies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    pub rules: BTreeMap<RuleId, Counts>,
    /// Replies without a labelled span, and the findings in them.
    pub clean: usize,
    pub alarms_in_clean: usize,
}

impl Measured {
    /// Adds a reply and what was found in it.
    pub fn add(&mut self, lesson: &Lesson, review: &Review) {
        let alarms = self.add_spans(lesson, review);
        if lesson.spans.is_empty() {
            self.clean += 1;
            self.alarms_in_clean += alarms;
        }
        if lesson.kind == Kind::Answer {
            self.add_missing(lesson, review);
        }
    }

    fn add_spans(&mut self, lesson: &Lesson, review: &Review) -> usize {
        let gold = lesson.labelled();
        let mut left = gold.clone();
        let mut alarms = 0;
        for found in review.findings.iter().filter(|f| f.rule.is_labelled()) {
            let fits = |label: &(RuleId, usize, usize)| {
                label.0 == found.rule && overlap((label.1, label.2), (found.start, found.end))
            };
            let counts = self.rules.entry(found.rule).or_default();
            if let Some(at) = left.iter().position(fits) {
                left.swap_remove(at);
                counts.right += 1;
            } else if !gold.iter().any(fits) {
                counts.alarms += 1;
                alarms += 1;
            }
        }
        for lost in left {
            self.rules.entry(lost.0).or_default().lost += 1;
        }
        alarms
    }

    fn add_missing(&mut self, lesson: &Lesson, review: &Review) {
        let said: BTreeSet<RuleId> = review.missing.iter().map(|m| m.rule).collect();
        let gold: BTreeSet<RuleId> = lesson
            .missing
            .iter()
            .filter_map(|m| m.parse().ok())
            .collect();
        for rule in said.union(&gold) {
            let counts = self.rules.entry(*rule).or_default();
            counts.right += usize::from(said.contains(rule) && gold.contains(rule));
            counts.alarms += usize::from(said.contains(rule) && !gold.contains(rule));
            counts.lost += usize::from(!said.contains(rule) && gold.contains(rule));
        }
    }

    /// All rules of a scope together.
    pub fn all(&self, scope: Scope) -> Counts {
        let rules = self
            .rules
            .iter()
            .filter(|(rule, _)| rule.rule().scope() == scope);
        rules.fold(Counts::default(), |sum, (_, c)| Counts {
            right: sum.right + c.right,
            alarms: sum.alarms + c.alarms,
            lost: sum.lost + c.lost,
        })
    }
}

impl Counts {
    /// Of what was found, the share that is right.
    pub fn precision(self) -> Option<f64> {
        share(self.right, self.right + self.alarms)
    }

    /// Of what is there, the share that was found.
    pub fn recall(self) -> Option<f64> {
        share(self.right, self.right + self.lost)
    }

    /// The harmonic mean of the two.
    pub fn f1(self) -> Option<f64> {
        share(2 * self.right, 2 * self.right + self.alarms + self.lost)
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
