//! What the customer says to an answer. A refusal is heard, recorded with what they can still do, and keeps the case open
//! (ISO 10002, 7.9). Staff may write down what they heard; the journal says who did.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::{Case, CaseState};
use crate::handle::remedy::{RemedyAnswered, RemedyState};
use crate::people::StaffId;
use crate::refusal::Refusal;
use crate::reply::letter::Route;
use crate::words::TextRef;

/// What the customer said to the last answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    pub agrees: bool,
    pub why: Option<TextRef>,
    pub at: Timestamp,
    /// What the customer was told they can still do.
    pub alternatives: Vec<Route>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Respond {
    Agree,
    Refuse { why: TextRef },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerAgreed {
    /// Written down by staff who heard it, or said on the tracking page.
    pub heard_by: Option<StaffId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerRefused {
    pub why: TextRef,
    pub heard_by: Option<StaffId>,
    pub alternatives: Vec<Route>,
}

/// Errors: [`Refusal::AnswerMissing`], [`Refusal::AlreadyAnsweredByCustomer`].
pub fn respond(case: &Case, command: Respond, context: &Context) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    match case.state {
        CaseState::Answered => {}
        // Who refused may change their mind and agree; saying the same twice adds nothing.
        CaseState::Refused if command == Respond::Agree => {}
        CaseState::Agreed | CaseState::Refused => return Err(Refusal::AlreadyAnsweredByCustomer),
        _ => return Err(Refusal::AnswerMissing),
    }
    let heard_by = context.actor.staff().map(|staff| staff.id);
    Ok(match command {
        Respond::Agree => {
            let remedies = case
                .remedies
                .iter()
                .filter(|r| r.state == RemedyState::Ready);
            let mut events = vec![Event::CustomerAgreed(CustomerAgreed { heard_by })];
            events.extend(remedies.map(|remedy| {
                Event::RemedyAnswered(RemedyAnswered {
                    number: remedy.number,
                    agrees: true,
                })
            }));
            events
        }
        Respond::Refuse { why } => vec![Event::CustomerRefused(CustomerRefused {
            why,
            heard_by,
            alternatives: Route::ALL.to_vec(),
        })],
    })
}

pub(crate) fn agreed(case: &mut Case, at: Timestamp) {
    case.state = CaseState::Agreed;
    case.response = Some(Response {
        agrees: true,
        why: None,
        at,
        alternatives: Vec::new(),
    });
    // Agreeing is their latest word on all they said before.
    case.customer_waits_since = None;
}

pub(crate) fn refused(case: &mut Case, event: &CustomerRefused, at: Timestamp) {
    case.state = CaseState::Refused;
    case.response = Some(Response {
        agrees: false,
        why: Some(event.why.clone()),
        at,
        alternatives: event.alternatives.clone(),
    });
    case.customer_waits_since.get_or_insert(at);
}
