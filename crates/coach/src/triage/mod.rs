//! Sorts what comes in: kind, causes, department, severity, abuse, personal data. Suggestions only,
//! each with the words that speak for it; a person decides. A small model (`weights.bin`, made by
//! `cargo run --release -p coach --example train_triage`) weighs words, beside it the office's own; insults and personal data
//! are found by rules.

mod abuse;
mod cause;
mod conduct;
mod cues;
mod department;
mod features;
mod insult;
mod insult_english;
mod labels;
pub mod learn;
pub mod lesson;
pub mod measure;
pub mod own;
mod severity;
mod suggest;
mod threat;
mod topics;
mod voice;
mod weights;

pub use cause::CauseKind;
pub use cues::{Evidence, Suggestion};
pub use department::Department;
pub use labels::Decision;
pub use severity::Severity;
pub use voice::VoiceKind;
pub use weights::Weights;

use crate::personal::{self, PersonalData};
use crate::text::{Text, quotations};
use crate::{Language, Words};
use cues::Heard;
use jiff::civil::DateTime;
use own::Own;
use suggest::Models;

/// What the coach suggests for a voice that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Triage {
    pub language: Language,
    pub kind: Suggestion<VoiceKind>,
    /// Empty unless it is a complaint; in the order of `CauseKind::ALL`.
    pub causes: Vec<Suggestion<CauseKind>>,
    pub department: Suggestion<Department>,
    /// The office's own department, by its id; none until the office taught enough.
    pub office_department: Option<Suggestion<String>>,
    pub severity: Suggestion<Severity>,
    /// Insults or threats at staff, with the words; quoted ones do not count.
    pub abuse: Vec<Evidence>,
    /// Announces harm to a person or to property, or exposure of a person; always abuse as well.
    pub threat: bool,
    pub personal_data: Vec<PersonalData>,
}

impl Triage {
    pub fn is_abusive(&self) -> bool {
        !self.abuse.is_empty()
    }
}

/// Sorts a text as of `now`. Offsets count code points of `text` as given.
pub fn sort(text: &str, language: Option<Language>, now: DateTime) -> Triage {
    sort_with(weights::own(), text, language, now)
}

/// Sorts by what the office taught, too.
pub fn sort_as(own: &Own, text: &str, language: Option<Language>, now: DateTime) -> Triage {
    let models = Models {
        built_in: weights::own(),
        own,
    };
    sort_by(models, text, language, now)
}

/// Sorts by other weights than the built-in ones.
pub fn sort_with(
    weights: &Weights,
    text: &str,
    language: Option<Language>,
    now: DateTime,
) -> Triage {
    let models = Models {
        built_in: weights,
        own: &Own::default(),
    };
    sort_by(models, text, language, now)
}

fn sort_by(models: Models<'_>, text: &str, language: Option<Language>, now: DateTime) -> Triage {
    let language = language.unwrap_or_else(|| Language::of(text));
    heard_in(text, |heard| {
        let threats = threat::find(heard);
        let abuse = abuse::find(heard);
        let suggested = suggest::suggest(heard, models, !abuse.is_empty(), &threats);
        Triage {
            language,
            kind: suggested.kind,
            causes: suggested.causes,
            department: suggested.department,
            office_department: suggested.office_department,
            severity: suggested.severity,
            abuse: heard.evidences(abuse),
            threat: !threats.is_empty(),
            personal_data: personal::find(text, now),
        }
    })
}

/// Insults and threats at staff, with their places in code points of `text` as given.
pub fn insults(text: &str) -> Vec<Evidence> {
    heard_in(text, |heard| heard.evidences(abuse::find(heard)))
}

fn heard_in<T>(text: &str, listen: impl FnOnce(&Heard<'_, '_>) -> T) -> T {
    let read = Text::of(text);
    let quotations = quotations(&read.reading);
    listen(&Heard::new(&read, &quotations))
}

/// Said when nothing in the text spoke for the suggestion.
const NO_CUE: Words = Words::new(
    "뚜렷한 단서가 없어 기본값을 제안합니다.",
    "Nothing in the text points anywhere, so this is the usual value.",
);

/// Said where the office's own decisions changed what is suggested.
const TAUGHT: Words = Words::new(
    "이 기관이 전에 정한 것에서 배웠습니다.",
    "Learnt from what this office decided before.",
);
