//! Reads what a customer filled in into a voice. Says beside each field what is not right; decides nothing else.

use app::perform::NewFile;
use app::receive::{Contact, Voice};
use domain::handle::cause::Cause;
use domain::office::Office;
use domain::people::{DepartmentId, Relation};
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;
use domain::words::Words;

use crate::web::form::read;
use crate::web::form::{FieldProblem, Form};

/// The voice, or the form with a word beside every field that needs one.
pub fn read(
    form: &mut Form,
    channel: Channel,
    office: &Office,
    files: Vec<NewFile>,
) -> Option<Voice> {
    let kind = form.choice("kind", VoiceKind::parse);
    let text = form.text("text");
    let expectation = form.text_if_any("expectation");
    let happened = happened(form);
    let relation = relation(form);
    let department = department(form, office);
    let contact = contact(form);
    let causes_told = form.values("cause").filter_map(Cause::parse).collect();
    if !form.problems().is_empty() {
        return None;
    }
    Some(Voice {
        kind: kind?,
        channel,
        subject: None,
        text: text?,
        expectation: expectation?,
        happened: happened?,
        contact: contact?,
        relation: relation?,
        causes_told,
        department: department?,
        files,
    })
}

/// Where and when, as one line.
#[allow(
    clippy::option_option,
    reason = "outer: it could be read; inner: something was given"
)]
fn happened(form: &mut Form) -> Option<Option<Words>> {
    let (place, when) = (form.line_if_any("place")?, form.line_if_any("when")?);
    let said: Vec<&str> = [&place, &when]
        .into_iter()
        .flatten()
        .map(Words::as_str)
        .collect();
    // Both fit into their fields; together they may be longer than a line, so they are kept as a text.
    Some(Words::text(&said.join(", ")).ok())
}

/// Nobody has to say it.
fn relation(form: &mut Form) -> Option<Relation> {
    if form.value("relation").is_empty() {
        return Some(Relation::Other);
    }
    form.choice("relation", Relation::parse)
}

/// Who does not know the department leaves it open; the first one sees to it.
fn department(form: &mut Form, office: &Office) -> Option<DepartmentId> {
    if form.value("department").is_empty() {
        return office.departments.first().map(|department| department.id);
    }
    form.choice("department", |value| {
        let id = value.parse().ok()?;
        office.department(id).map(|department| department.id)
    })
}

fn contact(form: &mut Form) -> Option<Contact> {
    if form.ticked("anonymous") {
        return Some(Contact::default());
    }
    let name = form.line_if_any("name")?;
    let phone = form.read_if_any("phone", |value| Ok(Words::line(&read::phone(value)?)?))?;
    let email = form.read_if_any("email", |value| Ok(Words::line(&read::email(value)?)?))?;
    let contact = Contact { name, phone, email };
    if contact.is_anonymous() {
        form.refuse("name", FieldProblem::NameOrAnonymous);
        return None;
    }
    Some(contact)
}
