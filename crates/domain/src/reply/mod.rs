//! An answer is written, read by the coach, sent, and agreed to or not.

pub mod letter;
pub mod response;
pub mod review;
pub mod rules;
