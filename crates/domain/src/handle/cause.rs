//! Why the customer is dissatisfied: the five causes of the seed (Ⅳ.2), as told and as found. Both are kept.
//! Also who was complained of: they neither handle, review nor see the case.

use serde::{Deserialize, Serialize};

use crate::access::{StaffActor, leads};
use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::handle::hand_over::HandOverAccepted;
use crate::handle::promise;
use crate::people::{Role, StaffId};
use crate::refusal::Refusal;
use crate::words::TextRef;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    UnkindResponse,
    ClumsyOrWrongHandling,
    HidingBehindRules,
    EvadingResponsibilityOrBrokenPromise,
    FlatRefusalOrColdness,
    Other,
}

impl Cause {
    pub const ALL: [Self; 6] = [
        Self::UnkindResponse,
        Self::ClumsyOrWrongHandling,
        Self::HidingBehindRules,
        Self::EvadingResponsibilityOrBrokenPromise,
        Self::FlatRefusalOrColdness,
        Self::Other,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::UnkindResponse => "unkind-response",
            Self::ClumsyOrWrongHandling => "clumsy-or-wrong-handling",
            Self::HidingBehindRules => "hiding-behind-rules",
            Self::EvadingResponsibilityOrBrokenPromise => {
                "evading-responsibility-or-broken-promise"
            }
            Self::FlatRefusalOrColdness => "flat-refusal-or-coldness",
            Self::Other => "other",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.as_str() == text)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Find {
        causes: Vec<Cause>,
    },
    NameComplainedOf {
        staff: StaffId,
    },
    /// It was not them.
    ClearComplainedOf {
        staff: StaffId,
        reason: TextRef,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CausesFound {
    pub causes: Vec<Cause>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplainedOfNamed {
    pub staff: StaffId,
}

/// They see the case again; that they were named stays in the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplainedOfCleared {
    pub staff: StaffId,
    pub reason: TextRef,
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Find { mut causes } => {
            case.must_be_open()?;
            causes.sort_unstable();
            causes.dedup();
            if causes.is_empty() {
                return Err(Refusal::CauseMissing);
            }
            if causes == case.causes_found {
                return Err(Refusal::NothingChanged);
            }
            Ok(vec![Event::CausesFound(CausesFound { causes })])
        }
        Command::NameComplainedOf { staff } => name_complained_of(case, staff, context),
        Command::ClearComplainedOf { staff, reason } => {
            clear_complained_of(case, staff, reason, context)
        }
    }
}

/// Whoever is named loses the case at once: who names them takes it until it is handed on. A lead names anybody; a lead
/// is named by anybody who cares for the case, or nobody could. Whoever may name somebody may also take it back.
fn name_complained_of(
    case: &Case,
    staff: StaffId,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let actor = may_say_who(case, staff, context)?;
    if case.complained_of.contains(&staff) {
        return Err(Refusal::NothingChanged);
    }
    if staff == actor.id {
        return Err(Refusal::NotYours);
    }
    let mut events = vec![Event::ComplainedOfNamed(ComplainedOfNamed { staff })];
    if case.owner == staff {
        events.push(Event::HandOverAccepted(HandOverAccepted {
            by: actor.id,
            department: case.department,
        }));
    }
    Ok(events)
}

/// Errors: [`Refusal::NotYours`], [`Refusal::NoSuchStaff`], [`Refusal::NothingChanged`].
fn clear_complained_of(
    case: &Case,
    staff: StaffId,
    reason: TextRef,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    may_say_who(case, staff, context)?;
    if !case.complained_of.contains(&staff) {
        return Err(Refusal::NothingChanged);
    }
    Ok(vec![Event::ComplainedOfCleared(ComplainedOfCleared {
        staff,
        reason,
    })])
}

fn may_say_who<'a>(
    case: &Case,
    staff: StaffId,
    context: &'a Context,
) -> Result<&'a StaffActor, Refusal> {
    let actor = context.actor.staff().ok_or(Refusal::NotYours)?;
    let member = context.office.member(staff).ok_or(Refusal::NoSuchStaff)?;
    if leads(actor, case) || member.is(Role::Lead) {
        Ok(actor)
    } else {
        Err(Refusal::NotYours)
    }
}

pub(crate) fn cleared(case: &mut Case, event: &ComplainedOfCleared) {
    case.complained_of.retain(|staff| *staff != event.staff);
}

pub(crate) fn named(case: &mut Case, event: &ComplainedOfNamed) {
    case.complained_of.push(event.staff);
    if case
        .offer
        .as_ref()
        .is_some_and(|offer| offer.to == event.staff)
    {
        case.offer = None;
    }
    // Where they owned the case itself, the hand-over that follows takes their promises along.
    promise::pass_to_owner(case, |owner| owner == event.staff);
}
