//! The numbers of one organisation while a group of jobs is written: the head of its journal and its gapless series.
//! Read once per group under a lock, written once per group. Knows nothing of what the numbers are for.

use domain::people::OrgId;

use crate::engine::{Connection, Value};
use crate::fault::{Fault, FaultKind};
use crate::journal::Head;

/// The series that counts the journal; its row is the organisation's lock.
const JOURNAL: &str = "journal";

pub(crate) struct Ledger {
    org: OrgId,
    pub head: Head,
    head_before_job: Head,
    stored_seq: i64,
    series: Vec<Series>,
}

struct Series {
    name: String,
    value: i64,
    before_job: i64,
    stored: i64,
}

impl Ledger {
    /// Locks the organisation (on PostgreSQL other processes wait here) and reads where its journal ends.
    pub fn lock(connection: &mut Connection, org: OrgId) -> Result<Self, Fault> {
        let stored_seq = lock_journal(connection, org)?;
        let head = Head::read(connection, org)?;
        if head.seq != stored_seq {
            return Err(Fault::caused(
                FaultKind::Damaged,
                Fault::shape("the journal does not end where it was counted"),
            ));
        }
        Ok(Self {
            org,
            head,
            head_before_job: head,
            stored_seq,
            series: Vec::new(),
        })
    }

    pub fn org(&self) -> OrgId {
        self.org
    }

    pub fn begin_job(&mut self) {
        self.head_before_job = self.head;
        for series in &mut self.series {
            series.before_job = series.value;
        }
    }

    pub fn take_back_job(&mut self) {
        self.head = self.head_before_job;
        for series in &mut self.series {
            series.value = series.before_job;
        }
    }

    pub fn next(&mut self, connection: &mut Connection, name: &str) -> Result<i64, Fault> {
        let known = self.series.iter().position(|series| series.name == name);
        let place = if let Some(place) = known {
            place
        } else {
            let stored = series(connection, self.org, name)?;
            self.series.push(Series {
                name: name.to_owned(),
                value: stored,
                before_job: stored,
                stored,
            });
            self.series.len() - 1
        };
        self.series[place].value += 1;
        Ok(self.series[place].value)
    }

    pub fn store(&mut self, connection: &mut Connection) -> Result<(), Fault> {
        if self.head.seq != self.stored_seq {
            store_series(connection, self.org, JOURNAL, self.head.seq)?;
            self.stored_seq = self.head.seq;
        }
        for series in &mut self.series {
            if series.value != series.stored {
                store_series(connection, self.org, &series.name, series.value)?;
                series.stored = series.value;
            }
        }
        Ok(())
    }
}

/// Reads the journal's counter and keeps other processes from it until the commit.
fn lock_journal(connection: &mut Connection, org: OrgId) -> Result<i64, Fault> {
    let sql = connection.locking_text("SELECT value FROM counters WHERE org_id = $1 AND name = $2");
    if let Some(value) = ask(connection, &sql, org, JOURNAL)? {
        return Ok(value);
    }
    // A row that is not there cannot be locked: make it; whoever made it first wins.
    connection.execute(
        "INSERT INTO counters (org_id, name, value) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING",
        &[org.into(), JOURNAL.into()],
    )?;
    Ok(ask(connection, &sql, org, JOURNAL)?.unwrap_or(0))
}

fn series(connection: &mut Connection, org: OrgId, name: &str) -> Result<i64, Fault> {
    let sql = "SELECT value FROM counters WHERE org_id = $1 AND name = $2";
    Ok(ask(connection, sql, org, name)?.unwrap_or(0))
}

fn ask(
    connection: &mut Connection,
    sql: &str,
    org: OrgId,
    name: &str,
) -> Result<Option<i64>, Fault> {
    let mut found = None;
    connection.each(sql, &[org.into(), name.into()], &mut |row| {
        found = Some(row.int(0)?);
        Ok(())
    })?;
    Ok(found)
}

fn store_series(
    connection: &mut Connection,
    org: OrgId,
    name: &str,
    value: i64,
) -> Result<(), Fault> {
    let params: [Value<'_>; 3] = [org.into(), name.into(), value.into()];
    connection.execute(
        "INSERT INTO counters (org_id, name, value) VALUES ($1, $2, $3)
         ON CONFLICT (org_id, name) DO UPDATE SET value = excluded.value",
        &params,
    )?;
    Ok(())
}
