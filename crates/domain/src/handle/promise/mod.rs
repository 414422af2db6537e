//! 약속: what, by when, by whom; open until kept, moved with the customer's consent, or broken.
//! The customer sees every one of them. A date is a working day and ends with its working hours.

mod by;
mod record;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::can_care;
use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::people::StaffId;
use crate::refusal::Refusal;
use crate::words::TextRef;

pub use by::By;
use by::by_at;
pub(crate) use record::{broken, kept, lapse, made, moved, pass_to_owner};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromiseState {
    Open,
    Kept {
        at: Timestamp,
        /// It had run out before; done late is not kept in time.
        late: bool,
    },
    Broken {
        at: Timestamp,
        why: BrokenBecause,
    },
    /// The customer withdrew, so nobody is owed it any more.
    Lapsed {
        at: Timestamp,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BrokenBecause {
    /// Its time passed.
    RanOut,
    /// It was put off and the customer had not agreed.
    MovedWithoutConsent,
    /// The case went to another agency, which had promised nothing.
    TransferredAway,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// 1, 2, 3 … within the case.
    pub number: u32,
    pub what: TextRef,
    pub by_at: Timestamp,
    pub owner: StaffId,
    pub made_at: Timestamp,
    pub moved_from: Vec<Timestamp>,
    pub state: PromiseState,
}

impl Promise {
    pub fn is_open(&self) -> bool {
        self.state == PromiseState::Open
    }
}

/// How the customer agreed to a later date; kept with the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentBy {
    Phone,
    Counter,
    Writing,
}

impl ConsentBy {
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "phone" => Some(Self::Phone),
            "counter" => Some(Self::Counter),
            "writing" => Some(Self::Writing),
            _ => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Make {
        what: TextRef,
        by: By,
        owner: Option<StaffId>,
    },
    Keep {
        number: u32,
    },
    /// Without the customer's consent the old promise is broken and a new one made.
    Move {
        number: u32,
        by: By,
        consent: Option<ConsentBy>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseMade {
    pub what: TextRef,
    pub by_at: Timestamp,
    pub owner: StaffId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseKept {
    pub number: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseMoved {
    pub number: u32,
    pub from_at: Timestamp,
    pub by_at: Timestamp,
    pub consent: ConsentBy,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseBroken {
    pub number: u32,
    pub why: BrokenBecause,
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Make { what, by, owner } => make(case, what, by, owner, context),
        Command::Keep { number } => keep(case, number, context),
        Command::Move {
            number,
            by,
            consent,
        } => move_to(case, number, by, consent, context),
    }
}

fn make(
    case: &Case,
    what: TextRef,
    by: By,
    owner: Option<StaffId>,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let owner = owner.unwrap_or(case.owner);
    let member = context.office.member(owner).ok_or(Refusal::NoSuchStaff)?;
    // The owner of the case may work elsewhere, as a lead who took it; anybody else must be able to see it.
    let elsewhere = owner != case.owner && !can_care(member, case.department);
    if !member.active || elsewhere {
        return Err(Refusal::NoSuchStaff);
    }
    if case.complained_of.contains(&owner) {
        return Err(Refusal::ComplainedOf);
    }
    let by_at = by_at(by, context)?;
    Ok(vec![Event::PromiseMade(PromiseMade { what, by_at, owner })])
}

/// Done late is still done; that it was broken stays on record. One that another took the place of is not done twice.
fn keep(case: &Case, number: u32, context: &Context) -> Result<Vec<Event>, Refusal> {
    let promise = find(case, number)?;
    let kept = Event::PromiseKept(PromiseKept { number });
    match promise.state {
        PromiseState::Open if promise.by_at <= context.now => {
            Ok(vec![broken_now(promise, BrokenBecause::RanOut), kept])
        }
        PromiseState::Open
        | PromiseState::Broken {
            why: BrokenBecause::RanOut,
            ..
        } => Ok(vec![kept]),
        PromiseState::Kept { .. } => Err(Refusal::NothingChanged),
        PromiseState::Broken { .. } | PromiseState::Lapsed { .. } => Err(Refusal::PromiseNotOpen),
    }
}

fn move_to(
    case: &Case,
    number: u32,
    by: By,
    consent: Option<ConsentBy>,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let promise = find(case, number)?;
    // What has run out is broken, whether or not the office's clock has said so yet.
    if !promise.is_open() || promise.by_at <= context.now {
        return Err(Refusal::PromiseNotOpen);
    }
    let by_at = by_at(by, context)?;
    let from_at = promise.by_at;
    if by_at == from_at {
        return Err(Refusal::NothingChanged);
    }
    // Sooner than promised harms nobody, but the customer plans by the date they were told.
    Ok(match consent {
        Some(consent) => vec![Event::PromiseMoved(PromiseMoved {
            number,
            from_at,
            by_at,
            consent,
        })],
        None => vec![
            broken_now(promise, BrokenBecause::MovedWithoutConsent),
            Event::PromiseMade(PromiseMade {
                what: promise.what.clone(),
                by_at,
                owner: promise.owner,
            }),
        ],
    })
}

fn find(case: &Case, number: u32) -> Result<&Promise, Refusal> {
    case.promises
        .iter()
        .find(|promise| promise.number == number)
        .ok_or(Refusal::NotThere)
}

fn broken_now(promise: &Promise, why: BrokenBecause) -> Event {
    let number = promise.number;
    Event::PromiseBroken(PromiseBroken { number, why })
}

/// Every open promise whose time is over.
pub(crate) fn run_out(case: &Case, now: Timestamp) -> impl Iterator<Item = Event> {
    open(case)
        .filter(move |promise| promise.by_at <= now)
        .map(|promise| broken_now(promise, BrokenBecause::RanOut))
}

/// Every open promise, broken for one reason.
pub(crate) fn break_open(case: &Case, why: BrokenBecause) -> impl Iterator<Item = Event> {
    open(case).map(move |promise| broken_now(promise, why))
}

/// Errors: [`Refusal::PromiseOpen`].
pub(crate) fn none_open(case: &Case) -> Result<(), Refusal> {
    match open(case).next() {
        Some(_) => Err(Refusal::PromiseOpen),
        None => Ok(()),
    }
}

fn open(case: &Case) -> impl Iterator<Item = &Promise> {
    case.promises.iter().filter(|promise| promise.is_open())
}
