//! What leaves the house after a change: the receipt and every letter, where the customer left an address.
//! Written with the change; sent after its commit by the sender the office chose.

use domain::event::Event;
use domain::handle::case::Case;
use jiff::Timestamp;
use store::outbox::{self, NewItem};
use store::tables::customers;
use store::{Fault, Transaction};

use crate::fresh;

/// Kinds of outbox items.
pub const RECEIPT: &str = "receipt";
pub const LETTER: &str = "letter";

pub(crate) fn fill(
    tx: &mut Transaction<'_>,
    case: &Case,
    events: &[Event],
    now: Timestamp,
) -> Result<(), Fault> {
    for event in events {
        let (kind, body) = match event {
            Event::Received(_) => (RECEIPT, "{}".to_owned()),
            Event::LetterSent(_) => (LETTER, format!("{{\"letter\":{}}}", case.letters.len())),
            _ => continue,
        };
        let customer = customers::get(tx, case.customer)?;
        if customer.and_then(|customer| customer.email).is_none() {
            continue;
        }
        let item = NewItem {
            id: fresh::id(),
            case_id: Some(case.id),
            kind,
            body: &body,
            due_at: now,
            created_at: now,
        };
        outbox::add(tx, &item)?;
    }
    Ok(())
}
