//! Words on their way into the record: each gets an id and a salted digest before anything is decided,
//! so that events can point to them. Numbers that may not be kept are hidden first. Nothing is written here.

use coach::personal::hidden;
use domain::people::{CaseId, TextId};
use domain::words::{TextRef, Words};
use store::texts::{self, NewText};
use store::{Fault, Transaction};

use crate::fresh;

/// The same words with the numbers hidden that the law forbids to keep.
pub fn without_forbidden(words: Words) -> Words {
    // As long as before, so it always fits.
    hidden::without_forbidden(words.as_str())
        .and_then(|hidden| Words::text(&hidden).ok())
        .unwrap_or(words)
}

/// What a customer says, with their bank accounts hidden, too.
pub fn as_heard(words: Words) -> Words {
    hidden::as_heard(words.as_str())
        .and_then(|hidden| Words::text(&hidden).ok())
        .unwrap_or(words)
}

/// The texts of one act.
#[derive(Debug, Default)]
pub struct Kept(Vec<KeptText>);

#[derive(Debug)]
struct KeptText {
    id: TextId,
    body: String,
    salt: [u8; 16],
}

impl Kept {
    pub fn new() -> Self {
        Self::default()
    }

    /// Errors when the machine has no randomness to give.
    pub fn keep(&mut self, words: Words) -> Result<TextRef, Fault> {
        let id = TextId(fresh::id());
        let salt = fresh::salt().map_err(store::Fault::unexpected)?;
        let body = without_forbidden(words).into_string();
        let digest = blake3::Hash::from(texts::digest(&salt, &body))
            .to_hex()
            .to_string();
        self.0.push(KeptText { id, body, salt });
        Ok(TextRef { id, digest })
    }

    /// Whether a number was hidden in one of them.
    pub fn hides(&self) -> bool {
        self.0.iter().any(|text| hidden::holds_hidden(&text.body))
    }

    /// As [`Self::keep`], where there may be nothing to keep.
    pub fn keep_some(&mut self, words: Option<Words>) -> Result<Option<TextRef>, Fault> {
        words.map(|words| self.keep(words)).transpose()
    }

    pub(crate) fn write(&self, tx: &mut Transaction<'_>, case_id: CaseId) -> Result<(), Fault> {
        for text in &self.0 {
            texts::keep(
                tx,
                &NewText {
                    id: text.id,
                    case_id: Some(case_id),
                    body: &text.body,
                    salt: text.salt,
                    erase_after: None,
                },
            )?;
        }
        Ok(())
    }
}
