//! `GET /api/v1/cases/{number}`: one case. Who was complained of, and who is not concerned, gets 404.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::IntoResponse;

use super::page::CaseShown;
use crate::api::v1::problem::Reading;
use crate::state::AppState;
use crate::web::bearer::{Bearer, CasesRead};
use crate::web::error::Answer;

/// Show a case
#[utoipa::path(get, path = "/api/v1/cases/{number}", operation_id = "showCase", tag = "cases", security(("bearer" = ["cases:read"])),
    params(("number" = String, Path, description = "The case's number", example = "2026-000123")),
    responses((status = 200, description = "The case", body = CaseShown), Reading))]
pub async fn show(
    State(state): State<AppState>,
    caller: Bearer<CasesRead>,
    Path(number): Path<String>,
) -> Answer {
    let page = state.app.case_page(&caller.actor, number.parse()?).await?;
    Ok(Json(CaseShown::of(&page)).into_response())
}
