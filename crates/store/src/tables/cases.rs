//! Cases: the one place where events become state. Records what was decided; decides nothing.

use domain::event::Event;
use domain::handle::case::{self, Case, CaseNumber};
use domain::people::{CaseId, CustomerId, OrgId, StaffId};
use domain::receive::intake;
use jiff::Timestamp;

use crate::engine::{Key, Kind, Table, Value};
use crate::fault::Fault;
use crate::journal::{self, Entry};
use crate::tables::projection::Projection;
use crate::tables::{findings, promises};
use crate::transaction::{Reader, Transaction};

static CASES: Table = Table {
    name: "cases",
    columns: &[
        ("state", Kind::Text),
        ("stage", Kind::Text),
        ("kind", Kind::Text),
        ("channel", Kind::Text),
        ("department_id", Kind::Bytes),
        ("owner_id", Kind::Bytes),
        ("offered_to", Kind::Bytes),
        ("customer_id", Kind::Bytes),
        ("subject_id", Kind::Bytes),
        ("received_at", Kind::Int),
        ("due_at", Kind::Int),
        ("next_promise_at", Kind::Int),
        ("attention_at", Kind::Int),
        ("next_clock_at", Kind::Int),
        ("approvals_waiting", Kind::Int),
        ("last_event_at", Kind::Int),
        ("version", Kind::Int),
        ("body", Kind::Text),
        ("org_id", Kind::Int),
        ("case_id", Kind::Bytes),
        ("number", Kind::Text),
    ],
};

static COMPLAINED_OF: Table = Table {
    name: "complained_of",
    columns: &[
        ("org_id", Kind::Int),
        ("staff_id", Kind::Bytes),
        ("case_id", Kind::Bytes),
    ],
};

/// What was decided about a case, by whom, when.
#[derive(Debug, Clone, Copy)]
pub struct Decided<'a> {
    pub events: &'a [Event],
    pub actor: &'a str,
    /// In whole microseconds.
    pub at: Timestamp,
}

/// The next case number of a year; gapless, given back if the job is refused.
pub fn next_number(tx: &mut Transaction<'_>, year: i16) -> Result<CaseNumber, Fault> {
    let count = tx.next_number(&format!("case-{year}"))?;
    let count = u32::try_from(count).map_err(|_| Fault::shape("too many cases in a year"))?;
    Ok(CaseNumber { year, count })
}

/// Records the events that begin a case and makes its rows; the first must be [`Event::Received`].
pub fn begin(tx: &mut Transaction<'_>, decided: Decided<'_>) -> Result<Case, Fault> {
    let Some(Event::Received(received)) = decided.events.first() else {
        return Err(Fault::shape("a case begins by being received"));
    };
    let mut case = intake::begin(received);
    append(tx, &mut case, decided)?;
    insert(tx, &case)?;
    Ok(case)
}

/// Records further events of a case and brings its rows up to date; returns what is true now.
pub fn record(
    tx: &mut Transaction<'_>,
    before: &Case,
    decided: Decided<'_>,
) -> Result<Case, Fault> {
    let mut case = before.clone();
    append(tx, &mut case, decided)?;
    update(tx, before, &case)?;
    Ok(case)
}

/// One case; none if it never was.
pub fn load(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Option<Case>, Fault> {
    let sql = "SELECT body FROM cases WHERE org_id = $1 AND case_id = $2";
    find(reader, sql, "case_id", (&case_id).into())
}

/// One case by the number people say.
pub fn by_number(reader: &mut Reader<'_>, number: CaseNumber) -> Result<Option<Case>, Fault> {
    let sql = "SELECT body FROM cases WHERE org_id = $1 AND number = $2";
    find(reader, sql, "number", (&number.to_string()).into())
}

fn find(
    reader: &mut Reader<'_>,
    sql: &str,
    column: &'static str,
    value: Value<'_>,
) -> Result<Option<Case>, Fault> {
    let key = Key {
        table: "cases",
        column,
        value,
    };
    let params = [reader.org().into(), value];
    reader.one_with(key, sql, &params, |row| {
        Ok(serde_json::from_str(row.text(0)?)?)
    })
}

/// All cases of a customer, newest first.
pub fn of_customer(
    reader: &mut Reader<'_>,
    customer_id: CustomerId,
    limit: i64,
) -> Result<Vec<Case>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT body FROM cases WHERE org_id = $1 AND customer_id = $2
         ORDER BY received_at DESC LIMIT $3",
        &[org.into(), (&customer_id).into(), limit.into()],
        |row| Ok(serde_json::from_str(row.text(0)?)?),
    )
}

/// Cases about which the office's clock has something to say by `now`, the longest waiting first.
pub fn clocks_due(
    reader: &mut Reader<'_>,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<CaseId>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT case_id FROM cases WHERE org_id = $1 AND next_clock_at <= $2
         ORDER BY next_clock_at LIMIT $3",
        &[org.into(), now.into(), limit.into()],
        |row| Ok(CaseId(row.uuid(0)?)),
    )
}

