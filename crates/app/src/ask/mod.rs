//! What a page or list needs to know. Reads only, and only for who may see it.

pub mod alike;
pub mod approvals;
pub mod case;
mod facts;
pub mod follow;
pub mod today;
