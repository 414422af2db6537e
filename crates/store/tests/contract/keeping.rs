//! Keeping what was recorded: proof, backup, restore, export.

use std::collections::BTreeMap;

use store::backup::{backup, restore};
use store::export::{Personal, export};
use store::tables::cases;
use store::verify::{Problem, verify};
use store::{FaultKind, Store, files};

use crate::place::{ORG, Place, ask, at, case, tell, text};
use crate::told::{Told, answered, happen, promised};

on_both_engines!(
    the_first_record_that_does_not_fit_is_named,
    a_record_that_was_taken_away_is_noticed,
    a_text_or_file_that_was_changed_is_named,
    a_backup_restores_into_either_engine,
    a_backup_is_made_while_others_write,
    what_is_not_empty_is_not_restored_over,
    export_keeps_secrets_and_gives_personal_words_only_when_asked,
);

fn fill(store: &Store) {
    for n in 1..=4 {
        let begun = Told::nth(n).begin(store);
        happen(
            store,
            &begun,
            60,
            vec![promised(&begun, 1, 500), answered(&begun)],
        );
    }
    let digest = store.files().put(ORG, b"photo").unwrap();
    tell(store, move |tx| {
        let file = files::StoredFile {
            id: domain::people::FileId(crate::place::id(1)),
            case_id: Some(case(1)),
            name: "사진.jpg".to_owned(),
            media_type: "image/jpeg".to_owned(),
            bytes: 5,
            digest,
            added_at: at(1),
            erased_at: None,
        };
        files::add(tx, &file)
    });
}

fn problems(store: &Store) -> Vec<Problem> {
    verify(store, ORG).unwrap().problems
}

fn the_first_record_that_does_not_fit_is_named(place: &Place) {
    place.leave_broken();
    let store = place.open();
    fill(&store);
    let report = verify(&store, ORG).unwrap();
    assert_eq!(
        (report.records, report.cases, report.files, report.problems),
        (16, 4, 1, vec![])
    );
    place.tamper("UPDATE journal SET actor = 'nobody' WHERE seq IN (7, 9)");
    assert_eq!(problems(&store), [Problem::Record { seq: 7 }]);
}

fn a_record_that_was_taken_away_is_noticed(place: &Place) {
    place.leave_broken();
    let store = place.open();
    fill(&store);
    place.tamper("DELETE FROM journal WHERE seq = 16");
    let found = problems(&store);
    assert_eq!(
        found[0],
        Problem::End {
            counted: 16,
            found: 15
        }
    );
    let refused = store.write(ORG, |tx| cases::next_number(tx, 2026)).wait();
    assert_eq!(
        refused.map_err(|fault| fault.kind()),
        Err(FaultKind::Damaged)
    );
}

fn a_text_or_file_that_was_changed_is_named(place: &Place) {
    place.leave_broken();
    let store = place.open();
    fill(&store);
    let first = text(10_001);
    place.tamper("UPDATE texts SET body = 'softened' WHERE body LIKE '2026-000001%'");
    std::fs::remove_dir_all(place.location().files()).unwrap();
    let file = domain::people::FileId(crate::place::id(1));
    assert_eq!(
        problems(&store),
        [Problem::Text { id: first }, Problem::File { id: file }]
    );
    place.tamper("DELETE FROM texts WHERE body = 'softened'");
    assert!(problems(&store).contains(&Problem::Reference { seq: 1, id: first }));
}

fn a_backup_restores_into_either_engine(place: &Place) {
    let store = place.open();
    fill(&store);
    let file = place.folder.path().join("miso.backup");
    let moved = backup(&store, &file).unwrap();
    assert_eq!((moved.files, moved.missing_files), (1, 0));
    let third = ask(&store, |r| cases::load(r, case(3)));
    for target in [Some(Place::sqlite()), Place::postgres()]
        .into_iter()
        .flatten()
    {
        let restored = restore(&file, target.location()).unwrap();
        assert_eq!(restored, moved);
        let copy = target.open();
        assert_eq!(ask(&copy, |r| cases::load(r, case(3))), third);
        assert_eq!(tell(&copy, |tx| cases::next_number(tx, 2026)).count, 5);
        assert_eq!(verify(&copy, ORG).unwrap(), verify(&store, ORG).unwrap());
    }
}

fn a_backup_is_made_while_others_write(place: &Place) {
    let store = place.open();
    fill(&store);
    let file = place.folder.path().join("miso.backup");
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| (5..40).for_each(|n| drop(Told::nth(n).begin(&store))));
        backup(&store, &file).unwrap();
        writer.join().unwrap();
    });
    let target = Place::sqlite();
    restore(&file, target.location()).unwrap();
    assert_eq!(problems(&target.open()), []);
}

fn what_is_not_empty_is_not_restored_over(place: &Place) {
    let store = place.open();
    fill(&store);
    let file = place.folder.path().join("miso.backup");
    backup(&store, &file).unwrap();
    let again = backup(&store, &file).map_err(|fault| fault.kind());
    assert_eq!(again, Err(FaultKind::Conflict));
    store.close();
    let over = restore(&file, place.location()).map_err(|fault| fault.kind());
    assert_eq!(over, Err(FaultKind::Conflict));
    assert_eq!(problems(&place.open()), []);
}

fn exported(store: &Store, personal: Personal) -> (String, BTreeMap<String, usize>) {
    let mut out = Vec::new();
    export(store, ORG, personal, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    let mut tables = BTreeMap::new();
    for line in text.lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        *tables
            .entry(row["table"].as_str().unwrap().to_owned())
            .or_default() += 1;
    }
    (text, tables)
}

fn export_keeps_secrets_and_gives_personal_words_only_when_asked(place: &Place) {
    let store = place.open();
    fill(&store);
    let (without, tables) = exported(&store, Personal::Without);
    assert_eq!(
        (tables["journal"], tables["texts"], tables["cases"]),
        (16, 4, 4)
    );
    assert!(!without.contains("급식") && !without.contains("010-1234"));
    let (with, _) = exported(&store, Personal::With);
    assert!(with.contains("급식") && with.contains("010-1234-0001"));
    assert!(!with.contains("\"salt\""));
    assert!(with.contains("\"received_at\":\"2026-11-2"));
}
