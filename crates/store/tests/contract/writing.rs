//! Jobs: all of it or nothing, answered after the commit, one after the other, and never forgotten.

use std::sync::mpsc;
use std::task::{Context, Poll, Wake};
use std::{future::Future, pin::pin, sync::Arc, thread};

use store::{Fault, FaultKind, Store, Transaction, journal};

use crate::place::{ORG, Place, ask, at};

on_both_engines!(
    a_refused_job_leaves_nothing_and_gives_its_numbers_back,
    a_job_that_panics_leaves_nothing_and_the_next_one_runs,
    a_fault_in_one_job_does_not_touch_its_neighbours,
    many_writers_at_once_leave_no_gap,
    two_stores_on_the_same_data_share_the_numbers,
    closing_finishes_what_waits_and_takes_nothing_more,
    an_answer_can_be_awaited,
    a_reader_sees_one_moment,
    a_connection_that_went_away_is_opened_anew,
    what_does_not_fit_into_the_queue_is_told_so,
);

#[derive(Debug, PartialEq)]
enum No {
    Refused,
    Fault(FaultKind),
}

impl From<Fault> for No {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault.kind())
    }
}

fn note(tx: &mut Transaction<'_>, n: i64) -> Result<i64, Fault> {
    let entry = journal::Entry {
        case_id: None,
        at: at(n),
        actor: "system",
        kind: "noted",
        body: "{}",
    };
    journal::append(tx, &entry)
}

fn count(store: &Store) -> i64 {
    ask(store, |r| {
        r.number(
            "SELECT count(*) FROM journal WHERE org_id = $1",
            &[ORG.into()],
        )
    })
}

fn write(store: &Store, n: i64) -> i64 {
    store.write(ORG, move |tx| note(tx, n)).wait().unwrap()
}

/// Holds the writer until the answer is sent, so that what is written meanwhile forms one group.
fn hold(store: &Store) -> mpsc::Sender<()> {
    let (release, wait) = mpsc::channel::<()>();
    let (held, is_held) = mpsc::channel::<()>();
    drop(store.write(ORG, move |_| -> Result<(), Fault> {
        let _ = held.send(());
        let _ = wait.recv();
        Ok(())
    }));
    is_held.recv().unwrap();
    release
}

fn a_refused_job_leaves_nothing_and_gives_its_numbers_back(place: &Place) {
    let store = place.open();
    let release = hold(&store);
    let first = store.write(ORG, |tx| {
        Ok::<_, No>((note(tx, 1)?, tx.next_number("case-2026")?))
    });
    let refused = store.write(ORG, |tx| -> Result<(), No> {
        note(tx, 2)?;
        tx.next_number("case-2026")?;
        tx.execute("DELETE FROM journal WHERE org_id = $1", &[ORG.into()])?;
        note(tx, 3)?;
        Err(No::Refused)
    });
    let last = store.write(ORG, |tx| {
        Ok::<_, No>((note(tx, 4)?, tx.next_number("case-2026")?))
    });
    release.send(()).unwrap();
    assert_eq!(first.wait(), Ok((1, 1)));
    assert_eq!(refused.wait(), Err(No::Refused));
    assert_eq!(last.wait(), Ok((2, 2)));
    assert_eq!(count(&store), 2);
}

fn a_job_that_panics_leaves_nothing_and_the_next_one_runs(place: &Place) {
    let store = place.open();
    let release = hold(&store);
    let broken = store.write(ORG, |tx| -> Result<(), No> {
        note(tx, 1)?;
        panic!("a mistake of ours");
    });
    let next = store.write(ORG, |tx| Ok::<_, No>(note(tx, 2)?));
    release.send(()).unwrap();
    assert_eq!(broken.wait(), Err(No::Fault(FaultKind::Panicked)));
    assert_eq!(next.wait(), Ok(1));
    assert_eq!(write(&store, 3), 2);
}

