//! Bad days of the embedded database: a full disk, a damaged or half-written file, newer data, a foreign file.

use std::fs::{self, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::PathBuf;

use store::verify::verify;
use store::{Fault, FaultKind, Location, Store, journal, newest_version, texts};

use crate::place::{ORG, Place, ask, at, tell, text};
use crate::told::Told;

fn kind(opened: Result<Store, Fault>) -> Option<FaultKind> {
    opened.err().map(|fault| fault.kind())
}

fn database(place: &Place) -> PathBuf {
    place.location().database_file().unwrap()
}

#[test]
fn newer_data_is_left_alone() {
    let place = Place::sqlite();
    drop(place.open());
    place.tamper("PRAGMA user_version = 99");
    let known = newest_version();
    assert_eq!(
        kind(Store::open(place.location())),
        Some(FaultKind::DataIsNewer { found: 99, known })
    );
    place.tamper(&format!("PRAGMA user_version = {known}"));
}

#[test]
fn newer_data_on_postgres_is_left_alone() {
    if let Some(place) = Place::postgres() {
        drop(place.open());
        place.tamper("UPDATE miso_version SET version = 99");
        let known = newest_version();
        assert_eq!(
            kind(Store::open(place.location())),
            Some(FaultKind::DataIsNewer { found: 99, known })
        );
        place.tamper(&format!("UPDATE miso_version SET version = {known}"));
    }
}

#[test]
fn a_database_of_somebody_else_is_left_alone() {
    let place = Place::sqlite();
    place.leave_broken();
    let foreign = rusqlite::Connection::open(database(&place)).unwrap();
    foreign.execute_batch("CREATE TABLE theirs (a)").unwrap();
    assert_eq!(
        kind(Store::open(place.location())),
        Some(FaultKind::NotOurs)
    );
}

#[test]
fn a_file_that_is_no_database_is_called_damaged() {
    let place = Place::sqlite();
    place.leave_broken();
    fs::write(
        database(&place),
        "이것은 데이터베이스가 아닙니다. ".repeat(100),
    )
    .unwrap();
    assert_eq!(
        kind(Store::open(place.location())),
        Some(FaultKind::Damaged)
    );
}

#[test]
fn a_database_that_was_cut_short_is_called_damaged() {
    let place = Place::sqlite();
    place.leave_broken();
    let store = place.open();
    (1..=30).for_each(|n| drop(Told::nth(n).begin(&store)));
    store.close();
    drop(store);
    let file = OpenOptions::new()
        .write(true)
        .open(database(&place))
        .unwrap();
    file.set_len(3 * 4096 + 100).unwrap();
    assert_eq!(
        kind(Store::open(place.location())),
        Some(FaultKind::Damaged)
    );
}

#[test]
fn a_page_that_was_overwritten_is_called_damaged_when_it_is_read() {
    let place = Place::sqlite();
    place.leave_broken();
    let store = place.open();
    (1..=30).for_each(|n| drop(Told::nth(n).begin(&store)));
    store.close();
    drop(store);
    let mut file = OpenOptions::new()
        .write(true)
        .open(database(&place))
        .unwrap();
    let pages = file.metadata().unwrap().len() / 4096;
    for page in 1..pages {
        file.seek(SeekFrom::Start(page * 4096)).unwrap();
        file.write_all(&[0xAB; 512]).unwrap();
    }
    let found = Store::open(place.location()).and_then(|store| verify(&store, ORG));
    assert_eq!(
        found.err().map(|fault| fault.kind()),
        Some(FaultKind::Damaged)
    );
}

#[test]
fn a_commit_that_was_half_written_never_was() {
    let place = Place::sqlite();
    let store = place.open();
    Told::nth(1).begin(&store);
    Told::nth(2).begin(&store);
    // What a power cut leaves: the database without its last checkpoint, the log with a torn end.
    let torn = Place::sqlite();
    fs::copy(database(&place), database(&torn)).unwrap();
    let log = |place: &Place| database(place).with_extension("db-wal");
    let whole = fs::read(log(&place)).unwrap();
    fs::write(log(&torn), &whole[..whole.len() - 3_000]).unwrap();
    let reopened = torn.open();
    assert_eq!(verify(&reopened, ORG).unwrap().problems, []);
    assert_eq!(ask(&reopened, journal::head).seq, 2);
    Told::nth(3).begin(&reopened);
}

#[test]
fn on_a_full_disk_reads_go_on_and_writes_are_refused_whole() {
    let place = Place::sqlite();
    let store = place.open();
    Told::nth(1).begin(&store);
    tell(&store, |tx| {
        tx.each("PRAGMA max_page_count = 120", &[], |_| Ok(()))
    });
    let long = "가".repeat(20_000);
    let outcomes: Vec<Option<FaultKind>> = (0..40)
        .map(|n| {
            let long = long.clone();
            let kept = store.write(ORG, move |tx| {
                let entry = journal::Entry {
                    case_id: None,
                    at: at(1),
                    actor: "system",
                    kind: "k",
                    body: "{}",
                };
                journal::append(tx, &entry)?;
                let new = texts::NewText {
                    id: text(n),
                    case_id: None,
                    body: &long,
                    salt: [0; 16],
                    erase_after: None,
                };
                texts::keep(tx, &new)
            });
            kept.wait().err().map(|fault: Fault| fault.kind())
        })
        .collect();
    let written = outcomes
        .iter()
        .take_while(|outcome| outcome.is_none())
        .count();
    assert!(written < 40);
    assert!(
        outcomes[written..]
            .iter()
            .all(|outcome| *outcome == Some(FaultKind::DiskFull))
    );
    let report = verify(&store, ORG).unwrap();
    assert_eq!(report.problems, []);
    assert_eq!(report.texts, 1 + written as u64);
    assert_eq!(
        ask(&store, journal::head).seq,
        2 + i64::try_from(written).unwrap()
    );
    // Room again: writing goes on.
    tell(&store, |tx| {
        tx.each("PRAGMA max_page_count = 1000000", &[], |_| Ok(()))
    });
    Told::nth(2).begin(&store);
}

#[test]
fn a_folder_that_cannot_be_made_is_a_fault_without_inner_words() {
    let place = Place::sqlite();
    fs::write(place.folder.path().join("occupied"), "").unwrap();
    let fault = Store::open(Location::Folder(place.folder.path().join("occupied")))
        .err()
        .unwrap();
    assert_eq!(fault.kind(), FaultKind::Unavailable);
    assert_eq!(fault.to_string(), "the data cannot be reached");
}
