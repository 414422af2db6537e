//! `POST /api/v1/cases/{number}/replies`: a letter to the customer, read by the coach before it goes out.

use std::sync::Arc;

use app::kept::Kept;
use app::perform::Act;
use app::trouble::Trouble;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use coach::{Review, RuleId};
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::refusal::Refusal;
use domain::reply::letter::{Decision, LetterKind, Route, Send};
use domain::words::Words;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::letters::LetterSent;
use super::page::nth;
use super::review::{self, Reviewed, SetAside};
use crate::api::v1::body::Body;
use crate::api::v1::fields::Fields;
use crate::api::v1::key::Key;
use crate::api::v1::names::{DecisionName, LetterKindName, RouteName};
use crate::api::v1::problem::Writing;
use crate::state::AppState;
use crate::web::bearer::{Bearer, RepliesWrite};
use crate::web::error::{Answer, WebError};
use crate::web::form::FieldProblem;
use crate::web::visit::Visit;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "answer",
    "text": "안녕하십니까, 학사팀 박지훈입니다.\n열흘 동안 연락을 드리지 못해 많이 답답하셨을 줄 압니다. 죄송합니다.\n11월 30일까지 처리 결과를 전화로 알려 드리겠습니다.\n감사합니다.",
    "decision": {"result": "granted"}, "seen": 4
}))]
pub struct NewReply {
    /// `answer` where none is given.
    #[serde(default = "answer")]
    #[schema(value_type = Option<LetterKindName>)]
    kind: LetterKind,
    /// The whole letter as the customer reads it.
    #[schema(min_length = 1, max_length = 20000)]
    text: String,
    /// With an answer, and only with one.
    decision: Option<NewDecision>,
    /// The version of the case that was before your eyes; another one since is refused as `case-changed`.
    seen: Option<u32>,
    /// Findings that stay in the text, with the reason; counted, never held against anybody.
    #[serde(default)]
    set_aside: Vec<SetAside>,
}

/// The result. A refusal, whole or in part, says its reasons and where the customer can go (Petitions Act 27).
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDecision {
    #[schema(value_type = DecisionName)]
    result: Outcome,
    #[schema(max_length = 20000)]
    reasons: Option<String>,
    #[serde(default)]
    #[schema(value_type = Vec<RouteName>)]
    routes: Vec<Route>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
    Granted,
    PartlyGranted,
    NotGranted,
}

fn answer() -> LetterKind {
    LetterKind::Answer
}

/// The letter as it went out, and what the coach said about it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReplySent {
    version: u32,
    letter: LetterSent,
    review: Reviewed,
}

/// Send a reply
///
/// The letter stands on the tracking page at once. Findings of the coach come with the answer; one of severity `stop`, or a
/// refusal without reasons and routes, is refused, and the problem carries the same `review`.
#[utoipa::path(post, path = "/api/v1/cases/{number}/replies", operation_id = "sendReply", tag = "replies", security(("bearer" = ["replies:write"])),
    params(("number" = String, Path, description = "The case's number", example = "2026-000123"),
        ("Idempotency-Key" = Option<String>, Header, description = "Names this request.", max_length = 255)),
    request_body = NewReply,
    responses((status = 201, description = "Sent", body = ReplySent), Writing))]
pub async fn send(
    State(state): State<AppState>,
    visit: Arc<Visit>,
    caller: Bearer<RepliesWrite>,
    Path(number): Path<String>,
    key: Key,
    body: Body<NewReply>,
) -> Answer {
    let number: CaseNumber = number.parse()?;
    let page = state.app.case_page(&caller.actor, number).await?;
    let (reply, key) = (&body.value, key.of(caller.token_id, &body.bytes));
    let (words, mut decision) = read(reply)?;
    let review = review::read(
        &page,
        reply.kind,
        words.as_str(),
        caller.actor.id,
        &state.app.coach_rules().office,
    );
    let mut texts = Kept::new();
    let send = Send {
        kind: reply.kind,
        decision: decision.take().map(|d| d.keep(&mut texts)).transpose()?,
        text: texts.keep(words).map_err(WebError::fault)?,
        review: review::record(&review, &reply.set_aside),
    };
    let act = Act {
        actor: Actor::Staff(caller.actor.clone()),
        number,
        seen: reply.seen,
        key,
        texts,
        files: Vec::new(),
        command: Command::Letter(Box::new(send)),
    };
    let done = match state.app.perform(act).await {
        Ok(done) => done,
        Err(trouble) => return Err(not_sent(trouble, review)),
    };
    let page = state.app.case_page(&caller.actor, number).await?;
    let told = nth(&page, "letter-sent", done.version).and_then(|at| page.case.letters.get(at));
    let letter = told.ok_or_else(|| WebError::fault("a letter without its event"))?;
    let answer = ReplySent {
        version: done.version,
        letter: LetterSent::of(letter, &page),
        review: Reviewed::of(&review, visit.lang),
    };
    Ok((StatusCode::CREATED, Json(answer)).into_response())
}

/// A refusal goes back with what the coach found.
fn not_sent(trouble: Trouble, review: Review) -> WebError {
    match trouble {
        Trouble::Refused(refusal) if refusal != Refusal::NotThere => WebError::NotSent {
            refusal,
            review: Box::new(review),
        },
        trouble => trouble.into(),
    }
}

/// A decision whose words are read and not yet kept.
struct Decided {
    result: Outcome,
    reasons: Option<Words>,
    routes: Vec<Route>,
}

impl Decided {
    fn keep(self, texts: &mut Kept) -> Result<Decision, WebError> {
        let routes = self.routes;
        let reasons = texts.keep_some(self.reasons).map_err(WebError::fault)?;
        Ok(match (self.result, reasons) {
            (Outcome::PartlyGranted, Some(reasons)) => Decision::PartlyGranted { reasons, routes },
            (Outcome::NotGranted, Some(reasons)) => Decision::NotGranted { reasons, routes },
            _ => Decision::Granted,
        })
    }
}

fn read(reply: &NewReply) -> Result<(Words, Option<Decided>), WebError> {
    let mut fields = Fields::default();
    let words = fields.text("/text", &reply.text);
    let decision = match &reply.decision {
        None => Some(None),
        Some(decision) => decided(&mut fields, decision).map(Some),
    };
    for (at, aside) in reply.set_aside.iter().enumerate() {
        let known = aside.rule.parse::<RuleId>();
        fields.take(
            &format!("/set_aside/{at}/rule"),
            known.map_err(|_| FieldProblem::NotOffered),
        );
    }
    let read = words.zip(decision);
    fields.end(read)
}

fn decided(fields: &mut Fields, decision: &NewDecision) -> Option<Decided> {
    let given = decision.reasons.as_deref().unwrap_or_default();
    let reasons = match decision.result {
        Outcome::Granted => Some(None),
        // A refusal names its reasons (Decree 29).
        Outcome::PartlyGranted | Outcome::NotGranted => {
            fields.text("/decision/reasons", given).map(Some)
        }
    };
    Some(Decided {
        result: decision.result,
        reasons: reasons?,
        routes: decision.routes.clone(),
    })
}
