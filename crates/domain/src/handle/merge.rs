//! The same matter again: one case goes on, the other points to it and its customer is told so.
//! Both sides are recorded in one commit; nothing of the merged case is lost.

use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::{Case, CaseNumber};
use crate::handle::closure::{Closed, Outcome};
use crate::refusal::Refusal;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// This case goes into another, which is open.
    Into { number: CaseNumber },
    /// The other side of the same step.
    Absorb { number: CaseNumber },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedInto {
    pub number: CaseNumber,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absorbed {
    pub number: CaseNumber,
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    match command {
        Command::Into { number } | Command::Absorb { number } if number == case.number => {
            Err(Refusal::SameCase)
        }
        Command::Into { number } => Ok(vec![
            Event::MergedInto(MergedInto { number }),
            Event::Closed(Closed {
                outcome: Outcome::Merged,
                decision: None,
                communicated_at: context.now,
            }),
        ]),
        Command::Absorb { number } => Ok(vec![Event::Absorbed(Absorbed { number })]),
    }
}

pub(crate) fn merged_into(case: &mut Case, event: &MergedInto) {
    case.merged_into = Some(event.number);
}
