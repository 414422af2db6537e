//! What waits for a lead: approve, approve another amount, or not, each with one form and a reason where one is owed.
//! Nobody decides their own; the core says so, the page only shows it.

use app::ask::approvals::Waiting;
use app::kept::Kept;
use app::perform::Act;
use app::request_key::RequestKey;
use app::trouble::Trouble;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::handle::remedy;
use domain::office::Office;

use crate::routes::{self, ApprovalDecision, Approvals, Link, StaffCase};
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::{Answer, WebError};
use crate::web::flash;
use crate::web::form::{FieldProblem, Form, read};
use crate::web::page::{Page, show_with};
use crate::web::router::Endpoints;
use crate::web::text::{Sentence, Text};

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::Approvals::PATTERN, board)
        .post(routes::ApprovalDecision::PATTERN, decide)
}

#[derive(Template)]
#[template(path = "staff/approvals/board.html")]
struct Board {
    page: Page,
    desk: Desk,
    waiting: Vec<Row>,
}

struct Row {
    id: String,
    case: Link,
    decide: Link,
    number: String,
    version: u32,
    subject: String,
    asks: Sentence,
    what: String,
    amount: Sentence,
    own: bool,
    form: Form,
}

async fn board(State(state): State<AppState>, page: Page, desk: Desk) -> Answer {
    shown(&state, page, desk, StatusCode::OK, None).await
}

/// `back`: the form that was sent, with its words, and which row it belongs to.
async fn shown(
    state: &AppState,
    page: Page,
    desk: Desk,
    status: StatusCode,
    back: Option<(String, Form)>,
) -> Answer {
    let found = state.app.approvals(&desk.who.actor).await?;
    let t = &page.t;
    let rows = found.waiting.iter().map(|waiting| {
        let id = row_id(waiting.number, waiting.remedy.number);
        let form = match &back {
            Some((of, form)) if *of == id => form.clone(),
            _ => {
                let won = waiting.remedy.compensation_won.unwrap_or(0).to_string();
                Form::holding(&[("amount_won", &won)])
            }
        };
        row(t, waiting, &found.office, id, form)
    });
    let waiting = rows.collect();
    show_with(
        status,
        &Board {
            page,
            desk,
            waiting,
        },
    )
}

fn row_id(number: CaseNumber, remedy: u32) -> String {
    format!("approval-{number}-{remedy}")
}

fn row(t: &Text, waiting: &Waiting, office: &Office, id: String, form: Form) -> Row {
    let remedy = &waiting.remedy;
    let member = office.member(remedy.by);
    let name = member
        .map(|m| t.name(&m.name, &m.name_en).to_owned())
        .unwrap_or_default();
    let department = office.department(waiting.department);
    let unit = department
        .map(|d| t.name(&d.name, &d.name_en).to_owned())
        .unwrap_or_default();
    let won = remedy.compensation_won.unwrap_or(0);
    Row {
        id,
        case: StaffCase::to(waiting.number),
        decide: ApprovalDecision::to(waiting.number, remedy.number),
        number: waiting.number.to_string(),
        version: waiting.version,
        subject: waiting
            .subject
            .clone()
            .unwrap_or_else(|| t.say("erased").to_string()),
        asks: t
            .say("approval-asks")
            .with("name", format!("{unit} {name}"))
            .with("when", t.moment(remedy.at)),
        what: waiting
            .what
            .clone()
            .unwrap_or_else(|| t.say("erased").to_string()),
        amount: t.won(i64::try_from(won).unwrap_or(i64::MAX)),
        own: waiting.own,
        form,
    }
}

async fn decide(
    State(state): State<AppState>,
    Path((number, remedy)): Path<(String, String)>,
    page: Page,
    desk: Desk,
    mut form: Form,
) -> Answer {
    let number: CaseNumber = number.parse().map_err(WebError::from)?;
    let remedy: u32 = remedy.parse().map_err(|_| WebError::NotFound)?;
    let back = |form| Some((row_id(number, remedy), form));
    let mut texts = Kept::new();
    let Some((command, flash)) = decision(&mut form, remedy, &mut texts)? else {
        return shown(
            &state,
            page,
            desk,
            StatusCode::UNPROCESSABLE_ENTITY,
            back(form),
        )
        .await;
    };
    let scope = format!("staff {}", desk.who.actor.id);
    let act = Act {
        actor: Actor::Staff(desk.who.actor.clone()),
        number,
        seen: form.value("seen").parse().ok(),
        key: Some(RequestKey::new(
            &scope,
            &form.once().to_string(),
            &form.digest(),
        )),
        texts,
        files: Vec::new(),
        command: Command::Remedy(command),
    };
    match state.app.perform(act).await {
        Ok(_) => Ok(flash::see_other(&state, &Approvals::to(), flash)),
        Err(Trouble::Refused(refusal)) => {
            form.refuse("decision", FieldProblem::Refused(refusal));
            shown(
                &state,
                page,
                desk,
                StatusCode::UNPROCESSABLE_ENTITY,
                back(form),
            )
            .await
        }
        Err(fault) => Err(fault.into()),
    }
}

type Decided = Option<(remedy::Command, &'static str)>;

fn decision(form: &mut Form, number: u32, texts: &mut Kept) -> Result<Decided, Trouble> {
    Ok(match form.value("decision") {
        "approve" => {
            let approve = remedy::Command::Approve {
                number,
                amount_won: None,
                reason: None,
            };
            Some((approve, "approval-approved"))
        }
        "change" => {
            let amount = form.read("amount_won", read::number);
            let reason = form.text("reason");
            let (Some(amount), Some(reason)) = (amount, reason) else {
                return Ok(None);
            };
            let (amount_won, reason) = (Some(amount), Some(texts.keep(reason)?));
            Some((
                remedy::Command::Approve {
                    number,
                    amount_won,
                    reason,
                },
                "approval-approved",
            ))
        }
        "turn" => {
            let Some(reason) = form.text("reason") else {
                return Ok(None);
            };
            Some((
                remedy::Command::Turn {
                    number,
                    reason: texts.keep(reason)?,
                },
                "approval-turned",
            ))
        }
        _ => {
            form.refuse("decision", FieldProblem::NotOffered);
            None
        }
    })
}
