//! What the coach said while the demonstration's letters were written, and what became of it; so that the rules' figures
//! show something. The letters themselves are in order: what was taken is no longer in them.

use domain::reply::review::{Became, Reviewed, SetAsideBecause, Severity};

const TAKEN: Became = Became::Taken;
const NEEDED: Became = Became::SetAside(SetAsideBecause::NeededHere);
const NOT_MEANT: Became = Became::SetAside(SetAsideBecause::NotMeantSo);
const WRONG: Became = Became::SetAside(SetAsideBecause::WrongFinding);
const LEFT: Became = Became::Left;

/// Letter after letter, round and round.
const ENDS: &[&[(&str, Became)]] = &[
    &[("vague-promise", TAKEN), ("missing-consent", TAKEN)],
    &[("perfunctory-apology", TAKEN)],
    &[],
    &[("indefinite-wait", TAKEN), ("rules-as-excuse", NEEDED)],
    &[("excuse", TAKEN), ("missing-deadline", LEFT)],
    &[("vague-promise", NOT_MEANT)],
    &[("rules-as-excuse", TAKEN), ("flat-refusal", TAKEN)],
    &[],
    &[("disputing", WRONG), ("vague-promise", TAKEN)],
    &[("blame-shifting", TAKEN), ("missing-facts", TAKEN)],
    &[("missing-restatement", LEFT)],
    &[("perfunctory-apology", WRONG), ("missing-apology", TAKEN)],
    &[("trivializing", TAKEN), ("indefinite-wait", NEEDED)],
];

pub fn review(place: usize) -> Vec<Reviewed> {
    let ends = ENDS[place % ENDS.len()].iter();
    ends.map(|(rule, became)| Reviewed {
        rule: (*rule).to_owned(),
        severity: if rule.starts_with("missing-") {
            Severity::Hint
        } else {
            Severity::Warning
        },
        became: *became,
    })
    .collect()
}
