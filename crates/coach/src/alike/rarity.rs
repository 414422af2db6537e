//! How rare an n-gram is among complaints: a table that is built in, counted from the corpus by
//! `cargo run --release -p coach --example train_triage`.

use super::{grams_of, stem_of, words};
use crate::text::Text;
use std::borrow::Cow;
use std::collections::BTreeSet;

const SLOTS: usize = 1 << 16;
/// A weight is its byte divided by this.
const PARTS: f32 = 24.0;

/// A weight for every slot, in bytes: the logarithm of all texts over those that have it.
#[derive(Clone, Debug)]
pub struct Rarity(Cow<'static, [u8]>);

/// The table that is built in.
pub(super) fn own() -> &'static Rarity {
    static OWN: Rarity = Rarity(Cow::Borrowed(include_bytes!("rarity.bin")));
    &OWN
}

impl Rarity {
    /// Counts in how many of the texts every n-gram stands.
    pub fn count<'t>(texts: impl Iterator<Item = &'t str>) -> Rarity {
        let mut having = vec![1.0_f32; SLOTS];
        let mut all = 1.0_f32;
        for text in texts {
            let read = Text::of(text);
            let mut slots = BTreeSet::new();
            for word in words(&read.reading) {
                slots.extend(grams_of(&word));
                slots.extend(stem_of(&word));
            }
            all += 1.0;
            for slot in slots {
                having[usize::from(slot)] += 1.0;
            }
        }
        let byte = |having: &f32| {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to a byte"
            )]
            let byte = ((all / having).ln() * PARTS).clamp(0.0, 255.0) as u8;
            byte
        };
        Rarity(having.iter().map(byte).collect())
    }

    /// The file that is built in.
    pub fn file(&self) -> &[u8] {
        &self.0
    }

    /// 0 for what stands in every text; what never stood in one weighs most.
    pub(super) fn of(&self, slot: u16) -> f32 {
        let byte = self.0.get(usize::from(slot)).copied().unwrap_or_default();
        f32::from(byte) / PARTS
    }
}
