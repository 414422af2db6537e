//! Sorts what comes in: kind, causes, department, severity, abuse, personal data. Suggestions only,
//! each with the words that speak for it; a person decides. Cues are weighted words, not a model yet.

mod abuse;
mod cause;
mod cues;
mod department;
mod severity;
mod voice;

pub use cause::CauseKind;
pub use cues::{Evidence, Suggestion};
pub use department::Department;
pub use severity::Severity;
pub use voice::VoiceKind;

use crate::personal::{self, PersonalData};
use crate::text::{Text, quotations};
use crate::{Language, Words};
use cues::Heard;
use jiff::civil::DateTime;

/// What the coach suggests for a voice that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Triage {
    pub language: Language,
    pub kind: Suggestion<VoiceKind>,
    /// Empty unless it is a complaint; in the order of `CauseKind::ALL`.
    pub causes: Vec<Suggestion<CauseKind>>,
    pub department: Suggestion<Department>,
    pub severity: Suggestion<Severity>,
    /// Insults or threats at staff, with the words; quoted ones do not count.
    pub abuse: Vec<Evidence>,
    pub personal_data: Vec<PersonalData>,
}

impl Triage {
    pub fn is_abusive(&self) -> bool {
        !self.abuse.is_empty()
    }
}

/// Sorts a text as of `now`. Offsets count code points of `text` as given.
pub fn sort(text: &str, language: Option<Language>, now: DateTime) -> Triage {
    let language = language.unwrap_or_else(|| Language::of(text));
    let read = Text::of(text);
    let quotations = quotations(&read.reading);
    let heard = Heard::new(&read, &quotations);
    let abuse = abuse::find(&heard);
    let kind = voice::suggest(&heard, !abuse.is_empty());
    let causes = if kind.value == VoiceKind::Complaint {
        cause::suggest(&heard)
    } else {
        Vec::new()
    };
    Triage {
        language,
        severity: severity::suggest(&heard, kind.value),
        department: department::suggest(&heard),
        kind,
        causes,
        abuse,
        personal_data: personal::find(text, now),
    }
}

/// Said when nothing in the text spoke for the suggestion.
const NO_CUE: Words = Words::new(
    "뚜렷한 단서가 없어 기본값을 제안합니다.",
    "Nothing in the text points anywhere, so this is the usual value.",
);
