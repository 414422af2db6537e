//! The letter goes out: its parts together, with its decision, what became of the coach's findings, and the promises it makes.
//! Whether it may go is decided by the core; here it is only put together.

use app::kept::Kept;
use app::letter::NotSent;
use app::perform::Act;
use app::trouble::Trouble;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use coach::Severity;
use domain::command::Command;
use domain::handle::promise::{self, By};
use domain::office::Office;
use domain::refusal::Refusal;
use domain::reply::letter::{Decision, LetterKind, Route, Send};
use domain::words::{Words, WordsProblem};
use store::Fault;

use super::composed::{Composed, REASONS};
use super::draft::writing;
use super::reading::Reading;
use super::review;
use super::show::Writing;
use crate::routes::StaffCase;
use crate::state::AppState;
use crate::web::desk::Desk;
use crate::web::error::{Answer, WebError};
use crate::web::flash;
use crate::web::form::{FieldProblem, Form};
use crate::web::page::Page;

/// What the form says, before any of it is kept.
struct Written {
    kind: LetterKind,
    text: Words,
    decision: Option<Decided>,
    promises: Vec<(Words, By)>,
}

enum Decided {
    Granted,
    /// Wholly or partly refused: with reasons and the ways that are left.
    Refused {
        partly: bool,
        reasons: Words,
        routes: Vec<Route>,
    },
}

/// `POST …/letters`
pub async fn send(
    State(state): State<AppState>,
    Path(number): Path<String>,
    page: Page,
    desk: Desk,
    form: Form,
) -> Answer {
    let mut writing = writing(&state, &number, page, desk, form).await?;
    let letter = writing.composed();
    let reading = writing.read(&letter);
    stop(&mut writing.form, &reading);
    let written = written(&mut writing.form, &letter, &writing.about.office);
    let (Some(written), true) = (written, writing.form.problems().is_empty()) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return writing.shown(&state, status, None).await;
    };
    let (act, promises) = asked(&writing, written, &reading).map_err(Trouble::from)?;
    match state.app.send_letter(act, promises).await {
        Ok(done) => Ok(flash::see_other(
            &state,
            &StaffCase::to(done.number),
            "reply-sent",
        )),
        Err(not_sent) => back(&state, writing, not_sent).await,
    }
}

/// What stops a letter is said beside the part in which it stands.
fn stop(form: &mut Form, reading: &Reading) {
    let stops = reading
        .findings
        .iter()
        .filter(|found| found.severity == Severity::Stop);
    for found in stops {
        if form.problem(found.part).is_none() {
            let rule = found.title.to_owned();
            form.refuse(
                found.part,
                FieldProblem::Refused(Refusal::StopFinding { rule }),
            );
        }
    }
}

fn asked(
    writing: &Writing,
    written: Written,
    reading: &Reading,
) -> Result<(Act, Vec<Command>), Fault> {
    let form = &writing.form;
    let mut texts = Kept::new();
    let send = Send {
        kind: written.kind,
        text: texts.keep(written.text)?,
        decision: decision(&mut texts, written.decision)?,
        review: review::reviewed(reading, form),
    };
    let writer = writing.desk.who.actor.id;
    let make = |(words, by)| {
        let what = texts.keep(words)?;
        let owner = Some(writer);
        Ok(Command::Promise(promise::Command::Make { what, by, owner }))
    };
    let promises: Result<Vec<Command>, Fault> = written.promises.into_iter().map(make).collect();
    let promises = promises?;
    let act = Act {
        actor: writing.actor(),
        number: writing.about.case.number,
        seen: form.value("seen").parse().ok(),
        key: Some(writing.key()),
        texts,
        files: Vec::new(),
        command: Command::Letter(Box::new(send)),
    };
    Ok((act, promises))
}

