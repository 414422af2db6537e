//! The office of the stories: two departments, and one of everybody whose rights differ.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use std::sync::LazyLock;

use domain::access::{Actor, StaffActor};
use domain::calendar::Calendar;
use domain::handle::case::CaseNumber;
use domain::office::Office;
use domain::people::{
    CaseId, CustomerId, Department, DepartmentId, OrgId, Relation, Role, StaffId, StaffMember,
    TextId,
};
use domain::policy::Policy;
use domain::receive::channel::Channel;
use domain::receive::intake::{Receive, VoiceKind};
use domain::words::TextRef;
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

pub const ACADEMIC: DepartmentId = DepartmentId(Uuid::from_u128(0xD1));
pub const FACILITIES: DepartmentId = DepartmentId(Uuid::from_u128(0xD2));

pub const CLERK: StaffId = StaffId(Uuid::from_u128(0x51));
pub const HANDLER: StaffId = StaffId(Uuid::from_u128(0x52));
pub const LEAD: StaffId = StaffId(Uuid::from_u128(0x53));
pub const FACILITIES_LEAD: StaffId = StaffId(Uuid::from_u128(0x54));
pub const ADMINISTRATOR: StaffId = StaffId(Uuid::from_u128(0x55));
pub const SECOND_LEAD: StaffId = StaffId(Uuid::from_u128(0x56));
pub const PLANNER: StaffId = StaffId(Uuid::from_u128(0x57));
pub const AUDITOR: StaffId = StaffId(Uuid::from_u128(0x58));
/// Has left the office.
pub const FORMER_HANDLER: StaffId = StaffId(Uuid::from_u128(0x59));
/// Known to nobody.
pub const STRANGER: StaffId = StaffId(Uuid::from_u128(0x5F));

/// As the stories call them.
pub const NAMES: &[(&str, StaffId)] = &[
    ("the clerk", CLERK),
    ("the handler", HANDLER),
    ("the former handler", FORMER_HANDLER),
    ("the lead of facilities", FACILITIES_LEAD),
    ("the lead", LEAD),
    ("the second lead", SECOND_LEAD),
    ("the administrator", ADMINISTRATOR),
    ("the planner", PLANNER),
    ("the auditor", AUDITOR),
    ("somebody unknown", STRANGER),
];

/// Who acts without being of the staff.
pub const OTHERS: [&str; 3] = ["the customer", "the public", "the clock of the office"];

/// Panics where the story knows nobody of that name.
pub fn staff_id(name: &str) -> StaffId {
    let known = NAMES.iter().find(|(known, _)| *known == name);
    known.unwrap_or_else(|| panic!("nobody is {name}")).1
}

pub fn actor(office: &Office, name: &str) -> Actor {
    match name {
        "the customer" => Actor::Customer,
        "the public" => Actor::Public,
        "the clock of the office" => Actor::System,
        _ => staff(office, staff_id(name)),
    }
}

fn member(id: StaffId, role: Role, departments: &[DepartmentId]) -> StaffMember {
    StaffMember {
        id,
        name: format!("{role:?}"),
        name_en: format!("{role:?}"),
        phone: "02-000-0000".to_owned(),
        roles: vec![role],
        departments: departments.to_vec(),
        active: id != FORMER_HANDLER,
    }
}

fn department(id: DepartmentId, name: &str, receiver: StaffId) -> Department {
    Department {
        id,
        name: name.to_owned(),
        name_en: name.to_owned(),
        phone: "02-000-0000".to_owned(),
        email: "office@example.ac.kr".to_owned(),
        receiver,
    }
}

/// Made once: its calendar holds the holidays of many years.
static OFFICE: LazyLock<Office> = LazyLock::new(|| Office {
    org: OrgId(1),
    name: "한빛대학교".to_owned(),
    name_en: "Hanbit University".to_owned(),
    time_zone: TimeZone::get("Asia/Seoul").unwrap(),
    calendar: Calendar::default(),
    policy: Policy::default(),
    departments: vec![
        department(ACADEMIC, "학사팀", CLERK),
        department(FACILITIES, "시설팀", FACILITIES_LEAD),
    ],
    staff: vec![
        member(CLERK, Role::Clerk, &[ACADEMIC]),
        member(HANDLER, Role::Handler, &[ACADEMIC]),
        member(FORMER_HANDLER, Role::Handler, &[ACADEMIC]),
        member(LEAD, Role::Lead, &[ACADEMIC]),
        member(SECOND_LEAD, Role::Lead, &[ACADEMIC]),
        member(FACILITIES_LEAD, Role::Lead, &[FACILITIES]),
        member(ADMINISTRATOR, Role::Administrator, &[]),
        member(PLANNER, Role::Planner, &[ACADEMIC]),
        member(AUDITOR, Role::Auditor, &[]),
    ],
});

pub fn office() -> Office {
    OFFICE.clone()
}

/// A text that was kept under this number.
pub fn text(number: u128) -> TextRef {
    TextRef {
        id: TextId(Uuid::from_u128(number)),
        digest: format!("{number:064x}"),
    }
}

/// Number 2026-000001.
pub fn voice(kind: VoiceKind, channel: Channel) -> Receive {
    Receive {
        case_id: CaseId(Uuid::from_u128(0xCA)),
        number: CaseNumber {
            year: 2026,
            count: 1,
        },
        kind,
        channel,
        customer: CustomerId(Uuid::from_u128(0xC0)),
        relation: Relation::Parent,
        internal: false,
        anonymous: false,
        subject: text(1),
        text: text(2),
        expectation: Some(text(3)),
        happened: None,
        files: Vec::new(),
        causes_told: Vec::new(),
        department: ACADEMIC,
        secret_digest: "0".repeat(64),
    }
}

/// A member of staff who signed in, with the rights they have now.
pub fn staff(office: &Office, id: StaffId) -> Actor {
    let member = office.member(id);
    Actor::Staff(StaffActor {
        id,
        roles: member.map(|m| m.roles.clone()).unwrap_or_default(),
        departments: member.map(|m| m.departments.clone()).unwrap_or_default(),
    })
}

/// Monday 23 November 2026, ten in the morning in Seoul.
pub fn monday_ten() -> Timestamp {
    "2026-11-23T10:00:00+09:00".parse().unwrap()
}
