//! Who owns the case, and how it goes to somebody else: offered, accepted or declined, or taken. Until then the giver owns it.

use domain::access::Right;
use domain::command::Command;
use domain::handle::hand_over::Command as Ask;
use domain::people::{DepartmentId, StaffId};

use super::at::{self, AtCase};
use super::names;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseHandover, CaseHandoverAnswer, CaseOwner};
use crate::web::choice::{self, Choice};
use crate::web::error::Answer;
use crate::web::form::{FieldProblem, Form};
use crate::web::text::Sentence;

pub struct Owner {
    pub initial: String,
    pub name: String,
    pub mine: bool,
    pub department: String,
    pub phone: String,
    pub offer: Option<Offered>,
    pub take: Option<Slip>,
    pub hand_over: Option<Slip>,
    pub everywhere: Vec<Choice>,
}

/// A hand-over that waits for an answer.
pub struct Offered {
    pub to: Sentence,
    pub reason: String,
    pub machine: String,
    pub when: Sentence,
    /// The reader is the one who answers.
    pub answer: Option<(Slip, Slip)>,
}

pub fn panel(scene: &mut Scene<'_>) -> Owner {
    let (t, number, office) = (scene.t, scene.number(), scene.found.office.clone());
    let owner = scene.case().owner;
    let name = scene.name(owner);
    let takes = scene.would(Command::HandOver(Ask::Take)).is_ok();
    let gives = scene.cares() && (scene.may(Right::Approve) || owner == scene.me.id);
    let mut everywhere = vec![choice::none_yet(t)];
    everywhere.extend(names::everywhere(t, &office, scene.case()));
    Owner {
        initial: name.chars().next().map(String::from).unwrap_or_default(),
        name,
        mine: owner == scene.me.id,
        department: names::department(t, &office, scene.case().department),
        phone: office
            .member(owner)
            .map(|member| member.phone.clone())
            .unwrap_or_default(),
        offer: offered(scene),
        take: scene.slip_if(takes, "take", CaseOwner::to(number)),
        hand_over: scene.slip_if(gives, "hand-over", CaseHandover::to(number)),
        everywhere,
    }
}

fn offered(scene: &mut Scene<'_>) -> Option<Offered> {
    let offer = scene.case().offer.clone()?;
    let (t, number) = (scene.t, scene.number());
    let department = names::department(t, &scene.found.office, offer.department);
    let to = t
        .say("hand-over-waits")
        .with("name", scene.name(offer.to))
        .with("by", scene.name(offer.by))
        .with("department", department);
    let answers = offer.to == scene.me.id;
    Some(Offered {
        to,
        reason: scene.words(&offer.reason),
        machine: t.machine(offer.at),
        when: t.ago(offer.at),
        answer: answers.then(|| {
            (
                scene.slip("accept", CaseHandoverAnswer::to(number)),
                scene.slip("decline", CaseHandoverAnswer::to(number)),
            )
        }),
    })
}

/// A member of staff, chosen from a list.
pub fn member(value: &str) -> Result<StaffId, FieldProblem> {
    match value {
        "" => Err(FieldProblem::Empty),
        value => value.parse().map_err(|_| FieldProblem::NotOffered),
    }
}

/// `<department>` or `<department>/<staff>`.
fn place(value: &str) -> Result<(DepartmentId, Option<StaffId>), FieldProblem> {
    let (department, staff) = match value.split_once('/') {
        Some((department, staff)) => (department, Some(member(staff)?)),
        None if value.is_empty() => return Err(FieldProblem::Empty),
        None => (value, None),
    };
    let department = department.parse().map_err(|_| FieldProblem::NotOffered)?;
    Ok((department, staff))
}

/// `POST …/owner`: takes a case that lies with the receiver; a lead takes any.
pub async fn take(at: AtCase, form: Form) -> Answer {
    let command = Command::HandOver(Ask::Take);
    at.asking("take", form).does(command, "taken").await
}

/// `POST …/handover`
pub async fn offer(at: AtCase, mut form: Form) -> Answer {
    let (to, reason) = (form.read("to", place), form.text("reason"));
    let (Some((department, to)), Some(reason)) = (to, reason) else {
        return at.again("hand-over", form).await;
    };
    let mut asking = at.asking("hand-over", form);
    let reason = asking.keep(reason)?;
    let command = Command::HandOver(Ask::Offer {
        to,
        department: Some(department),
        reason,
    });
    asking.does(command, "hand-over-offered").await
}

/// `POST …/handover/answer`
pub async fn answer(at: AtCase, mut form: Form) -> Answer {
    if form.value("answer") != "decline" {
        let command = Command::HandOver(Ask::Accept);
        return at.asking("accept", form).does(command, "taken").await;
    }
    let Some(reason) = form.text("reason") else {
        return at.again("decline", form).await;
    };
    // Who declines a case of another department no longer sees it.
    let mut asking = at.asking("decline", form);
    let reason = asking.keep(reason)?;
    let command = Command::HandOver(Ask::Decline { reason });
    asking
        .does_and_goes(command, "hand-over-declined", at::desk())
        .await
}
