//! 해결책과 보상: offered → approved where money needs it → agreed or refused by the customer → done.
//! Money above one's own limit needs another person's approval; nobody approves their own.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::Actor;
use crate::context::Context;
use crate::event::Event;
use crate::handle::approval;
use crate::handle::case::Case;
use crate::handle::number;
use crate::people::StaffId;
use crate::refusal::Refusal;
use crate::words::TextRef;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RemedyState {
    AwaitsApproval,
    /// May be told to the customer.
    Ready,
    /// A lead said no.
    TurnedDown,
    Agreed,
    RefusedByCustomer,
    Done {
        at: Timestamp,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    pub by: StaffId,
    pub at: Timestamp,
    pub reason: Option<TextRef>,
    /// The amount as it was asked for, where the lead changed it.
    pub asked_won: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// 1, 2, 3 … within the case.
    pub number: u32,
    pub what: TextRef,
    pub compensation_won: Option<u64>,
    pub by: StaffId,
    pub at: Timestamp,
    pub state: RemedyState,
    pub decided: Option<Decided>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Offer {
        what: TextRef,
        compensation_won: Option<u64>,
    },
    /// `amount_won`: another amount than was asked for.
    Approve {
        number: u32,
        amount_won: Option<u64>,
        reason: Option<TextRef>,
    },
    Turn {
        number: u32,
        reason: TextRef,
    },
    CustomerAnswers {
        number: u32,
        agrees: bool,
    },
    Finish {
        number: u32,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemedyOffered {
    pub what: TextRef,
    pub compensation_won: Option<u64>,
    pub by: StaffId,
    pub needs_approval: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemedyDecided {
    pub number: u32,
    pub by: StaffId,
    pub approved: bool,
    pub amount_won: Option<u64>,
    pub reason: Option<TextRef>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemedyAnswered {
    pub number: u32,
    pub agrees: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemedyDone {
    pub number: u32,
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Offer {
            what,
            compensation_won,
        } => offer(case, what, compensation_won, context),
        Command::Approve {
            number,
            amount_won,
            reason,
        } => approval::approve(case, number, amount_won, reason, context),
        Command::Turn { number, reason } => approval::turn_down(case, number, reason, context),
        Command::CustomerAnswers { number, agrees } => answer(case, number, agrees, context),
        Command::Finish { number } => match find(case, number)?.state {
            RemedyState::Agreed => Ok(vec![Event::RemedyDone(RemedyDone { number })]),
            RemedyState::Done { .. } => Err(Refusal::NothingChanged),
            _ => Err(Refusal::ConsentMissing),
        },
    }
}

fn offer(
    case: &Case,
    what: TextRef,
    compensation_won: Option<u64>,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let actor = context.actor.staff().ok_or(Refusal::NotYours)?;
    let policy = &context.office.policy;
    let won = compensation_won.filter(|won| *won > 0);
    let limit_won = policy.lead_limit_won;
    if won.is_some_and(|won| won > limit_won) {
        return Err(Refusal::OverLimit { limit_won });
    }
    let given_alone = given_alone_won(case, actor.id);
    let needs_approval =
        won.is_some_and(|won| won.saturating_add(given_alone) > policy.limit_won(&actor.roles));
    Ok(vec![Event::RemedyOffered(RemedyOffered {
        what,
        compensation_won: won,
        by: actor.id,
        needs_approval,
    })])
}

/// What somebody gave in this case without asking; many small sums are one large one.
fn given_alone_won(case: &Case, by: StaffId) -> u64 {
    let stands = |remedy: &&Remedy| {
        matches!(
            remedy.state,
            RemedyState::Ready | RemedyState::Agreed | RemedyState::Done { .. }
        )
    };
    let own = case.remedies.iter().filter(stands);
    let own = own.filter(|remedy| remedy.by == by && remedy.decided.is_none());
    own.filter_map(|remedy| remedy.compensation_won)
        .fold(0, u64::saturating_add)
}

/// What no lead has approved is not there for the customer.
fn answer(
    case: &Case,
    number: u32,
    agrees: bool,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let hidden = *context.actor == Actor::Customer;
    match find(case, number)?.state {
        RemedyState::Ready => Ok(vec![Event::RemedyAnswered(RemedyAnswered {
            number,
            agrees,
        })]),
        RemedyState::AwaitsApproval | RemedyState::TurnedDown if hidden => Err(Refusal::NotThere),
        RemedyState::AwaitsApproval => Err(Refusal::AwaitsApproval),
        _ => Err(Refusal::AlreadyDecided),
    }
}

/// Errors: [`Refusal::AwaitsApproval`], [`Refusal::RemedyNotDone`].
pub(crate) fn none_owed(case: &Case) -> Result<(), Refusal> {
    let any = |state| case.remedies.iter().any(|remedy| remedy.state == state);
    if any(RemedyState::AwaitsApproval) {
        return Err(Refusal::AwaitsApproval);
    }
    if any(RemedyState::Agreed) {
        return Err(Refusal::RemedyNotDone);
    }
    Ok(())
}

pub(crate) fn find(case: &Case, number: u32) -> Result<&Remedy, Refusal> {
    case.remedies
        .iter()
        .find(|remedy| remedy.number == number)
        .ok_or(Refusal::NotThere)
}

pub(crate) fn offered(case: &mut Case, event: &RemedyOffered, at: Timestamp) {
    let number = number::after(case.remedies.len());
    let state = if event.needs_approval {
        RemedyState::AwaitsApproval
    } else {
        RemedyState::Ready
    };
    case.remedies.push(Remedy {
        number,
        what: event.what.clone(),
        compensation_won: event.compensation_won,
        by: event.by,
        at,
        state,
        decided: None,
    });
}

pub(crate) fn with(case: &mut Case, number: u32, change: impl FnOnce(&mut Remedy)) {
    if let Some(remedy) = case
        .remedies
        .iter_mut()
        .find(|remedy| remedy.number == number)
    {
        change(remedy);
    }
}

pub(crate) fn answered(case: &mut Case, event: &RemedyAnswered, at: Timestamp) {
    case.customer_spoke_at = Some(at);
    with(case, event.number, |remedy| {
        remedy.state = if event.agrees {
            RemedyState::Agreed
        } else {
            RemedyState::RefusedByCustomer
        };
    });
}

pub(crate) fn done(case: &mut Case, event: &RemedyDone, at: Timestamp) {
    with(case, event.number, |remedy| {
        remedy.state = RemedyState::Done { at }
    });
}
