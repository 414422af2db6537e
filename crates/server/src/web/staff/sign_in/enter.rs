//! Coming in with name and password.

use std::sync::Arc;

use app::demonstration;
use app::sign_in::password::Password;
use app::sign_in::{NotSignedIn, sign_in};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use domain::people::Role;
use serde::Deserialize;

use super::with_key;
use crate::routes::{Link, Today};
use crate::state::AppState;
use crate::web::error::Answer;
use crate::web::form::{FieldProblem, Form};
use crate::web::page::{Page, show, show_with};
use crate::web::rate_limit::Client;
use crate::web::text::Sentence;
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "staff/sign_in/enter.html")]
struct Enter {
    page: Page,
    form: Form,
    /// In a demonstration: who can come in, role and name.
    guests: Vec<(Sentence, &'static str)>,
    guests_password: &'static str,
}

impl Enter {
    fn new(page: Page, form: Form) -> Self {
        let role = |role: Role| page.t.say(format!("role-{}", role.as_str()));
        let guests = if page.demo() {
            demonstration::sign_ins()
                .map(|(as_role, name)| (role(as_role), name))
                .collect()
        } else {
            Vec::new()
        };
        Self {
            page,
            form,
            guests,
            guests_password: demonstration::PASSWORD,
        }
    }
}

/// Where they wanted to go.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    #[serde(default)]
    back: String,
}

pub async fn ask(visit: Arc<Visit>, Query(back): Query<Back>, page: Page) -> Answer {
    if visit.who.is_some() {
        return Ok(after(&back.back).see_other());
    }
    let form = Form::holding(&[("back", &back.back)]);
    show(&Enter::new(page, form))
}

pub async fn enter(
    State(state): State<AppState>,
    client: Client,
    page: Page,
    mut form: Form,
) -> Answer {
    state.limits.sign_in(client)?;
    let (name, password) = (form.line("account"), form.secret("password"));
    let (Some(name), Some(password)) = (name, password) else {
        return again(page, form);
    };
    let problem = match sign_in(&state.app, name.as_str(), Password::typed(password)).await {
        Ok(key) => {
            return Ok(with_key(
                after(form.value("back")).see_other(),
                &key,
                &state,
            ));
        }
        Err(NotSignedIn::Trouble(trouble)) => return Err(trouble.into()),
        Err(NotSignedIn::Resting { .. }) => FieldProblem::Resting,
        Err(NotSignedIn::NoSuchName) => state.limits.unknown_name(name.as_str()),
        Err(NotSignedIn::NotKnown) => FieldProblem::WrongSignIn,
    };
    form.refuse("password", problem);
    again(page, form)
}

fn again(page: Page, form: Form) -> Answer {
    show_with(StatusCode::UNPROCESSABLE_ENTITY, &Enter::new(page, form))
}

/// Only pages of staff are gone on to: a foreign address in a link leads nowhere.
fn after(back: &str) -> Link {
    Link::within(Today::PATTERN, back).unwrap_or_else(Today::to)
}
