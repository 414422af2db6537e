//! A request that may come twice is done once: its key and the digest of what it asked.
//! The key itself is never stored, only its digest, because a follow-up secret may be derived from it.

use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use store::idempotency::{self, Seen};
use store::{Fault, Transaction};

use crate::trouble::Trouble;

/// An `Idempotency-Key`, or the hidden key of a form, with what was asked under it.
#[derive(Debug, Clone)]
pub struct RequestKey {
    name: String,
    seed: [u8; 32],
    request: [u8; 32],
}

impl RequestKey {
    /// `scope` tells callers apart (a token, a session), so that nobody meets another's key.
    pub fn new(scope: &str, key: &str, request: &[u8]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("miso 2026-11 request key");
        hasher
            .update(&(scope.len() as u64).to_le_bytes())
            .update(scope.as_bytes());
        hasher.update(key.as_bytes());
        let seed = *hasher.finalize().as_bytes();
        let name = blake3::hash(&seed).to_hex().to_string();
        Self {
            name,
            seed,
            request: idempotency::digest(request),
        }
    }

    /// From what a follow-up secret can be made again for whoever holds the key.
    pub(crate) fn seed(&self) -> [u8; 32] {
        self.seed
    }
}

/// Whether something was done under this key, whatever it was.
pub(crate) fn is_used(tx: &mut Transaction<'_>, key: &RequestKey) -> Result<bool, Fault> {
    Ok(idempotency::seen(tx, &key.name, &key.request)? != Seen::New)
}

/// The first answer if this was done before, else what `work` answers now.
pub(crate) fn once<T: Serialize + DeserializeOwned>(
    tx: &mut Transaction<'_>,
    key: Option<&RequestKey>,
    at: Timestamp,
    work: impl FnOnce(&mut Transaction<'_>) -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let Some(key) = key else { return work(tx) };
    match idempotency::seen(tx, &key.name, &key.request)? {
        Seen::Before(answer) => Ok(serde_json::from_str(&answer).map_err(Fault::from)?),
        Seen::Otherwise => Err(domain::refusal::Refusal::KeyUsed.into()),
        Seen::New => {
            let answer = work(tx)?;
            let text = serde_json::to_string(&answer).map_err(Fault::from)?;
            idempotency::keep(tx, &key.name, &key.request, &text, at)?;
            Ok(answer)
        }
    }
}
