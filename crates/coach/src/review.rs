//! What the coach hands back: findings with their place, parts that are missing, promises made.
//! The words come from the rules; nothing here decides whether a reply may be sent.

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The language the draft was read in.
    pub language: Language,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: RuleId,
    pub severity: Severity,
    pub start: usize,
    pub end: usize,
    /// The words found, exactly as they stand in the draft.
    pub text: String,
    pub(crate) draft_language: Language,
}

/// Something a full answer should have and this one lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingPart {
    pub rule: RuleId,
    pub severity: Severity,
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
                let rule = self.rule.rule();
                let wording = rule.wording.get(self.draft_language);
                format!("{} {wording}", rule.advice.get(reader))
            }

            /// The wording alone, in the draft's language, to be completed and put in.
            pub fn wording(&self) -> &'static str {
                self.rule.rule().wording.get(self.draft_language)
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

/// Applies every rule to a reading.
pub(crate) fn judge(reading: &Reading<'_>) -> Review {
    let mut findings = Vec::new();
    let mut missing = Vec::new();
    for rule in registry::all() {
        match rule.check {
            Check::Said(find) => {
                let spans = find(reading);
                findings.extend(spans.into_iter().map(|s| finding(reading, rule.id, s)));
            }
            Check::Missing(lacks) => {
                if reading.kind == Kind::Answer && lacks(reading) {
                    missing.push(MissingPart {
                        rule: rule.id,
                        severity: rule.severity,
                        draft_language: reading.language,
                    });
                }
            }
        }
    }
    findings.sort_by_key(|f| (f.start, f.end, f.rule));
    findings.dedup();
    Review {
        language: reading.language,
        findings,
        missing,
        promises: reading.promises(),
    }
}

fn finding(reading: &Reading<'_>, rule: RuleId, found: Range<usize>) -> Finding {
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
        draft_language: reading.language,
    }
}
