//! What every column holds, whose it is and until when it is kept: `columns.toml`, read. The schema is compared with it by
//! a test. Reads the few forms that file uses, no other TOML.

use std::sync::LazyLock;

use crate::engine::{Kind, Table};

/// A table as it is described.
#[derive(Debug)]
pub struct Described {
    pub table: Table,
    /// In the order of the table's columns.
    pub columns: Vec<Column>,
}

/// A column as it is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub holds: Holds,
    pub whose: Whose,
    pub until: &'static str,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Int,
    /// Microseconds since 1970 in UTC.
    Moment,
    /// 1 or 0.
    Flag,
    Text,
    /// 16 bytes.
    Id,
    Bytes,
}

impl Holds {
    pub fn kind(self) -> Kind {
        match self {
            Self::Int | Self::Moment | Self::Flag => Kind::Int,
            Self::Text => Kind::Text,
            Self::Id | Self::Bytes => Kind::Bytes,
        }
    }
}

/// Who may know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Anybody.
    Public,
    /// The office.
    Internal,
    /// About a person; never exported unasked.
    Personal,
    /// Never exported; in a backup only.
    Secret,
}

static DESCRIBED: LazyLock<Result<Vec<Described>, NotUnderstood>> =
    LazyLock::new(|| parse(include_str!("../columns.toml")));

/// A line of `columns.toml` that is not one of its forms.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("columns.toml line {line} is not understood")]
pub struct NotUnderstood {
    pub line: usize,
}

/// All tables, in the order in which they can be filled.
pub fn described() -> Result<&'static [Described], NotUnderstood> {
    DESCRIBED.as_deref().map_err(Clone::clone)
}

fn parse(text: &'static str) -> Result<Vec<Described>, NotUnderstood> {
    let mut tables: Vec<(&'static str, Vec<Column>)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let understood = match line.trim() {
            "" => Some(()),
            comment if comment.starts_with('#') => Some(()),
            heading if heading.starts_with('[') => table_name(heading).map(|name| {
                tables.push((name, Vec::new()));
            }),
            line => (tables.last_mut().zip(column(line))).map(|((_, columns), column)| {
                columns.push(column);
            }),
        };
        understood.ok_or(NotUnderstood { line: at + 1 })?;
    }
    Ok(tables.into_iter().map(describe).collect())
}

fn table_name(heading: &'static str) -> Option<&'static str> {
    heading.strip_prefix('[')?.strip_suffix(']')
}

fn column(line: &'static str) -> Option<Column> {
    let (name, rest) = line.split_once('=')?;
    let mut parts = rest
        .trim()
        .strip_prefix('"')?
        .strip_suffix('"')?
        .split(" | ");
    let holds = match parts.next()? {
        "int" => Holds::Int,
        "moment" => Holds::Moment,
        "flag" => Holds::Flag,
        "text" => Holds::Text,
        "id" => Holds::Id,
        "bytes" => Holds::Bytes,
        _ => return None,
    };
    let whose = match parts.next()? {
        "public" => Whose::Public,
        "internal" => Whose::Internal,
        "personal" => Whose::Personal,
        "secret" => Whose::Secret,
        _ => return None,
    };
    Some(Column {
        name: name.trim(),
        holds,
        whose,
        until: parts.next()?,
    })
}

fn describe((name, columns): (&'static str, Vec<Column>)) -> Described {
    let kinds: Vec<(&'static str, Kind)> = (columns.iter())
        .map(|column| (column.name, column.holds.kind()))
        .collect();
    // Read once for the life of the program, as if it were written in the source.
    let columns_of_table: &'static [(&'static str, Kind)] = kinds.leak();
    Described {
        table: Table {
            name,
            columns: columns_of_table,
        },
        columns,
    }
}
