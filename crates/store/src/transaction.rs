//! What a job holds: questions and changes for one organisation inside one database transaction.
//! Begins and ends nothing itself; that is the writer's and the pool's.

use std::ops::{Deref, DerefMut};

use domain::people::OrgId;

use crate::engine::{Connection, Key, Row, Table, Value};
use crate::fault::Fault;
use crate::files::Cabinet;
use crate::ledger::Ledger;

/// Questions about one organisation, all seeing the same moment of the data.
pub struct Reader<'a> {
    connection: &'a mut Connection,
    org: OrgId,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(connection: &'a mut Connection, org: OrgId) -> Self {
        Self { connection, org }
    }

    pub fn org(&self) -> OrgId {
        self.org
    }

    /// Hands over each row as it comes; for answers too long to hold.
    pub fn each(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        mut on_row: impl FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.connection.each(sql, params, &mut on_row)
    }

    /// All rows, each read by `read`.
    pub fn query<T>(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        let mut all = Vec::new();
        self.each(sql, params, |row| {
            all.push(read(row)?);
            Ok(())
        })?;
        Ok(all)
    }

    /// The last row, where at most one is expected.
    pub fn one<T>(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        let mut found = None;
        self.each(sql, params, |row| {
            found = Some(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The row of one table with this key; `sql` asks for no other. Cheaper than [`Self::one`] while rows wait to be sent.
    pub(crate) fn one_with<T>(
        &mut self,
        key: Key<'_>,
        sql: &str,
        params: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        let mut found = None;
        (self.connection).each_with(key, sql, params, &mut |row| {
            found = Some(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// A number that is always there, as of `count(*)`.
    pub fn number(&mut self, sql: &str, params: &[Value<'_>]) -> Result<i64, Fault> {
        let found = self.one(sql, params, |row| row.int(0))?;
        found.ok_or_else(|| Fault::shape("a number was expected"))
    }
}

/// A job's hold on the writer: everything it changes is committed together with its neighbours, or not at all.
pub struct Transaction<'a> {
    reader: Reader<'a>,
    ledger: &'a mut Ledger,
    cabinet: &'a Cabinet,
}

impl<'a> Transaction<'a> {
    pub(crate) fn new(
        connection: &'a mut Connection,
        ledger: &'a mut Ledger,
        cabinet: &'a Cabinet,
    ) -> Self {
        Self {
            reader: Reader::new(connection, ledger.org()),
            ledger,
            cabinet,
        }
    }

    /// Changes rows at once; returns how many.
    pub fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64, Fault> {
        self.reader.connection.execute(sql, params)
    }

    /// Adds a row; a key that is there already is a fault of ours, so ask first.
    pub fn add(&mut self, table: &'static Table, values: &[Value<'_>]) -> Result<(), Fault> {
        self.reader.connection.add(table, values)
    }

    /// The next number of a gapless series, from 1; given back if the job is refused.
    pub fn next_number(&mut self, series: &str) -> Result<i64, Fault> {
        self.ledger.next(self.reader.connection, series)
    }

    pub(crate) fn cabinet(&self) -> &Cabinet {
        self.cabinet
    }

    pub(crate) fn ledger(&mut self) -> &mut Ledger {
        self.ledger
    }
}

impl<'a> Deref for Transaction<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl DerefMut for Transaction<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.reader
    }
}
