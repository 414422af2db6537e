//! Teaches the model from labelled replies, and keeps part of them out to see what it does with replies by
//! somebody it did not learn from.

use super::Scores;
use super::calibrate::{Observation, calibrate};
use super::features;
use super::lesson::{Lesson, PAGES, PLAIN, overlap};
use super::parts::{Answer, PARTS, unheard, weigh};
use super::vocabulary::{self, Learnt, Row};
use super::weights::{Calibration, Model, OUTPUTS, RULES, heard};
use crate::reading::Reading;
use crate::{Kind, registry, review};
use jiff::civil::DateTime;
use std::collections::BTreeMap;

/// Writers whose replies were looked at while the patterns of the rules were written: how often a pattern is
/// right cannot be learnt from them.
const LOOKED_AT: [&str; 4] = ["dev", "a", "b", "c"];

/// What a sentence that stands alone counts beside one in a reply: it was written to show a rule, and has no neighbours.
const ALONE: f32 = 0.6;

/// What the page of a rule promises is to hold, and what everybody says is to be known.
const PROMISED: f32 = 4.0;

fn weight(lesson: &Lesson) -> f32 {
    match lesson.stands_alone() {
        true if [PAGES, PLAIN].contains(&lesson.writer.as_str()) => PROMISED,
        true => ALONE,
        false => 1.0,
    }
}

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
    /// Which parts the patterns miss, in a full answer.
    missed: Option<[bool; PARTS]>,
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
        let seen: Vec<(&String, Seen)> = self
            .read
            .iter()
            .zip(&parts)
            .filter_map(|(read, part)| {
                let part = part.as_ref()?;
                Some((part, read.seen_by(&without[part])))
            })
            .collect();
        let calibrated = |model: Model, part: Option<&String>| {
            let others = seen.iter().filter(|(name, _)| Some(*name) != part);
            judged(model, &others.map(|(_, seen)| seen).collect::<Vec<_>>())
        };
        let whole = calibrated(self.learn(|_| true), None);
        let without = without
            .iter()
            .map(|(name, model)| (name.clone(), calibrated(model.clone(), Some(name))));
        Rounds {
            whole,
            without: without.collect(),
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

/// The model with its curves fitted to what was seen of lessons that it did not learn from.
fn judged(model: Model, seen: &[&Seen]) -> Model {
    let calibration = calibrate(seen.iter().flat_map(|seen| &seen.observations));
    let answers: Vec<Answer> = (seen.iter())
        .filter_map(|seen| seen.answer.as_ref())
        .map(|answer| answer.heard_by(&calibration))
        .collect();
    Model {
        calibration,
        parts: weigh(&answers),
        ..model
    }
}

/// What a model that did not learn from a lesson says of it, beside what is true.
struct Seen {
    observations: Vec<Observation>,
    answer: Option<SeenAnswer>,
}

/// A full answer as such a model scores it.
struct SeenAnswer {
    scores: Vec<Scores>,
    patterns: [bool; PARTS],
    lacks: [bool; PARTS],
}

impl SeenAnswer {
    fn heard_by(&self, calibration: &[Calibration; OUTPUTS]) -> Answer {
        let heard: Vec<_> = self.scores.iter().map(|s| heard(calibration, s)).collect();
        Answer {
            unheard: std::array::from_fn(|part| unheard(&heard, part)),
            patterns: self.patterns,
            lacks: self.lacks,
        }
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
            let mut truths = [None; OUTPUTS];
            if !lesson.shows_acts() {
                truths[..RULES].fill(Some(false));
            }
            for (rule, start, end) in &labels {
                if overlap((place.start, place.end), (*start, *end)) {
                    truths[*rule as usize] = Some(true);
                }
            }
            if let Some(does) = lesson.does(&reading.text.reading[reading.whole(at)]) {
                truths[RULES..].copy_from_slice(&does.map(Some));
            }
            let seen = if lesson.stands_alone() {
                features::alone(&reading, at)
            } else {
                features::of(&reading, at)
            };
            Row {
                grams: seen.grams,
                facts: seen.facts,
                truths,
                weight: weight(lesson),
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
            missed: (lesson.kind == Kind::Answer && !lesson.stands_alone()).then(|| {
                let mut missed = [false; PARTS];
                (missed.iter_mut().zip(review::missed(&reading))).for_each(|(m, is)| *m = is);
                missed
            }),
        }
    }

    /// What a model that did not learn from this lesson says of it, beside what is true.
    fn seen_by(&self, model: &Model) -> Seen {
        let looked_at = LOOKED_AT.contains(&self.lesson.writer.as_str());
        let mut seen = Seen {
            observations: Vec::new(),
            answer: None,
        };
        let mut scores = Vec::new();
        for (row, patterns) in self.rows.iter().zip(&self.patterns) {
            let said = model.weigh(&row.grams, &row.facts);
            let known = (0..OUTPUTS).filter_map(|output| Some((output, row.truths[output]?)));
            seen.observations
                .extend(known.map(|(output, holds)| Observation {
                    output,
                    score: said[output],
                    pattern: patterns.get(output).is_some_and(|hit| *hit),
                    looked_at,
                    holds,
                }));
            scores.push(said);
        }
        seen.answer = self.missed.map(|patterns| SeenAnswer {
            scores,
            patterns,
            lacks: self.lacks(),
        });
        seen
    }

    /// Which parts the answer lacks, by its labels.
    fn lacks(&self) -> [bool; PARTS] {
        let rules = &registry::all()[RULES..RULES + PARTS];
        std::array::from_fn(|part| {
            let rule = rules[part].id.as_str();
            self.lesson.missing.iter().any(|missing| missing == rule)
        })
    }
}
