//! A backup is one file: an embedded database with every table and the contents of the files beside them, made while
//! others write. It restores into a folder or a PostgreSQL database, whichever it came from.

use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};

use crate::columns::{self, Described};
use crate::engine::{Connection, Kind, Purpose, Row, Table, Value};
use crate::fault::{Fault, FaultKind};
use crate::files::Cabinet;
use crate::location::Location;
use crate::store::Store;
use crate::{migrate, sqlite};
use domain::people::OrgId;

/// What a backup or a restore moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moved {
    pub rows: u64,
    pub files: u64,
    /// Files whose content was not there any more.
    pub missing_files: u64,
}

static BACKUP_FILES: Table = Table {
    name: "backup_files",
    columns: &[
        ("org_id", Kind::Int),
        ("digest", Kind::Bytes),
        ("content", Kind::Bytes),
    ],
};

/// Writes all organisations of one moment into a new file. Blocks; others go on reading and writing.
pub fn backup(store: &Store, file: &Path) -> Result<Moved, Fault> {
    if file.exists() {
        return Err(Fault::new(FaultKind::Conflict));
    }
    let half = half_of(file);
    let written = write_backup(store, &half);
    if written.is_ok() {
        std::fs::rename(&half, file)?;
    } else {
        let _ = std::fs::remove_file(&half);
    }
    written
}

/// Fills an empty location from a backup, of this version or an older one. The backup is not changed.
pub fn restore(file: &Path, location: Location) -> Result<Moved, Fault> {
    if !file.is_file() {
        return Err(std::io::Error::from(std::io::ErrorKind::NotFound).into());
    }
    let store = Store::open(location)?;
    let half = half_of(&store.location().folder().join("restore"));
    std::fs::copy(file, &half)?;
    let restored = read_backup(&store, &half);
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", half.display()));
    }
    store.close();
    restored
}

fn half_of(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".half");
    file.with_file_name(name)
}

fn write_backup(store: &Store, half: &Path) -> Result<Moved, Fault> {
    let mut from = store.location().connect(Purpose::Read)?;
    from.begin(Purpose::Read)?;
    let mut moved = Moved::default();
    let mut to = match &from {
        Connection::Sqlite(from) => copy_pages(from, half)?,
        Connection::Postgres(_) => {
            let mut to = Connection::Sqlite(sqlite::Connection::open(half, Purpose::Write)?);
            migrate::to_newest(&mut to)?;
            to
        }
    };
    to.begin(Purpose::Write)?;
    if matches!(from, Connection::Postgres(_)) {
        moved.rows = copy_rows(&mut from, &mut to)?;
    }
    to.execute(
        "CREATE TABLE backup_files (org_id INTEGER NOT NULL, digest BLOB NOT NULL,
           content BLOB NOT NULL, PRIMARY KEY (org_id, digest)) STRICT",
        &[],
    )?;
    pack_files(&store.files(), &mut to, &mut moved)?;
    to.commit()?;
    if moved.rows == 0 {
        moved.rows = count_rows(&mut to)?;
    }
    // One file, complete by itself.
    to.batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")?;
    Ok(moved)
}

/// Copies the pages of the moment that the open read transaction holds; those who write go on in the log.
fn copy_pages(from: &sqlite::Connection, half: &Path) -> Result<Connection, Fault> {
    from.pragma("user_version")?;
    let mut to = rusqlite::Connection::open(half).map_err(sqlite::fault)?;
    let copied = Backup::new(&from.inner, &mut to)
        .and_then(|backup| backup.step(-1))
        .map_err(sqlite::fault)?;
    if copied != StepResult::Done {
        return Err(Fault::new(FaultKind::Busy));
    }
    drop(to);
    Ok(Connection::Sqlite(sqlite::Connection::open(
        half,
        Purpose::Write,
    )?))
}

