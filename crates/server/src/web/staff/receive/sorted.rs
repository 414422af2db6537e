//! What the coach suggests for words that are being written down: shown while somebody types, or as a second step without script.
//! The person chooses; on their word kind and department are set as suggested.

use axum::extract::State;
use axum::http::StatusCode;
use coach::personal::{PersonalData, hidden};
use coach::triage::{self, Triage};
use domain::access;
use domain::office::Office;

use super::intake;
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::{Answer, WebError};
use crate::web::form::Form;
use crate::web::page::{Page, show_with};
use crate::web::staff::handle::sorted::{Line, lines, office_department};
use crate::web::text::Text;

/// Less than this says nothing.
const LEAST_LETTERS: usize = 10;

pub struct Sorted {
    pub threat: bool,
    /// Empty: too little was written.
    pub lines: Vec<Line>,
    /// What it is, and the words or what becomes of them.
    pub personal: Vec<(String, String)>,
}

/// `POST /staff/receive/suggestions`: the form again with what is suggested; nothing is received.
pub async fn suggest(State(state): State<AppState>, page: Page, desk: Desk, form: Form) -> Answer {
    access::may_receive(&desk.who.actor).map_err(WebError::from)?;
    let (taught, office) = (state.app.taught_now().await?, state.app.office());
    let text = form.value("text").to_owned();
    let now = office.local(state.now());
    let read = triage::sort_as(&taught, &text, None, now);
    let form = if form.value("then") == "fill" {
        filled(&form, &read, &office)
    } else {
        form
    };
    let enough = text.chars().filter(|c| c.is_alphanumeric()).count() >= LEAST_LETTERS;
    let t = &page.t;
    let sorted = Sorted {
        threat: read.threat,
        lines: if enough {
            lines(t, &office, &read, &text, now)
        } else {
            Vec::new()
        },
        personal: personal(t, &text, &read.personal_data),
    };
    let mut shown = intake(&state, page, desk, form);
    shown.sorted = Some(sorted);
    show_with(StatusCode::OK, &shown)
}

/// The form with kind and, where it is known, department as suggested.
fn filled(form: &Form, read: &Triage, office: &Office) -> Form {
    let department = office_department(office, read).map(|(department, _)| department.id);
    let mut values = form.kept();
    let mut set = |field: &str, value: String| {
        values.retain(|(name, _)| name != field);
        values.push((field.to_owned(), value));
    };
    set("kind", read.kind.value.as_str().to_owned());
    if let Some(department) = department {
        set("department", department.to_string());
    }
    let values: Vec<_> = values
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    Form::holding(&values)
}

/// Numbers that may not be kept are not shown a second time either.
fn personal(t: &Text, text: &str, found: &[PersonalData]) -> Vec<(String, String)> {
    let kept = hidden::as_heard(text);
    let kept: Option<Vec<char>> = kept.map(|kept| kept.chars().collect());
    let shown = |one: &PersonalData| match kept.as_ref().and_then(|k| k.get(one.start..one.end)) {
        Some(kept) if kept.contains(&hidden::HIDDEN) => {
            let kept: String = kept.iter().collect();
            format!("{kept} ({})", t.say("sorted-hidden"))
        }
        _ => one.text.clone(),
    };
    let name = |one: &PersonalData| t.say(format!("personal-{}", one.kind.as_str())).to_string();
    found.iter().map(|one| (name(one), shown(one))).collect()
}
