//! `/api/v1/tokens`: tokens for programs. A token acts for the person who has it and never makes one that may do more.

use app::tokens::Scope;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::access::StaffActor;
use domain::people::Role;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::accounts::token::Token;
use utoipa::ToSchema;
use uuid::Uuid;

use super::body::Body;
use super::fields::Fields;
use super::names::ScopeName;
use super::people::Named;
use super::problem::{Reading, Writing};
use crate::state::AppState;
use crate::web::bearer::{Bearer, TokensWrite};
use crate::web::error::{Answer, WebError};
use crate::web::form::FieldProblem;

/// Ten years.
const LONGEST_DAYS: u16 = 3660;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "전화 상담 연계", "scopes": ["cases:write"], "days": 365}))]
pub struct NewToken {
    /// What it is for, so that people know it in the list.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Some of those of the token that asks.
    #[schema(value_type = Vec<ScopeName>, min_items = 1)]
    scopes: Vec<String>,
    /// Good for so many days, 1 to 3660; without it until it is taken away.
    #[schema(minimum = 1, maximum = 3660)]
    days: Option<u16>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TokenIssued {
    id: Uuid,
    /// Told once.
    #[schema(example = "miso_5c1d…")]
    token: String,
    #[schema(value_type = Option<String>, format = DateTime)]
    expires_at: Option<Timestamp>,
}

/// A token without its secret.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokenShown {
    id: Uuid,
    name: String,
    #[schema(value_type = Vec<ScopeName>)]
    scopes: Vec<String>,
    /// On whose behalf it acts.
    staff: Named,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    expires_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = DateTime)]
    revoked_at: Option<Timestamp>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TokenList {
    tokens: Vec<TokenShown>,
}

/// List tokens
///
/// Your own, taken away ones included, newest first; an administrator sees all.
#[utoipa::path(get, path = "/api/v1/tokens", operation_id = "listTokens", tag = "tokens", security(("bearer" = ["tokens:write"])),
    responses((status = 200, description = "The tokens", body = TokenList), Reading))]
pub async fn list(State(state): State<AppState>, caller: Bearer<TokensWrite>) -> Answer {
    let office = state.app.office();
    let tokens = state.app.tokens().await?;
    let tokens = tokens
        .into_iter()
        .filter(|token| sees(&caller.actor, token))
        .map(|token| TokenShown {
            id: token.id,
            scopes: token.scopes.split(' ').map(str::to_owned).collect(),
            staff: Named::staff(&office, token.staff_id),
            created_at: token.created_at,
            expires_at: token.expires_at,
            revoked_at: token.revoked_at,
            name: token.name,
        });
    Ok(Json(TokenList {
        tokens: tokens.collect(),
    })
    .into_response())
}

/// Issue a token
///
/// For the same person, with some of the scopes of the token that asks. Its secret is in the answer and nowhere else.
#[utoipa::path(post, path = "/api/v1/tokens", operation_id = "issueToken", tag = "tokens", security(("bearer" = ["tokens:write"])),
    request_body = NewToken,
    responses((status = 201, description = "Issued", body = TokenIssued), Writing))]
pub async fn issue(
    State(state): State<AppState>,
    caller: Bearer<TokensWrite>,
    Body { value: new, .. }: Body<NewToken>,
) -> Answer {
    let (name, scopes) = read(&new)?;
    if let Some(scope) = scopes.iter().find(|s| !caller.scopes.contains(s)) {
        let scope = scope.as_str();
        return Err(WebError::ScopeMissing { scope });
    }
    let age = new
        .days
        .map(|days| SignedDuration::from_hours(24 * i64::from(days)));
    let issued = state
        .app
        .issue_token(&name, caller.actor.id, &scopes, age)
        .await?;
    let answer = TokenIssued {
        id: issued.id,
        token: issued.secret,
        expires_at: issued.expires_at,
    };
    Ok((StatusCode::CREATED, Json(answer)).into_response())
}

/// Take a token away
///
/// Your own; an administrator any. It opens nothing from then on.
#[utoipa::path(delete, path = "/api/v1/tokens/{id}", operation_id = "revokeToken", tag = "tokens", security(("bearer" = ["tokens:write"])),
    params(("id" = Uuid, Path, description = "The token's id, never its secret")),
    responses((status = 204, description = "Taken away"), Reading))]
pub async fn revoke(
    State(state): State<AppState>,
    caller: Bearer<TokensWrite>,
    Path(id): Path<String>,
) -> Answer {
    let id: Uuid = id.parse().map_err(|_| WebError::NotFound)?;
    let tokens = state.app.tokens().await?;
    let theirs = |token: &&Token| token.id == id && sees(&caller.actor, token);
    tokens.iter().find(theirs).ok_or(WebError::NotFound)?;
    if !state.app.revoke_token(id).await? {
        return Err(WebError::NotFound);
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn sees(actor: &StaffActor, token: &Token) -> bool {
    token.staff_id == actor.id || actor.is(Role::Administrator)
}

fn read(new: &NewToken) -> Result<(String, Vec<Scope>), WebError> {
    let mut fields = Fields::default();
    let name = fields.line("/name", &new.name);
    let mut scopes = Vec::new();
    for (at, scope) in new.scopes.iter().enumerate() {
        let scope = Scope::parse(scope).ok_or(FieldProblem::NotOffered);
        scopes.extend(fields.take(&format!("/scopes/{at}"), scope));
    }
    if new.scopes.is_empty() {
        fields.take("/scopes", Err::<(), _>(FieldProblem::Empty));
    }
    let in_range = new
        .days
        .is_none_or(|days| (1..=LONGEST_DAYS).contains(&days));
    let _ = fields.take(
        "/days",
        in_range.then_some(()).ok_or(FieldProblem::NotOffered),
    );
    let name = name.map(domain::words::Words::into_string);
    fields.end(name.map(|name| (name, scopes)))
}
