//! What was asked of the list, read leniently: an unknown value is no filter, so an old link still opens.
//! Also the way back: the same question as a link, and the choices of the filter bar.

use domain::access::StaffActor;
use domain::handle::case::{CaseNumber, CaseState};
use domain::office::Office;
use domain::people::StaffId;
use domain::receive::intake::VoiceKind;
use serde::Deserialize;
use store::tables::lists::{Cursor, Filter, Section};

use crate::routes::{StaffCases, Today};
use crate::web::choice;
use crate::web::form::Form;
use crate::web::text::Text;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    state: String,
    kind: String,
    department: String,
    owner: String,
    overdue: String,
    after: String,
}

const ME: &str = "me";

impl Asked {
    pub fn words(&self) -> &str {
        self.q.trim()
    }

    pub fn is_number(&self) -> bool {
        self.words().parse::<CaseNumber>().is_ok()
    }

    pub fn overdue(&self) -> bool {
        !self.overdue.is_empty()
    }

    pub fn after(&self) -> Option<Cursor> {
        self.after.parse().ok()
    }

    pub fn filters(&self) -> bool {
        self.overdue()
            || self
                .values()
                .iter()
                .skip(1)
                .any(|(_, value)| !value.is_empty())
    }

    pub fn filter(&self, me: StaffId, all: bool) -> Filter {
        let sections = match (self.overdue(), all) {
            (true, _) => Some(vec![Section::AtRisk]),
            (false, true) if self.state().is_none() => Some(Section::ALL.to_vec()),
            _ => None,
        };
        let owner = if self.owner == ME {
            Some(me)
        } else {
            self.owner.parse().ok()
        };
        Filter {
            sections,
            state: self.state(),
            kind: VoiceKind::parse(&self.kind),
            department: self.department.parse().ok(),
            owner,
        }
    }

    /// The headings to show; those before the cursor were on earlier pages.
    pub fn sections(&self, all: bool, after: Option<Cursor>) -> Vec<Section> {
        let ended = all || self.state().is_some_and(|state| !state.open());
        let sections = Section::ALL.into_iter().filter(|section| match section {
            Section::AtRisk => true,
            Section::Ended => ended && !self.overdue(),
            _ => !self.overdue(),
        });
        sections
            .filter(|section| after.is_none_or(|after| *section >= after.section))
            .collect()
    }

    fn state(&self) -> Option<CaseState> {
        CaseState::parse(&self.state)
    }

    fn values(&self) -> [(&'static str, &str); 6] {
        [
            ("q", &self.q),
            ("state", &self.state),
            ("kind", &self.kind),
            ("department", &self.department),
            ("owner", &self.owner),
            ("overdue", &self.overdue),
        ]
    }

    pub fn form(&self) -> Form {
        Form::holding(&self.values())
    }

    /// The same question, from another place on.
    pub fn link(&self, all: bool, after: Option<&str>) -> String {
        let mut link = if all { StaffCases::to() } else { Today::to() };
        for (name, value) in self.values() {
            if !value.is_empty() {
                link = link.with(name, &value);
            }
        }
        match after {
            Some(after) => link.with("after", &after).to_string(),
            None => link.to_string(),
        }
    }
}

/// What the filter bar offers this person.
pub fn choices(t: &Text, office: &Office, staff: &StaffActor) -> super::Choices {
    let all = || (String::new(), t.say("filter-all").to_string());
    let said = |prefix: &str, id: &str| choice::said(t, prefix, id);
    let sees_all = staff.departments.is_empty();
    let departments = office
        .departments
        .iter()
        .filter(|department| sees_all || staff.departments.contains(&department.id))
        .map(|department| choice::department(t, department));
    let owners = office
        .staff
        .iter()
        .filter(|member| member.active && member.id != staff.id)
        .filter(|member| {
            member
                .departments
                .iter()
                .any(|d| sees_all || staff.departments.contains(d))
        })
        .map(|member| {
            (
                member.id.to_string(),
                t.name(&member.name, &member.name_en).to_owned(),
            )
        });
    let me = (ME.to_owned(), t.say("filter-me").to_string());
    let states = CaseState::ALL
        .into_iter()
        .map(|state| said("state", state.as_str()));
    let kinds = VoiceKind::ALL
        .into_iter()
        .map(|kind| said("kind", kind.as_str()));
    super::Choices {
        states: std::iter::once(all()).chain(states).collect(),
        kinds: std::iter::once(all()).chain(kinds).collect(),
        departments: std::iter::once(all()).chain(departments).collect(),
        owners: [all(), me].into_iter().chain(owners).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_value_is_no_filter() {
        let asked = Asked {
            state: "x".into(),
            kind: "' OR 1=1".into(),
            ..Asked::default()
        };
        assert_eq!(
            asked.filter(StaffId(uuid::Uuid::nil()), false),
            Filter::default()
        );
    }

    #[test]
    fn the_next_page_asks_the_same_question() {
        let asked = Asked {
            kind: "praise".into(),
            q: "a&b".into(),
            ..Asked::default()
        };
        assert_eq!(
            asked.link(false, Some("new.1.2")),
            "/staff?q=a%26b&kind=praise&after=new.1.2"
        );
    }
}
