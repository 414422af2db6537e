//! What an office's own decisions taught the suggestions: weights per output, and how each decision compared with what had been
//! suggested. Holds no words and knows not what a weight means.

use jiff::Timestamp;

use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

/// Which model it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// 1, 2, 3 …: one more each time it begins anew.
    pub version: i64,
    /// Of which features its weights are.
    pub make: String,
    /// From where in the record it learns, and how far it has read.
    pub since: Since,
    pub read_to: i64,
    /// Decisions it learnt from.
    pub learnt: i64,
}

/// A place in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    pub at: Timestamp,
    /// The last record that it does not learn from; 0 for all of them.
    pub seq: i64,
}

/// How one field's suggestions fared lately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fared {
    pub field: String,
    /// Decisions of late, at most as many as were asked for.
    pub decisions: i64,
    /// Of these: nothing had been suggested.
    pub without: i64,
    /// Of these: decided as suggested.
    pub as_suggested: i64,
}

/// None: nothing was ever learnt.
pub fn edition(reader: &mut Reader<'_>) -> Result<Option<Edition>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT version, make, since_at, since_seq, read_to, learnt FROM own_model WHERE org_id = $1",
        &[org.into()],
        |row| {
            Ok(Edition {
                version: row.int(0)?,
                make: row.string(1)?,
                since: Since {
                    at: row.at(2)?,
                    seq: row.int(3)?,
                },
                read_to: row.int(4)?,
                learnt: row.int(5)?,
            })
        },
    )
}

/// Forgets all weights and comparisons, and begins the next version from a place in the record.
pub fn begin_anew(tx: &mut Transaction<'_>, make: &str, since: Since) -> Result<(), Fault> {
    let org = tx.org();
    for table in ["own_weights", "own_lessons"] {
        tx.execute(
            &format!("DELETE FROM {table} WHERE org_id = $1"),
            &[org.into()],
        )?;
    }
    tx.execute(
        "INSERT INTO own_model (org_id, version, make, since_at, since_seq, read_to, learnt)
         VALUES ($1, 1, $2, $3, $4, $4, 0)
         ON CONFLICT (org_id) DO UPDATE SET version = own_model.version + 1, make = excluded.make,
           since_at = excluded.since_at, since_seq = excluded.since_seq, read_to = excluded.read_to, learnt = 0",
        &[org.into(), make.into(), since.at.into(), since.seq.into()],
    )?;
    Ok(())
}

/// It has read the record up to here.
pub fn read_to(tx: &mut Transaction<'_>, seq: i64) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE own_model SET read_to = $1 WHERE org_id = $2",
        &[seq.into(), org.into()],
    )?;
    Ok(())
}

/// All outputs with their weights.
pub fn weights(reader: &mut Reader<'_>) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT output, body FROM own_weights WHERE org_id = $1 ORDER BY output",
        &[org.into()],
        |row| Ok((row.string(0)?, row.bytes(1)?.to_vec())),
    )
}

/// Keeps an output's weights in the place of those before.
pub fn keep(tx: &mut Transaction<'_>, output: &str, body: &[u8]) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO own_weights (org_id, output, body) VALUES ($1, $2, $3)
         ON CONFLICT (org_id, output) DO UPDATE SET body = excluded.body",
        &[org.into(), output.into(), body.into()],
    )?;
    Ok(())
}

/// Notes that the decision of a record was learnt, and whether it was as suggested. The same again is no harm.
pub fn note(
    tx: &mut Transaction<'_>,
    seq: i64,
    field: &str,
    as_suggested: Option<bool>,
) -> Result<(), Fault> {
    let org = tx.org();
    let as_suggested = as_suggested.map(i64::from);
    tx.execute(
        "INSERT INTO own_lessons (org_id, seq, field, as_suggested) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        &[org.into(), seq.into(), field.into(), as_suggested.into()],
    )?;
    tx.execute(
        "UPDATE own_model SET learnt = learnt + 1 WHERE org_id = $1",
        &[org.into()],
    )?;
    Ok(())
}

/// How the last so many decisions of a field compared with what had been suggested.
pub fn fared(reader: &mut Reader<'_>, field: &str, last: i64) -> Result<Fared, Fault> {
    let org = reader.org();
    let compared = reader.query(
        "SELECT as_suggested FROM own_lessons WHERE org_id = $1 AND field = $2
         ORDER BY seq DESC LIMIT $3",
        &[org.into(), field.into(), last.into()],
        |row| row.int_or_null(0),
    )?;
    let count = |wanted: Option<i64>| {
        let found = compared.iter().filter(|one| **one == wanted).count();
        i64::try_from(found).unwrap_or(i64::MAX)
    };
    Ok(Fared {
        field: field.to_owned(),
        decisions: i64::try_from(compared.len()).unwrap_or(i64::MAX),
        without: count(None),
        as_suggested: count(Some(1)),
    })
}
