//! The one place that makes ids and secrets; everybody else is handed them.

use uuid::Uuid;

/// A new id, ordered by time (UUID v7).
#[allow(clippy::disallowed_methods, reason = "this is the one maker of ids")]
pub fn id() -> Uuid {
    Uuid::now_v7()
}

/// 256 random bits from the operating system.
/// Errors when the machine has no randomness to give; nothing may go on without it.
pub fn secret() -> Result<[u8; 32], getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// 128 random bits that make the digest of a text say nothing about it.
/// Errors as [`secret`].
pub fn salt() -> Result<[u8; 16], getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
