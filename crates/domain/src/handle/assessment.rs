//! The initial assessment of ISO 10002, 7.5: five separate scores, never one "priority".
//! Every new assessment is an event of its own, so wrong first judgements can be counted.

use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::refusal::Refusal;

/// 1 (least) to 5 (most).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Level(u8);

impl Level {
    pub fn new(level: u8) -> Option<Self> {
        (1..=5).contains(&level).then_some(Self(level))
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    pub severity: Level,
    pub safety: Level,
    pub complexity: Level,
    pub impact: Level,
    /// Need and possibility of immediate action.
    pub urgency: Level,
}

impl Assessment {
    /// The highest of severity, safety and urgency: what decides who is helped first.
    pub fn weight(&self) -> u8 {
        self.severity.0.max(self.safety.0).max(self.urgency.0)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessed {
    pub assessment: Assessment,
}

pub fn decide(
    case: &Case,
    assessment: Assessment,
    _context: &Context,
) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    if case.assessment == Some(assessment) {
        return Err(Refusal::NothingChanged);
    }
    Ok(vec![Event::Assessed(Assessed { assessment })])
}
