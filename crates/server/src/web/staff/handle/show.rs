//! The case page put together from its parts; as it stands, or with a form that came back.

use app::ask::case::CasePage;
use askama::Template;
use axum::http::StatusCode;
use domain::access::Right;
use domain::handle::case::CaseState;
use jiff::Timestamp;

use super::at::AtCase;
use super::care::{self, Care};
use super::changes::{self, Changes};
use super::clock::{self, Deadline};
use super::closing::{self, Closing};
use super::complained_of::{self, ComplainedOf};
use super::customer::{self, Customer};
use super::happened::{self, Happened};
use super::lacks::{self, Lack};
use super::owner::{self, Owner};
use super::promises::{self, Promises};
use super::remedies::{self, Remedies};
use super::scene::Scene;
use super::slip::{Came, LeftOver, Slips};
use super::supplement::{self, Supplements};
use super::undelivered::{self, Undelivered};
use super::voice::{self, Voice};
use crate::routes::{CaseDraft, Link};
use crate::web::desk::Desk;
use crate::web::error::Answer;
use crate::web::page::{Page, show_with};
use crate::web::text::{Sentence, Text};

#[derive(Template)]
#[template(path = "staff/handle/case.html")]
struct Whole {
    page: Page,
    desk: Desk,
    parts: Parts,
}

/// Everything on the page but its frame.
struct Parts {
    head: Head,
    left_over: Option<LeftOver>,
    lacks: Vec<Lack>,
    voice: Voice,
    happened: Vec<Happened>,
    promises: Promises,
    deadline: Deadline,
    owner: Owner,
    customer: Customer,
    changes: Changes,
    remedies: Remedies,
    care: Care,
    complained_of: ComplainedOf,
    supplements: Supplements,
    undelivered: Undelivered,
    closing: Closing,
}

struct Head {
    number: String,
    subject: String,
    kind: Sentence,
    state: Sentence,
    state_mood: &'static str,
    state_icon: &'static str,
    received: Sentence,
    due: Option<Sentence>,
    due_mood: &'static str,
    open: bool,
    /// Where letters are written, for who may send one.
    answer: Option<Link>,
    waits: Option<Sentence>,
}

/// `GET /staff/cases/{number}`
pub async fn case(at: AtCase) -> Answer {
    let found = at.state.app.case_page(at.staff(), at.number).await?;
    shown(StatusCode::OK, at, &found, None)
}

/// The page with a form that came back, with the status of what was wrong.
pub async fn again(at: AtCase, came: Came) -> Answer {
    again_as(came.status(), at, came).await
}

pub async fn again_as(status: StatusCode, at: AtCase, came: Came) -> Answer {
    let found = at.state.app.case_page(at.staff(), at.number).await?;
    shown(status, at, &found, Some(came))
}

fn shown(status: StatusCode, at: AtCase, found: &CasePage, came: Option<Came>) -> Answer {
    let t = &at.page.t;
    let since = match &came {
        Some(came) => happened::since(t, found, came.seen()),
        None => Vec::new(),
    };
    let mut scene = Scene {
        t,
        found,
        me: &at.desk.who.actor,
        slips: Slips::new(t, found.case.version, came, since),
    };
    let parts = Parts {
        head: head(&scene),
        lacks: lacks::panel(&scene),
        voice: voice::panel(&mut scene),
        happened: happened::all(t, found),
        promises: promises::panel(&mut scene),
        deadline: clock::panel(&mut scene),
        owner: owner::panel(&mut scene),
        customer: customer::panel(&mut scene),
        changes: changes::panel(&mut scene),
        remedies: remedies::panel(&mut scene),
        care: care::panel(&mut scene),
        complained_of: complained_of::panel(&mut scene),
        supplements: supplement::panel(&mut scene),
        undelivered: undelivered::panel(&mut scene),
        closing: closing::panel(&mut scene),
        left_over: scene.slips.left_over(),
    };
    let whole = Whole {
        page: at.page,
        desk: at.desk,
        parts,
    };
    show_with(status, &whole)
}

fn head(scene: &Scene<'_>) -> Head {
    let (t, case) = (scene.t, scene.case());
    let (state_mood, state_icon) = standing(case.state);
    let channel = t.say(format!("channel-{}", case.channel.as_str()));
    let owes = case.state.awaits_answer() && !case.clock.stands_still();
    let answers = scene.is_open() && scene.may(Right::Answer);
    Head {
        number: case.number.to_string(),
        subject: scene.words(&case.subject),
        kind: t.say(format!("kind-{}", case.kind.as_str())),
        state: t.say(format!("state-{}", case.state.as_str())),
        state_mood,
        state_icon,
        received: t
            .say("case-received")
            .with("channel", channel)
            .with("moment", t.moment(case.clock.received_at)),
        due: owes.then(|| {
            t.say("case-due")
                .with("day", t.day_of(case.clock.due_at))
                .with("left", clock::left(scene))
        }),
        due_mood: due_mood(t, case.clock.due_at),
        open: scene.is_open(),
        answer: answers.then(|| CaseDraft::to(case.number)),
        waits: case.customer_waits_since.map(|at| {
            let waits = scene.is_open();
            let key = if waits {
                "case-customer-waits"
            } else {
                "case-customer-added"
            };
            t.say(key).with("when", t.ago(at))
        }),
    }
}

/// How a state is shown: its mood and its icon.
fn standing(state: CaseState) -> (&'static str, &'static str) {
    match state {
        CaseState::Received | CaseState::Acknowledged => ("", "received"),
        CaseState::InCare => ("", "eye"),
        CaseState::Answered => ("soon", "letter"),
        CaseState::Refused => ("late", "speech"),
        CaseState::Agreed => ("well", "check"),
        CaseState::Closed | CaseState::Withdrawn => ("", "check"),
    }
}

fn due_mood(t: &Text, due_at: Timestamp) -> &'static str {
    if due_at <= t.now() {
        "late"
    } else if t.date_of(due_at) <= t.today() {
        "soon"
    } else {
        ""
    }
}
