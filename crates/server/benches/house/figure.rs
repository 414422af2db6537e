//! How figures are printed: one line each, medians and the slowest of a hundred.

use std::time::Duration;

/// What it was measured on, without naming it.
pub fn machine() {
    let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = model
        .lines()
        .find_map(|line| line.strip_prefix("model name\t: "));
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    println!(
        "{} · {cores} cores · durable commits (synchronous=FULL)",
        model.unwrap_or("unknown")
    );
}

/// The value below which a share of the times lies.
pub fn share(took: &mut [Duration], share: f64) -> Duration {
    took.sort_unstable();
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    let at = ((took.len() as f64 - 1.0) * share).round() as usize;
    took[at]
}

pub fn rate(name: &str, per_second: f64, floor: Option<f64>, took: &mut [Duration], more: &str) {
    let ratio = floor.map_or(String::new(), |floor| {
        format!("{:>6.2} of the floor", per_second / floor)
    });
    let (p50, p99) = (share(took, 0.5), share(took, 0.99));
    println!(
        "{name:<42}{per_second:>9.0}/s  p50 {:>7.2} ms  p99 {:>7.2} ms {ratio} {more}",
        ms(p50),
        ms(p99)
    );
}

pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
