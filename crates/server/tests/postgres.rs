//! The whole program on PostgreSQL: the demonstration is made there, people are answered, the record proves itself.
//! Only where `MISO_TEST_POSTGRES` names a server; `make test` brings one.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use std::process::{Command, Output};

use testkit::child::Child;

const MISO: &str = env!("CARGO_BIN_EXE_miso");

/// A database of its own, gone afterwards.
struct Database {
    server: String,
    name: String,
}

impl Database {
    fn make(server: String) -> Self {
        let name = format!("miso_program_{}", std::process::id());
        let database = Self { server, name };
        database.ask(&format!("CREATE DATABASE {}", database.name));
        database
    }

    fn url(&self) -> String {
        format!("{}/{}", self.server, self.name)
    }

    fn ask(&self, sql: &str) {
        let at = format!("{}/postgres", self.server);
        let mut client = postgres::Client::connect(&at, postgres::NoTls).unwrap();
        client.batch_execute(sql).unwrap();
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.ask(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
    }
}

fn miso(folder: &std::path::Path, url: &str, command: &str) -> Output {
    let mut miso = Command::new(MISO);
    let miso = miso.args(command.split(' ')).arg("--data").arg(folder);
    miso.args(["--database-url", url]).output().unwrap()
}

#[test]
fn the_demonstration_lives_on_postgresql_as_well() {
    let Ok(server) = std::env::var("MISO_TEST_POSTGRES") else {
        return;
    };
    let (database, folder) = (Database::make(server), tempfile::tempdir().unwrap());
    let url = database.url();
    let demo = ["--demo", "--database-url", &url];
    let child = Child::start_with(MISO, folder.path(), &demo);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        for path in ["/", "/readyz", "/staff/sign-in"] {
            let answer = reqwest::get(format!("{}{path}", child.address)).await;
            assert_eq!(answer.unwrap().status().as_u16(), 200, "{path}");
        }
    });
    child.stop();
    // Started again, it finds its office and makes no second one.
    Child::start_with(MISO, folder.path(), &demo).stop();
    let proven = miso(folder.path(), &url, "verify --json");
    assert!(proven.status.success(), "{proven:?}");
    let proven: serde_json::Value = serde_json::from_slice(&proven.stdout).unwrap();
    assert!(proven["cases"].as_u64().unwrap() >= 100, "{proven}");
    assert!(!folder.path().join("miso.db").exists());
}
