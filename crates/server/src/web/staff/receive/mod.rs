//! Staff write down what they hear at the counter, by phone or on paper, and hand over the receipt.
//! Reads the same form as the customer's own; the secret is shown once, to be printed or read aloud.

mod sorted;

use std::sync::Arc;

use app::request_key::RequestKey;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use domain::access::{self, Actor};
use domain::people::Relation;
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;

use crate::routes::{self, Link, StaffCase};
use crate::state::AppState;
use crate::web::choice::{self, Choice};
use crate::web::desk::Desk;
use crate::web::error::{Answer, WebError};
use crate::web::form::Form;
use crate::web::page::{Page, show, show_with};
use crate::web::public::complain::voice;
use crate::web::router::Endpoints;
use crate::web::text::Sentence;
use crate::web::visit::Visit;
use sorted::Sorted;

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::CounterIntake::PATTERN, ask)
        .post(routes::CounterIntake::PATTERN, hear)
        .post(routes::CounterSorted::PATTERN, sorted::suggest)
}

#[derive(Template)]
#[template(path = "staff/receive/intake.html")]
struct Intake {
    page: Page,
    desk: Desk,
    form: Form,
    channels: Vec<Choice>,
    kinds: Vec<Choice>,
    relations: Vec<Choice>,
    departments: Vec<Choice>,
    /// None: nothing was asked yet.
    sorted: Option<Sorted>,
}

#[derive(Template)]
#[template(path = "staff/receive/received.html")]
struct HandOver {
    page: Page,
    desk: Desk,
    number: String,
    secret: String,
    due: Sentence,
    /// A number that may not be kept was hidden.
    hidden: bool,
    case: Link,
}

/// How staff hear somebody; the web and programs speak for themselves.
const HEARD: [Channel; 5] = [
    Channel::Counter,
    Channel::Phone,
    Channel::Letter,
    Channel::Email,
    Channel::Chat,
];

async fn ask(State(state): State<AppState>, page: Page, desk: Desk) -> Answer {
    access::may_receive(&desk.who.actor).map_err(WebError::from)?;
    show(&intake(&state, page, desk, Form::blank()))
}

fn intake(state: &AppState, page: Page, desk: Desk, form: Form) -> Intake {
    let t = &page.t;
    let said = |prefix: &str, id: &str| choice::said(t, prefix, id);
    let office = state.app.office();
    let theirs = |id| desk.who.actor.departments.contains(&id);
    // Their own departments first: most of what is heard here stays here.
    let (own, others): (Vec<_>, Vec<_>) = office.departments.iter().partition(|d| theirs(d.id));
    let departments = own
        .into_iter()
        .chain(others)
        .map(|department| choice::department(t, department));
    Intake {
        channels: HEARD
            .iter()
            .map(|channel| said("channel", channel.as_str()))
            .collect(),
        kinds: VoiceKind::ALL
            .iter()
            .map(|kind| said("kind", kind.as_str()))
            .collect(),
        relations: choice::relations(t, &Relation::ALL),
        departments: departments.collect(),
        sorted: None,
        form,
        page,
        desk,
    }
}

async fn hear(
    State(state): State<AppState>,
    _visit: Arc<Visit>,
    page: Page,
    desk: Desk,
    mut form: Form,
) -> Answer {
    let heard = |id: &str| Channel::parse(id).filter(|channel| HEARD.contains(channel));
    let channel = form.choice("channel", heard);
    let office = state.app.office();
    let scope = format!("staff {}", desk.who.actor.id);
    let key = RequestKey::new(&scope, &form.once().to_string(), &form.digest());
    let voice = voice::read(
        &mut form,
        channel.unwrap_or(Channel::Counter),
        &office,
        Vec::new(),
    );
    let Some(voice) = voice else {
        return show_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            &intake(&state, page, desk, form),
        );
    };
    let actor = Actor::Staff(desk.who.actor.clone());
    let receipt = state.app.receive(actor, voice, Some(key)).await?;
    // Shown as the answer itself: a redirect would need the secret in an address. Reloading sends the same form again and,
    // by its key, shows the same receipt.
    show(&HandOver {
        number: receipt.number.to_string(),
        secret: receipt.secret.shown(),
        due: page
            .t
            .say("receipt-due")
            .with("day", page.t.day_of(receipt.due_at)),
        hidden: receipt.hidden,
        case: StaffCase::to(receipt.number),
        page,
        desk,
    })
}
