//! Teaches the model from labelled replies, and keeps part of them out to see what it does with replies by
//! somebody it did not learn from.

use super::calibrate::{Observation, calibrate};
use super::features;
use super::lesson::{Lesson, overlap};
use super::vocabulary::{self, Learnt, Row};
use super::weights::{Calibration, Model, RULES};
use crate::reading::Reading;
use crate::{registry, review};
use jiff::civil::DateTime;
use std::collections::BTreeMap;

/// Writers whose replies were looked at while the patterns of the rules were written: how often a pattern is
/// right cannot be learnt from them.
const LOOKED_AT: [&str; 4] = ["dev", "a", "b", "c"];

/// Lessons, read.
pub struct Corpus<'a> {
    read: Vec<Read<'a>>,
}

struct Read<'a> {
    lesson: &'a Lesson,
    /// One for each sentence.
    rows: Vec<Row>,
    /// Which rules' patterns found something in the sentence.
    patterns: Vec<[bool; RULES]>,
}

impl<'a> Corpus<'a> {
    pub fn of(lessons: &'a [Lesson], now: DateTime) -> Self {
        let read = |lesson: &'a Lesson| Read::of(lesson, now);
        Corpus {
            read: lessons.iter().map(read).collect(),
        }
    }

    /// Learns once without each part and once from everything. `part` names the part a lesson belongs to; `None`
    /// for lessons that are always learnt from and never measured.
    pub fn rounds(&self, part: impl Fn(&Lesson) -> Option<String>) -> Rounds {
        let parts: Vec<Option<String>> = self.read.iter().map(|r| part(r.lesson)).collect();
        let mut names: Vec<String> = parts.iter().flatten().cloned().collect();
        names.sort();
        names.dedup();
        let without: BTreeMap<String, Model> = names
            .into_iter()
            .map(|name| {
                let left = |at: usize| parts[at].as_ref() != Some(&name);
                (name.clone(), self.learn(left))
            })
            .collect();
        let seen: Vec<(String, Observation)> = self
            .read
            .iter()
            .zip(&parts)
            .filter_map(|(read, part)| Some((part.clone()?, read)))
            .flat_map(|(part, read)| {
                let seen = read.observe(&without[&part]);
                seen.into_iter().map(move |o| (part.clone(), o))
            })
            .collect();
        let others = |name: Option<&String>| {
            let seen = seen.iter().filter(|(part, _)| Some(part) != name);
            calibrate(seen.map(|(_, o)| o))
        };
        let calibrated = |model: Model, calibration: [Calibration; RULES]| Model {
            calibration,
            ..model
        };
        Rounds {
            whole: calibrated(self.learn(|_| true), others(None)),
            without: without
                .into_iter()
                .map(|(name, model)| {
                    let calibration = others(Some(&name));
                    (name, calibrated(model, calibration))
                })
                .collect(),
        }
    }

    fn learn(&self, taught: impl Fn(usize) -> bool) -> Model {
        let read = self.read.iter().enumerate();
        let rows: Vec<&Row> = read
            .filter(|(at, _)| taught(*at))
            .flat_map(|(_, read)| &read.rows)
            .collect();
        let Learnt { weights, bias } = vocabulary::learn(&rows);
        Model::of(bias, &weights)
    }
}

/// What was learnt without each part, and from everything.
pub struct Rounds {
    pub whole: Model,
    pub without: BTreeMap<String, Model>,
}

impl<'a> Read<'a> {
    fn of(lesson: &'a Lesson, now: DateTime) -> Self {
        let draft = lesson.draft();
        let reading = Reading::of(&draft, now);
        let labels = lesson.labelled();
        let found = review::patterns(&reading);
        let sentences = 0..reading.sentences.len();
        let rows = sentences.clone().map(|at| {
            let place = reading.text.span(reading.whole(at));
            let mut breaks = [false; RULES];
            for (rule, start, end) in &labels {
                if overlap((place.start, place.end), (*start, *end)) {
                    breaks[*rule as usize] = true;
                }
            }
            let seen = if lesson.stands_alone() {
                features::alone(&reading, at)
            } else {
                features::of(&reading, at)
            };
            Row {
                grams: seen.grams,
                facts: seen.facts,
                breaks,
            }
        });
        let patterns = sentences.map(|at| {
            let mut hit = [false; RULES];
            for rule in &registry::all()[..RULES] {
                hit[rule.id as usize] = found.iter().any(|f| f.rule == rule.id && f.sentence == at);
            }
            hit
        });
        Read {
            lesson,
            rows: rows.collect(),
            patterns: patterns.collect(),
        }
    }

    /// What a model that did not learn from this lesson says of it, beside what is true.
    fn observe(&self, model: &Model) -> Vec<Observation> {
        let looked_at = LOOKED_AT.contains(&self.lesson.writer.as_str());
        let rows = self.rows.iter().zip(&self.patterns);
        rows.flat_map(|(row, patterns)| {
            let scores = model.weigh(&row.grams, &row.facts);
            (0..RULES).map(move |rule| Observation {
                rule,
                score: scores[rule],
                pattern: patterns[rule],
                looked_at,
                breaks: row.breaks[rule],
            })
        })
        .collect()
    }
}
