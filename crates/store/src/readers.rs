//! The pool of connections for questions: opened when first needed, lent to one question at a time.
//! Changes nothing.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use domain::people::OrgId;

use crate::engine::{Connection, Purpose};
use crate::fault::{Fault, FaultKind};
use crate::location::Location;
use crate::transaction::Reader;

pub(crate) struct Readers {
    state: Mutex<State>,
    returned: Condvar,
}

struct State {
    free: Vec<Connection>,
    /// How many more may be opened.
    unopened: usize,
    closed: bool,
}

impl Readers {
    pub fn new(most: usize) -> Self {
        Self {
            state: Mutex::new(State {
                free: Vec::new(),
                unopened: most,
                closed: false,
            }),
            returned: Condvar::new(),
        }
    }

    /// Asks inside one read transaction, so that all of it sees the same moment. Blocks while all connections are lent.
    pub fn ask<T, E: From<Fault>>(
        &self,
        location: &Location,
        org: OrgId,
        question: impl FnOnce(&mut Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut lent = self.lend(location)?;
        location.begin(lent.connection()?, Purpose::Read)?;
        let answer = question(&mut Reader::new(lent.connection()?, org));
        lent.connection()?.rollback();
        answer
    }

    /// Closes what is free; what is lent is closed when it comes back.
    pub fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        let free = std::mem::take(&mut state.free);
        drop(state);
        self.returned.notify_all();
        drop(free);
    }

    fn lend(&self, location: &Location) -> Result<Lent<'_>, Fault> {
        let mut state = self.lock();
        loop {
            if state.closed {
                return Err(Fault::new(FaultKind::Stopped));
            }
            if let Some(connection) = state.free.pop() {
                return Ok(Lent {
                    pool: self,
                    connection: Some(connection),
                });
            }
            if state.unopened > 0 {
                state.unopened -= 1;
                drop(state);
                let mut lent = Lent {
                    pool: self,
                    connection: None,
                };
                lent.connection = Some(location.connect(Purpose::Read)?);
                return Ok(lent);
            }
            state = (self.returned.wait(state)).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A lent connection; it goes back even when the question panics or the opening fails.
struct Lent<'a> {
    pool: &'a Readers,
    connection: Option<Connection>,
}

impl Lent<'_> {
    fn connection(&mut self) -> Result<&mut Connection, Fault> {
        (self.connection.as_mut()).ok_or_else(|| Fault::new(FaultKind::Stopped))
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut connection = self.connection.take();
        if let Some(connection) = &mut connection
            && std::thread::panicking()
        {
            connection.rollback();
        }
        let usable = connection.filter(|connection| !connection.is_closed());
        let mut state = self.pool.lock();
        match usable {
            Some(connection) if !state.closed => state.free.push(connection),
            _ => state.unopened += 1,
        }
        drop(state);
        self.pool.returned.notify_one();
    }
}
