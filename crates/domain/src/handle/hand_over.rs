//! One owner at every moment: a case is offered to somebody and theirs when they accept; until then the giver owns it.
//! To another department likewise; nobody is passed from desk to desk unheard (taboo 5).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::{StaffActor, can_care, leads};
use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::handle::promise;
use crate::people::{DepartmentId, StaffId};
use crate::refusal::Refusal;
use crate::words::TextRef;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub by: StaffId,
    pub to: StaffId,
    pub department: DepartmentId,
    pub reason: TextRef,
    pub at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// `department`: another one, when the matter is theirs; the receiver there where nobody is named.
    Offer {
        to: Option<StaffId>,
        department: Option<DepartmentId>,
        reason: TextRef,
    },
    Accept,
    Decline {
        reason: TextRef,
    },
    /// Somebody of the department takes a case that still lies with the receiver or whose owner has left; a lead takes any.
    Take,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverOffered {
    pub by: StaffId,
    pub to: StaffId,
    pub department: DepartmentId,
    pub reason: TextRef,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverAccepted {
    pub by: StaffId,
    pub department: DepartmentId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverDeclined {
    pub by: StaffId,
    pub reason: TextRef,
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let actor = context.actor.staff().ok_or(Refusal::NotYours)?;
    match command {
        Command::Offer {
            to,
            department,
            reason,
        } => offer(case, actor, to, department, reason, context),
        Command::Accept => {
            let offer = offered_to(case, actor)?;
            Ok(accepted_by(actor.id, offer.department))
        }
        Command::Decline { reason } => {
            offered_to(case, actor)?;
            Ok(vec![Event::HandOverDeclined(HandOverDeclined {
                by: actor.id,
                reason,
            })])
        }
        Command::Take => take(case, actor, context),
    }
}

fn offer(
    case: &Case,
    actor: &StaffActor,
    to: Option<StaffId>,
    department: Option<DepartmentId>,
    reason: TextRef,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    if case.owner != actor.id && !leads(actor, case) {
        return Err(Refusal::OnlyOwner);
    }
    let department = department.unwrap_or(case.department);
    let place = context
        .office
        .department(department)
        .ok_or(Refusal::NoSuchDepartment)?;
    let to = to.unwrap_or(place.receiver);
    let member = context.office.member(to).ok_or(Refusal::NoSuchStaff)?;
    if !can_care(member, department) {
        return Err(Refusal::NoSuchStaff);
    }
    if case.complained_of.contains(&to) {
        return Err(Refusal::ComplainedOf);
    }
    if to == case.owner && department == case.department {
        return Err(Refusal::NothingChanged);
    }
    Ok(vec![Event::HandOverOffered(HandOverOffered {
        by: actor.id,
        to,
        department,
        reason,
    })])
}

fn offered_to<'a>(case: &'a Case, actor: &StaffActor) -> Result<&'a Offer, Refusal> {
    case.offer
        .as_ref()
        .filter(|offer| offer.to == actor.id)
        .ok_or(Refusal::NothingOffered)
}

fn take(case: &Case, actor: &StaffActor, context: &Context) -> Result<Vec<Event>, Refusal> {
    if case.owner == actor.id {
        return Err(Refusal::NothingChanged);
    }
    let department = context.office.department(case.department);
    let lies_with_receiver = department.is_some_and(|d| d.receiver == case.owner);
    let owner_left = !context.office.works_here(case.owner);
    let may = actor.departments.contains(&case.department)
        && (lies_with_receiver || owner_left || leads(actor, case));
    if !may {
        return Err(Refusal::OnlyOwner);
    }
    Ok(accepted_by(actor.id, case.department))
}

fn accepted_by(by: StaffId, department: DepartmentId) -> Vec<Event> {
    vec![Event::HandOverAccepted(HandOverAccepted { by, department })]
}

pub(crate) fn offered(case: &mut Case, event: &HandOverOffered, at: Timestamp) {
    case.offer = Some(Offer {
        by: event.by,
        to: event.to,
        department: event.department,
        reason: event.reason.clone(),
        at,
    });
}

/// With a case goes what its owner had promised; to another department everything, for who stays behind sees it no more.
pub(crate) fn accepted(case: &mut Case, event: &HandOverAccepted) {
    let giver = case.owner;
    let leaves_department = case.department != event.department;
    case.owner = event.by;
    case.department = event.department;
    case.offer = None;
    promise::pass_to_owner(case, |owner| leaves_department || owner == giver);
}
