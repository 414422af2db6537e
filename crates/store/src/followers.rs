//! How far each follower has read the journal. A follower may run twice; its mark never goes back.

use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

/// The last record a follower has dealt with; 0 for a new one.
pub fn mark(reader: &mut Reader<'_>, name: &str) -> Result<i64, Fault> {
    let org = reader.org();
    let found = reader.one(
        "SELECT seq FROM followers WHERE org_id = $1 AND name = $2",
        &[org.into(), name.into()],
        |row| row.int(0),
    )?;
    Ok(found.unwrap_or(0))
}

/// Moves a mark forward.
pub fn advance(tx: &mut Transaction<'_>, name: &str, seq: i64) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO followers (org_id, name, seq) VALUES ($1, $2, $3)
         ON CONFLICT (org_id, name) DO UPDATE SET seq = excluded.seq
         WHERE excluded.seq > followers.seq",
        &[org.into(), name.into(), seq.into()],
    )?;
    Ok(())
}
