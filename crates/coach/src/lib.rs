//! The coach: reads a reply to a dissatisfied customer before it is sent, and a complaint as it comes in.
//! Pure: text in, findings out. It knows no case, no clock and no file; it shows, and never sends,
//! blocks or rewrites on its own.

mod acts;
pub mod alike;
pub mod annotations;
mod draft;
pub mod json;
pub mod model;
pub mod office;
pub mod page;
pub mod personal;
mod reading;
pub mod registry;
mod review;
mod rule;
mod rules;
mod solver;
mod suggest;
pub mod terminal;
pub mod text;
pub mod triage;
pub mod when;
mod words;

pub use draft::{Channel, Draft, Kind, Language};
pub use office::OfficeRules;
pub use review::{Due, Finding, MissingPart, PromiseInText, Review, Severity};
pub use rule::{Example, Rule, RuleId, Scope, Shows, UnknownRule};
pub use suggest::Facts;
pub use words::Words;

use jiff::civil::DateTime;
use reading::Reading;

/// Reads a draft as of `now` (the office's local time; dates in the text are resolved against it)
/// and says what breaks the principles, what a full answer still lacks, and what it promises.
/// Offsets in the result count Unicode code points of `draft.text` as given, end exclusive.
/// What the coach is not sure of is left out; `read_with` shows it.
pub fn read(draft: &Draft<'_>, now: DateTime) -> Review {
    read_with(draft, now, model::own(), model::SHOWN_FROM)
}

/// As `read`, by another model and with every finding of at least the confidence `from` (0 to 1).
pub fn read_with(draft: &Draft<'_>, now: DateTime, model: &model::Model, from: f32) -> Review {
    let reading = Reading::of(draft, now);
    review::judge(&reading, model, from)
}

/// As `read`, the way this office set up its rules and with its own phrases.
pub fn read_for(draft: &Draft<'_>, now: DateTime, office: &OfficeRules) -> Review {
    let reading = Reading::of(draft, now);
    let review = review::judge(&reading, model::own(), model::SHOWN_FROM);
    office.applied(review, &reading)
}
