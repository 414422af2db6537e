//! A request that is sent twice is done once: its key, what was asked, and the answer it got.
//! Knows no HTTP; the answer is whatever text the caller gave.

use jiff::Timestamp;

use crate::engine::{Key, Kind, Table};
use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

/// What a key says about a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// Never seen: do it, then [`keep`] the answer in the same job.
    New,
    /// Done already: this was the answer.
    Before(String),
    /// The key was used for another request.
    Otherwise,
}

static IDEMPOTENCY: Table = Table {
    name: "idempotency",
    columns: &[
        ("org_id", Kind::Int),
        ("key", Kind::Text),
        ("request_digest", Kind::Bytes),
        ("answer", Kind::Text),
        ("at", Kind::Int),
    ],
};

/// Digest of a request, to tell a repeated one from another one under the same key.
pub fn digest(request: &[u8]) -> [u8; 32] {
    blake3::derive_key("miso 2026-11 request", request)
}

/// Whether this request was done before. Ask inside the job that does it.
pub fn seen(reader: &mut Reader<'_>, key: &str, request_digest: &[u8; 32]) -> Result<Seen, Fault> {
    let org = reader.org();
    let waiting = Key {
        table: "idempotency",
        column: "key",
        value: key.into(),
    };
    let found = reader.one_with(
        waiting,
        "SELECT request_digest, answer FROM idempotency WHERE org_id = $1 AND key = $2",
        &[org.into(), key.into()],
        |row| {
            Ok(if row.bytes(0)? == request_digest {
                Seen::Before(row.string(1)?)
            } else {
                Seen::Otherwise
            })
        },
    )?;
    Ok(found.unwrap_or(Seen::New))
}

/// Keeps the answer for whoever repeats the request.
pub fn keep(
    tx: &mut Transaction<'_>,
    key: &str,
    request_digest: &[u8; 32],
    answer: &str,
    at: Timestamp,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.add(
        &IDEMPOTENCY,
        &[
            org.into(),
            key.into(),
            request_digest.into(),
            answer.into(),
            at.into(),
        ],
    )
}

/// Forgets what was answered before a moment; returns how many.
pub fn forget_before(tx: &mut Transaction<'_>, moment: Timestamp) -> Result<u64, Fault> {
    let org = tx.org();
    tx.execute(
        "DELETE FROM idempotency WHERE org_id = $1 AND at < $2",
        &[org.into(), moment.into()],
    )
}
