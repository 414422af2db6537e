//! 반송: nobody knows where the customer is, and the notice asking for a supplement came back. Twice, and the law takes it as
//! withdrawn: the case may be closed (Decree 25②). Never by itself, and never over words of the customer.

use jiff::civil;
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::handle::closure::{self, Closed, Outcome};
use crate::handle::promise;
use crate::handle::remedy;
use crate::handle::supplement;
use crate::refusal::Refusal;
use crate::words::TextRef;

/// So often it must have come back (Decree 25②).
const TIMES: usize = 2;

/// The notice came back to the house on this day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementUndelivered {
    pub on: civil::Date,
    /// Where it was sent, and what the post wrote on it; for the inside of the house.
    pub how: TextRef,
}

/// Taken as withdrawn; the customer who appears after all reads why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeemedWithdrawn {
    pub reason: TextRef,
}

/// Errors: [`Refusal::NothingAwaited`]; [`Refusal::NothingChanged`] for a second one on the same day, which is the first
/// one again, and when it came back often enough.
pub(crate) fn came_back(
    case: &Case,
    how: TextRef,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let awaited = supplement::awaited(case).ok_or(Refusal::NothingAwaited)?;
    let on = context.today();
    if awaited.undelivered_on.contains(&on) || times(case) >= TIMES {
        return Err(Refusal::NothingChanged);
    }
    Ok(vec![Event::SupplementUndelivered(SupplementUndelivered {
        on,
        how,
    })])
}

/// Errors: [`Refusal::NothingAwaited`], [`Refusal::NotReturnedTwice`], [`Refusal::CustomerWaits`]; what this house still
/// owes must be settled first: [`Refusal::PromiseOpen`], [`Refusal::AwaitsApproval`], [`Refusal::RemedyNotDone`].
pub(crate) fn deem_withdrawn(
    case: &Case,
    reason: TextRef,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    supplement::awaited(case).ok_or(Refusal::NothingAwaited)?;
    if times(case) < TIMES {
        return Err(Refusal::NotReturnedTwice);
    }
    closure::nobody_waits(case)?;
    promise::none_open(case)?;
    remedy::none_owed(case)?;
    Ok(vec![
        Event::DeemedWithdrawn(DeemedWithdrawn { reason }),
        Event::Closed(Closed {
            outcome: Outcome::DeemedWithdrawn,
            decision: None,
            communicated_at: context.now,
        }),
    ])
}

/// How often a notice of this period came back, whichever request it was of.
pub(crate) fn times(case: &Case) -> usize {
    let asked = case.clock.supplements.iter();
    asked.map(|one| one.undelivered_on.len()).sum()
}

/// It may be taken as withdrawn.
pub(crate) fn twice(case: &Case) -> bool {
    times(case) >= TIMES
}

pub(crate) fn undelivered(case: &mut Case, event: &SupplementUndelivered) {
    if let Some(awaited) = case.clock.supplements.last_mut() {
        awaited.undelivered_on.push(event.on);
    }
}
