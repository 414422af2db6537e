//! What the store costs, against the floor of the same run: a bare loop over rusqlite that writes the same rows with the
//! same durability and as many per commit. `cargo bench -p store`; `MISO_BENCH_CASES` sets the sizes of the lists
//! (1000,100000), `MISO_TEST_POSTGRES` adds that engine.

#![allow(
    clippy::unwrap_used,
    reason = "a measurement that cannot go on ends there"
)]

mod floor;
mod listing;
mod voice;
mod writing;

fn main() {
    println!(
        "One 'complaint received': case, 2 events, 3 texts, customer, outbox, idempotency, counters\n"
    );
    println!(
        "{:<44}{:>12}{:>12}{:>12}{:>14}",
        "", "per second", "p50 µs", "p99 µs", "CPU µs each"
    );
    floor::measure();
    writing::measure();
    listing::measure();
}
