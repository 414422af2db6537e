//! The door for staff: in, out, out everywhere, and another password.
//! Says nothing about whether a name exists.

mod enter;
mod leave;
mod password;

use app::sign_in::SessionKey;
use axum::http::header::SET_COOKIE;
use axum::response::Response;

use crate::routes;
use crate::state::AppState;
use crate::web::cookies::Jar;
use crate::web::router::Endpoints;

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::SignIn::PATTERN, enter::ask)
        .post(routes::SignIn::PATTERN, enter::enter)
        .post(routes::SignOut::PATTERN, leave::here)
        .post(routes::SignOutEverywhere::PATTERN, leave::everywhere)
        .get(routes::Password::PATTERN, password::ask)
        .post(routes::Password::PATTERN, password::change)
}

/// Hands the key to the browser, which forgets it when it closes: counters are shared.
fn with_key(mut response: Response, key: &SessionKey, state: &AppState) -> Response {
    let cookie = Jar::Session.set(state.settings.secure(), key.as_str(), None);
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}

/// Takes the key back.
fn without_key(mut response: Response, state: &AppState) -> Response {
    let cookie = Jar::Session.take_away(state.settings.secure());
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}
