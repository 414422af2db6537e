//! State from the journal alone: compared with the tables after every test, and made again by `miso rebuild`.
//! What is here must agree with `tables/cases.rs`; both use the same columns.

use domain::event::Event;
use domain::handle::case::{self, Case};
use domain::people::{CaseId, OrgId};
use jiff::Timestamp;

use crate::engine::{Row, Value};
use crate::fault::Fault;
use crate::journal::{self, Record};
use crate::store::Store;
use crate::tables::{cases, findings, promises};
use crate::transaction::Reader;

/// The event of a record. Old shapes are lifted here, so that nothing behind this line knows them.
pub fn event(record: &Record) -> Result<Event, Fault> {
    Ok(serde_json::from_str(&record.body)?)
}

/// A case as its events make it; none if it never was.
pub fn case(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Option<Case>, Fault> {
    let events: Vec<(Event, Timestamp)> = journal::of_case(reader, case_id)?
        .iter()
        .map(|record| Ok((event(record)?, record.at)))
        .collect::<Result<_, Fault>>()?;
    Ok(case::replay(events.iter().map(|(event, at)| (event, *at))))
}

/// Makes the state of an organisation again from its journal, in one commit; returns the number of cases.
pub fn rebuild(store: &Store, org: OrgId) -> Result<u64, Fault> {
    store
        .write(org, |tx| {
            let org = tx.org();
            for table in ["cases", "promises", "complained_of"] {
                tx.execute(
                    &format!("DELETE FROM {table} WHERE org_id = $1"),
                    &[org.into()],
                )?;
            }
            let ids = case_ids(tx)?;
            for id in &ids {
                if let Some(case) = case(tx, *id)? {
                    cases::insert(tx, &case)?;
                }
            }
            findings::recount(tx)?;
            Ok(ids.len() as u64)
        })
        .wait()
}

/// Cases whose rows are not what their events make, or that have rows without events. Counts the cases it looked at.
pub(crate) fn differences(
    reader: &mut Reader<'_>,
    looked_at: &mut u64,
) -> Result<Vec<CaseId>, Fault> {
    let mut different = Vec::new();
    for id in case_ids(reader)? {
        *looked_at += 1;
        let same = match case(reader, id)? {
            Some(expected) => is_as(reader, &expected)?,
            None => false,
        };
        if !same {
            different.push(id);
        }
    }
    let org = reader.org();
    different.extend(reader.query(
        "SELECT c.case_id FROM cases c WHERE c.org_id = $1 AND NOT EXISTS
           (SELECT 1 FROM journal j WHERE j.org_id = c.org_id AND j.case_id = c.case_id)",
        &[org.into()],
        |row| Ok(CaseId(row.uuid(0)?)),
    )?);
    Ok(different)
}

fn case_ids(reader: &mut Reader<'_>) -> Result<Vec<CaseId>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT DISTINCT case_id FROM journal WHERE org_id = $1 AND case_id IS NOT NULL
         ORDER BY case_id",
        &[org.into()],
        |row| Ok(CaseId(row.uuid(0)?)),
    )
}

fn is_as(reader: &mut Reader<'_>, expected: &Case) -> Result<bool, Fault> {
    let org = reader.org();
    let key: [Value<'_>; 2] = [org.into(), (&expected.id).into()];
    let row_is_same = cases::with_columns(org, expected, |columns| {
        let sql = cases::all_columns();
        Ok(reader.one(&sql, &key, |row| holds(row, columns))? == Some(true))
    })?;
    let promised = reader.query(
        "SELECT number, state, by_at FROM promises WHERE org_id = $1 AND case_id = $2
         ORDER BY number",
        &key,
        |row| Ok((row.int(0)?, row.string(1)?, row.at(2)?)),
    )?;
    let expected_promises = expected.promises.iter().map(|promise| {
        let state = promises::state(promise).to_owned();
        (i64::from(promise.number), state, promise.by_at)
    });
    let named = reader.number(
        "SELECT count(*) FROM complained_of WHERE org_id = $1 AND case_id = $2",
        &key,
    )?;
    Ok(row_is_same
        && expected_promises.eq(promised)
        && usize::try_from(named) == Ok(expected.complained_of.len()))
}

/// Whether a row holds just these values.
fn holds(row: &Row<'_>, values: &[Value<'_>]) -> Result<bool, Fault> {
    for (at, value) in values.iter().enumerate() {
        let same = match *value {
            Value::Null => row.is_null(at)?,
            Value::Int(number) => row.int_or_null(at)? == Some(number),
            Value::Text(text) => row.text_or_null(at)? == Some(text),
            Value::Bytes(bytes) => row.bytes_or_null(at)? == Some(bytes),
        };
        if !same {
            return Ok(false);
        }
    }
    Ok(true)
}
