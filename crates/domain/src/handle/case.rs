//! A case's life: what is known of it now, and the one way through it: `decide`, then `apply`.
//! The abilities stand in the files beside this one; this file only names them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::{self, Actor};
use crate::command::Command;
use crate::context::Context;
use crate::event::Event;
use crate::handle::assessment::Assessment;
use crate::handle::cause::Cause;
use crate::handle::change::Change;
use crate::handle::clock::Clock;
use crate::handle::closure::Closure;
use crate::handle::hand_over::Offer;
use crate::handle::memo::Memo;
use crate::handle::promise::Promise;
use crate::handle::remedy::Remedy;
use crate::measure::answer::Comparison;
use crate::people::{CaseId, CustomerId, DepartmentId, FileId, Relation, StaffId};
use crate::receive::channel::Channel;
use crate::receive::intake::{self, Received, VoiceKind};
use crate::refusal::Refusal;
use crate::reply::letter::{Letter, Response};
use crate::words::TextRef;
use crate::{handle, measure, reply};

/// A case's number as people say it: the year of receipt and a gapless count within it, `2026-000123`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseNumber {
    pub year: i16,
    pub count: u32,
}

impl std::fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:06}", self.year, self.count)
    }
}

impl std::str::FromStr for CaseNumber {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let (year, count) = text.trim().split_once('-').ok_or(Refusal::NotThere)?;
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if year.len() != 4 || count.is_empty() || !digits(year) || !digits(count) {
            return Err(Refusal::NotThere);
        }
        let year = year.parse().map_err(|_| Refusal::NotThere)?;
        let count = count.parse().map_err(|_| Refusal::NotThere)?;
        Ok(Self { year, count })
    }
}

impl Serialize for CaseNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CaseNumber {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| serde::de::Error::custom("not a case number"))
    }
}

/// received → acknowledged → in care → answered → agreed | refused by the customer → closed;
/// withdrawn at any time before closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseState {
    Received,
    Acknowledged,
    InCare,
    Answered,
    Agreed,
    Refused,
    Closed,
    Withdrawn,
}

impl CaseState {
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::Acknowledged,
        Self::InCare,
        Self::Answered,
        Self::Agreed,
        Self::Refused,
        Self::Closed,
        Self::Withdrawn,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Acknowledged => "acknowledged",
            Self::InCare => "in-care",
            Self::Answered => "answered",
            Self::Agreed => "agreed",
            Self::Refused => "refused",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    pub fn open(self) -> bool {
        !matches!(self, Self::Closed | Self::Withdrawn)
    }
}

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
    /// The customer wrote and nobody of the house has answered, memoed or acted since.
    pub customer_waits_since: Option<Timestamp>,
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
            customer_waits_since: None,
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

    pub fn answered_at(&self) -> Option<Timestamp> {
        self.letters
            .iter()
            .rev()
            .find(|letter| letter.is_answer())
            .map(|letter| letter.sent_at)
    }

    /// The next moment at which the office's clock has something to say about this case.
    pub fn next_clock_at(&self) -> Option<Timestamp> {
        if !self.state.open() {
            return None;
        }
        let promise = self
            .promises
            .iter()
            .filter(|p| p.is_open())
            .map(|p| p.by_at)
            .min();
        promise
            .into_iter()
            .chain(self.clock.runs_out_at(self.state))
            .min()
    }

    /// The earliest open promise.
    pub fn next_promise_at(&self) -> Option<Timestamp> {
        self.promises
            .iter()
            .filter(|p| p.is_open())
            .map(|p| p.by_at)
            .min()
    }
}

/// May this happen, and what then is true? Refusals change nothing.
///
/// Errors: the typed [`Refusal`] of the rule that stands against it.
pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    access::permit(context.actor, command.right(), case)?;
    if command.is_decision() && context.seen.is_some_and(|seen| seen < case.version) {
        return Err(Refusal::CaseChanged);
    }
    let begins_care = command.is_care() && begins_care(case, context.actor);
    let mut events = match command {
        Command::Intake(command) => intake::decide(case, command, context),
        Command::Memo(command) => handle::memo::decide(case, command, context),
        Command::Cause(command) => handle::cause::decide(case, command, context),
        Command::Assess(scores) => handle::assessment::decide(case, scores, context),
        Command::HandOver(command) => handle::hand_over::decide(case, command, context),
        Command::Change(command) => handle::change::decide(case, command, context),
        Command::Promise(command) => handle::promise::decide(case, command, context),
        Command::Remedy(command) => handle::remedy::decide(case, command, context),
        Command::Clock(command) => handle::clock::decide(case, command, context),
        Command::Merge(command) => handle::merge::decide(case, command, context),
        Command::Letter(command) => reply::letter::decide(case, *command, context),
        Command::Respond(command) => reply::letter::respond(case, command, context),
        Command::Closure(command) => handle::closure::decide(case, command, context),
        Command::Answer(comparison) => measure::answer::decide(case, comparison, context),
    }?;
    if begins_care && !events.is_empty() {
        events.insert(0, Event::CareBegun(CareBegun {}));
    }
    Ok(events)
}

