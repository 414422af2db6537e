//! What leaves the house after a change, where the customer left an address: the receipt, every letter, and each notice
//! that the law wants. Written with the change, by ids only; sent after its commit by the job beside this one.

use domain::event::Event;
use domain::handle::case::Case;
use domain::people::TextId;
use domain::reply::letter::Letter;
use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};
use store::outbox::{self, NewItem};
use store::tables::customers;
use store::{Fault, Transaction};

use crate::fresh;

/// What is to be told, and where its words are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ToTell {
    Receipt {
        due_at: Timestamp,
    },
    /// Its number within the case.
    Letter {
        letter: usize,
    },
    Extension {
        notice: TextId,
        due_at: Timestamp,
    },
    Supplement {
        what: TextId,
        by_on: civil::Date,
    },
    MoreTime {
        by_on: civil::Date,
    },
    Transfer {
        agency: TextId,
        reason: TextId,
    },
    GivingBack {
        reason: TextId,
    },
    DeemedWithdrawal {
        reason: TextId,
    },
}

impl ToTell {
    /// As the outbox lists it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Receipt { .. } => "receipt",
            Self::Letter { .. } => "letter",
            Self::Extension { .. } => "extension",
            Self::Supplement { .. } => "supplement",
            Self::MoreTime { .. } => "more-time",
            Self::Transfer { .. } => "transfer",
            Self::GivingBack { .. } => "giving-back",
            Self::DeemedWithdrawal { .. } => "deemed-withdrawal",
        }
    }

    /// The letter of staff that it means, if it means one.
    pub(crate) fn letter_of<'a>(&self, case: &'a Case) -> Option<&'a Letter> {
        match self {
            Self::Letter { letter } => case.letters.get(letter.checked_sub(1)?),
            _ => None,
        }
    }

    fn of(event: &Event, case: &Case) -> Option<Self> {
        Some(match event {
            Event::Received(received) => Self::Receipt {
                due_at: received.due_at,
            },
            Event::LetterSent(_) => Self::Letter {
                letter: case.letters.len(),
            },
            Event::PeriodExtended(extended) => Self::Extension {
                notice: extended.notice.id,
                due_at: extended.due_at,
            },
            Event::SupplementRequested(requested) => Self::Supplement {
                what: requested.what.id,
                by_on: requested.by_on,
            },
            Event::SupplementExtended(extended) => Self::MoreTime {
                by_on: extended.by_on,
            },
            Event::TransferredAway(transferred) => Self::Transfer {
                agency: transferred.agency.id,
                reason: transferred.reason.id,
            },
            Event::GivenBack(given_back) => Self::GivingBack {
                reason: given_back.reason.id,
            },
            Event::DeemedWithdrawn(deemed) => Self::DeemedWithdrawal {
                reason: deemed.reason.id,
            },
            _ => return None,
        })
    }
}

pub(crate) fn fill(
    tx: &mut Transaction<'_>,
    case: &Case,
    events: &[Event],
    now: Timestamp,
) -> Result<(), Fault> {
    for to_tell in (events.iter()).filter_map(|event| ToTell::of(event, case)) {
        if !customers::has_address(tx, case.customer)? {
            continue;
        }
        let item = NewItem {
            id: fresh::id(),
            case_id: Some(case.id),
            kind: to_tell.kind(),
            body: &serde_json::to_string(&to_tell).map_err(Fault::unexpected)?,
            due_at: now,
            created_at: now,
        };
        outbox::add(tx, &item)?;
    }
    Ok(())
}
