//! Who may do what. A permission is a value that only this module can make, so data cannot be reached without one.
//! "Not yours" and "not there" are the same refusal; who was complained of never sees the case.

use crate::handle::case::Case;
use crate::people::{DepartmentId, Role, StaffId, StaffMember};
use crate::refusal::Refusal;

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Staff(StaffActor),
    /// The customer of this case, proven by number and secret.
    Customer,
    /// Somebody without a name: may say it, nothing else.
    Public,
    /// The office's clock.
    System,
}

impl Actor {
    pub fn staff(&self) -> Option<&StaffActor> {
        match self {
            Self::Staff(staff) => Some(staff),
            _ => None,
        }
    }

    /// As the journal writes it: `staff:<id>`, `customer`, `public` or `system`.
    pub fn as_text(&self) -> String {
        match self {
            Self::Staff(staff) => format!("staff:{}", staff.id),
            Self::Customer => "customer".to_owned(),
            Self::Public => "public".to_owned(),
            Self::System => "system".to_owned(),
        }
    }
}

/// A member of staff whose sign-in or token was proven, with the rights of that moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffActor {
    pub id: StaffId,
    pub roles: Vec<Role>,
    pub departments: Vec<DepartmentId>,
}

impl StaffActor {
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    fn any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.is(*role))
    }

    fn works_for(&self, department: DepartmentId) -> bool {
        self.departments.contains(&department)
    }
}

/// What a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// The customer of this case and nobody else.
    Own,
    /// The customer of this case, or staff who write down what the customer said.
    Follow,
    /// Memo, promise, change, remedy, assessment: whoever cares for cases here.
    Care,
    /// What binds the office: letters, period, transfer, merging, closing. The owner or their lead.
    Answer,
    /// Decide money.
    Approve,
    /// The office's clock.
    Clock,
}

/// May see one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaySee(());

/// May list cases: those of these departments, their own, and those offered to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayList {
    staff: StaffId,
    departments: Option<Vec<DepartmentId>>,
}

impl MayList {
    pub fn staff(&self) -> StaffId {
        self.staff
    }

    /// `None`: all departments.
    pub fn departments(&self) -> Option<&[DepartmentId]> {
        self.departments.as_deref()
    }
}

/// May receive a voice for a customer at the counter or by phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayReceive(());

/// May set up departments, staff, policy and calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayAdminister(());

/// May set up the rules of the coach and see what became of their findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaySetRules(());

const CARERS: [Role; 3] = [Role::Clerk, Role::Handler, Role::Lead];

/// Errors: [`Refusal::NotThere`] for a case that is not theirs, or where they were complained of.
pub fn may_see(actor: &Actor, case: &Case) -> Result<MaySee, Refusal> {
    let sees = match actor {
        Actor::System | Actor::Customer => true,
        Actor::Public => false,
        Actor::Staff(staff) => staff_sees(staff, case),
    };
    sees.then_some(MaySee(())).ok_or(Refusal::NotThere)
}

/// Errors: [`Refusal::NotYours`] for roles that care for no case.
pub fn may_list(staff: &StaffActor) -> Result<MayList, Refusal> {
    let departments = if staff.any(&[Role::Planner, Role::Auditor]) {
        None
    } else if staff.any(&CARERS) {
        Some(staff.departments.clone())
    } else {
        return Err(Refusal::NotYours);
    };
    Ok(MayList {
        staff: staff.id,
        departments,
    })
}

/// Errors: [`Refusal::NotYours`].
pub fn may_receive(staff: &StaffActor) -> Result<MayReceive, Refusal> {
    staff
        .any(&CARERS)
        .then_some(MayReceive(()))
        .ok_or(Refusal::NotYours)
}

/// Errors: [`Refusal::NotYours`].
pub fn may_administer(staff: &StaffActor) -> Result<MayAdminister, Refusal> {
    staff
        .is(Role::Administrator)
        .then_some(MayAdminister(()))
        .ok_or(Refusal::NotYours)
}

/// Errors: [`Refusal::NotYours`].
pub fn may_set_rules(staff: &StaffActor) -> Result<MaySetRules, Refusal> {
    staff
        .any(&[Role::Administrator, Role::Planner])
        .then_some(MaySetRules(()))
        .ok_or(Refusal::NotYours)
}

/// Errors: [`Refusal::NotThere`] or [`Refusal::NotYours`].
pub fn permit(actor: &Actor, right: Right, case: &Case) -> Result<(), Refusal> {
    may_see(actor, case)?;
    let may = match (right, actor) {
        (Right::Clock, Actor::System) | (Right::Own | Right::Follow, Actor::Customer) => true,
        (Right::Follow | Right::Care, Actor::Staff(staff)) => staff.any(&CARERS),
        (Right::Answer, Actor::Staff(staff)) => {
            case.owner == staff.id && staff.any(&CARERS) || leads(staff, case)
        }
        (Right::Approve, Actor::Staff(staff)) => leads(staff, case),
        _ => false,
    };
    may.then_some(()).ok_or(Refusal::NotYours)
}

/// A lead of the case's department, or a lead who owns it.
pub(crate) fn leads(staff: &StaffActor, case: &Case) -> bool {
    staff.is(Role::Lead) && (staff.works_for(case.department) || case.owner == staff.id)
}

/// Somebody a case of this department, or a promise in it, can be given to.
pub fn can_care(member: &StaffMember, department: DepartmentId) -> bool {
    member.active && member.works_for(department) && CARERS.iter().any(|role| member.is(*role))
}

fn staff_sees(staff: &StaffActor, case: &Case) -> bool {
    if case.complained_of.contains(&staff.id) {
        return false;
    }
    let offered = case
        .offer
        .as_ref()
        .is_some_and(|offer| offer.to == staff.id);
    staff.any(&[Role::Planner, Role::Auditor])
        || staff.any(&CARERS)
            && (staff.works_for(case.department) || case.owner == staff.id || offered)
}
