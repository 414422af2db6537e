//! `/api/v1/cases/{number}/promises`: what, by when, by whom; kept, or moved with the customer's consent.

use app::ask::case::CasePage;
use app::kept::Kept;
use app::perform::{Act, Done};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::access::{Actor, StaffActor};
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::handle::promise::{self, ConsentBy, Promise, PromiseState};
use domain::office::Office;
use domain::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::page::nth;
use crate::api::v1::body::Body;
use crate::api::v1::fields::{Fields, by, staff};
use crate::api::v1::key::Key;
use crate::api::v1::names::{ConsentName, PromiseStateName};
use crate::api::v1::people::Named;
use crate::api::v1::problem::Writing;
use crate::state::AppState;
use crate::web::bearer::{Bearer, PromisesWrite};
use crate::web::error::{Answer, WebError};
use crate::web::form::FieldProblem;
use crate::web::misfit::Place;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"what": "처리 결과를 전화로 알려 드리겠습니다.", "by": "2026-11-30"}))]
pub struct NewPromise {
    /// As the customer reads it.
    #[schema(min_length = 1, max_length = 20000)]
    what: String,
    /// `2026-11-30` (to the end of that day's work), `2026-11-30T15:00` (the office's time), or a moment with its offset
    /// (RFC 3339). A working day, still to come.
    by: String,
    /// The id of who keeps it; the owner of the case where none is given.
    owner: Option<String>,
}

/// Kept, or moved: one of `kept` and `by`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"by": "2026-12-02", "consent": "phone", "seen": 5}))]
pub struct PromiseChange {
    /// `true`: it was done.
    kept: Option<bool>,
    /// The new date, written as with a new promise.
    by: Option<String>,
    /// How the customer agreed to the new date. Without it the promise is broken and a new one is made.
    #[schema(value_type = Option<ConsentName>)]
    consent: Option<ConsentBy>,
    /// The version of the case that was before your eyes; another one since is refused as `case-changed`.
    seen: Option<u32>,
}

/// A promise to the customer; they see every one of them.
#[derive(Debug, Serialize, ToSchema)]
pub struct PromiseMade {
    /// 1, 2, 3 … within the case.
    number: u32,
    /// Null once it was erased.
    what: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    by_at: Timestamp,
    owner: Named,
    #[schema(value_type = String, format = DateTime)]
    made_at: Timestamp,
    #[schema(value_type = PromiseStateName)]
    state: &'static str,
    /// When it was kept, broken or lapsed.
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Timestamp>,
    /// The dates it had before, the first one first.
    #[schema(value_type = Vec<String>)]
    moved_from: Vec<Timestamp>,
}

/// The case after the change, and the promises it holds.
#[derive(Debug, Serialize, ToSchema)]
pub struct PromisesNow {
    version: u32,
    promises: Vec<PromiseMade>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PromiseAnswer {
    version: u32,
    promise: PromiseMade,
}

impl PromiseMade {
    pub fn of(promise: &Promise, page: &CasePage) -> Self {
        let (state, ended_at) = match promise.state {
            PromiseState::Open => ("open", None),
            PromiseState::Kept { at, .. } => ("kept", Some(at)),
            PromiseState::Broken { at, .. } => ("broken", Some(at)),
            PromiseState::Lapsed { at } => ("lapsed", Some(at)),
        };
        Self {
            number: promise.number,
            what: page.texts.of(&promise.what).map(str::to_owned),
            by_at: promise.by_at,
            owner: Named::staff(&page.office, promise.owner),
            made_at: promise.made_at,
            state,
            ended_at,
            moved_from: promise.moved_from.clone(),
        }
    }
}

/// Make a promise
#[utoipa::path(post, path = "/api/v1/cases/{number}/promises", operation_id = "makePromise", tag = "promises", security(("bearer" = ["promises:write"])),
    params(("number" = String, Path, description = "The case's number", example = "2026-000123"),
        ("Idempotency-Key" = Option<String>, Header, description = "Names this request.", max_length = 255)),
    request_body = NewPromise,
    responses((status = 201, description = "Made", body = PromiseAnswer), Writing))]
