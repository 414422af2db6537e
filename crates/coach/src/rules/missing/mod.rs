//! Rules about something that a full answer should have.

pub(crate) mod apology;
pub(crate) mod deadline;
pub(crate) mod greeting;
