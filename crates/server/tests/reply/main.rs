//! Answering a case: what the coach reads, what goes out, what is refused, and that nothing typed is lost.

#![allow(clippy::unwrap_used, reason = "a test may break")]

#[path = "../house/mod.rs"]
mod house;

mod desk;
mod kept;
mod rules;
mod sent;
mod suggested;
