//! The list of the day and of all cases: what needs attention first, found and filtered.
//! Shows what the query gives; the permission and the order are the query's.

mod asked;
mod row;

use app::ask::today::TodayPage;
use askama::Template;
use axum::extract::{Query, State};
use domain::people::StaffId;
use store::tables::lists::{Cursor, Section};

use self::asked::Asked;
use self::row::Row;
use crate::routes;
use crate::state::AppState;
use crate::web::choice::Choice;
use crate::web::desk::Desk;
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::page::{Page, show};
use crate::web::router::Endpoints;
use crate::web::text::{Sentence, Text};

/// Lines of a page.
const LINES: usize = 50;

pub fn endpoints(endpoints: Endpoints) -> Endpoints {
    endpoints
        .get(routes::Today::PATTERN, today)
        .get(routes::StaffCases::PATTERN, cases)
}

/// A part of the list under its heading.
struct Group {
    id: &'static str,
    title: Sentence,
    count: Option<i64>,
    rows: Vec<Row>,
    none: Sentence,
}

#[derive(Template)]
#[template(path = "staff/today/list.html")]
struct List {
    page: Page,
    desk: Desk,
    form: Form,
    title: Sentence,
    lead: Sentence,
    groups: Vec<Group>,
    next: Option<String>,
    first: Option<String>,
    choices: Choices,
    filtered: bool,
    all: bool,
}

/// The first page of who runs the house and reads no case.
#[derive(Template)]
#[template(path = "staff/today/house.html")]
struct House {
    page: Page,
    desk: Desk,
}

/// What can be chosen in the filter bar.
struct Choices {
    states: Vec<Choice>,
    kinds: Vec<Choice>,
    departments: Vec<Choice>,
    owners: Vec<Choice>,
}

async fn today(state: State<AppState>, asked: Query<Asked>, page: Page, desk: Desk) -> Answer {
    if !desk.lists() {
        return show(&House { page, desk });
    }
    list(state, asked, page, desk, false).await
}

async fn cases(state: State<AppState>, asked: Query<Asked>, page: Page, desk: Desk) -> Answer {
    list(state, asked, page, desk, true).await
}

async fn list(
    State(state): State<AppState>,
    Query(asked): Query<Asked>,
    page: Page,
    desk: Desk,
    all: bool,
) -> Answer {
    if !asked.words().is_empty() {
        return found(&state, &asked, page, desk, all).await;
    }
    let staff = &desk.who.actor;
    let filter = asked.filter(staff.id, all);
    let after: Option<Cursor> = asked.after();
    let today = state
        .app
        .today(staff, filter, asked.overdue(), after, LINES)
        .await?;
    let t = &page.t;
    let sections = asked.sections(all, after).into_iter();
    let groups = sections.map(|section| section_group(t, section, &today, staff.id));
    let (title, lead) = head(t, &today, all);
    let next = today.page.next;
    show(&List {
        form: asked.form(),
        title,
        lead,
        groups: groups.collect(),
        next: next.map(|cursor| asked.link(all, Some(&cursor.to_string()))),
        first: after.map(|_| asked.link(all, None)),
        filtered: asked.filters(),
        choices: asked::choices(t, &today.office, staff),
        all,
        page,
        desk,
    })
}

fn head(t: &Text, today: &TodayPage, all: bool) -> (Sentence, Sentence) {
    if all {
        return (t.say("cases-title"), t.say("cases-lead"));
    }
    let lead = t.say("today-lead").with("day", t.day(t.today()));
    (
        t.say("today-title"),
        lead.with("count", today.counts.at_risk),
    )
}

fn section_group(t: &Text, section: Section, today: &TodayPage, me: StaffId) -> Group {
    let counts = &today.counts;
    let count = match section {
        Section::AtRisk => Some(counts.at_risk),
        Section::New => Some(counts.new),
        Section::Care => Some(counts.care),
        Section::Waiting => Some(counts.waiting),
        Section::Ended => None,
    };
    let lines = today.page.lines.iter().filter(|(of, _)| *of == section);
    let rows = lines.map(|(_, line)| Row::of(t, line, section, &today.office, me));
    group(t, section, count, rows.collect())
}

async fn found(state: &AppState, asked: &Asked, page: Page, desk: Desk, all: bool) -> Answer {
    let (staff, office, t) = (&desk.who.actor, state.app.office(), &page.t);
    let lines = state.app.find(staff, asked.words()).await?;
    if let ([line], true) = (lines.as_slice(), asked.is_number()) {
        return Ok(routes::StaffCase::to(&line.number).see_other());
    }
    let rows: Vec<Row> = lines
        .iter()
        .map(|line| Row::of(t, line, Section::Ended, &office, staff.id))
        .collect();
    let group = Group {
        id: "found",
        title: t
            .say("found-lead")
            .with("count", i64::try_from(rows.len()).unwrap_or(i64::MAX)),
        count: None,
        rows,
        none: t.say("section-none-more"),
    };
    let choices = asked::choices(t, &office, staff);
    show(&List {
        form: asked.form(),
        title: t.say("found-title").with("words", asked.words().to_owned()),
        lead: t.say("found-hint"),
        groups: vec![group],
        next: None,
        first: None,
        filtered: true,
        choices,
        all,
        page,
        desk,
    })
}

fn group(t: &Text, section: Section, count: Option<i64>, rows: Vec<Row>) -> Group {
    let id = section.as_str();
    Group {
        id,
        title: t.say(format!("section-{id}")),
        count,
        rows,
        none: t.say(format!("section-none-{id}")),
    }
}
