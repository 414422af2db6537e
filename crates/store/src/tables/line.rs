//! A case as a list shows it, with the words that belong to it. Says nothing of who may see it.

use domain::handle::case::CaseState;
use domain::people::{CaseId, CustomerId, DepartmentId, StaffId};
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;
use jiff::Timestamp;

use crate::engine::{Row, Value};
use crate::fault::Fault;
use crate::transaction::Reader;

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub case_id: CaseId,
    /// As people say it.
    pub number: String,
    pub state: CaseState,
    pub kind: VoiceKind,
    pub channel: Channel,
    pub department: DepartmentId,
    pub owner: StaffId,
    pub offered_to: Option<StaffId>,
    pub customer: CustomerId,
    /// None: anonymous or erased.
    pub customer_name: Option<String>,
    /// None: erased.
    pub subject: Option<String>,
    pub received_at: Timestamp,
    pub due_at: Timestamp,
    pub next_promise_at: Option<Timestamp>,
    pub last_event_at: Timestamp,
    pub version: i64,
}

/// Lines asked for at once.
pub(crate) const MOST: usize = 100;

/// The lines of these cases, in this order; at most [`MOST`].
pub(crate) fn all(reader: &mut Reader<'_>, ids: &[CaseId]) -> Result<Vec<Line>, Fault> {
    let Some(last) = ids.last() else {
        return Ok(Vec::new());
    };
    // Few lengths, so that few statements are prepared; the rest is filled with the last id again.
    let places = ids.len().next_multiple_of(25);
    let org = reader.org();
    let mut params: Vec<Value<'_>> = vec![org.into()];
    params.extend(ids.iter().map(Value::from));
    params.resize(places + 1, last.into());
    let sql = question(places);
    let mut lines = reader.query(&sql, &params, line)?;
    lines.sort_by_key(|line| ids.iter().position(|id| *id == line.case_id));
    Ok(lines)
}

fn question(places: usize) -> String {
    let places: Vec<String> = (2..=places + 1).map(|at| format!("${at}")).collect();
    format!(
        "SELECT c.case_id, c.number, c.state, c.kind, c.channel, c.department_id, c.owner_id,
           c.offered_to, c.customer_id, u.name, t.body, c.received_at, c.due_at, c.next_promise_at,
           c.last_event_at, c.version
         FROM cases c
         LEFT JOIN customers u ON u.org_id = c.org_id AND u.customer_id = c.customer_id
         LEFT JOIN texts t ON t.org_id = c.org_id AND t.id = c.subject_id
         WHERE c.org_id = $1 AND c.case_id IN ({})",
        places.join(", ")
    )
}

fn line(row: &Row<'_>) -> Result<Line, Fault> {
    let unknown = |what: &str| Fault::shape(format!("an unknown {what} of a case"));
    Ok(Line {
        case_id: CaseId(row.uuid(0)?),
        number: row.string(1)?,
        state: CaseState::parse(row.text(2)?).ok_or_else(|| unknown("state"))?,
        kind: VoiceKind::parse(row.text(3)?).ok_or_else(|| unknown("kind"))?,
        channel: Channel::parse(row.text(4)?).ok_or_else(|| unknown("channel"))?,
        department: DepartmentId(row.uuid(5)?),
        owner: StaffId(row.uuid(6)?),
        offered_to: row.uuid_or_null(7)?.map(StaffId),
        customer: CustomerId(row.uuid(8)?),
        customer_name: row.string_or_null(9)?,
        subject: row.string_or_null(10)?,
        received_at: row.at(11)?,
        due_at: row.at(12)?,
        next_promise_at: row.at_or_null(13)?,
        last_event_at: row.at(14)?,
        version: row.int(15)?,
    })
}
