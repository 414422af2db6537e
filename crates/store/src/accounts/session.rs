//! Sessions of people who signed in, looked up by the digest of the key in their cookie.

use domain::people::StaffId;
use jiff::Timestamp;

use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub token_digest: [u8; 32],
    pub staff_id: StaffId,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
    pub expires_at: Timestamp,
}

pub fn open(tx: &mut Transaction<'_>, session: &Session) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO sessions (org_id, token_digest, staff_id, created_at, last_seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            org.into(),
            (&session.token_digest).into(),
            (&session.staff_id).into(),
            session.created_at.into(),
            session.last_seen_at.into(),
            session.expires_at.into(),
        ],
    )?;
    Ok(())
}

/// The session of a key, unless it ran out or its account is closed.
pub fn find(
    reader: &mut Reader<'_>,
    token_digest: &[u8; 32],
    now: Timestamp,
) -> Result<Option<Session>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT s.token_digest, s.staff_id, s.created_at, s.last_seen_at, s.expires_at
         FROM sessions s JOIN accounts a ON a.org_id = s.org_id AND a.staff_id = s.staff_id
         WHERE s.org_id = $1 AND s.token_digest = $2 AND s.expires_at > $3
           AND a.disabled_at IS NULL",
        &[org.into(), token_digest.into(), now.into()],
        |row| {
            Ok(Session {
                token_digest: row.fixed(0)?,
                staff_id: StaffId(row.uuid(1)?),
                created_at: row.at(2)?,
                last_seen_at: row.at(3)?,
                expires_at: row.at(4)?,
            })
        },
    )
}

/// The person was here. Costs a commit, so not for every request.
pub fn touch(
    tx: &mut Transaction<'_>,
    token_digest: &[u8; 32],
    last_seen_at: Timestamp,
    expires_at: Timestamp,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE sessions SET last_seen_at = $1, expires_at = $2
         WHERE org_id = $3 AND token_digest = $4",
        &[
            last_seen_at.into(),
            expires_at.into(),
            org.into(),
            token_digest.into(),
        ],
    )?;
    Ok(())
}

/// Signs out here.
pub fn close(tx: &mut Transaction<'_>, token_digest: &[u8; 32]) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "DELETE FROM sessions WHERE org_id = $1 AND token_digest = $2",
        &[org.into(), token_digest.into()],
    )?;
    Ok(())
}

/// Signs out everywhere; returns how many sessions ended.
pub fn close_all(tx: &mut Transaction<'_>, staff_id: StaffId) -> Result<u64, Fault> {
    let org = tx.org();
    tx.execute(
        "DELETE FROM sessions WHERE org_id = $1 AND staff_id = $2",
        &[org.into(), (&staff_id).into()],
    )
}

/// Forgets sessions that ran out; returns how many.
pub fn forget_expired(tx: &mut Transaction<'_>, now: Timestamp) -> Result<u64, Fault> {
    let org = tx.org();
    tx.execute(
        "DELETE FROM sessions WHERE org_id = $1 AND expires_at <= $2",
        &[org.into(), now.into()],
    )
}
