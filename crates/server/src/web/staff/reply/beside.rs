//! What a letter answers: what the customer said, what they were promised and offered, what was sent to them before.

use app::ask::case::CasePage;
use domain::handle::remedy::RemedyState;

use super::show::words;
use crate::web::text::{Sentence, Text};

/// What the letter answers.
pub struct Beside {
    /// Nothing is written here, so it is read at once.
    pub open: bool,
    pub told: String,
    pub expected: Option<String>,
    pub promises: Vec<(String, Sentence)>,
    pub remedies: Vec<(String, Option<Sentence>)>,
    pub letters: Vec<(Sentence, String)>,
}

pub fn beside(t: &Text, about: &CasePage, open: bool) -> Beside {
    let case = &about.case;
    let promises = case.promises.iter().filter(|p| p.is_open());
    let remedies = case
        .remedies
        .iter()
        .filter(|remedy| !matches!(remedy.state, RemedyState::RefusedByCustomer));
    Beside {
        open,
        told: words(t, about, &case.text),
        expected: case.expectation.as_ref().map(|e| words(t, about, e)),
        promises: promises
            .map(|promise| (words(t, about, &promise.what), t.until(promise.by_at)))
            .collect(),
        remedies: remedies
            .map(|remedy| {
                let won = remedy.compensation_won;
                let amount = won.map(|won| t.won(i64::try_from(won).unwrap_or(i64::MAX)));
                (words(t, about, &remedy.what), amount)
            })
            .collect(),
        letters: case
            .letters
            .iter()
            .rev()
            .map(|letter| (t.moment(letter.sent_at), words(t, about, &letter.text)))
            .collect(),
    }
}
