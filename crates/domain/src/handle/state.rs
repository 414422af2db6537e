//! Where a case stands in its life.
//! Holds the names of the states only; what moves a case stands with each ability.

use serde::{Deserialize, Serialize};

/// received → acknowledged → in care → answered → agreed | refused by the customer → closed;
/// withdrawn at any time before closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseState {
    Received,
    Acknowledged,
    InCare,
    Answered,
    Agreed,
    Refused,
    Closed,
    Withdrawn,
}

impl CaseState {
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::Acknowledged,
        Self::InCare,
        Self::Answered,
        Self::Agreed,
        Self::Refused,
        Self::Closed,
        Self::Withdrawn,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Acknowledged => "acknowledged",
            Self::InCare => "in-care",
            Self::Answered => "answered",
            Self::Agreed => "agreed",
            Self::Refused => "refused",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    pub fn open(self) -> bool {
        !matches!(self, Self::Closed | Self::Withdrawn)
    }

    /// The office still owes an answer; the statutory clock runs only here.
    pub fn awaits_answer(self) -> bool {
        matches!(self, Self::Received | Self::Acknowledged | Self::InCare)
    }
}
