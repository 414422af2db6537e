//! How the rules are set up: softened, switched off, phrases added and withdrawn. Who may is asked by the core.

use app::coach_rules::NewPhrase;
use app::trouble::Trouble;
use axum::extract::{Path, State};
use domain::access;
use domain::people::PhraseId;
use domain::reply::rules::{PhraseLanguage, Strength};

use super::page::{Came, rule, shown};
use crate::routes::CoachRule;
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::{Answer, WebError};
use crate::web::flash;
use crate::web::form::{FieldProblem, Form};
use crate::web::page::Page;

/// `POST …/strength`
pub async fn strength(
    State(state): State<AppState>,
    Path(id): Path<String>,
    page: Page,
    desk: Desk,
    mut form: Form,
) -> Answer {
    access::may_set_rules(&desk.who.actor)?;
    let rule = rule(&id)?;
    if let Some(strength) = form.choice("strength", Strength::parse) {
        match state.app.set_rule(&desk.who.actor, rule.id, strength).await {
            Ok(()) => return Ok(flash::see_other(&state, &CoachRule::to(id), "rule-set")),
            Err(trouble) => refuse(&mut form, "strength", trouble)?,
        }
    }
    shown(
        form.status(),
        &state,
        page,
        desk,
        rule,
        Came::Strength(form),
    )
    .await
}

/// `POST …/phrases`
pub async fn add(
    State(state): State<AppState>,
    Path(id): Path<String>,
    page: Page,
    desk: Desk,
    mut form: Form,
) -> Answer {
    access::may_set_rules(&desk.who.actor)?;
    let rule = rule(&id)?;
    let (words, instead) = (form.line("words"), form.line_if_any("instead"));
    let language = form.choice("language", PhraseLanguage::parse);
    if let (Some(words), Some(instead), Some(language)) = (words, instead, language) {
        let phrase = NewPhrase {
            rule: rule.id,
            language,
            words,
            instead,
        };
        match state.app.add_phrase(&desk.who.actor, phrase).await {
            Ok(()) => return Ok(flash::see_other(&state, &CoachRule::to(id), "phrase-added")),
            Err(trouble) => refuse(&mut form, "words", trouble)?,
        }
    }
    shown(form.status(), &state, page, desk, rule, Came::Phrase(form)).await
}

/// `POST …/phrases/{phrase}`: it is looked for no more.
pub async fn withdraw(
    State(state): State<AppState>,
    Path((id, phrase)): Path<(String, String)>,
    desk: Desk,
    _: Form,
) -> Answer {
    access::may_set_rules(&desk.who.actor)?;
    let rule = rule(&id)?;
    let phrase: PhraseId = phrase.parse().map_err(|_| WebError::NotFound)?;
    state.app.withdraw_phrase(&desk.who.actor, phrase).await?;
    let to = CoachRule::to(rule.id);
    Ok(flash::see_other(&state, &to, "phrase-withdrawn"))
}

/// A refusal is said beside the field; a fault goes its own way.
fn refuse(form: &mut Form, field: &'static str, trouble: Trouble) -> Result<(), WebError> {
    match trouble {
        Trouble::Refused(refusal) => {
            form.refuse(field, FieldProblem::Refused(refusal));
            Ok(())
        }
        fault @ Trouble::Fault(_) => Err(fault.into()),
    }
}
