//! Drafts: opened, saved for their writer, and read by the coach on request, as JSON while somebody types and as a page without script.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::handle::case::CaseNumber;

use super::composed::{self, PARTS};
use super::reading;
use super::show::Writing;
use crate::routes::CaseDraft;
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::{Answer, WebError};
use crate::web::flash;
use crate::web::form::Form;
use crate::web::page::Page;

/// `GET …/draft`: as the writer left it, or with the beginning and end of a letter.
pub async fn open(
    State(state): State<AppState>,
    Path(number): Path<String>,
    page: Page,
    desk: Desk,
) -> Answer {
    let mut writing = writing(&state, &number, page, desk, Form::blank()).await?;
    let number = writing.about.case.number;
    let saved = state.app.draft(&writing.desk.who.actor, number).await?;
    let saved_at = saved.as_ref().map(|draft| draft.saved_at);
    let fields = match saved {
        Some(draft) => draft.parts,
        None => fresh(&writing),
    };
    let fields: Vec<_> = fields
        .iter()
        .map(|(field, value)| (field.as_str(), value.as_str()))
        .collect();
    writing.form = Form::holding(&fields);
    writing.shown(&state, StatusCode::OK, saved_at).await
}

/// `POST …/draft`: kept for this writer, on the server; shown at once with its marks when that was asked for.
pub async fn save(
    State(state): State<AppState>,
    Path(number): Path<String>,
    page: Page,
    desk: Desk,
    form: Form,
) -> Answer {
    let writing = writing(&state, &number, page, desk, form).await?;
    let number = writing.about.case.number;
    let kept = fields(&writing.form);
    state
        .app
        .keep_draft(&writing.desk.who.actor, number, &kept, writing.key())
        .await?;
    if writing.form.value("then") == "read" {
        let now = state.now();
        return writing.shown(&state, StatusCode::OK, Some(now)).await;
    }
    Ok(flash::see_other(
        &state,
        &CaseDraft::to(number),
        "reply-saved",
    ))
}

/// `POST …/draft/findings`
pub async fn read(
    State(state): State<AppState>,
    Path(number): Path<String>,
    page: Page,
    desk: Desk,
    form: Form,
) -> Answer {
    let writing = writing(&state, &number, page, desk, form).await?;
    writing.may_write().map_err(WebError::from)?;
    let reading = writing.read(&writing.composed());
    Ok(Json(reading::as_json(&reading)).into_response())
}

/// Errors as the core says them: who may not see the case does not learn that it is there.
pub async fn writing(
    state: &AppState,
    number: &str,
    page: Page,
    desk: Desk,
    form: Form,
) -> Result<Writing, WebError> {
    let number: CaseNumber = number.parse().map_err(WebError::from)?;
    let about = state.app.case_page(&desk.who.actor, number).await?;
    Ok(Writing {
        page,
        desk,
        about,
        form,
        rules: state.app.coach_rules(),
    })
}

fn fresh(writing: &Writing) -> Vec<(String, String)> {
    let frame = composed::frame(&writing.about, writing.desk.who.actor.id);
    let frame = frame
        .into_iter()
        .map(|(part, words)| (part.to_owned(), words));
    let kind = ("kind".to_owned(), "answer".to_owned());
    std::iter::once(kind).chain(frame).collect()
}

/// What a letter holds besides its parts: what was chosen for it, and what became of what the coach said.
const CHOSEN: [&str; 7] = [
    "kind",
    "decision",
    "route",
    "set_aside",
    "taken",
    "promise",
    "promise_left",
];

/// What a draft keeps of a form.
fn fields(form: &Form) -> Vec<(String, String)> {
    let names = PARTS.into_iter().chain(CHOSEN);
    let values = names.flat_map(|name| form.values(name).map(move |value| (name, value)));
    values
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
