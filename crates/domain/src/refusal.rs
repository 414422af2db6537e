//! What the core says no to. Each has an id that never changes meaning and a sentence in every language elsewhere;
//! a fault of ours is not in here.

use jiff::civil;

/// Why a command was refused. `Display` is the id, for the journal of the operator; people read the translation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.id())]
pub enum Refusal {
    NotThere,
    NotYours,
    OnlyOwner,
    ComplainedOf,
    CaseChanged,
    CaseEnded,
    NotClosed,
    NothingChanged,
    AlreadyAcknowledged,
    NoSuchDepartment,
    NoSuchStaff,
    CauseMissing,
    NothingOffered,
    MomentPassed,
    NotAWorkingDay {
        next: civil::Date,
    },
    PromiseNotOpen,
    PromiseOpen,
    OverLimit {
        limit_won: u64,
    },
    OwnApproval,
    AwaitsApproval,
    AlreadyDecided,
    ReasonMissing,
    ConsentMissing,
    RemedyNotDone,
    AlreadyAnswered,
    AlreadyExtended,
    ExtensionTooLong {
        longest_days: u16,
    },
    PeriodOver,
    SupplementWaits,
    NothingAwaited,
    SameCase,
    StopFinding {
        rule: String,
    },
    DecisionMissing,
    DecisionDoesNotFit,
    RoutesMissing,
    AnswerMissing,
    AlreadyAnsweredByCustomer,
    OutcomeDoesNotFit,
    TooSoonToClose {
        from_on: civil::Date,
    },
    AlreadyCompared,
    /// The idempotency key was used for another request.
    KeyUsed,
}

/// A value inside a refusal's sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    Date(civil::Date),
    Won(u64),
    Days(u16),
    Rule(String),
}

impl Refusal {
    /// Every id, for the tests that count sentences.
    pub const IDS: &[&str] = &[
        "not-there",
        "not-yours",
        "only-owner",
        "complained-of",
        "case-changed",
        "case-ended",
        "not-closed",
        "nothing-changed",
        "already-acknowledged",
        "no-such-department",
        "no-such-staff",
        "cause-missing",
        "nothing-offered",
        "moment-passed",
        "not-a-working-day",
        "promise-not-open",
        "promise-open",
        "over-limit",
        "own-approval",
        "awaits-approval",
        "already-decided",
        "reason-missing",
        "consent-missing",
        "remedy-not-done",
        "already-answered",
        "already-extended",
        "extension-too-long",
        "period-over",
        "supplement-waits",
        "nothing-awaited",
        "same-case",
        "stop-finding",
        "decision-missing",
        "decision-does-not-fit",
        "routes-missing",
        "answer-missing",
        "already-answered-by-customer",
        "outcome-does-not-fit",
        "too-soon-to-close",
        "already-compared",
        "key-used",
    ];

    /// The stable id; the page and the API translate it.
    pub fn id(&self) -> &'static str {
        Self::IDS[self.place()]
    }

    fn place(&self) -> usize {
        match self {
            Self::NotThere => 0,
            Self::NotYours => 1,
            Self::OnlyOwner => 2,
            Self::ComplainedOf => 3,
            Self::CaseChanged => 4,
            Self::CaseEnded => 5,
            Self::NotClosed => 6,
            Self::NothingChanged => 7,
            Self::AlreadyAcknowledged => 8,
            Self::NoSuchDepartment => 9,
            Self::NoSuchStaff => 10,
            Self::CauseMissing => 11,
            Self::NothingOffered => 12,
            Self::MomentPassed => 13,
            Self::NotAWorkingDay { .. } => 14,
            Self::PromiseNotOpen => 15,
            Self::PromiseOpen => 16,
            Self::OverLimit { .. } => 17,
            Self::OwnApproval => 18,
            Self::AwaitsApproval => 19,
            Self::AlreadyDecided => 20,
            Self::ReasonMissing => 21,
            Self::ConsentMissing => 22,
            Self::RemedyNotDone => 23,
            Self::AlreadyAnswered => 24,
            Self::AlreadyExtended => 25,
            Self::ExtensionTooLong { .. } => 26,
            Self::PeriodOver => 27,
            Self::SupplementWaits => 28,
            Self::NothingAwaited => 29,
            Self::SameCase => 30,
            Self::StopFinding { .. } => 31,
            Self::DecisionMissing => 32,
            Self::DecisionDoesNotFit => 33,
            Self::RoutesMissing => 34,
            Self::AnswerMissing => 35,
            Self::AlreadyAnsweredByCustomer => 36,
            Self::OutcomeDoesNotFit => 37,
            Self::TooSoonToClose { .. } => 38,
            Self::AlreadyCompared => 39,
            Self::KeyUsed => 40,
        }
    }

    /// The values its sentence names.
    pub fn facts(&self) -> Vec<(&'static str, Fact)> {
        match self {
            Self::NotAWorkingDay { next } => vec![("next", Fact::Date(*next))],
            Self::TooSoonToClose { from_on } => vec![("from", Fact::Date(*from_on))],
            Self::OverLimit { limit_won } => vec![("limit", Fact::Won(*limit_won))],
            Self::ExtensionTooLong { longest_days } => vec![("days", Fact::Days(*longest_days))],
            Self::StopFinding { rule } => vec![("rule", Fact::Rule(rule.clone()))],
            _ => Vec::new(),
        }
    }
}
