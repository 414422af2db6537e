//! A case is cared for: one ability, one file.

pub mod approval;
pub mod assessment;
pub mod case;
pub mod cause;
pub mod change;
pub mod clock;
pub mod closure;
pub mod extension;
pub mod give_back;
pub mod hand_over;
mod life;
pub mod memo;
pub mod merge;
pub(crate) mod number;
pub mod promise;
pub mod remedy;
mod state;
pub mod supplement;
pub mod transfer;
pub mod undelivered;
