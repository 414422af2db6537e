//! What people said or wrote, apart from the journal, so that it can be erased when its time is over.
//! Makes no salt itself and never shows an erased text.

use domain::people::{CaseId, TextId};
use jiff::Timestamp;

use crate::engine::{Key, Kind, Row, Table};
use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};
use crate::{alike, search};

/// A text to be kept. The salt is fresh randomness; without it the digest in the journal gives nothing away.
#[derive(Debug, Clone, Copy)]
pub struct NewText<'a> {
    pub id: TextId,
    pub case_id: Option<CaseId>,
    pub body: &'a str,
    pub salt: [u8; 16],
    pub erase_after: Option<Timestamp>,
}

/// A text as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub id: TextId,
    /// None: erased.
    pub body: Option<String>,
}

static TEXTS: Table = Table {
    name: "texts",
    columns: &[
        ("org_id", Kind::Int),
        ("id", Kind::Bytes),
        ("case_id", Kind::Bytes),
        ("body", Kind::Text),
        ("salt", Kind::Bytes),
        ("digest", Kind::Bytes),
        ("erase_after", Kind::Int),
    ],
};

/// The digest by which an event names a text: BLAKE3 over salt and text.
pub fn digest(salt: &[u8; 16], body: &str) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("miso 2026-11 text");
    hasher.update(salt);
    hasher.update(body.as_bytes());
    *hasher.finalize().as_bytes()
}

/// Keeps a text; returns its digest for the event.
pub fn keep(tx: &mut Transaction<'_>, text: &NewText<'_>) -> Result<[u8; 32], Fault> {
    let digest = digest(&text.salt, text.body);
    let org = tx.org();
    tx.add(
        &TEXTS,
        &[
            org.into(),
            (&text.id).into(),
            text.case_id.as_ref().into(),
            text.body.into(),
            (&text.salt).into(),
            (&digest).into(),
            text.erase_after.into(),
        ],
    )?;
    Ok(digest)
}

/// One text; none if it never was.
pub fn get(reader: &mut Reader<'_>, id: TextId) -> Result<Option<Text>, Fault> {
    let org = reader.org();
    let key = Key {
        table: "texts",
        column: "id",
        value: (&id).into(),
    };
    reader.one_with(
        key,
        "SELECT id, body FROM texts WHERE org_id = $1 AND id = $2",
        &[org.into(), (&id).into()],
        text,
    )
}

/// All texts of a case, in the order of their ids.
pub fn of_case(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Vec<Text>, Fault> {
    let org = reader.org();
    // Asked for in order, SQLite walks along the ids of every case there is.
    let mut texts = reader.query(
        "SELECT id, body FROM texts WHERE org_id = $1 AND case_id = $2",
        &[org.into(), (&case_id).into()],
        text,
    )?;
    texts.sort_by_key(|text| text.id.0);
    Ok(texts)
}

/// Sets when the texts of a case are erased, as of its closing.
pub fn set_erase_after(
    tx: &mut Transaction<'_>,
    case_id: CaseId,
    erase_after: Option<Timestamp>,
) -> Result<u64, Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE texts SET erase_after = $1 WHERE org_id = $2 AND case_id = $3",
        &[erase_after.into(), org.into(), (&case_id).into()],
    )
}

/// The texts whose time was over at `$2`, the longest first, at most `$3`.
pub(crate) const DUE: &str = "SELECT id FROM texts
   WHERE org_id = $1 AND erase_after <= $2 AND body IS NOT NULL AND erase_after IS NOT NULL
   ORDER BY erase_after, id LIMIT $3";

/// Erases texts whose time was over at `now`, at most `limit`; returns how many. The chain still verifies.
pub fn erase_due(tx: &mut Transaction<'_>, now: Timestamp, limit: i64) -> Result<u64, Fault> {
    search::forget_subjects(tx, now, limit)?;
    alike::forget_due(tx, now, limit)?;
    let org = tx.org();
    tx.execute(
        &format!("UPDATE texts SET body = NULL, salt = NULL WHERE org_id = $1 AND id IN ({DUE})"),
        &[org.into(), now.into(), limit.into()],
    )
}

fn text(row: &Row<'_>) -> Result<Text, Fault> {
    Ok(Text {
        id: TextId(row.uuid(0)?),
        body: row.string_or_null(1)?,
    })
}
