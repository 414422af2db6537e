//! The composer's page: the letter on one side, on the other the coach and, folded, what the customer said and was promised.
//! Shows; whether a letter may go is decided by the core.

use app::request_key::RequestKey;
use std::sync::Arc;

use app::ask::case::CasePage;
use app::coach_rules::CoachRules;
use askama::Template;
use axum::http::StatusCode;
use domain::access::{self, Actor, Right};
use domain::refusal::Refusal;
use domain::reply::letter::Route;
use domain::words::TextRef;

use super::alike::{self, AlikeCase};
use super::beside::{Beside, beside};
use super::composed::Composed;
use super::marked::{self, Read};
use super::reading::{self, Reading};
use crate::routes::{CaseDraft, CaseFindings, CaseLetters, Link, StaffCase};
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::page::{Page, show_with};
use crate::web::staff::handle::happened::{self, Happened};
use crate::web::text::{Sentence, Text};

#[derive(Template)]
#[template(path = "staff/reply/composer.html")]
struct Composer {
    page: Page,
    desk: Desk,
    form: Form,
    number: String,
    seen: u32,
    links: Links,
    subject: String,
    kinds: Vec<Choice>,
    decisions: Vec<Choice>,
    routes: Vec<Choice>,
    /// When the server last knew of this letter's words; older ones of this device stay away.
    saved_at: Option<String>,
    /// Why nothing can be written here.
    closed: Option<Sentence>,
    /// What happened to the case while it was written.
    since: Vec<Happened>,
    beside: Beside,
    alike: Vec<AlikeCase>,
    read: Read,
}

type Choice = (&'static str, Sentence);

struct Links {
    case: Link,
    save: Link,
    send: Link,
    findings: Link,
}

/// One writer at one case.
pub struct Writing {
    pub page: Page,
    pub desk: Desk,
    pub about: CasePage,
    pub form: Form,
    /// How this office set up the coach.
    pub rules: Arc<CoachRules>,
}

impl Writing {
    pub fn actor(&self) -> Actor {
        Actor::Staff(self.desk.who.actor.clone())
    }

    /// Under which this letter goes out once.
    pub fn key(&self) -> RequestKey {
        let scope = format!("staff {}", self.desk.who.actor.id);
        RequestKey::new(&scope, &self.form.once().to_string(), &self.form.digest())
    }

    /// Errors: [`Refusal::NotYours`], [`Refusal::CaseEnded`].
    pub fn may_write(&self) -> Result<(), Refusal> {
        access::permit(&self.actor(), Right::Answer, &self.about.case)?;
        self.about.case.must_be_open()
    }

    pub fn composed(&self) -> Composed {
        Composed::from_form(&self.form)
    }

    pub fn read(&self, letter: &Composed) -> Reading {
        let answers = self.form.value("kind") == "answer";
        let rules = &self.rules.office;
        reading::read(
            &self.page.t,
            letter,
            &self.about,
            &self.actor(),
            answers,
            rules,
        )
    }

    /// What happened since the writer looked, where that stood against the letter.
    fn since(&self) -> Vec<Happened> {
        let seen = self.form.value("seen").parse().unwrap_or(0);
        match self.form.problem("changed") {
            Some(_) => happened::since(&self.page.t, &self.about, seen),
            None => Vec::new(),
        }
    }

    /// The page with what was typed, and a word beside what is not right.
    pub async fn shown(
        self,
        state: &AppState,
        status: StatusCode,
        saved_at: Option<jiff::Timestamp>,
    ) -> Answer {
        let (t, case) = (&self.page.t, &self.about.case);
        let (who, number) = (&self.desk.who.actor, case.number);
        let alike = state.app.cases_alike(who, number).await?;
        let letter = self.composed();
        let said = |prefix: &str, id: &'static str| (id, t.say(format!("{prefix}-{id}")));
        let sent_at = case.letters.last().map(|letter| letter.sent_at);
        let saved_at = saved_at.max(sent_at).map(|at| t.machine(at));
        let since = self.since();
        let composer = Composer {
            number: case.number.to_string(),
            seen: case.version,
            links: Links {
                case: StaffCase::to(case.number),
                save: CaseDraft::to(case.number),
                send: CaseLetters::to(case.number),
                findings: CaseFindings::to(case.number),
            },
            subject: words(t, &self.about, &case.subject),
            kinds: ["answer", "progress", "acknowledgement"]
                .map(|kind| said("reply-kind", kind))
                .into(),
            decisions: ["granted", "partly-granted", "not-granted"]
                .map(|decision| said("reply-decision", decision))
                .into(),
            routes: Route::ALL
                .map(|route| said("reply-route", route.as_str()))
                .into(),
            saved_at,
            closed: self.may_write().err().map(|refusal| match refusal {
                Refusal::NotYours => t.say("reply-not-yours"),
                refusal => t.refusal(&refusal),
            }),
            since,
            beside: beside(t, &self.about, self.may_write().is_err()),
            alike: alike::told(t, alike),
            read: marked::read(t, &letter, &self.read(&letter), &self.form),
            form: self.form,
            page: self.page,
            desk: self.desk,
        };
        show_with(status, &composer)
    }
}

pub fn words(t: &Text, about: &CasePage, text: &TextRef) -> String {
    let kept = about.texts.of(text);
    kept.map_or_else(|| t.say("erased").to_string(), str::to_owned)
}
