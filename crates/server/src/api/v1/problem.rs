//! What an error looks like in the document (RFC 9457). The errors themselves are made in `web::words`.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

use super::cases::review::Reviewed;

/// A problem. `id` is what a program reads and never changes its meaning; `title` and `detail` are for people, in the language
/// of `Accept-Language` (ko, en).
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "type": "urn:miso:problem:misfits", "id": "misfits", "status": 422,
    "title": "고쳐야 할 값이 있습니다", "detail": "어느 값을 어떻게 고치면 되는지는 errors에 적혀 있습니다.",
    "instance": "urn:uuid:019ab3c1d2e47f0a9b1c2d3e4f506172",
    "errors": [{"pointer": "/text", "id": "empty", "detail": "이 칸을 적어 주십시오."}]
}))]
pub struct Problem {
    /// `urn:miso:problem:` and the id.
    pub r#type: String,
    pub id: String,
    pub title: String,
    pub detail: String,
    pub status: u16,
    /// The request's own number, also in the header `X-Request-Id`; tell it to the operator.
    pub instance: String,
    /// With `misfits`: every value that cannot be taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<FieldError>>,
    /// With `not-json`: the value in which reading stopped (RFC 6901); empty where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// With `too-many`: seconds to wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// With a reply that was not sent: what the coach found in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Reviewed>,
}

/// A value that cannot be taken; one of `pointer` (body), `parameter` (query) and `header` says where it stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldError {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
    pub id: String,
    pub detail: String,
}

const READING: [(&str, &str); 8] = [
    (
        "400",
        "`unreadable`, `not-json`: the request cannot be read at all.",
    ),
    (
        "401",
        "`token-missing`: no token, or one that is over or taken away.",
    ),
    (
        "403",
        "`scope-missing`: the token is not for this; `not-yours`: the person behind it may not.",
    ),
    (
        "404",
        "`not-found`: not there, or not theirs; the two look alike.",
    ),
    ("408", "`too-slow`: the request took too long."),
    (
        "422",
        "`misfits`: values that cannot be taken, each with its place; or the rule that says no, by its id.",
    ),
    ("500", "`fault`: ours; the number in `instance` finds it."),
    (
        "503",
        "`busy` or `read-only`: nothing was done; try again later.",
    ),
];

const WRITING: [(&str, &str); 3] = [
    (
        "409",
        "`case-changed`: somebody changed the case since the version in `seen`.",
    ),
    ("413", "`too-large`: more than 4 MiB."),
    ("415", "`wrong-type`: the body must be `application/json`."),
];

/// What can go wrong with a question.
pub struct Reading;

/// What can go wrong with a change.
pub struct Writing;

impl IntoResponses for Reading {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        READING.into_iter().map(response).collect()
    }
}

impl IntoResponses for Writing {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        READING.into_iter().chain(WRITING).map(response).collect()
    }
}

fn response((status, described): (&str, &str)) -> (String, RefOr<Response>) {
    let schema = Ref::from_schema_name("Problem");
    let content = ContentBuilder::new().schema(Some(schema)).build();
    let response = ResponseBuilder::new()
        .description(described)
        .content("application/problem+json", content);
    (status.to_owned(), response.build().into())
}
