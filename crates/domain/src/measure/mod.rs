//! Satisfaction as the seed defines it: what was done against what was expected.

pub mod answer;
