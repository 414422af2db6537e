//! 해결책과 보상: offered → approved where money needs it → agreed or refused by the customer → done.
//! Money above one's own limit needs another person's approval; nobody approves their own.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
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
        } => approve(case, number, amount_won, reason, context),
        Command::Turn { number, reason } => {
            let (by, _) = decidable(case, number, context)?;
            Ok(vec![Event::RemedyDecided(RemedyDecided {
                number,
                by,
                approved: false,
                amount_won: None,
                reason: Some(reason),
            })])
        }
        Command::CustomerAnswers { number, agrees } => match find(case, number)?.state {
            RemedyState::Ready => {
                case.must_be_open()?;
                Ok(vec![Event::RemedyAnswered(RemedyAnswered {
                    number,
                    agrees,
                })])
            }
            RemedyState::AwaitsApproval => Err(Refusal::AwaitsApproval),
            _ => Err(Refusal::AlreadyDecided),
        },
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
    if won.is_some_and(|won| won > policy.lead_limit_won) {
        return Err(Refusal::OverLimit {
            limit_won: policy.lead_limit_won,
        });
    }
    let needs_approval = won.is_some_and(|won| won > policy.limit_won(&actor.roles));
    Ok(vec![Event::RemedyOffered(RemedyOffered {
        what,
        compensation_won: won,
        by: actor.id,
        needs_approval,
    })])
}

fn approve(
    case: &Case,
    number: u32,
    amount_won: Option<u64>,
    reason: Option<TextRef>,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let (by, remedy) = decidable(case, number, context)?;
    let amount = amount_won.or(remedy.compensation_won);
    let limit_won = context.office.policy.lead_limit_won;
    if amount.is_some_and(|won| won > limit_won) {
        return Err(Refusal::OverLimit { limit_won });
    }
    if amount != remedy.compensation_won && reason.is_none() {
        return Err(Refusal::ReasonMissing);
    }
    Ok(vec![Event::RemedyDecided(RemedyDecided {
        number,
        by,
        approved: true,
        amount_won: amount,
        reason,
    })])
}

/// Errors: [`Refusal::OwnApproval`], [`Refusal::AlreadyDecided`].
fn decidable<'a>(
    case: &'a Case,
    number: u32,
    context: &Context,
) -> Result<(StaffId, &'a Remedy), Refusal> {
    case.must_be_open()?;
    let by = context.actor.staff().ok_or(Refusal::NotYours)?.id;
    let remedy = find(case, number)?;
    if remedy.state != RemedyState::AwaitsApproval {
        return Err(Refusal::AlreadyDecided);
    }
    if remedy.by == by {
        return Err(Refusal::OwnApproval);
    }
    Ok((by, remedy))
}

fn find(case: &Case, number: u32) -> Result<&Remedy, Refusal> {
    case.remedies
        .iter()
        .find(|remedy| remedy.number == number)
        .ok_or(Refusal::NotThere)
}

pub(crate) fn offered(case: &mut Case, event: &RemedyOffered, at: Timestamp) {
    let number = u32::try_from(case.remedies.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
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

fn with(case: &mut Case, number: u32, change: impl FnOnce(&mut Remedy)) {
    if let Some(remedy) = case
        .remedies
        .iter_mut()
        .find(|remedy| remedy.number == number)
    {
        change(remedy);
    }
}

pub(crate) fn decided(case: &mut Case, event: &RemedyDecided, at: Timestamp) {
    with(case, event.number, |remedy| {
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

pub(crate) fn answered(case: &mut Case, event: &RemedyAnswered) {
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
