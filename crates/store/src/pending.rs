//! An answer that comes after the commit: wait for it, or await it. Needs no runtime.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// The answer to a job, there once its commit is on disk. Dropping it does not stop the job.
#[must_use = "the answer says whether anything was written"]
pub struct Pending<R> {
    slot: Arc<Slot<R>>,
}

/// The other end: answers once, and if it is dropped unanswered, with what it was told to say then.
pub(crate) struct Answerer<R> {
    slot: Option<Arc<Slot<R>>>,
    otherwise: fn() -> R,
}

struct Slot<R> {
    state: Mutex<State<R>>,
    answered: Condvar,
}

struct State<R> {
    answer: Option<R>,
    waker: Option<Waker>,
}

pub(crate) fn pending<R>(otherwise: fn() -> R) -> (Answerer<R>, Pending<R>) {
    let slot = Arc::new(Slot {
        state: Mutex::new(State {
            answer: None,
            waker: None,
        }),
        answered: Condvar::new(),
    });
    let answerer = Answerer {
        slot: Some(Arc::clone(&slot)),
        otherwise,
    };
    (answerer, Pending { slot })
}

impl<R> Pending<R> {
    /// Blocks until the answer is there. Not for an async task: await it there.
    pub fn wait(self) -> R {
        let mut state = self.slot.lock();
        loop {
            if let Some(answer) = state.answer.take() {
                return answer;
            }
            state = (self.slot.answered.wait(state)).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl<R> Future for Pending<R> {
    type Output = R;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<R> {
        let mut state = self.slot.lock();
        if let Some(answer) = state.answer.take() {
            return Poll::Ready(answer);
        }
        match &mut state.waker {
            Some(waker) => waker.clone_from(context.waker()),
            none => *none = Some(context.waker().clone()),
        }
        Poll::Pending
    }
}

impl<R> Answerer<R> {
    pub fn answer(mut self, answer: R) {
        if let Some(slot) = self.slot.take() {
            slot.fill(answer);
        }
    }
}

impl<R> Drop for Answerer<R> {
    fn drop(&mut self) {
        if let Some(slot) = self.slot.take() {
            slot.fill((self.otherwise)());
        }
    }
}

impl<R> Slot<R> {
    fn lock(&self) -> MutexGuard<'_, State<R>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fill(&self, answer: R) {
        let mut state = self.lock();
        state.answer = Some(answer);
        let waker = state.waker.take();
        drop(state);
        self.answered.notify_one();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}
