//! 반려: what was filed goes back, with the reason, where a supplement was asked for twice and nothing came in the time given
//! (Decree 24, 25①). Never over words of the customer that nobody has looked at: they may be the supplement.

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

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenBack {
    pub reason: TextRef,
}

/// Errors: [`Refusal::NothingAwaited`], [`Refusal::SupplementTimeRuns`], [`Refusal::SecondRequestMissing`],
/// [`Refusal::CustomerWaits`]; what this house still owes must be settled first: [`Refusal::PromiseOpen`],
/// [`Refusal::AwaitsApproval`], [`Refusal::RemedyNotDone`].
pub(crate) fn decide(
    case: &Case,
    reason: TextRef,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let awaited = supplement::awaited(case).ok_or(Refusal::NothingAwaited)?;
    if context.today() <= awaited.by_on {
        let until = awaited.by_on;
        return Err(Refusal::SupplementTimeRuns { until });
    }
    if !supplement::asked_as_often_as_it_may(case) {
        return Err(Refusal::SecondRequestMissing);
    }
    closure::nobody_waits(case)?;
    promise::none_open(case)?;
    remedy::none_owed(case)?;
    Ok(vec![
        Event::GivenBack(GivenBack { reason }),
        Event::Closed(Closed {
            outcome: Outcome::GivenBack,
            decision: None,
            communicated_at: context.now,
        }),
    ])
}
