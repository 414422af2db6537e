//! The form: what happened, what was expected, how to be reached. What was typed and attached comes back with every error.

use app::perform::NewFile;
use app::request_key::RequestKey;
use askama::Template;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use domain::access::Actor;
use domain::handle::cause::Cause;
use domain::people::Relation;
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;
use std::sync::Arc;

use super::voice;
use crate::routes::Receipt;
use crate::state::AppState;
use crate::web::choice::{self, Choice};
use crate::web::cookies::Jar;
use crate::web::error::{Answer, WebError};
use crate::web::form::Upload;
use crate::web::form::{FieldProblem, Form};
use crate::web::page::{Page, show, show_with};
use crate::web::public::attached::{self, Attached};
use crate::web::public::follow::door;
use crate::web::rate_limit::Client;
use crate::web::text::Text;
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "public/say.html")]
struct Say {
    page: Page,
    form: Form,
    kinds: Vec<Choice>,
    relations: Vec<Choice>,
    departments: Vec<Choice>,
    causes: Vec<Choice>,
    /// Files that came with an earlier try of this form and are kept: reference and name.
    kept: Vec<Choice>,
}

impl Say {
    fn of(page: Page, form: Form, kept: &[NewFile], state: &AppState) -> Self {
        let t = &page.t;
        let said = |prefix: &str, id: &str| choice::said(t, prefix, id);
        let office = state.app.office();
        let departments = choice::departments(t, &office);
        Self {
            kinds: VoiceKind::ALL
                .iter()
                .map(|kind| said("say-kind", kind.as_str()))
                .collect(),
            relations: relations(t),
            departments: std::iter::once((
                String::new(),
                t.say("say-department-unknown").to_string(),
            ))
            .chain(departments)
            .collect(),
            causes: Cause::ALL
                .iter()
                .map(|cause| said("say-cause", cause.as_str()))
                .collect(),
            kept: attached::references(&page, kept),
            form,
            page,
        }
    }
}

fn relations(t: &Text) -> Vec<Choice> {
    // A university office has no patients or hotel guests to choose from; "other" is last.
    let offered = [
        Relation::Student,
        Relation::Parent,
        Relation::Alumnus,
        Relation::Staff,
        Relation::Resident,
        Relation::Guest,
        Relation::Other,
    ];
    choice::relations(t, &offered)
}

pub async fn ask(State(state): State<AppState>, page: Page) -> Answer {
    show(&Say::of(page, Form::blank(), &[], &state))
}

pub async fn hear(
    State(state): State<AppState>,
    visit: Arc<Visit>,
    client: Client,
    page: Page,
    upload: Upload,
) -> Answer {
    let too_often = state.limits.say_it(client).err();
    let Attached { mut form, files } = attached::read(&state, upload, too_often.is_none()).await?;
    if let Some(WebError::TooMany { wait_seconds }) = too_often {
        let minutes = wait_seconds.div_ceil(60);
        form.refuse("text", FieldProblem::TooOften { minutes });
        return again(page, form, &files, &state);
    }
    let key = RequestKey::new(&visit.visitor, &form.once().to_string(), &form.digest());
    let Some(voice) = voice::read(&mut form, Channel::Web, &state.app.office(), files.clone())
    else {
        return again(page, form, &files, &state);
    };
    let receipt = match state.app.receive(Actor::Public, voice, Some(key)).await {
        Ok(receipt) => receipt,
        Err(trouble) => {
            let problem = FieldProblem::beside(trouble.into())?;
            form.refuse("text", problem);
            return again(page, form.anew(), &files, &state);
        }
    };
    let mut response = Receipt::to(receipt.number).see_other();
    let secure = state.settings.secure();
    let cookie = Jar::Follow.set(secure, &door::cookie(receipt.number, &receipt.secret), None);
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

fn again(page: Page, form: Form, kept: &[NewFile], state: &AppState) -> Answer {
    show_with(form.status(), &Say::of(page, form, kept, state))
}
