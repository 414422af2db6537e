//! Rules about something said that should not be said so.

pub(crate) mod levity;
