//! Load, decide, then events, state, texts and outbox in one commit; only then is anybody told.
//! Every change to a case that exists goes through here; who may is asked by the core.

use domain::access::{Actor, Right};
use domain::command::Command;
use domain::context::Context;
use domain::event::Event;
use domain::handle::case::{self, Case, CaseNumber};
use domain::handle::merge;
use domain::people::{CaseId, FileId};
use domain::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::files::{self, StoredFile};
use store::tables::cases::{self, Decided};
use store::{Fault, Transaction};

use crate::App;
use crate::kept::Kept;
use crate::request_key::{RequestKey, once};
use crate::trouble::Trouble;

/// What somebody asks of a case.
#[derive(Debug)]
pub struct Act {
    pub actor: Actor,
    pub number: CaseNumber,
    /// The version they had before their eyes.
    pub seen: Option<u32>,
    pub key: Option<RequestKey>,
    pub texts: Kept,
    pub files: Vec<NewFile>,
    pub command: Command,
}

/// A file whose content is already kept under its digest.
#[derive(Debug, Clone)]
pub struct NewFile {
    pub id: FileId,
    pub name: String,
    pub media_type: String,
    pub bytes: u64,
    pub digest: [u8; 32],
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub number: CaseNumber,
    pub version: u32,
    /// The kinds of the events, in order.
    pub events: Vec<String>,
}

impl App {
    /// Does it, once it is allowed, and answers when it is on disk.
    pub async fn perform(&self, act: Act) -> Result<Done, Trouble> {
        self.write(move |app, tx| {
            let now = app.now();
            once(tx, act.key.as_ref(), now, |tx| {
                let case = load(tx, act.number)?;
                let events = app.decide(&case, act.command, &act.actor, act.seen, now)?;
                act.texts.write(tx, case.id)?;
                write_files(tx, case.id, &act.files, now)?;
                let case = app.record(tx, &case, &events, &act.actor, now)?;
                Ok(done(&case, &events))
            })
        })
        .await
    }

    /// The same matter again: `from` goes into `into`, both in one commit. The actor may care for both.
    pub async fn merge(
        &self,
        actor: Actor,
        from: CaseNumber,
        into: CaseNumber,
        seen: Option<u32>,
        key: Option<RequestKey>,
    ) -> Result<Done, Trouble> {
        self.write(move |app, tx| {
            let now = app.now();
            once(tx, key.as_ref(), now, |tx| {
                let (lesser, greater) = (load(tx, from)?, load(tx, into)?);
                domain::access::permit(&actor, Right::Care, &greater)?;
                let command = Command::Merge(merge::Command::Into { number: into });
                let events = app.decide(&lesser, command, &actor, seen, now)?;
                let command = Command::Merge(merge::Command::Absorb {
                    number: from,
                    complained_of: lesser.complained_of.clone(),
                });
                let absorbed = app.decide(&greater, command, &actor, None, now)?;
                app.record(tx, &greater, &absorbed, &actor, now)?;
                let case = app.record(tx, &lesser, &events, &actor, now)?;
                Ok(done(&case, &events))
            })
        })
        .await
    }

    pub(crate) fn decide(
        &self,
        case: &Case,
        command: Command,
        actor: &Actor,
        seen: Option<u32>,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        let office = self.office();
        case::decide(
            case,
            command,
            &Context {
                now,
                actor,
                office: &office,
                seen,
            },
        )
    }

    /// Records what was decided, after the words and files that it speaks of.
    pub(crate) fn record(
        &self,
        tx: &mut Transaction<'_>,
        before: &Case,
        events: &[Event],
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Case, Trouble> {
        if events.is_empty() {
            return Ok(before.clone());
        }
        let decided = Decided {
            events,
            actor: &actor.as_text(),
            at: now,
        };
        let case = cases::record(tx, before, decided)?;
        crate::jobs::outbox::fill(tx, &case, events, now)?;
        crate::retention::mind(tx, before, &case, &self.office())?;
        self.note_newest(now);
        Ok(case)
    }
}

pub(crate) fn load(tx: &mut Transaction<'_>, number: CaseNumber) -> Result<Case, Trouble> {
    Ok(cases::by_number(tx, number)?.ok_or(Refusal::NotThere)?)
}

pub(crate) fn write_files(
    tx: &mut Transaction<'_>,
    case_id: CaseId,
    files: &[NewFile],
    now: Timestamp,
) -> Result<(), Fault> {
    for file in files {
        files::add(
            tx,
            &StoredFile {
                id: file.id,
                case_id: Some(case_id),
                name: file.name.clone(),
                media_type: file.media_type.clone(),
                bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
                digest: file.digest,
                added_at: now,
                erased_at: None,
            },
        )?;
    }
    Ok(())
}

pub(crate) fn done(case: &Case, events: &[Event]) -> Done {
    Done {
        number: case.number,
        version: case.version,
        events: events.iter().map(|event| event.kind().to_owned()).collect(),
    }
}
