//! What the coach reads in what came in: kind, causes, field of work, severity, each with the words that speak for it, by what
//! is built in and what the office taught. Shown beside the words, decides nothing. Insults are folded away, a click opens them.

use coach::triage::{self, Suggestion, Triage};
use coach::{Language, when};
use domain::access::Right;
use domain::office::Office;
use domain::people::Department;
use jiff::civil::DateTime;

use super::scene::Scene;
use crate::web::text::{Lang, Sentence, Text};

pub struct Sorted {
    /// Insults or threats at staff are in the words.
    pub abusive: bool,
    /// None for who only looks on, or when the case is closed.
    pub suggested: Option<Suggested>,
}

pub struct Suggested {
    pub threat: bool,
    pub lines: Vec<Line>,
}

/// "원인: 규정만 앞세움. 글에 있는 말: …"
pub struct Line {
    pub what: Sentence,
    pub values: Vec<(String, String)>,
}

pub fn panel(scene: &Scene<'_>) -> Sorted {
    let text = scene.words(&scene.case().text);
    let received = scene.found.office.local(scene.case().clock.received_at);
    let read = triage::sort_as(&scene.found.taught, &text, None, received);
    let cares = scene.is_open() && scene.may(Right::Care);
    Sorted {
        abusive: read.is_abusive(),
        suggested: cares.then(|| Suggested {
            threat: read.threat,
            lines: lines(scene.t, &scene.found.office, &read, &text, received),
        }),
    }
}

/// What is suggested for a text that was received at this local time, each with its reason.
pub fn lines(
    t: &Text,
    office: &Office,
    read: &Triage,
    text: &str,
    received: DateTime,
) -> Vec<Line> {
    let reader = reader(t);
    let one = |id: &'static str, value: String, reason: String| Line {
        what: t.say(id),
        values: vec![(value, reason)],
    };
    let said = |prefix: &str, id: &str| t.say(format!("{prefix}-{id}")).to_string();
    let (kind, severity) = (read.kind.value.as_str(), read.severity.value.as_str());
    let mut lines = vec![one(
        "sorted-kind",
        said("kind", kind),
        read.kind.reason(reader),
    )];
    if !read.causes.is_empty() {
        let cause =
            |c: &Suggestion<triage::CauseKind>| (said("cause", c.value.as_str()), c.reason(reader));
        lines.push(Line {
            what: t.say("sorted-causes"),
            values: read.causes.iter().map(cause).collect(),
        });
    }
    if let Some((department, named)) = office_department(office, read) {
        let name = t.name(&department.name, &department.name_en).to_owned();
        let reason = named.reason(reader);
        lines.push(one("sorted-office-department", name, reason));
    }
    let department = read.department.value.title(reader).to_owned();
    lines.push(one(
        "sorted-department",
        department,
        read.department.reason(reader),
    ));
    lines.push(one(
        "sorted-severity",
        said("severity", severity),
        read.severity.reason(reader),
    ));
    let wanted = when::moments(text, read.language, received);
    if let Some(by) = wanted.into_iter().find(|moment| moment.is_limit) {
        let words = text[by.at].to_owned();
        lines.push(one("sorted-deadline", words, String::new()));
    }
    lines
}

/// The office's own department, once the office taught which one it is.
pub fn office_department<'o, 'r>(
    office: &'o Office,
    read: &'r Triage,
) -> Option<(&'o Department, &'r Suggestion<String>)> {
    let named = read.office_department.as_ref()?;
    let department = office.department(named.value.parse().ok()?)?;
    Some((department, named))
}

pub fn reader(t: &Text) -> Language {
    match t.lang() {
        Lang::Ko => Language::Korean,
        Lang::En => Language::English,
    }
}
