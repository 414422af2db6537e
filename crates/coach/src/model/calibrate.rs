//! From scores to probabilities: logistic curves fitted to what models said of sentences that they did not
//! learn from (Platt, 1999).

use super::weights::{AGAINST_A_PATTERN, Calibration, OUTPUTS};

/// What was said of one sentence for one output, and what is true.
#[derive(Clone, Copy, Debug)]
pub(super) struct Observation {
    pub(super) output: usize,
    pub(super) score: f32,
    /// The rule's own pattern found something in the sentence; acts have none.
    pub(super) pattern: bool,
    /// The pattern was written with this reply at hand.
    pub(super) looked_at: bool,
    pub(super) holds: bool,
}

/// What a pattern's finding weighs before anything was seen of it, in log odds, and how firmly that is held.
const PATTERN: f64 = 2.5;
const HELD: f64 = 1.0;
const ROUNDS: usize = 40;
const RIDGE: f64 = 1e-3;
/// The slope that a rule with few examples is drawn to, and how firmly.
const SLOPE: f64 = 2.5;
const SLOPE_HELD: f64 = 5.0;

/// The curve of every output. Slope and offset come from sentences in which its pattern was silent, the weight of
/// the pattern from replies that nobody had looked at when it was written.
pub(super) fn calibrate<'o>(seen: impl Iterator<Item = &'o Observation>) -> [Calibration; OUTPUTS] {
    let mut by_output: [Vec<&Observation>; OUTPUTS] = std::array::from_fn(|_| Vec::new());
    for observation in seen {
        by_output[observation.output].push(observation);
    }
    by_output.map(|seen| {
        let (slope, offset) = curve(&seen);
        let pattern = pattern(&seen, slope, offset);
        #[allow(clippy::cast_possible_truncation, reason = "small numbers")]
        let narrow = |x: f64| x as f32;
        Calibration {
            slope: narrow(slope),
            offset: narrow(offset),
            pattern: narrow(pattern),
        }
    })
}

/// Newton's method for slope and offset.
fn curve(seen: &[&Observation]) -> (f64, f64) {
    let (mut slope, mut offset) = (SLOPE, 0.0);
    for _ in 0..ROUNDS {
        let (mut gs, mut go, mut ss, mut so, mut oo) = (
            SLOPE_HELD * (slope - SLOPE),
            RIDGE * offset,
            SLOPE_HELD,
            0.0,
            RIDGE,
        );
        for o in seen.iter().filter(|o| !o.pattern) {
            let score = f64::from(o.score);
            let p = likely(slope * score + offset);
            let (miss, spread) = (p - f64::from(u8::from(o.holds)), p * (1.0 - p));
            gs += miss * score;
            go += miss;
            ss += spread * score * score;
            so += spread * score;
            oo += spread;
        }
        let determinant = ss * oo - so * so;
        if determinant.abs() < f64::EPSILON {
            break;
        }
        slope -= (oo * gs - so * go) / determinant;
        offset -= (ss * go - so * gs) / determinant;
    }
    (slope, offset)
}

/// Newton's method for the weight of the pattern, drawn towards `PATTERN`.
fn pattern(seen: &[&Observation], slope: f64, offset: f64) -> f64 {
    let mut weight = PATTERN;
    for _ in 0..ROUNDS {
        let (mut gradient, mut spread) = ((weight - PATTERN) * HELD, HELD);
        for o in seen.iter().filter(|o| o.pattern && !o.looked_at) {
            let evidence = slope * f64::from(o.score) + offset;
            let p = likely(evidence.max(f64::from(AGAINST_A_PATTERN)) + weight);
            gradient += p - f64::from(u8::from(o.holds));
            spread += p * (1.0 - p);
        }
        weight -= gradient / spread;
    }
    weight
}

fn likely(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}
