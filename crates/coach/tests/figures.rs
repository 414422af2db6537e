//! What the coach and the triage are worth, as checked-in tables: a change shows which line moved. Compares `corpus/figures.md` and
//! `corpus/triage.md`;
//! `MISO_WRITE_PAGES=1 cargo test -p coach --test figures` writes them, and `make coach` prints
//! them beside the last ones.

#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use coach::model::measure::figures;
use coach::triage::measure;
use std::fs;
use std::io::Error;
use std::path::Path;

#[test]
fn the_table_of_hits_and_false_alarms_is_current() {
    is_current("figures.md", |text_of| figures::table(text_of));
}

#[test]
fn the_table_of_the_triage_is_current() {
    is_current("triage.md", |text_of| measure::table(text_of));
}

fn is_current(
    name: &str,
    table: impl FnOnce(&dyn Fn(&str) -> Result<String, Error>) -> Result<String, Error>,
) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let shown = table(&|name: &str| fs::read_to_string(corpus.join(name))).unwrap();
    let path = corpus.join(name);
    if std::env::var_os("MISO_WRITE_PAGES").is_some() {
        fs::write(&path, &shown).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&path).unwrap_or_default(),
        shown,
        "corpus/{name} is out of date: MISO_WRITE_PAGES=1 cargo test -p coach --test figures"
    );
}
