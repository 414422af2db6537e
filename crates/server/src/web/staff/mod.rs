//! The pages of those who work here. Everything but the door asks for [`super::session::SignedIn`].

pub mod approvals;
pub mod coach_rules;
pub mod handle;
pub mod receive;
pub mod reply;
pub mod sign_in;
pub mod suggestions;
pub mod today;
