//! What the coach said, as a page shows it to a browser without script: the letter with its marks, and each finding.

use domain::reply::review::SetAsideBecause;

use super::composed::{Composed, PARTS};
use super::reading::{Found, Promised, Reading};
use super::review;
use crate::web::form::Form;
use crate::web::text::{Sentence, Text};

/// What the coach said, for a page without script.
pub struct Read {
    /// Neither Korean nor English.
    pub foreign: bool,
    pub pieces: Vec<Piece>,
    pub findings: Vec<Remark>,
    pub promises: Vec<(String, Promised)>,
}

/// A run of the letter, and how strongly it is marked.
pub struct Piece {
    pub text: String,
    pub severity: Option<&'static str>,
}

pub struct Remark {
    pub found: Found,
    pub severity: &'static str,
    /// Value and words of each reason for which it may stand; none for what stops the letter.
    pub reasons: Vec<(String, Sentence, bool)>,
}

pub fn read(t: &Text, letter: &Composed, reading: &Reading, form: &Form) -> Read {
    Read {
        foreign: reading.foreign,
        pieces: pieces(letter, reading),
        findings: review::all(reading)
            .map(|found| Remark {
                severity: severity(found),
                reasons: reasons(t, found, form),
                found: found.clone(),
            })
            .collect(),
        promises: reading
            .promises
            .iter()
            .map(|promise| (format!("{} {}", promise.by, promise.what), promise.clone()))
            .collect(),
    }
}

fn reasons(t: &Text, found: &Found, form: &Form) -> Vec<(String, Sentence, bool)> {
    if found.severity == coach::Severity::Stop {
        return Vec::new();
    }
    let chosen = review::set_aside(form, found);
    let reason = |because: &SetAsideBecause| {
        let id = because.as_str();
        (
            format!("{id} {} {}", found.rule, found.text),
            t.say(format!("coach-reason-{id}")),
            chosen == Some(*because),
        )
    };
    SetAsideBecause::ALL.iter().map(reason).collect()
}

fn severity(found: &Found) -> &'static str {
    match found.severity {
        coach::Severity::Hint => "hint",
        coach::Severity::Warning => "warning",
        coach::Severity::Stop => "stop",
    }
}

/// The letter cut at its marks; where two overlap, the earlier one is shown.
fn pieces(letter: &Composed, reading: &Reading) -> Vec<Piece> {
    let mut all = Vec::new();
    for part in PARTS {
        let Some(part) = letter.parts().iter().find(|written| written.name == part) else {
            continue;
        };
        let characters: Vec<char> = part.text.chars().collect();
        let run = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
        let mut marks: Vec<&Found> = reading
            .findings
            .iter()
            .filter(|found| found.part == part.name)
            .collect();
        marks.sort_by_key(|found| (found.start, found.end));
        let mut at = 0;
        for found in marks {
            let start = found.start.max(at);
            if found.end <= start {
                continue;
            }
            all.push(Piece {
                text: run(at, start),
                severity: None,
            });
            all.push(Piece {
                text: run(start, found.end),
                severity: Some(severity(found)),
            });
            at = found.end;
        }
        all.push(Piece {
            text: run(at, characters.len()) + "\n\n",
            severity: None,
        });
    }
    all
}
