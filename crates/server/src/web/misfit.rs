//! A value that a program sent and that cannot be taken, and where it stands. Puts it into words; decides nothing.

use serde_json::{Value, json};

use super::form::FieldProblem;
use super::text::Text;

/// Where a value stands in a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the body, as a JSON pointer (RFC 6901).
    Body(String),
    /// In the query.
    Query(String),
    Header(&'static str),
}

/// One value and what is not right with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    pub place: Place,
    pub problem: FieldProblem,
}

impl Misfit {
    pub fn say(&self, t: &Text) -> Value {
        let (name, place) = match &self.place {
            Place::Body(pointer) => ("pointer", pointer.as_str()),
            Place::Query(parameter) => ("parameter", parameter.as_str()),
            Place::Header(header) => ("header", *header),
        };
        json!({ name: place, "id": self.problem.id(), "detail": self.problem.say(t).to_string() })
    }
}
