//! What both pages show of a rule: how it is set, how often it found something and what became of that.

use app::coach_rules::Ends;
use coach::{Language, Rule, Severity};
use domain::reply::review::{Became, SetAsideBecause};
use domain::reply::rules::Strength;

use crate::web::text::{Lang, Sentence, Text};

/// How a rule speaks here, as a badge.
pub struct Speaks {
    pub said: Sentence,
    pub look: &'static str,
}

impl Speaks {
    pub fn of(t: &Text, rule: &Rule, strength: Strength) -> Self {
        let softened = match strength {
            Strength::Off => None,
            Strength::AsMade => Some(rule.severity),
            Strength::Warning => Some(rule.severity.min(Severity::Warning)),
            Strength::Hint => Some(Severity::Hint),
        };
        let (id, look) = match softened {
            None => ("rule-off", ""),
            Some(Severity::Hint) => ("rule-hint", "badge-well"),
            Some(Severity::Warning) => ("rule-warning", "badge-soon"),
            Some(Severity::Stop) => ("rule-stop", "badge-late"),
        };
        let said = t.say(id);
        Self { said, look }
    }
}

/// What became of the findings of a rule in letters that were sent.
pub struct Figures {
    pub hits: u64,
    pub taken: u64,
    pub aside: u64,
    pub left: u64,
    /// Why they were set aside, and how often.
    pub reasons: Vec<(Sentence, u64)>,
}

impl Figures {
    pub fn of(t: &Text, ends: &Ends) -> Self {
        let reasons = SetAsideBecause::ALL.map(|because| {
            let said = t.say(format!("coach-reason-{}", because.as_str()));
            (said, ends.of(Became::SetAside(because)))
        });
        Self {
            hits: ends.hits(),
            taken: ends.of(Became::Taken),
            aside: reasons.iter().map(|(_, count)| count).sum(),
            left: ends.of(Became::Left),
            reasons: reasons.into(),
        }
    }
}

/// The language in which the reader of the page reads the coach's words.
pub fn reader(t: &Text) -> Language {
    match t.lang() {
        Lang::Ko => Language::Korean,
        Lang::En => Language::English,
    }
}
