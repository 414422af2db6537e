//! `GET /api/v1/cases`: what needs attention first, page by page; or what was found by words.

use axum::Json;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use domain::office::Office;
use jiff::Timestamp;
use serde::Serialize;
use store::tables::lists::Line;
use utoipa::ToSchema;

use super::asked::Asked;
use crate::api::v1::names::{ChannelName, KindName, StateName};
use crate::api::v1::people::Named;
use crate::api::v1::problem::Reading;
use crate::state::AppState;
use crate::web::bearer::{Bearer, CasesRead};
use crate::web::error::Answer;

#[derive(Debug, Serialize, ToSchema)]
pub struct CaseList {
    cases: Vec<CaseLine>,
    /// For `after` of the next page; null on the last one.
    next: Option<String>,
}

/// A case in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseLine {
    number: String,
    /// Grows with every event; send it as `seen` with a decision.
    version: i64,
    #[schema(value_type = StateName)]
    state: &'static str,
    #[schema(value_type = KindName)]
    kind: &'static str,
    #[schema(value_type = ChannelName)]
    channel: &'static str,
    /// Null once it was erased.
    subject: Option<String>,
    /// Null for who stays anonymous.
    customer: Option<String>,
    department: Named,
    owner: Named,
    #[schema(value_type = String, format = DateTime)]
    received_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    next_promise_at: Option<Timestamp>,
    #[schema(value_type = String, format = DateTime)]
    last_event_at: Timestamp,
}

impl CaseLine {
    fn of(line: &Line, office: &Office) -> Self {
        Self {
            number: line.number.clone(),
            version: line.version,
            state: line.state.as_str(),
            kind: line.kind.as_str(),
            channel: line.channel.as_str(),
            subject: line.subject.clone(),
            customer: line.customer_name.clone(),
            department: Named::department(office, line.department),
            owner: Named::staff(office, line.owner),
            received_at: line.received_at,
            due_at: line.due_at,
            next_promise_at: line.next_promise_at,
            last_event_at: line.last_event_at,
        }
    }
}

/// List cases
///
/// Those at risk first, then new, in care, waiting for the customer, ended. Only what the person behind the token may list.
/// With `q` the best matches by number, phone, address, or words of subject and name: one page, no `next`.
#[utoipa::path(get, path = "/api/v1/cases", operation_id = "listCases", tag = "cases", security(("bearer" = ["cases:read"])),
    params(
        ("state" = Option<StateName>, Query, description = "Only cases in this state."),
        ("kind" = Option<KindName>, Query, description = "Only this kind."),
        ("owner" = Option<String>, Query, description = "`me`, or the id of a member of staff."),
        ("department" = Option<String>, Query, description = "Id or name."),
        ("q" = Option<String>, Query, description = "Number, phone, address, or words.", min_length = 1, max_length = 200),
        ("overdue" = Option<bool>, Query, description = "Only what is late by now."),
        ("after" = Option<String>, Query, description = "`next` of the page before."),
        ("limit" = Option<u8>, Query, description = "Cases of a page; 50 where none is given.", minimum = 1, maximum = 100)),
    responses((status = 200, description = "A page of cases", body = CaseList), Reading))]
pub async fn list(
    State(state): State<AppState>,
    caller: Bearer<CasesRead>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let office = state.app.office();
    let asked = Asked::read(&pairs, &caller.actor, &office)?;
    let (lines, next) = if let Some(words) = &asked.words {
        let now = state.now();
        let mut lines = state.app.find(&caller.actor, words.as_str()).await?;
        lines.retain(|line| asked.fits(line, now));
        lines.truncate(asked.limit);
        (lines, None)
    } else {
        let (filter, overdue) = (asked.filter(), asked.overdue);
        let today = state
            .app
            .today(&caller.actor, filter, overdue, asked.after, asked.limit)
            .await?;
        let lines = today.page.lines.into_iter().map(|(_, line)| line).collect();
        (lines, today.page.next)
    };
    let cases = lines
        .iter()
        .map(|line| CaseLine::of(line, &office))
        .collect();
    let next = next.map(|cursor| cursor.to_string());
    Ok(Json(CaseList { cases, next }).into_response())
}
