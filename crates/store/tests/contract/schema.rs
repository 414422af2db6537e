//! The schema: the same on both engines, and every column declared.

use std::collections::BTreeSet;

use store::columns::{self, Holds};
use store::{Kind, newest_version};

use crate::place::{ORG, Place, ask};

on_both_engines!(
    every_column_is_declared_as_it_is,
    opening_again_changes_nothing
);

/// Table, column, kind, whether it may be null.
type Shape = BTreeSet<(String, String, String, bool)>;

/// The real schema, as the engine tells it, in the words of PostgreSQL.
fn shape(place: &Place) -> Shape {
    let sqlite =
        "SELECT s.name, c.name, CASE c.type WHEN 'INTEGER' THEN 'bigint' WHEN 'TEXT' THEN 'text'
           WHEN 'BLOB' THEN 'bytea' ELSE c.type END, CASE c.\"notnull\" WHEN 1 THEN 0 ELSE 1 END
         FROM sqlite_schema s JOIN pragma_table_info(s.name) c
         WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite_%'";
    let postgres = "SELECT table_name::text, column_name::text, data_type::text,
           CASE is_nullable WHEN 'NO' THEN 0::bigint ELSE 1::bigint END
         FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name <> 'miso_version'";
    let sql = if place.location().database_file().is_some() {
        sqlite
    } else {
        postgres
    };
    let rows = ask(&place.open(), |r| {
        r.query(sql, &[], |row| {
            Ok((row.string(0)?, row.string(1)?, row.string(2)?, row.flag(3)?))
        })
    });
    rows.into_iter().collect()
}

fn every_column_is_declared_as_it_is(place: &Place) {
    let declared: BTreeSet<_> = columns::described()
        .unwrap()
        .iter()
        .flat_map(|described| {
            described
                .columns
                .iter()
                .map(|column| (described.table.name, *column))
        })
        .map(|(table, column)| {
            let kind = match column.holds.kind() {
                Kind::Int => "bigint",
                Kind::Text => "text",
                Kind::Bytes => "bytea",
            };
            (table.to_owned(), column.name.to_owned(), kind.to_owned())
        })
        .collect();
    let real: BTreeSet<_> = shape(place)
        .into_iter()
        .map(|(table, column, kind, _)| (table, column, kind))
        .collect();
    assert_eq!(declared, real);
}

fn opening_again_changes_nothing(place: &Place) {
    let (first, second) = (shape(place), shape(place));
    assert_eq!(first, second);
    assert_eq!(newest_version(), 9);
    ask(&place.open(), |r| {
        r.number(
            "SELECT count(*) FROM cases WHERE org_id = $1",
            &[ORG.into()],
        )
    });
}

#[test]
fn both_engines_have_the_same_columns() {
    if let Some(postgres) = Place::postgres() {
        assert_eq!(shape(&Place::sqlite()), shape(&postgres));
    }
}

#[test]
fn both_engines_have_the_same_steps() {
    let names = |engine: &str| {
        let folder = format!("{}/migrations/{engine}", env!("CARGO_MANIFEST_DIR"));
        let entries = std::fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(names("sqlite"), names("postgres"));
    assert_eq!(i64::try_from(names("sqlite").len()), Ok(newest_version()));
}

#[test]
fn every_key_starts_with_the_organisation_and_every_moment_says_so() {
    for described in columns::described().unwrap() {
        let table = described.table.name;
        assert_eq!(described.columns[0].name, "org_id", "{table}");
        for column in &described.columns {
            let named_as_moment = ["at", "erase_after", "locked_until"].contains(&column.name)
                || column.name.ends_with("_at");
            assert_eq!(
                named_as_moment,
                column.holds == Holds::Moment,
                "{table}.{}",
                column.name
            );
            assert!(!column.until.is_empty(), "{table}.{}", column.name);
        }
    }
}
