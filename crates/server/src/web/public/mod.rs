//! The pages of the one who complains: no account, little data, kind errors, and all of it without script.

mod attached;
pub mod complain;
pub mod follow;
