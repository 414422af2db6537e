//! A text as it is read: composed, without invisible characters, cut into sentences, with the
//! places where somebody else is quoted. Never changes the text as given; every place found in the
//! reading can be said in code points of the original.

mod clause;
pub mod ending;
mod markup;
mod pattern;
mod quotation;
pub(crate) mod sentence;
mod span;

pub use sentence::Sentence;
pub use span::Span;

pub(crate) use clause::clauses;
pub(crate) use pattern::Pattern;
pub(crate) use quotation::{covers, quotations, reports};
pub(crate) use sentence::sentences;
pub(crate) use span::Text;