fn a_fault_in_one_job_does_not_touch_its_neighbours(place: &Place) {
    let store = place.open();
    let release = hold(&store);
    let first = store.write(ORG, |tx| Ok::<_, No>(note(tx, 1)?));
    let faulty = store.write(ORG, |tx| -> Result<u64, No> {
        note(tx, 2)?;
        let twice = "INSERT INTO followers (org_id, name, seq) VALUES ($1, 'search', 1)";
        tx.execute(twice, &[ORG.into()])?;
        Ok(tx.execute(twice, &[ORG.into()])?)
    });
    let last = store.write(ORG, |tx| Ok::<_, No>(note(tx, 3)?));
    release.send(()).unwrap();
    assert_eq!(first.wait(), Ok(1));
    assert_eq!(faulty.wait(), Err(No::Fault(FaultKind::Conflict)));
    assert_eq!(last.wait(), Ok(2));
}

fn many_writers_at_once_leave_no_gap(place: &Place) {
    let store = place.open();
    let mut seen: Vec<i64> = thread::scope(|scope| {
        let writers: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| (0..25).map(|n| write(&store, n)).collect::<Vec<_>>()))
            .collect();
        writers
            .into_iter()
            .flat_map(|w| w.join().unwrap())
            .collect()
    });
    seen.sort_unstable();
    assert_eq!(seen, (1..=200).collect::<Vec<_>>());
}

fn two_stores_on_the_same_data_share_the_numbers(place: &Place) {
    let (one, other) = (place.open(), place.open());
    let mut seen: Vec<i64> = thread::scope(|scope| {
        let writers: Vec<_> = [&one, &other]
            .map(|store| scope.spawn(|| (0..30).map(|n| write(store, n)).collect::<Vec<_>>()))
            .into();
        writers
            .into_iter()
            .flat_map(|w| w.join().unwrap())
            .collect()
    });
    seen.sort_unstable();
    assert_eq!(seen, (1..=60).collect::<Vec<_>>());
}

fn closing_finishes_what_waits_and_takes_nothing_more(place: &Place) {
    let store = place.open();
    let release = hold(&store);
    let waiting: Vec<_> = (0..20)
        .map(|n| store.write(ORG, move |tx| note(tx, n)))
        .collect();
    let closer = thread::spawn({
        let store = store.clone();
        move || store.close()
    });
    release.send(()).unwrap();
    closer.join().unwrap();
    assert!(waiting.into_iter().all(|pending| pending.wait().is_ok()));
    let late = store.write(ORG, |tx| Ok::<_, No>(note(tx, 1)?)).wait();
    assert_eq!(late, Err(No::Fault(FaultKind::Stopped)));
    drop(store);
    assert_eq!(count(&place.open()), 20);
}

fn an_answer_can_be_awaited(place: &Place) {
    struct Unpark(thread::Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let store = place.open();
    let mut pending = pin!(store.write(ORG, |tx| note(tx, 1)));
    let waker = Arc::new(Unpark(thread::current())).into();
    let mut context = Context::from_waker(&waker);
    let answer = loop {
        match pending.as_mut().poll(&mut context) {
            Poll::Ready(answer) => break answer,
            Poll::Pending => thread::park(),
        }
    };
    assert_eq!(answer.unwrap(), 1);
}

fn a_reader_sees_one_moment(place: &Place) {
    let store = place.open();
    write(&store, 1);
    let counted = "SELECT count(*) FROM journal WHERE org_id = $1";
    let (before, after) = store
        .read(ORG, |r| {
            let before = r.number(counted, &[ORG.into()])?;
            write(&store, 2);
            Ok::<_, Fault>((before, r.number(counted, &[ORG.into()])?))
        })
        .unwrap();
    assert_eq!((before, after), (1, 1));
    assert_eq!(count(&store), 2);
}

fn a_connection_that_went_away_is_opened_anew(place: &Place) {
    let store = place.open();
    assert_eq!((write(&store, 1), count(&store)), (1, 1));
    place.disconnect_all();
    assert_eq!((write(&store, 2), count(&store)), (2, 2));
}

fn what_does_not_fit_into_the_queue_is_told_so(place: &Place) {
    let store = place.open();
    let release = hold(&store);
    let waiting: Vec<_> = (0..5_000)
        .map(|n| store.write(ORG, move |tx| Ok::<_, No>(note(tx, n)?)))
        .collect();
    release.send(()).unwrap();
    let answers: Vec<_> = waiting.into_iter().map(store::Pending::wait).collect();
    let busy = answers
        .iter()
        .filter(|answer| **answer == Err(No::Fault(FaultKind::Busy)))
        .count();
    assert!(busy > 0);
    assert_eq!(i64::try_from(answers.len() - busy), Ok(count(&store)));
}