fn begins_care(case: &Case, actor: &Actor) -> bool {
    matches!(case.state, CaseState::Received | CaseState::Acknowledged) && actor.staff().is_some()
}

/// The first act of care by a member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareBegun {}

/// Makes what happened true. Cannot fail; an event is a fact.
pub fn apply(case: &mut Case, event: &Event, at: Timestamp) {
    match event {
        // The receipt makes the case; what a transfer ends is said by the closing that follows it.
        Event::Received(_) | Event::TransferredAway(_) => {}
        Event::Acknowledged(event) => intake::acknowledged(case, event),
        Event::KindChanged(event) => intake::kind_changed(case, event),
        Event::CareBegun(_) => case.state = CaseState::InCare,
        Event::MemoAdded(event) => handle::memo::added(case, event, at),
        Event::CustomerAdded(event) => handle::memo::customer_added(case, event, at),
        Event::CausesFound(event) => case.causes_found.clone_from(&event.causes),
        Event::ComplainedOfNamed(event) => handle::cause::named(case, event),
        Event::Assessed(event) => case.assessment = Some(event.assessment),
        Event::HandOverOffered(event) => handle::hand_over::offered(case, event, at),
        Event::HandOverAccepted(event) => handle::hand_over::accepted(case, event),
        Event::HandOverDeclined(_) => case.offer = None,
        Event::PlaceChanged(event) => handle::change::place_changed(case, event, at),
        Event::TimeChanged(event) => handle::change::time_changed(case, event, at),
        Event::PersonChanged(event) => handle::change::person_changed(case, event, at),
        Event::ChangeJudged(event) => handle::change::judged(case, event),
        Event::PromiseMade(event) => handle::promise::made(case, event, at),
        Event::PromiseKept(event) => handle::promise::kept(case, event, at),
        Event::PromiseMoved(event) => handle::promise::moved(case, event),
        Event::PromiseBroken(event) => handle::promise::broken(case, event, at),
        Event::RemedyOffered(event) => handle::remedy::offered(case, event, at),
        Event::RemedyDecided(event) => handle::remedy::decided(case, event, at),
        Event::RemedyAnswered(event) => handle::remedy::answered(case, event),
        Event::RemedyDone(event) => handle::remedy::done(case, event, at),
        Event::PeriodExtended(event) => handle::clock::extended(case, event),
        Event::SupplementRequested(event) => handle::clock::supplement_requested(case, event),
        Event::SupplementReceived(event) => handle::clock::supplement_received(case, event),
        Event::PeriodRanOut(_) => case.clock.ran_out = true,
        Event::MergedInto(event) => handle::merge::merged_into(case, event),
        Event::Absorbed(event) => case.absorbed.push(event.number),
        Event::LetterSent(event) => reply::letter::sent(case, event, at),
        Event::CustomerAgreed(event) => reply::letter::agreed(case, event, at),
        Event::CustomerRefused(event) => reply::letter::refused(case, event, at),
        Event::Withdrawn(event) => handle::closure::withdrawn(case, event, at),
        Event::Closed(event) => handle::closure::closed(case, event, at),
        Event::Reopened(_) => handle::closure::reopened(case),
        Event::Compared(event) => case.comparison = Some(event.comparison),
    }
    case.version += 1;
    case.last_event_at = at;
}

/// The case again from its events; the law that state tables must obey.
pub fn replay<'a>(events: impl IntoIterator<Item = (&'a Event, Timestamp)>) -> Option<Case> {
    let mut case: Option<Case> = None;
    for (event, at) in events {
        if let Event::Received(received) = event {
            case = Some(intake::begin(received));
        }
        if let Some(case) = case.as_mut() {
            apply(case, event, at);
        }
    }
    case
}
