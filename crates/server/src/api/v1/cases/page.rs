//! A case as the API shows it: everything that the person behind the token may see of it.

use app::ask::case::{CasePage, Moment};
use domain::event::Audience;
use domain::handle::cause::Cause;
use domain::handle::memo::{Memo, MemoKind};
use domain::handle::remedy::{Remedy, RemedyState};
use domain::notes::Note;
use domain::people::StaffId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::letters::LetterSent;
use super::promises::PromiseMade;
use crate::api::v1::names::{
    CauseName, ChannelName, KindName, MemoKindName, RelationName, StateName,
};
use crate::api::v1::people::Named;

/// A case. Words are null once they were erased.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseShown {
    number: String,
    /// Grows with every event; send it as `seen` with a decision.
    version: u32,
    #[schema(value_type = StateName)]
    state: &'static str,
    #[schema(value_type = KindName)]
    kind: &'static str,
    #[schema(value_type = ChannelName)]
    channel: &'static str,
    subject: Option<String>,
    text: Option<String>,
    expectation: Option<String>,
    happened: Option<String>,
    customer: CustomerShown,
    department: Named,
    owner: Named,
    /// Who was complained of neither handles nor sees the case.
    complained_of: Vec<Named>,
    #[schema(value_type = String, format = DateTime)]
    received_at: Timestamp,
    /// The end of the statutory period, extensions and supplements counted in.
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    acknowledged_at: Option<Timestamp>,
    /// As the customer told them.
    #[schema(value_type = Vec<CauseName>)]
    causes_told: Vec<&'static str>,
    /// As the office found them.
    #[schema(value_type = Vec<CauseName>)]
    causes_found: Vec<&'static str>,
    memos: Vec<MemoShown>,
    promises: Vec<PromiseMade>,
    remedies: Vec<RemedyShown>,
    letters: Vec<LetterSent>,
    /// What the case lacks, the most urgent first; ids that never change their meaning.
    lacks: Vec<&'static str>,
    timeline: Vec<MomentShown>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CustomerShown {
    /// Null for who stays anonymous.
    name: Option<String>,
    #[schema(value_type = RelationName)]
    relation: &'static str,
    /// Students, staff and colleagues of the house.
    internal: bool,
    phone: Option<String>,
    email: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MemoShown {
    #[schema(value_type = MemoKindName)]
    kind: &'static str,
    text: Option<String>,
    by: Named,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct RemedyShown {
    /// 1, 2, 3 … within the case.
    number: u32,
    what: Option<String>,
    compensation_won: Option<u64>,
    /// `awaits-approval`, `ready`, `turned-down`, `agreed`, `refused-by-customer` or `done`.
    state: &'static str,
    by: Named,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// One thing that happened.
#[derive(Debug, Serialize, ToSchema)]
pub struct MomentShown {
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// The event's kind, as the journal writes it.
    #[schema(example = "promise-made")]
    kind: &'static str,
    /// `staff`, `customer`, `public` or `system`.
    actor: String,
    staff: Option<Named>,
    /// The version of the case after it.
    version: u32,
    /// Whether the customer sees it too.
    public: bool,
}

impl CaseShown {
    pub fn of(page: &CasePage) -> Self {
        let (case, office) = (&page.case, &page.office);
        let words = |text| page.texts.of(text).map(str::to_owned);
        let complained_of = case.complained_of.iter();
        Self {
            number: case.number.to_string(),
            version: case.version,
            state: case.state.as_str(),
            kind: case.kind.as_str(),
            channel: case.channel.as_str(),
            subject: words(&case.subject),
            text: words(&case.text),
            expectation: case.expectation.as_ref().and_then(words),
            happened: case.happened.as_ref().and_then(words),
            customer: customer(page),
            department: Named::department(office, case.department),
            owner: Named::staff(office, case.owner),
            complained_of: complained_of.map(|id| Named::staff(office, *id)).collect(),
            received_at: case.clock.received_at,
            due_at: case.clock.due_at,
            acknowledged_at: case.acknowledged_at,
            causes_told: causes(&case.causes_told),
            causes_found: causes(&case.causes_found),
            memos: case.memos.iter().map(|m| memo(m, page)).collect(),
            promises: case
                .promises
                .iter()
                .map(|p| PromiseMade::of(p, page))
                .collect(),
            remedies: case.remedies.iter().map(|r| remedy(r, page)).collect(),
            letters: case
                .letters
                .iter()
                .map(|l| LetterSent::of(l, page))
                .collect(),
            lacks: page.notes.iter().map(|(_, note)| Note::id(note)).collect(),
            timeline: page.timeline.iter().map(|m| moment(m, page)).collect(),
        }
    }
}

fn customer(page: &CasePage) -> CustomerShown {
    let known = page.customer.as_ref();
    CustomerShown {
        name: known.and_then(|customer| customer.name.clone()),
        relation: page.case.relation.as_str(),
        internal: page.case.internal,
        phone: known.and_then(|customer| customer.phone.clone()),
        email: known.and_then(|customer| customer.email.clone()),
    }
}

fn causes(causes: &[Cause]) -> Vec<&'static str> {
    causes.iter().map(|cause| cause.as_str()).collect()
}

fn memo(memo: &Memo, page: &CasePage) -> MemoShown {
    MemoShown {
        kind: match memo.kind {
            MemoKind::Memo => "memo",
            MemoKind::Note => "note",
        },
        text: page.texts.of(&memo.text).map(str::to_owned),
        by: Named::staff(&page.office, memo.by),
        at: memo.at,
    }
}

fn remedy(remedy: &Remedy, page: &CasePage) -> RemedyShown {
    RemedyShown {
        number: remedy.number,
        what: page.texts.of(&remedy.what).map(str::to_owned),
        compensation_won: remedy.compensation_won,
        state: match remedy.state {
            RemedyState::AwaitsApproval => "awaits-approval",
            RemedyState::Ready => "ready",
            RemedyState::TurnedDown => "turned-down",
            RemedyState::Agreed => "agreed",
            RemedyState::RefusedByCustomer => "refused-by-customer",
            RemedyState::Done { .. } => "done",
        },
        by: Named::staff(&page.office, remedy.by),
        at: remedy.at,
    }
}

fn moment(moment: &Moment, page: &CasePage) -> MomentShown {
    let (actor, id) = moment.actor.split_once(':').unwrap_or((&moment.actor, ""));
    let staff = id.parse::<StaffId>().ok();
    MomentShown {
        at: moment.at,
        kind: moment.event.kind(),
        actor: actor.to_owned(),
        staff: staff.map(|id| Named::staff(&page.office, id)),
        version: moment.version,
        public: moment.event.audience() == Audience::Everyone,
    }
}

/// Which of its kind the last such event up to a version was, from 0: a repeated request finds the same thing again.
pub fn nth(page: &CasePage, kind: &str, version: u32) -> Option<usize> {
    let until = page.timeline.iter().filter(|m| m.version <= version);
    until
        .filter(|moment| moment.event.kind() == kind)
        .count()
        .checked_sub(1)
}
