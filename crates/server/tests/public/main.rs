//! The customer's pages through the real router, on a fresh database with a held clock: say it, the receipt, follow it.
#![allow(clippy::unwrap_used, reason = "a test may break")]

#[path = "../house/mod.rs"]
mod house;

mod bad_days;
mod customer;
mod follow;
mod hostile;
mod numbers;
mod say;
mod states;
