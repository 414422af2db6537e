//! What waits for a lead, across cases: the form that decides is the one of the case page and goes the same way.
//! Nobody decides their own; the core says so, the page only shows it.

use app::ask::approvals::Waiting;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use domain::office::Office;

use crate::routes::{self, Link, StaffCase};
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::Answer;
use crate::web::page::{Page, show_with};
use crate::web::router::Endpoints;
use crate::web::staff::handle::approval::{self, Approval};
use crate::web::staff::handle::at::AtCase;
use crate::web::staff::handle::slip::{Came, Slips};
use crate::web::text::{Sentence, Text};

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints.get(routes::Approvals::PATTERN, board)
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
    number: String,
    subject: String,
    asks: Sentence,
    what: String,
    sum: Sentence,
    /// None: the reader asked for it themselves.
    approval: Option<Approval>,
}

async fn board(State(state): State<AppState>, page: Page, desk: Desk) -> Answer {
    shown(StatusCode::OK, &state, page, desk, None).await
}

/// The board with a decision that came back.
pub async fn again(at: AtCase, came: Came) -> Answer {
    let (status, state) = (came.status(), at.state);
    shown(status, &state, at.page, at.desk, Some(came)).await
}

async fn shown(
    status: StatusCode,
    state: &AppState,
    page: Page,
    desk: Desk,
    mut came: Option<Came>,
) -> Answer {
    let found = state.app.approvals(&desk.who.actor).await?;
    let waiting = found.waiting.iter();
    let rows = waiting.map(|waiting| row(&page.t, waiting, &found.office, &mut came));
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

fn row(t: &Text, waiting: &Waiting, office: &Office, came: &mut Option<Came>) -> Row {
    let (number, remedy) = (waiting.number, &waiting.remedy);
    let id = approval::id(number, remedy.number);
    let came = came.take_if(|came| came.is(&id));
    let mut slips = Slips::new(t, waiting.version, came, Vec::new());
    let member = office.member(remedy.by);
    let department = office.department(waiting.department);
    let name = member.map_or("", |m| t.name(&m.name, &m.name_en));
    let unit = department.map_or("", |d| t.name(&d.name, &d.name_en));
    let or_erased = |words: &Option<String>| {
        let erased = || t.say("erased").to_string();
        words.clone().unwrap_or_else(erased)
    };
    let won = remedy.compensation_won.unwrap_or(0);
    Row {
        id: format!("{id}-row"),
        case: StaffCase::to(number),
        number: number.to_string(),
        subject: or_erased(&waiting.subject),
        asks: t
            .say("approval-asks")
            .with("name", format!("{unit} {name}"))
            .with("when", t.moment(remedy.at)),
        what: or_erased(&waiting.what),
        sum: t.won(i64::try_from(won).unwrap_or(i64::MAX)),
        approval: (!waiting.own).then(|| Approval::of(t, &mut slips, number, remedy)),
    }
}
