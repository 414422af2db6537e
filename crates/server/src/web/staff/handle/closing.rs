//! How a case ends: closed with its outcome, sent to another agency, or opened again.

use domain::access::Right;
use domain::command::Command;
use domain::handle::clock::Command as Clock;
use domain::handle::closure::{Command as Ask, Outcome};
use domain::refusal::Refusal;

use super::at::AtCase;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseClosure, CaseReopening, CaseTransfer};
use crate::web::choice::{self, Choice};
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::text::Sentence;
use crate::web::would::any_words;

pub struct Closing {
    pub close: Option<Slip>,
    pub outcomes: Vec<Choice>,
    /// Why it cannot be closed now.
    pub not_yet: Option<Sentence>,
    pub transfer: Option<Slip>,
    pub reopen: Option<Slip>,
    pub ended: Option<Sentence>,
    /// There is something to say or to do.
    pub anything: bool,
}

pub fn panel(scene: &mut Scene<'_>) -> Closing {
    let (t, number) = (scene.t, scene.number());
    let binds = scene.is_open() && scene.may(Right::Answer);
    let asked = Outcome::CHOICES.map(|outcome| {
        let command = Command::Closure(Ask::Close { outcome });
        (outcome, scene.would(command))
    });
    let possible = asked.iter().filter(|(_, said)| said.is_ok());
    let outcomes: Vec<Choice> = possible
        .map(|(outcome, _)| choice::said(t, "outcome", outcome.as_str()))
        .collect();
    let closes = !outcomes.is_empty();
    let reopens = scene.would(Command::Closure(Ask::Reopen {
        reason: any_words(),
    }));
    let case = scene.case();
    let ended = case.closure.as_ref().map(|closure| {
        t.say("closed-with")
            .with(
                "outcome",
                t.say(format!("outcome-{}", closure.outcome.as_str())),
            )
            .with("moment", t.moment(closure.at))
            .with("told", t.moment(closure.communicated_at))
    });
    let anything = binds || ended.is_some() || reopens.is_ok();
    Closing {
        anything,
        not_yet: (binds && !closes)
            .then(|| nearest(asked.into_iter().filter_map(|(_, said)| said.err())))
            .flatten()
            .map(|refusal| t.refusal(&refusal)),
        close: scene.slip_if(binds && closes, "closure", CaseClosure::to(number)),
        outcomes,
        transfer: scene.slip_if(binds, "transfer", CaseTransfer::to(number)),
        reopen: scene.slip_if(reopens.is_ok(), "reopening", CaseReopening::to(number)),
        ended,
    }
}

/// What stands against closing most of all: not that an outcome does not fit, if there is another reason.
fn nearest(said: impl Iterator<Item = Refusal>) -> Option<Refusal> {
    said.min_by_key(|refusal| matches!(refusal, Refusal::OutcomeDoesNotFit | Refusal::NotYours))
}

/// `POST …/closure`
pub async fn close(at: AtCase, mut form: Form) -> Answer {
    let Some(outcome) = form.choice("outcome", Outcome::parse) else {
        return at.again("closure", form).await;
    };
    let command = Command::Closure(Ask::Close { outcome });
    at.asking("closure", form).does(command, "closed").await
}

/// `POST …/reopening`
pub async fn reopen(at: AtCase, mut form: Form) -> Answer {
    let Some(reason) = form.text("reason") else {
        return at.again("reopening", form).await;
    };
    let mut asking = at.asking("reopening", form);
    let reason = asking.keep(reason)?;
    let command = Command::Closure(Ask::Reopen { reason });
    asking.does(command, "reopened").await
}

/// `POST …/transfer`: to another agency, which gets it; the customer is told which and why.
pub async fn transfer(at: AtCase, mut form: Form) -> Answer {
    let (agency, reason) = (form.line("agency"), form.text("reason"));
    let (Some(agency), Some(reason)) = (agency, reason) else {
        return at.again("transfer", form).await;
    };
    let mut asking = at.asking("transfer", form);
    let (agency, reason) = (asking.keep(agency)?, asking.keep(reason)?);
    let command = Command::Clock(Clock::TransferAway { agency, reason });
    asking.does(command, "transferred").await
}
