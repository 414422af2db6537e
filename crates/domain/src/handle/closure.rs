//! Closing needs a decision, the moment it was communicated, and the outcome (ISO 10002, 7.9).
//! A refused answer does not close a case by itself; withdrawing is the customer's right at any time before.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::Actor;
use crate::context::Context;
use crate::event::Event;
use crate::handle::case::{Case, CaseState};
use crate::people::{Role, StaffId};
use crate::refusal::Refusal;
use crate::reply::letter::Decision;
use crate::words::TextRef;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Agreed,
    /// The customer did not agree; every other way was told and none is open with us.
    WaysExhausted,
    /// Answered, and silence since; silence is not satisfaction.
    NoResponse,
    Merged,
    TransferredAway,
}

impl Outcome {
    /// What staff may choose; merging and transfer close by themselves.
    pub const CHOICES: [Self; 3] = [Self::Agreed, Self::WaysExhausted, Self::NoResponse];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::WaysExhausted => "ways-exhausted",
            Self::NoResponse => "no-response",
            Self::Merged => "merged",
            Self::TransferredAway => "transferred-away",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::CHOICES
            .into_iter()
            .find(|outcome| outcome.as_str() == text)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    pub outcome: Outcome,
    pub decision: Option<Decision>,
    pub communicated_at: Timestamp,
    pub at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Close { outcome: Outcome },
    Reopen { reason: TextRef },
    Withdraw { why: Option<TextRef> },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    pub outcome: Outcome,
    pub decision: Option<Decision>,
    pub communicated_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopened {
    pub by: StaffId,
    pub reason: TextRef,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    pub why: Option<TextRef>,
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Close { outcome } => close(case, outcome, context),
        Command::Reopen { reason } => {
            let by = context.actor.staff().ok_or(Refusal::NotYours)?.id;
            let closure = case.closure.as_ref().ok_or(Refusal::NotClosed)?;
            if matches!(closure.outcome, Outcome::Merged | Outcome::TransferredAway) {
                return Err(Refusal::NotClosed);
            }
            Ok(vec![Event::Reopened(Reopened { by, reason })])
        }
        Command::Withdraw { why } => {
            case.must_be_open()?;
            Ok(vec![Event::Withdrawn(Withdrawn { why })])
        }
    }
}

fn close(case: &Case, outcome: Outcome, context: &Context) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let answer = case.letters.iter().rev().find(|letter| letter.is_answer());
    let answer = answer.ok_or(Refusal::AnswerMissing)?;
    if case
        .promises
        .iter()
        .any(crate::handle::promise::Promise::is_open)
    {
        return Err(Refusal::PromiseOpen);
    }
    if case
        .remedies
        .iter()
        .any(|r| r.state == crate::handle::remedy::RemedyState::Agreed)
    {
        return Err(Refusal::RemedyNotDone);
    }
    match outcome {
        Outcome::Agreed if case.state == CaseState::Agreed => {}
        Outcome::WaysExhausted if case.state == CaseState::Refused => lead_only(context.actor)?,
        Outcome::NoResponse if case.state == CaseState::Answered => {
            let days = context.office.policy.silence_days;
            let sent_on = context.office.local(answer.sent_at).date();
            let from_on = context.office.working_days_after(sent_on, days);
            if context.office.local(context.now).date() < from_on {
                return Err(Refusal::TooSoonToClose { from_on });
            }
        }
        _ => return Err(Refusal::OutcomeDoesNotFit),
    }
    Ok(vec![Event::Closed(Closed {
        outcome,
        decision: answer.decision.clone(),
        communicated_at: answer.sent_at,
    })])
}

fn lead_only(actor: &Actor) -> Result<(), Refusal> {
    let leads = actor.staff().is_some_and(|staff| staff.is(Role::Lead));
    if leads {
        Ok(())
    } else {
        Err(Refusal::NotYours)
    }
}

pub(crate) fn withdrawn(case: &mut Case, _event: &Withdrawn, _at: Timestamp) {
    case.state = CaseState::Withdrawn;
    case.offer = None;
    case.customer_waits_since = None;
}

pub(crate) fn closed(case: &mut Case, event: &Closed, at: Timestamp) {
    case.state = CaseState::Closed;
    case.offer = None;
    case.customer_waits_since = None;
    case.closure = Some(Closure {
        outcome: event.outcome,
        decision: event.decision.clone(),
        communicated_at: event.communicated_at,
        at,
    });
}

pub(crate) fn reopened(case: &mut Case) {
    case.state = CaseState::InCare;
    case.closure = None;
    case.response = None;
}
