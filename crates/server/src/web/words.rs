//! Trouble put into words: a page for people, a problem document (RFC 9457) for programs, in their language.
//! The inner text of a fault goes to the log with the request's number and never into an answer.

use std::sync::Arc;

use axum::http::HeaderValue;
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::response::{IntoResponse, Response};

use super::error::{Unsaid, WebError};
use super::page;
use super::visit::Visit;
use crate::api::v1::cases::review::Reviewed;
use crate::routes::{Follow, SignIn};
use crate::state::AppState;

/// Puts trouble into words; an answer that is already in words passes unchanged.
pub fn show(mut response: Response, visit: &Visit, state: &AppState) -> Response {
    let status = response.status();
    let error = match response.extensions_mut().remove::<Unsaid>() {
        Some(unsaid) => unsaid.0,
        None if in_words(&response) => return response,
        None => match WebError::meant_by(status) {
            Some(error) => Arc::new(error),
            None => return response,
        },
    };
    if let WebError::Fault(fault) = &*error {
        tracing::error!(request_id = visit.id.0, cause = fault.chain(), "fault");
    }
    let mut said = words(&error, visit, state);
    add_headers(&mut said, &error);
    if let Some(allow) = response.headers_mut().remove(ALLOW) {
        said.headers_mut().insert(ALLOW, allow);
    }
    said
}

fn add_headers(said: &mut Response, error: &WebError) {
    match *error {
        WebError::TooMany { wait_seconds } => {
            said.headers_mut().insert(RETRY_AFTER, wait_seconds.into());
        }
        // RFC 6750, 3: how to prove it, and what was missing.
        WebError::TokenMissing => {
            said.headers_mut()
                .insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        WebError::ScopeMissing { .. } => {
            let missing = HeaderValue::from_static("Bearer error=\"insufficient_scope\"");
            said.headers_mut().insert(WWW_AUTHENTICATE, missing);
        }
        _ => {}
    }
}

fn words(error: &WebError, visit: &Visit, state: &AppState) -> Response {
    if visit.program {
        return problem(error, visit, state);
    }
    if let WebError::SignInFirst = error {
        return SignIn::to().with("back", &visit.page).see_other();
    }
    if let WebError::ProveFirst = error {
        return Follow::to().see_other();
    }
    page::error(error, visit, state).unwrap_or_else(|_| WebError::bare_fault())
}

/// RFC 9457: `type` is a stable name, `title` the sentence in the caller's language.
fn problem(error: &WebError, visit: &Visit, state: &AppState) -> Response {
    let voice = page::voice(visit, state);
    let (title, detail) = page::error_sentences(error, &voice);
    let mut body = serde_json::json!({
        "type": format!("urn:miso:problem:{}", error.id()),
        "id": error.id(),
        "title": title,
        "detail": detail,
        "status": error.status().as_u16(),
        "instance": format!("urn:uuid:{}", visit.id.0),
    });
    match error {
        WebError::TooMany { wait_seconds } => body["retry_after"] = (*wait_seconds).into(),
        WebError::NotJson { pointer, .. } => body["pointer"] = pointer.as_str().into(),
        WebError::Misfits(misfits) => {
            body["errors"] = misfits.iter().map(|misfit| misfit.say(&voice)).collect();
        }
        WebError::NotSent { review, .. } => {
            body["review"] = serde_json::json!(Reviewed::of(review, visit.lang));
        }
        _ => {}
    }
    let kind = (
        CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    (error.status(), [kind], body.to_string()).into_response()
}

fn in_words(response: &Response) -> bool {
    let kind = response
        .headers()
        .get(CONTENT_TYPE)
        .map(HeaderValue::as_bytes);
    kind.is_some_and(|kind| kind.starts_with(b"text/html") || kind.starts_with(b"application/"))
}
