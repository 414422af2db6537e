//! The same matter again: one case goes on, the other points to it and its customer is told so.
//! Both sides are recorded in one commit; nothing of the merged case is lost.

use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::{Case, CaseNumber};
use crate::handle::cause::ComplainedOfNamed;
use crate::handle::closure::{Closed, Outcome};
use crate::handle::{promise, remedy};
use crate::people::StaffId;
use crate::refusal::Refusal;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// This case goes into another, which is open.
    Into { number: CaseNumber },
    /// The other side of the same step. Who was complained of there is complained of here.
    Absorb {
        number: CaseNumber,
        complained_of: Vec<StaffId>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedInto {
    pub number: CaseNumber,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absorbed {
    pub number: CaseNumber,
}

/// Errors: [`Refusal::SameCase`]; what this house still owes here must be settled first: [`Refusal::PromiseOpen`],
/// [`Refusal::AwaitsApproval`], [`Refusal::RemedyNotDone`]; [`Refusal::ComplainedOf`] where they own the other case.
pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    match command {
        Command::Into { number } | Command::Absorb { number, .. } if number == case.number => {
            Err(Refusal::SameCase)
        }
        Command::Into { number } => {
            promise::none_open(case)?;
            remedy::none_owed(case)?;
            Ok(vec![
                Event::MergedInto(MergedInto { number }),
                Event::Closed(Closed {
                    outcome: Outcome::Merged,
                    decision: None,
                    communicated_at: context.now,
                }),
            ])
        }
        Command::Absorb {
            number,
            complained_of,
        } => absorb(case, number, &complained_of),
    }
}

fn absorb(
    case: &Case,
    number: CaseNumber,
    complained_of: &[StaffId],
) -> Result<Vec<Event>, Refusal> {
    if complained_of.contains(&case.owner) {
        return Err(Refusal::ComplainedOf);
    }
    let new = complained_of
        .iter()
        .filter(|staff| !case.complained_of.contains(staff));
    let named = new.map(|staff| Event::ComplainedOfNamed(ComplainedOfNamed { staff: *staff }));
    Ok(named
        .chain([Event::Absorbed(Absorbed { number })])
        .collect())
}

pub(crate) fn merged_into(case: &mut Case, event: &MergedInto) {
    case.merged_into = Some(event.number);
}
