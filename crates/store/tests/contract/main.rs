//! What the store promises, told once and run on both engines: SQLite always, PostgreSQL where `MISO_TEST_POSTGRES`
//! names a server (`postgres://user@host:port`) on which databases may be made.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

/// Runs each of the named functions on a fresh database of either engine.
macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[test]
            fn on_sqlite() {
                super::$name(&crate::place::Place::sqlite());
            }

            #[test]
            fn on_postgres() {
                if let Some(place) = crate::place::Place::postgres() {
                    super::$name(&place);
                }
            }
        }
    )+};
}

mod place;
mod told;

mod alike;
mod around;
mod bad_days;
mod cases;
mod coach;
mod keeping;
mod listing;
mod own_model;
mod record;
mod schema;
mod sign_in;
mod writing;
