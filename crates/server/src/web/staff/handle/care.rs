//! What the office thinks and learns about a case: memos and notes, causes found, the first assessment.

use domain::access::Right;
use domain::command::Command;
use domain::handle::assessment::{Assessment, Level};
use domain::handle::case::{Case, CaseState};
use domain::handle::cause::{Cause, Command as AskCause};
use domain::handle::memo::{self, MemoKind};

use super::at::AtCase;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseAssessment, CaseCauses, CaseMemos};
use crate::web::error::Answer;
use crate::web::form::{FieldProblem, Form};
use crate::web::text::{Sentence, Text};

pub struct Care {
    pub memo: Option<Slip>,
    /// Nobody has begun to care yet: what is heard is written down first.
    pub memo_first: bool,
    pub told: Vec<Sentence>,
    pub found: Vec<Sentence>,
    pub causes: Option<Slip>,
    pub all_causes: Vec<(&'static str, Sentence)>,
    pub scores: Vec<Score>,
    pub assessed: bool,
    pub assess: Option<Slip>,
}

/// One of the five scores.
pub struct Score {
    pub name: &'static str,
    pub words: Sentence,
    pub hint: Sentence,
    pub level: u8,
}

const SCORES: [&str; 5] = ["severity", "safety", "complexity", "impact", "urgency"];

pub fn panel(scene: &mut Scene<'_>) -> Care {
    let (t, number) = (scene.t, scene.number());
    let case = scene.case().clone();
    let said = |cause: &Cause| t.say(format!("cause-{}", cause.as_str()));
    let cares = scene.may(Right::Care);
    Care {
        memo: scene.slip_if(cares, "memo", CaseMemos::to(number)),
        memo_first: matches!(case.state, CaseState::Received | CaseState::Acknowledged),
        told: case.causes_told.iter().map(said).collect(),
        found: case.causes_found.iter().map(said).collect(),
        causes: causes(scene, &case),
        all_causes: Cause::ALL.iter().map(|c| (c.as_str(), said(c))).collect(),
        scores: scores(t, case.assessment),
        assessed: case.assessment.is_some(),
        assess: assessment(scene, case.assessment),
    }
}

/// What was found before, or else what the customer told, lies near.
fn causes(scene: &mut Scene<'_>, case: &Case) -> Option<Slip> {
    let near = match case.causes_found.as_slice() {
        [] => &case.causes_told,
        _ => &case.causes_found,
    };
    let near: Vec<_> = near.iter().map(|c| ("causes", c.as_str())).collect();
    let action = CaseCauses::to(scene.number());
    let cares = scene.cares();
    cares.then(|| scene.slips.slip_holding("causes", action, &near))
}

fn assessment(scene: &mut Scene<'_>, held: Option<Assessment>) -> Option<Slip> {
    let levels: Vec<String> = levels(held).iter().map(ToString::to_string).collect();
    let levels = SCORES.into_iter().zip(levels.iter().map(String::as_str));
    let near: Vec<_> = levels.filter(|_| held.is_some()).collect();
    let action = CaseAssessment::to(scene.number());
    let cares = scene.cares();
    cares.then(|| scene.slips.slip_holding("assessment", action, &near))
}

fn scores(t: &Text, held: Option<Assessment>) -> Vec<Score> {
    let scores = SCORES.into_iter().zip(levels(held));
    let score = |(name, level)| Score {
        name,
        words: t.say(format!("score-{name}")),
        hint: t.say(format!("score-{name}.hint")),
        level,
    };
    scores.map(score).collect()
}

fn levels(assessment: Option<Assessment>) -> [u8; 5] {
    assessment.map_or([0; 5], |a| {
        [a.severity, a.safety, a.complexity, a.impact, a.urgency].map(Level::get)
    })
}

/// `POST …/memos`: the customer's words, or the house's own thought.
pub async fn remember(at: AtCase, mut form: Form) -> Answer {
    let kind = form.choice("kind", |value| match value {
        "memo" => Some(MemoKind::Memo),
        "note" => Some(MemoKind::Note),
        _ => None,
    });
    let (Some(kind), Some(text)) = (kind, form.text("text")) else {
        return at.again("memo", form).await;
    };
    let mut asking = at.asking("memo", form);
    let text = asking.keep(text)?;
    let command = Command::Memo(memo::Command::Add { kind, text });
    asking.does(command, "remembered").await
}

/// `POST …/causes`
pub async fn find(at: AtCase, mut form: Form) -> Answer {
    let causes: Option<Vec<Cause>> = form.values("causes").map(Cause::parse).collect();
    let Some(causes) = causes else {
        form.refuse("causes", FieldProblem::NotOffered);
        return at.again("causes", form).await;
    };
    let command = Command::Cause(AskCause::Find { causes });
    at.asking("causes", form)
        .does(command, "causes-found")
        .await
}

/// `POST …/assessment`
pub async fn assess(at: AtCase, mut form: Form) -> Answer {
    let level = |value: &str| value.parse().ok().and_then(Level::new);
    let levels = SCORES.map(|name| form.choice(name, level));
    let [
        Some(severity),
        Some(safety),
        Some(complexity),
        Some(impact),
        Some(urgency),
    ] = levels
    else {
        return at.again("assessment", form).await;
    };
    let command = Command::Assess(Assessment {
        severity,
        safety,
        complexity,
        impact,
        urgency,
    });
    at.asking("assessment", form)
        .does(command, "assessed")
        .await
}
