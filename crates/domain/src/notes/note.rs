//! The things a case can lack, each with a stable id that pages translate, and how soon somebody must look.
//! Finds nothing by itself.

use jiff::{Timestamp, civil};

use crate::people::StaffId;

/// How soon somebody must look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Already late.
    Late,
    Today,
    Soon,
    /// Worth doing, no clock runs.
    Open,
}

/// One thing a case lacks. In the order in which it is looked at when it is equally urgent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    PromiseBroken {
        number: u32,
    },
    PeriodOver {
        due_at: Timestamp,
    },
    PromiseDue {
        number: u32,
        by_at: Timestamp,
    },
    PeriodEnds {
        due_at: Timestamp,
    },
    /// The owner has left the office.
    OwnerMissing,
    AcknowledgementMissing {
        by_at: Timestamp,
    },
    ResumeDue {
        number: u32,
        resume_at: Timestamp,
    },
    CustomerWaits {
        since: Timestamp,
    },
    /// The customer wrote after it was closed: does it go on?
    AddedAfterClosing {
        since: Timestamp,
    },
    HandOverWaits {
        to: StaffId,
    },
    SupplementWaits {
        by_on: civil::Date,
    },
    /// Asked for twice, and nothing came: it may be given back.
    SupplementNeverCame {
        by_on: civil::Date,
    },
    /// Its notice came back: another way to the customer is wanted.
    SupplementUndelivered,
    /// It came back twice: it may be taken as withdrawn.
    SupplementUndeliveredTwice,
    ProgressNoticeDue,
    ApprovalWaits {
        number: u32,
    },
    ConsentMissing {
        number: u32,
    },
    RemedyNotDone {
        number: u32,
    },
    ChangeNotJudged {
        number: u32,
    },
    AssessmentMissing,
    CauseMissing,
    RefusedByCustomer,
    NotClosed,
}

macro_rules! ids {
    ($($note:ident $({ $($field:tt)* })? = $id:literal,)+) => {
        impl Note {
            /// Every id, in the order of the notes.
            pub const IDS: &[&str] = &[$($id),+];

            /// The stable id that pages translate.
            pub fn id(&self) -> &'static str {
                match self { $(Self::$note $({ $($field)* })? => $id,)+ }
            }
        }
    };
}

ids! {
    PromiseBroken { .. } = "promise-broken",
    PeriodOver { .. } = "period-over",
    PromiseDue { .. } = "promise-due",
    PeriodEnds { .. } = "period-ends",
    OwnerMissing = "owner-missing",
    AcknowledgementMissing { .. } = "acknowledgement-missing",
    ResumeDue { .. } = "resume-due",
    CustomerWaits { .. } = "customer-waits",
    AddedAfterClosing { .. } = "added-after-closing",
    HandOverWaits { .. } = "hand-over-waits",
    SupplementWaits { .. } = "supplement-waits",
    SupplementNeverCame { .. } = "supplement-never-came",
    SupplementUndelivered = "supplement-undelivered",
    SupplementUndeliveredTwice = "supplement-undelivered-twice",
    ProgressNoticeDue = "progress-notice-due",
    ApprovalWaits { .. } = "approval-waits",
    ConsentMissing { .. } = "consent-missing",
    RemedyNotDone { .. } = "remedy-not-done",
    ChangeNotJudged { .. } = "change-not-judged",
    AssessmentMissing = "assessment-missing",
    CauseMissing = "cause-missing",
    RefusedByCustomer = "refused-by-customer",
    NotClosed = "not-closed",
}

impl Note {
    pub(super) fn rank(&self) -> usize {
        Self::IDS
            .iter()
            .position(|id| *id == self.id())
            .unwrap_or(Self::IDS.len())
    }

    /// The moment it is about, where it has one.
    pub(super) fn at(&self) -> Option<Timestamp> {
        match self {
            Self::PeriodOver { due_at: at }
            | Self::PromiseDue { by_at: at, .. }
            | Self::PeriodEnds { due_at: at }
            | Self::AcknowledgementMissing { by_at: at }
            | Self::ResumeDue { resume_at: at, .. }
            | Self::CustomerWaits { since: at }
            | Self::AddedAfterClosing { since: at } => Some(*at),
            _ => None,
        }
    }
}
