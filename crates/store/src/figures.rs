//! How much was written since the start: commits, and jobs in them. Counted by the writer, read by anybody.

use std::sync::atomic::{AtomicU64, Ordering};

#[derive(Debug, Default)]
pub struct Figures {
    commits: AtomicU64,
    jobs: AtomicU64,
}

impl Figures {
    pub(crate) fn committed(&self, jobs: usize) {
        self.commits.fetch_add(1, Ordering::Relaxed);
        self.jobs.fetch_add(jobs as u64, Ordering::Relaxed);
    }

    /// Transactions on disk.
    pub fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    /// Jobs in them, refused ones included; divided by the commits it is the size of a group.
    pub fn jobs(&self) -> u64 {
        self.jobs.load(Ordering::Relaxed)
    }
}
