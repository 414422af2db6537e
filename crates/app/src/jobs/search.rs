//! Makes received cases findable by their subject and the customer's name. Follows the journal; holds no words itself.

use std::time::Duration;

use domain::event::Event;
use store::search::{self, Findable};
use store::tables::customers;
use store::{Transaction, journal, replay, texts};

use super::follower::Follower;
use crate::trouble::Trouble;

pub const SEARCH: Follower = Follower {
    name: search::FOLLOWER,
    look_every: Duration::from_millis(500),
    at_once: 500,
    index,
};

fn index(tx: &mut Transaction<'_>, records: &[journal::Record]) -> Result<(), Trouble> {
    let mut findable = Vec::new();
    for record in records.iter().filter(|record| record.kind == "received") {
        let Event::Received(received) = replay::event(record)? else {
            continue;
        };
        // Read as they are now: what was erased in between is not found.
        let subject = texts::get(tx, received.subject.id)?.and_then(|text| text.body);
        let name = customers::get(tx, received.customer)?.and_then(|customer| customer.name);
        let words = [subject.as_deref(), name.as_deref()];
        findable.push(Findable::by(
            received.case_id,
            received.received_at,
            words.into_iter().flatten(),
        ));
    }
    Ok(search::index(tx, &findable)?)
}
