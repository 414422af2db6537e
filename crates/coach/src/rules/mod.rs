//! The rules: one file each, which is its own page. `said` mark words; `missing` name parts.

pub(crate) mod missing;
pub(crate) mod said;
