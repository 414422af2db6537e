//! Tokens for programs: what they may do is written on them, on whose behalf is known, and only their digest is kept.
//! A program never may do more than the member of staff behind it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::people::StaffId;
use jiff::{SignedDuration, Timestamp};
use store::Fault;
use store::accounts::token;
use uuid::Uuid;

use crate::App;
use crate::fresh;
use crate::trouble::Trouble;

/// What a token may be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    CasesRead,
    CasesWrite,
    RepliesWrite,
    PromisesWrite,
    TokensWrite,
}

impl Scope {
    pub const ALL: [Self; 5] = [
        Self::CasesRead,
        Self::CasesWrite,
        Self::RepliesWrite,
        Self::PromisesWrite,
        Self::TokensWrite,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::CasesRead => "cases:read",
            Self::CasesWrite => "cases:write",
            Self::RepliesWrite => "replies:write",
            Self::PromisesWrite => "promises:write",
            Self::TokensWrite => "tokens:write",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == text)
    }
}

/// A token that opens: for whom and for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub id: Uuid,
    pub staff_id: StaffId,
    pub scopes: Vec<Scope>,
}

/// A token as it is told once, to whoever asked for it.
pub struct NewToken {
    pub id: Uuid,
    /// `miso_` and 256 bits in hexadecimal; the prefix lets scanners of leaked secrets know it.
    pub secret: String,
    pub expires_at: Option<Timestamp>,
}

const PREFIX: &str = "miso_";

impl App {
    /// Makes a token; without an age it is good until it is revoked.
    pub async fn issue_token(
        &self,
        name: &str,
        staff_id: StaffId,
        scopes: &[Scope],
        age: Option<SignedDuration>,
    ) -> Result<NewToken, Trouble> {
        let secret = fresh::secret().map_err(Fault::unexpected)?;
        let secret = format!("{PREFIX}{}", blake3::Hash::from_bytes(secret).to_hex());
        let now = self.now();
        let expires_at = age.map(|age| now.saturating_add(age).unwrap_or(Timestamp::MAX));
        let new = NewToken {
            id: fresh::id(),
            secret,
            expires_at,
        };
        let scopes: Vec<&str> = scopes.iter().map(|scope| scope.as_str()).collect();
        let token = token::Token {
            id: new.id,
            token_digest: digest(&new.secret),
            name: name.to_owned(),
            scopes: scopes.join(" "),
            staff_id,
            created_at: now,
            expires_at,
            revoked_at: None,
        };
        self.write(move |_, tx| Ok(token::add(tx, &token)?)).await?;
        Ok(new)
    }

    /// For whom and for what a token is, if it is still good.
    pub async fn recognise_token(&self, secret: &str) -> Result<Option<Known>, Trouble> {
        if !secret.starts_with(PREFIX) {
            return Ok(None);
        }
        let (digest, now) = (digest(secret), self.now());
        if let Some(known) = self.0.recent_tokens.find(&digest, now) {
            return Ok(Some(known));
        }
        let found = self
            .read(move |reader| Ok(token::find(reader, &digest, now)?))
            .await?;
        let Some(token) = found else { return Ok(None) };
        let known = Known {
            id: token.id,
            staff_id: token.staff_id,
            scopes: token.scopes.split(' ').filter_map(Scope::parse).collect(),
        };
        let until = token.expires_at.unwrap_or(Timestamp::MAX);
        (self.0.recent_tokens).note(digest, known.clone(), until.min(now + RECENT), now);
        Ok(Some(known))
    }

    /// All tokens there ever were, newest first.
    pub async fn tokens(&self) -> Result<Vec<token::Token>, Trouble> {
        self.read(|reader| Ok(token::all(reader)?)).await
    }

    /// Takes a token away; returns whether it was still good.
    pub async fn revoke_token(&self, id: Uuid) -> Result<bool, Trouble> {
        let revoked = self.write(move |app, tx| Ok(token::revoke(tx, id, app.now())?));
        let revoked = revoked.await;
        self.0.recent_tokens.forget();
        revoked
    }
}

/// Another process of the same office may take a token away; this long it may still open here.
const RECENT: SignedDuration = SignedDuration::from_secs(1);

/// Tokens that opened a moment ago: a program that asks much is not looked up each time.
#[derive(Debug, Default)]
pub(crate) struct Recent(Mutex<HashMap<[u8; 32], (Known, Timestamp)>>);

impl Recent {
    fn find(&self, digest: &[u8; 32], now: Timestamp) -> Option<Known> {
        let recent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, until) = recent.get(digest)?;
        (now < *until).then(|| known.clone())
    }

    /// Only what opened is noted, and what is over goes, so it never holds more than was used in a moment.
    fn note(&self, digest: [u8; 32], known: Known, until: Timestamp, now: Timestamp) {
        let mut recent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        recent.retain(|_, (_, over)| *over > now);
        recent.insert(digest, (known, until));
    }

    fn forget(&self) {
        let mut recent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        recent.clear();
    }
}

fn digest(secret: &str) -> [u8; 32] {
    *blake3::hash(secret.as_bytes()).as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_reads_as_it_is_written() {
        for scope in Scope::ALL {
            assert_eq!(Scope::parse(scope.as_str()), Some(scope));
        }
        assert_eq!(Scope::parse("cases:erase"), None);
    }
}
