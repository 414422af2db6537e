//! What the coach hands back: findings with their place, parts that are missing, promises made.
//! The words come from the rules; nothing here decides whether a reply may be sent.

use crate::model::{MISSING_FROM, Model, Scores};
use crate::reading::Reading;
use crate::rule::{Check, RuleId};
use crate::{Kind, Language, registry};
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// How strongly a finding speaks. `Stop`: the reply should not leave like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Hint,
    Warning,
    Stop,
}

/// Everything the coach has to say about one draft, in the order of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// The language the draft was read in.
    pub language: Language,
    /// The draft is in neither language: only what needs no words of it was found, and no part is called missing.
    pub is_foreign: bool,
    pub findings: Vec<Finding>,
    pub missing: Vec<MissingPart>,
    pub promises: Vec<PromiseInText>,
}

impl Review {
    /// Whether there is anything to show besides promises.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty() && self.missing.is_empty()
    }
}

/// Something said that should not be said so. `start..end` are code points of the draft as given.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: RuleId,
    pub severity: Severity,
    pub start: usize,
    pub end: usize,
    /// The words found, exactly as they stand in the draft.
    pub text: String,
    /// How sure the coach is, from 0 to 1: of so many findings like this one, that share is right.
    pub confidence: f32,
    /// A wording of the office's own, or one made from the reply's facts, in the place of the rule's.
    pub(crate) wording: Option<String>,
    pub(crate) draft_language: Language,
}

/// Something a full answer should have and this one lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingPart {
    pub rule: RuleId,
    pub severity: Severity,
    pub(crate) wording: Option<String>,
    pub(crate) draft_language: Language,
}

macro_rules! words_of_the_rule {
    ($kind:ty) => {
        impl $kind {
            /// The rule's short name, for the reader's language.
            pub fn title(&self, reader: Language) -> &'static str {
                self.rule.rule().title.get(reader)
            }

            /// The principle it breaks, quoted from the founding text (Korean).
            pub fn principle(&self) -> &'static str {
                self.rule.rule().principle
            }

            /// One kind sentence: why this hurts.
            pub fn why(&self, reader: Language) -> &'static str {
                self.rule.rule().why.get(reader)
            }

            /// What to do, in the reader's language, with a wording in the draft's language.
            pub fn instead(&self, reader: Language) -> String {
                format!("{} {}", self.rule.rule().advice.get(reader), self.wording())
            }

            /// The wording alone, in the draft's language, to be completed and put in.
            pub fn wording(&self) -> &str {
                let of_the_rule = self.rule.rule().wording.get(self.draft_language);
                self.wording.as_deref().unwrap_or(of_the_rule)
            }
        }
    };
}
words_of_the_rule!(Finding);
words_of_the_rule!(MissingPart);

/// A commitment found in the draft, to be offered as a promise record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseInText {
    /// The sentence's own words, trimmed.
    pub what: String,
    /// By when, if the text says so in a way that can be resolved.
    pub by: Option<Due>,
    pub start: usize,
    pub end: usize,
}

/// The day, and the time of day where the text names one, until which something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    pub on: Date,
    pub at: Option<Time>,
}

impl Due {
    /// The moment it is due; a bare day is due at `day_ends` (the end of the office's day).
    pub fn moment(&self, day_ends: Time) -> DateTime {
        self.on.to_datetime(self.at.unwrap_or(day_ends))
    }
}

impl std::fmt::Display for Due {
    /// ISO 8601: `2026-11-30`, or `2026-11-30T15:00` where a time is named.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.on)?;
        match self.at {
            Some(at) => write!(f, "T{:02}:{:02}", at.hour(), at.minute()),
            None => Ok(()),
        }
    }
}

