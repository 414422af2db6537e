//! The form: what happened, what was expected, how to be reached. What was typed and attached comes back with every error.

use app::perform::NewFile;
use app::request_key::RequestKey;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
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
            kept: kept
                .iter()
                .map(|file| (reference(file), file.name.clone()))
                .collect(),
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
    let said = offered.iter().map(|relation| relation.as_str());
    let said = said.map(|id| (id.to_owned(), t.say(format!("relation-{id}")).to_string()));
    let unsaid = (String::new(), t.say("say-relation-unsaid").to_string());
    std::iter::once(unsaid).chain(said).collect()
}

pub async fn ask(State(state): State<AppState>, page: Page) -> Answer {
    show(&Say::of(page, Form::blank(), &[], &state))
}

pub async fn hear(
    State(state): State<AppState>,
    visit: Arc<Visit>,
    client: Client,
    page: Page,
    mut upload: Upload,
) -> Answer {
    let limited = state.limits.say_it(client);
    let mut files = Vec::new();
    let mut problems = Vec::new();
    while let Some(file) = upload.next_file("files").await? {
        if limited.is_err() {
            continue; // Nothing is laid on the disk for who sends too often.
        }
        match state.app.keep_file(&file.name, file.content).await? {
            Ok(file) => files.push(file),
            Err(problem) => problems.push(FieldProblem::File(problem)),
        }
    }
    let mut form = upload.into_form()?;
    for problem in problems {
        form.refuse("files", problem);
    }
    let earlier: Vec<String> = form.values("kept").map(str::to_owned).collect();
    files.extend(state.app.kept_files(&earlier).await?);
    if let Err(WebError::TooMany { wait_seconds }) = limited {
        form.refuse(
            "text",
            FieldProblem::TooOften {
                minutes: wait_seconds.div_ceil(60),
            },
        );
        return again(page, form, &files, &state, StatusCode::TOO_MANY_REQUESTS);
    }
    let key = RequestKey::new(&visit.visitor, &form.once().to_string(), &form.digest());
    let Some(voice) = voice::read(&mut form, Channel::Web, &state.app.office(), files.clone())
    else {
        return again(page, form, &files, &state, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let receipt = match state.app.receive(Actor::Public, voice, Some(key)).await {
        Ok(receipt) => receipt,
        Err(trouble) => {
            let (problem, status) = not_taken(trouble.into())?;
            form.refuse("text", problem);
            return again(page, form.anew(), &files, &state, status);
        }
    };
    let mut response = Receipt::to(receipt.number).see_other();
    let secure = state.settings.secure();
    let cookie = Jar::Follow.set(secure, &door::cookie(receipt.number, &receipt.secret), None);
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

/// What stands against it can be said beside the words, which stay; what cannot be mended by sending again goes on.
fn not_taken(error: WebError) -> Result<(FieldProblem, StatusCode), WebError> {
    let status = error.status();
    match error {
        WebError::Refused(refusal) => Ok((
            FieldProblem::Refused(refusal),
            StatusCode::UNPROCESSABLE_ENTITY,
        )),
        WebError::ReadOnly | WebError::Busy => Ok((FieldProblem::NotNow, status)),
        error => Err(error),
    }
}

fn again(page: Page, form: Form, kept: &[NewFile], state: &AppState, status: StatusCode) -> Answer {
    show_with(status, &Say::of(page, form, kept, state))
}

/// Names a kept file in a form that goes back: its digest and its name.
fn reference(file: &NewFile) -> String {
    format!("{}/{}", blake3::Hash::from(file.digest).to_hex(), file.name)
}
