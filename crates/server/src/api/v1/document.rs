//! `GET /api/v1/openapi.json`: the whole API described (`OpenAPI` 3.1), made from the handlers and their types.

use axum::Json;
use axum::response::{IntoResponse, Response};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};

use super::{cases, problem, tokens};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Miso (미소)",
        version = "1.0.0",
        description = "A complaint is heard, cared for, answered and agreed. Moments are RFC 3339 in UTC; words are kept as they \
            were said, trimmed and without control characters; lengths count what is kept. Errors are problems (RFC 9457) in the language of \
            `Accept-Language`. A program sees and does what the member of staff behind its token may, and nothing more.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    servers((url = "/", description = "This house")),
    paths(
        cases::list::list, cases::receive::receive, cases::show::show, cases::replies::send, cases::promises::make,
        cases::promises::change, cases::memos::add, tokens::list, tokens::issue, tokens::revoke, show
    ),
    components(schemas(problem::Problem)),
    tags(
        (name = "cases", description = "건: a voice being cared for, from receipt to closing"),
        (name = "replies", description = "답변: what is sent to the customer, read by the coach first"),
        (name = "promises", description = "약속: what, by when, by whom; kept, moved with consent, or broken"),
        (name = "tokens", description = "Tokens for programs"),
        (name = "document", description = "This document")
    ),
    modifiers(&Proof)
)]
pub struct Document;

/// How a program proves itself.
struct Proof;

impl Modify for Proof {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let mut bearer = Http::new(HttpAuthScheme::Bearer);
        bearer.description = Some(
            "`miso token issue …`, or `POST /api/v1/tokens`. What an operation needs stands beside it.".to_owned(),
        );
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    }
}

/// This document
#[utoipa::path(get, path = "/api/v1/openapi.json", operation_id = "showDocument", tag = "document",
    responses((status = 200, description = "OpenAPI 3.1", body = serde_json::Value)))]
pub async fn show() -> Response {
    Json(Document::openapi()).into_response()
}
