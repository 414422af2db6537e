//! The floor: a bare loop over rusqlite, one thread, prepared statements, rows made beforehand, nothing else.

use std::time::Instant;

use rusqlite::types::Value;
use store::{Location, Store};

use crate::voice::{ORG, receive};
use crate::writing::{cpu_micros, print};

const TABLES: [&str; 6] = [
    "journal",
    "texts",
    "cases",
    "customers",
    "outbox",
    "idempotency",
];

/// All rows of some complaints, table by table, as the store itself wrote them.
struct Rows {
    inserts: Vec<String>,
    /// Per complaint: which insert, and its values.
    complaints: Vec<Vec<(usize, Vec<Value>)>>,
}

fn rows(count: u64) -> Rows {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(Location::Folder(folder.path().to_owned())).unwrap();
    let all = store.write(ORG, move |tx| {
        (0..count).try_for_each(|n| receive(tx, n).map(drop))
    });
    all.wait().unwrap();
    store.close();
    let file = store.location().database_file().unwrap();
    let connection = rusqlite::Connection::open(file).unwrap();
    let mut rows = Rows {
        inserts: Vec::new(),
        complaints: vec![Vec::new(); usize::try_from(count).unwrap()],
    };
    for (place, table) in TABLES.into_iter().enumerate() {
        let mut all = connection
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
            .unwrap();
        let width = all.column_count();
        let places: Vec<String> = (1..=width).map(|at| format!("?{at}")).collect();
        rows.inserts.push(format!(
            "INSERT INTO {table} VALUES ({})",
            places.join(", ")
        ));
        let read = |row: &rusqlite::Row<'_>| {
            (0..width)
                .map(|at| row.get(at))
                .collect::<Result<Vec<Value>, _>>()
        };
        let all: Vec<Vec<Value>> = all
            .query_map([], read)
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let each = all.len() / rows.complaints.len();
        for (at, row) in all.into_iter().enumerate() {
            rows.complaints[at / each].push((place, row));
        }
    }
    rows
}

pub fn measure() {
    for (per_commit, count) in [(1, 2_000), (16, 12_000), (64, 16_000)] {
        let rows = rows(count);
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(Location::Folder(folder.path().to_owned())).unwrap();
        store.close();
        let connection =
            rusqlite::Connection::open(store.location().database_file().unwrap()).unwrap();
        let setup =
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384;
            PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY;";
        connection.execute_batch(setup).unwrap();
        let (started, cpu) = (Instant::now(), cpu_micros());
        let mut took = Vec::with_capacity(rows.complaints.len());
        for group in rows.complaints.chunks(per_commit) {
            let began = Instant::now();
            connection.execute_batch("BEGIN IMMEDIATE").unwrap();
            for (insert, values) in group.iter().flatten() {
                let mut insert = connection.prepare_cached(&rows.inserts[*insert]).unwrap();
                insert.execute(rusqlite::params_from_iter(values)).unwrap();
            }
            let counted = "INSERT INTO counters VALUES (1, ?1, 1)
                ON CONFLICT DO UPDATE SET value = value + 1";
            for name in ["journal", "case-2026"] {
                connection
                    .prepare_cached(counted)
                    .unwrap()
                    .execute([name])
                    .unwrap();
            }
            connection.execute_batch("COMMIT").unwrap();
            took.extend(std::iter::repeat_n(began.elapsed(), group.len()));
        }
        print(
            &format!("floor: rusqlite, {per_commit} per commit"),
            started.elapsed(),
            cpu_micros() - cpu,
            took,
        );
    }
}
