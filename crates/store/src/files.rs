//! Photos and documents: the content in the [`Cabinet`] under its digest, the rest in a table.
//! Judges no type and no size; that is done before.

use domain::people::{CaseId, FileId};
use jiff::Timestamp;

pub use crate::cabinet::{Cabinet, Incoming};
use crate::engine::{Kind, Row, Table};
use crate::fault::{Fault, FaultKind};
use crate::transaction::{Reader, Transaction};

/// A file that came with a case. Its content is put into the [`Cabinet`] first, so that no row names what is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    pub id: FileId,
    pub case_id: Option<CaseId>,
    /// As the customer called it; personal.
    pub name: String,
    pub media_type: String,
    pub bytes: i64,
    pub digest: [u8; 32],
    pub added_at: Timestamp,
    /// Set: the content is gone.
    pub erased_at: Option<Timestamp>,
}

static FILES: Table = Table {
    name: "files",
    columns: &[
        ("org_id", Kind::Int),
        ("id", Kind::Bytes),
        ("case_id", Kind::Bytes),
        ("name", Kind::Text),
        ("media_type", Kind::Text),
        ("bytes", Kind::Int),
        ("digest", Kind::Bytes),
        ("added_at", Kind::Int),
    ],
};

/// Records a file whose content was put into the cabinet before; [`FaultKind::Damaged`] if it is not there.
pub fn add(tx: &mut Transaction<'_>, file: &StoredFile) -> Result<(), Fault> {
    let org = tx.org();
    if !tx.cabinet().holds(org, &file.digest) {
        return Err(Fault::new(FaultKind::Damaged));
    }
    tx.add(
        &FILES,
        &[
            org.into(),
            (&file.id).into(),
            file.case_id.as_ref().into(),
            (&file.name).into(),
            (&file.media_type).into(),
            file.bytes.into(),
            (&file.digest).into(),
            file.added_at.into(),
        ],
    )
}

/// One file; none if it never was.
pub fn get(reader: &mut Reader<'_>, id: FileId) -> Result<Option<StoredFile>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT id, case_id, name, media_type, bytes, digest, added_at, erased_at FROM files
         WHERE org_id = $1 AND id = $2",
        &[org.into(), (&id).into()],
        file,
    )
}

/// All files of a case, in the order in which they came.
pub fn of_case(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Vec<StoredFile>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT id, case_id, name, media_type, bytes, digest, added_at, erased_at FROM files
         WHERE org_id = $1 AND case_id = $2 ORDER BY added_at, id",
        &[org.into(), (&case_id).into()],
        file,
    )
}

/// Sets when the files of a case are erased, as of its closing.
pub fn set_erase_after(
    tx: &mut Transaction<'_>,
    case_id: CaseId,
    erase_after: Option<Timestamp>,
) -> Result<u64, Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE files SET erase_after = $1 WHERE org_id = $2 AND case_id = $3",
        &[erase_after.into(), org.into(), (&case_id).into()],
    )
}

/// Marks files whose time was over at `now` as erased, at most `limit`; returns their contents for [`remove_unused`].
pub fn erase_due(
    tx: &mut Transaction<'_>,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<[u8; 32]>, Fault> {
    let org = tx.org();
    let due = tx.query(
        "SELECT id, digest FROM files
         WHERE org_id = $1 AND erase_after <= $2 AND erase_after IS NOT NULL AND erased_at IS NULL
         ORDER BY erase_after, id LIMIT $3",
        &[org.into(), now.into(), limit.into()],
        |row| Ok((row.uuid(0)?, row.fixed(1)?)),
    )?;
    for (id, _) in &due {
        tx.execute(
            "UPDATE files SET erased_at = $1, name = '' WHERE org_id = $2 AND id = $3",
            &[now.into(), org.into(), id.into()],
        )?;
    }
    Ok(due.into_iter().map(|(_, digest)| digest).collect())
}

/// Removes contents that no file has and that nobody has put there since `unless_since`. A job of its own, after the
/// commit of [`erase_due`]: on the writer's thread no row for the same content can be added at the same time.
pub fn remove_unused(
    tx: &mut Transaction<'_>,
    digests: &[[u8; 32]],
    unless_since: Timestamp,
) -> Result<u64, Fault> {
    let org = tx.org();
    let mut removed = 0;
    for digest in digests {
        let users = tx.number(
            "SELECT count(*) FROM files WHERE org_id = $1 AND digest = $2 AND erased_at IS NULL",
            &[org.into(), digest.into()],
        )?;
        if users == 0 {
            removed += u64::from(tx.cabinet().remove(org, digest, unless_since)?);
        }
    }
    Ok(removed)
}

pub(crate) fn file(row: &Row<'_>) -> Result<StoredFile, Fault> {
    Ok(StoredFile {
        id: FileId(row.uuid(0)?),
        case_id: row.uuid_or_null(1)?.map(CaseId),
        name: row.string(2)?,
        media_type: row.string(3)?,
        bytes: row.int(4)?,
        digest: row.fixed(5)?,
        added_at: row.at(6)?,
        erased_at: row.at_or_null(7)?,
    })
}
