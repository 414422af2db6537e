//! What was sent to the customer, and whether they agree. A refusal is heard, recorded, and keeps the case open.
//! Findings of severity stop, and a refusal without reasons and remedies, are not sent (Petitions Act 27).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::{Case, CaseState};
use crate::handle::remedy::{RemedyAnswered, RemedyState};
use crate::people::StaffId;
use crate::refusal::Refusal;
use crate::reply::review::{Became, Reviewed, Severity};
use crate::words::TextRef;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LetterKind {
    /// We have it and who cares for it.
    Acknowledgement,
    /// Where it stands (Decree 23).
    Progress,
    /// The result, with its decision.
    Answer,
}

impl LetterKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Acknowledgement => "acknowledgement",
            Self::Progress => "progress",
            Self::Answer => "answer",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Acknowledgement, Self::Progress, Self::Answer]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

/// Where a customer can go who is refused; told in the letter and on the tracking page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// Objection, within 60 days (Petitions Act 35).
    Objection,
    /// The supervisory body.
    Supervisor,
    /// The ombudsman (국민권익위원회), at any time (Decree 17).
    Ombudsman,
}

impl Route {
    pub const ALL: [Self; 3] = [Self::Objection, Self::Supervisor, Self::Ombudsman];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Objection => "objection",
            Self::Supervisor => "supervisor",
            Self::Ombudsman => "ombudsman",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.as_str() == text)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    Granted,
    PartlyGranted {
        reasons: TextRef,
        routes: Vec<Route>,
    },
    NotGranted {
        reasons: TextRef,
        routes: Vec<Route>,
    },
}

impl Decision {
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::PartlyGranted { .. } => "partly-granted",
            Self::NotGranted { .. } => "not-granted",
        }
    }

    pub fn refusal(&self) -> Option<(&TextRef, &[Route])> {
        match self {
            Self::Granted => None,
            Self::PartlyGranted { reasons, routes } | Self::NotGranted { reasons, routes } => {
                Some((reasons, routes))
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// 1, 2, 3 … within the case.
    pub number: u32,
    pub kind: LetterKind,
    pub text: TextRef,
    pub decision: Option<Decision>,
    pub by: StaffId,
    pub sent_at: Timestamp,
}

impl Letter {
    pub fn is_answer(&self) -> bool {
        self.kind == LetterKind::Answer
    }
}

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
pub struct Send {
    pub kind: LetterKind,
    /// The whole letter as the customer reads it.
    pub text: TextRef,
    pub decision: Option<Decision>,
    pub review: Vec<Reviewed>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Respond {
    Agree,
    Refuse { why: TextRef },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterSent {
    pub kind: LetterKind,
    pub text: TextRef,
    pub decision: Option<Decision>,
    pub review: Vec<Reviewed>,
    pub by: StaffId,
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

pub fn decide(case: &Case, send: Send, context: &Context) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    let by = context.actor.staff().ok_or(Refusal::NotYours)?.id;
    let stop = send
        .review
        .iter()
        .find(|r| r.severity == Severity::Stop && r.became != Became::Taken);
    if let Some(stop) = stop {
        return Err(Refusal::StopFinding {
            rule: stop.rule.clone(),
        });
    }
    match (send.kind, &send.decision) {
        (LetterKind::Answer, None) => return Err(Refusal::DecisionMissing),
        (LetterKind::Answer, Some(decision)) => {
            if decision
                .refusal()
                .is_some_and(|(_, routes)| routes.is_empty())
            {
                return Err(Refusal::RoutesMissing);
            }
            if case
                .remedies
                .iter()
                .any(|r| r.state == RemedyState::AwaitsApproval)
            {
                return Err(Refusal::AwaitsApproval);
            }
        }
        (_, Some(_)) => return Err(Refusal::DecisionDoesNotFit),
        (_, None) => {}
    }
    let Send {
        kind,
        text,
        decision,
        review,
    } = send;
    Ok(vec![Event::LetterSent(LetterSent {
        kind,
        text,
        decision,
        review,
        by,
    })])
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

pub(crate) fn sent(case: &mut Case, event: &LetterSent, at: Timestamp) {
    let number = u32::try_from(case.letters.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    case.letters.push(Letter {
        number,
        kind: event.kind,
        text: event.text.clone(),
        decision: event.decision.clone(),
        by: event.by,
        sent_at: at,
    });
    case.customer_waits_since = None;
    if event.kind == LetterKind::Answer {
        case.state = CaseState::Answered;
        case.response = None;
    }
}

pub(crate) fn agreed(case: &mut Case, _event: &CustomerAgreed, at: Timestamp) {
    case.state = CaseState::Agreed;
    case.response = Some(Response {
        agrees: true,
        why: None,
        at,
        alternatives: Vec::new(),
    });
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
