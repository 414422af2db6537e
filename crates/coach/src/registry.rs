//! All rules, in the order of their ids. A test holds that every id has its page, that the ids are
//! those of the label list, and that the examples on the pages do what they say.

use crate::rules::{missing, said};
use crate::{Rule, Scope};

/// Every rule, at the place of its id.
pub fn all() -> &'static [&'static Rule] {
    ALL
}

/// The rules about something said, in the same order.
pub fn said() -> impl Iterator<Item = &'static Rule> {
    let said = |rule: &&Rule| rule.scope() == Scope::Said;
    all().iter().copied().filter(said)
}

static ALL: &[&Rule] = &[
    &said::flat_refusal::RULE,
    &said::cold_closing::RULE,
    &said::rules_as_excuse::RULE,
    &said::blame_shifting::RULE,
    &said::excuse::RULE,
    &said::trivializing::RULE,
    &said::levity::RULE,
    &said::raised_voice::RULE,
    &said::interrupting::RULE,
    &said::disputing::RULE,
    &said::indefinite_wait::RULE,
    &said::vague_promise::RULE,
    &said::rude_register::RULE,
    &said::perfunctory_apology::RULE,
    &said::personal_data::RULE,
    &missing::greeting::RULE,
    &missing::restatement::RULE,
    &missing::apology::RULE,
    &missing::facts::RULE,
    &missing::remedy::RULE,
    &missing::consent::RULE,
    &missing::deadline::RULE,
    &said::wrong_weekday::RULE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{Example, Shows};
    use crate::{Draft, RuleId, read};
    use jiff::civil::date;

    #[test]
    fn every_id_has_its_page_and_is_a_name_of_the_label_list() {
        let labels = include_str!("../corpus/labels.md");
        assert_eq!(all().len(), RuleId::ALL.len());
        for (id, rule) in RuleId::ALL.iter().zip(all()) {
            assert_eq!(rule.id, *id);
            let label = labels.contains(&format!("| `{id}` |"));
            assert_eq!(label, id.is_labelled(), "{id}");
            assert_eq!(
                rule.scope() == Scope::Missing,
                id.as_str().starts_with("missing-")
            );
            for shows in [Shows::Broken, Shows::Better, Shows::NearMiss] {
                assert!(
                    rule.examples.iter().any(|e| e.shows == shows),
                    "{id} lacks {shows:?}"
                );
            }
        }
    }

    #[test]
    fn every_example_does_what_its_page_says() {
        let now = date(2026, 11, 24).at(10, 0, 0, 0);
        let mut wrong = Vec::new();
        for rule in all() {
            for example in rule.examples {
                let text = example.text.replace(['«', '»'], "");
                let draft = Draft {
                    language: Some(example.language),
                    kind: example.kind,
                    ..Draft::answer(&text)
                };
                let review = read(&draft, now);
                let found: Vec<_> = review
                    .findings
                    .iter()
                    .filter(|f| f.rule == rule.id)
                    .collect();
                let said = found.iter().map(|f| f.text.as_str()).collect::<Vec<_>>();
                let right = match (example.shows, rule.scope()) {
                    (Shows::Broken, Scope::Said) => hits(example, &said),
                    (shows, Scope::Missing) => {
                        review.missing.iter().any(|m| m.rule == rule.id) == (shows == Shows::Broken)
                    }
                    _ => said.is_empty(),
                };
                if !right {
                    wrong.push(format!("{}: {}\n    found {said:?}", rule.id, example.text));
                }
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    /// The very words that are marked.
    fn hits(example: &Example, said: &[&str]) -> bool {
        let marked: Vec<_> = example.marked().collect();
        marked == said
    }
}
