//! Whether a full answer has each of its parts: what its sentences were heard to do, weighed together with what the
//! rule's own pattern says. How much each counts is learnt from answers by writers that the model does not know.

use super::act::ACTS;

/// The parts of a full answer, in the order of the rules about them.
pub(super) const PARTS: usize = 7;

/// The acts that a part is made of, by their place among the letters: a greeting is to greet and to say who writes.
const NEEDS: [&[usize]; PARTS] = [&[0, 1], &[2], &[3], &[4], &[5], &[6], &[7]];

/// How likely each act is in one sentence.
pub(super) type Heard = [f32; ACTS];

/// From both opinions to a probability: `1 / (1 + e^-(offset + unheard·x + pattern))`, `pattern` only where the rule's
/// own pattern misses the part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Weighing {
    pub(super) offset: f32,
    pub(super) unheard: f32,
    pub(super) pattern: f32,
}

/// One answer: what was heard in it, what the patterns miss, and what is true.
pub(super) struct Answer {
    /// In log odds, for each part.
    pub(super) unheard: [f32; PARTS],
    pub(super) patterns: [bool; PARTS],
    pub(super) lacks: [bool; PARTS],
}

/// No answer is surer than this, in log odds.
const SUREST: f32 = 6.0;
const ROUNDS: usize = 100;
const RIDGE: f64 = 1.0;

/// The log odds that no sentence does what a part needs. Sentences are taken to be independent.
pub(super) fn unheard(sentences: &[Heard], part: usize) -> f32 {
    let done = |act: usize| {
        1.0 - sentences
            .iter()
            .map(|heard| 1.0 - heard[act])
            .product::<f32>()
    };
    let present: f32 = NEEDS[part].iter().map(|act| done(*act)).product();
    let absent = (1.0 - present).clamp(1e-6, 1.0 - 1e-6);
    (absent / (1.0 - absent)).ln().clamp(-SUREST, SUREST)
}

/// Newton's method, one number after the other.
pub(super) fn weigh(answers: &[Answer]) -> [Weighing; PARTS] {
    std::array::from_fn(|part| {
        let mut weights = [0.0_f64; 3];
        for _ in 0..ROUNDS {
            for at in 0..weights.len() {
                let held = if at == 0 { 1e-3 } else { RIDGE };
                let (mut gradient, mut spread) = (held * weights[at], held);
                for answer in answers {
                    let signs = signs(answer, part);
                    let sum: f64 = signs.iter().zip(&weights).map(|(s, w)| s * w).sum();
                    let p = 1.0 / (1.0 + (-sum).exp());
                    gradient += (p - f64::from(u8::from(answer.lacks[part]))) * signs[at];
                    spread += p * (1.0 - p) * signs[at] * signs[at];
                }
                weights[at] -= gradient / spread;
            }
        }
        #[allow(clippy::cast_possible_truncation, reason = "small numbers")]
        let [offset, unheard, pattern] = weights.map(|weight| weight as f32);
        Weighing {
            offset,
            unheard,
            pattern,
        }
    })
}

fn signs(answer: &Answer, part: usize) -> [f64; 3] {
    let pattern = f64::from(u8::from(answer.patterns[part]));
    [1.0, f64::from(answer.unheard[part]), pattern]
}

impl Weighing {
    /// How likely the part is missing.
    pub(super) fn lacking(self, unheard: f32, pattern: bool) -> f32 {
        let sign = if pattern { self.pattern } else { 0.0 };
        super::weights::sigmoid(self.offset + self.unheard * unheard + sign)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_heard_when_one_sentence_does_it_and_a_greeting_needs_two_acts() {
        let mut heard = [[0.01; ACTS]; 2];
        heard[0][0] = 0.99;
        assert!(unheard(&heard, 0) > 2.0, "nobody said who writes");
        heard[1][1] = 0.99;
        assert!(unheard(&heard, 0) < -2.0);
        assert!(unheard(&heard, 2) > 2.0);
        assert!(unheard(&[], 2) >= SUREST);
    }
}
