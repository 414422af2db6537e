//! What the events of a promise make true. Decides nothing.

use jiff::Timestamp;

use super::{Promise, PromiseBroken, PromiseKept, PromiseMade, PromiseMoved, PromiseState};
use crate::handle::case::Case;
use crate::handle::number;
use crate::people::StaffId;

pub(crate) fn made(case: &mut Case, event: &PromiseMade, at: Timestamp) {
    case.promises.push(Promise {
        number: number::after(case.promises.len()),
        what: event.what.clone(),
        by_at: event.by_at,
        owner: event.owner,
        made_at: at,
        moved_from: Vec::new(),
        state: PromiseState::Open,
    });
}

fn with(case: &mut Case, number: u32, change: impl FnOnce(&mut Promise)) {
    if let Some(promise) = case
        .promises
        .iter_mut()
        .find(|promise| promise.number == number)
    {
        change(promise);
    }
}

pub(crate) fn kept(case: &mut Case, event: &PromiseKept, at: Timestamp) {
    with(case, event.number, |promise| {
        let late = matches!(promise.state, PromiseState::Broken { .. });
        promise.state = PromiseState::Kept { at, late };
    });
}

pub(crate) fn moved(case: &mut Case, event: &PromiseMoved) {
    with(case, event.number, |promise| {
        promise.moved_from.push(event.from_at);
        promise.by_at = event.by_at;
    });
}

pub(crate) fn broken(case: &mut Case, event: &PromiseBroken, at: Timestamp) {
    with(case, event.number, |promise| {
        promise.state = PromiseState::Broken { at, why: event.why };
    });
}

/// Whoever takes a case over takes over what was promised by those who cannot keep it now.
pub(crate) fn pass_to_owner(case: &mut Case, of: impl Fn(StaffId) -> bool) {
    let owner = case.owner;
    let open = case.promises.iter_mut().filter(|p| p.is_open());
    open.filter(|p| of(p.owner)).for_each(|p| p.owner = owner);
}

pub(crate) fn lapse(case: &mut Case, at: Timestamp) {
    let open = case.promises.iter_mut().filter(|p| p.is_open());
    open.for_each(|p| p.state = PromiseState::Lapsed { at });
}
