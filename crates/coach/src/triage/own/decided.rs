//! What persons decide, and what one decision taught. Learns nothing itself.

use crate::triage::{CauseKind, Severity, VoiceKind};

/// What a person decided about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    Kind(VoiceKind),
    Causes(Vec<CauseKind>),
    Severity(Severity),
    /// The office's own department, by its id.
    Department(String),
}

impl Decided {
    /// Which part of a suggestion it speaks of.
    pub fn field(&self) -> &'static str {
        match self {
            Decided::Kind(_) => "kind",
            Decided::Causes(_) => "causes",
            Decided::Severity(_) => "severity",
            Decided::Department(_) => "department",
        }
    }
}

/// What one decision taught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taught {
    /// Just this had been suggested; `None` where nothing was.
    pub as_suggested: Option<bool>,
    /// The outputs whose weights moved.
    pub moved: Vec<String>,
}
