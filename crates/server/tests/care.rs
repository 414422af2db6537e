//! The case page through the real router: every form once good and once refused, two people at once, who may and who may
//! not, both languages, hostile words. No answer is a fault.
#![allow(
    clippy::similar_names,
    clippy::too_many_lines,
    clippy::format_push_string,
    reason = "one story each, told in one go"
)]
#![allow(clippy::unwrap_used, reason = "a test may break")]

#[path = "care/conflict.rs"]
mod conflict;
#[path = "care/desk.rs"]
mod desk;
#[path = "care/endings.rs"]
mod endings;
#[path = "care/forms.rs"]
mod forms;
mod house;
#[path = "care/pages.rs"]
mod pages;
#[path = "care/rights.rs"]
mod rights;
#[path = "care/sorted.rs"]
mod sorted;
