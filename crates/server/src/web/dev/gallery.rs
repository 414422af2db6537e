//! Every component on one page, in both languages and both themes, with usual, long and hostile samples.
//! Reads nothing from the store.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use jiff::civil::{Date, date};

use super::samples::{Samples, of};
use crate::state::AppState;
use crate::web::error::{Answer, WebError};
use crate::web::form::{FieldProblem, Form};
use crate::web::page::{Page, show};
use crate::web::text::Lang;
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "dev/gallery.html")]
struct Gallery {
    page: Page,
    panes: Vec<Pane>,
}

/// The components in one language and one theme.
struct Pane {
    id: String,
    theme: &'static str,
    page: Page,
    form: Form,
    say: Samples,
    day: Date,
    /// The first letter of the owner's name.
    initial: String,
}

pub async fn handler(State(state): State<AppState>, visit: Arc<Visit>) -> Answer {
    let mut panes = Vec::new();
    for lang in Lang::ALL {
        for theme in ["light", "dark"] {
            panes.push(pane(lang, theme, &visit, &state)?);
        }
    }
    let page = Page::of(&visit, &state)?;
    show(&Gallery { page, panes })
}

fn pane(
    lang: Lang,
    theme: &'static str,
    visit: &Visit,
    state: &AppState,
) -> Result<Pane, WebError> {
    let mut visit = visit.clone();
    visit.lang = lang;
    let say = of(lang);
    let id = format!("{}-{theme}-", lang.code());
    let mut form = Form::holding(&[
        ("apology", say.apology),
        ("email", "hanbit@"),
        ("kind", "complaint"),
    ]);
    form.refuse("text", FieldProblem::Empty);
    form.refuse("email", FieldProblem::NotAnEmail);
    Ok(Pane {
        id,
        theme,
        initial: say.owner.chars().take(1).collect(),
        page: Page::of(&visit, state)?,
        form,
        say,
        day: date(2026, 11, 30),
    })
}
