//! How many cases are in which state, for those who watch the house. Reads one index per half, but all of it: not for every page.

use domain::handle::case::CaseState;

use crate::fault::Fault;
use crate::transaction::Reader;

/// States that occur, with their number of cases.
pub fn by_state(reader: &mut Reader<'_>) -> Result<Vec<(CaseState, i64)>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT state, COUNT(*) FROM cases WHERE org_id = $1 AND stage <> 'ended' GROUP BY state
         UNION ALL
         SELECT state, COUNT(*) FROM cases WHERE org_id = $1 AND stage = 'ended' GROUP BY state",
        &[org.into()],
        |row| {
            let state =
                CaseState::parse(row.text(0)?).ok_or_else(|| Fault::shape("an unknown state"))?;
            Ok((state, row.int(1)?))
        },
    )
}
