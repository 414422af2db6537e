//! What the core would say to a command now, so that a page offers only what may be done. Changes nothing.

use domain::access::Actor;
use domain::command::Command;
use domain::context::Context;
use domain::handle::case::{self, Case};
use domain::office::Office;
use domain::people::TextId;
use domain::refusal::Refusal;
use domain::words::TextRef;
use jiff::Timestamp;
use uuid::Uuid;

/// Whatever words come with it. Errors: the refusal that would come back.
pub fn would(
    case: &Case,
    command: Command,
    actor: &Actor,
    office: &Office,
    now: Timestamp,
) -> Result<(), Refusal> {
    let context = Context {
        now,
        actor,
        office,
        seen: None,
    };
    case::decide(case, command, &context).map(|_| ())
}

/// Stands for words that are not written yet.
pub fn any_words() -> TextRef {
    TextRef {
        id: TextId(Uuid::nil()),
        digest: String::new(),
    }
}
