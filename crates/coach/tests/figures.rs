//! What the coach is worth, as a checked-in table: a change shows which line of it moved. Compares `corpus/figures.md`;
//! `MISO_WRITE_PAGES=1 cargo test -p coach --test figures` writes it, and `make coach` prints it beside the last one.

use coach::model::measure::figures;
use std::fs;
use std::path::Path;

#[test]
fn the_table_of_hits_and_false_alarms_is_current() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let shown = figures::table(|name| fs::read_to_string(corpus.join(name))).unwrap();
    let path = corpus.join("figures.md");
    if std::env::var_os("MISO_WRITE_PAGES").is_some() {
        fs::write(&path, &shown).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&path).unwrap_or_default(),
        shown,
        "corpus/figures.md is out of date: MISO_WRITE_PAGES=1 cargo test -p coach --test figures"
    );
}
