//! What is remembered, and the only SQL in the house. Decides nothing and makes neither times nor ids: it is handed them.
//!
//! ```text
//! let store = Store::open(Location::Folder(path))?;            // or Location::Postgres { url, folder }
//!
//! // Writing: a job runs on the writer's thread, inside one transaction, and is answered after its commit is on disk.
//! // An `Err` takes back all that the job wrote. `.await` the answer, or `.wait()` for it; never block in a job.
//! let case = store.write(org, move |tx| -> Result<Case, Refused> {   // your error needs `From<Fault>`
//!     match idempotency::seen(tx, &key, &request)? { … }             // a repeated request gets its first answer
//!     let before = cases::load(tx, case_id)?.ok_or(NotThere)?;       // a Transaction is a Reader too
//!     let events = domain::handle::case::decide(&before, command, &context)?;
//!     texts::keep(tx, &NewText { … })?;                              // what was said, apart from the journal
//!     let after = cases::record(tx, &before, Decided { events: &events, actor, at })?;
//!     outbox::add(tx, &NewItem { … })?;
//!     Ok(after)
//! }).await?;
//!
//! // Reading: blocks, so call it where blocking is allowed; all questions of one call see the same moment.
//! let case = store.read(org, |reader| cases::by_number(reader, number))?;
//!
//! store.close();                                               // finishes what waits
//! ```
//!
//! Subjects: [`journal`] and [`texts`] · [`tables::cases`] (`begin`, `record`, `load`, `by_number`, clocks),
//! [`tables::promises`], [`tables::customers`], [`tables::office`] · [`outbox`], [`followers`],
//! [`idempotency`] · [`files`] (content in [`Store::files`], the rest in its table) · [`accounts`] (accounts, sessions, tokens, grants).
//!
//! Moments are kept to the microsecond; hand in moments that are rounded to it, so that what is replayed is equal.
//! Every key starts with the organisation, and a [`Reader`] knows its organisation: no function can forget it.
//! Texts hold no NUL character (the domain drops it), because PostgreSQL cannot keep one.

pub mod accounts;
pub mod alike;
pub mod backup;
mod cabinet;
pub mod columns;
mod engine;
pub mod export;
mod fault;
mod figures;
pub mod files;
pub mod followers;
pub mod idempotency;
pub mod journal;
mod ledger;
mod location;
mod migrate;
pub mod outbox;
pub mod own_model;
mod pending;
mod postgres;
mod queue;
mod readers;
pub mod replay;
pub mod search;
mod sqlite;
mod store;
pub mod tables;
pub mod texts;
mod transaction;
mod value;
pub mod verify;
mod waiting;
mod writer;

pub use engine::{Kind, Row, Table, Value};
pub use fault::{Fault, FaultKind};
pub use figures::Figures;
pub use location::Location;
pub use migrate::newest as newest_version;
pub use pending::Pending;
pub use store::Store;
pub use tables::projection::Stage;
pub use transaction::{Reader, Transaction};
