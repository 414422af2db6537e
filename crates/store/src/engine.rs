//! One way to speak to either database: four kinds of value, one SQL text with `$1..$n`, rows with typed errors.
//! Knows no table; what the engines do differently is in `sqlite.rs` and `postgres.rs`, nowhere else.

use std::borrow::Cow;

use jiff::Timestamp;
use uuid::Uuid;

use crate::fault::Fault;
use crate::{postgres, sqlite};

/// A parameter. Moments are microseconds since 1970 in UTC; ids are their 16 bytes; yes and no are 1 and 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

/// The kind of a column, for bulk inserts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Int,
    Text,
    Bytes,
}

/// A table that rows are added to, with the columns in the order of the values.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    pub columns: &'static [(&'static str, Kind)],
}

impl Table {
    pub(crate) fn column_list(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| *name).collect();
        names.join(", ")
    }
}

/// A row that is looked for by one of its columns.
#[derive(Debug, Clone, Copy)]
pub struct Key<'a> {
    pub table: &'static str,
    pub column: &'static str,
    pub value: Value<'a>,
}

/// One row of an answer. Columns are counted from 0.
#[derive(Clone, Copy)]
pub enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a ::postgres::Row),
}

impl<'a> Row<'a> {
    pub fn int_or_null(&self, column: usize) -> Result<Option<i64>, Fault> {
        match self {
            Self::Sqlite(row) => sqlite::int(row, column),
            Self::Postgres(row) => postgres::get(row, column),
        }
    }

    pub fn text_or_null(&self, column: usize) -> Result<Option<&'a str>, Fault> {
        match self {
            Self::Sqlite(row) => sqlite::text(row, column),
            Self::Postgres(row) => postgres::get(row, column),
        }
    }

    pub fn bytes_or_null(&self, column: usize) -> Result<Option<&'a [u8]>, Fault> {
        match self {
            Self::Sqlite(row) => sqlite::bytes(row, column),
            Self::Postgres(row) => postgres::get(row, column),
        }
    }

    pub fn is_null(&self, column: usize) -> Result<bool, Fault> {
        match self {
            Self::Sqlite(row) => sqlite::is_null(row, column),
            Self::Postgres(row) => postgres::is_null(row, column),
        }
    }

    pub fn int(&self, column: usize) -> Result<i64, Fault> {
        self.int_or_null(column)?.ok_or_else(|| missing(column))
    }

    pub fn text(&self, column: usize) -> Result<&'a str, Fault> {
        self.text_or_null(column)?.ok_or_else(|| missing(column))
    }

    pub fn string(&self, column: usize) -> Result<String, Fault> {
        self.text(column).map(str::to_owned)
    }

    pub fn string_or_null(&self, column: usize) -> Result<Option<String>, Fault> {
        Ok(self.text_or_null(column)?.map(str::to_owned))
    }

    pub fn bytes(&self, column: usize) -> Result<&'a [u8], Fault> {
        self.bytes_or_null(column)?.ok_or_else(|| missing(column))
    }

    /// A digest, key or salt of a fixed length.
    pub fn fixed<const N: usize>(&self, column: usize) -> Result<[u8; N], Fault> {
        (self.bytes(column)?)
            .try_into()
            .map_err(|_| Fault::shape(format!("column {column} has not {N} bytes")))
    }

    pub fn uuid_or_null(&self, column: usize) -> Result<Option<Uuid>, Fault> {
        self.bytes_or_null(column)?
            .map(Uuid::from_slice)
            .transpose()
            .map_err(|_| Fault::shape(format!("column {column} is not an id")))
    }

    pub fn uuid(&self, column: usize) -> Result<Uuid, Fault> {
        self.uuid_or_null(column)?.ok_or_else(|| missing(column))
    }

    pub fn at_or_null(&self, column: usize) -> Result<Option<Timestamp>, Fault> {
        self.int_or_null(column)?
            .map(Timestamp::from_microsecond)
            .transpose()
            .map_err(|_| Fault::shape(format!("column {column} is not a moment")))
    }

    pub fn at(&self, column: usize) -> Result<Timestamp, Fault> {
        self.at_or_null(column)?.ok_or_else(|| missing(column))
    }

    pub fn flag(&self, column: usize) -> Result<bool, Fault> {
        Ok(self.int(column)? != 0)
    }
}

fn missing(column: usize) -> Fault {
    Fault::shape(format!("column {column} is null"))
}

/// A connection to either engine.
pub(crate) enum Connection {
    Sqlite(sqlite::Connection),
    Postgres(Box<postgres::Connection>),
}

/// What the open transaction is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Read,
    Write,
}

macro_rules! either {
    ($self:ident, $connection:ident => $call:expr) => {
        match $self {
            Self::Sqlite($connection) => $call,
            Self::Postgres($connection) => $call,
        }
    };
}

impl Connection {
    /// Runs a question and hands over each row as it comes.
    pub fn each(
        &mut self,
        sql: &str,
        params: &[Value<'_>],
        on_row: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        either!(self, connection => connection.each(sql, params, on_row))
    }

    /// Runs a question for rows of one table that have this key.
    pub fn each_with(
        &mut self,
        key: Key<'_>,
        sql: &str,
        params: &[Value<'_>],
        on_row: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        match self {
            Self::Sqlite(connection) => connection.each(sql, params, on_row),
            Self::Postgres(connection) => connection.each_with(key, sql, params, on_row),
        }
    }

    /// Runs a change at once; returns the number of rows it touched.
    pub fn execute(&mut self, sql: &str, params: &[Value<'_>]) -> Result<u64, Fault> {
        either!(self, connection => connection.execute(sql, params))
    }

    /// Adds a row: at once on SQLite; on PostgreSQL together with its neighbours, before anything can ask for it.
    pub fn add(&mut self, table: &'static Table, values: &[Value<'_>]) -> Result<(), Fault> {
        debug_assert_eq!(table.columns.len(), values.len(), "{}", table.name);
        either!(self, connection => connection.add(table, values))
    }

    pub fn begin(&mut self, purpose: Purpose) -> Result<(), Fault> {
        either!(self, connection => connection.begin(purpose))
    }

    pub fn commit(&mut self) -> Result<(), Fault> {
        either!(self, connection => connection.commit())
    }

    pub fn rollback(&mut self) {
        either!(self, connection => connection.rollback());
    }

    /// Marks where a job begins, so that [`Self::end_job`] can take back just that job.
    pub fn begin_job(&mut self) -> Result<(), Fault> {
        either!(self, connection => connection.begin_job())
    }

    /// Errors: the whole transaction is lost.
    pub fn end_job(&mut self, keep: bool) -> Result<(), Fault> {
        either!(self, connection => connection.end_job(keep))
    }

    /// Runs several statements of a migration.
    pub fn batch(&mut self, sql: &str) -> Result<(), Fault> {
        either!(self, connection => connection.batch(sql))
    }

    /// A question that also locks the rows it finds; SQLite has one writer and needs none.
    pub fn locking_text<'t>(&self, sql: &'t str) -> Cow<'t, str> {
        match self {
            Self::Sqlite(_) => Cow::Borrowed(sql),
            Self::Postgres(_) => Cow::Owned(format!("{sql} FOR UPDATE")),
        }
    }

    /// Ends the connection in good order.
    pub fn finish(self) {
        if let Self::Sqlite(connection) = self {
            connection.finish();
        }
    }

    pub fn is_closed(&self) -> bool {
        either!(self, connection => connection.is_closed())
    }
}
