//! What only SQLite does: opening in WAL mode with every commit on disk, binding `$n`, savepoints, fault codes.
//! Never read by anything but `engine.rs`, `migrate.rs` and `backup.rs`.

use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;

use crate::engine::{Purpose, Row, Table, Value};
use crate::fault::{Fault, FaultKind};

mod rows;

pub(crate) use rows::{bytes, fault, int, is_null, text};

/// "Miso" in ASCII: marks the file as ours.
pub(crate) const APPLICATION_ID: i64 = 0x4d69_736f;
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
const STATEMENTS_KEPT: usize = 160;
/// `$1`, `$2` and so on; SQLite counts named parameters by first appearance, so a place is looked up by its name.
static NAMES: LazyLock<Vec<String>> =
    LazyLock::new(|| (1..=128).map(|place| format!("${place}")).collect());

/// A connection with the state of its open transaction.
pub(crate) struct Connection {
    pub(crate) inner: rusqlite::Connection,
    inserts: Vec<(&'static str, String)>,
    in_job: bool,
    broken: Option<Fault>,
}

impl Connection {
    /// Opens or makes the file; a reader can change nothing.
    pub fn open(file: &Path, purpose: Purpose) -> Result<Self, Fault> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let inner = rusqlite::Connection::open_with_flags(file, flags).map_err(fault)?;
        inner.busy_timeout(BUSY_TIMEOUT).map_err(fault)?;
        inner.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        // A plan never depends on the values bound to it: otherwise every binding of a question that a partial index
        // could answer makes its plan anew, which cost a third of receiving a complaint.
        inner
            .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
            .map_err(fault)?;
        let mut connection = Self::over(inner);
        connection.check_ours()?;
        connection.batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000;
             PRAGMA journal_size_limit = 67108864;",
        )?;
        // What is erased is overwritten, not only forgotten.
        connection.batch(match purpose {
            Purpose::Write => "PRAGMA cache_size = -16384; PRAGMA secure_delete = ON",
            Purpose::Read => "PRAGMA cache_size = -4096; PRAGMA query_only = ON",
        })?;
        Ok(connection)
    }

    /// Wraps a connection that is set up already.
    pub fn over(inner: rusqlite::Connection) -> Self {
        Self {
            inner,
            inserts: Vec::new(),
            in_job: false,
            broken: None,
        }
    }

    pub fn pragma(&self, name: &str) -> Result<i64, Fault> {
        self.inner
            .pragma_query_value(None, name, |row| row.get(0))
            .map_err(fault)
    }

    fn check_ours(&self) -> Result<(), Fault> {
        let id = self.pragma("application_id")?;
        let objects: i64 = self
            .inner
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .map_err(fault)?;
        match (id, objects) {
            (APPLICATION_ID, _) | (0, 0) => Ok(()),
            _ => Err(Fault::new(FaultKind::NotOurs)),
        }
    }

    pub fn each(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        on_row: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut statement = self.inner.prepare_cached(sql).map_err(fault)?;
        bind(&mut statement, params).map_err(fault)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(fault)? {
            on_row(&Row::Sqlite(row))?;
        }
        Ok(())
    }

    pub fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64, Fault> {
        let done = execute(&self.inner, sql, params);
        self.note_loss(done)
    }

    pub fn add(&mut self, table: &'static Table, values: &[Value<'_>]) -> Result<(), Fault> {
        let known = self
            .inserts
            .iter()
            .position(|(name, _)| *name == table.name);
        let place = known.unwrap_or_else(|| {
            self.inserts.push((table.name, insert_text(table)));
            self.inserts.len() - 1
        });
        let done = execute(&self.inner, &self.inserts[place].1, values);
        self.note_loss(done).map(drop)
    }

    pub fn begin(&mut self, purpose: Purpose) -> Result<(), Fault> {
        self.broken = None;
        self.in_job = false;
        match purpose {
            Purpose::Read => self.run("BEGIN DEFERRED"),
            Purpose::Write => self.run("BEGIN IMMEDIATE"),
        }
    }

    pub fn commit(&mut self) -> Result<(), Fault> {
        if let Some(lost) = self.broken.take() {
            return Err(lost);
        }
        self.run("COMMIT")
    }

    pub fn rollback(&mut self) {
        if !self.inner.is_autocommit() {
            // A rollback that fails leaves nothing either: the frames without a commit are never read.
            let _ = self.run("ROLLBACK");
        }
    }

    pub fn begin_job(&mut self) -> Result<(), Fault> {
        if let Some(lost) = &self.broken {
            return Err(lost.clone());
        }
        self.in_job = true;
        self.run("SAVEPOINT job")
    }

    pub fn end_job(&mut self, keep: bool) -> Result<(), Fault> {
        self.in_job = false;
        if let Some(lost) = &self.broken {
            return Err(lost.clone());
        }
        if !keep {
            self.run("ROLLBACK TO job")?;
        }
        self.run("RELEASE job")
    }

    pub fn batch(&mut self, sql: &str) -> Result<(), Fault> {
        self.inner.execute_batch(sql).map_err(fault)
    }

    /// Moves the log into the database and empties it. If that fails the log is read at the next start.
    pub fn finish(self) {
        let _ = (self.inner).execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    #[expect(clippy::unused_self, reason = "the engine asks both the same")]
    pub fn is_closed(&self) -> bool {
        false
    }

    fn run(&self, sql: &str) -> Result<(), Fault> {
        execute(&self.inner, sql, &[]).map(drop).map_err(fault)
    }

    /// A full disk or a broken file ends the whole transaction: the jobs before this one are lost with it.
    fn note_loss<T>(&mut self, done: rusqlite::Result<T>) -> Result<T, Fault> {
        done.map_err(|error| {
            let fault = fault(error);
            if self.in_job && self.inner.is_autocommit() {
                self.broken = Some(fault.clone());
            }
            fault
        })
    }
}

fn execute(
    connection: &rusqlite::Connection,
    sql: &str,
    params: &[Value<'_>],
) -> rusqlite::Result<u64> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, params)?;
    Ok(statement.raw_execute()? as u64)
}

fn bind(statement: &mut rusqlite::Statement<'_>, params: &[Value<'_>]) -> rusqlite::Result<()> {
    for (at, value) in params.iter().enumerate() {
        let name = NAMES.get(at).map_or("$0", String::as_str);
        let place = if statement.parameter_name(at + 1) == Some(name) {
            at + 1
        } else {
            (statement.parameter_index(name)?)
                .ok_or_else(|| rusqlite::Error::InvalidParameterName(name.to_owned()))?
        };
        match value {
            Value::Null => statement.raw_bind_parameter(place, rusqlite::types::Null)?,
            Value::Int(number) => statement.raw_bind_parameter(place, number)?,
            Value::Text(text) => statement.raw_bind_parameter(place, text)?,
            Value::Bytes(bytes) => statement.raw_bind_parameter(place, bytes)?,
        }
    }
    Ok(())
}

fn insert_text(table: &Table) -> String {
    format!(
        "INSERT INTO {} ({}) VALUES ({})",
        table.name,
        table.column_list(),
        NAMES[..table.columns.len()].join(", ")
    )
}
