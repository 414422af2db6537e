//! A case's life: `decide`, then `apply`; the one way through it. Replay is the same way walked again.
//! The abilities stand in the files beside this one; this file only names them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::access::{self, Actor};
use crate::command::Command;
use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::handle::state::CaseState;
use crate::receive::intake;
use crate::refusal::Refusal;
use crate::{handle, measure, reply};

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
        Command::Respond(command) => reply::response::respond(case, command, context),
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
        // The receipt makes the case; what these end is said by the closing that follows them.
        Event::Received(_)
        | Event::TransferredAway(_)
        | Event::GivenBack(_)
        | Event::DeemedWithdrawn(_) => {}
        Event::Acknowledged(_) => intake::acknowledged(case, at),
        Event::KindChanged(event) => intake::kind_changed(case, event),
        Event::CareBegun(_) => case.state = CaseState::InCare,
        Event::MemoAdded(event) => handle::memo::added(case, event, at),
        Event::CustomerAdded(event) => handle::memo::customer_added(case, event, at),
        Event::CausesFound(event) => case.causes_found.clone_from(&event.causes),
        Event::ComplainedOfNamed(event) => handle::cause::named(case, event),
        Event::ComplainedOfCleared(event) => handle::cause::cleared(case, event),
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
        Event::RemedyDecided(event) => handle::approval::decided(case, event, at),
        Event::RemedyAnswered(event) => handle::remedy::answered(case, event, at),
        Event::RemedyDone(event) => handle::remedy::done(case, event, at),
        Event::PeriodExtended(event) => handle::extension::extended(case, event),
        Event::SupplementRequested(event) => handle::supplement::requested(case, event),
        Event::SupplementExtended(event) => handle::supplement::extended(case, event),
        Event::SupplementReceived(event) => handle::supplement::received(case, event),
        Event::SupplementUndelivered(event) => handle::undelivered::undelivered(case, event),
        Event::PeriodRanOut(_) => case.clock.ran_out = true,
        Event::MergedInto(event) => handle::merge::merged_into(case, event),
        Event::Absorbed(event) => case.absorbed.push(event.number),
        Event::LetterSent(event) => reply::letter::sent(case, event, at),
        Event::CustomerAgreed(_) => reply::response::agreed(case, at),
        Event::CustomerRefused(event) => reply::response::refused(case, event, at),
        Event::Withdrawn(_) => handle::closure::withdrawn(case, at),
        Event::Closed(event) => handle::closure::closed(case, event, at),
        Event::Reopened(event) => handle::closure::reopened(case, event, at),
        Event::Compared(event) => case.comparison = Some(event.comparison),
    }
    if event.reaches_customer() {
        case.customer_waits_since = None;
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
