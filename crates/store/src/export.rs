//! Everything an office may take away, as JSON Lines: one row per line, with its table. Secrets never leave this way,
//! and what is personal only when it is asked for.

use std::fmt::Write as _;
use std::io::Write;

use domain::people::OrgId;

use crate::columns::{self, Column, Described, Holds, Whose};
use crate::engine::{Row, Value};
use crate::fault::{Fault, FaultKind};
use crate::store::Store;

/// Whether personal columns are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Personal {
    Without,
    With,
}

/// Writes all rows of an organisation, all of the same moment; returns how many.
pub fn export(
    store: &Store,
    org: OrgId,
    personal: Personal,
    out: &mut dyn Write,
) -> Result<u64, Fault> {
    let tables = columns::described().map_err(|e| Fault::caused(FaultKind::Shape, e))?;
    store.read(org, |reader| {
        let mut count = 0;
        for described in tables {
            let shown: Vec<&Column> = (described.columns.iter())
                .filter(|column| match column.whose {
                    Whose::Public | Whose::Internal => true,
                    Whose::Personal => personal == Personal::With,
                    Whose::Secret => false,
                })
                .collect();
            let params: [Value<'_>; 1] = [org.into()];
            let mut line = String::new();
            reader.each(&question(described, &shown), &params, |row| {
                line.clear();
                write_row(&mut line, described.table.name, &shown, row)?;
                out.write_all(line.as_bytes())?;
                count += 1;
                Ok(())
            })?;
        }
        out.flush()?;
        Ok(count)
    })
}

fn question(described: &Described, shown: &[&Column]) -> String {
    let names: Vec<&str> = shown.iter().map(|column| column.name).collect();
    let table = described.table.name;
    // The second column is the rest of the key, or leads it.
    let order = described
        .columns
        .get(1)
        .map_or("org_id", |column| column.name);
    format!(
        "SELECT {} FROM {table} WHERE org_id = $1 ORDER BY {order}",
        names.join(", ")
    )
}

fn write_row(
    line: &mut String,
    table: &str,
    shown: &[&Column],
    row: &Row<'_>,
) -> Result<(), Fault> {
    line.push_str("{\"table\":\"");
    line.push_str(table);
    line.push('"');
    for (at, column) in shown.iter().enumerate() {
        let value = json(column.holds, row, at)?;
        let _ = write!(line, ",\"{}\":{value}", column.name);
    }
    line.push_str("}\n");
    Ok(())
}

fn json(holds: Holds, row: &Row<'_>, at: usize) -> Result<serde_json::Value, Fault> {
    if row.is_null(at)? {
        return Ok(serde_json::Value::Null);
    }
    Ok(match holds {
        Holds::Int => row.int(at)?.into(),
        // The end of time stands for never.
        Holds::Moment => row.at(at)?.to_string().into(),
        Holds::Flag => row.flag(at)?.into(),
        Holds::Text => row.text(at)?.into(),
        Holds::Id => row.uuid(at)?.to_string().into(),
        Holds::Bytes => hex(row.bytes(at)?).into(),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
