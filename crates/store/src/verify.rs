//! Proof that the record is what was written: the chain row by row, every text that is still kept, every file.
//! Repairs nothing; says what does not fit.

use std::fmt;

use domain::people::{CaseId, FileId, OrgId, TextId};
use serde_json::Value as Json;

use crate::engine::Value;
use crate::fault::Fault;
use crate::files::{self, Cabinet};
use crate::journal::{self, Entry, Head, Record};
use crate::replay;
use crate::store::Store;
use crate::tables::findings;
use crate::texts;
use crate::transaction::Reader;

/// What was looked at, and what did not fit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    pub records: u64,
    pub texts: u64,
    /// Texts whose time is over; their digest stays.
    pub erased_texts: u64,
    pub files: u64,
    pub cases: u64,
    pub problems: Vec<Problem>,
}

/// Something that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The first record of the journal that does not follow from those before it.
    Record { seq: i64 },
    /// The journal ends before or behind where it was counted.
    End { counted: i64, found: i64 },
    /// A text is not what its digest says.
    Text { id: TextId },
    /// A record names a text that is not there, or is there with another digest.
    Reference { seq: i64, id: TextId },
    /// A file is missing or not what its digest says.
    File { id: FileId },
    /// The rows of a case are not what its events make.
    State { case_id: CaseId },
    /// The findings that were counted are not those of the letters in the journal.
    Findings,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record { seq } => write!(f, "journal row {seq} does not fit the rows before it"),
            Self::End { counted, found } => {
                write!(f, "the journal ends at {found}; {counted} were counted")
            }
            Self::Text { id } => write!(f, "text {id} is not what was written"),
            Self::Reference { seq, id } => {
                write!(
                    f,
                    "journal row {seq} names text {id}, which is not there as it was"
                )
            }
            Self::File { id } => write!(f, "file {id} is missing or changed"),
            Self::State { case_id } => {
                write!(f, "the rows of case {case_id} are not what its events make")
            }
            Self::Findings => write!(
                f,
                "the coach's findings were not counted as the letters have them"
            ),
        }
    }
}

/// Records looked at between two questions.
const STRIDE: usize = 2_000;

/// Proves one organisation's record; state = replay included. Reads everything once, beside those who write.
pub fn verify(store: &Store, org: OrgId) -> Result<Report, Fault> {
    let cabinet = store.files();
    store.read(org, |reader| {
        let mut report = Report::default();
        prove_journal(reader, &mut report)?;
        prove_texts(reader, &mut report)?;
        prove_files(reader, &cabinet, &mut report)?;
        for case_id in replay::differences(reader, &mut report.cases)? {
            report.problems.push(Problem::State { case_id });
        }
        if findings::all(reader)? != findings::of_journal(reader)? {
            report.problems.push(Problem::Findings);
        }
        Ok(report)
    })
}

fn prove_journal(reader: &mut Reader<'_>, report: &mut Report) -> Result<(), Fault> {
    let org = reader.org();
    let mut head = Head::default();
    loop {
        let records = journal::after(reader, head.seq, STRIDE)?;
        if records.is_empty() {
            break;
        }
        for record in &records {
            if !follows(&head, record, org) {
                report.problems.push(Problem::Record { seq: record.seq });
                return Ok(());
            }
            head = Head {
                seq: record.seq,
                digest: record.digest,
            };
            report.records += 1;
            prove_references(reader, record, report)?;
        }
    }
    let counted = reader
        .one(
            "SELECT value FROM counters WHERE org_id = $1 AND name = 'journal'",
            &[org.into()],
            |row| row.int(0),
        )?
        .unwrap_or(0);
    if counted != head.seq {
        let found = head.seq;
        report.problems.push(Problem::End { counted, found });
    }
    Ok(())
}

fn follows(head: &Head, record: &Record, org: OrgId) -> bool {
    let entry = Entry {
        case_id: record.case_id,
        at: record.at,
        actor: &record.actor,
        kind: &record.kind,
        body: &record.body,
    };
    record.seq == head.seq + 1
        && record.digest == journal::digest(&head.digest, org, record.seq, &entry)
}

fn prove_references(
    reader: &mut Reader<'_>,
    record: &Record,
    report: &mut Report,
) -> Result<(), Fault> {
    let org = reader.org();
    let mut named = Vec::new();
    references(&serde_json::from_str(&record.body)?, &mut named);
    for (id, digest) in named {
        let kept = reader.one(
            "SELECT digest FROM texts WHERE org_id = $1 AND id = $2",
            &[org.into(), (&id).into()],
            |row| row.fixed::<32>(0),
        )?;
        if kept.map(|kept| blake3::Hash::from(kept).to_hex().to_string()) != Some(digest) {
            let seq = record.seq;
            report.problems.push(Problem::Reference { seq, id });
        }
    }
    Ok(())
}

/// An object of just an id and a digest is a reference to a text (`domain::words::TextRef`).
fn references(json: &Json, found: &mut Vec<(TextId, String)>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| references(item, found)),
        Json::Object(fields) => match (fields.len(), fields.get("id"), fields.get("digest")) {
            (2, Some(Json::String(id)), Some(Json::String(digest))) => {
                if let Ok(id) = id.parse() {
                    found.push((id, digest.clone()));
                }
            }
            _ => fields.values().for_each(|field| references(field, found)),
        },
        _ => {}
    }
}

fn prove_texts(reader: &mut Reader<'_>, report: &mut Report) -> Result<(), Fault> {
    let org = reader.org();
    reader.each(
        "SELECT id, body, salt, digest FROM texts WHERE org_id = $1",
        &[org.into()],
        |row| {
            report.texts += 1;
            let Some(body) = row.text_or_null(1)? else {
                report.erased_texts += 1;
                return Ok(());
            };
            if texts::digest(&row.fixed(2)?, body) != row.fixed::<32>(3)? {
                let id = TextId(row.uuid(0)?);
                report.problems.push(Problem::Text { id });
            }
            Ok(())
        },
    )
}

fn prove_files(
    reader: &mut Reader<'_>,
    cabinet: &Cabinet,
    report: &mut Report,
) -> Result<(), Fault> {
    let org = reader.org();
    let params: [Value<'_>; 1] = [org.into()];
    reader.each(
        "SELECT id, case_id, name, media_type, bytes, digest, added_at, erased_at FROM files
         WHERE org_id = $1 AND erased_at IS NULL",
        &params,
        |row| {
            let file = files::file(row)?;
            report.files += 1;
            if cabinet.read(org, &file.digest).is_err() {
                report.problems.push(Problem::File { id: file.id });
            }
            Ok(())
        },
    )
}
