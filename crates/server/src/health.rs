//! Whether the server lives (`/healthz`) and whether it can work (`/readyz`), for those who run it.
//! Says nothing about what is inside.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;

use crate::state::AppState;

/// `GET /healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the store answers and the server is not about to stop.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, Json<Ready>) {
    let stopping = *state.stopping().borrow();
    let answers = state
        .app
        .read(|reader| Ok(store::journal::head(reader)?))
        .await
        .is_ok();
    let ready = answers && !stopping;
    let status = if ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, Json(Ready { ready }))
}

/// What `/readyz` says.
#[derive(Debug, Serialize)]
pub struct Ready {
    ready: bool,
}