pub async fn make(
    State(state): State<AppState>,
    caller: Bearer<PromisesWrite>,
    Path(number): Path<String>,
    key: Key,
    body: Body<NewPromise>,
) -> Answer {
    let number: CaseNumber = number.parse()?;
    let mut texts = Kept::new();
    let command = new_promise(&body.value, &state.app.office(), &mut texts)?;
    let key = key.of(caller.token_id, &body.bytes);
    let done = perform(&state, &caller.actor, number, None, key, texts, command).await?;
    let page = state.app.case_page(&caller.actor, number).await?;
    let made = nth(&page, "promise-made", done.version).and_then(|at| page.case.promises.get(at));
    let promise = made.ok_or_else(|| WebError::fault("a promise without its event"))?;
    let answer = PromiseAnswer {
        version: done.version,
        promise: PromiseMade::of(promise, &page),
    };
    Ok((StatusCode::CREATED, Json(answer)).into_response())
}

/// Keep or move a promise
///
/// Moving needs the customer's consent; without it the old promise is recorded as broken and a new one is made.
#[utoipa::path(patch, path = "/api/v1/cases/{number}/promises/{promise}", operation_id = "changePromise", tag = "promises", security(("bearer" = ["promises:write"])),
    params(("number" = String, Path, description = "The case's number", example = "2026-000123"),
        ("promise" = u32, Path, description = "The promise's number within the case", example = 1),
        ("Idempotency-Key" = Option<String>, Header, description = "Names this request.", max_length = 255)),
    request_body = PromiseChange,
    responses((status = 200, description = "Changed", body = PromisesNow), Writing))]
pub async fn change(
    State(state): State<AppState>,
    caller: Bearer<PromisesWrite>,
    Path((number, promise)): Path<(String, String)>,
    key: Key,
    body: Body<PromiseChange>,
) -> Answer {
    let number: CaseNumber = number.parse()?;
    let promise = promise.parse().map_err(|_| Refusal::NotThere)?;
    let command = changed(&body.value, promise, &state.app.office())?;
    let (seen, key) = (body.value.seen, key.of(caller.token_id, &body.bytes));
    let texts = Kept::new();
    let done = perform(&state, &caller.actor, number, seen, key, texts, command).await?;
    let page = state.app.case_page(&caller.actor, number).await?;
    let promises = page.case.promises.iter();
    let answer = PromisesNow {
        version: done.version,
        promises: promises.map(|p| PromiseMade::of(p, &page)).collect(),
    };
    Ok(Json(answer).into_response())
}

async fn perform(
    state: &AppState,
    actor: &StaffActor,
    number: CaseNumber,
    seen: Option<u32>,
    key: Option<app::request_key::RequestKey>,
    texts: Kept,
    command: promise::Command,
) -> Result<Done, WebError> {
    let act = Act {
        actor: Actor::Staff(actor.clone()),
        number,
        seen,
        key,
        texts,
        files: Vec::new(),
        command: Command::Promise(command),
    };
    Ok(state.app.perform(act).await?)
}

fn new_promise(
    new: &NewPromise,
    office: &Office,
    texts: &mut Kept,
) -> Result<promise::Command, WebError> {
    let mut fields = Fields::default();
    let what = fields.text("/what", &new.what);
    let by = fields.take("/by", by(office, &new.by));
    let owner = fields.if_any("/owner", new.owner.as_deref(), |id| staff(office, id));
    let read = (|| Some((what?, by?, owner?)))();
    let (what, by, owner) = fields.end(read)?;
    let what = texts.keep(what).map_err(WebError::fault)?;
    Ok(promise::Command::Make { what, by, owner })
}

fn changed(
    change: &PromiseChange,
    number: u32,
    office: &Office,
) -> Result<promise::Command, WebError> {
    let mut fields = Fields::default();
    let command = match (change.kept, &change.by) {
        (Some(true), None) => Some(promise::Command::Keep { number }),
        (None, Some(day)) => fields
            .take("/by", by(office, day))
            .map(|by| promise::Command::Move {
                number,
                by,
                consent: change.consent,
            }),
        (None, None) => {
            fields.refuse(Place::Body("/kept".to_owned()), FieldProblem::Empty);
            None
        }
        _ => {
            fields.refuse(Place::Body("/kept".to_owned()), FieldProblem::NotOffered);
            None
        }
    };
    fields.end(command)
}
