//! The one writer: takes all waiting jobs, runs them inside one transaction, commits, and only then answers each.
//! A job that is refused, fails or panics leaves nothing; a commit that fails answers every job of its group with the fault.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use domain::people::OrgId;

use crate::engine::{Connection, Purpose};
use crate::fault::{Fault, FaultKind};
use crate::figures::Figures;
use crate::files::Cabinet;
use crate::ledger::Ledger;
use crate::location::Location;
use crate::pending::{Answerer, Pending, pending};
use crate::queue::Queue;
use crate::transaction::Transaction;

/// Jobs committed together at most.
const GROUP: usize = 256;

/// A job as the writer sees it.
pub(crate) trait Job: Send {
    fn org(&self) -> OrgId;
    /// Whether what it wrote is to be kept.
    fn run(&mut self, tx: &mut Transaction<'_>) -> bool;
    fn answer(self: Box<Self>, committed: Result<(), Fault>);
}

struct Task<F, T, E> {
    org: OrgId,
    work: Option<F>,
    result: Option<Result<T, E>>,
    answerer: Answerer<Result<T, E>>,
}

/// A job and where its answer will be.
pub(crate) fn task<F, T, E>(org: OrgId, work: F) -> (Box<dyn Job>, Pending<Result<T, E>>)
where
    F: FnOnce(&mut Transaction<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Fault> + Send + 'static,
{
    let (answerer, pending) = pending(|| Err(E::from(Fault::new(FaultKind::Stopped))));
    let task = Task {
        org,
        work: Some(work),
        result: None,
        answerer,
    };
    (Box::new(task), pending)
}

impl<F, T, E> Job for Task<F, T, E>
where
    F: FnOnce(&mut Transaction<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<Fault> + Send,
{
    fn org(&self) -> OrgId {
        self.org
    }

    fn run(&mut self, tx: &mut Transaction<'_>) -> bool {
        let Some(work) = self.work.take() else {
            return false;
        };
        // Nothing of the job outlives a panic: its rows are taken back and its result is a fault.
        let result = catch_unwind(AssertUnwindSafe(|| work(tx)))
            .unwrap_or_else(|_| Err(E::from(Fault::new(FaultKind::Panicked))));
        let keep = result.is_ok();
        self.result = Some(result);
        keep
    }

    fn answer(self: Box<Self>, committed: Result<(), Fault>) {
        let this = *self;
        match (committed, this.result) {
            (Ok(()), Some(result)) => this.answerer.answer(result),
            (Err(fault), _) => this.answerer.answer(Err(E::from(fault))),
            // Never ran: the answerer says so as it is dropped.
            (Ok(()), None) => {}
        }
    }
}

/// Runs until the queue is closed and empty.
pub(crate) fn run(
    location: &Location,
    mut connection: Connection,
    queue: &Arc<Queue<Box<dyn Job>>>,
    figures: &Figures,
) {
    let _closing = CloseAtEnd(queue);
    let cabinet = Cabinet::new(location.files());
    let mut group: Vec<Box<dyn Job>> = Vec::with_capacity(GROUP);
    while queue.take(GROUP, &mut group) {
        let committed = location
            .begin(&mut connection, Purpose::Write)
            .and_then(|()| write_group(&mut connection, &cabinet, &mut group));
        if committed.is_ok() {
            figures.committed(group.len());
        }
        for job in group.drain(..) {
            job.answer(committed.clone());
        }
    }
    connection.finish();
}

/// However the writer ends, nothing waits for it in vain: what is left is dropped, and so answered `Stopped`.
struct CloseAtEnd<'a>(&'a Queue<Box<dyn Job>>);

impl Drop for CloseAtEnd<'_> {
    fn drop(&mut self) {
        self.0.close();
        let mut left = Vec::new();
        self.0.take(usize::MAX, &mut left);
    }
}

fn write_group(
    connection: &mut Connection,
    cabinet: &Cabinet,
    group: &mut [Box<dyn Job>],
) -> Result<(), Fault> {
    let written = write_jobs(connection, cabinet, group).and_then(|()| connection.commit());
    if written.is_err() {
        connection.rollback();
    }
    written
}

fn write_jobs(
    connection: &mut Connection,
    cabinet: &Cabinet,
    group: &mut [Box<dyn Job>],
) -> Result<(), Fault> {
    let mut ledgers = lock_all(connection, group)?;
    for job in group.iter_mut() {
        let Some(ledger) = ledgers.iter_mut().find(|ledger| ledger.org() == job.org()) else {
            continue;
        };
        connection.begin_job()?;
        ledger.begin_job();
        let keep = job.run(&mut Transaction::new(connection, ledger, cabinet));
        if !keep {
            ledger.take_back_job();
        }
        connection.end_job(keep)?;
    }
    for ledger in &mut ledgers {
        ledger.store(connection)?;
    }
    Ok(())
}

/// Locks in ascending order, so that two processes never wait for each other.
fn lock_all(connection: &mut Connection, group: &[Box<dyn Job>]) -> Result<Vec<Ledger>, Fault> {
    let mut orgs: Vec<OrgId> = group.iter().map(|job| job.org()).collect();
    orgs.sort_unstable();
    orgs.dedup();
    orgs.into_iter()
        .map(|org| Ledger::lock(connection, org))
        .collect()
}
