//! What can be chosen from a list: the value that is sent, and the words that are read.

use domain::office::Office;
use domain::people::{Department, Relation};

use super::text::Text;

pub type Choice = (String, String);

/// The choice of this id, in the words of `<prefix>-<id>`.
pub fn said(t: &Text, prefix: &str, id: &str) -> Choice {
    (id.to_owned(), t.say(format!("{prefix}-{id}")).to_string())
}

/// The first of a list in which nothing lies near.
pub fn none_yet(t: &Text) -> Choice {
    (String::new(), t.say("care-choose").to_string())
}

pub fn department(t: &Text, department: &Department) -> Choice {
    let name = t.name(&department.name, &department.name_en);
    (department.id.to_string(), name.to_owned())
}

pub fn departments<'a>(t: &'a Text, office: &'a Office) -> impl Iterator<Item = Choice> + 'a {
    office.departments.iter().map(|one| department(t, one))
}

/// What somebody may be to the house; first, that they do not say.
pub fn relations(t: &Text, offered: &[Relation]) -> Vec<Choice> {
    let unsaid = (String::new(), t.say("say-relation-unsaid").to_string());
    let offered = offered.iter().map(|one| said(t, "relation", one.as_str()));
    std::iter::once(unsaid).chain(offered).collect()
}
