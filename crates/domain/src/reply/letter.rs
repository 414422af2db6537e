//! What is sent to the customer: that we have it, where it stands, the answer with its decision.
//! Findings of severity stop, and a refusal without reasons and remedies, are not sent (Petitions Act 27).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::{Case, CaseState};
use crate::handle::number;
use crate::handle::remedy::{Remedy, RemedyState};
use crate::people::StaffId;
use crate::refusal::Refusal;
pub use crate::reply::response::{CustomerAgreed, CustomerRefused, Respond, Response, respond};
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

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Send {
    pub kind: LetterKind,
    /// The whole letter as the customer reads it.
    pub text: TextRef,
    pub decision: Option<Decision>,
    pub review: Vec<Reviewed>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterSent {
    pub kind: LetterKind,
    pub text: TextRef,
    pub decision: Option<Decision>,
    pub review: Vec<Reviewed>,
    pub by: StaffId,
}

/// Errors: [`Refusal::StopFinding`], [`Refusal::DecisionMissing`], [`Refusal::DecisionDoesNotFit`],
/// [`Refusal::RoutesMissing`], [`Refusal::AwaitsApproval`].
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
    decision_fits(case, send.kind, send.decision.as_ref())?;
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

/// An answer carries a decision, a refusal its remedies, and neither goes out while money waits for approval.
fn decision_fits(
    case: &Case,
    kind: LetterKind,
    decision: Option<&Decision>,
) -> Result<(), Refusal> {
    let Some(decision) = decision else {
        return match kind {
            LetterKind::Answer => Err(Refusal::DecisionMissing),
            LetterKind::Acknowledgement | LetterKind::Progress => Ok(()),
        };
    };
    if kind != LetterKind::Answer {
        return Err(Refusal::DecisionDoesNotFit);
    }
    if matches!(decision.refusal(), Some((_, []))) {
        return Err(Refusal::RoutesMissing);
    }
    let waits = |remedy: &Remedy| remedy.state == RemedyState::AwaitsApproval;
    if case.remedies.iter().any(waits) {
        return Err(Refusal::AwaitsApproval);
    }
    Ok(())
}

pub(crate) fn sent(case: &mut Case, event: &LetterSent, at: Timestamp) {
    let number = number::after(case.letters.len());
    case.letters.push(Letter {
        number,
        kind: event.kind,
        text: event.text.clone(),
        decision: event.decision.clone(),
        by: event.by,
        sent_at: at,
    });
    case.acknowledged_at.get_or_insert(at);
    if event.kind == LetterKind::Answer {
        case.state = CaseState::Answered;
        case.response = None;
    }
}
