//! Whether the server lives (`/healthz`) and whether it can work (`/readyz`), for those who run it.
//! Says nothing about what is inside.

use axum::extract::State;
use axum::http::StatusCode;

use crate::state::AppState;

/// `GET /healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: requests can be served.
pub async fn ready(State(_state): State<AppState>) -> (StatusCode, &'static str) {
    (StatusCode::OK, "ready\n")
}
