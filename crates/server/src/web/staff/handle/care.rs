//! What the office thinks and learns about a case: memos and notes, causes found, the first assessment, who was complained of.

use domain::access::Right;
use domain::command::Command;
use domain::handle::assessment::{Assessment, Level};
use domain::handle::cause::{Cause, Command as AskCause};
use domain::handle::memo::{self, MemoKind};
use domain::people::Role;

use super::at::AtCase;
use super::names::Choice;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseAssessment, CaseCauses, CaseComplainedOf, CaseMemos};
use crate::web::error::Answer;
use crate::web::form::{FieldProblem, Form};
use crate::web::text::Sentence;

pub struct Care {
    pub memo: Option<Slip>,
    pub told: Vec<Sentence>,
    pub found: Vec<Sentence>,
    pub causes: Option<Slip>,
    pub all_causes: Vec<(&'static str, Sentence)>,
    pub scores: Vec<Score>,
    pub assessed: bool,
    pub assess: Option<Slip>,
    pub complained_of: Vec<String>,
    pub name: Option<Slip>,
    pub nameable: Vec<Choice>,
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
    let (t, number, cares) = (scene.t, scene.number(), scene.cares());
    let case = scene.case().clone();
    let said = |cause: &Cause| t.say(format!("cause-{}", cause.as_str()));
    let near = if case.causes_found.is_empty() {
        &case.causes_told
    } else {
        &case.causes_found
    };
    let near: Vec<_> = near
        .iter()
        .map(|cause| ("causes", cause.as_str()))
        .collect();
    let levels = levels(case.assessment);
    let held: Vec<String> = levels.iter().map(ToString::to_string).collect();
    let held: Vec<_> = SCORES
        .into_iter()
        .zip(held.iter().map(String::as_str))
        .filter(|_| case.assessment.is_some())
        .collect();
    let nameable = nameable(scene);
    Care {
        memo: (scene.may(Right::Care)).then(|| scene.slip("memo", CaseMemos::to(number))),
        told: case.causes_told.iter().map(said).collect(),
        found: case.causes_found.iter().map(said).collect(),
        causes: cares.then(|| {
            let action = CaseCauses::to(number);
            scene.slips.slip_holding("causes", action, &near)
        }),
        all_causes: Cause::ALL.iter().map(|c| (c.as_str(), said(c))).collect(),
        scores: SCORES
            .into_iter()
            .zip(levels)
            .map(|(name, level)| Score {
                name,
                words: t.say(format!("score-{name}")),
                hint: t.say(format!("score-{name}.hint")),
                level,
            })
            .collect(),
        assessed: case.assessment.is_some(),
        assess: cares.then(|| {
            let action = CaseAssessment::to(number);
            scene.slips.slip_holding("assessment", action, &held)
        }),
        complained_of: case
            .complained_of
            .iter()
            .map(|id| scene.name(*id))
            .collect(),
        name: scene.slip_if(
            cares && nameable.len() > 1,
            "complained-of",
            CaseComplainedOf::to(number),
        ),
        nameable,
    }
}

fn levels(assessment: Option<Assessment>) -> [u8; 5] {
    assessment.map_or([0; 5], |a| {
        [a.severity, a.safety, a.complexity, a.impact, a.urgency].map(Level::get)
    })
}

/// A lead names anybody; a lead is named by anybody who cares for the case. Nobody names themselves.
fn nameable(scene: &Scene<'_>) -> Vec<Choice> {
    let (t, case) = (scene.t, scene.case());
    let leads = scene.may(Right::Approve);
    let members = scene.found.office.staff.iter().filter(|member| {
        (leads || member.is(Role::Lead))
            && member.id != scene.me.id
            && !case.complained_of.contains(&member.id)
    });
    let named = members.map(|member| (member.id.to_string(), scene.name(member.id)));
    std::iter::once((String::new(), t.say("care-choose").to_string()))
        .chain(named)
        .collect()
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

/// `POST …/complained-of`: who is named no longer sees the case.
pub async fn name(at: AtCase, mut form: Form) -> Answer {
    let Some(staff) = form.read("to", super::owner::member) else {
        return at.again("complained-of", form).await;
    };
    let command = Command::Cause(AskCause::NameComplainedOf { staff });
    at.asking("complained-of", form)
        .does(command, "complained-of-named")
        .await
}
