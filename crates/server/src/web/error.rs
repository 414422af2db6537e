//! What goes wrong: every refusal and fault that a request can meet, with its status and its id.
//! Holds no sentence; `words` puts it into one.

use std::error::Error;
use std::sync::Arc;

use app::trouble::Trouble;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::refusal::Refusal;
use store::FaultKind;

use super::misfit::Misfit;

/// What a handler answers.
pub type Answer = Result<Response, WebError>;

/// Why a request is not answered with what was asked for.
#[derive(Debug)]
pub enum WebError {
    /// Not there, or not theirs: the two look alike.
    NotFound,
    /// A page for staff, asked for by somebody who is not signed in.
    SignInFirst,
    /// A customer's page without number and secret.
    ProveFirst,
    /// A program without a token that opens.
    TokenMissing,
    /// A token that is not for this.
    ScopeMissing {
        scope: &'static str,
    },
    /// The form was not made by us for this browser, or its cookies are gone.
    Stale,
    /// The request cannot be read at all.
    Unreadable,
    /// Not JSON, or not UTF-8; `pointer` says in which value, where that is known (RFC 6901).
    NotJson {
        line: usize,
        column: usize,
        pointer: String,
    },
    /// Values that a program sent and that cannot be taken as they are.
    Misfits(Vec<Misfit>),
    WrongMethod,
    TooLarge,
    WrongType,
    TooSlow,
    TooMany {
        wait_seconds: u64,
    },
    /// The rules say no.
    Refused(Refusal),
    /// A reply was not sent; with what the coach found in it.
    NotSent {
        refusal: Refusal,
        review: Box<coach::Review>,
    },
    /// Writing is impossible for now (a full disk); reading goes on.
    ReadOnly,
    /// More is waiting than can be worked on, or the server is stopping.
    Busy,
    Fault(Fault),
}

/// A fault of ours. Its text is for the log only: it has no `Display`.
#[derive(Debug)]
pub struct Fault(Box<dyn Error + Send + Sync>);

impl Fault {
    pub fn new(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }

    /// The whole chain of causes, for the operator.
    pub(super) fn chain(&self) -> String {
        let mut text = self.0.to_string();
        let mut next = self.0.source();
        while let Some(cause) = next {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            next = cause.source();
        }
        text
    }
}

impl From<Fault> for WebError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Refusal> for WebError {
    /// "Not there" looks like every other address that is not there.
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotThere => Self::NotFound,
            refusal => Self::Refused(refusal),
        }
    }
}

impl From<Trouble> for WebError {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Refused(refusal) => refusal.into(),
            Trouble::Fault(fault) => match fault.kind() {
                FaultKind::DiskFull => Self::ReadOnly,
                FaultKind::Busy | FaultKind::Stopped => Self::Busy,
                _ => Self::fault(fault),
            },
        }
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::fault(error)
    }
}

impl WebError {
    pub fn fault(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Fault(Fault::new(cause))
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst | Self::ProveFirst | Self::TokenMissing => StatusCode::UNAUTHORIZED,
            Self::Stale | Self::ScopeMissing { .. } => StatusCode::FORBIDDEN,
            Self::Unreadable | Self::NotJson { .. } => StatusCode::BAD_REQUEST,
            Self::Misfits(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused(refusal) | Self::NotSent { refusal, .. } => status_of(refusal),
            Self::ReadOnly | Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The id a program reads, and the stem of the sentences `error-<id>` for people.
    pub fn id(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::SignInFirst => "sign-in-first",
            Self::ProveFirst => "prove-first",
            Self::TokenMissing => "token-missing",
            Self::ScopeMissing { .. } => "scope-missing",
            Self::Stale => "stale-form",
            Self::Unreadable => "unreadable",
            Self::NotJson { .. } => "not-json",
            Self::Misfits(_) => "misfits",
            Self::WrongMethod => "wrong-method",
            Self::TooLarge => "too-large",
            Self::WrongType => "wrong-type",
            Self::TooSlow => "too-slow",
            Self::TooMany { .. } => "too-many",
            Self::Refused(refusal) | Self::NotSent { refusal, .. } => refusal.id(),
            Self::ReadOnly => "read-only",
            Self::Busy => "busy",
            Self::Fault(_) => "fault",
        }
    }

    /// What it means that a body could not be read.
    pub fn reading(status: StatusCode) -> Self {
        Self::meant_by(status).unwrap_or(Self::Unreadable)
    }

    /// What a layer of others (limits, timeouts, extractors) meant by a bare status.
    pub(super) fn meant_by(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::WrongMethod,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::WrongType,
            StatusCode::REQUEST_TIMEOUT => Self::TooSlow,
            status if status.is_client_error() => Self::Unreadable,
            StatusCode::SERVICE_UNAVAILABLE => Self::Busy,
            status if status.is_server_error() => Self::fault(status.to_string()),
            _ => return None,
        })
    }

    /// An answer for where not even a page can be made.
    pub fn bare_fault() -> Response {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

fn status_of(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::NotThere => StatusCode::NOT_FOUND,
        Refusal::NotYours | Refusal::OnlyOwner | Refusal::ComplainedOf | Refusal::OwnApproval => {
            StatusCode::FORBIDDEN
        }
        Refusal::CaseChanged => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// An answer that is still to be put into words.
#[derive(Clone)]
pub(super) struct Unsaid(pub(super) Arc<WebError>);

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Unsaid(Arc::new(self)));
        response
    }
}
