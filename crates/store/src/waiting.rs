//! Rows that wait, column by column, to be sent to PostgreSQL in one statement per table.
//! Sends nothing itself.

use ::postgres::types::ToSql;

use crate::engine::{Key, Kind, Table, Value};

/// The waiting rows of all tables, in the order in which the tables were first added to.
#[derive(Default)]
pub(crate) struct Waiting {
    tables: Vec<Rows>,
}

/// The waiting rows of one table.
pub(crate) struct Rows {
    table: &'static Table,
    insert_text: String,
    columns: Vec<Column>,
    len: usize,
    mark: usize,
}

enum Column {
    Int(Vec<Option<i64>>),
    Text(Vec<Option<String>>),
    Bytes(Vec<Option<Vec<u8>>>),
}

impl Waiting {
    pub fn push(&mut self, table: &'static Table, values: &[Value<'_>]) {
        let known = (self.tables.iter()).position(|rows| rows.table.name == table.name);
        let place = known.unwrap_or_else(|| {
            self.tables.push(Rows::of(table));
            self.tables.len() - 1
        });
        self.tables[place].push(values);
    }

    pub fn len(&self) -> usize {
        self.tables.iter().map(|rows| rows.len).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether a statement could read one of the waiting rows. No view and no trigger hides a table's name.
    pub fn concerns(&self, sql: &str) -> bool {
        (self.tables.iter()).any(|rows| rows.len > 0 && sql.contains(rows.table.name))
    }

    /// Whether a waiting row has this key.
    pub fn holds(&self, key: Key<'_>) -> bool {
        (self.tables.iter())
            .filter(|rows| rows.table.name == key.table)
            .any(|rows| rows.holds(key))
    }

    pub fn mark(&mut self) {
        for rows in &mut self.tables {
            rows.mark = rows.len;
        }
    }

    pub fn drop_after_mark(&mut self) {
        for rows in &mut self.tables {
            rows.truncate(rows.mark);
        }
    }

    /// Takes away the rows since the mark, if there are any.
    pub fn split_at_mark(&mut self) -> Option<Self> {
        let none_since = self.tables.iter().all(|rows| rows.len == rows.mark);
        (!none_since).then(|| Self {
            tables: self.tables.iter_mut().map(Rows::split_at_mark).collect(),
        })
    }

    pub fn tables(&self) -> impl Iterator<Item = &Rows> {
        self.tables.iter().filter(|rows| rows.len > 0)
    }

    pub fn clear(&mut self) {
        for rows in &mut self.tables {
            rows.truncate(0);
        }
    }
}

impl Rows {
    fn of(table: &'static Table) -> Self {
        let empty = |(_, kind): &(&str, Kind)| match kind {
            Kind::Int => Column::Int(Vec::new()),
            Kind::Text => Column::Text(Vec::new()),
            Kind::Bytes => Column::Bytes(Vec::new()),
        };
        Self {
            table,
            insert_text: insert_text(table),
            columns: table.columns.iter().map(empty).collect(),
            len: 0,
            mark: 0,
        }
    }

    pub fn insert_text(&self) -> &str {
        &self.insert_text
    }

    pub fn params(&self) -> Vec<&(dyn ToSql + Sync)> {
        self.columns
            .iter()
            .map(|column| match column {
                Column::Int(values) => values as _,
                Column::Text(values) => values as _,
                Column::Bytes(values) => values as _,
            })
            .collect()
    }

    fn push(&mut self, values: &[Value<'_>]) {
        for (column, value) in self.columns.iter_mut().zip(values) {
            column.push(*value);
        }
        self.len += 1;
    }

    fn holds(&self, key: Key<'_>) -> bool {
        let names = self.table.columns.iter().map(|(name, _)| *name);
        (names.zip(&self.columns))
            .filter(|(name, _)| *name == key.column)
            .any(|(_, column)| column.holds(key.value))
    }

    fn truncate(&mut self, len: usize) {
        for column in &mut self.columns {
            match column {
                Column::Int(values) => values.truncate(len),
                Column::Text(values) => values.truncate(len),
                Column::Bytes(values) => values.truncate(len),
            }
        }
        self.len = len;
        self.mark = self.mark.min(len);
    }

    fn split_at_mark(&mut self) -> Self {
        let columns = (self.columns.iter_mut())
            .map(|column| match column {
                Column::Int(values) => Column::Int(values.split_off(self.mark)),
                Column::Text(values) => Column::Text(values.split_off(self.mark)),
                Column::Bytes(values) => Column::Bytes(values.split_off(self.mark)),
            })
            .collect();
        let len = self.len - self.mark;
        self.len = self.mark;
        Self {
            table: self.table,
            insert_text: self.insert_text.clone(),
            columns,
            len,
            mark: 0,
        }
    }
}

impl Column {
    fn holds(&self, value: Value<'_>) -> bool {
        match (self, value) {
            (Self::Int(values), Value::Int(number)) => values.contains(&Some(number)),
            (Self::Text(values), Value::Text(text)) => {
                values.iter().any(|value| value.as_deref() == Some(text))
            }
            (Self::Bytes(values), Value::Bytes(bytes)) => {
                values.iter().any(|value| value.as_deref() == Some(bytes))
            }
            _ => false,
        }
    }

    /// A value of another kind than its column is a mistake of ours that a test meets at once; it becomes null.
    fn push(&mut self, value: Value<'_>) {
        match (self, value) {
            (Self::Int(values), Value::Int(number)) => values.push(Some(number)),
            (Self::Text(values), Value::Text(text)) => values.push(Some(text.to_owned())),
            (Self::Bytes(values), Value::Bytes(bytes)) => values.push(Some(bytes.to_vec())),
            (Self::Int(values), other) => values.push(no_value(other)),
            (Self::Text(values), other) => values.push(no_value(other)),
            (Self::Bytes(values), other) => values.push(no_value(other)),
        }
    }
}

fn no_value<T>(value: Value<'_>) -> Option<T> {
    debug_assert!(
        value == Value::Null,
        "{value:?} in a column of another kind"
    );
    None
}

fn insert_text(table: &Table) -> String {
    let arrays: Vec<String> = (table.columns.iter().enumerate())
        .map(|(at, (_, kind))| {
            let kind = match kind {
                Kind::Int => "bigint",
                Kind::Text => "text",
                Kind::Bytes => "bytea",
            };
            format!("${}::{kind}[]", at + 1)
        })
        .collect();
    format!(
        "INSERT INTO {} ({}) SELECT * FROM UNNEST({})",
        table.name,
        table.column_list(),
        arrays.join(", ")
    )
}
