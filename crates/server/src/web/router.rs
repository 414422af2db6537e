//! Puts the house together: each endpoint once, and around them the layers in their order.
//! A page is added here and nowhere else; the stranger test walks what was added.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::{Method, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, on};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use super::error::WebError;
use super::{assets, live, public, security, staff, visit};
use crate::state::AppState;
use crate::{api, health, logs, metrics, routes};

/// A usual form: the longest text three times over, percent-encoded.
const FORM_BYTES: usize = 4 * 1024 * 1024;
const LONGEST_ANSWER: Duration = Duration::from_mins(1);
/// Ten files of 20 MiB and the words.
const UPLOAD_BYTES: usize = 212 * 1024 * 1024;
/// Ten photos over a slow phone line.
const LONGEST_UPLOAD: Duration = Duration::from_mins(10);

/// The endpoints, remembered as they are added.
#[derive(Default)]
pub struct Endpoints {
    router: Router<AppState>,
    added: Vec<(Method, &'static str)>,
}

impl Endpoints {
    #[must_use]
    pub fn get<H, T>(self, pattern: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.add(Method::GET, pattern, usual(on(MethodFilter::GET, handler)))
    }

    #[must_use]
    pub fn post<H, T>(self, pattern: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.add(
            Method::POST,
            pattern,
            usual(on(MethodFilter::POST, handler)),
        )
    }

    /// A form with files: more bytes, more time.
    #[must_use]
    pub fn post_files<H, T>(self, pattern: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        let handler = on(MethodFilter::POST, handler);
        self.add(
            Method::POST,
            pattern,
            limited(handler, UPLOAD_BYTES, LONGEST_UPLOAD),
        )
    }

    #[must_use]
    pub fn delete<H, T>(self, pattern: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.add(
            Method::DELETE,
            pattern,
            usual(on(MethodFilter::DELETE, handler)),
        )
    }

    #[must_use]
    pub fn patch<H, T>(self, pattern: &'static str, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        self.add(
            Method::PATCH,
            pattern,
            usual(on(MethodFilter::PATCH, handler)),
        )
    }

    /// All endpoints of one part of the house.
    #[must_use]
    pub fn part(self, add: impl FnOnce(Self) -> Self) -> Self {
        add(self)
    }

    /// Method and pattern of every endpoint, in the order of adding.
    pub fn list(&self) -> &[(Method, &'static str)] {
        &self.added
    }

    fn add(
        mut self,
        method: Method,
        pattern: &'static str,
        handler: MethodRouter<AppState>,
    ) -> Self {
        self.router = self.router.route(pattern, handler);
        self.added.push((method, pattern));
        self
    }
}

fn usual(handler: MethodRouter<AppState>) -> MethodRouter<AppState> {
    limited(handler, FORM_BYTES, LONGEST_ANSWER)
}

/// Within these bytes and this time.
fn limited(
    handler: MethodRouter<AppState>,
    bytes: usize,
    time: Duration,
) -> MethodRouter<AppState> {
    handler
        .layer::<_, Infallible>(DefaultBodyLimit::max(bytes))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            time,
        ))
}

/// Everything that can be asked for.
pub fn endpoints() -> Endpoints {
    Endpoints::default()
        .get(routes::Asset::PATTERN, assets::show)
        .get(routes::Healthz::PATTERN, health::alive)
        .get(routes::Readyz::PATTERN, health::ready)
        .get(routes::Metrics::PATTERN, metrics::show)
        .get(routes::Live::PATTERN, live::show)
        .part(public::complain::endpoints)
        .part(public::follow::endpoints)
        .part(staff::sign_in::endpoints)
        .part(staff::today::endpoints)
        .part(staff::approvals::endpoints)
        .part(staff::receive::endpoints)
        .part(staff::handle::endpoints)
        .part(staff::reply::endpoints)
        .part(staff::coach_rules::endpoints)
        .part(staff::suggestions::endpoints)
        .part(api::v1::endpoints)
        .part(for_builders)
}

#[cfg(debug_assertions)]
fn for_builders(endpoints: Endpoints) -> Endpoints {
    endpoints.get(routes::Gallery::PATTERN, super::dev::gallery::handler)
}

#[cfg(not(debug_assertions))]
fn for_builders(endpoints: Endpoints) -> Endpoints {
    endpoints
}

/// The whole house. From the outside in: log, security headers, compression, greeting (errors become pages inside
/// of it), panics; time and body limits are each endpoint's own.
pub fn house(state: AppState) -> Router {
    around(endpoints().router, state)
}

/// The layers around any endpoints.
pub fn around(endpoints: Router<AppState>, state: AppState) -> Router {
    endpoints
        .fallback(|| async { WebError::NotFound })
        .method_not_allowed_fallback(|| async { WebError::WrongMethod })
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), visit::greet))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(state.clone(), security::guard))
        .layer(from_fn_with_state(state.clone(), logs::record))
        .with_state(state)
}

/// The panic hook wrote its place to the log; the answer has nothing of it.
#[allow(clippy::needless_pass_by_value, reason = "the layer hands it over")]
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    WebError::fault("a handler panicked").into_response()
}
