//! Cases for the tests: how they begin and what then happens to them.

use domain::access::{MayList, StaffActor, may_list};
use domain::deadline::Period;
use domain::event::Event;
use domain::handle::case::{Case, CaseNumber};
use domain::handle::cause::{ComplainedOfCleared, ComplainedOfNamed};
use domain::handle::closure::{Closed, Outcome};
use domain::handle::hand_over::HandOverOffered;
use domain::handle::memo::CustomerAdded;
use domain::handle::promise::{PromiseKept, PromiseMade};
use domain::people::{CustomerId, DepartmentId, Relation, Role, StaffId, TextId};
use domain::receive::channel::Channel;
use domain::receive::intake::{Acknowledged, Received, VoiceKind};
use domain::reply::letter::{Decision, LetterKind, LetterSent};
use domain::words::TextRef;
use store::tables::cases::{self, Decided};
use store::tables::customers::{self, Customer, Lookup};
use store::texts::{self, NewText};
use store::{Fault, Store, Transaction};

use crate::place::{at, case, id, tell};

pub const KEY: [u8; 32] = [3; 32];

pub fn staff(n: u128) -> StaffId {
    StaffId(id(1_000 + n))
}

pub fn department(n: u128) -> DepartmentId {
    DepartmentId(id(2_000 + n))
}

/// The rights of a clerk of these departments.
pub fn clerk(n: u128, departments: &[u128]) -> MayList {
    lists(n, vec![Role::Clerk], departments)
}

/// The rights of somebody who sees all.
pub fn auditor() -> MayList {
    lists(99, vec![Role::Auditor], &[])
}

fn lists(n: u128, roles: Vec<Role>, departments: &[u128]) -> MayList {
    let departments = departments.iter().map(|n| department(*n)).collect();
    may_list(&StaffActor {
        id: staff(n),
        roles,
        departments,
    })
    .unwrap()
}

/// What a case of a test begins with.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    pub n: u128,
    pub kind: VoiceKind,
    pub department: u128,
    pub owner: u128,
    pub customer: u128,
    /// Seconds into the morning.
    pub received: i64,
    pub due: i64,
}

impl Told {
    /// The n-th case, received n seconds into the morning by the first department.
    pub fn nth(n: u32) -> Self {
        Self {
            n: n.into(),
            kind: VoiceKind::Complaint,
            department: 1,
            owner: 1,
            customer: 1,
            received: n.into(),
            due: 1_000_000 + i64::from(n),
        }
    }

    fn received(&self, number: CaseNumber, subject: TextRef) -> Received {
        Received {
            case_id: case(self.n),
            number,
            kind: self.kind,
            channel: Channel::Web,
            customer: CustomerId(id(3_000 + self.customer)),
            relation: Relation::Parent,
            internal: false,
            anonymous: false,
            text: subject.clone(),
            subject,
            expectation: None,
            happened: None,
            files: Vec::new(),
            causes_told: Vec::new(),
            department: department(self.department),
            owner: staff(self.owner),
            secret_digest: "00".to_owned(),
            received_at: at(self.received),
            period: Period::Days(7),
            due_at: at(self.due),
        }
    }

    /// Receives the case, with its words and its customer.
    pub fn begin(self, store: &Store) -> Case {
        tell(store, move |tx| {
            let number = cases::next_number(tx, 2026)?;
            let subject = say(tx, self.n, &format!("{number} 급식 식단표"))?;
            let customer = Customer {
                id: CustomerId(id(3_000 + self.customer)),
                name: Some(format!("고객 {}", self.customer)),
                relation: Relation::Parent,
                internal: false,
                phone: Some(format!("010-1234-{:04}", self.customer)),
                email: None,
            };
            if customers::get(tx, customer.id)?.is_none() {
                let lookup = Lookup::of(&KEY, customer.phone.as_deref(), None);
                customers::add(tx, &customer, &lookup, at(self.received))?;
            }
            let received = Event::Received(Box::new(self.received(number, subject)));
            let acknowledged = Event::Acknowledged(Acknowledged { by_receipt: true });
            let decided = Decided {
                events: &[received, acknowledged],
                actor: "public",
                at: at(self.received),
            };
            cases::begin(tx, decided)
        })
    }
}

/// Keeps a text; its id is the n-th.
pub fn say(tx: &mut Transaction<'_>, n: u128, body: &str) -> Result<TextRef, Fault> {
    let new = NewText {
        id: TextId(id(10_000 + n)),
        case_id: Some(case(n)),
        body,
        salt: [9; 16],
        erase_after: None,
    };
    let digest = texts::keep(tx, &new)?;
    let digest = blake3_hex(&digest);
    Ok(TextRef { id: new.id, digest })
}

fn blake3_hex(digest: &[u8; 32]) -> String {
    blake3::Hash::from(*digest).to_hex().to_string()
}

/// Records events of a case at a second of the morning.
pub fn happen(store: &Store, before: &Case, second: i64, events: Vec<Event>) -> Case {
    let before = before.clone();
    tell(store, move |tx| {
        let decided = Decided {
            events: &events,
            actor: "system",
            at: at(second),
        };
        cases::record(tx, &before, decided)
    })
}

pub fn promised(case: &Case, owner: u128, by: i64) -> Event {
    Event::PromiseMade(PromiseMade {
        what: case.subject.clone(),
        by_at: at(by),
        owner: staff(owner),
    })
}

pub fn kept(number: u32) -> Event {
    Event::PromiseKept(PromiseKept { number })
}

pub fn answered(case: &Case) -> Event {
    Event::LetterSent(LetterSent {
        kind: LetterKind::Answer,
        text: case.subject.clone(),
        decision: Some(Decision::Granted),
        review: Vec::new(),
        by: case.owner,
    })
}

pub fn closed(second: i64) -> Event {
    Event::Closed(Closed {
        outcome: Outcome::NoResponse,
        decision: Some(Decision::Granted),
        communicated_at: at(second),
    })
}

pub fn complained_of(n: u128) -> Event {
    Event::ComplainedOfNamed(ComplainedOfNamed { staff: staff(n) })
}

pub fn cleared(case: &Case, n: u128) -> Event {
    Event::ComplainedOfCleared(ComplainedOfCleared {
        staff: staff(n),
        reason: case.subject.clone(),
    })
}

pub fn added(case: &Case) -> Event {
    Event::CustomerAdded(CustomerAdded {
        text: case.subject.clone(),
        files: Vec::new(),
    })
}

pub fn offered(case: &Case, to: u128, department_n: u128) -> Event {
    Event::HandOverOffered(HandOverOffered {
        by: case.owner,
        to: staff(to),
        department: department(department_n),
        reason: case.subject.clone(),
    })
}