fn read_backup(store: &Store, half: &Path) -> Result<Moved, Fault> {
    let mut from = Connection::Sqlite(sqlite::Connection::open(half, Purpose::Write)?);
    if !is_backup(&mut from)? {
        return Err(Fault::new(FaultKind::NotOurs));
    }
    migrate::to_newest(&mut from)?;
    let mut to = store.location().connect(Purpose::Write)?;
    if count_rows(&mut to)? > 0 {
        return Err(Fault::new(FaultKind::Conflict));
    }
    // Contents first: a row never names a content that is not there.
    let mut moved = Moved::default();
    unpack_files(&store.files(), &mut from, &mut moved)?;
    to.begin(Purpose::Write)?;
    let copied = copy_rows(&mut from, &mut to).and_then(|rows| {
        to.commit()?;
        Ok(rows)
    });
    if copied.is_err() {
        to.rollback();
    }
    moved.rows = copied?;
    Ok(moved)
}

fn is_backup(connection: &mut Connection) -> Result<bool, Fault> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE name = 'backup_files'";
    Ok(number(connection, sql)? == 1)
}

fn tables() -> Result<&'static [Described], Fault> {
    columns::described().map_err(|e| Fault::caused(FaultKind::Shape, e))
}

fn count_rows(connection: &mut Connection) -> Result<u64, Fault> {
    let mut rows = 0;
    for described in tables()? {
        let sql = format!("SELECT count(*) FROM {}", described.table.name);
        rows += u64::try_from(number(connection, &sql)?).unwrap_or(0);
    }
    Ok(rows)
}

fn number(connection: &mut Connection, sql: &str) -> Result<i64, Fault> {
    let mut found = 0;
    connection.each(sql, &[], &mut |row| {
        found = row.int(0)?;
        Ok(())
    })?;
    Ok(found)
}

/// Copies every row of every table as one job of the receiving side.
fn copy_rows(from: &mut Connection, to: &mut Connection) -> Result<u64, Fault> {
    let mut rows = 0;
    to.begin_job()?;
    for described in tables()? {
        let table = &described.table;
        let sql = format!("SELECT {} FROM {}", table.column_list(), table.name);
        from.each(&sql, &[], &mut |row| {
            rows += 1;
            to.add(table, &values(table, row)?)
        })?;
    }
    to.end_job(true)?;
    Ok(rows)
}

fn values<'a>(table: &Table, row: &'a Row<'a>) -> Result<Vec<Value<'a>>, Fault> {
    (table.columns.iter().enumerate())
        .map(|(at, (_, kind))| {
            Ok(match kind {
                Kind::Int => row.int_or_null(at)?.into(),
                Kind::Text => row.text_or_null(at)?.into(),
                Kind::Bytes => row.bytes_or_null(at)?.into(),
            })
        })
        .collect()
}

fn pack_files(cabinet: &Cabinet, to: &mut Connection, moved: &mut Moved) -> Result<(), Fault> {
    let mut named: Vec<(OrgId, [u8; 32])> = Vec::new();
    let sql = "SELECT DISTINCT org_id, digest FROM files WHERE erased_at IS NULL";
    to.each(sql, &[], &mut |row| {
        named.push((OrgId(row.int(0)?), row.fixed(1)?));
        Ok(())
    })?;
    for (org, digest) in named {
        match cabinet.read(org, &digest) {
            Ok(content) => {
                let row: [Value<'_>; 3] = [org.into(), (&digest).into(), content.as_slice().into()];
                to.add(&BACKUP_FILES, &row)?;
                moved.files += 1;
            }
            Err(fault) if fault.kind() == FaultKind::Damaged => moved.missing_files += 1,
            Err(fault) => return Err(fault),
        }
    }
    Ok(())
}

fn unpack_files(cabinet: &Cabinet, from: &mut Connection, moved: &mut Moved) -> Result<(), Fault> {
    let sql = "SELECT org_id, digest, content FROM backup_files";
    from.each(sql, &[], &mut |row| {
        let digest = cabinet.put(OrgId(row.int(0)?), row.bytes(2)?)?;
        if digest != row.fixed::<32>(1)? {
            return Err(Fault::new(FaultKind::Damaged));
        }
        moved.files += 1;
        Ok(())
    })
}
