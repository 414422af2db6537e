//! How people name a case, on the phone and in letters, and count what is in it.
//! Gives no case its number; the store counts those without a gap.

use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

/// A case's number as people say it: the year of receipt and a gapless count within it, `2026-000123`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseNumber {
    pub year: i16,
    pub count: u32,
}

impl std::fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:06}", self.year, self.count)
    }
}

impl std::str::FromStr for CaseNumber {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let (year, count) = text.trim().split_once('-').ok_or(Refusal::NotThere)?;
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if year.len() != 4 || count.is_empty() || !digits(year) || !digits(count) {
            return Err(Refusal::NotThere);
        }
        let year = year.parse().map_err(|_| Refusal::NotThere)?;
        let count = count.parse().map_err(|_| Refusal::NotThere)?;
        Ok(Self { year, count })
    }
}

impl Serialize for CaseNumber {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CaseNumber {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| serde::de::Error::custom("not a case number"))
    }
}

/// The number of the next promise, change, remedy or letter within a case: 1, 2, 3 …
pub(crate) fn after(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX).saturating_add(1)
}
