//! Teaches the office's own model what persons decided, in the order of the record: the same record gives the same model. Words
//! that were erased in the meantime teach nothing. Running twice is no harm.

use std::time::Duration;

use coach::triage::own::{self, Decided, Own};
use coach::triage::{CauseKind, Severity, VoiceKind};
use domain::event::Event;
use domain::handle::assessment::Assessment;
use domain::handle::case::{self, Case};
use domain::handle::closure::Outcome;
use domain::people::CaseId;
use domain::receive::intake;
use jiff::Timestamp;
use store::journal::{self, Record};
use store::own_model::{self, Edition, Since};
use store::{Fault, Reader, Transaction, replay, texts};

use super::follower::BREATH;
use crate::App;
use crate::trouble::Trouble;

const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Records per commit; the writer serves people in between.
const AT_ONCE: usize = 200;
/// Events by which somebody decides what a suggestion speaks of.
const TEACHING: [&str; 5] = [
    "kind-changed",
    "causes-found",
    "assessed",
    "hand-over-accepted",
    "closed",
];

/// Runs for as long as it is polled.
pub async fn run(app: App) {
    loop {
        match learn_next(&app).await {
            Ok(true) => tokio::time::sleep(BREATH).await,
            Ok(false) => tokio::time::sleep(LOOK_EVERY).await,
            Err(trouble) => {
                tracing::warn!(error = %trouble, "the office's own model could not follow the journal");
                tokio::time::sleep(LOOK_EVERY * 10).await;
            }
        }
    }
}

/// Takes the next records; says whether there may be more.
pub async fn learn_next(app: &App) -> Result<bool, Trouble> {
    let waits = app
        .read(|reader| {
            let edition = own_model::edition(reader)?;
            let fits = edition.filter(|edition| edition.make == own::make());
            let head = journal::head(reader)?.seq;
            Ok(fits.is_none_or(|edition| edition.read_to < head))
        })
        .await?;
    if waits {
        app.write(|app, tx| Ok(learn(tx, app.now())?)).await
    } else {
        Ok(false)
    }
}

fn learn(tx: &mut Transaction<'_>, now: Timestamp) -> Result<bool, Fault> {
    let edition = fitting_edition(tx, now)?;
    let records = journal::after(tx, edition.read_to, AT_ONCE)?;
    let mut lessons = Vec::new();
    for record in &records {
        lessons.extend(lessons_of(tx, record)?);
    }
    if !lessons.is_empty() {
        let mut own = Own::of(own_model::weights(tx)?);
        for (seq, text, decided) in &lessons {
            let taught = own.learn(text, decided);
            own_model::note(tx, *seq, decided.field(), taught.as_suggested)?;
            for output in &taught.moved {
                own_model::keep(tx, output, &own.row(output))?;
            }
        }
    }
    let Some(last) = records.last() else {
        return Ok(false);
    };
    own_model::read_to(tx, last.seq)?;
    Ok(records.len() == AT_ONCE)
}

/// A model of other features, or none, begins anew and reads the same part of the record again.
fn fitting_edition(tx: &mut Transaction<'_>, now: Timestamp) -> Result<Edition, Fault> {
    let make = own::make();
    let before = own_model::edition(tx)?;
    if let Some(edition) = before.as_ref().filter(|edition| edition.make == make) {
        return Ok(edition.clone());
    }
    let since = before.map_or(Since { at: now, seq: 0 }, |edition| edition.since);
    own_model::begin_anew(tx, &make, since)?;
    own_model::edition(tx)?.ok_or_else(|| Fault::shape("a model that was just begun"))
}

/// What a record teaches: its number, the words decided about, and the decision.
fn lessons_of(
    reader: &mut Reader<'_>,
    record: &Record,
) -> Result<Vec<(i64, String, Decided)>, Fault> {
    let teaches = TEACHING.contains(&record.kind.as_str());
    let Some(case_id) = record.case_id.filter(|_| teaches) else {
        return Ok(Vec::new());
    };
    let Some(before) = case_before(reader, case_id, record.seq)? else {
        return Ok(Vec::new());
    };
    let decided = decided(&before, &replay::event(record)?);
    let text = texts::get(reader, before.text.id)?.and_then(|text| text.body);
    let Some(text) = text else {
        return Ok(Vec::new());
    };
    let lessons = decided.into_iter();
    Ok(lessons
        .map(|decided| (record.seq, text.clone(), decided))
        .collect())
}

/// The case as it was before a record.
fn case_before(reader: &mut Reader<'_>, case_id: CaseId, seq: i64) -> Result<Option<Case>, Fault> {
    let records = journal::of_case(reader, case_id)?.into_iter();
    let earlier = records.filter(|record| record.seq < seq);
    let events: Vec<_> = earlier
        .map(|record| Ok((replay::event(&record)?, record.at)))
        .collect::<Result<_, Fault>>()?;
    Ok(case::replay(events.iter().map(|(event, at)| (event, *at))))
}

/// Closing confirms what stood until then.
fn decided(before: &Case, event: &Event) -> Vec<Decided> {
    let department = |id: domain::people::DepartmentId| Decided::Department(id.to_string());
    match event {
        Event::KindChanged(changed) => kind(changed.to).into_iter().collect(),
        Event::CausesFound(found) if before.kind == intake::VoiceKind::Complaint => {
            let causes = found.causes.iter();
            let named = causes.filter_map(|cause| {
                let mut all = CauseKind::ALL.into_iter();
                all.find(|kind| kind.as_str() == cause.as_str())
            });
            vec![Decided::Causes(named.collect())]
        }
        Event::Assessed(assessed) => vec![Decided::Severity(severity(assessed.assessment))],
        Event::HandOverAccepted(taken) if taken.department != before.department => {
            vec![department(taken.department)]
        }
        Event::Closed(closed) if Outcome::CHOICES.contains(&closed.outcome) => {
            let kind = kind(before.kind).into_iter();
            kind.chain([department(before.department)]).collect()
        }
        _ => Vec::new(),
    }
}

fn kind(of: intake::VoiceKind) -> Option<Decided> {
    let mut all = VoiceKind::ALL.into_iter();
    all.find(|kind| kind.as_str() == of.as_str())
        .map(Decided::Kind)
}

/// Five levels of harm or danger, told in three.
fn severity(assessment: Assessment) -> Severity {
    match assessment.severity.max(assessment.safety).get() {
        0..=2 => Severity::Low,
        3 => Severity::Normal,
        _ => Severity::High,
    }
}
