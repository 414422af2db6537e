//! Money above somebody's own limit is decided by another person, a lead: approved, changed with a reason, or turned down.
//! Whoever asked never decides, whatever role they have by then.

use jiff::Timestamp;

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::handle::remedy::{self, Decided, Remedy, RemedyDecided, RemedyState};
use crate::people::StaffId;
use crate::refusal::Refusal;
use crate::words::TextRef;

/// `amount_won`: another amount than was asked for.
///
/// Errors: [`Refusal::OverLimit`], [`Refusal::ReasonMissing`] for another amount, and those of [`decidable`].
pub(crate) fn approve(
    case: &Case,
    number: u32,
    amount_won: Option<u64>,
    reason: Option<TextRef>,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let (by, remedy) = decidable(case, number, context)?;
    let amount_won = amount_won
        .or(remedy.compensation_won)
        .filter(|won| *won > 0);
    let limit_won = context.office.policy.lead_limit_won;
    if amount_won.is_some_and(|won| won > limit_won) {
        return Err(Refusal::OverLimit { limit_won });
    }
    if amount_won != remedy.compensation_won && reason.is_none() {
        return Err(Refusal::ReasonMissing);
    }
    Ok(vec![Event::RemedyDecided(RemedyDecided {
        number,
        by,
        approved: true,
        amount_won,
        reason,
    })])
}

pub(crate) fn turn_down(
    case: &Case,
    number: u32,
    reason: TextRef,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let (by, _) = decidable(case, number, context)?;
    Ok(vec![Event::RemedyDecided(RemedyDecided {
        number,
        by,
        approved: false,
        amount_won: None,
        reason: Some(reason),
    })])
}

/// Errors: [`Refusal::CaseEnded`], [`Refusal::NotThere`], [`Refusal::AlreadyDecided`], [`Refusal::OwnApproval`].
fn decidable<'a>(
    case: &'a Case,
    number: u32,
    context: &Context,
) -> Result<(StaffId, &'a Remedy), Refusal> {
    case.must_be_open()?;
    let by = context.actor.staff().ok_or(Refusal::NotYours)?.id;
    let remedy = remedy::find(case, number)?;
    if remedy.state != RemedyState::AwaitsApproval {
        return Err(Refusal::AlreadyDecided);
    }
    if remedy.by == by {
        return Err(Refusal::OwnApproval);
    }
    Ok((by, remedy))
}

pub(crate) fn decided(case: &mut Case, event: &RemedyDecided, at: Timestamp) {
    remedy::with(case, event.number, |remedy| {
        let changed = event.approved && event.amount_won != remedy.compensation_won;
        remedy.decided = Some(Decided {
            by: event.by,
            at,
            reason: event.reason.clone(),
            asked_won: remedy.compensation_won.filter(|_| changed),
        });
        if event.approved {
            remedy.compensation_won = event.amount_won;
            remedy.state = RemedyState::Ready;
        } else {
            remedy.state = RemedyState::TurnedDown;
        }
    });
}
