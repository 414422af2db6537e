//! The API as programs meet it: through the real router, on an office of its own. The files mirror the addresses.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may break")]

#[path = "../house/mod.rs"]
mod house;
mod program;
mod v1;
