//! The three changes (3변) on the case page: place, time, person; each with its reason, and what it achieved.

use domain::access::Right;
use domain::command::Command;
use domain::handle::change::{Change, ChangeKind, ChangeResult, Command as Ask};

use super::at::AtCase;
use super::by::moment;
use super::happened::kind_of;
use super::names;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CaseChange, CaseChanges};
use crate::web::choice::{self, Choice};
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::text::Sentence;

pub struct Changes {
    pub place: Row,
    pub time: Row,
    pub person: Row,
    pub colleagues: Vec<Choice>,
    pub results: Vec<Choice>,
}

impl Changes {
    pub fn any_made(&self) -> bool {
        [&self.place, &self.time, &self.person]
            .iter()
            .any(|row| !row.made.is_empty())
    }
}

/// One of the three: what was changed so far, and the form that changes it.
pub struct Row {
    pub made: Vec<Made>,
    pub slip: Option<Slip>,
}

pub struct Made {
    pub id: String,
    pub about: Sentence,
    pub machine: String,
    pub when: Sentence,
    pub reason: String,
    pub told: Option<String>,
    pub result: Option<Sentence>,
    pub judge: Option<Slip>,
}

pub fn panel(scene: &mut Scene<'_>) -> Changes {
    let (t, number) = (scene.t, scene.number());
    let cares = scene.cares();
    let hands_on = cares && (scene.may(Right::Approve) || scene.case().owner == scene.me.id);
    let colleagues = names::colleagues(t, &scene.found.office, scene.case());
    let owner = scene.case().owner.to_string();
    let others = colleagues.into_iter().filter(|(id, _)| *id != owner);
    let mut row = |kind: &'static str, may: bool| {
        let changes = scene.case().changes.clone();
        let of_kind = changes.iter().filter(|c| kind_of(&c.kind) == kind);
        let made = of_kind.map(|change| made(scene, change, cares)).collect();
        let slip = scene.slip_if(may, &format!("change-{kind}"), CaseChanges::to(number));
        Row { made, slip }
    };
    let (place, time, person) = (
        row("place", cares),
        row("time", cares),
        row("person", hands_on),
    );
    let result = |id: &str| (id.to_owned(), t.say(format!("result-{id}")).to_string());
    Changes {
        place,
        time,
        person,
        colleagues: std::iter::once(choice::none_yet(t)).chain(others).collect(),
        results: ["calmer", "same", "worse"].map(result).into(),
    }
}

fn made(scene: &mut Scene<'_>, change: &Change, cares: bool) -> Made {
    let (t, number, n) = (scene.t, scene.number(), change.number);
    let (about, told) = match &change.kind {
        ChangeKind::Place { place } => {
            let place = scene.words(place);
            (t.say("change-to-place").with("place", place), None)
        }
        ChangeKind::Time { resume_at, told } => {
            let back = t.say("change-to-time").with("moment", t.moment(*resume_at));
            (back, Some(scene.words(told)))
        }
        ChangeKind::Person { from, to } => {
            let person = t.say("change-to-person").with("from", scene.name(*from));
            (person.with("to", scene.name(*to)), None)
        }
    };
    let judges = cares && change.result.is_none();
    Made {
        id: format!("change-{n}"),
        about,
        machine: t.machine(change.at),
        when: t.ago(change.at),
        reason: scene.words(&change.reason),
        told,
        result: change
            .result
            .map(|result| t.say(format!("result-{}", result.as_str()))),
        judge: scene.slip_if(
            judges,
            &format!("change-{n}-result"),
            CaseChange::to(number, n),
        ),
    }
}

/// `POST …/changes`: which of the three is said by the field `kind`.
pub async fn make(at: AtCase, mut form: Form) -> Answer {
    let kind = form.value("kind").to_owned();
    match kind.as_str() {
        "place" => place(at, form).await,
        "time" => time(at, form).await,
        "person" => person(at, form).await,
        _ => {
            form.choice("kind", |_| None::<()>);
            at.again("change-place", form).await
        }
    }
}

async fn place(at: AtCase, mut form: Form) -> Answer {
    let (place, reason) = (form.line("place"), form.text("reason"));
    let (Some(place), Some(reason)) = (place, reason) else {
        return at.again("change-place", form).await;
    };
    let mut asking = at.asking("change-place", form);
    let (place, reason) = (asking.keep(place)?, asking.keep(reason)?);
    let command = Command::Change(Ask::Place { place, reason });
    asking.does(command, "changed").await
}

async fn time(at: AtCase, mut form: Form) -> Answer {
    let office = at.office();
    let resume_at = moment(&mut form, "by", &office);
    let (told, reason) = (form.text("told"), form.text("reason"));
    let (Some(resume_at), Some(told), Some(reason)) = (resume_at, told, reason) else {
        return at.again("change-time", form).await;
    };
    let mut asking = at.asking("change-time", form);
    let (told, reason) = (asking.keep(told)?, asking.keep(reason)?);
    let command = Command::Change(Ask::Time {
        resume_at,
        told,
        reason,
    });
    asking.does(command, "changed").await
}

async fn person(at: AtCase, mut form: Form) -> Answer {
    let (to, reason) = (form.read("to", super::owner::member), form.text("reason"));
    let (Some(to), Some(reason)) = (to, reason) else {
        return at.again("change-person", form).await;
    };
    let mut asking = at.asking("change-person", form);
    let reason = asking.keep(reason)?;
    let command = Command::Change(Ask::Person { to, reason });
    asking.does(command, "changed").await
}

/// `POST …/changes/{change}`: what it achieved.
pub async fn judge(at: AtCase, mut form: Form) -> Answer {
    let number: u32 = at.part("change")?;
    let slip = format!("change-{number}-result");
    let Some(result) = form.choice("result", ChangeResult::parse) else {
        return at.again(slip, form).await;
    };
    let command = Command::Change(Ask::Judge { number, result });
    at.asking(slip, form).does(command, "change-judged").await
}
