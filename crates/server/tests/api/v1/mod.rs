//! `/api/v1`.

mod cases;
mod document;
mod tokens;
