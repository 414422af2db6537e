//! What the office's own people and departments are called on the page, and lists of them to choose from.
//! Never names a customer.

use domain::access::can_care;
use domain::handle::case::Case;
use domain::office::Office;
use domain::people::{DepartmentId, StaffId};

use crate::web::choice::Choice;
use crate::web::text::Text;

/// A member of staff in the language of the page.
pub fn staff(t: &Text, office: &Office, id: StaffId) -> String {
    let member = office.member(id);
    member.map_or_else(
        || t.say("care-somebody").to_string(),
        |member| t.name(&member.name, &member.name_en).to_owned(),
    )
}

pub fn department(t: &Text, office: &Office, id: DepartmentId) -> String {
    let department = office.department(id);
    department
        .map(|department| t.name(&department.name, &department.name_en).to_owned())
        .unwrap_or_default()
}

/// Who can care for this case in its department, without whoever was complained of.
pub fn colleagues(t: &Text, office: &Office, case: &Case) -> Vec<Choice> {
    can_care_in(t, office, case, case.department)
        .map(|(id, name)| (id.to_string(), name))
        .collect()
}

/// Departments, each followed by the people in it who can care for the case: `<department>` or `<department>/<staff>`.
pub fn everywhere(t: &Text, office: &Office, case: &Case) -> Vec<Choice> {
    let mut choices = Vec::new();
    for place in &office.departments {
        let unit = t.name(&place.name, &place.name_en);
        if place.id != case.department {
            let whole = t
                .say("hand-over-department")
                .with("department", unit)
                .with("name", staff(t, office, place.receiver));
            choices.push((place.id.to_string(), whole.to_string()));
        }
        for (id, name) in can_care_in(t, office, case, place.id) {
            if place.id == case.department && id == case.owner {
                continue;
            }
            choices.push((format!("{}/{id}", place.id), format!("{unit} · {name}")));
        }
    }
    choices
}

fn can_care_in<'a>(
    t: &'a Text,
    office: &'a Office,
    case: &'a Case,
    place: DepartmentId,
) -> impl Iterator<Item = (StaffId, String)> + 'a {
    office
        .staff
        .iter()
        .filter(move |member| can_care(member, place) && !case.complained_of.contains(&member.id))
        .map(|member| {
            let name = t.name(&member.name, &member.name_en);
            (member.id, name.to_owned())
        })
}
