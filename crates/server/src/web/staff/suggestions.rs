//! What the suggestions learnt from this office's decisions: how much, and how often people decided lately as was suggested.
//! Administrators may let it begin anew. Figures are per field, never by person.

use app::own_model::Learning;
use askama::Template;
use axum::extract::State;
use domain::access;
use store::own_model::Fared;

use crate::routes::{self, Link, Suggestions, SuggestionsAnew};
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::Answer;
use crate::web::flash;
use crate::web::form::Form;
use crate::web::page::{Page, show};
use crate::web::router::Endpoints;
use crate::web::text::{Sentence, Text};

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::Suggestions::PATTERN, open)
        .post(routes::SuggestionsAnew::PATTERN, anew)
}

#[derive(Template)]
#[template(path = "staff/suggestions.html")]
struct Shown {
    page: Page,
    desk: Desk,
    form: Form,
    learnt: Sentence,
    rows: Vec<Row>,
    /// None: not theirs to decide, or nothing was learnt.
    anew: Option<Link>,
}

struct Row {
    field: Sentence,
    lately: Sentence,
}

/// `GET /staff/settings/suggestions`
pub async fn open(State(state): State<AppState>, page: Page, desk: Desk) -> Answer {
    let found = state.app.learning(&desk.who.actor).await?;
    let administers = access::may_administer(&desk.who.actor).is_ok();
    let something = found.edition.as_ref().is_some_and(|it| it.learnt > 0);
    let t = &page.t;
    show(&Shown {
        learnt: learnt(t, &found),
        rows: found.fared.iter().map(|fared| row(t, fared)).collect(),
        anew: (administers && something).then(SuggestionsAnew::to),
        form: Form::blank(),
        page,
        desk,
    })
}

/// `POST /staff/settings/suggestions/anew`
pub async fn anew(State(state): State<AppState>, desk: Desk, _: Form) -> Answer {
    state.app.unlearn(&desk.who.actor).await?;
    let to = Suggestions::to();
    Ok(flash::see_other(&state, &to, "suggestions-anew"))
}

fn learnt(t: &Text, found: &Learning) -> Sentence {
    match &found.edition {
        Some(edition) if edition.learnt > 0 => t
            .say("suggestions-learnt")
            .with("count", edition.learnt)
            .with("day", t.day_of(edition.since.at))
            .with("version", edition.version),
        _ => t.say("suggestions-nothing"),
    }
}

fn row(t: &Text, fared: &Fared) -> Row {
    let suggested = fared.decisions - fared.without;
    Row {
        field: t.say(match fared.field.as_str() {
            "kind" => "sorted-kind",
            "causes" => "sorted-causes",
            "department" => "sorted-office-department",
            _ => "sorted-severity",
        }),
        lately: if suggested == 0 {
            t.say("suggestions-none-lately")
        } else {
            t.say("suggestions-lately")
                .with("suggested", suggested)
                .with("same", fared.as_suggested)
        },
    }
}
