//! Looking up cases that speak of the same: marks of their words, kept per case by a follower and gone with the words.
//! Knows neither what a mark means nor who may see a case.

use std::collections::BTreeMap;

use domain::people::CaseId;
use jiff::Timestamp;

use crate::engine::{Kind, Table};
use crate::fault::Fault;
use crate::texts;
use crate::transaction::{Reader, Transaction};

/// The name of the follower's mark.
pub const FOLLOWER: &str = "alike";

/// Cases looked at per mark, the newest first: a mark that more have says little. Bounds a question however many cases there are.
const AT_MOST: i64 = 200;

static ALIKE: Table = Table {
    name: "alike",
    columns: &[
        ("org_id", Kind::Int),
        ("case_id", Kind::Bytes),
        ("marks", Kind::Bytes),
    ],
};

static ALIKE_MARKS: Table = Table {
    name: "alike_marks",
    columns: &[
        ("org_id", Kind::Int),
        ("mark", Kind::Int),
        ("case_id", Kind::Bytes),
    ],
};

/// Makes a case findable by these marks instead of those it had; again is no harm.
pub fn index(tx: &mut Transaction<'_>, case_id: CaseId, marks: &[u16]) -> Result<(), Fault> {
    forget(tx, case_id)?;
    let org = tx.org();
    let together: Vec<u8> = marks.iter().flat_map(|mark| mark.to_be_bytes()).collect();
    tx.add(
        &ALIKE,
        &[org.into(), (&case_id).into(), together.as_slice().into()],
    )?;
    for mark in marks {
        tx.add(
            &ALIKE_MARKS,
            &[org.into(), i64::from(*mark).into(), (&case_id).into()],
        )?;
    }
    Ok(())
}

/// The case is not found any more.
pub fn forget(tx: &mut Transaction<'_>, case_id: CaseId) -> Result<(), Fault> {
    let org = tx.org();
    let marks = tx.one(
        "SELECT marks FROM alike WHERE org_id = $1 AND case_id = $2",
        &[org.into(), (&case_id).into()],
        |row| Ok(row.bytes(0)?.to_vec()),
    )?;
    let Some(marks) = marks else { return Ok(()) };
    for mark in marks.as_chunks::<2>().0 {
        let mark = i64::from(u16::from_be_bytes(*mark));
        tx.execute(
            "DELETE FROM alike_marks WHERE org_id = $1 AND mark = $2 AND case_id = $3",
            &[org.into(), mark.into(), (&case_id).into()],
        )?;
    }
    tx.execute(
        "DELETE FROM alike WHERE org_id = $1 AND case_id = $2",
        &[org.into(), (&case_id).into()],
    )?;
    Ok(())
}

/// Cases whose words are erased at `now` are not found any more. Asked before they are erased.
pub(crate) fn forget_due(
    tx: &mut Transaction<'_>,
    now: Timestamp,
    limit: i64,
) -> Result<(), Fault> {
    let due = format!(
        "SELECT DISTINCT a.case_id FROM alike a
         JOIN texts t ON t.org_id = a.org_id AND t.case_id = a.case_id
         WHERE t.org_id = $1 AND t.id IN ({})",
        texts::DUE
    );
    let org = tx.org();
    let cases = tx.query(&due, &[org.into(), now.into(), limit.into()], |row| {
        Ok(CaseId(row.uuid(0)?))
    })?;
    cases.into_iter().try_for_each(|case| forget(tx, case))
}

/// The cases that share most of these marks, the rarer the mark the more it counts; at most `limit`, best first.
/// The caller asks of each whether the reader may see it.
pub fn find(reader: &mut Reader<'_>, marks: &[u16], limit: usize) -> Result<Vec<CaseId>, Fault> {
    let org = reader.org();
    let mut shared: BTreeMap<uuid::Uuid, f64> = BTreeMap::new();
    for mark in marks {
        let having = reader.query(
            "SELECT case_id FROM alike_marks WHERE org_id = $1 AND mark = $2
             ORDER BY case_id DESC LIMIT $3",
            &[org.into(), i64::from(*mark).into(), AT_MOST.into()],
            |row| row.uuid(0),
        )?;
        #[allow(clippy::cast_precision_loss, reason = "at most 200")]
        let says = 1.0 + (AT_MOST as f64 / having.len().max(1) as f64).ln();
        for case in having {
            *shared.entry(case).or_default() += says;
        }
    }
    let mut cases: Vec<_> = shared.into_iter().collect();
    // Of equals the newer: ids are made in the order of time.
    cases.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.0.cmp(&a.0)));
    cases.truncate(limit);
    Ok(cases.into_iter().map(|(case, _)| CaseId(case)).collect())
}