/// When the clock has something to say next; none when nothing runs.
pub fn next_clock_at(reader: &mut Reader<'_>) -> Result<Option<Timestamp>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT next_clock_at FROM cases WHERE org_id = $1 AND next_clock_at IS NOT NULL
         ORDER BY next_clock_at LIMIT 1",
        &[org.into()],
        |row| row.at(0),
    )
}

fn append(tx: &mut Transaction<'_>, case: &mut Case, decided: Decided<'_>) -> Result<(), Fault> {
    for event in decided.events {
        let entry = Entry {
            case_id: Some(case.id),
            at: decided.at,
            actor: decided.actor,
            kind: event.kind(),
            body: &serde_json::to_string(event)?,
        };
        journal::append(tx, &entry)?;
        if let Event::LetterSent(letter) = event {
            findings::count(tx, &letter.review)?;
        }
        case::apply(case, event, decided.at);
    }
    Ok(())
}

/// Makes the rows of a case that has none.
pub(crate) fn insert(tx: &mut Transaction<'_>, case: &Case) -> Result<(), Fault> {
    with_columns(tx.org(), case, |columns| tx.add(&CASES, columns))?;
    promises::bring_up_to_date(tx, case.id, &[], &case.promises)?;
    bring_complained_of_up_to_date(tx, case, &[])
}

fn update(tx: &mut Transaction<'_>, before: &Case, case: &Case) -> Result<(), Fault> {
    let moved = Projection::of(case) != Projection::of(before);
    with_columns(tx.org(), case, |columns| {
        // Most events move nothing that a list looks at; the indexes are then left alone.
        if moved {
            tx.execute(UPDATE_ALL, &columns[..PROJECTED + 5])
        } else {
            tx.execute(UPDATE_BODY, &columns[PROJECTED..PROJECTED + 5])
        }
    })?;
    promises::bring_up_to_date(tx, case.id, &before.promises, &case.promises)?;
    bring_complained_of_up_to_date(tx, case, &before.complained_of)
}

const UPDATE_BODY: &str = "UPDATE cases SET last_event_at = $1, version = $2, body = $3
   WHERE org_id = $4 AND case_id = $5";

const UPDATE_ALL: &str = "UPDATE cases SET state = $1, stage = $2, kind = $3, channel = $4,
     department_id = $5, owner_id = $6, offered_to = $7, customer_id = $8, subject_id = $9,
     received_at = $10, due_at = $11, next_promise_at = $12, attention_at = $13,
     next_clock_at = $14, approvals_waiting = $15, last_event_at = $16, version = $17, body = $18
   WHERE org_id = $19 AND case_id = $20";

/// The question for a case's row in the order of [`with_columns`].
pub(crate) fn all_columns() -> String {
    let columns = CASES.column_list();
    format!("SELECT {columns} FROM cases WHERE org_id = $1 AND case_id = $2")
}

/// Columns that [`Projection`] fills.
const PROJECTED: usize = 15;

/// Hands over the row that a case makes.
pub(crate) fn with_columns<T>(
    org: OrgId,
    case: &Case,
    then: impl FnOnce(&[Value<'_>]) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let (projection, number) = (Projection::of(case), case.number.to_string());
    let body = serde_json::to_string(case)?;
    then(&[
        projection.state.into(),
        projection.stage.as_str().into(),
        projection.kind.into(),
        projection.channel.into(),
        (&projection.department_id).into(),
        (&projection.owner_id).into(),
        projection.offered_to.as_ref().into(),
        (&projection.customer_id).into(),
        (&projection.subject_id).into(),
        projection.received_at.into(),
        projection.due_at.into(),
        projection.next_promise_at.into(),
        projection.attention_at.into(),
        projection.next_clock_at.into(),
        projection.approvals_waiting.into(),
        case.last_event_at.into(),
        i64::from(case.version).into(),
        (&body).into(),
        org.into(),
        (&case.id).into(),
        (&number).into(),
    ])
}

/// Adds who is named now and takes out who is named no more.
fn bring_complained_of_up_to_date(
    tx: &mut Transaction<'_>,
    case: &Case,
    before: &[StaffId],
) -> Result<(), Fault> {
    let (org, now) = (tx.org(), &case.complained_of);
    for staff in before.iter().filter(|staff| !now.contains(staff)) {
        let row: [Value<'_>; 3] = [org.into(), staff.into(), (&case.id).into()];
        tx.execute(
            "DELETE FROM complained_of WHERE org_id = $1 AND staff_id = $2 AND case_id = $3",
            &row,
        )?;
    }
    for staff in now.iter().filter(|staff| !before.contains(staff)) {
        let row: [Value<'_>; 3] = [org.into(), staff.into(), (&case.id).into()];
        tx.add(&COMPLAINED_OF, &row)?;
    }
    Ok(())
}
