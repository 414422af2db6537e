//! What lists and clocks look at, computed from a case: the columns of its row. Reads and writes nothing.

use domain::handle::case::{Case, CaseState};
use domain::handle::remedy::RemedyState;
use domain::people::{CustomerId, DepartmentId, StaffId, TextId};
use jiff::Timestamp;

/// Where a case stands in the day of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Nobody has cared for it yet.
    New,
    /// The house has something to do.
    Care,
    /// The customer has the word.
    Waiting,
    Ended,
}

impl Stage {
    pub const ALL: [Self; 4] = [Self::New, Self::Care, Self::Waiting, Self::Ended];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Care => "care",
            Self::Waiting => "waiting",
            Self::Ended => "ended",
        }
    }

    /// Where the customer was asked for something or answered, they have the word, unless they have written since; what they
    /// write after the end brings the case back to whoever must look.
    pub fn of(case: &Case) -> Self {
        match case.state {
            CaseState::Closed if case.customer_waits_since.is_some() => Self::Care,
            CaseState::Closed | CaseState::Withdrawn => Self::Ended,
            CaseState::Received | CaseState::Acknowledged => Self::New,
            _ if case.customer_waits_since.is_some() => Self::Care,
            CaseState::Answered => Self::Waiting,
            CaseState::InCare if case.clock.stands_still() => Self::Waiting,
            CaseState::InCare | CaseState::Refused | CaseState::Agreed => Self::Care,
        }
    }
}

/// The columns of a case's row, in order, without its keys, version and body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Projection {
    pub state: &'static str,
    pub stage: Stage,
    pub kind: &'static str,
    pub channel: &'static str,
    pub department_id: DepartmentId,
    pub owner_id: StaffId,
    pub offered_to: Option<StaffId>,
    pub customer_id: CustomerId,
    pub subject_id: TextId,
    pub received_at: Timestamp,
    pub due_at: Timestamp,
    pub next_promise_at: Option<Timestamp>,
    /// The next promise or period that the house owes, run out or not, or the customer's word after the end, which no clock
    /// would bring up; the end of time where it owes none.
    pub attention_at: Timestamp,
    pub next_clock_at: Option<Timestamp>,
    /// Remedies that wait for a lead's decision while the case is open.
    pub approvals_waiting: i64,
}

impl Projection {
    pub fn of(case: &Case) -> Self {
        let stage = Stage::of(case);
        let next_promise_at = case.next_promise_at();
        let owed_at = matches!(stage, Stage::New | Stage::Care)
            .then_some(case.clock.due_at)
            .filter(|_| case.state.awaits_answer() && !case.clock.stands_still());
        let added_at = case.customer_waits_since.filter(|_| !case.state.open());
        Self {
            state: case.state.as_str(),
            stage,
            kind: case.kind.as_str(),
            channel: case.channel.as_str(),
            department_id: case.department,
            owner_id: case.owner,
            offered_to: case.offer.as_ref().map(|offer| offer.to),
            customer_id: case.customer,
            subject_id: case.subject.id,
            received_at: case.clock.received_at,
            due_at: case.clock.due_at,
            next_promise_at,
            attention_at: next_promise_at
                .into_iter()
                .chain(owed_at)
                .chain(added_at)
                .min()
                .unwrap_or(Timestamp::MAX),
            next_clock_at: case.next_clock_at(),
            approvals_waiting: approvals_waiting(case),
        }
    }
}

fn approvals_waiting(case: &Case) -> i64 {
    let waiting = case
        .remedies
        .iter()
        .filter(|r| r.state == RemedyState::AwaitsApproval)
        .count();
    if case.state.open() {
        i64::try_from(waiting).unwrap_or(i64::MAX)
    } else {
        0
    }
}
