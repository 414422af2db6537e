//! Letters that somebody is still writing: one of each writer for each case, seen by that writer only.
//! Not part of the record: nothing here is in the journal, and nothing stays for long.

use domain::people::{CaseId, StaffId};
use jiff::Timestamp;

use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

/// What was saved, in the words of whoever saved it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedDraft {
    pub body: String,
    pub saved_at: Timestamp,
}

/// Keeps a draft in the place of the one before.
pub fn keep(
    tx: &mut Transaction<'_>,
    case_id: CaseId,
    writer: StaffId,
    draft: &SavedDraft,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO drafts (org_id, case_id, staff_id, body, saved_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (org_id, case_id, staff_id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
        &[
            org.into(),
            (&case_id).into(),
            (&writer).into(),
            draft.body.as_str().into(),
            draft.saved_at.into(),
        ],
    )?;
    Ok(())
}

pub fn get(
    reader: &mut Reader<'_>,
    case_id: CaseId,
    writer: StaffId,
) -> Result<Option<SavedDraft>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT body, saved_at FROM drafts WHERE org_id = $1 AND case_id = $2 AND staff_id = $3",
        &[org.into(), (&case_id).into(), (&writer).into()],
        |row| {
            Ok(SavedDraft {
                body: row.string(0)?,
                saved_at: row.at(1)?,
            })
        },
    )
}

/// It was sent, or given up.
pub fn forget(tx: &mut Transaction<'_>, case_id: CaseId, writer: StaffId) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "DELETE FROM drafts WHERE org_id = $1 AND case_id = $2 AND staff_id = $3",
        &[org.into(), (&case_id).into(), (&writer).into()],
    )?;
    Ok(())
}

/// Forgets what nobody has touched since; returns how many.
pub fn forget_before(tx: &mut Transaction<'_>, at: Timestamp) -> Result<u64, Fault> {
    let org = tx.org();
    tx.execute(
        "DELETE FROM drafts WHERE org_id = $1 AND saved_at < $2",
        &[org.into(), at.into()],
    )
}
