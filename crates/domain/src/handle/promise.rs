//! 약속: what, by when, by whom; open until kept, moved with the customer's consent, or broken.
//! The customer sees every one of them. A date is a working day and ends with its working hours.

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::people::StaffId;
use crate::refusal::Refusal;
use crate::words::TextRef;

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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BrokenBecause {
    /// Its time passed.
    RanOut,
    /// It was put off and the customer had not agreed.
    MovedWithoutConsent,
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

/// By the end of a day, or by a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Day(civil::Date),
    Moment(Timestamp),
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
        Command::Make { what, by, owner } => {
            case.must_be_open()?;
            let owner = owner.unwrap_or(case.owner);
            let member = context.office.member(owner).ok_or(Refusal::NoSuchStaff)?;
            if !member.active {
                return Err(Refusal::NoSuchStaff);
            }
            if case.complained_of.contains(&owner) {
                return Err(Refusal::ComplainedOf);
            }
            let by_at = by_at(by, context)?;
            Ok(vec![Event::PromiseMade(PromiseMade { what, by_at, owner })])
        }
        Command::Keep { number } => {
            let promise = find(case, number)?;
            match promise.state {
                PromiseState::Kept { .. } => Err(Refusal::NothingChanged),
                // Done late is still done; that it was broken stays on record.
                PromiseState::Open | PromiseState::Broken { .. } => {
                    Ok(vec![Event::PromiseKept(PromiseKept { number })])
                }
            }
        }
        Command::Move {
            number,
            by,
            consent,
        } => move_to(case, number, by, consent, context),
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
    if !promise.is_open() {
        return Err(Refusal::PromiseNotOpen);
    }
    let by_at = by_at(by, context)?;
    if by_at == promise.by_at {
        return Err(Refusal::NothingChanged);
    }
    // Sooner than promised harms nobody, but the customer plans by the date they were told.
    let from_at = promise.by_at;
    Ok(match consent {
        Some(consent) => {
            vec![Event::PromiseMoved(PromiseMoved {
                number,
                from_at,
                by_at,
                consent,
            })]
        }
        None => vec![
            Event::PromiseBroken(PromiseBroken {
                number,
                why: BrokenBecause::MovedWithoutConsent,
            }),
            Event::PromiseMade(PromiseMade {
                what: promise.what.clone(),
                by_at,
                owner: promise.owner,
            }),
        ],
    })
}

/// Errors: [`Refusal::MomentPassed`]; [`Refusal::NotAWorkingDay`] with the next one that is.
fn by_at(by: By, context: &Context) -> Result<Timestamp, Refusal> {
    let office = context.office;
    let at = match by {
        By::Moment(at) => at,
        By::Day(day) => office.moment(office.calendar.end_of_working_day(day)),
    };
    if at <= context.now {
        return Err(Refusal::MomentPassed);
    }
    let day = office.local(at).date();
    if !office.calendar.is_working_day(day) {
        return Err(Refusal::NotAWorkingDay {
            next: office.calendar.next_working_day(day),
        });
    }
    Ok(at)
}

fn find(case: &Case, number: u32) -> Result<&Promise, Refusal> {
    case.promises
        .iter()
        .find(|promise| promise.number == number)
        .ok_or(Refusal::NotThere)
}

/// Every open promise whose time is over.
pub(crate) fn run_out(case: &Case, now: Timestamp) -> impl Iterator<Item = Event> {
    case.promises
        .iter()
        .filter(move |promise| promise.is_open() && promise.by_at <= now)
        .map(|promise| {
            Event::PromiseBroken(PromiseBroken {
                number: promise.number,
                why: BrokenBecause::RanOut,
            })
        })
}

pub(crate) fn made(case: &mut Case, event: &PromiseMade, at: Timestamp) {
    let number = u32::try_from(case.promises.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    case.promises.push(Promise {
        number,
        what: event.what.clone(),
        by_at: event.by_at,
        owner: event.owner,
        made_at: at,
        moved_from: Vec::new(),
        state: PromiseState::Open,
    });
    case.customer_waits_since = None;
}

fn with(case: &mut Case, number: u32, change: impl FnOnce(&mut Promise)) {
    if let Some(promise) = case
        .promises
        .iter_mut()
        .find(|promise| promise.number == number)
    {
        change(promise);
    }
}

pub(crate) fn kept(case: &mut Case, event: &PromiseKept, at: Timestamp) {
    with(case, event.number, |promise| {
        let late = matches!(promise.state, PromiseState::Broken { .. });
        promise.state = PromiseState::Kept { at, late };
    });
}

pub(crate) fn moved(case: &mut Case, event: &PromiseMoved) {
    with(case, event.number, |promise| {
        promise.moved_from.push(event.from_at);
        promise.by_at = event.by_at;
    });
}

pub(crate) fn broken(case: &mut Case, event: &PromiseBroken, at: Timestamp) {
    with(case, event.number, |promise| {
        promise.state = PromiseState::Broken { at, why: event.why };
    });
}
