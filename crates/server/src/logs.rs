//! One line per request: method, route pattern, status, duration, request number.
//! Never a path's values, a query, a body, an address or a name.

use std::io::IsTerminal;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use tracing_subscriber::EnvFilter;

use crate::state::AppState;
use crate::web::visit::RequestId;

/// Lines for a person at a terminal, JSON otherwise; `MISO_LOG` says how much (default `info`).
pub fn start() {
    let filter = EnvFilter::try_from_env("MISO_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second start in one process (tests) changes nothing.
    let _ = if std::io::stderr().is_terminal() {
        lines.compact().try_init()
    } else {
        lines.json().flatten_event(true).try_init()
    };
    tell_panics_by_place();
}

/// A panic is told by its place: its message may hold what somebody wrote.
fn tell_panics_by_place() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
}

/// The outermost layer: numbers the request, measures it, writes its line.
pub async fn record(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let id = app::fresh::id().simple().to_string();
    let method = request.method().as_str().to_owned();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("(none)", MatchedPath::as_str)
        .to_owned();
    request.extensions_mut().insert(RequestId(id.clone()));

    let began = Instant::now();
    let mut response = next.run(request).await;
    let took = began.elapsed();

    let status = response.status().as_u16();
    state.metrics.answered(&method, &route, status, took);
    let duration_ms = took.as_secs_f64() * 1000.0;
    tracing::info!(
        method,
        route,
        status,
        duration_ms,
        request_id = id,
        "answered"
    );
    if let Ok(id) = HeaderValue::try_from(id) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}
