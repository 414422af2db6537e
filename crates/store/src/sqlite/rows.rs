//! Rows of SQLite read column by column, and its errors in our kinds. Opens and changes nothing.

use rusqlite::{ErrorCode, ffi};

use crate::fault::{Fault, FaultKind};

pub(crate) fn is_null(row: &rusqlite::Row<'_>, column: usize) -> Result<bool, Fault> {
    let value = row.get_ref(column).map_err(fault)?;
    Ok(matches!(value, rusqlite::types::ValueRef::Null))
}

pub(crate) fn int(row: &rusqlite::Row<'_>, column: usize) -> Result<Option<i64>, Fault> {
    let value = row.get_ref(column).map_err(fault)?;
    value.as_i64_or_null().map_err(|e| shape(column, e))
}

pub(crate) fn text<'a>(
    row: &'a rusqlite::Row<'_>,
    column: usize,
) -> Result<Option<&'a str>, Fault> {
    let value = row.get_ref(column).map_err(fault)?;
    value.as_str_or_null().map_err(|e| shape(column, e))
}

pub(crate) fn bytes<'a>(
    row: &'a rusqlite::Row<'_>,
    column: usize,
) -> Result<Option<&'a [u8]>, Fault> {
    let value = row.get_ref(column).map_err(fault)?;
    value.as_blob_or_null().map_err(|e| shape(column, e))
}

fn shape(column: usize, error: rusqlite::types::FromSqlError) -> Fault {
    fault(rusqlite::Error::FromSqlConversionFailure(
        column,
        rusqlite::types::Type::Null,
        Box::new(error),
    ))
}

pub(crate) fn fault(error: rusqlite::Error) -> Fault {
    let kind = match &error {
        rusqlite::Error::SqliteFailure(code, _) => kind_of(*code),
        rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::InvalidColumnIndex(_) => FaultKind::Shape,
        _ => FaultKind::Unexpected,
    };
    Fault::caused(kind, error)
}

fn kind_of(error: ffi::Error) -> FaultKind {
    match error.code {
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => FaultKind::Damaged,
        ErrorCode::DiskFull => FaultKind::DiskFull,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => FaultKind::Busy,
        ErrorCode::ConstraintViolation => FaultKind::Conflict,
        ErrorCode::SystemIoFailure if error.extended_code == ffi::SQLITE_IOERR_SHMSIZE => {
            FaultKind::DiskFull
        }
        ErrorCode::SystemIoFailure
        | ErrorCode::CannotOpen
        | ErrorCode::ReadOnly
        | ErrorCode::PermissionDenied => FaultKind::Unavailable,
        _ => FaultKind::Unexpected,
    }
}
