//! 보완: the customer is asked for what is missing; from the day of the request through the day it comes the clock stands
//! still (Decree 20, 24; Rule 9). Asked at most twice, so that no office stops its own clock for ever.

use jiff::{Timestamp, ToSpan, civil};
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::office::Office;
use crate::refusal::Refusal;
use crate::words::TextRef;

/// Asked once, and once more where nothing or too little came (Decree 24).
const MOST_REQUESTS: usize = 2;
/// The second request gives at most so many days (Decree 24).
pub const LONGEST_SECOND_DAYS: u16 = 10;
/// At the customer's wish their time is lengthened so often at most (Decree 24).
const MOST_EXTENSIONS: u8 = 2;

/// Days on which the clock stood still: from the day the request was sent through the day the answer came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplement {
    pub what: TextRef,
    pub sent_on: civil::Date,
    pub by_on: civil::Date,
    /// How often the customer asked for more time and got it.
    pub extended: u8,
    pub returned_on: Option<civil::Date>,
    /// Days on which the notice itself came back, because nobody knows where the customer is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undelivered_on: Vec<civil::Date>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementRequested {
    pub what: TextRef,
    pub sent_on: civil::Date,
    pub by_on: civil::Date,
}

/// The customer asked for more time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementExtended {
    pub old_by_on: civil::Date,
    pub by_on: civil::Date,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementReceived {
    pub returned_on: civil::Date,
    pub old_due_at: Timestamp,
    pub due_at: Timestamp,
}

/// Errors: [`Refusal::AlreadyAnswered`], [`Refusal::SupplementWaits`] until the time given is over, [`Refusal::PeriodOver`],
/// [`Refusal::MomentPassed`], [`Refusal::TooFar`], [`Refusal::SupplementTooLong`], [`Refusal::SupplementsUsedUp`].
pub(crate) fn request(
    case: &Case,
    what: TextRef,
    by_on: civil::Date,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let sent_on = context.today();
    match awaited(case) {
        // Nothing came in the time given: it may be asked for again.
        Some(awaited) if awaited.by_on < sent_on => {}
        _ => case.clock.must_run(case.state, context.now)?,
    }
    let by_on = context.day_still_to_come(by_on)?;
    match case.clock.supplements.len() {
        0 => {}
        1 if by_on > sent_on.saturating_add(i64::from(LONGEST_SECOND_DAYS).days()) => {
            return Err(Refusal::SupplementTooLong {
                longest_days: LONGEST_SECOND_DAYS,
            });
        }
        asked if asked < MOST_REQUESTS => {}
        _ => return Err(Refusal::SupplementsUsedUp),
    }
    Ok(vec![Event::SupplementRequested(SupplementRequested {
        what,
        sent_on,
        by_on: civil_end(by_on, context.office),
    })])
}

/// Errors: [`Refusal::NothingAwaited`], [`Refusal::MomentPassed`], [`Refusal::TooFar`], [`Refusal::SupplementsUsedUp`].
pub(crate) fn extend(
    case: &Case,
    by_on: civil::Date,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let awaited = awaited(case).ok_or(Refusal::NothingAwaited)?;
    let by_on = context.day_still_to_come(by_on)?;
    if by_on <= awaited.by_on {
        return Err(Refusal::MomentPassed);
    }
    if awaited.extended >= MOST_EXTENSIONS {
        return Err(Refusal::SupplementsUsedUp);
    }
    Ok(vec![Event::SupplementExtended(SupplementExtended {
        old_by_on: awaited.by_on,
        by_on: civil_end(by_on, context.office),
    })])
}

/// It came back on the day the customer sent it in, even if nobody looked at it until later.
///
/// Errors: [`Refusal::NothingAwaited`].
pub(crate) fn receive(case: &Case, context: &Context) -> Result<Vec<Event>, Refusal> {
    let awaited = awaited(case).ok_or(Refusal::NothingAwaited)?;
    let came_at = case.customer_waits_since.unwrap_or(context.now);
    let returned_on = context.office.local(came_at).date().max(awaited.sent_on);
    let mut next = case.clock.clone();
    next.returned(returned_on);
    Ok(vec![Event::SupplementReceived(SupplementReceived {
        returned_on,
        old_due_at: case.clock.due_at,
        due_at: next.computed_due_at(context.office),
    })])
}

/// The customer is still to send it.
pub(crate) fn awaited(case: &Case) -> Option<&Supplement> {
    let waits = case.state.awaits_answer() && case.clock.stands_still();
    case.clock.supplements.last().filter(|_| waits)
}

pub(crate) fn asked_as_often_as_it_may(case: &Case) -> bool {
    case.clock.supplements.len() >= MOST_REQUESTS
}

/// Civil Act 161: a period for the customer that ends on a Saturday or holiday ends on the next working day.
fn civil_end(day: civil::Date, office: &Office) -> civil::Date {
    office.calendar.working_day_from(day)
}

pub(crate) fn requested(case: &mut Case, event: &SupplementRequested) {
    // Asked again: the customer has had the word all along, so not a day between is counted.
    if case.clock.stands_still() {
        case.clock.returned(event.sent_on);
    }
    case.clock.supplements.push(Supplement {
        what: event.what.clone(),
        sent_on: event.sent_on,
        by_on: event.by_on,
        extended: 0,
        returned_on: None,
        undelivered_on: Vec::new(),
    });
}

pub(crate) fn extended(case: &mut Case, event: &SupplementExtended) {
    if let Some(awaited) = case.clock.supplements.last_mut() {
        awaited.by_on = event.by_on;
        awaited.extended = awaited.extended.saturating_add(1);
    }
}

pub(crate) fn received(case: &mut Case, event: &SupplementReceived) {
    case.clock.returned(event.returned_on);
    case.clock.due_at = event.due_at;
}
