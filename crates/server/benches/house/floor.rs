//! The floor: a bare loop over rusqlite that writes the rows of received complaints again, with the same durability and as
//! many per commit, prepared statements and rows made beforehand, nothing else.

use std::time::Instant;

use app::clock::Clock;
use domain::access::Actor;
use rusqlite::types::Value;
use testkit::{monday_ten, voice};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use crate::{figure, office};

const TABLES: [&str; 5] = ["journal", "texts", "cases", "customers", "outbox"];

/// Complaints per second at 1, 16 and 64 per commit.
pub struct Floors(pub [(usize, f64); 3]);

pub fn measure(runtime: &Runtime) -> Floors {
    Floors(
        [(1, 2_000), (16, 12_000), (64, 16_000)]
            .map(|(per_commit, count)| (per_commit, loop_of(runtime, per_commit, count))),
    )
}

fn loop_of(runtime: &Runtime, per_commit: usize, count: usize) -> f64 {
    let source = tempfile::tempdir().unwrap();
    runtime.block_on(receive(source.path(), count));
    let target = tempfile::tempdir().unwrap();
    office::open(target.path(), Clock::held(monday_ten())).close();
    let database = |folder: &std::path::Path| {
        store::Location::Folder(folder.to_owned())
            .database_file()
            .unwrap()
    };
    let (inserts, complaints) = rows(&database(source.path()), count);
    let connection = rusqlite::Connection::open(database(target.path())).unwrap();
    connection
        .execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;")
        .unwrap();
    let (began, mut took) = (Instant::now(), Vec::with_capacity(count));
    for group in complaints.chunks(per_commit) {
        let start = Instant::now();
        connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        for (insert, values) in group.iter().flatten() {
            let mut insert = connection.prepare_cached(&inserts[*insert]).unwrap();
            insert.execute(rusqlite::params_from_iter(values)).unwrap();
        }
        connection.execute_batch("COMMIT").unwrap();
        took.extend(std::iter::repeat_n(start.elapsed(), group.len()));
    }
    #[allow(clippy::cast_precision_loss)]
    let per_second = count as f64 / began.elapsed().as_secs_f64();
    figure::rate(
        &format!("floor: bare rusqlite, {per_commit} a commit"),
        per_second,
        None,
        &mut took,
        "",
    );
    per_second
}

async fn receive(folder: &std::path::Path, count: usize) {
    let app = office::open(folder, Clock::held(monday_ten()));
    for first in (0..count).step_by(256) {
        let mut tasks = JoinSet::new();
        for _ in first..count.min(first + 256) {
            let app = app.clone();
            tasks.spawn(async move { app.receive(Actor::Public, one(), None).await.unwrap() });
        }
        while tasks.join_next().await.is_some() {}
    }
    app.close();
}

/// The complaint that all figures of writing receive, from a customer who leaves an address.
pub fn one() -> app::receive::Voice {
    let mut voice = voice(
        "증명서를 떼러 두 번 갔는데 두 번 다 점심시간이라며 돌려보냈습니다. 미리 알려 주셨으면 합니다.",
    );
    voice.contact.phone = None;
    voice.contact.email =
        domain::words::Words::line(&format!("{}@mail.example", app::fresh::id().simple())).ok();
    voice
}

type Rows = Vec<Vec<(usize, Vec<Value>)>>;

fn rows(database: &std::path::Path, count: usize) -> (Vec<String>, Rows) {
    let connection = rusqlite::Connection::open(database).unwrap();
    let (mut inserts, mut complaints) = (Vec::new(), vec![Vec::new(); count]);
    for (place, table) in TABLES.into_iter().enumerate() {
        let mut all = connection
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
            .unwrap();
        let width = all.column_count();
        let places: Vec<String> = (1..=width).map(|at| format!("?{at}")).collect();
        inserts.push(format!(
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
        let each = all.len() / count;
        for (at, row) in all.into_iter().enumerate().take(each * count) {
            complaints[at / each].push((place, row));
        }
    }
    (inserts, complaints)
}
