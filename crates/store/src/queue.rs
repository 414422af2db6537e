//! The queue before the writer: bounded, closed once, emptied to the end. Knows no database.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

pub(crate) struct Queue<T> {
    state: Mutex<State<T>>,
    arrived: Condvar,
    capacity: usize,
}

struct State<T> {
    waiting: VecDeque<T>,
    closed: bool,
}

/// Why something was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotTaken {
    Full,
    Closed,
}

impl<T> Queue<T> {
    pub fn new(capacity: usize) -> Self {
        Self {
            state: Mutex::new(State {
                waiting: VecDeque::new(),
                closed: false,
            }),
            arrived: Condvar::new(),
            capacity,
        }
    }

    /// Never blocks. What is not taken is dropped by the caller.
    pub fn push(&self, item: T) -> Result<(), (NotTaken, T)> {
        let mut state = self.lock();
        if state.closed {
            return Err((NotTaken::Closed, item));
        }
        if state.waiting.len() >= self.capacity {
            return Err((NotTaken::Full, item));
        }
        let was_empty = state.waiting.is_empty();
        state.waiting.push_back(item);
        drop(state);
        if was_empty {
            self.arrived.notify_one();
        }
        Ok(())
    }

    /// Waits for something and moves up to `most` of all that waits into `batch`. False: closed and empty.
    pub fn take(&self, most: usize, batch: &mut Vec<T>) -> bool {
        let mut state = self.lock();
        while state.waiting.is_empty() {
            if state.closed {
                return false;
            }
            state = (self.arrived.wait(state)).unwrap_or_else(PoisonError::into_inner);
        }
        let count = state.waiting.len().min(most);
        batch.extend(state.waiting.drain(..count));
        true
    }

    /// Takes nothing more; what waits is still handed out.
    pub fn close(&self) {
        self.lock().closed = true;
        self.arrived.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
