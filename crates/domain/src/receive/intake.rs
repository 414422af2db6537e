//! What came in: kind, words, expectation, who is to care for it and by when the customer hears.
//! The first event of every case; nothing about a case is true before it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::Actor;
use crate::context::Context;
use crate::deadline::Period;
use crate::event::Event;
use crate::handle::case::{Case, CaseNumber, CaseState};
use crate::handle::cause::Cause;
use crate::handle::clock::{Clock, due_at};
use crate::people::{CaseId, CustomerId, DepartmentId, FileId, Relation, StaffId};
use crate::receive::channel::Channel;
use crate::refusal::Refusal;
use crate::words::TextRef;

/// What comes in (고객의 소리).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoiceKind {
    Complaint,
    Request,
    Inquiry,
    Suggestion,
    Praise,
}

impl VoiceKind {
    pub const ALL: [Self; 5] = [
        Self::Complaint,
        Self::Request,
        Self::Inquiry,
        Self::Suggestion,
        Self::Praise,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Complaint => "complaint",
            Self::Request => "request",
            Self::Inquiry => "inquiry",
            Self::Suggestion => "suggestion",
            Self::Praise => "praise",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A voice, read and ready to be received. Number, secret and department were settled at the edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receive {
    pub case_id: CaseId,
    pub number: CaseNumber,
    pub kind: VoiceKind,
    pub channel: Channel,
    pub customer: CustomerId,
    pub relation: Relation,
    pub internal: bool,
    pub anonymous: bool,
    pub subject: TextRef,
    pub text: TextRef,
    pub expectation: Option<TextRef>,
    /// Where and when it happened, in the customer's words.
    pub happened: Option<TextRef>,
    pub files: Vec<FileId>,
    pub causes_told: Vec<Cause>,
    pub department: DepartmentId,
    /// BLAKE3 of the follow-up secret; the secret itself is told once and never kept.
    pub secret_digest: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    pub case_id: CaseId,
    pub number: CaseNumber,
    pub kind: VoiceKind,
    pub channel: Channel,
    pub customer: CustomerId,
    pub relation: Relation,
    pub internal: bool,
    pub anonymous: bool,
    pub subject: TextRef,
    pub text: TextRef,
    pub expectation: Option<TextRef>,
    pub happened: Option<TextRef>,
    pub files: Vec<FileId>,
    pub causes_told: Vec<Cause>,
    pub department: DepartmentId,
    pub owner: StaffId,
    pub secret_digest: String,
    pub received_at: Timestamp,
    pub period: Period,
    pub due_at: Timestamp,
}

/// The receipt is in the customer's hands, or somebody told them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    pub by_receipt: bool,
}

/// The kind was put right; both due dates are kept (standards §6, 4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindChanged {
    pub from: VoiceKind,
    pub to: VoiceKind,
    pub period: Period,
    pub old_due_at: Timestamp,
    pub due_at: Timestamp,
}

/// Receive a voice. The owner is the member of staff who hears it, else the department's receiver.
///
/// Errors: [`Refusal::NoSuchDepartment`], [`Refusal::NotYours`].
pub fn receive(voice: Receive, context: &Context) -> Result<Vec<Event>, Refusal> {
    let department = context
        .office
        .department(voice.department)
        .ok_or(Refusal::NoSuchDepartment)?;
    let owner = match context.actor {
        Actor::Staff(staff) => {
            crate::access::may_receive(staff)?;
            if staff.departments.contains(&department.id) {
                staff.id
            } else {
                department.receiver
            }
        }
        Actor::Public | Actor::Customer | Actor::System => department.receiver,
    };
    let period = context.office.policy.period(voice.kind);
    let due_at = due_at(context.office, context.now, period, &[], &[]);
    let by_receipt = voice.channel.acknowledges_itself();
    let received = Received {
        case_id: voice.case_id,
        number: voice.number,
        kind: voice.kind,
        channel: voice.channel,
        customer: voice.customer,
        relation: voice.relation,
        internal: voice.internal,
        anonymous: voice.anonymous,
        subject: voice.subject,
        text: voice.text,
        expectation: voice.expectation,
        happened: voice.happened,
        files: voice.files,
        causes_told: voice.causes_told,
        department: department.id,
        owner,
        secret_digest: voice.secret_digest,
        received_at: context.now,
        period,
        due_at,
    };
    let mut events = vec![Event::Received(Box::new(received))];
    if by_receipt {
        events.push(Event::Acknowledged(Acknowledged { by_receipt }));
    }
    Ok(events)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// The customer was told by phone, letter or mail that we have it.
    Acknowledge,
    ChangeKind {
        to: VoiceKind,
    },
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Acknowledge => {
            case.must_be_open()?;
            if case.acknowledged_at.is_some() {
                return Err(Refusal::AlreadyAcknowledged);
            }
            Ok(vec![Event::Acknowledged(Acknowledged {
                by_receipt: false,
            })])
        }
        Command::ChangeKind { to } if to == case.kind => Err(Refusal::NothingChanged),
        Command::ChangeKind { to } => {
            case.must_be_open()?;
            let period = context.office.policy.period(to);
            let clock = case.clock.of_period(period);
            Ok(vec![Event::KindChanged(KindChanged {
                from: case.kind,
                to,
                period,
                old_due_at: case.clock.due_at,
                due_at: clock.computed_due_at(context.office),
            })])
        }
    }
}

/// The case as its first event makes it, before that event is applied.
pub fn begin(event: &Received) -> Case {
    Case::empty(event)
}

pub(crate) fn acknowledged(case: &mut Case, at: Timestamp) {
    case.acknowledged_at.get_or_insert(at);
    if case.state == CaseState::Received {
        case.state = CaseState::Acknowledged;
    }
}

pub(crate) fn kind_changed(case: &mut Case, event: &KindChanged) {
    case.kind = event.to;
    case.clock = Clock {
        due_at: event.due_at,
        ran_out: false,
        ..case.clock.of_period(event.period)
    };
}
