//! What is known of a case now, and what follows from it alone.
//! Changes nothing; what may happen to it is decided in `life`.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::handle::assessment::Assessment;
use crate::handle::cause::Cause;
use crate::handle::change::Change;
use crate::handle::clock::Clock;
use crate::handle::closure::{Closure, Outcome};
use crate::handle::hand_over::Offer;
pub use crate::handle::life::{CareBegun, apply, decide, replay};
use crate::handle::memo::Memo;
pub use crate::handle::number::CaseNumber;
use crate::handle::promise::Promise;
use crate::handle::remedy::Remedy;
pub use crate::handle::state::CaseState;
use crate::measure::answer::Comparison;
use crate::people::{CaseId, CustomerId, DepartmentId, FileId, Relation, StaffId};
use crate::receive::channel::Channel;
use crate::receive::intake::{Received, VoiceKind};
use crate::refusal::Refusal;
use crate::reply::letter::{Letter, Response};
use crate::words::TextRef;

/// Everything true of a case now. Equal to the replay of its events, always.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub id: CaseId,
    pub number: CaseNumber,
    pub state: CaseState,
    /// How many events made it; what a person had seen is compared with it.
    pub version: u32,
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
    pub secret_digest: String,
    pub department: DepartmentId,
    pub owner: StaffId,
    pub offer: Option<Offer>,
    pub complained_of: Vec<StaffId>,
    pub causes_told: Vec<Cause>,
    pub causes_found: Vec<Cause>,
    pub assessment: Option<Assessment>,
    pub memos: Vec<Memo>,
    pub changes: Vec<Change>,
    pub promises: Vec<Promise>,
    pub remedies: Vec<Remedy>,
    pub letters: Vec<Letter>,
    pub response: Option<Response>,
    pub clock: Clock,
    pub closure: Option<Closure>,
    pub comparison: Option<Comparison>,
    pub merged_into: Option<CaseNumber>,
    pub absorbed: Vec<CaseNumber>,
    /// When the customer first knew that we have it: by the receipt, by being told, or by a letter.
    pub acknowledged_at: Option<Timestamp>,
    /// The customer wrote and has not heard from the house since ([`crate::event::Event::reaches_customer`]).
    pub customer_waits_since: Option<Timestamp>,
    /// Their latest word of their own accord; silence is counted from here.
    pub customer_spoke_at: Option<Timestamp>,
    pub last_event_at: Timestamp,
}

impl Case {
    pub(crate) fn empty(event: &Received) -> Self {
        Self {
            id: event.case_id,
            number: event.number,
            state: CaseState::Received,
            version: 0,
            kind: event.kind,
            channel: event.channel,
            customer: event.customer,
            relation: event.relation,
            internal: event.internal,
            anonymous: event.anonymous,
            subject: event.subject.clone(),
            text: event.text.clone(),
            expectation: event.expectation.clone(),
            happened: event.happened.clone(),
            files: event.files.clone(),
            secret_digest: event.secret_digest.clone(),
            department: event.department,
            owner: event.owner,
            offer: None,
            complained_of: Vec::new(),
            causes_told: event.causes_told.clone(),
            causes_found: Vec::new(),
            assessment: None,
            memos: Vec::new(),
            changes: Vec::new(),
            promises: Vec::new(),
            remedies: Vec::new(),
            letters: Vec::new(),
            response: None,
            clock: Clock::start(event.period, event.received_at, event.due_at),
            closure: None,
            comparison: None,
            merged_into: None,
            absorbed: Vec::new(),
            acknowledged_at: None,
            customer_waits_since: None,
            customer_spoke_at: None,
            last_event_at: event.received_at,
        }
    }

    /// Errors: [`Refusal::CaseEnded`].
    pub fn must_be_open(&self) -> Result<(), Refusal> {
        if self.state.open() {
            Ok(())
        } else {
            Err(Refusal::CaseEnded)
        }
    }

    /// Closed, and nowhere else: what was merged or went to another agency goes on there.
    pub fn can_go_on(&self) -> bool {
        let elsewhere = |outcome| matches!(outcome, Outcome::Merged | Outcome::TransferredAway);
        self.closure
            .as_ref()
            .is_some_and(|closure| !elsewhere(closure.outcome))
    }

    /// The customer may add to it, also after it was closed: then the house looks whether it goes on.
    ///
    /// Errors: [`Refusal::CaseEnded`].
    pub fn must_be_heard(&self) -> Result<(), Refusal> {
        if self.can_go_on() {
            return Ok(());
        }
        self.must_be_open()
    }

    /// The answer that stands: the last one sent.
    pub fn answer(&self) -> Option<&Letter> {
        self.letters.iter().rev().find(|letter| letter.is_answer())
    }

    pub fn answered_at(&self) -> Option<Timestamp> {
        self.answer().map(|letter| letter.sent_at)
    }

    /// The next moment at which the office's clock has something to say about this case.
    pub fn next_clock_at(&self) -> Option<Timestamp> {
        if !self.state.open() {
            return None;
        }
        self.next_promise_at()
            .into_iter()
            .chain(self.clock.runs_out_at(self.state))
            .min()
    }

    /// The earliest open promise.
    pub fn next_promise_at(&self) -> Option<Timestamp> {
        let open = self.promises.iter().filter(|promise| promise.is_open());
        open.map(|promise| promise.by_at).min()
    }
}
