//! `POST /api/v1/cases/{number}/memos`: what was heard, or a thought of the house.

use app::kept::Kept;
use app::perform::Act;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::handle::memo::{self, MemoKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::v1::body::Body;
use crate::api::v1::fields::Fields;
use crate::api::v1::key::Key;
use crate::api::v1::names::MemoKindName;
use crate::api::v1::problem::Writing;
use crate::state::AppState;
use crate::web::bearer::{Bearer, CasesWrite};
use crate::web::error::{Answer, WebError};

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "memo", "text": "열흘을 기다렸고, 전화도 두 번 했다고 하심."}))]
pub struct NewMemo {
    /// `memo` where none is given.
    #[serde(default = "memo")]
    #[schema(value_type = Option<MemoKindName>)]
    kind: MemoKind,
    #[schema(min_length = 1, max_length = 20000)]
    text: String,
}

fn memo() -> MemoKind {
    MemoKind::Memo
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MemoAdded {
    /// The version of the case with it.
    version: u32,
}

/// Add a memo
///
/// Never refused because somebody else changed the case meanwhile. The customer does not see it.
#[utoipa::path(post, path = "/api/v1/cases/{number}/memos", operation_id = "addMemo", tag = "cases", security(("bearer" = ["cases:write"])),
    params(("number" = String, Path, description = "The case's number", example = "2026-000123"),
        ("Idempotency-Key" = Option<String>, Header, description = "Names this request.", max_length = 255)),
    request_body = NewMemo,
    responses((status = 201, description = "Added", body = MemoAdded), Writing))]
pub async fn add(
    State(state): State<AppState>,
    caller: Bearer<CasesWrite>,
    Path(number): Path<String>,
    key: Key,
    body: Body<NewMemo>,
) -> Answer {
    let number: CaseNumber = number.parse()?;
    let mut fields = Fields::default();
    let words = fields.text("/text", &body.value.text);
    let words = fields.end(words)?;
    let mut texts = Kept::new();
    let text = texts.keep(words).map_err(WebError::fault)?;
    let kind = body.value.kind;
    let done = state
        .app
        .perform(Act {
            actor: Actor::Staff(caller.actor),
            number,
            seen: None,
            key: key.of(caller.token_id, &body.bytes),
            texts,
            files: Vec::new(),
            command: Command::Memo(memo::Command::Add { kind, text }),
        })
        .await?;
    let version = done.version;
    Ok((StatusCode::CREATED, Json(MemoAdded { version })).into_response())
}
