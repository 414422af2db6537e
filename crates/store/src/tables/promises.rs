//! Promises as the team lead's board asks for them: across cases, by date. Written with their case.

use domain::handle::promise::{Promise, PromiseState};
use domain::people::{CaseId, StaffId, TextId};
use jiff::Timestamp;

use crate::engine::{Kind, Table, Value};
use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

/// An open promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPromise {
    pub case_id: CaseId,
    /// 1, 2, 3 … within the case.
    pub number: i64,
    pub owner: StaffId,
    pub what: TextId,
    pub made_at: Timestamp,
    pub by_at: Timestamp,
}

static PROMISES: Table = Table {
    name: "promises",
    columns: &[
        ("owner_id", Kind::Bytes),
        ("what_id", Kind::Bytes),
        ("state", Kind::Text),
        ("made_at", Kind::Int),
        ("by_at", Kind::Int),
        ("org_id", Kind::Int),
        ("case_id", Kind::Bytes),
        ("number", Kind::Int),
    ],
};

/// Open promises due by a moment, soonest first.
pub fn open_until(
    reader: &mut Reader<'_>,
    moment: Timestamp,
    limit: i64,
) -> Result<Vec<OpenPromise>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT case_id, number, owner_id, what_id, made_at, by_at FROM promises
         WHERE org_id = $1 AND by_at <= $2 AND state = 'open' ORDER BY by_at LIMIT $3",
        &[org.into(), moment.into(), limit.into()],
        |row| {
            Ok(OpenPromise {
                case_id: CaseId(row.uuid(0)?),
                number: row.int(1)?,
                owner: StaffId(row.uuid(2)?),
                what: TextId(row.uuid(3)?),
                made_at: row.at(4)?,
                by_at: row.at(5)?,
            })
        },
    )
}

/// Adds what is new and changes what changed.
pub(crate) fn bring_up_to_date(
    tx: &mut Transaction<'_>,
    case_id: CaseId,
    before: &[Promise],
    now: &[Promise],
) -> Result<(), Fault> {
    let org = tx.org();
    for (at, promise) in now.iter().enumerate() {
        let row: [Value<'_>; 8] = [
            (&promise.owner).into(),
            (&promise.what.id).into(),
            state(promise).into(),
            promise.made_at.into(),
            promise.by_at.into(),
            org.into(),
            (&case_id).into(),
            i64::from(promise.number).into(),
        ];
        match before.get(at) {
            None => tx.add(&PROMISES, &row)?,
            Some(same) if same == promise => {}
            Some(_) => {
                tx.execute(
                    "UPDATE promises SET owner_id = $1, what_id = $2, state = $3, made_at = $4,
                       by_at = $5
                     WHERE org_id = $6 AND case_id = $7 AND number = $8",
                    &row,
                )?;
            }
        }
    }
    Ok(())
}

pub(crate) fn state(promise: &Promise) -> &'static str {
    match promise.state {
        PromiseState::Open => "open",
        PromiseState::Kept { .. } => "kept",
        PromiseState::Broken { .. } => "broken",
        PromiseState::Lapsed { .. } => "lapsed",
    }
}
