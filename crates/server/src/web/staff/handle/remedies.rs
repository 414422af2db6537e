//! Remedies and compensation on the case page: offered, answered by the customer, done. Where the money needs a lead's decision,
//! its form is the file `approval`.

use domain::access::Right;
use domain::command::Command;
use domain::handle::remedy::{Command as Ask, Remedy, RemedyState};
use domain::refusal::Refusal;

use super::approval::Approval;
use super::at::AtCase;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseRemedies, CaseRemedy, CaseRemedyAnswer};
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::form::read::number as amount;
use crate::web::text::Sentence;
use crate::web::would::any_words;

pub struct Remedies {
    pub offered: Vec<Offered>,
    pub offer: Option<Slip>,
    pub limit: Sentence,
}

pub struct Offered {
    pub id: String,
    pub what: String,
    pub money: Option<Sentence>,
    pub mood: &'static str,
    pub icon: &'static str,
    pub state: Sentence,
    pub by: Sentence,
    pub decided: Option<Sentence>,
    pub reason: Option<String>,
    pub approve: Option<Approval>,
    /// Why the reader cannot decide what they would otherwise decide.
    pub not_theirs: Option<Sentence>,
    pub answer: Option<Slip>,
    pub finish: Option<Slip>,
}

pub fn panel(scene: &mut Scene<'_>) -> Remedies {
    let (t, number) = (scene.t, scene.number());
    let remedies = scene.case().remedies.clone();
    let offered = remedies.iter().map(|one| offered(scene, one)).collect();
    let offers = scene.cares();
    let limit = scene.found.office.policy.limit_won(&scene.me.roles);
    Remedies {
        offered,
        offer: scene.slip_if(offers, "remedy", CaseRemedies::to(number)),
        limit: t.say("remedy-limit").with("amount", won(scene, limit)),
    }
}

fn won(scene: &Scene<'_>, won: u64) -> Sentence {
    scene.t.won(i64::try_from(won).unwrap_or(i64::MAX))
}

fn offered(scene: &mut Scene<'_>, remedy: &Remedy) -> Offered {
    let (t, number, n) = (scene.t, scene.number(), remedy.number);
    let (mood, icon, state) = state(remedy.state);
    let answers = scene.cares() && remedy.state == RemedyState::Ready;
    let finish = Command::Remedy(Ask::Finish { number: n });
    let finishes = scene.may(Right::Care) && scene.would(finish).is_ok();
    let (answer, done) = (format!("remedy-{n}-answer"), format!("remedy-{n}-done"));
    let (approve, not_theirs) = approval(scene, remedy);
    Offered {
        id: format!("remedy-{n}"),
        what: scene.words(&remedy.what),
        money: remedy.compensation_won.map(|sum| won(scene, sum)),
        mood,
        icon,
        state: t.say(state),
        by: t
            .say("remedy-by")
            .with("name", scene.name(remedy.by))
            .with("when", t.ago(remedy.at)),
        decided: decided(scene, remedy),
        reason: (remedy.decided.as_ref())
            .and_then(|decided| decided.reason.as_ref())
            .map(|reason| scene.words(reason)),
        approve,
        not_theirs,
        answer: scene.slip_if(answers, &answer, CaseRemedyAnswer::to(number, n)),
        finish: scene.slip_if(finishes, &done, CaseRemedy::to(number, n)),
    }
}

/// The form with which the reader decides, or why they cannot decide what they otherwise would.
fn approval(scene: &mut Scene<'_>, remedy: &Remedy) -> (Option<Approval>, Option<Sentence>) {
    if remedy.state != RemedyState::AwaitsApproval {
        return (None, None);
    }
    let (t, number, reason) = (scene.t, scene.number(), any_words());
    let turn = Ask::Turn {
        number: remedy.number,
        reason,
    };
    match scene.would(Command::Remedy(turn)) {
        Ok(()) => {
            let approval = Approval::of(t, &mut scene.slips, number, remedy);
            (Some(approval), None)
        }
        Err(Refusal::OwnApproval) if scene.may(Right::Approve) => {
            (None, Some(t.refusal(&Refusal::OwnApproval)))
        }
        Err(_) => (None, None),
    }
}

fn state(state: RemedyState) -> (&'static str, &'static str, &'static str) {
    match state {
        RemedyState::AwaitsApproval => ("soon", "clock", "remedy-awaits-approval"),
        RemedyState::Ready => ("", "speech", "remedy-ready"),
        RemedyState::TurnedDown => ("late", "broken", "remedy-turned-down"),
        RemedyState::Agreed => ("soon", "check", "remedy-agreed"),
        RemedyState::RefusedByCustomer => ("", "broken", "remedy-refused"),
        RemedyState::Done { .. } => ("well", "check", "remedy-done"),
    }
}

fn decided(scene: &Scene<'_>, remedy: &Remedy) -> Option<Sentence> {
    let (t, decided) = (scene.t, remedy.decided.as_ref()?);
    let key = match (remedy.state, decided.asked_won) {
        (RemedyState::TurnedDown, _) => "remedy-decided-no",
        (_, Some(_)) => "remedy-decided-changed",
        (_, None) => "remedy-decided",
    };
    let asked = decided.asked_won.map(|asked| won(scene, asked).to_string());
    Some(
        t.say(key)
            .with("name", scene.name(decided.by))
            .with("when", t.ago(decided.at))
            .with("asked", asked.unwrap_or_default()),
    )
}

/// `POST …/remedies`
pub async fn offer(at: AtCase, mut form: Form) -> Answer {
    let (what, sum) = (form.text("what"), form.read_if_any("amount", amount));
    let (Some(what), Some(compensation_won)) = (what, sum) else {
        return at.again("remedy", form).await;
    };
    let mut asking = at.asking("remedy", form);
    let what = asking.keep(what)?;
    let command = Command::Remedy(Ask::Offer {
        what,
        compensation_won,
    });
    asking.does(command, "remedy-offered").await
}

/// `POST …/remedies/{remedy}/answer`: what the customer said at the counter or by phone.
pub async fn answer(at: AtCase, mut form: Form) -> Answer {
    let number: u32 = at.part("remedy")?;
    let slip = format!("remedy-{number}-answer");
    let agrees = form.choice("answer", |value| match value {
        "agrees" => Some(true),
        "refuses" => Some(false),
        _ => None,
    });
    let Some(agrees) = agrees else {
        return at.again(slip, form).await;
    };
    let command = Command::Remedy(Ask::CustomerAnswers { number, agrees });
    at.asking(slip, form).does(command, "remedy-answered").await
}

/// `POST …/remedies/{remedy}`: it was done.
pub async fn finish(at: AtCase, form: Form) -> Answer {
    let number: u32 = at.part("remedy")?;
    let command = Command::Remedy(Ask::Finish { number });
    at.asking(format!("remedy-{number}-done"), form)
        .does(command, "remedy-done")
        .await
}