/// The page again, with everything that was typed and a word where it did not go.
async fn back(state: &AppState, mut writing: Writing, not_sent: NotSent) -> Answer {
    let (field, refusal) = match not_sent {
        NotSent::Fault(fault) => return Err(Trouble::Fault(fault).into()),
        NotSent::Letter(Refusal::NotThere) | NotSent::Promise(_, Refusal::NotThere) => {
            return Err(WebError::NotFound);
        }
        NotSent::Letter(refusal) => (field_of(&refusal), refusal),
        NotSent::Promise(_, refusal) => ("promise", refusal),
    };
    let status = WebError::from(refusal.clone()).status();
    writing.form.refuse(field, FieldProblem::Refused(refusal));
    writing.shown(state, status, None).await
}

/// The place on the page where a refusal is said.
fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::CaseChanged => "changed",
        Refusal::DecisionMissing | Refusal::AwaitsApproval => "decision",
        Refusal::RoutesMissing => "route",
        _ => "kind",
    }
}

fn written(form: &mut Form, letter: &Composed, office: &Office) -> Option<Written> {
    let kind = form.choice("kind", LetterKind::parse);
    let text = form.read("explanation", |_| {
        if letter.says_nothing() {
            return Err(FieldProblem::Empty);
        }
        Ok(Words::text(&letter.letter())?)
    });
    let decision = match kind {
        Some(LetterKind::Answer) => decided(form).map(Some),
        _ => Some(None),
    };
    let promises = promised(form, office);
    Some(Written {
        kind: kind?,
        text: text?,
        decision: decision?,
        promises: promises?,
    })
}

fn decided(form: &mut Form) -> Option<Decided> {
    let partly = match form.value("decision") {
        "granted" => return Some(Decided::Granted),
        "partly-granted" => true,
        "not-granted" => false,
        "" => {
            form.refuse("decision", FieldProblem::Refused(Refusal::DecisionMissing));
            return None;
        }
        _ => {
            form.refuse("decision", FieldProblem::NotOffered);
            return None;
        }
    };
    let routes: Option<Vec<Route>> = form.values("route").map(Route::parse).collect();
    let problem = match &routes {
        None => Some(FieldProblem::NotOffered),
        Some(routes) if routes.is_empty() => Some(FieldProblem::Refused(Refusal::RoutesMissing)),
        Some(_) => None,
    };
    if let Some(problem) = problem {
        form.refuse("route", problem);
    }
    let reasons = form.read(REASONS, |words| {
        Words::text(words).map_err(|problem| match problem {
            WordsProblem::Empty => FieldProblem::Refused(Refusal::ReasonMissing),
            too_long @ WordsProblem::TooLong { .. } => too_long.into(),
        })
    });
    Some(Decided::Refused {
        partly,
        reasons: reasons?,
        routes: routes?,
    })
}

/// `promise = "<ISO day or moment> <words>"`: what the coach saw and the writer means to keep.
fn promised(form: &mut Form, office: &Office) -> Option<Vec<(Words, By)>> {
    let read = |value: &str| {
        let (by, words) = value.split_once(' ')?;
        let by = match by.split_once('T') {
            None => By::Day(by.parse().ok()?),
            Some(_) => By::Moment(office.moment(by.parse().ok()?)),
        };
        Some((Words::text(words).ok()?, by))
    };
    let promises: Option<Vec<_>> = form.values("promise").map(read).collect();
    if promises.is_none() {
        form.refuse("promise", FieldProblem::NotOffered);
    }
    promises
}

fn decision(texts: &mut Kept, decided: Option<Decided>) -> Result<Option<Decision>, Fault> {
    Ok(Some(match decided {
        None => return Ok(None),
        Some(Decided::Granted) => Decision::Granted,
        Some(Decided::Refused {
            partly,
            reasons,
            routes,
        }) => {
            let reasons = texts.keep(reasons)?;
            if partly {
                Decision::PartlyGranted { reasons, routes }
            } else {
                Decision::NotGranted { reasons, routes }
            }
        }
    }))
}
