//! The customer's door: number and secret, proven anew at every request, carried in a cookie that goes with the browser.
//! A wrong number and a wrong secret look the same, and guesses are slowed.

use std::sync::Arc;

use app::ask::follow::MayFollow;
use app::secret::Secret;
use app::trouble::Trouble;
use askama::Template;
use axum::extract::{FromRequestParts, Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use domain::handle::case::CaseNumber;
use serde::Deserialize;

use crate::routes::{Follow, FollowCase};
use crate::state::AppState;
use crate::web::cookies::Jar;
use crate::web::error::{Answer, WebError};
use crate::web::form::{FieldProblem, Form};
use crate::web::page::{Page, show, show_with};
use crate::web::rate_limit::Client;
use crate::web::visit::Visit;

/// Somebody who holds number and secret of the case in the address.
pub struct Follower {
    pub may: MayFollow,
    pub secret: Secret,
}

/// The cookie's value.
pub fn cookie(number: CaseNumber, secret: &Secret) -> String {
    format!("{number}.{}", secret.shown())
}

fn read_cookie(value: &str) -> Option<(CaseNumber, Secret)> {
    let (number, secret) = value.split_once('.')?;
    Some((number.parse().ok()?, Secret::typed(secret)))
}

impl FromRequestParts<AppState> for Follower {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, WebError> {
        #[derive(Deserialize)]
        struct Asked {
            number: String,
        }
        let Path(Asked { number }) = Path::<Asked>::from_request_parts(parts, state)
            .await
            .map_err(|_| WebError::NotFound)?;
        let held = Jar::Follow
            .value(&parts.headers, state.settings.secure())
            .and_then(read_cookie);
        let (held, secret) = held.ok_or(WebError::ProveFirst)?;
        if number.parse() != Ok(held) {
            return Err(WebError::ProveFirst);
        }
        let Ok(client) = Client::from_request_parts(parts, state).await;
        state.limits.shown_secret(client)?;
        match state.app.prove(held, secret.clone()).await {
            Ok(may) => Ok(Self { may, secret }),
            Err(Trouble::Refused(_)) => {
                state.limits.wrong_secret(client);
                Err(WebError::ProveFirst)
            }
            Err(fault) => Err(fault.into()),
        }
    }
}

#[derive(Template)]
#[template(path = "public/door.html")]
struct Door {
    page: Page,
    form: Form,
    phone: String,
}

/// A number that is known already.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Known {
    number: String,
}

pub async fn ask(State(state): State<AppState>, Query(known): Query<Known>, page: Page) -> Answer {
    let form = Form::holding(&[("number", &known.number)]);
    show(&Door {
        form,
        phone: phone(&state),
        page,
    })
}

pub async fn open(
    State(state): State<AppState>,
    client: Client,
    _visit: Arc<Visit>,
    page: Page,
    mut form: Form,
) -> Answer {
    state.limits.secret(client)?;
    let (number, secret) = (form.line("number"), form.secret("secret"));
    let (Some(number), Some(secret)) = (number, secret) else {
        return again(page, form, &state);
    };
    let secret = Secret::typed(&secret);
    let proven = match number.as_str().parse() {
        Ok(number) => state.app.prove(number, secret.clone()).await,
        Err(refusal) => Err(Trouble::Refused(refusal)),
    };
    match proven {
        Ok(may) => {
            let mut response = FollowCase::to(may.number()).see_other();
            let cookie = cookie(may.number(), &secret);
            let cookie = Jar::Follow.set(state.settings.secure(), &cookie, None);
            response.headers_mut().append(SET_COOKIE, cookie);
            Ok(response)
        }
        Err(Trouble::Refused(_)) => {
            form.refuse("secret", FieldProblem::NotKnown);
            again(page, form, &state)
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Out of the case again, for a shared computer.
pub async fn leave(State(state): State<AppState>, _form: Form) -> Answer {
    let mut response = Follow::to().see_other();
    let cookie = Jar::Follow.take_away(state.settings.secure());
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

fn again(page: Page, form: Form, state: &AppState) -> Answer {
    show_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &Door {
            form,
            phone: phone(state),
            page,
        },
    )
}

/// Whom to call who lost the receipt: the first department.
fn phone(state: &AppState) -> String {
    state
        .app
        .office()
        .departments
        .first()
        .map(|d| d.phone.clone())
        .unwrap_or_default()
}
