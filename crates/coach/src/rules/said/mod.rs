//! Rules about something said that should not be said so.

pub(crate) mod blame_shifting;
pub(crate) mod cold_closing;
pub(crate) mod disputing;
pub(crate) mod excuse;
pub(crate) mod flat_refusal;
pub(crate) mod indefinite_wait;
pub(crate) mod interrupting;
pub(crate) mod levity;
pub(crate) mod perfunctory_apology;
pub(crate) mod personal_data;
pub(crate) mod raised_voice;
pub(crate) mod rude_register;
pub(crate) mod rules_as_excuse;
pub(crate) mod trivializing;
pub(crate) mod vague_promise;
pub(crate) mod wrong_weekday;
