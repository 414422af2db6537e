//! Promises on the case page: made, kept, moved with the customer's consent or without it, and those that were broken.

use domain::access::can_care;
use domain::command::Command;
use domain::handle::promise::{BrokenBecause, Command as Ask, ConsentBy, Promise, PromiseState};
use jiff::civil::Date;

use super::at::AtCase;
use super::by::by;
use super::names;
use super::scene::Scene;
use super::slip::Slip;
use crate::routes::{CasePromise, CasePromiseDate, CasePromises};
use crate::web::choice::Choice;
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::text::Sentence;

pub struct Promises {
    pub vows: Vec<Vow>,
    pub make: Option<Slip>,
    pub owners: Vec<Choice>,
    pub consents: Vec<Choice>,
}

pub struct Vow {
    pub id: String,
    pub day: Date,
    pub state: &'static str,
    pub what: String,
    pub when: Sentence,
    pub who: String,
    pub keep: Option<Slip>,
    pub put_off: Option<Slip>,
}

pub fn panel(scene: &mut Scene<'_>) -> Promises {
    let (t, number) = (scene.t, scene.number());
    let cares = scene.cares();
    let promises = scene.case().promises.clone();
    let vows = promises
        .iter()
        .map(|promise| vow(scene, promise, cares))
        .collect();
    let near = [("owner", scene.case().owner.to_string())];
    let near: Vec<_> = near.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let make = cares.then(|| {
        scene
            .slips
            .slip_holding("promise", CasePromises::to(number), &near)
    });
    let consent = |id: &str| (id.to_owned(), t.say(format!("consent-{id}")).to_string());
    Promises {
        vows,
        make,
        owners: owners(scene),
        consents: ["none", "phone", "counter", "writing"].map(consent).into(),
    }
}

/// The owner first, who may be of another department; then the others.
fn owners(scene: &Scene<'_>) -> Vec<Choice> {
    let (office, case) = (&scene.found.office, scene.case());
    let mut owners = names::colleagues(scene.t, office, case);
    let listed = office
        .member(case.owner)
        .is_some_and(|owner| can_care(owner, case.department));
    if !listed {
        owners.insert(0, (case.owner.to_string(), scene.name(case.owner)));
    }
    owners
}

fn vow(scene: &mut Scene<'_>, promise: &Promise, cares: bool) -> Vow {
    let (number, n) = (scene.number(), promise.number);
    let runs = promise.is_open() && promise.by_at > scene.found.now;
    let keeps = cares
        && scene
            .would(Command::Promise(Ask::Keep { number: n }))
            .is_ok();
    let (state, when) = state(scene, promise);
    Vow {
        id: format!("promise-{n}"),
        day: scene.t.date_of(promise.by_at),
        state,
        what: scene.words(&promise.what),
        when,
        who: scene.name(promise.owner),
        keep: scene.slip_if(
            keeps,
            &format!("promise-{n}-keep"),
            CasePromise::to(number, n),
        ),
        put_off: scene.slip_if(
            cares && runs,
            &format!("promise-{n}-date"),
            CasePromiseDate::to(number, n),
        ),
    }
}

fn state(scene: &Scene<'_>, promise: &Promise) -> (&'static str, Sentence) {
    let (t, by_at) = (scene.t, promise.by_at);
    match promise.state {
        PromiseState::Open if by_at <= t.now() => ("late", t.until(by_at)),
        PromiseState::Open if t.date_of(by_at) <= t.today() => ("soon", t.until(by_at)),
        PromiseState::Open => ("open", t.until(by_at)),
        PromiseState::Kept { at, late: false } => (
            "kept",
            t.say("promise-kept-on").with("moment", t.moment(at)),
        ),
        PromiseState::Kept { at, late: true } => (
            "kept",
            t.say("promise-done-late").with("moment", t.moment(at)),
        ),
        PromiseState::Lapsed { at } => {
            ("kept", t.say("promise-lapsed").with("moment", t.moment(at)))
        }
        PromiseState::Broken { why, .. } => {
            let key = match why {
                BrokenBecause::RanOut => "promise-ran-out",
                BrokenBecause::MovedWithoutConsent => "promise-put-off",
                BrokenBecause::TransferredAway => "promise-passed-on",
            };
            ("broken", t.say(key).with("moment", t.moment(by_at)))
        }
    }
}

/// `POST …/promises`
pub async fn make(at: AtCase, mut form: Form) -> Answer {
    let office = at.office();
    let what = form.text("what");
    let by = by(&mut form, &office);
    let owner = form.read_if_any("owner", super::owner::member);
    let (Some(what), Some(by), Some(owner)) = (what, by, owner) else {
        return at.again("promise", form).await;
    };
    let mut asking = at.asking("promise", form);
    let what = asking.keep(what)?;
    let command = Command::Promise(Ask::Make { what, by, owner });
    asking.does(command, "promise-made").await
}

/// `POST …/promises/{promise}`: it was kept.
pub async fn keep(at: AtCase, form: Form) -> Answer {
    let number: u32 = at.part("promise")?;
    let command = Command::Promise(Ask::Keep { number });
    at.asking(format!("promise-{number}-keep"), form)
        .does(command, "promise-kept")
        .await
}

/// `POST …/promises/{promise}/date`: another date, with the customer's consent or, recorded as broken, without.
pub async fn put_off(at: AtCase, mut form: Form) -> Answer {
    let number: u32 = at.part("promise")?;
    let slip = format!("promise-{number}-date");
    let office = at.office();
    let by = by(&mut form, &office);
    let consent = form.choice("consent", |value| match value {
        "none" => Some(None),
        value => ConsentBy::parse(value).map(Some),
    });
    let (Some(by), Some(consent)) = (by, consent) else {
        return at.again(slip, form).await;
    };
    let said = if consent.is_some() {
        "promise-moved"
    } else {
        "promise-put-off"
    };
    let command = Command::Promise(Ask::Move {
        number,
        by,
        consent,
    });
    at.asking(slip, form).does(command, said).await
}
