//! 3변: change the place, the time, the person (seed Ⅳ.3.3), each with its reason and what it achieved.
//! A changed time names the moment of return and what the customer was told; a changed person is the new owner.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::{can_care, leads};
use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::handle::hand_over::HandOverAccepted;
use crate::handle::number;
use crate::people::StaffId;
use crate::refusal::Refusal;
use crate::words::TextRef;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeResult {
    Calmer,
    Same,
    Worse,
}

impl ChangeResult {
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "calmer" => Some(Self::Calmer),
            "same" => Some(Self::Same),
            "worse" => Some(Self::Worse),
            _ => None,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Calmer => "calmer",
            Self::Same => "same",
            Self::Worse => "worse",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    Place { place: TextRef },
    Time { resume_at: Timestamp, told: TextRef },
    Person { from: StaffId, to: StaffId },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// 1, 2, 3 … within the case.
    pub number: u32,
    pub kind: ChangeKind,
    pub reason: TextRef,
    pub by: StaffId,
    pub at: Timestamp,
    pub result: Option<ChangeResult>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Place {
        place: TextRef,
        reason: TextRef,
    },
    Time {
        resume_at: Timestamp,
        told: TextRef,
        reason: TextRef,
    },
    /// At the counter the colleague stands ready, so no offer is waited for; they take over at once. The owner or a lead
    /// asks for it, so that nobody pushes a case that is not theirs.
    Person {
        to: StaffId,
        reason: TextRef,
    },
    Judge {
        number: u32,
        result: ChangeResult,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceChanged {
    pub place: TextRef,
    pub reason: TextRef,
    pub by: StaffId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeChanged {
    pub resume_at: Timestamp,
    pub told: TextRef,
    pub reason: TextRef,
    pub by: StaffId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonChanged {
    pub from: StaffId,
    pub to: StaffId,
    pub reason: TextRef,
    pub by: StaffId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeJudged {
    pub number: u32,
    pub result: ChangeResult,
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let by = context.actor.staff().ok_or(Refusal::NotYours)?.id;
    match command {
        Command::Place { place, reason } => Ok(vec![Event::PlaceChanged(PlaceChanged {
            place,
            reason,
            by,
        })]),
        Command::Time {
            resume_at,
            told,
            reason,
        } => {
            let resume_at = context.still_to_come(resume_at)?;
            Ok(vec![Event::TimeChanged(TimeChanged {
                resume_at,
                told,
                reason,
                by,
            })])
        }
        Command::Person { to, reason } => person(case, to, reason, context),
        Command::Judge { number, result } => {
            let change = case.changes.iter().find(|change| change.number == number);
            match change.ok_or(Refusal::NotThere)?.result {
                Some(now) if now == result => Err(Refusal::NothingChanged),
                _ => Ok(vec![Event::ChangeJudged(ChangeJudged { number, result })]),
            }
        }
    }
}

fn person(
    case: &Case,
    to: StaffId,
    reason: TextRef,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let actor = context.actor.staff().ok_or(Refusal::NotYours)?;
    if case.owner != actor.id && !leads(actor, case) {
        return Err(Refusal::OnlyOwner);
    }
    let member = context.office.member(to).ok_or(Refusal::NoSuchStaff)?;
    if !can_care(member, case.department) {
        return Err(Refusal::NoSuchStaff);
    }
    if case.complained_of.contains(&to) {
        return Err(Refusal::ComplainedOf);
    }
    if to == case.owner {
        return Err(Refusal::NothingChanged);
    }
    Ok(vec![
        Event::PersonChanged(PersonChanged {
            from: case.owner,
            to,
            reason,
            by: actor.id,
        }),
        Event::HandOverAccepted(HandOverAccepted {
            by: to,
            department: case.department,
        }),
    ])
}

fn push(case: &mut Case, kind: ChangeKind, reason: &TextRef, by: StaffId, at: Timestamp) {
    let number = number::after(case.changes.len());
    case.changes.push(Change {
        number,
        kind,
        reason: reason.clone(),
        by,
        at,
        result: None,
    });
}

pub(crate) fn place_changed(case: &mut Case, event: &PlaceChanged, at: Timestamp) {
    push(
        case,
        ChangeKind::Place {
            place: event.place.clone(),
        },
        &event.reason,
        event.by,
        at,
    );
}

pub(crate) fn time_changed(case: &mut Case, event: &TimeChanged, at: Timestamp) {
    let kind = ChangeKind::Time {
        resume_at: event.resume_at,
        told: event.told.clone(),
    };
    push(case, kind, &event.reason, event.by, at);
}

pub(crate) fn person_changed(case: &mut Case, event: &PersonChanged, at: Timestamp) {
    push(
        case,
        ChangeKind::Person {
            from: event.from,
            to: event.to,
        },
        &event.reason,
        event.by,
        at,
    );
}

pub(crate) fn judged(case: &mut Case, event: &ChangeJudged) {
    if let Some(change) = case
        .changes
        .iter_mut()
        .find(|change| change.number == event.number)
    {
        change.result = Some(event.result);
    }
}
