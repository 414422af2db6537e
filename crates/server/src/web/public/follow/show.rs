//! The tracking page: where it stands, by when they hear, who is in charge, promises, letters, what can be said now.
//! Shows; what is allowed in which state is the core's.

use app::ask::follow::FollowPage;
use app::perform::NewFile;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseState;
use domain::handle::{closure, memo};
use domain::measure::answer::is_time_to_ask;
use domain::people::FileId;
use domain::reply::letter::Respond;
use jiff::civil::Date;
use serde::Deserialize;

use super::door::Follower;
use super::happened::{self, Happened};
use super::office::{Owner, Sent, owner, sent};
use super::promised::{Offered, Vow, offered, vow};
use super::standing::{course, now};
use crate::routes::{self, Link};
use crate::state::AppState;
use crate::web::error::{Answer, WebError};
use crate::web::file;
use crate::web::form::Form;
use crate::web::page::{Page, show, show_with};
use crate::web::public::attached;
use crate::web::text::Sentence;
use crate::web::would::{any_words, would};

#[derive(Template)]
#[template(path = "public/follow.html")]
struct Tracking {
    page: Page,
    form: Form,
    number: String,
    links: Links,
    subject: String,
    received: Sentence,
    state: &'static str,
    now_title: Sentence,
    now_more: Sentence,
    /// The leaf of the day they hear, while they wait.
    due: Option<Leaf>,
    course: Vec<Sentence>,
    course_at: usize,
    owner: Owner,
    promises: Vec<Vow>,
    remedies: Vec<Offered>,
    letters: Vec<Sent>,
    happened: Vec<Happened>,
    files: Vec<(Link, String)>,
    told: String,
    expectation: Option<String>,
    can: Can,
    /// Files that came with words that were refused: how each is named, and what it is called.
    kept: Vec<(String, String)>,
}

/// A day on the leaf of a calendar.
struct Leaf {
    day: Date,
}

struct Links {
    agree: Link,
    refuse: Link,
    add: Link,
    withdraw: Link,
    compare: Link,
    leave: Link,
    receipt: Link,
}

/// What the customer can say now.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is one thing on the page"
)]
struct Can {
    agree: bool,
    refuse: bool,
    add: bool,
    compare: bool,
    withdraw: bool,
    /// They refused: the other ways stand open on the page.
    refused: bool,
}

pub async fn follow(State(state): State<AppState>, follower: Follower, page: Page) -> Answer {
    let found = state.app.follow_page(follower.may).await?;
    show(&tracking(page, Form::blank(), &found, &[]))
}

/// The page again with what was typed and a word beside it.
pub async fn again(
    state: &AppState,
    follower: Follower,
    page: Page,
    form: Form,
    kept: &[NewFile],
) -> Answer {
    let found = state.app.follow_page(follower.may).await?;
    show_with(form.status(), &tracking(page, form, &found, kept))
}

#[derive(Debug, Deserialize)]
pub struct Asked {
    file: String,
}

pub async fn file(
    State(state): State<AppState>,
    follower: Follower,
    Path(asked): Path<Asked>,
) -> Result<Response, WebError> {
    let file: FileId = asked.file.parse().map_err(|_| WebError::NotFound)?;
    let (stored, content) = state.app.follow_file(follower.may, file).await?;
    Ok(file::download(&stored.name, &stored.media_type, content))
}

fn tracking(page: Page, form: Form, found: &FollowPage, kept: &[NewFile]) -> Tracking {
    let (case, t, number) = (&found.case, &page.t, found.case.number);
    let words = |text| found.texts.of(text).map(str::to_owned);
    let erased = || t.say("erased").to_string();
    let (now_title, now_more, due) = now(t, case);
    let (course, course_at) = course(t, case);
    let files = found.files.iter().filter(|file| file.erased_at.is_none());
    Tracking {
        number: number.to_string(),
        links: Links {
            agree: routes::FollowAgreement::to(number),
            refuse: routes::FollowRefusal::to(number),
            add: routes::FollowAdditions::to(number),
            withdraw: routes::FollowWithdrawal::to(number),
            compare: routes::FollowSurvey::to(number),
            leave: routes::FollowLeave::to(number),
            receipt: routes::Receipt::to(number),
        },
        subject: words(&case.subject).unwrap_or_else(erased),
        received: t.day_of(case.clock.received_at),
        state: case.state.as_str(),
        now_title,
        now_more,
        due: due.map(|day| Leaf { day }),
        course,
        course_at,
        owner: owner(t, found),
        promises: case
            .promises
            .iter()
            .rev()
            .map(|promise| vow(t, found, promise))
            .collect(),
        remedies: case
            .remedies
            .iter()
            .filter_map(|remedy| offered(t, found, remedy))
            .collect(),
        letters: case
            .letters
            .iter()
            .rev()
            .map(|letter| sent(t, found, letter))
            .collect(),
        happened: happened::all(t, found),
        files: files
            .map(|file| (routes::FollowFile::to(number, file.id), file.name.clone()))
            .collect(),
        told: words(&case.text).unwrap_or_else(erased),
        expectation: case.expectation.as_ref().and_then(words),
        can: can(found),
        kept: attached::references(&page, kept),
        form,
        page,
    }
}

/// As the core allows it to the customer now; the one question is asked when all is said.
fn can(found: &FollowPage) -> Can {
    let (case, office, now) = (&found.case, &found.office, found.now);
    let may = |command| would(case, command, &Actor::Customer, office, now).is_ok();
    let (why, text) = (any_words(), any_words());
    let files = Vec::new();
    Can {
        agree: may(Command::Respond(Respond::Agree)),
        refuse: may(Command::Respond(Respond::Refuse { why })),
        add: may(Command::Memo(memo::Command::CustomerAdds { text, files })),
        compare: is_time_to_ask(case),
        withdraw: may(Command::Closure(closure::Command::Withdraw { why: None })),
        refused: case.state == CaseState::Refused,
    }
}
