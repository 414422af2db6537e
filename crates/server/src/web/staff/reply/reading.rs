//! What the coach says about a letter as it stands, laid into the parts of the composer; as a page and as JSON.
//! Its words come from the coach's rules; nothing is judged here.

use app::ask::case::CasePage;
use coach::{Draft, Due, Kind, Language, OfficeRules, RuleId, Severity};
use domain::access::Actor;
use domain::command::Command;

use domain::handle::promise::{self, By};
use domain::office::Office;
use domain::receive::channel::Channel;
use serde_json::{Value, json};

use super::composed::Composed;
use crate::web::text::{Lang, Sentence, Text};
use crate::web::would::{any_words, would};

/// Something found in a part, or a part that is missing (then `part` is empty).
#[derive(Debug, Clone)]
pub struct Found {
    pub part: &'static str,
    pub start: usize,
    pub end: usize,
    pub rule: RuleId,
    pub severity: Severity,
    pub text: String,
    pub title: &'static str,
    pub why: &'static str,
    pub instead: String,
    pub wording: String,
}

impl Found {
    fn of(
        reader: Language,
        found: &coach::Finding,
        (part, start, end): (&'static str, usize, usize),
    ) -> Self {
        Self {
            part,
            start,
            end,
            rule: found.rule,
            severity: found.severity,
            text: found.text.clone(),
            title: found.title(reader),
            why: found.why(reader),
            instead: found.instead(reader),
            wording: put_in(found.wording()),
        }
    }

    fn missing(reader: Language, missing: &coach::MissingPart) -> Self {
        Self {
            part: "",
            start: 0,
            end: 0,
            rule: missing.rule,
            severity: missing.severity,
            text: String::new(),
            title: missing.title(reader),
            why: missing.why(reader),
            instead: missing.instead(reader),
            wording: put_in(missing.wording()),
        }
    }
}

/// A promise that stands in the letter.
#[derive(Debug, Clone)]
pub struct Promised {
    pub part: &'static str,
    pub start: usize,
    pub end: usize,
    pub what: String,
    pub by: Due,
    pub by_words: String,
    /// Why it cannot be a promise of ours: its day has passed, nobody works on it.
    pub refused: Option<Sentence>,
}

#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// Neither Korean nor English: little of it could be read.
    pub foreign: bool,
    pub findings: Vec<Found>,
    pub missing: Vec<Found>,
    pub promises: Vec<Promised>,
}

/// Reads a letter about this case by the office's rules. `answers`: it is to be the answer, which can lack parts.
pub fn read(
    t: &Text,
    letter: &Composed,
    about: &CasePage,
    writer: &Actor,
    answers: bool,
    rules: &OfficeRules,
) -> Reading {
    if letter.says_nothing() {
        return Reading::default();
    }
    let board = about.case.channel == Channel::Board;
    let now = about.office.local(about.now);
    let draft = Draft {
        text: letter.whole(),
        language: None,
        kind: if answers {
            Kind::Answer
        } else {
            Kind::Acknowledgement
        },
        channel: if board {
            coach::Channel::Board
        } else {
            coach::Channel::Web
        },
        complaint: about.texts.of(&about.case.text),
        goes_public: board,
        closed: &about.office.calendar.closed_from(now.date()),
    };
    let mut review = coach::read_for(&draft, now, rules);
    if let Some(writer) = writer.staff() {
        let facts = about.facts(writer.id, review.language);
        review = review.suggesting(facts, now);
    }
    laid_out(t, letter, &review, about, writer)
}

fn laid_out(
    t: &Text,
    letter: &Composed,
    review: &coach::Review,
    about: &CasePage,
    writer: &Actor,
) -> Reading {
    let reader = match t.lang() {
        Lang::Ko => Language::Korean,
        Lang::En => Language::English,
    };
    let findings = review.findings.iter().filter_map(|found| {
        let place = letter.place(found.start, found.end)?;
        Some(Found::of(reader, found, place))
    });
    let promises = review.promises.iter().filter_map(|promise| {
        let (part, start, end) = letter.place(promise.start, promise.end)?;
        let by = promise.by?;
        Some(Promised {
            part,
            start,
            end,
            what: promise.what.clone(),
            by_words: until(t, &about.office, by),
            refused: refused(t, about, writer, by),
            by,
        })
    });
    Reading {
        foreign: review.is_foreign,
        findings: findings.collect(),
        missing: (review.missing.iter())
            .map(|missing| Found::missing(reader, missing))
            .collect(),
        promises: promises.collect(),
    }
}

/// The coach quotes its wordings; a letter says them itself.
fn put_in(wording: &str) -> String {
    wording.trim_matches(['“', '”']).to_owned()
}

fn until(t: &Text, office: &Office, by: Due) -> String {
    let when = match by.at {
        None => t.day(by.on),
        Some(at) => t.moment(office.moment(by.on.to_datetime(at))),
    };
    t.say("reply-by").with("when", when).to_string()
}

/// What the core would say to this promise now.
fn refused(t: &Text, about: &CasePage, writer: &Actor, by: Due) -> Option<Sentence> {
    let by = match by.at {
        None => By::Day(by.on),
        Some(at) => By::Moment(about.office.moment(by.on.to_datetime(at))),
    };
    let (what, owner) = (any_words(), writer.staff().map(|staff| staff.id));
    let command = Command::Promise(promise::Command::Make { what, by, owner });
    let refusal = would(&about.case, command, writer, &about.office, about.now).err()?;
    Some(t.refusal(&refusal))
}

/// As the composer's script reads it; see `components/composer.html`.
pub fn as_json(reading: &Reading) -> Value {
    let findings = reading.findings.iter().map(|found| {
        json!({
            "part": found.part, "rule": found.rule, "severity": found.severity,
            "start": found.start, "end": found.end, "text": found.text,
            "title": found.title, "why": found.why, "instead": found.instead, "wording": found.wording,
        })
    });
    let missing = reading.missing.iter().map(|found| {
        json!({
            "rule": found.rule, "severity": found.severity, "title": found.title,
            "why": found.why, "instead": found.instead, "wording": found.wording,
        })
    });
    let promises = reading.promises.iter().map(|promise| {
        json!({
            "part": promise.part, "what": promise.what, "by": promise.by.to_string(),
            "by_words": promise.by_words,
            "refused": promise.refused.as_ref().map(ToString::to_string), "start": promise.start, "end": promise.end,
        })
    });
    json!({
        "foreign": reading.foreign,
        "findings": findings.collect::<Value>(),
        "missing": missing.collect::<Value>(),
        "promises": promises.collect::<Value>(),
    })
}
