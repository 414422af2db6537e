//! Rules about something that a full answer should have.

pub(crate) mod apology;
pub(crate) mod consent;
pub(crate) mod deadline;
pub(crate) mod facts;
pub(crate) mod greeting;
pub(crate) mod remedy;
pub(crate) mod restatement;
