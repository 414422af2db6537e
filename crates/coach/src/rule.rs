//! What a rule is: its id, its page (principle, what it finds, why, better, examples, limits) and
//! one pure check. The page and the check stand in one file per rule under `rules/`.

use crate::reading::Reading;
use crate::{Kind, Language, Severity, Words, registry};
use serde::{Deserialize, Serialize};
use std::ops::Range;

macro_rules! rule_ids {
    ($($variant:ident = $id:literal),* $(,)?) => {
        /// A rule's stable name. Ids never change their meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum RuleId {
            $(#[serde(rename = $id)] $variant),*
        }

        impl RuleId {
            pub const ALL: &'static [RuleId] = &[$(RuleId::$variant),*];

            pub const fn as_str(self) -> &'static str {
                match self { $(RuleId::$variant => $id),* }
            }
        }
    };
}

rule_ids! {
    FlatRefusal = "flat-refusal",
    ColdClosing = "cold-closing",
    RulesAsExcuse = "rules-as-excuse",
    BlameShifting = "blame-shifting",
    Excuse = "excuse",
    Trivializing = "trivializing",
    Levity = "levity",
    RaisedVoice = "raised-voice",
    Interrupting = "interrupting",
    Disputing = "disputing",
    IndefiniteWait = "indefinite-wait",
    VaguePromise = "vague-promise",
    RudeRegister = "rude-register",
    PerfunctoryApology = "perfunctory-apology",
    PersonalData = "personal-data",
    MissingGreeting = "missing-greeting",
    MissingRestatement = "missing-restatement",
    MissingApology = "missing-apology",
    MissingFacts = "missing-facts",
    MissingRemedy = "missing-remedy",
    MissingConsent = "missing-consent",
    MissingDeadline = "missing-deadline",
    WrongWeekday = "wrong-weekday",
}

impl RuleId {
    /// Whether it is one of the rules of `corpus/labels.md`, which labelled replies are measured by.
    pub fn is_labelled(self) -> bool {
        self != RuleId::WrongWeekday
    }

    /// The rule of this id; every id has one.
    pub fn rule(self) -> &'static Rule {
        registry::all()[self as usize]
    }
}

impl std::fmt::Display for RuleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for RuleId {
    type Err = UnknownRule;

    fn from_str(id: &str) -> Result<Self, UnknownRule> {
        RuleId::ALL
            .iter()
            .copied()
            .find(|rule| rule.as_str() == id)
            .ok_or(UnknownRule)
    }
}

/// No rule has this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRule;

impl std::fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no rule has this id")
    }
}

impl std::error::Error for UnknownRule {}

/// Whether a rule marks words that are there, or names a part that is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Said,
    Missing,
}

/// How a rule looks: ranges of `Reading::text.reading` in bytes, or yes when the part is missing.
#[derive(Clone, Copy)]
pub(crate) enum Check {
    Said(fn(&Reading<'_>) -> Vec<Range<usize>>),
    Missing(fn(&Reading<'_>) -> bool),
    /// Reckoned and not weighed: what is wrong, and what is right in its place.
    Reckoned(fn(&Reading<'_>) -> Vec<Slip>),
}

/// A place where something else should stand.
pub(crate) struct Slip {
    /// Bytes of the reading.
    pub(crate) at: Range<usize>,
    pub(crate) right: String,
}

/// One rule and its page.
pub struct Rule {
    pub id: RuleId,
    pub severity: Severity,
    pub title: Words,
    /// Quoted from the founding text.
    pub principle: &'static str,
    pub finds: Words,
    pub why: Words,
    /// What to do instead, for the writer.
    pub advice: Words,
    /// A wording to complete, in the language of the draft.
    pub wording: Words,
    pub limits: Words,
    pub examples: &'static [Example],
    pub(crate) check: Check,
}

impl Rule {
    pub fn scope(&self) -> Scope {
        match self.check {
            Check::Said(_) | Check::Reckoned(_) => Scope::Said,
            Check::Missing(_) => Scope::Missing,
        }
    }
}

/// An example of a rule's page, run as a test. In a `Broken` one of a said-rule `«…»` stands around
/// the words to be found; the others must be silent.
pub struct Example {
    pub shows: Shows,
    pub language: Language,
    pub kind: Kind,
    pub text: &'static str,
}

impl Example {
    /// The words between `«` and `»`.
    pub fn marked(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.text.split('«').skip(1);
        parts.filter_map(|part| part.split('»').next())
    }
}

/// What an example shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The rule finds something here.
    Broken,
    /// The same matter said well.
    Better,
    /// Looks like it, is not.
    NearMiss,
}

/// A Korean example in an answer.
pub(crate) const fn ko(shows: Shows, text: &'static str) -> Example {
    Example {
        shows,
        language: Language::Korean,
        kind: Kind::Answer,
        text,
    }
}

/// A Korean example in a chat turn.
pub(crate) const fn ko_chat(shows: Shows, text: &'static str) -> Example {
    Example {
        shows,
        language: Language::Korean,
        kind: Kind::Chat,
        text,
    }
}

/// An English example in an answer.
pub(crate) const fn en(shows: Shows, text: &'static str) -> Example {
    Example {
        shows,
        language: Language::English,
        kind: Kind::Answer,
        text,
    }
}
