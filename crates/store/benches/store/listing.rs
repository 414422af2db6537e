//! Lists and cases at the sizes asked for: three of a hundred cases are open, the rest ended.

use std::time::{Duration, Instant};

use domain::access::{MayList, StaffActor, may_list};
use domain::event::Event;
use domain::handle::closure::{Closed, Outcome};
use domain::people::{CaseId, Role};
use domain::receive::intake::VoiceKind;
use store::tables::cases::{self, Decided};
use store::tables::lists::{self, Filter, Section};
use store::{Fault, Location, Reader, Store};

use crate::voice::{ORG, at, department, id, receive, staff};

const PER_JOB: u64 = 2_000;

pub fn measure() {
    let sizes = std::env::var("MISO_BENCH_CASES").unwrap_or_else(|_| "1000,100000".to_owned());
    for cases in sizes.split(',').filter_map(|size| size.parse().ok()) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(Location::Folder(folder.path().to_owned())).unwrap();
        let began = Instant::now();
        fill(&store, cases);
        let bytes = std::fs::metadata(store.location().database_file().unwrap())
            .unwrap()
            .len();
        println!(
            "\n{cases} cases, filled in {:?}, {} MB",
            began.elapsed(),
            bytes / 1_000_000
        );
        println!("{:<44}{:>12}{:>12}", "", "p50 µs", "p99 µs");
        ask_all(&store, cases);
        store.close();
        let began = Instant::now();
        let reopened = Store::open(Location::Folder(folder.path().to_owned())).unwrap();
        println!("{:<44}{:>12}", "open again", began.elapsed().as_micros());
        reopened.close();
    }
}

fn fill(store: &Store, cases: u64) {
    for first in (0..cases).step_by(usize::try_from(PER_JOB).unwrap()) {
        let job = store.write(ORG, move |tx| {
            for n in first..cases.min(first + PER_JOB) {
                receive(tx, n)?;
                if n % 100 >= 3 {
                    let before = cases::load(tx, CaseId(id(n, 1)))?.unwrap();
                    let closed = Event::Closed(Closed {
                        outcome: Outcome::NoResponse,
                        decision: None,
                        communicated_at: at(n),
                    });
                    let decided = Decided {
                        events: &[closed],
                        actor: "system",
                        at: at(n),
                    };
                    cases::record(tx, &before, decided)?;
                }
            }
            Ok::<_, Fault>(())
        });
        job.wait().unwrap();
    }
}

fn may(role: Role) -> MayList {
    may_list(&StaffActor {
        id: staff(3),
        roles: vec![role],
        departments: vec![department(3)],
    })
    .unwrap()
}

fn ask_all(store: &Store, cases: u64) {
    // A tenth of the open cases is at risk.
    let risk = at(cases / 10) + Duration::from_hours(9 * 24);
    let page = |may: &MayList, filter: &Filter, r: &mut Reader<'_>| {
        let first = lists::page(r, may, filter, risk, None, 50)?;
        lists::page(r, may, filter, risk, first.next, 50).map(drop)
    };
    let (clerk, all) = (may(Role::Clerk), may(Role::Auditor));
    let today = Filter::default();
    let praise = Filter {
        kind: Some(VoiceKind::Praise),
        ..Filter::default()
    };
    let mine = Filter {
        owner: Some(staff(3)),
        ..Filter::default()
    };
    let ended = Filter {
        sections: Some(vec![Section::Ended]),
        kind: Some(VoiceKind::Inquiry),
        ..Filter::default()
    };
    ask(store, "two pages of 50, a clerk's today", |r, _| {
        page(&clerk, &today, r)
    });
    ask(store, "two pages of 50, everybody's today", |r, _| {
        page(&all, &today, r)
    });
    ask(store, "two pages of 50, praise only", |r, _| {
        page(&all, &praise, r)
    });
    ask(store, "two pages of 50, of one owner", |r, _| {
        page(&all, &mine, r)
    });
    ask(store, "two pages of 50, ended inquiries", |r, _| {
        page(&clerk, &ended, r)
    });
    ask(store, "counts, a clerk's", |r, _| {
        lists::counts(r, &clerk, &today, risk).map(drop)
    });
    ask(store, "counts, everybody's", |r, _| {
        lists::counts(r, &all, &today, risk).map(drop)
    });
    ask(store, "a case by id", |r, n| {
        cases::load(r, CaseId(id(n * 7_919 % cases, 1))).map(drop)
    });
    ask(store, "earlier cases of a customer", |r, n| {
        let case = cases::load(r, CaseId(id(n * 7_919 % cases, 1)))?.unwrap();
        lists::of_customer(r, &clerk, case.customer).map(drop)
    });
    ask(store, "what the clock has to say", |r, _| {
        cases::clocks_due(r, risk, 100).map(drop)
    });
}

fn ask(store: &Store, name: &str, question: impl Fn(&mut Reader<'_>, u64) -> Result<(), Fault>) {
    let mut took: Vec<Duration> = (0..300)
        .map(|n| {
            let began = Instant::now();
            store.read(ORG, |r| question(r, n)).unwrap();
            began.elapsed()
        })
        .collect();
    took.sort_unstable();
    println!(
        "{name:<44}{:>12}{:>12}",
        took[150].as_micros(),
        took[297].as_micros()
    );
}
