//! What can go wrong on our side: a kind that the caller may act on, and the cause for the operator.
//! `Display` never shows the cause, so a text of the database cannot reach a page by mistake.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// A fault of ours; never a refusal of what somebody asked for. Cheap to clone: one failed commit answers many jobs.
#[derive(Debug, Clone)]
pub struct Fault {
    kind: FaultKind,
    cause: Option<Arc<dyn Error + Send + Sync>>,
}

/// What a caller can tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultKind {
    /// The data was written by a newer version: start that one. Versions are migration numbers.
    DataIsNewer { found: i64, known: i64 },
    /// A database, but not one of Miso's.
    NotOurs,
    /// The database or a file does not read as it was written: restore a backup.
    Damaged,
    /// No room left: writes are refused, reads go on.
    DiskFull,
    /// A key is there already.
    Conflict,
    /// Too much is waiting: try again in a moment.
    Busy,
    /// The database or the disk does not answer. A write may or may not be there: ask with its idempotency key.
    Unavailable,
    /// The store is shutting down; nothing was written.
    Stopped,
    /// The job panicked; nothing of it was written.
    Panicked,
    /// A row, column or file has not the shape this version writes.
    Shape,
    /// Anything else.
    Unexpected,
}

impl Fault {
    pub fn new(kind: FaultKind) -> Self {
        Self { kind, cause: None }
    }

    pub fn caused(kind: FaultKind, cause: impl Error + Send + Sync + 'static) -> Self {
        Self {
            kind,
            cause: Some(Arc::new(cause)),
        }
    }

    /// A shape that does not fit, with a word for the operator about where.
    pub fn shape(place: impl Into<String>) -> Self {
        Self::caused(FaultKind::Shape, Place(place.into()))
    }

    /// The same fault, with a word for the operator about where it happened.
    /// Something that should not happen, with its cause for the operator.
    pub fn unexpected(cause: impl Error + Send + Sync + 'static) -> Self {
        Self::caused(FaultKind::Unexpected, cause)
    }

    #[must_use]
    pub fn at(self, place: impl Into<String>) -> Self {
        Self {
            kind: self.kind,
            cause: Some(Arc::new(Within {
                place: place.into(),
                cause: self.cause,
            })),
        }
    }

    pub fn kind(&self) -> FaultKind {
        self.kind
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            FaultKind::DataIsNewer { found, known } => write!(
                f,
                "the data is of version {found}; this program knows up to {known}"
            ),
            FaultKind::NotOurs => f.write_str("this is not Miso's data"),
            FaultKind::Damaged => f.write_str("the data is damaged"),
            FaultKind::DiskFull => f.write_str("the disk is full"),
            FaultKind::Conflict => f.write_str("the key is taken"),
            FaultKind::Busy => f.write_str("too much is waiting"),
            FaultKind::Unavailable => f.write_str("the data cannot be reached"),
            FaultKind::Stopped => f.write_str("the store has stopped"),
            FaultKind::Panicked => f.write_str("the job broke off"),
            FaultKind::Shape => f.write_str("the data has an unknown shape"),
            FaultKind::Unexpected => f.write_str("the store failed"),
        }
    }
}

impl Error for Fault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| cause.as_ref() as _)
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        let kind = match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                FaultKind::DiskFull
            }
            _ => FaultKind::Unavailable,
        };
        Self::caused(kind, error)
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self::caused(FaultKind::Shape, error)
    }
}

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Place(String);

#[derive(Debug)]
struct Within {
    place: String,
    cause: Option<Arc<dyn Error + Send + Sync>>,
}

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place)
    }
}

impl Error for Within {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| cause.as_ref() as _)
    }
}
