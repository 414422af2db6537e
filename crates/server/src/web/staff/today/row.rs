//! One line of the list in words: what, who, whose, and what is due.
//! Decides no order; only which of its moments a line shows.

use domain::handle::case::CaseState;
use domain::office::Office;
use domain::people::StaffId;
use jiff::Timestamp;
use store::tables::lists::{Line, Section};

use crate::routes::{Link, StaffCase};
use crate::web::text::Text;

pub struct Row {
    pub href: Link,
    pub number: String,
    pub subject: String,
    pub kind: String,
    pub state: String,
    pub who: String,
    pub channel: String,
    pub department: String,
    pub owner: String,
    pub mood: &'static str,
    pub icon: &'static str,
    pub due: String,
    pub due_more: String,
}

impl Row {
    pub fn of(t: &Text, line: &Line, section: Section, office: &Office, me: StaffId) -> Self {
        let department = office.department(line.department);
        let (mood, icon, due, due_more) = due(t, line, section);
        Self {
            href: StaffCase::to(&line.number),
            number: line.number.clone(),
            subject: line
                .subject
                .clone()
                .unwrap_or_else(|| t.say("erased").to_string()),
            kind: t.say(format!("kind-{}", line.kind.as_str())).to_string(),
            state: state(t, line),
            who: match &line.customer_name {
                Some(name) => t
                    .say("customer-named")
                    .with("name", name.clone())
                    .to_string(),
                None => t.say("customer-anonymous").to_string(),
            },
            channel: t
                .say(format!("channel-{}", line.channel.as_str()))
                .to_string(),
            department: department
                .map(|d| t.name(&d.name, &d.name_en).to_owned())
                .unwrap_or_default(),
            owner: owner(t, line, office, me),
            mood,
            icon,
            due,
            due_more,
        }
    }
}

fn owner(t: &Text, line: &Line, office: &Office, me: StaffId) -> String {
    if line.offered_to.is_some() {
        return t.say("row-offered").to_string();
    }
    let Some(member) = office.member(line.owner) else {
        return String::new();
    };
    let name = t.name(&member.name, &member.name_en).to_owned();
    if member.id == me {
        t.say("row-owner-you").with("name", name).to_string()
    } else {
        name
    }
}

/// Mood, icon, and the two lines beside them.
type Due = (&'static str, &'static str, String, String);

fn due(t: &Text, line: &Line, section: Section) -> Due {
    if !line.state.open() {
        return ended(t, line, section);
    }
    let until = |at| t.until(at).to_string();
    match (section, owed_at(line)) {
        (Section::New, _) => {
            let came = t.ago(line.received_at).to_string();
            ("", "received", came, until(line.due_at))
        }
        (_, Some(at)) if at <= t.now() => {
            ("late", "alert", t.say("row-late").to_string(), until(at))
        }
        (Section::AtRisk, Some(at)) => ("soon", "clock", until(at), t.time_of(at).to_string()),
        (_, Some(at)) => ("", "clock", until(at), String::new()),
        (_, None) => ("", "letter", state(t, line), since(t, line, "row-since")),
    }
}

/// An end is an end, unless the customer has added something since.
fn ended(t: &Text, line: &Line, section: Section) -> Due {
    if section == Section::Ended {
        return ("", "check", state(t, line), since(t, line, "row-ended"));
    }
    let added = t.say("row-added-after").to_string();
    ("soon", "speech", added, since(t, line, "row-ended-since"))
}

fn state(t: &Text, line: &Line) -> String {
    t.say(format!("state-{}", line.state.as_str())).to_string()
}

fn since(t: &Text, line: &Line, key: &'static str) -> String {
    let last = t.day_of(line.last_event_at).to_string();
    t.say(key).with("day", last).to_string()
}

/// The next thing the house owes: a promise, or the answer within the period; nothing once it was answered.
fn owed_at(line: &Line) -> Option<Timestamp> {
    let unanswered = matches!(
        line.state,
        CaseState::Received | CaseState::Acknowledged | CaseState::InCare
    );
    let period_at = unanswered.then_some(line.due_at);
    line.next_promise_at.into_iter().chain(period_at).min()
}
