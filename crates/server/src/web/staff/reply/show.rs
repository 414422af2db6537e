//! The composer's page: the letter on one side, on the other the coach and, folded, what the customer said and was promised.
//! Shows; whether a letter may go is decided by the core.

use app::ask::case::CasePage;
use askama::Template;
use axum::http::StatusCode;
use domain::access::{self, Actor, Right};
use domain::handle::remedy::RemedyState;
use domain::refusal::Refusal;
use domain::reply::letter::Route;
use domain::reply::review::SetAsideBecause;
use domain::words::TextRef;

use super::composed::{Composed, PARTS};
use super::reading::{self, Found, Promised, Reading};
use super::review;
use crate::routes::{CaseDraft, CaseFindings, CaseLetters, Link, StaffCase};
use crate::web::desk::Desk;
use crate::web::error::Answer;
use crate::web::form::Form;
use crate::web::page::{Page, show_with};
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
    /// How many events came since the writer looked.
    changed: Option<u32>,
    beside: Beside,
    read: Read,
}

type Choice = (&'static str, Sentence);

struct Links {
    case: Link,
    save: Link,
    send: Link,
    findings: Link,
}

/// What the letter answers.
struct Beside {
    /// Nothing is written here, so it is read at once.
    open: bool,
    told: String,
    expected: Option<String>,
    promises: Vec<(String, Sentence)>,
    remedies: Vec<(String, Option<Sentence>)>,
    letters: Vec<(Sentence, String)>,
}

/// What the coach said, for a page without script.
struct Read {
    pieces: Vec<Piece>,
    findings: Vec<Remark>,
    promises: Vec<(String, Promised)>,
}

/// A run of the letter, and how strongly it is marked.
struct Piece {
    text: String,
    severity: Option<&'static str>,
}

struct Remark {
    found: Found,
    severity: &'static str,
    /// Value and words of each reason for which it may stand; none for what stops the letter.
    reasons: Vec<(String, Sentence, bool)>,
}

/// One writer at one case.
pub struct Writing {
    pub page: Page,
    pub desk: Desk,
    pub about: CasePage,
    pub form: Form,
}

impl Writing {
    pub fn actor(&self) -> Actor {
        Actor::Staff(self.desk.who.actor.clone())
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
        reading::read(&self.page.t, letter, &self.about, answers)
    }

    /// The page with what was typed, and a word beside what is not right.
    pub fn shown(self, status: StatusCode, saved_at: Option<jiff::Timestamp>) -> Answer {
        let (t, case) = (&self.page.t, &self.about.case);
        let letter = self.composed();
        let said = |prefix: &str, id: &'static str| (id, t.say(format!("{prefix}-{id}")));
        let sent_at = case.letters.last().map(|letter| letter.sent_at);
        let saved_at = saved_at.max(sent_at).map(|at| t.machine(at));
        let changed_since: Option<u32> = self.form.value("seen").parse().ok();
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
            changed: changed_since.and_then(|seen| case.version.checked_sub(seen)),
            beside: beside(t, &self.about, self.may_write().is_err()),
            read: read(t, &letter, &self.read(&letter), &self.form),
            form: self.form,
            page: self.page,
            desk: self.desk,
        };
        show_with(status, &composer)
    }
}

fn words(t: &Text, about: &CasePage, text: &TextRef) -> String {
    let kept = about.texts.of(text);
    kept.map_or_else(|| t.say("erased").to_string(), str::to_owned)
}

fn beside(t: &Text, about: &CasePage, open: bool) -> Beside {
    let case = &about.case;
    let promises = case.promises.iter().filter(|p| p.is_open());
    let remedies = case
        .remedies
        .iter()
        .filter(|remedy| !matches!(remedy.state, RemedyState::RefusedByCustomer));
    Beside {
        open,
        told: words(t, about, &case.text),
        expected: case.expectation.as_ref().map(|e| words(t, about, e)),
        promises: promises
            .map(|promise| (words(t, about, &promise.what), t.until(promise.by_at)))
            .collect(),
        remedies: remedies
            .map(|remedy| {
                let won = remedy.compensation_won;
                let amount = won.map(|won| t.won(i64::try_from(won).unwrap_or(i64::MAX)));
                (words(t, about, &remedy.what), amount)
            })
            .collect(),
        letters: case
            .letters
            .iter()
            .rev()
            .map(|letter| (t.moment(letter.sent_at), words(t, about, &letter.text)))
            .collect(),
    }
}

fn read(t: &Text, letter: &Composed, reading: &Reading, form: &Form) -> Read {
    Read {
        pieces: pieces(letter, reading),
        findings: review::all(reading)
            .map(|found| Remark {
                severity: severity(found),
                reasons: reasons(t, found, form),
                found: found.clone(),
            })
            .collect(),
        promises: reading
            .promises
            .iter()
            .map(|promise| (format!("{} {}", promise.by, promise.what), promise.clone()))
            .collect(),
    }
}

fn reasons(t: &Text, found: &Found, form: &Form) -> Vec<(String, Sentence, bool)> {
    if found.severity == coach::Severity::Stop {
        return Vec::new();
    }
    let chosen = review::set_aside(form, found);
    let reason = |because: &SetAsideBecause| {
        let id = because.as_str();
        (
            format!("{id} {} {}", found.rule, found.text),
            t.say(format!("coach-reason-{id}")),
            chosen == Some(*because),
        )
    };
    SetAsideBecause::ALL.iter().map(reason).collect()
}

fn severity(found: &Found) -> &'static str {
    match found.severity {
        coach::Severity::Hint => "hint",
        coach::Severity::Warning => "warning",
        coach::Severity::Stop => "stop",
    }
}

/// The letter cut at its marks; where two overlap, the earlier one is shown.
fn pieces(letter: &Composed, reading: &Reading) -> Vec<Piece> {
    let mut all = Vec::new();
    for part in PARTS {
        let Some(part) = letter.parts().iter().find(|written| written.name == part) else {
            continue;
        };
        let characters: Vec<char> = part.text.chars().collect();
        let run = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
        let mut marks: Vec<&Found> = reading
            .findings
            .iter()
            .filter(|found| found.part == part.name)
            .collect();
        marks.sort_by_key(|found| (found.start, found.end));
        let mut at = 0;
        for found in marks {
            let start = found.start.max(at);
            if found.end <= start {
                continue;
            }
            all.push(Piece {
                text: run(at, start),
                severity: None,
            });
            all.push(Piece {
                text: run(start, found.end),
                severity: Some(severity(found)),
            });
            at = found.end;
        }
        all.push(Piece {
            text: run(at, characters.len()) + "\n\n",
            severity: None,
        });
    }
    all
}
