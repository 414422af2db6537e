//! The one question at the end: was it better than, as, or worse than expected?
//! The first click counts; equal is not satisfied. Only the customer answers it, never the house for them.

use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::{Case, CaseState};
use crate::refusal::Refusal;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparison {
    Better,
    AsExpected,
    Worse,
}

impl Comparison {
    pub const ALL: [Self; 3] = [Self::Better, Self::AsExpected, Self::Worse];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::AsExpected => "as-expected",
            Self::Worse => "worse",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|comparison| comparison.as_str() == text)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    pub comparison: Comparison,
}

/// Whether it is time to ask: an answer was given, all is said, and it was not told yet. Who wants to tell it before may.
pub fn is_time_to_ask(case: &Case) -> bool {
    let over = matches!(case.state, CaseState::Agreed | CaseState::Closed);
    over && case.answered_at().is_some() && case.comparison.is_none()
}

/// Errors: [`Refusal::AnswerMissing`], [`Refusal::AlreadyCompared`].
pub fn decide(
    case: &Case,
    comparison: Comparison,
    _context: &Context,
) -> Result<Vec<Event>, Refusal> {
    if case.comparison.is_some() {
        return Err(Refusal::AlreadyCompared);
    }
    let asked = matches!(
        case.state,
        CaseState::Answered | CaseState::Agreed | CaseState::Refused | CaseState::Closed
    );
    if !asked {
        return Err(Refusal::AnswerMissing);
    }
    Ok(vec![Event::Compared(Compared { comparison })])
}
