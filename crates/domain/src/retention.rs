//! How long what people said, and who they are, is kept once a case has ended. The case itself stays: only its words go.
//! Erases nothing itself.

use jiff::{Timestamp, civil};

use crate::handle::case::Case;
use crate::office::Office;

/// When the words, files and contacts of a case are to be erased; none while it is open.
/// Counted as records are, from 1 January after it came to rest (Public Records Act Decree 26).
pub fn erase_at(case: &Case, office: &Office) -> Option<Timestamp> {
    if case.state.open() {
        return None;
    }
    let ended_in = office.local(case.last_event_at).year();
    let years = i16::try_from(office.policy.words_kept_years).unwrap_or(i16::MAX);
    let year = ended_in.saturating_add(1).saturating_add(years);
    let day = civil::Date::new(year, 1, 1).unwrap_or(civil::Date::MAX);
    Some(office.moment(day.into()))
}
