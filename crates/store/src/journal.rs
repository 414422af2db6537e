//! The journal: append-only, gapless per organisation, each row's digest covering the one before it.
//! Holds no personal words and never changes a row.

use domain::people::{CaseId, OrgId};
use jiff::Timestamp;

use crate::engine::{Connection, Kind, Row, Table};
use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

/// What is to be recorded: who did what to which case, when.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// None: the organisation itself.
    pub case_id: Option<CaseId>,
    /// In whole microseconds.
    pub at: Timestamp,
    /// `staff:<id>`, `customer`, `public` or `system`.
    pub actor: &'a str,
    pub kind: &'a str,
    /// JSON.
    pub body: &'a str,
}

/// A row of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// From 1, without gaps.
    pub seq: i64,
    pub case_id: Option<CaseId>,
    pub at: Timestamp,
    pub actor: String,
    pub kind: String,
    pub body: String,
    pub digest: [u8; 32],
}

/// Where a journal ends: 0 and zeros for an empty one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Head {
    pub seq: i64,
    pub digest: [u8; 32],
}

static JOURNAL: Table = Table {
    name: "journal",
    columns: &[
        ("org_id", Kind::Int),
        ("seq", Kind::Int),
        ("case_id", Kind::Bytes),
        ("at", Kind::Int),
        ("actor", Kind::Text),
        ("kind", Kind::Text),
        ("body", Kind::Text),
        ("digest", Kind::Bytes),
    ],
};

/// Appends one entry; returns its number. A moment finer than a microsecond is refused: it would not replay as it was.
pub fn append(tx: &mut Transaction<'_>, entry: &Entry<'_>) -> Result<i64, Fault> {
    if entry.at.subsec_nanosecond() % 1000 != 0 {
        return Err(Fault::shape("a moment finer than a microsecond"));
    }
    let org = tx.org();
    let head = tx.ledger().head;
    let seq = head.seq + 1;
    let digest = digest(&head.digest, org, seq, entry);
    tx.add(
        &JOURNAL,
        &[
            org.into(),
            seq.into(),
            entry.case_id.as_ref().into(),
            entry.at.into(),
            entry.actor.into(),
            entry.kind.into(),
            entry.body.into(),
            (&digest).into(),
        ],
    )?;
    tx.ledger().head = Head { seq, digest };
    Ok(seq)
}

/// The records after a number, oldest first; at most `limit`.
pub fn after(reader: &mut Reader<'_>, seq: i64, limit: usize) -> Result<Vec<Record>, Fault> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let org = reader.org();
    reader.query(
        "SELECT seq, case_id, at, actor, kind, body, digest FROM journal
         WHERE org_id = $1 AND seq > $2 ORDER BY seq LIMIT $3",
        &[org.into(), seq.into(), limit.into()],
        record,
    )
}

/// Everything that happened to a case, oldest first.
pub fn of_case(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Vec<Record>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT seq, case_id, at, actor, kind, body, digest FROM journal
         WHERE org_id = $1 AND case_id = $2 ORDER BY seq",
        &[org.into(), (&case_id).into()],
        record,
    )
}

/// The last record; none in an empty journal.
pub fn newest(reader: &mut Reader<'_>) -> Result<Option<Record>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT seq, case_id, at, actor, kind, body, digest FROM journal
         WHERE org_id = $1 ORDER BY seq DESC LIMIT 1",
        &[org.into()],
        record,
    )
}

/// Where the journal ends now.
pub fn head(reader: &mut Reader<'_>) -> Result<Head, Fault> {
    let org = reader.org();
    Ok(reader
        .one(HEAD, &[org.into()], Head::of_row)?
        .unwrap_or_default())
}

pub(crate) fn record(row: &Row<'_>) -> Result<Record, Fault> {
    Ok(Record {
        seq: row.int(0)?,
        case_id: row.uuid_or_null(1)?.map(CaseId),
        at: row.at(2)?,
        actor: row.string(3)?,
        kind: row.string(4)?,
        body: row.string(5)?,
        digest: row.fixed(6)?,
    })
}

const HEAD: &str = "SELECT seq, digest FROM journal WHERE org_id = $1 ORDER BY seq DESC LIMIT 1";

impl Head {
    pub(crate) fn read(connection: &mut Connection, org: OrgId) -> Result<Self, Fault> {
        let mut head = Self::default();
        connection.each(HEAD, &[org.into()], &mut |row| {
            head = Self::of_row(row)?;
            Ok(())
        })?;
        Ok(head)
    }

    fn of_row(row: &Row<'_>) -> Result<Self, Fault> {
        Ok(Self {
            seq: row.int(0)?,
            digest: row.fixed(1)?,
        })
    }
}

/// BLAKE3, keyed by context, over the digest before and each field behind its length in eight little-endian bytes.
/// No case is a field of length 0; a case has 16 bytes.
pub(crate) fn digest(before: &[u8; 32], org: OrgId, seq: i64, entry: &Entry<'_>) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("miso 2026-11 journal");
    hasher.update(before);
    let mut field = |bytes: &[u8]| {
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    field(&org.0.to_le_bytes());
    field(&seq.to_le_bytes());
    field(entry.case_id.as_ref().map_or(&[], |id| id.0.as_bytes()));
    field(&entry.at.as_microsecond().to_le_bytes());
    field(entry.actor.as_bytes());
    field(entry.kind.as_bytes());
    field(entry.body.as_bytes());
    *hasher.finalize().as_bytes()
}
