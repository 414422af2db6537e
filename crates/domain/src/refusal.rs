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
    /// Further ahead than anybody should be made to wait.
    TooFar {
        latest: civil::Date,
    },
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
    SupplementTooLong {
        longest_days: u16,
    },
    /// Asked twice already, or lengthened twice.
    SupplementsUsedUp,
    /// The customer still has time to send it.
    SupplementTimeRuns {
        until: civil::Date,
    },
    /// It was asked for only once.
    SecondRequestMissing,
    /// The notice did not come back twice.
    NotReturnedTwice,
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
    /// The customer wrote and nobody has answered.
    CustomerWaits,
    AlreadyCompared,
    /// The idempotency key was used for another request.
    KeyUsed,
    /// A phrase for the coach in which there is nothing to look for.
    PhraseNotReadable,
}

/// A value inside a refusal's sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    Date(civil::Date),
    Won(u64),
    Days(u16),
    Rule(String),
}

macro_rules! ids {
    ($($refusal:ident $({ $($field:tt)* })? = $id:literal,)+) => {
        impl Refusal {
            /// Every id, for the tests that count sentences.
            pub const IDS: &[&str] = &[$($id),+];

            /// The stable id; the page and the API translate it.
            pub fn id(&self) -> &'static str {
                match self { $(Self::$refusal $({ $($field)* })? => $id,)+ }
            }
        }
    };
}

ids! {
    NotThere = "not-there",
    NotYours = "not-yours",
    OnlyOwner = "only-owner",
    ComplainedOf = "complained-of",
    CaseChanged = "case-changed",
    CaseEnded = "case-ended",
    NotClosed = "not-closed",
    NothingChanged = "nothing-changed",
    AlreadyAcknowledged = "already-acknowledged",
    NoSuchDepartment = "no-such-department",
    NoSuchStaff = "no-such-staff",
    CauseMissing = "cause-missing",
    NothingOffered = "nothing-offered",
    MomentPassed = "moment-passed",
    TooFar { .. } = "too-far",
    NotAWorkingDay { .. } = "not-a-working-day",
    PromiseNotOpen = "promise-not-open",
    PromiseOpen = "promise-open",
    OverLimit { .. } = "over-limit",
    OwnApproval = "own-approval",
    AwaitsApproval = "awaits-approval",
    AlreadyDecided = "already-decided",
    ReasonMissing = "reason-missing",
    ConsentMissing = "consent-missing",
    RemedyNotDone = "remedy-not-done",
    AlreadyAnswered = "already-answered",
    AlreadyExtended = "already-extended",
    ExtensionTooLong { .. } = "extension-too-long",
    PeriodOver = "period-over",
    SupplementWaits = "supplement-waits",
    SupplementTooLong { .. } = "supplement-too-long",
    SupplementsUsedUp = "supplements-used-up",
    SupplementTimeRuns { .. } = "supplement-time-runs",
    SecondRequestMissing = "second-request-missing",
    NotReturnedTwice = "not-returned-twice",
    NothingAwaited = "nothing-awaited",
    SameCase = "same-case",
    StopFinding { .. } = "stop-finding",
    DecisionMissing = "decision-missing",
    DecisionDoesNotFit = "decision-does-not-fit",
    RoutesMissing = "routes-missing",
    AnswerMissing = "answer-missing",
    AlreadyAnsweredByCustomer = "already-answered-by-customer",
    OutcomeDoesNotFit = "outcome-does-not-fit",
    TooSoonToClose { .. } = "too-soon-to-close",
    CustomerWaits = "customer-waits",
    AlreadyCompared = "already-compared",
    KeyUsed = "key-used",
    PhraseNotReadable = "phrase-not-readable",
}

impl Refusal {
    /// The values its sentence names.
    pub fn facts(&self) -> Vec<(&'static str, Fact)> {
        match self {
            Self::NotAWorkingDay { next } => vec![("next", Fact::Date(*next))],
            Self::SupplementTimeRuns { until } => vec![("until", Fact::Date(*until))],
            Self::TooFar { latest } => vec![("latest", Fact::Date(*latest))],
            Self::TooSoonToClose { from_on } => vec![("from", Fact::Date(*from_on))],
            Self::OverLimit { limit_won } => vec![("limit", Fact::Won(*limit_won))],
            Self::ExtensionTooLong { longest_days } | Self::SupplementTooLong { longest_days } => {
                vec![("days", Fact::Days(*longest_days))]
            }
            Self::StopFinding { rule } => vec![("rule", Fact::Rule(rule.clone()))],
            _ => Vec::new(),
        }
    }
}
