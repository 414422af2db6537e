//! What the coach found in a draft and what became of it: taken, set aside with a reason, or left.
//! Kept for the figures of the rules; never used to rank a person.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Hint,
    Warning,
    /// The reply is refused while it stands.
    Stop,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SetAsideBecause {
    NotMeantSo,
    NeededHere,
    WrongFinding,
}

impl SetAsideBecause {
    pub const ALL: [Self; 3] = [Self::NotMeantSo, Self::NeededHere, Self::WrongFinding];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotMeantSo => "not-meant-so",
            Self::NeededHere => "needed-here",
            Self::WrongFinding => "wrong-finding",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    Taken,
    SetAside(SetAsideBecause),
    Left,
}

impl Became {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::SetAside(because) => because.as_str(),
            Self::Left => "left",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "taken" => Some(Self::Taken),
            "left" => Some(Self::Left),
            reason => SetAsideBecause::parse(reason).map(Self::SetAside),
        }
    }
}

/// One finding and its end. `rule` is the coach's stable id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewed {
    pub rule: String,
    pub severity: Severity,
    pub became: Became,
}
