//! The customer: who, how to reach them, their earlier cases; the same matter again; and what they say at the counter or by phone.

use app::trouble::Trouble;
use domain::access::Right;
use domain::command::Command;
use domain::handle::case::{CaseNumber, CaseState};
use domain::handle::{closure, merge};
use domain::reply::letter::Respond;

use super::at::AtCase;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseMerge, CaseResponse, CaseWithdrawal, Link, StaffCase};
use crate::web::choice::Choice;
use crate::web::error::Answer;
use crate::web::flash;
use crate::web::form::{FieldProblem, Form};
use crate::web::text::Sentence;
use crate::web::would::any_words;

pub struct Customer {
    pub name: Sentence,
    pub relation: Sentence,
    pub internal: bool,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub earlier: Vec<Earlier>,
    pub merged: Vec<(Sentence, Link)>,
    pub merge: Option<Slip>,
    pub same: Vec<Choice>,
    pub agree: Option<Slip>,
    pub refuse: Option<Slip>,
    pub withdraw: Option<Slip>,
}

pub struct Earlier {
    pub href: Link,
    pub subject: String,
    pub number: String,
    pub state: Sentence,
}

pub fn panel(scene: &mut Scene<'_>) -> Customer {
    let (t, number) = (scene.t, scene.number());
    let found = scene.found;
    let known = found.customer.as_ref();
    let of = |part: fn(&store::tables::customers::Customer) -> &Option<String>| {
        known.and_then(|customer| part(customer).clone())
    };
    let name = of(|customer| &customer.name);
    let merges = scene.is_open() && scene.may(Right::Answer);
    let agrees = scene.would(Command::Respond(Respond::Agree)).is_ok();
    let refuses = Command::Respond(Respond::Refuse { why: any_words() });
    let refuses = scene.would(refuses).is_ok();
    let withdraws = scene.is_open() && scene.may(Right::Follow);
    Customer {
        name: match name {
            Some(name) => t.say("customer-named").with("name", name),
            None => t.say("customer-anonymous"),
        },
        relation: t.say(format!("relation-{}", found.case.relation.as_str())),
        internal: found.case.internal,
        phone: of(|customer| &customer.phone),
        email: of(|customer| &customer.email),
        earlier: earlier(scene),
        merged: merged(scene),
        merge: scene.slip_if(merges, "merge", CaseMerge::to(number)),
        same: same(scene),
        agree: scene.slip_if(agrees, "agreement", CaseResponse::to(number)),
        refuse: scene.slip_if(refuses, "refusal", CaseResponse::to(number)),
        withdraw: scene.slip_if(withdraws, "withdrawal", CaseWithdrawal::to(number)),
    }
}

fn earlier(scene: &Scene<'_>) -> Vec<Earlier> {
    let t = scene.t;
    let cases = scene.found.earlier.iter().map(|earlier| Earlier {
        href: StaffCase::to(earlier.number),
        subject: earlier
            .subject
            .clone()
            .unwrap_or_else(|| t.say("erased").to_string()),
        number: earlier.number.to_string(),
        state: t.say(format!("state-{}", earlier.state.as_str())),
    });
    cases.collect()
}

/// Where this case goes on, and what goes on in it.
fn merged(scene: &Scene<'_>) -> Vec<(Sentence, Link)> {
    let (t, case) = (scene.t, scene.case());
    let line = |key: &'static str, number: CaseNumber| {
        let words = t.say(key).with("number", number.to_string());
        (words, StaffCase::to(number))
    };
    let into = case
        .merged_into
        .map(|number| line("merge-went-into", number));
    let absorbed = case
        .absorbed
        .iter()
        .map(|number| line("merge-came-in", *number));
    into.into_iter().chain(absorbed).collect()
}

/// Open cases of the same customer, into which this one may go.
fn same(scene: &Scene<'_>) -> Vec<Choice> {
    let open = |state: CaseState| state.open();
    let cases = scene.found.earlier.iter().filter(|e| open(e.state));
    cases
        .map(|earlier| {
            let number = earlier.number.to_string();
            let subject = earlier.subject.clone().unwrap_or_default();
            (number.clone(), format!("{number} {subject}"))
        })
        .collect()
}

/// `POST …/merge`: this case goes into another one.
pub async fn merge(at: AtCase, mut form: Form) -> Answer {
    let field = if form.value("other").trim().is_empty() {
        "into"
    } else {
        "other"
    };
    let into = form.choice(field, |value| value.trim().parse::<CaseNumber>().ok());
    let Some(into) = into else {
        return at.again("merge", form).await;
    };
    let to = StaffCase::to(into);
    let command = Command::Merge(merge::Command::Into { number: into });
    let (act, mut asked) = at.asking("merge", form).act(command);
    let app = &asked.at.state.app;
    match app
        .merge(act.actor, act.number, into, act.seen, act.key)
        .await
    {
        Ok(_) => Ok(flash::see_other(&asked.at.state, &to, "merged")),
        // Not this case but the other one is not there, or not theirs.
        Err(Trouble::Refused(domain::refusal::Refusal::NotThere)) => {
            asked.form.refuse(field, FieldProblem::NotKnown);
            asked.at.again("merge", asked.form).await
        }
        Err(trouble) => asked.came_to(trouble).await,
    }
}

/// `POST …/response`: agreed, or not and why, heard at the counter or by phone.
pub async fn respond(at: AtCase, mut form: Form) -> Answer {
    if form.value("response") != "refuses" {
        let command = Command::Respond(Respond::Agree);
        return at.asking("agreement", form).does(command, "agreed").await;
    }
    let Some(why) = form.text("reason") else {
        return at.again("refusal", form).await;
    };
    let mut asking = at.asking("refusal", form);
    let why = asking.keep(why)?;
    let command = Command::Respond(Respond::Refuse { why });
    asking.does(command, "refused").await
}

/// `POST …/withdrawal`: the customer takes it back; how that was heard is written down.
pub async fn withdraw(at: AtCase, mut form: Form) -> Answer {
    let Some(why) = form.text("reason") else {
        return at.again("withdrawal", form).await;
    };
    let mut asking = at.asking("withdrawal", form);
    let why = Some(asking.keep(why)?);
    let command = Command::Closure(closure::Command::Withdraw { why });
    asking.does(command, "withdrawn").await
}
