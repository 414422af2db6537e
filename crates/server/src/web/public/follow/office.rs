//! Who is in charge and what they wrote, as the customer reads it: unit, name and contact beside every letter.

use app::ask::follow::FollowPage;
use domain::reply::letter::Letter;

use super::happened;
use crate::web::text::{Sentence, Text};

pub struct Owner {
    pub initial: String,
    pub name: String,
    pub department: String,
    pub phone: String,
}

pub struct Sent {
    pub from: String,
    pub when: Sentence,
    pub machine: String,
    pub words: String,
    pub sign_off: String,
    pub reasons: Option<String>,
    pub routes: Vec<Sentence>,
}

pub fn owner(t: &Text, found: &FollowPage) -> Owner {
    let name = happened::staff(t, &found.office, found.case.owner);
    let department = found.office.department(found.case.department);
    let member = found.office.member(found.case.owner);
    Owner {
        initial: name.chars().next().map(String::from).unwrap_or_default(),
        name,
        department: department
            .map(|d| t.name(&d.name, &d.name_en).to_owned())
            .unwrap_or_default(),
        phone: member
            .map(|member| member.phone.clone())
            .unwrap_or_default(),
    }
}

pub fn sent(t: &Text, found: &FollowPage, letter: &Letter) -> Sent {
    let name = happened::staff(t, &found.office, letter.by);
    let member = found.office.member(letter.by);
    let department = found.office.department(found.case.department);
    let unit = department
        .map(|d| t.name(&d.name, &d.name_en).to_owned())
        .unwrap_or_default();
    let phone = member
        .map(|member| member.phone.clone())
        .unwrap_or_default();
    let refusal = letter
        .decision
        .as_ref()
        .and_then(|decision| decision.refusal());
    Sent {
        from: format!("{unit} {name}"),
        when: t.moment(letter.sent_at),
        machine: t.machine(letter.sent_at),
        words: found
            .texts
            .of(&letter.text)
            .map_or_else(|| t.say("erased").to_string(), str::to_owned),
        sign_off: format!("{unit} {name} · {phone}"),
        reasons: refusal
            .and_then(|(reasons, _)| found.texts.of(reasons))
            .map(str::to_owned),
        routes: refusal
            .map(|(_, routes)| {
                routes
                    .iter()
                    .map(|r| t.say(format!("way-{}", r.as_str())))
                    .collect()
            })
            .unwrap_or_default(),
    }
}
