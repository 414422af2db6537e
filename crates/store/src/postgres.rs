//! What only PostgreSQL does: rows of many jobs sent as arrays, savepoints only where a job needs one, fault codes.
//! Never read by anything but `engine.rs`, `migrate.rs` and `backup.rs`.

use std::collections::HashMap;

use ::postgres::fallible_iterator::FallibleIterator as _;
use ::postgres::types::ToSql;
use ::postgres::{Client, NoTls, Statement};

use crate::engine::{Key, Purpose, Row, Table, Value};
use crate::fault::{Fault, FaultKind};
use crate::waiting::Waiting;

mod wire;

pub(crate) use wire::{fault, get, is_null};

/// Rows that wait at most, so that a large copy stays small in memory.
const MOST_WAITING: usize = 4096;

/// A connection with its prepared statements and the rows that wait to be sent.
pub(crate) struct Connection {
    client: Client,
    statements: HashMap<String, Statement>,
    waiting: Waiting,
    savepoint: Savepoint,
    in_job: bool,
    broken: Option<Fault>,
}

/// A savepoint costs a trip to the server, so it is made when a job first changes something at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Savepoint {
    None,
    /// Of a job that ended well; released when the next one is made.
    Past,
    OfThisJob,
}

impl Connection {
    pub fn open(url: &str) -> Result<Self, Fault> {
        let mut client = Client::connect(url, NoTls).map_err(fault)?;
        client
            .batch_execute(
                "SET synchronous_commit = on; SET client_min_messages = warning;
                 SET idle_in_transaction_session_timeout = 0",
            )
            .map_err(fault)?;
        Ok(Self {
            client,
            statements: HashMap::new(),
            waiting: Waiting::default(),
            savepoint: Savepoint::None,
            in_job: false,
            broken: None,
        })
    }

    pub fn each(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        on_row: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        if self.waiting.concerns(sql) {
            self.send_waiting()?;
        }
        self.ask(sql, params, on_row)
    }

    /// Rows that wait and have another key are left waiting.
    pub fn each_with(
        &mut self,
        key: Key<'_>,
        sql: &str,
        params: &[Value<'_>],
        on_row: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        if self.waiting.holds(key) {
            self.send_waiting()?;
        }
        self.ask(sql, params, on_row)
    }

    fn ask(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        on_row: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let statement = self.prepared(sql)?;
        match ask(&mut self.client, &statement, params, on_row) {
            Ok(answer) => answer,
            Err(error) => Err(self.note_loss(error)),
        }
    }

    pub fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64, Fault> {
        self.send_waiting()?;
        self.make_savepoint()?;
        let statement = self.prepared(sql)?;
        let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|v| v as _).collect();
        let done = self.client.execute(&statement, &params);
        done.map_err(|error| self.note_loss(error))
    }

    pub fn add(&mut self, table: &'static Table, values: &[Value<'_>]) -> Result<(), Fault> {
        self.waiting.push(table, values);
        if self.in_job && self.waiting.len() < MOST_WAITING {
            return Ok(());
        }
        self.send_waiting()
    }

    pub fn begin(&mut self, purpose: Purpose) -> Result<(), Fault> {
        self.broken = None;
        self.in_job = false;
        self.savepoint = Savepoint::None;
        self.waiting.clear();
        self.batch(match purpose {
            Purpose::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Purpose::Write => "BEGIN",
        })
    }

    pub fn commit(&mut self) -> Result<(), Fault> {
        self.send_waiting()?;
        // COMMIT of a failed transaction is answered without an error, so the failure is kept here.
        if let Some(lost) = self.broken.take() {
            return Err(lost);
        }
        self.batch("COMMIT")
    }

    pub fn rollback(&mut self) {
        self.waiting.clear();
        // A connection that cannot roll back is closed, and the server rolls back for it.
        let _ = self.client.batch_execute("ROLLBACK");
    }

    pub fn begin_job(&mut self) -> Result<(), Fault> {
        if let Some(lost) = &self.broken {
            return Err(lost.clone());
        }
        self.in_job = true;
        self.waiting.mark();
        Ok(())
    }

    pub fn end_job(&mut self, keep: bool) -> Result<(), Fault> {
        self.in_job = false;
        if keep {
            if self.savepoint == Savepoint::OfThisJob {
                self.savepoint = Savepoint::Past;
            }
            return self.broken.clone().map_or(Ok(()), Err);
        }
        self.waiting.drop_after_mark();
        if self.savepoint == Savepoint::OfThisJob {
            self.savepoint = Savepoint::Past;
            if self.client.is_closed() {
                return Err(self.lost());
            }
            self.broken = None;
            return self.batch("ROLLBACK TO SAVEPOINT job");
        }
        self.broken.clone().map_or(Ok(()), Err)
    }

    pub fn batch(&mut self, sql: &str) -> Result<(), Fault> {
        let done = self.client.batch_execute(sql);
        done.map_err(|error| self.note_loss(error))
    }

    pub fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    fn lost(&self) -> Fault {
        (self.broken.clone()).unwrap_or_else(|| Fault::new(FaultKind::Unavailable))
    }

    fn make_savepoint(&mut self) -> Result<(), Fault> {
        if !self.in_job || self.savepoint == Savepoint::OfThisJob {
            return Ok(());
        }
        let past = self.savepoint == Savepoint::Past;
        self.batch(if past {
            "RELEASE SAVEPOINT job; SAVEPOINT job"
        } else {
            "SAVEPOINT job"
        })?;
        self.savepoint = Savepoint::OfThisJob;
        Ok(())
    }

    /// Sends the rows of the jobs before this one, then this job's behind its savepoint.
    fn send_waiting(&mut self) -> Result<(), Fault> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let own = self.waiting.split_at_mark();
        self.send_all()?;
        if let Some(own) = own {
            self.make_savepoint()?;
            self.waiting = own;
            self.send_all()?;
        }
        Ok(())
    }

    fn send_all(&mut self) -> Result<(), Fault> {
        let mut waiting = std::mem::take(&mut self.waiting);
        for rows in waiting.tables() {
            let statement = self.prepared(rows.insert_text())?;
            let done = self.client.execute(&statement, &rows.params());
            done.map_err(|error| self.note_loss(error))?;
        }
        waiting.clear();
        self.waiting = waiting;
        Ok(())
    }

    fn prepared(&mut self, sql: &str) -> Result<Statement, Fault> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        let made = self.client.prepare(sql);
        let statement = made.map_err(|error| self.note_loss(error))?;
        self.statements.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    fn note_loss(&mut self, error: ::postgres::Error) -> Fault {
        let fault = fault(error);
        self.broken.get_or_insert_with(|| fault.clone());
        fault
    }
}

/// Errors: outside, the server's; inside, the reader's of a row.
fn ask(
    client: &mut Client,
    statement: &Statement,
    params: &[Value<'_>],
    on_row: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
) -> Result<Result<(), Fault>, ::postgres::Error> {
    let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|v| v as _).collect();
    let mut rows = client.query_raw(statement, params)?;
    while let Some(row) = rows.next()? {
        if let Err(fault) = on_row(&Row::Postgres(&row)) {
            return Ok(Err(fault));
        }
    }
    Ok(Ok(()))
}
