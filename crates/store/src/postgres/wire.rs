//! Values on their way to PostgreSQL, rows on their way back, and its errors in our kinds. Sends nothing itself.

use std::error::Error as _;

use ::postgres::error::SqlState;
use ::postgres::types::{FromSql, IsNull, ToSql, Type, private::BytesMut, to_sql_checked};

use crate::engine::Value;
use crate::fault::{Fault, FaultKind};

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(number) => number.to_sql_checked(kind, out),
            Value::Text(text) => text.to_sql_checked(kind, out),
            Value::Bytes(bytes) => bytes.to_sql_checked(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        [Type::INT8, Type::TEXT, Type::BYTEA].contains(kind)
    }

    to_sql_checked!();
}

/// Any type, looked at only for being there.
struct Anything;

impl FromSql<'_> for Anything {
    fn from_sql(_: &Type, _: &[u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

pub(crate) fn is_null(row: &::postgres::Row, column: usize) -> Result<bool, Fault> {
    Ok(get::<Anything>(row, column)?.is_none())
}

pub(crate) fn get<'a, T: FromSql<'a>>(
    row: &'a ::postgres::Row,
    column: usize,
) -> Result<Option<T>, Fault> {
    row.try_get(column)
        .map_err(|error| Fault::caused(FaultKind::Shape, error))
}

pub(crate) fn fault(error: ::postgres::Error) -> Fault {
    let kind = match error.code() {
        Some(code) => kind_of(code),
        None if error.is_closed() => FaultKind::Unavailable,
        None => kind_without_code(&error),
    };
    Fault::caused(kind, error)
}

fn kind_of(code: &SqlState) -> FaultKind {
    if *code == SqlState::DISK_FULL {
        return FaultKind::DiskFull;
    }
    match code.code().get(..2) {
        Some("23") => FaultKind::Conflict,
        Some("XX") => FaultKind::Damaged,
        Some("40" | "53" | "55") => FaultKind::Busy,
        Some("08" | "57" | "28" | "3D") => FaultKind::Unavailable,
        _ => FaultKind::Unexpected,
    }
}

fn kind_without_code(error: &::postgres::Error) -> FaultKind {
    let io = error
        .source()
        .and_then(|source| source.downcast_ref::<std::io::Error>());
    if io.is_some() {
        FaultKind::Unavailable
    } else {
        FaultKind::Unexpected
    }
}
