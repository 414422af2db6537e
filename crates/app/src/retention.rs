//! When a case ends, its words, its files and its customer get the day on which they are erased; when it goes on, they lose it.
//! Erases nothing itself: that is the job `erasure`.

use domain::handle::case::Case;
use domain::office::Office;
use domain::retention::erase_at;
use store::tables::customers;
use store::{Fault, Transaction, files, texts};

/// After the words and files of a change were written.
pub(crate) fn mind(
    tx: &mut Transaction<'_>,
    before: &Case,
    after: &Case,
    office: &Office,
) -> Result<(), Fault> {
    if before.state.open() && after.state.open() {
        return Ok(());
    }
    let erase_after = erase_at(after, office);
    texts::set_erase_after(tx, after.id, erase_after)?;
    files::set_erase_after(tx, after.id, erase_after)?;
    customers::set_erase_after(tx, after.customer, erase_after)
}
