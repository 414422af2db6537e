//! Another password, for who knows the old one; and the way out of every browser.

use app::sign_in::password::{LONGEST, Password, PasswordProblem, SHORTEST};
use app::sign_in::{NotSignedIn, change_password};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;

use super::with_key;
use crate::routes::Today;
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::Answer;
use crate::web::flash;
use crate::web::form::{FieldProblem, Form};
use crate::web::page::{Page, show, show_with};
use crate::web::rate_limit::Client;

#[derive(Template)]
#[template(path = "staff/sign_in/password.html")]
struct ChangePassword {
    page: Page,
    desk: Desk,
    form: Form,
    least: usize,
}

pub async fn ask(desk: Desk, page: Page) -> Answer {
    show(&ChangePassword {
        page,
        desk,
        form: Form::blank(),
        least: SHORTEST,
    })
}

pub async fn change(
    State(state): State<AppState>,
    client: Client,
    desk: Desk,
    page: Page,
    mut form: Form,
) -> Answer {
    state.limits.sign_in(client)?;
    let (old, new) = (form.secret("old"), form.secret("new"));
    let again = form.secret("again");
    if new.is_some() && again.is_some() && new != again {
        form.refuse("again", FieldProblem::NotTheSame);
    }
    let new = new.and_then(|new| match Password::new(new, "") {
        Ok(new) => Some(new),
        Err(problem) => {
            form.refuse("new", said(problem));
            None
        }
    });
    let problem = match (old, new) {
        (Some(old), Some(new)) if form.problems().is_empty() => {
            match change_password(&state.app, desk.who.actor.id, Password::typed(old), new).await {
                Ok(key) => {
                    let done = flash::see_other(&state, &Today::to(), "password-changed");
                    return Ok(with_key(done, &key, &state));
                }
                Err(NotSignedIn::Trouble(trouble)) => return Err(trouble.into()),
                Err(NotSignedIn::Resting { .. }) => Some(FieldProblem::Resting),
                Err(NotSignedIn::NotKnown | NotSignedIn::NoSuchName) => {
                    Some(FieldProblem::WrongPassword)
                }
            }
        }
        _ => None,
    };
    if let Some(problem) = problem {
        form.refuse("old", problem);
    }
    let page = ChangePassword {
        page,
        desk,
        form,
        least: SHORTEST,
    };
    show_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn said(problem: PasswordProblem) -> FieldProblem {
    match problem {
        PasswordProblem::TooShort => FieldProblem::TooShort { least: SHORTEST },
        PasswordProblem::TooLong => FieldProblem::TooLong {
            limit: LONGEST,
            was: LONGEST + 1,
        },
        PasswordProblem::HoldsTheName => FieldProblem::HoldsTheName,
    }
}
