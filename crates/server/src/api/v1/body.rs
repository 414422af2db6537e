//! A JSON body as a typed value. What does not fit is named by its pointer (RFC 6901); nothing a caller sends can panic.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use crate::state::AppState;
use crate::web::error::WebError;
use crate::web::form::FieldProblem;
use crate::web::misfit::{Misfit, Place};

/// The body, and its bytes as they came, by which a repeated request is known.
#[derive(Debug, Clone)]
pub struct Body<T> {
    pub value: T,
    pub bytes: Bytes,
}

impl<T: DeserializeOwned> FromRequest<AppState> for Body<T> {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, WebError> {
        let kind = request.headers().get(CONTENT_TYPE);
        if !kind.is_some_and(|kind| is_json(kind.as_bytes())) {
            return Err(WebError::WrongType);
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|broken| WebError::reading(broken.into_response().status()))?;
        Ok(Self {
            value: read(&bytes)?,
            bytes,
        })
    }
}

/// `application/json` with or without parameters.
fn is_json(kind: &[u8]) -> bool {
    let kind = kind.split(|byte| *byte == b';').next().unwrap_or_default();
    kind.trim_ascii().eq_ignore_ascii_case(b"application/json")
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WebError> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let pointer = pointer(error.path());
        unfit(error.inner(), pointer)
    })?;
    json.end().map_err(|error| unfit(&error, String::new()))?;
    Ok(value)
}

fn unfit(error: &serde_json::Error, pointer: String) -> WebError {
    if error.classify() != Category::Data {
        return WebError::NotJson {
            line: error.line(),
            column: error.column(),
            pointer,
        };
    }
    // The kinds of a data error are told apart by the words in which serde says them; the tests hold them still.
    let said = error.to_string();
    let (problem, place) = if said.starts_with("missing field") {
        (FieldProblem::Empty, inside(&pointer, &said))
    } else if said.starts_with("unknown field") {
        let named = inside(&pointer, &said);
        let known = named.rsplit('/').next().unwrap_or_default();
        let there = pointer.rsplit('/').next() == Some(known);
        (FieldProblem::Unknown, if there { pointer } else { named })
    } else if said.starts_with("unknown variant") {
        (FieldProblem::NotOffered, pointer)
    } else {
        (FieldProblem::WrongShape, pointer)
    };
    WebError::Misfits(vec![Misfit {
        place: Place::Body(place),
        problem,
    }])
}

/// The field that the error names between backticks.
fn inside(pointer: &str, said: &str) -> String {
    let name = said.split('`').nth(1).unwrap_or_default();
    format!("{pointer}/{}", escaped(name))
}

fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        pointer.push('/');
        match segment {
            Segment::Seq { index } => pointer.push_str(&index.to_string()),
            Segment::Map { key } => pointer.push_str(&escaped(key)),
            Segment::Enum { variant } => pointer.push_str(&escaped(variant)),
            Segment::Unknown => {
                pointer.pop();
            }
        }
    }
    pointer
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only its shape is tried")]
    struct Outer {
        text: String,
        #[serde(default)]
        inner: Option<Inner>,
        #[serde(default)]
        kinds: Vec<Kind>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only its shape is tried")]
    struct Inner {
        name: String,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Kind {
        One,
    }

    #[test]
    fn what_does_not_fit_is_named() {
        for (body, pointer, id) in [
            ("{}", "/text", "empty"),
            (r#"{"text":7}"#, "/text", "wrong-shape"),
            (r#"{"text":"a","more":1}"#, "/more", "unknown"),
            (r#"{"text":"a","a/b":1}"#, "/a~1b", "unknown"),
            (r#"{"text":"a","inner":{}}"#, "/inner/name", "empty"),
            (
                r#"{"text":"a","inner":{"name":"b","x":1}}"#,
                "/inner/x",
                "unknown",
            ),
            (r#"{"text":"a","inner":[]}"#, "/inner/name", "wrong-shape"),
            (
                r#"{"text":"a","kinds":["one","two"]}"#,
                "/kinds/1",
                "not-offered",
            ),
            ("[]", "/text", "wrong-shape"),
            ("null", "", "wrong-shape"),
        ] {
            let Err(WebError::Misfits(misfits)) = read::<Outer>(body.as_bytes()) else {
                panic!("{body}");
            };
            let place = Place::Body(pointer.to_owned());
            if body.contains("[]") {
                assert_eq!(misfits[0].problem.id(), id, "{body}");
                continue;
            }
            assert_eq!(
                (&misfits[0].place, misfits[0].problem.id()),
                (&place, id),
                "{body}"
            );
        }
    }

    #[test]
    fn what_is_no_json_says_where_it_stops() {
        let bodies: [(&[u8], &str); 6] = [
            (b"", ""),
            (b"{\"text\":", "/text"),
            (br#"{"text":"\ud800"}"#, "/text"),
            (b"{\"text\":\"\xff\xfe\"}", "/text"),
            (br#"{"text":"a"} x"#, ""),
            (br#"{"text":"a","inner":{"name":"\udc00"}}"#, "/inner/name"),
        ];
        for (body, expected) in bodies {
            let Err(WebError::NotJson { pointer, .. }) = read::<Outer>(body) else {
                panic!("{}", String::from_utf8_lossy(body));
            };
            assert_eq!(pointer, expected, "{}", String::from_utf8_lossy(body));
        }
    }
}
