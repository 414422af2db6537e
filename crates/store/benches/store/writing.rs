//! `store.write` from 1, 16 and 64 writers, each waiting for its answer before it writes again.

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use postgres::{Client, NoTls};
use store::{Location, Store};

use crate::voice::{ORG, receive};

pub fn measure() {
    for (writers, count) in [(1, 2_000), (16, 12_000), (64, 16_000)] {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::Folder(folder.path().to_owned());
        write(
            &format!("store on SQLite, {writers} writers"),
            location,
            writers,
            count,
        );
    }
    let Ok(server) = std::env::var("MISO_TEST_POSTGRES") else {
        return;
    };
    for (writers, count) in [(1, 1_000), (16, 6_000), (64, 12_000)] {
        let folder = tempfile::tempdir().unwrap();
        let mut admin = Client::connect(&format!("{server}/postgres"), NoTls).unwrap();
        let again = "DROP DATABASE IF EXISTS miso_bench WITH (FORCE)";
        admin.batch_execute(again).unwrap();
        admin.batch_execute("CREATE DATABASE miso_bench").unwrap();
        let location = Location::Postgres {
            url: format!("{server}/miso_bench"),
            folder: folder.path().to_owned(),
        };
        write(
            &format!("store on PostgreSQL, {writers} writers"),
            location,
            writers,
            count,
        );
        admin.batch_execute(again).unwrap();
    }
}

fn write(name: &str, location: Location, writers: u64, count: u64) {
    let store = Store::open(location).unwrap();
    let next = AtomicU64::new(0);
    let (started, cpu) = (Instant::now(), cpu_micros());
    let took: Vec<Duration> = thread::scope(|scope| {
        let all: Vec<_> = (0..writers)
            .map(|_| scope.spawn(|| one_writer(&store, &next, count)))
            .collect();
        all.into_iter()
            .flat_map(|writer| writer.join().unwrap())
            .collect()
    });
    print(name, started.elapsed(), cpu_micros() - cpu, took);
    store.close();
}

fn one_writer(store: &Store, next: &AtomicU64, count: u64) -> Vec<Duration> {
    let mut took = Vec::new();
    loop {
        let n = next.fetch_add(1, Ordering::Relaxed);
        if n >= count {
            return took;
        }
        let began = Instant::now();
        store.write(ORG, move |tx| receive(tx, n)).wait().unwrap();
        took.push(began.elapsed());
    }
}

/// One line of figures.
pub fn print(name: &str, all: Duration, cpu_micros: u64, mut took: Vec<Duration>) {
    took.sort_unstable();
    let (count, nth) = (took.len(), |part: usize| {
        took[(took.len() - 1) * part / 100].as_micros()
    });
    let per_second = u128::try_from(count).unwrap() * 1_000_000 / all.as_micros().max(1);
    let cpu = cpu_micros / u64::try_from(count).unwrap();
    println!(
        "{name:<44}{per_second:>12}{:>12}{:>12}{cpu:>14}",
        nth(50),
        nth(99)
    );
}

/// Processor time of this process so far, user and system (ticks of 10 ms, as Linux counts).
pub fn cpu_micros() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse::<u64>().ok());
    ticks.sum::<u64>() * 10_000
}
