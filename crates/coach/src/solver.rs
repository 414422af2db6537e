//! Learns one-against-the-rest linear classifiers for `N` outputs at once: squared hinge loss, L2 penalty, dual coordinate
//! descent (Hsieh et al., 2008). Deterministic: the order of the rows is shuffled by a fixed seed. Knows no text.

/// One thing to learn from.
pub(crate) struct Row<const N: usize> {
    /// Places among the features, and how much of each there is.
    pub(crate) features: Vec<(usize, f32)>,
    /// What is true of it; `None` where that is not known.
    pub(crate) truths: [Option<bool>; N],
    /// How much it counts against the penalty.
    pub(crate) weight: f32,
}

/// Learnt weights, one row for each place, and the bias.
pub(crate) struct Solution<const N: usize> {
    pub(crate) weights: Vec<[f32; N]>,
    pub(crate) bias: [f32; N],
}

/// Learns in so many `passes` over the rows. `places`: the number of features. `holding`: for each output, how many
/// times more a row counts for which it holds.
pub(crate) fn solve<const N: usize>(
    rows: &[Row<N>],
    places: usize,
    holding: &[f32; N],
    passes: usize,
) -> Solution<N> {
    let mut learnt = Solution {
        weights: vec![[0.0; N]; places],
        bias: [0.0; N],
    };
    let mut pulls = vec![[0.0; N]; rows.len()];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = 0x5EED_u64;
    for _ in 0..passes {
        shuffle(&mut order, &mut random);
        for &at in &order {
            learnt.step(&rows[at], &mut pulls[at], holding);
        }
    }
    learnt
}

impl<const N: usize> Solution<N> {
    /// One step along a row's dual variables.
    fn step(&mut self, row: &Row<N>, pull: &mut [f32; N], holding: &[f32; N]) {
        let square = 1.0 + row.features.iter().map(|(_, v)| v * v).sum::<f32>();
        let mut scores = self.bias;
        for &(place, value) in &row.features {
            for (score, weight) in scores.iter_mut().zip(&self.weights[place]) {
                *score += value * weight;
            }
        }
        let mut change = [0.0_f32; N];
        for output in 0..N {
            let Some(holds) = row.truths[output] else {
                continue;
            };
            let (side, cost) = if holds {
                (1.0, holding[output])
            } else {
                (-1.0, 1.0)
            };
            let ridge = 0.5 / (row.weight * cost);
            let gradient = side * scores[output] - 1.0 + pull[output] * ridge;
            let next = (pull[output] - gradient / (square + ridge)).max(0.0);
            change[output] = (next - pull[output]) * side;
            pull[output] = next;
            self.bias[output] += change[output];
        }
        for &(place, value) in &row.features {
            for (weight, change) in self.weights[place].iter_mut().zip(&change) {
                *weight += value * change;
            }
        }
    }
}

/// Fisher and Yates' shuffle by a linear congruential generator (Knuth's MMIX constants).
fn shuffle(order: &mut [usize], random: &mut u64) {
    for last in (1..order.len()).rev() {
        *random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let bound = last as u64 + 1;
        let at = usize::try_from((*random >> 33) % bound).unwrap_or(0);
        order.swap(last, at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(place: usize, holds: bool) -> Row<1> {
        Row {
            features: vec![(place, 1.0)],
            truths: [Some(holds)],
            weight: 1.0,
        }
    }

    #[test]
    fn what_holds_scores_above_what_does_not_and_the_unknown_teaches_nothing() {
        let unknown = Row {
            truths: [None],
            ..row(2, true)
        };
        let rows = [row(0, true), row(1, false), unknown];
        let learnt = solve(&rows, 3, &[1.0], 50);
        let score = |place: usize| learnt.bias[0] + learnt.weights[place][0];
        assert!(score(0) > 0.5 && score(1) < -0.5);
        assert!(learnt.weights[2][0].abs() < f32::EPSILON);
    }
}
