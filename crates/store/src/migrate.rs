//! Brings the tables to the version this program knows, one numbered step after the other.
//! Never changes a step that was once released, never goes back, never touches newer data.

use crate::engine::Connection;
use crate::fault::{Fault, FaultKind};
use crate::sqlite::APPLICATION_ID;

/// The same number and name on both engines.
pub(crate) struct Step {
    pub name: &'static str,
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

macro_rules! steps {
    ($($name:literal),+ $(,)?) => {
        &[$(Step {
            name: $name,
            sqlite: include_str!(concat!("../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../migrations/postgres/", $name, ".sql")),
        }),+]
    };
}

pub(crate) static STEPS: &[Step] = steps![
    "0001_record",
    "0002_accounts",
    "0003_cases",
    "0004_office",
    "0005_search",
    "0006_drafts",
    "0007_alike",
    "0008_coach",
    "0009_own_model"
];

/// The lock other processes wait at while one brings the tables up to date: "Miso" in ASCII.
const LOCK: &str = "SELECT pg_advisory_xact_lock(1298757487)";

/// The newest version this program knows.
pub fn newest() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

pub(crate) fn to_newest(connection: &mut Connection) -> Result<(), Fault> {
    if version(connection)? == newest() {
        return Ok(());
    }
    match connection {
        Connection::Sqlite(_) => connection.batch("BEGIN IMMEDIATE")?,
        Connection::Postgres(_) => {
            connection.batch("BEGIN")?;
            connection.batch(LOCK)?;
        }
    }
    let done = take_steps(connection).and_then(|()| connection.batch("COMMIT"));
    if done.is_err() {
        connection.rollback();
    }
    done
}

fn take_steps(connection: &mut Connection) -> Result<(), Fault> {
    // Asked again under the lock: another process may have been faster.
    let found = version(connection)?;
    let known = newest();
    if found > known {
        return Err(Fault::new(FaultKind::DataIsNewer { found, known }));
    }
    let first = usize::try_from(found).map_err(|_| Fault::shape("a version below zero"))?;
    for step in &STEPS[first..] {
        let sql = match connection {
            Connection::Sqlite(_) => step.sqlite,
            Connection::Postgres(_) => step.postgres,
        };
        let done = connection.batch(sql);
        done.map_err(|fault| fault.at(step.name))?;
    }
    connection.batch(&match connection {
        Connection::Sqlite(_) => {
            format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {known}")
        }
        Connection::Postgres(_) => format!(
            "CREATE TABLE IF NOT EXISTS miso_version (version bigint NOT NULL);
             DELETE FROM miso_version; INSERT INTO miso_version VALUES ({known})"
        ),
    })
}

fn version(connection: &mut Connection) -> Result<i64, Fault> {
    if let Connection::Sqlite(sqlite) = connection {
        return sqlite.pragma("user_version");
    }
    let table = "SELECT count(*) FROM pg_tables
                 WHERE schemaname = current_schema() AND tablename = 'miso_version'";
    if number(connection, table)? == 0 {
        return Ok(0);
    }
    number(connection, "SELECT version FROM miso_version")
}

fn number(connection: &mut Connection, sql: &str) -> Result<i64, Fault> {
    let mut found = 0;
    connection.each(sql, &[], &mut |row| {
        found = row.int(0)?;
        Ok(())
    })?;
    Ok(found)
}
