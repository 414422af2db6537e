//! `Idempotency-Key`: the same request under the same key is done once and answered the same.
//! Nobody meets another caller's key.

use app::request_key::RequestKey;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use uuid::Uuid;

use crate::state::AppState;
use crate::web::error::WebError;
use crate::web::form::FieldProblem;
use crate::web::misfit::{Misfit, Place};

pub const HEADER: &str = "idempotency-key";
const LONGEST: usize = 255;

/// The key and the address it was sent to; none where the caller gave none.
#[derive(Debug, Clone)]
pub struct Key {
    key: Option<String>,
    address: String,
}

impl Key {
    pub fn of(&self, token_id: Uuid, body: &[u8]) -> Option<RequestKey> {
        let key = self.key.as_ref()?;
        let request = [self.address.as_bytes(), b"\n", body].concat();
        Some(RequestKey::new(&format!("token {token_id}"), key, &request))
    }
}

impl FromRequestParts<AppState> for Key {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, WebError> {
        let key = match parts.headers.get(HEADER) {
            None => None,
            Some(value) => Some(read(value.to_str().unwrap_or_default()).map_err(misfit)?),
        };
        Ok(Self {
            key,
            address: format!("{} {}", parts.method, parts.uri.path()),
        })
    }
}

fn read(value: &str) -> Result<String, FieldProblem> {
    match value.trim() {
        "" => Err(FieldProblem::Empty),
        key if key.len() > LONGEST => Err(FieldProblem::TooLong {
            limit: LONGEST,
            was: key.len(),
        }),
        key => Ok(key.to_owned()),
    }
}

fn misfit(problem: FieldProblem) -> WebError {
    WebError::Misfits(vec![Misfit {
        place: Place::Header("Idempotency-Key"),
        problem,
    }])
}
