//! Closing needs a decision, the moment it was communicated, and the outcome (ISO 10002, 7.9).
//! A refused answer does not close a case by itself; withdrawing is the customer's right at any time before.

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use crate::access::{Actor, leads};
use crate::context::Context;
use crate::deadline::Period;
use crate::event::Event;
use crate::handle::case::{Case, CaseState};
use crate::handle::clock::due_at;
use crate::handle::promise;
use crate::handle::remedy::{self, RemedyState};
use crate::office::Office;
use crate::people::StaffId;
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
    /// What was missing never came (Decree 25).
    GivenBack,
    /// What was asked for could not be delivered twice (Decree 25②).
    DeemedWithdrawn,
}

impl Outcome {
    /// What staff may choose; merging, transfer, giving back and what is taken as withdrawn close by themselves.
    pub const CHOICES: [Self; 3] = [Self::Agreed, Self::WaysExhausted, Self::NoResponse];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::WaysExhausted => "ways-exhausted",
            Self::NoResponse => "no-response",
            Self::Merged => "merged",
            Self::TransferredAway => "transferred-away",
            Self::GivenBack => "given-back",
            Self::DeemedWithdrawn => "deemed-withdrawn",
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

/// A new period begins; the one before was met or not, and stays so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopened {
    pub by: StaffId,
    pub reason: TextRef,
    pub period: Period,
    pub due_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    pub why: Option<TextRef>,
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Close { outcome } => close(case, outcome, context),
        Command::Reopen { reason } => reopen(case, reason, context),
        Command::Withdraw { why } => {
            case.must_be_open()?;
            // It is the customer's right and needs no reason; staff who write it down say how they heard it.
            if context.actor.staff().is_some() && why.is_none() {
                return Err(Refusal::ReasonMissing);
            }
            Ok(vec![Event::Withdrawn(Withdrawn { why })])
        }
    }
}

fn close(case: &Case, outcome: Outcome, context: &Context) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let answer = case.answer().ok_or(Refusal::AnswerMissing)?;
    promise::none_open(case)?;
    remedy::none_owed(case)?;
    match outcome {
        Outcome::Agreed if case.state == CaseState::Agreed => {
            nobody_waits(case)?;
            if case.remedies.iter().any(|r| r.state == RemedyState::Ready) {
                return Err(Refusal::ConsentMissing);
            }
        }
        Outcome::WaysExhausted if case.state == CaseState::Refused => {
            lead_only(case, context.actor)?;
        }
        Outcome::NoResponse if case.state == CaseState::Answered => {
            nobody_waits(case)?;
            silent_long_enough(case, context)?;
        }
        _ => return Err(Refusal::OutcomeDoesNotFit),
    }
    Ok(vec![Event::Closed(Closed {
        outcome,
        decision: answer.decision.clone(),
        communicated_at: answer.sent_at,
    })])
}

fn lead_only(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    match actor.staff() {
        Some(staff) if leads(staff, case) => Ok(()),
        _ => Err(Refusal::NotYours),
    }
}

/// No case is closed over words of the customer that nobody has answered.
pub(crate) fn nobody_waits(case: &Case) -> Result<(), Refusal> {
    match case.customer_waits_since {
        Some(_) => Err(Refusal::CustomerWaits),
        None => Ok(()),
    }
}

fn silent_long_enough(case: &Case, context: &Context) -> Result<(), Refusal> {
    let today = context.today();
    match silence_ends_on(case, context.office) {
        Some(from_on) if today < from_on => Err(Refusal::TooSoonToClose { from_on }),
        _ => Ok(()),
    }
}

/// The day from which an answered case may be closed if the customer says nothing; `None` before an answer.
pub(crate) fn silence_ends_on(case: &Case, office: &Office) -> Option<civil::Date> {
    let since = case
        .answered_at()?
        .max(case.customer_spoke_at.unwrap_or(Timestamp::MIN));
    let days = office.policy.silence_days;
    Some(office.working_days_after(office.local(since).date(), days))
}

fn reopen(case: &Case, reason: TextRef, context: &Context) -> Result<Vec<Event>, Refusal> {
    let by = context.actor.staff().ok_or(Refusal::NotYours)?.id;
    if !case.can_go_on() {
        return Err(Refusal::NotClosed);
    }
    let period = context.office.policy.period(case.kind);
    Ok(vec![Event::Reopened(Reopened {
        by,
        reason,
        period,
        due_at: due_at(context.office, context.now, period, &[], &[]),
    })])
}

pub(crate) fn withdrawn(case: &mut Case, at: Timestamp) {
    case.state = CaseState::Withdrawn;
    case.offer = None;
    promise::lapse(case, at);
}

pub(crate) fn closed(case: &mut Case, event: &Closed, at: Timestamp) {
    case.state = CaseState::Closed;
    case.offer = None;
    case.closure = Some(Closure {
        outcome: event.outcome,
        decision: event.decision.clone(),
        communicated_at: event.communicated_at,
        at,
    });
}

pub(crate) fn reopened(case: &mut Case, event: &Reopened, at: Timestamp) {
    case.state = CaseState::InCare;
    case.closure = None;
    case.response = None;
    case.clock.start_again(event.period, at, event.due_at);
}
