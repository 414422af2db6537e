//! Bearer tokens of the interface, looked up by digest. A revoked token stays in the list and opens nothing.

use domain::people::StaffId;
use jiff::Timestamp;
use uuid::Uuid;

use crate::engine::Row;
use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub id: Uuid,
    pub token_digest: [u8; 32],
    pub name: String,
    /// Separated by blanks, as RFC 6749 §3.3 writes them.
    pub scopes: String,
    /// On whose behalf it acts.
    pub staff_id: StaffId,
    pub created_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
}

pub fn add(tx: &mut Transaction<'_>, token: &Token) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO tokens (org_id, id, token_digest, name, scopes, staff_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            org.into(),
            (&token.id).into(),
            (&token.token_digest).into(),
            (&token.name).into(),
            (&token.scopes).into(),
            (&token.staff_id).into(),
            token.created_at.into(),
            token.expires_at.into(),
        ],
    )?;
    Ok(())
}

/// The token behind a digest, unless it ran out or was revoked.
pub fn find(
    reader: &mut Reader<'_>,
    token_digest: &[u8; 32],
    now: Timestamp,
) -> Result<Option<Token>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT id, token_digest, name, scopes, staff_id, created_at, expires_at, revoked_at
         FROM tokens WHERE org_id = $1 AND token_digest = $2 AND revoked_at IS NULL
           AND (expires_at IS NULL OR expires_at > $3)",
        &[org.into(), token_digest.into(), now.into()],
        token,
    )
}

/// Every token there ever was, newest first.
pub fn all(reader: &mut Reader<'_>) -> Result<Vec<Token>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT id, token_digest, name, scopes, staff_id, created_at, expires_at, revoked_at
         FROM tokens WHERE org_id = $1 ORDER BY created_at DESC, id",
        &[org.into()],
        token,
    )
}

/// Takes a token away; returns whether it was still good.
pub fn revoke(tx: &mut Transaction<'_>, id: Uuid, at: Timestamp) -> Result<bool, Fault> {
    let org = tx.org();
    let revoked = tx.execute(
        "UPDATE tokens SET revoked_at = $1 WHERE org_id = $2 AND id = $3 AND revoked_at IS NULL",
        &[at.into(), org.into(), (&id).into()],
    )?;
    Ok(revoked > 0)
}

fn token(row: &Row<'_>) -> Result<Token, Fault> {
    Ok(Token {
        id: row.uuid(0)?,
        token_digest: row.fixed(1)?,
        name: row.string(2)?,
        scopes: row.string(3)?,
        staff_id: StaffId(row.uuid(4)?),
        created_at: row.at(5)?,
        expires_at: row.at_or_null(6)?,
        revoked_at: row.at_or_null(7)?,
    })
}
