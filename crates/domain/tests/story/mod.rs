//! The named office of the domain's tests, and given / when / then over one case.
//! Has a fixed clock and counted ids; nothing here is random.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]
#![allow(dead_code, reason = "each test file uses its part")]

use domain::access::{Actor, StaffActor};
use domain::calendar::Calendar;
use domain::command::Command;
use domain::context::Context;
use domain::event::Event;
use domain::handle::case::{self, Case, CaseNumber};
use domain::office::Office;
use domain::people::{
    CaseId, CustomerId, Department, DepartmentId, OrgId, Relation, Role, StaffId, StaffMember,
    TextId,
};
use domain::policy::Policy;
use domain::receive::channel::Channel;
use domain::receive::intake::{self, Receive, VoiceKind};
use domain::refusal::Refusal;
use domain::words::TextRef;
use jiff::{Timestamp, ToSpan, civil, tz::TimeZone};
use uuid::Uuid;

pub const ACADEMIC: DepartmentId = DepartmentId(Uuid::from_u128(0xD1));
pub const FACILITIES: DepartmentId = DepartmentId(Uuid::from_u128(0xD2));
pub const CLERK: StaffId = StaffId(Uuid::from_u128(0x51));
pub const HANDLER: StaffId = StaffId(Uuid::from_u128(0x52));
pub const LEAD: StaffId = StaffId(Uuid::from_u128(0x53));
pub const OTHER_LEAD: StaffId = StaffId(Uuid::from_u128(0x54));
pub const ADMINISTRATOR: StaffId = StaffId(Uuid::from_u128(0x55));

fn member(id: StaffId, role: Role, departments: &[DepartmentId]) -> StaffMember {
    StaffMember {
        id,
        name: format!("{role:?}"),
        name_en: format!("{role:?}"),
        phone: "02-000-0000".to_owned(),
        roles: vec![role],
        departments: departments.to_vec(),
        active: true,
    }
}

fn department(id: DepartmentId, receiver: StaffId) -> Department {
    Department {
        id,
        name: "학사팀".to_owned(),
        name_en: "Academic affairs".to_owned(),
        phone: "02-000-0000".to_owned(),
        email: "office@example.ac.kr".to_owned(),
        receiver,
    }
}

pub fn office() -> Office {
    Office {
        org: OrgId(1),
        name: "한빛대학교".to_owned(),
        name_en: "Hanbit University".to_owned(),
        time_zone: TimeZone::get("Asia/Seoul").unwrap(),
        calendar: Calendar::default(),
        policy: Policy::default(),
        departments: vec![
            department(ACADEMIC, CLERK),
            department(FACILITIES, OTHER_LEAD),
        ],
        staff: vec![
            member(CLERK, Role::Clerk, &[ACADEMIC]),
            member(HANDLER, Role::Handler, &[ACADEMIC]),
            member(LEAD, Role::Lead, &[ACADEMIC]),
            member(OTHER_LEAD, Role::Lead, &[FACILITIES]),
            member(ADMINISTRATOR, Role::Administrator, &[]),
        ],
    }
}

/// A text that was kept under this number.
pub fn text(number: u128) -> TextRef {
    TextRef {
        id: TextId(Uuid::from_u128(number)),
        digest: format!("{number:064x}"),
    }
}

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

pub fn staff(office: &Office, id: StaffId) -> Actor {
    let member = office.member(id).unwrap();
    Actor::Staff(StaffActor {
        id,
        roles: member.roles.clone(),
        departments: member.departments.clone(),
    })
}

/// Monday 23 November 2026, ten in the morning in Seoul.
pub fn monday_ten() -> Timestamp {
    "2026-11-23T10:00:00+09:00".parse().unwrap()
}

/// One case and its journal; every step checks that replay gives the same case and that refusals change nothing.
pub struct Story {
    pub office: Office,
    pub now: Timestamp,
    pub case: Case,
    pub journal: Vec<(Event, Timestamp)>,
}

impl Story {
    /// Received over the web on Monday at ten: acknowledged by its receipt, owned by the clerk.
    pub fn received() -> Self {
        Self::of(VoiceKind::Complaint, Channel::Web)
    }

    pub fn of(kind: VoiceKind, channel: Channel) -> Self {
        let office = office();
        let now = monday_ten();
        let context = Context {
            now,
            actor: &Actor::Public,
            office: &office,
            seen: None,
        };
        let events = intake::receive(voice(kind, channel), &context).unwrap();
        let journal: Vec<_> = events.into_iter().map(|event| (event, now)).collect();
        let case = case::replay(journal.iter().map(|(event, at)| (event, *at))).unwrap();
        Self {
            office,
            now,
            case,
            journal,
        }
    }

    /// The office's clock goes on.
    pub fn later(mut self, hours: i64) -> Self {
        self.now += hours.hours();
        self
    }

    pub fn at(mut self, local: &str) -> Self {
        let local: civil::DateTime = local.parse().unwrap();
        self.now = self.office.moment(local);
        self
    }

    pub fn attempt(&self, actor: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let context = Context {
            now: self.now,
            actor,
            office: &self.office,
            seen: Some(self.case.version),
        };
        case::decide(&self.case, command, &context)
    }

    /// When this is asked; the story fails if it is refused.
    pub fn when(mut self, by: StaffId, command: impl Into<Command>) -> Self {
        let actor = staff(&self.office, by);
        self.perform(&actor, command.into()).unwrap();
        self
    }

    pub fn when_customer(mut self, command: impl Into<Command>) -> Self {
        self.perform(&Actor::Customer, command.into()).unwrap();
        self
    }

    pub fn when_clock_runs(mut self) -> Self {
        self.perform(
            &Actor::System,
            Command::Clock(domain::handle::clock::Command::Run),
        )
        .unwrap();
        self
    }

    /// Then it is refused so.
    pub fn refused(self, by: StaffId, command: impl Into<Command>, refusal: Refusal) -> Self {
        let actor = staff(&self.office, by);
        assert_eq!(self.attempt(&actor, command.into()), Err(refusal));
        self
    }

    pub fn refused_customer(self, command: impl Into<Command>, refusal: Refusal) -> Self {
        assert_eq!(self.attempt(&Actor::Customer, command.into()), Err(refusal));
        self
    }

    /// Then the journal ends with events of these kinds.
    pub fn then(self, kinds: &[&str]) -> Self {
        let last: Vec<_> = self.journal.iter().map(|(event, _)| event.kind()).collect();
        assert!(
            last.ends_with(kinds),
            "{last:?} does not end with {kinds:?}"
        );
        self
    }

    pub fn perform(&mut self, actor: &Actor, command: Command) -> Result<(), Refusal> {
        let events = self.attempt(actor, command)?;
        for event in events {
            case::apply(&mut self.case, &event, self.now);
            self.journal.push((event, self.now));
        }
        let replayed = case::replay(self.journal.iter().map(|(event, at)| (event, *at)));
        assert_eq!(
            replayed.as_ref(),
            Some(&self.case),
            "replay is not the state"
        );
        Ok(())
    }
}
