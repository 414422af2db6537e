//! 이송: the matter belongs to another agency, which gets it; the customer is told which and why (Act 16, Decree 13).
//! To another department of the house it is a hand-over, offered and accepted.

use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::handle::closure::{Closed, Outcome};
use crate::handle::promise::{self, BrokenBecause};
use crate::handle::remedy;
use crate::refusal::Refusal;
use crate::words::TextRef;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferredAway {
    pub agency: TextRef,
    pub reason: TextRef,
}

/// What was promised and cannot be kept by us any more is recorded as broken.
///
/// Errors: [`Refusal::AwaitsApproval`], [`Refusal::RemedyNotDone`].
pub(crate) fn away(
    case: &Case,
    transferred: TransferredAway,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    remedy::none_owed(case)?;
    let mut events = vec![Event::TransferredAway(transferred)];
    events.extend(promise::break_open(case, BrokenBecause::TransferredAway));
    events.push(Event::Closed(Closed {
        outcome: Outcome::TransferredAway,
        communicated_at: context.now,
        decision: None,
    }));
    Ok(events)
}
