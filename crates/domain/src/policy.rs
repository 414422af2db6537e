//! What this office decided for itself within the law: periods by kind, money limits, how long silence is.
//! Holds values only; the rules that use them stand with their subjects.

use serde::{Deserialize, Serialize};

use crate::deadline::Period;
use crate::people::Role;
use crate::receive::intake::VoiceKind;

/// What a stored policy does not say is as in a new office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// Handling period by kind of voice (Petitions Decree 14–17).
    pub periods: Periods,
    /// A receipt or acknowledgement must be out within this many working hours.
    pub acknowledge_within_hours: u16,
    /// Up to this much a clerk or handler may offer alone.
    pub clerk_limit_won: u64,
    pub handler_limit_won: u64,
    /// No lead approves more than this.
    pub lead_limit_won: u64,
    /// After this many working days without a word from the customer an answered case may be closed.
    pub silence_days: u16,
    /// Progress is reported when this many days have passed, and again after as many (Decree 23).
    pub progress_notice_days: u16,
    /// Words, files and contacts of a case that has ended are erased after as many years ([`crate::retention`]).
    pub words_kept_years: u16,
    /// Letters that were handed to the post lie in the outgoing folder for as many days.
    pub sent_letters_kept_days: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Periods {
    pub complaint: Period,
    pub request: Period,
    pub inquiry: Period,
    pub suggestion: Period,
    pub praise: Period,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            periods: Periods {
                complaint: Period::Days(7),
                request: Period::Days(7),
                inquiry: Period::Days(7),
                suggestion: Period::Days(14),
                praise: Period::Days(14),
            },
            acknowledge_within_hours: 8,
            clerk_limit_won: 10_000,
            handler_limit_won: 50_000,
            lead_limit_won: 3_000_000,
            silence_days: 14,
            progress_notice_days: 30,
            words_kept_years: 10,
            sent_letters_kept_days: 30,
        }
    }
}

impl Policy {
    pub fn period(&self, kind: VoiceKind) -> Period {
        match kind {
            VoiceKind::Complaint => self.periods.complaint,
            VoiceKind::Request => self.periods.request,
            VoiceKind::Inquiry => self.periods.inquiry,
            VoiceKind::Suggestion => self.periods.suggestion,
            VoiceKind::Praise => self.periods.praise,
        }
    }

    /// What somebody with these roles may give without asking, in won.
    pub fn limit_won(&self, roles: &[Role]) -> u64 {
        roles
            .iter()
            .map(|role| match role {
                Role::Clerk => self.clerk_limit_won,
                Role::Handler => self.handler_limit_won,
                Role::Lead => self.lead_limit_won,
                Role::Planner | Role::Administrator | Role::Auditor => 0,
            })
            .max()
            .unwrap_or(0)
    }
}
