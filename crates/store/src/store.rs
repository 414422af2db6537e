//! The store as the rest of the house holds it: open, write, read, close.
//! Knows no table.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use domain::people::OrgId;

use crate::engine::Purpose;
use crate::fault::{Fault, FaultKind};
use crate::figures::Figures;
use crate::files::Cabinet;
use crate::location::Location;
use crate::migrate;
use crate::pending::Pending;
use crate::queue::{NotTaken, Queue};
use crate::readers::Readers;
use crate::transaction::{Reader, Transaction};
use crate::writer::{self, Job};

/// Jobs that may wait; the next one is answered [`FaultKind::Busy`] at once.
const WAITING: usize = 4096;
/// Questions asked at once; more wait for their turn.
const READERS: usize = 8;

/// The data of all organisations of one installation. Clones are the same store.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    location: Location,
    queue: Arc<Queue<Box<dyn Job>>>,
    figures: Arc<Figures>,
    readers: Readers,
    writer: Mutex<Option<JoinHandle<()>>>,
}

impl Store {
    /// Opens the data, makes it if there is none, and brings its tables to this version. Blocks.
    pub fn open(location: Location) -> Result<Self, Fault> {
        std::fs::create_dir_all(location.files())?;
        let mut connection = location.connect(Purpose::Write)?;
        migrate::to_newest(&mut connection)?;
        let queue = Arc::new(Queue::new(WAITING));
        let figures = Arc::new(Figures::default());
        let writer = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn({
                let (location, queue) = (location.clone(), Arc::clone(&queue));
                let figures = Arc::clone(&figures);
                move || writer::run(&location, connection, &queue, &figures)
            })?;
        Ok(Self {
            inner: Arc::new(Inner {
                location,
                queue,
                figures,
                readers: Readers::new(READERS),
                writer: Mutex::new(Some(writer)),
            }),
        })
    }

    pub fn location(&self) -> &Location {
        &self.inner.location
    }

    /// How much was written since the opening.
    pub fn figures(&self) -> &Figures {
        &self.inner.figures
    }

    /// The contents of photos and documents.
    pub fn files(&self) -> Cabinet {
        Cabinet::new(self.inner.location.files())
    }

    /// Hands a job to the writer and returns at once. The answer comes after the commit is on disk: `.await` it, or
    /// [`Pending::wait`]. What an `Err` wrote is taken back; its neighbours are not touched.
    pub fn write<T, E>(
        &self,
        org: OrgId,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Pending<Result<T, E>>
    where
        T: Send + 'static,
        E: From<Fault> + Send + 'static,
    {
        let (job, pending) = writer::task(org, work);
        if let Err((why, job)) = self.inner.queue.push(job) {
            job.answer(Err(Fault::new(match why {
                NotTaken::Full => FaultKind::Busy,
                NotTaken::Closed => FaultKind::Stopped,
            })));
        }
        pending
    }

    /// Asks, all of it seeing the same moment. Blocks: from async code call it where blocking is allowed.
    pub fn read<T, E: From<Fault>>(
        &self,
        org: OrgId,
        question: impl FnOnce(&mut Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        (self.inner.readers).ask(&self.inner.location, org, question)
    }

    /// Takes no more jobs, finishes those that wait, and returns when the last is on disk. Blocks.
    pub fn close(&self) {
        self.inner.close();
    }
}

impl Inner {
    fn close(&self) {
        self.queue.close();
        let writer = (self.writer.lock().unwrap_or_else(PoisonError::into_inner)).take();
        if let Some(writer) = writer
            && writer.thread().id() != std::thread::current().id()
        {
            // The writer catches what its jobs throw; if it broke all the same, its jobs were answered `Stopped`.
            let _ = writer.join();
        }
        // PostgreSQL connections must not end on a thread of an async runtime.
        std::thread::scope(|scope| {
            scope.spawn(|| self.readers.close());
        });
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.close();
    }
}