/// Applies every rule to a reading; shows findings of at least this confidence.
pub(crate) fn judge(reading: &Reading<'_>, model: &Model, from: f32) -> Review {
    let scores: Vec<Scores> = (0..reading.sentences.len())
        .map(|sentence| model.scores(reading, sentence))
        .collect();
    let mut findings = said(reading, model, &scores, from);
    findings.extend(reckoned(reading));
    findings.sort_by_key(|f| (f.start, f.end, f.rule));
    findings.dedup_by_key(|f| (f.start, f.end, f.rule));
    Review {
        language: reading.language,
        is_foreign: reading.is_foreign,
        findings,
        missing: missing(reading, model, &scores),
        promises: reading.promises(),
    }
}

fn missing(reading: &Reading<'_>, model: &Model, scores: &[Scores]) -> Vec<MissingPart> {
    let lacking = registry::all().iter().filter(|rule| match rule.check {
        Check::Missing(lacks) if reading.kind == Kind::Answer && !reading.is_foreign => {
            model.lacking(scores, rule.id, lacks(reading)) >= MISSING_FROM
        }
        _ => false,
    });
    lacking
        .map(|rule| MissingPart {
            rule: rule.id,
            severity: rule.severity,
            wording: None,
            draft_language: reading.language,
        })
        .collect()
}

/// What the pattern of a rule found, in bytes of the reading.
pub(crate) struct Pattern {
    pub(crate) rule: RuleId,
    pub(crate) sentence: usize,
    pub(crate) at: Range<usize>,
}

/// What the patterns of the rules found, in the order of the rules.
pub(crate) fn patterns(reading: &Reading<'_>) -> Vec<Pattern> {
    let mut found = Vec::new();
    for rule in registry::all() {
        if let Check::Said(find) = rule.check {
            found.extend(find(reading).into_iter().map(|at| Pattern {
                rule: rule.id,
                sentence: reading.sentence_at(at.start),
                at,
            }));
        }
    }
    found
}

/// Which parts of a full answer the patterns of the rules miss, in the order of the rules about them.
pub(crate) fn missed(reading: &Reading<'_>) -> impl Iterator<Item = bool> {
    let rules = registry::all().iter();
    rules.filter_map(|rule| match rule.check {
        Check::Missing(lacks) => Some(lacks(reading)),
        _ => None,
    })
}

/// Weighs patterns and model, sentence by sentence.
fn said(reading: &Reading<'_>, model: &Model, scores: &[Scores], from: f32) -> Vec<Finding> {
    let mut by_sentence: Vec<Vec<Pattern>> = Vec::new();
    by_sentence.resize_with(reading.sentences.len(), Vec::new);
    for pattern in patterns(reading) {
        if let Some(list) = by_sentence.get_mut(pattern.sentence) {
            list.push(pattern);
        }
    }
    let mut findings = Vec::new();
    for (sentence, (patterns, scores)) in by_sentence.iter().zip(scores).enumerate() {
        for rule in registry::said() {
            let mut marked = patterns.iter().filter(|p| p.rule == rule.id).peekable();
            let confidence = model.confidence(scores, rule.id, marked.peek().is_some());
            if confidence < from {
                continue;
            }
            let mut add = |at| findings.push(finding(reading, rule.id, at, confidence));
            if marked.peek().is_none() {
                add(model.part(reading, sentence, rule.id));
            }
            marked.for_each(|p| add(p.at.clone()));
        }
    }
    findings
}

/// What is certain by reckoning.
fn reckoned(reading: &Reading<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for rule in registry::all() {
        if let Check::Reckoned(find) = rule.check {
            found.extend(find(reading).into_iter().map(|slip| Finding {
                wording: Some(format!("“{}”", slip.right)),
                ..finding(reading, rule.id, slip.at, 1.0)
            }));
        }
    }
    found
}

fn finding(reading: &Reading<'_>, rule: RuleId, found: Range<usize>, confidence: f32) -> Finding {
    let span = reading.text.span(found.clone());
    Finding {
        rule,
        severity: if rule == RuleId::PersonalData && reading.goes_public {
            Severity::Stop
        } else {
            rule.rule().severity
        },
        start: span.start,
        end: span.end,
        text: reading.text.given(found).to_owned(),
        confidence,
        wording: None,
        draft_language: reading.language,
    }
}
