//! The figures of the house, each beside a floor measured in the same run. `cargo bench -p server`.
//! `cargo bench -p server --bench house -- composing` measures the composer alone. `MISO_BENCH_CASES` sets the sizes of the pages (1000,100000). Takes ratios; absolute times depend on the machine.
#![allow(clippy::unwrap_used, reason = "a bench may stop where it is")]
#![allow(clippy::print_stdout, reason = "it prints its figures")]
#![allow(clippy::disallowed_methods, reason = "it measures time")]

mod composing;
mod figure;
mod floor;
mod line;
mod office;
mod pages;
mod writing;

fn main() {
    // Cargo asks benches for their list when it runs tests; there is none.
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    figure::machine();
    if std::env::args().any(|argument| argument == "composing") {
        return composing::measure(&runtime);
    }
    let floors = floor::measure(&runtime);
    writing::in_process(&runtime, &floors);
    let sizes = std::env::var("MISO_BENCH_CASES").unwrap_or_else(|_| "1000,100000".to_owned());
    pages::start(&runtime, 0);
    for cases in sizes.split(',').filter_map(|size| size.parse().ok()) {
        pages::measure(&runtime, cases);
        pages::start(&runtime, cases);
    }
    writing::over_http(&runtime, &floors);
    composing::measure(&runtime);
}
