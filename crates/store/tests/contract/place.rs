//! A fresh database for one test, gone when the test ends.

use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};

use domain::people::{CaseId, OrgId, TextId};
use jiff::Timestamp;
use store::verify::verify;
use store::{Fault, Location, Reader, Store, Transaction};
use tempfile::TempDir;
use uuid::Uuid;

pub const ORG: OrgId = OrgId(1);

/// Where a test's data lives.
pub struct Place {
    pub folder: TempDir,
    database: Option<Database>,
    left_broken: Cell<bool>,
}

struct Database {
    server: String,
    name: String,
}

impl Place {
    pub fn sqlite() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            database: None,
            left_broken: Cell::new(false),
        }
    }

    /// None: no server was named.
    pub fn postgres() -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let server = std::env::var("MISO_TEST_POSTGRES").ok()?;
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("miso_test_{}_{count}", std::process::id());
        admin(&server, &format!("CREATE DATABASE {name}"));
        Some(Self {
            folder: TempDir::new().unwrap(),
            database: Some(Database { server, name }),
            left_broken: Cell::new(false),
        })
    }

    pub fn location(&self) -> Location {
        let folder = self.folder.path().to_owned();
        match &self.database {
            None => Location::Folder(folder),
            Some(database) => Location::Postgres {
                url: database.url(),
                folder,
            },
        }
    }

    pub fn open(&self) -> Store {
        Store::open(self.location()).unwrap()
    }

    /// This test leaves the data broken on purpose.
    pub fn leave_broken(&self) {
        self.left_broken.set(true);
    }

    /// The server drops everybody and says when they are gone; the embedded database has nobody to drop.
    pub fn disconnect_all(&self) {
        if let Some(database) = &self.database {
            let drop =
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname =";
            admin(&database.server, &format!("{drop} '{}'", database.name));
        }
    }

    /// Does to the data what no part of the house would do.
    pub fn tamper(&self, sql: &str) {
        match &self.database {
            None => {
                let file = self.location().database_file().unwrap();
                let connection = rusqlite::Connection::open(file).unwrap();
                connection.execute_batch(sql).unwrap();
            }
            Some(database) => {
                let mut client =
                    ::postgres::Client::connect(&database.url(), ::postgres::NoTls).unwrap();
                client.batch_execute(sql).unwrap();
            }
        }
    }
}

impl Database {
    fn url(&self) -> String {
        format!("{}/{}", self.server.trim_end_matches('/'), self.name)
    }
}

impl Drop for Place {
    /// After every test the record is proven and state = replay, unless the test left it broken on purpose.
    fn drop(&mut self) {
        if !std::thread::panicking() && !self.left_broken.get() {
            let report = verify(&self.open(), ORG).unwrap();
            assert_eq!(report.problems, Vec::new(), "what the test left behind");
        }
        if let Some(database) = &self.database {
            let drop = format!("DROP DATABASE {} WITH (FORCE)", database.name);
            admin(&database.server, &drop);
        }
    }
}

fn admin(server: &str, sql: &str) {
    let url = format!("{}/postgres", server.trim_end_matches('/'));
    let mut client = ::postgres::Client::connect(&url, ::postgres::NoTls).unwrap();
    client.batch_execute(sql).unwrap();
}

/// The n-th id of a test.
pub fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0000 + n)
}

pub fn case(n: u128) -> CaseId {
    CaseId(id(n))
}

pub fn text(n: u128) -> TextId {
    TextId(id(n))
}

/// So many seconds into a Monday morning.
pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_392_000 + second).unwrap()
}

/// Asks, and ends the test where the answer is a fault.
pub fn ask<T>(store: &Store, question: impl FnOnce(&mut Reader<'_>) -> Result<T, Fault>) -> T {
    store.read(ORG, question).unwrap()
}

/// Writes, and ends the test where the answer is a fault.
pub fn tell<T: Send + 'static>(
    store: &Store,
    work: impl FnOnce(&mut Transaction<'_>) -> Result<T, Fault> + Send + 'static,
) -> T {
    store.write(ORG, work).wait().unwrap()
}
