//! Makes ended cases findable for who answers a similar one. Follows the journal; holds no words itself.

use std::time::Duration;

use coach::alike::Gist;
use domain::people::CaseId;
use store::tables::cases;
use store::{Fault, Reader, Transaction, alike, journal, texts};

use super::follower::Follower;
use crate::trouble::Trouble;

pub const ALIKE: Follower = Follower {
    name: alike::FOLLOWER,
    look_every: Duration::from_secs(2),
    at_once: 200,
    index,
};

/// With these a case has something to show: what the customer agreed to, or how it ended.
const ENDINGS: [&str; 2] = ["customer-agreed", "closed"];

fn index(tx: &mut Transaction<'_>, records: &[journal::Record]) -> Result<(), Trouble> {
    for record in records {
        let ended = ENDINGS.contains(&record.kind.as_str());
        let Some(case_id) = record.case_id.filter(|_| ended) else {
            continue;
        };
        // Whoever erased in between decides what is still there.
        if let Some(gist) = gist(tx, case_id)? {
            alike::index(tx, case_id, gist.marks())?;
        }
    }
    Ok(())
}

/// What a case speaks of; none when its words are erased.
pub(crate) fn gist(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Option<Gist>, Fault> {
    let Some(case) = cases::load(reader, case_id)? else {
        return Ok(None);
    };
    let text = texts::get(reader, case.text.id)?.and_then(|text| text.body);
    Ok(text.map(|text| Gist::of(&text)))
}
