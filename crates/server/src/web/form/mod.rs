//! Forms that remember: what a person typed comes back with a kind word beside each field that needs one.
//! Secrets are never shown again, and a form that we did not make for this browser cannot be read at all.

mod problem;
mod raw;
pub mod read;
mod upload;

use std::sync::Arc;

use app::request_key::RequestKey;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use uuid::Uuid;

pub use problem::FieldProblem;
pub use raw::Unverified;
pub use upload::Upload;

use super::error::WebError;
use super::visit::Visit;
use crate::state::AppState;

/// A form whose origin was proven, or a blank one. Handlers read typed values from it (see `read`), templates show
/// [`Form::value`] and [`Form::problem`].
#[derive(Debug, Clone)]
pub struct Form {
    values: Vec<(String, String)>,
    problems: Vec<(&'static str, FieldProblem)>,
    once: Uuid,
}

impl Form {
    /// An empty form, to be shown first.
    pub fn blank() -> Self {
        Self::of(Vec::new())
    }

    /// A form that already holds something: a record to be changed, a choice that lies near.
    pub fn holding(values: &[(&str, &str)]) -> Self {
        Self::of(
            values
                .iter()
                .map(|(field, value)| ((*field).to_owned(), (*value).to_owned()))
                .collect(),
        )
    }

    fn of(values: Vec<(String, String)>) -> Self {
        let once = values
            .iter()
            .find(|(field, _)| field == "once")
            .and_then(|(_, value)| value.parse().ok())
            .unwrap_or_else(app::fresh::id);
        Self {
            values,
            problems: Vec::new(),
            once,
        }
    }

    /// For the hidden field `once`: the same form sent twice is done once.
    pub fn once(&self) -> Uuid {
        self.once
    }

    /// The same words as a form of their own: the key they came with was used for others.
    #[must_use]
    pub fn anew(mut self) -> Self {
        self.values.retain(|(field, _)| field != "once");
        self.once = app::fresh::id();
        self
    }

    /// The key under which this form is done once, whoever sends it again. Files are not part of it: they are named by
    /// the same form, and a photo is not read twice to be compared.
    pub fn request_key(&self, visit: &Visit) -> RequestKey {
        let scope = visit.session.as_deref().unwrap_or(&visit.visitor);
        let mut request = Vec::new();
        for (field, value) in self.values.iter().filter(|(field, _)| field != "once") {
            for part in [field, value] {
                request.extend((part.len() as u64).to_le_bytes());
                request.extend(part.as_bytes());
            }
        }
        RequestKey::new(scope, &self.once.to_string(), &request)
    }

    /// What was asked, so that the same form sent twice is known from another one under the same key.
    pub fn digest(&self) -> Vec<u8> {
        let mut all = Vec::new();
        for (field, value) in self.values.iter().filter(|(field, _)| field != "csrf") {
            all.extend((field.len() as u64).to_le_bytes());
            all.extend(field.as_bytes());
            all.extend((value.len() as u64).to_le_bytes());
            all.extend(value.as_bytes());
        }
        all
    }

    /// What was typed into a field, to be shown again; empty if nothing.
    pub fn value(&self, field: &str) -> &str {
        self.values
            .iter()
            .find(|(name, _)| name == field)
            .map_or("", |(_, value)| value.as_str())
    }

    /// All values of a field that may come several times.
    pub fn values<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.values
            .iter()
            .filter(move |(name, _)| name == field)
            .map(|(_, value)| value.as_str())
    }

    /// Whether this choice was ticked.
    pub fn chose(&self, field: &str, choice: &str) -> bool {
        self.values(field).any(|value| value == choice)
    }

    /// All that a person wrote, without hidden values and choices.
    pub fn typed(&self) -> Vec<String> {
        let written = |value: &str| value.trim().contains([' ', '\n']) || !value.is_ascii();
        self.values
            .iter()
            .filter(|(_, value)| written(value))
            .map(|(_, value)| value.clone())
            .collect()
    }

    /// Everything it holds but what belongs to one sending.
    pub fn kept(&self) -> Vec<(String, String)> {
        let of_one_sending = |name: &str| matches!(name, "once" | "seen" | "csrf");
        self.values
            .iter()
            .filter(|(name, _)| !of_one_sending(name))
            .cloned()
            .collect()
    }

    /// What is to be said beside a field.
    pub fn problem(&self, field: &str) -> Option<&FieldProblem> {
        self.problems
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, problem)| problem)
    }

    /// The same, but not what stands against the whole form: no field is to blame for it.
    pub fn beside(&self, field: &str) -> Option<&FieldProblem> {
        self.problem(field).filter(|problem| !problem.is_ours())
    }

    /// What keeps the whole form from being taken, whatever stands in it.
    pub fn trouble(&self) -> Option<&FieldProblem> {
        let mut problems = self.problems.iter().map(|(_, problem)| problem);
        problems.find(|problem| problem.is_ours())
    }

    /// All of it, in the order of the reading, for the summary above the form.
    pub fn problems(&self) -> &[(&'static str, FieldProblem)] {
        &self.problems
    }

    /// The status of the page that brings the form back.
    pub fn status(&self) -> StatusCode {
        let statuses = self.problems.iter().map(|(_, problem)| match problem {
            FieldProblem::TooOften { .. } => StatusCode::TOO_MANY_REQUESTS,
            FieldProblem::NotNow => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        });
        statuses.max().unwrap_or(StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// Puts a word beside a field.
    pub fn refuse(&mut self, field: &'static str, problem: FieldProblem) {
        self.problems.push((field, problem));
    }
}

/// A form sent to us, proven to be ours.
impl FromRequest<AppState> for Form {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, WebError> {
        let (mut parts, body) = request.into_parts();
        let visit = Arc::<Visit>::from_request_parts(&mut parts, state).await?;
        let kind = parts
            .headers
            .get(CONTENT_TYPE)
            .map(|kind| kind.as_bytes().to_ascii_lowercase());
        if !kind.is_some_and(|kind| kind.starts_with(b"application/x-www-form-urlencoded")) {
            return Err(WebError::WrongType);
        }
        let headers = parts.headers.clone();
        let bytes = Bytes::from_request(Request::from_parts(parts, body), state)
            .await
            .map_err(|rejected| WebError::reading(rejected.status()))?;
        Unverified::parse(&bytes)?.verify(&headers, &visit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_comes_back_and_secrets_do_not() {
        let mut form = Form::holding(&[
            ("name", " "),
            ("password", "correct horse"),
            ("why", "a"),
            ("why", "b"),
        ]);
        assert_eq!(form.secret("password").as_deref(), Some("correct horse"));
        assert_eq!(form.value("password"), "");
        assert_eq!(
            form.read("name", |_| Err::<(), _>(FieldProblem::Empty)),
            None
        );
        assert_eq!(form.problem("name"), Some(&FieldProblem::Empty));
        assert_eq!(form.value("name"), " ");
        assert!(form.chose("why", "b") && !form.chose("why", "c"));
        assert_eq!(form.problem("why"), None);
    }

    #[test]
    fn a_repeated_form_keeps_its_key() {
        let key = "0190a1b2-0000-7000-8000-000000000001";
        assert_eq!(Form::holding(&[("once", key)]).once().to_string(), key);
        assert_ne!(Form::holding(&[("once", "x")]).once(), Form::blank().once());
    }
}
