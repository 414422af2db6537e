//! A case is cared for: one ability, one file.

pub mod assessment;
pub mod case;
pub mod cause;
pub mod change;
pub mod clock;
pub mod closure;
pub mod hand_over;
pub mod memo;
pub mod merge;
pub mod promise;
pub mod remedy;
