//! 불평사항 메모: what was heard, in the customer's words; internal notes; and what the customer adds later.
//! Adding words never depends on what else changed.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::event::Event;
use crate::handle::case::Case;
use crate::people::{FileId, StaffId};
use crate::refusal::Refusal;
use crate::words::TextRef;

/// A memo holds the customer's words; a note is the house's own thought about the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MemoKind {
    Memo,
    Note,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memo {
    pub kind: MemoKind,
    pub text: TextRef,
    pub by: StaffId,
    pub at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    Add { kind: MemoKind, text: TextRef },
    CustomerAdds { text: TextRef, files: Vec<FileId> },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoAdded {
    pub kind: MemoKind,
    pub text: TextRef,
    pub by: StaffId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerAdded {
    pub text: TextRef,
    pub files: Vec<FileId>,
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Add { kind, text } => {
            let by = context.actor.staff().ok_or(Refusal::NotYours)?.id;
            Ok(vec![Event::MemoAdded(MemoAdded { kind, text, by })])
        }
        Command::CustomerAdds { text, files } => {
            case.must_be_heard()?;
            Ok(vec![Event::CustomerAdded(CustomerAdded { text, files })])
        }
    }
}

pub(crate) fn added(case: &mut Case, event: &MemoAdded, at: Timestamp) {
    case.memos.push(Memo {
        kind: event.kind,
        text: event.text.clone(),
        by: event.by,
        at,
    });
}

pub(crate) fn customer_added(case: &mut Case, event: &CustomerAdded, at: Timestamp) {
    case.files.extend(&event.files);
    case.customer_waits_since.get_or_insert(at);
    case.customer_spoke_at = Some(at);
}
