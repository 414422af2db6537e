//! Remedies and compensation on the case page: offered, decided by a lead where the money needs it, answered by the customer, done.

use domain::access::Right;
use domain::command::Command;
use domain::handle::remedy::{Command as Ask, Remedy, RemedyState};
use domain::refusal::Refusal;

use super::at::AtCase;
use super::scene::{Scene, any_words};
use super::slip::Slip;
use crate::routes::{CaseRemedies, CaseRemedy, CaseRemedyAnswer, CaseRemedyApproval};
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::form::read::number as amount;
use crate::web::text::Sentence;

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
    pub approve: Option<Slip>,
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
    let approval = scene.would(Command::Remedy(Ask::Turn {
        number: n,
        reason: any_words(),
    }));
    let waits = remedy.state == RemedyState::AwaitsApproval;
    let leads = scene.may(Right::Approve);
    let answers = scene.cares() && remedy.state == RemedyState::Ready;
    let finishes = scene.may(Right::Care)
        && scene
            .would(Command::Remedy(Ask::Finish { number: n }))
            .is_ok();
    let asked = remedy.compensation_won.unwrap_or(0).to_string();
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
        reason: remedy
            .decided
            .as_ref()
            .and_then(|decided| decided.reason.as_ref())
            .map(|reason| scene.words(reason)),
        not_theirs: (waits && leads && approval == Err(Refusal::OwnApproval))
            .then(|| t.refusal(&Refusal::OwnApproval)),
        approve: (waits && approval.is_ok()).then(|| {
            let action = CaseRemedyApproval::to(number, n);
            let near = [("amount", asked.as_str())];
            scene
                .slips
                .slip_holding(format!("remedy-{n}-approval"), action, &near)
        }),
        answer: scene.slip_if(
            answers,
            &format!("remedy-{n}-answer"),
            CaseRemedyAnswer::to(number, n),
        ),
        finish: scene.slip_if(
            finishes,
            &format!("remedy-{n}-done"),
            CaseRemedy::to(number, n),
        ),
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

/// `POST …/remedies/{remedy}/approval`: approved, with another amount where one is given, or turned down.
pub async fn decide(at: AtCase, mut form: Form) -> Answer {
    let number: u32 = at.part("remedy")?;
    let slip = format!("remedy-{number}-approval");
    let turns_down = form.value("decision") == "turn-down";
    let sum = form.read_if_any("amount", amount);
    let reason = if turns_down {
        form.text("reason").map(Some)
    } else {
        form.text_if_any("reason")
    };
    let (Some(amount_won), Some(reason)) = (sum, reason) else {
        return at.again(slip, form).await;
    };
    let mut asking = at.asking(slip, form);
    let reason = asking.keep_some(reason)?;
    let (command, said) = match (turns_down, reason) {
        (true, Some(reason)) => (Ask::Turn { number, reason }, "remedy-turned-down"),
        (_, reason) => (
            Ask::Approve {
                number,
                amount_won,
                reason,
            },
            "remedy-approved",
        ),
    };
    asking.does(Command::Remedy(command), said).await
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
