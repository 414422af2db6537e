//! The one place that reads the clock; everybody else is handed the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

/// Where the time comes from: the machine, or a hand that a test holds.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    #[default]
    Machine,
    /// Milliseconds since 1970; the holder of the other end moves it.
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at` until it is moved.
    pub fn held(at: Timestamp) -> Self {
        Self::Held(Arc::new(AtomicI64::new(at.as_millisecond())))
    }

    #[allow(clippy::disallowed_methods, reason = "this is the one clock")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::Machine => Timestamp::now(),
            Self::Held(at) => {
                Timestamp::from_millisecond(at.load(Ordering::Relaxed)).unwrap_or(Timestamp::MAX)
            }
        }
    }

    /// Moves a held clock; a machine's clock is not ours to move.
    pub fn set(&self, at: Timestamp) {
        if let Self::Held(held) = self {
            held.store(at.as_millisecond(), Ordering::Relaxed);
        }
    }
}
