//! A complaint as it is received here: the same rows for the floor and for the store.

use std::time::Duration;

use domain::deadline::Period;
use domain::event::Event;
use domain::handle::case::CaseNumber;
use domain::people::{CaseId, CustomerId, DepartmentId, OrgId, Relation, StaffId, TextId};
use domain::receive::channel::Channel;
use domain::receive::intake::{Acknowledged, Received, VoiceKind};
use domain::words::TextRef;
use jiff::Timestamp;
use store::tables::cases::{self, Decided};
use store::tables::customers::{self, Customer, Lookup};
use store::texts::{self, NewText};
use store::{Fault, Transaction, idempotency, outbox};
use uuid::Uuid;

pub const ORG: OrgId = OrgId(1);
pub const BODY: &str = "2학년 아이 엄마입니다. 저희 아이가 호두 알레르기가 있어서 매달 식단표 보고 대체식을 싸 보내고 있어요. \
    그런데 10월 22일 식단표에는 '단호박죽'이라고만 되어 있고 알레르기 번호가 하나도 없었습니다. 이번 주 금요일까지 \
    앞으로 어떻게 표시하실 건지 문서로 답변 주세요.";
const LINES: [&str; 3] = [
    "급식 식단표 알레르기 표시 누락",
    BODY,
    "문서로 된 답변을 바랍니다.",
];

pub fn id(n: u64, what: u16) -> Uuid {
    Uuid::from_u128((0x0193_u128 << 112) | (u128::from(n) << 48) | (0x7 << 44) | u128::from(what))
}

pub fn at(n: u64) -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap() + Duration::from_millis(n * 31)
}

pub fn department(n: u64) -> DepartmentId {
    DepartmentId(id(n % 6, 1_000))
}

pub fn staff(n: u64) -> StaffId {
    StaffId(id(n % 14, 1_001))
}

/// Receives the n-th complaint; a job as `app` writes it.
pub fn receive(tx: &mut Transaction<'_>, n: u64) -> Result<CaseNumber, Fault> {
    let (key, request) = (
        format!("request-{n:09}"),
        idempotency::digest(BODY.as_bytes()),
    );
    idempotency::seen(tx, &key, &request)?;
    let case_id = CaseId(id(n, 1));
    let number = cases::next_number(tx, 2026)?;
    let mut refs = Vec::with_capacity(LINES.len());
    for (line, place) in LINES.into_iter().zip(10..) {
        let new = NewText {
            id: TextId(id(n, place)),
            case_id: Some(case_id),
            body: line,
            salt: id(n, 100 + place).into_bytes(),
            erase_after: None,
        };
        let digest = blake3::Hash::from(texts::keep(tx, &new)?)
            .to_hex()
            .to_string();
        refs.push(TextRef { id: new.id, digest });
    }
    let customer = customer(n);
    let lookup = Lookup::of(
        &[7; 32],
        customer.phone.as_deref(),
        customer.email.as_deref(),
    );
    if customers::find(tx, &lookup)?.is_none() {
        customers::add(tx, &customer, &lookup, at(n))?;
    }
    let events = events(n, number, customer.id, &refs);
    let decided = Decided {
        events: &events,
        actor: "public",
        at: at(n),
    };
    cases::begin(tx, decided)?;
    outbox::add(
        tx,
        &outbox::NewItem {
            id: id(n, 2),
            case_id: Some(case_id),
            kind: "receipt",
            body: "{\"to\":\"customer\"}",
            due_at: at(n),
            created_at: at(n),
        },
    )?;
    idempotency::keep(tx, &key, &request, "{\"number\":\"2026-000001\"}", at(n))?;
    Ok(number)
}

fn customer(n: u64) -> Customer {
    Customer {
        id: CustomerId(id(n, 3)),
        name: Some("김미소".to_owned()),
        relation: Relation::Parent,
        internal: false,
        phone: Some(format!("010-{:04}-{:04}", n / 10_000 % 10_000, n % 10_000)),
        email: Some(format!("parent{n}@example.kr")),
    }
}

fn events(n: u64, number: CaseNumber, customer: CustomerId, refs: &[TextRef]) -> [Event; 2] {
    let received = Received {
        case_id: CaseId(id(n, 1)),
        number,
        kind: VoiceKind::ALL[usize::try_from(n % 5).unwrap()],
        channel: Channel::Web,
        customer,
        relation: Relation::Parent,
        internal: false,
        anonymous: false,
        subject: refs[0].clone(),
        text: refs[1].clone(),
        expectation: refs.get(2).cloned(),
        happened: None,
        files: Vec::new(),
        causes_told: Vec::new(),
        department: department(n),
        owner: staff(n),
        secret_digest: "0".repeat(64),
        received_at: at(n),
        period: Period::Days(7),
        due_at: at(n) + Duration::from_hours(9 * 24),
    };
    let acknowledged = Acknowledged { by_receipt: true };
    [
        Event::Received(Box::new(received)),
        Event::Acknowledged(acknowledged),
    ]
}
