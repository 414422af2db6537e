//! What the case lacks, as the core computed it: one line each, the most urgent first, leading to the form that mends it.

use domain::notes::{Note, Urgency};

use super::scene::Scene;
use crate::web::text::Sentence;

pub struct Lack {
    pub href: String,
    pub urgency: &'static str,
    pub what: Sentence,
    pub when: String,
}

pub fn panel(scene: &Scene<'_>) -> Vec<Lack> {
    let notes = scene.found.notes.iter();
    notes
        .map(|(urgency, note)| lack(scene, *urgency, note))
        .collect()
}

fn lack(scene: &Scene<'_>, urgency: Urgency, note: &Note) -> Lack {
    let t = scene.t;
    Lack {
        href: format!("#{}", mended_at(note)),
        urgency: match urgency {
            Urgency::Late => "late",
            Urgency::Today => "today",
            Urgency::Soon => "soon",
            Urgency::Open => "open",
        },
        what: t.say(format!("lacks-{}", note.id())),
        when: about(scene, note)
            .map(|about| about.to_string())
            .unwrap_or_default(),
    }
}

/// What it is about, and when.
fn about(scene: &Scene<'_>, note: &Note) -> Option<Sentence> {
    let t = scene.t;
    let case = scene.case();
    Some(match note {
        Note::PromiseDue { number, by_at } => {
            let promise = case.promises.iter().find(|p| p.number == *number);
            let what = promise.map(|promise| scene.words(&promise.what));
            t.say("lacks-about")
                .with("what", what.unwrap_or_default())
                .with("when", t.until(*by_at))
        }
        Note::PromiseBroken { number } => {
            let promise = case.promises.iter().find(|p| p.number == *number)?;
            t.say("lacks-about")
                .with("what", scene.words(&promise.what))
                .with("when", t.until(promise.by_at))
        }
        Note::PeriodOver { due_at: at }
        | Note::PeriodEnds { due_at: at }
        | Note::AcknowledgementMissing { by_at: at }
        | Note::ResumeDue { resume_at: at, .. } => t.until(*at),
        Note::CustomerWaits { since } | Note::AddedAfterClosing { since } => {
            t.say("lacks-since").with("when", t.ago(*since))
        }
        Note::HandOverWaits { to } => t.say("lacks-person").with("name", scene.name(*to)),
        Note::SupplementWaits { by_on } | Note::SupplementNeverCame { by_on } => {
            t.say("lacks-until").with("day", t.day(*by_on))
        }
        Note::ApprovalWaits { number }
        | Note::ConsentMissing { number }
        | Note::RemedyNotDone { number } => {
            let remedy = case.remedies.iter().find(|r| r.number == *number)?;
            t.say("lacks-what").with("what", scene.words(&remedy.what))
        }
        Note::OwnerMissing
        | Note::SupplementUndelivered
        | Note::SupplementUndeliveredTwice
        | Note::ProgressNoticeDue
        | Note::ChangeNotJudged { .. }
        | Note::AssessmentMissing
        | Note::CauseMissing
        | Note::RefusedByCustomer
        | Note::NotClosed => return None,
    })
}

/// The element of the page where it is mended.
fn mended_at(note: &Note) -> String {
    match note {
        Note::PromiseBroken { number } | Note::PromiseDue { number, .. } => {
            format!("promise-{number}")
        }
        Note::PeriodOver { .. }
        | Note::PeriodEnds { .. }
        | Note::CustomerWaits { .. }
        | Note::ProgressNoticeDue
        | Note::RefusedByCustomer => "reply".to_owned(),
        Note::OwnerMissing | Note::HandOverWaits { .. } => "owner".to_owned(),
        Note::AcknowledgementMissing { .. } => "acknowledgement".to_owned(),
        Note::ResumeDue { number, .. } | Note::ChangeNotJudged { number } => {
            format!("change-{number}")
        }
        Note::SupplementWaits { .. } | Note::SupplementUndelivered => "clock".to_owned(),
        Note::SupplementUndeliveredTwice => "deemed-withdrawal".to_owned(),
        Note::SupplementNeverCame { .. } => "giving-back".to_owned(),
        Note::AddedAfterClosing { .. } => "reopening".to_owned(),
        Note::ApprovalWaits { number }
        | Note::ConsentMissing { number }
        | Note::RemedyNotDone { number } => format!("remedy-{number}"),
        Note::AssessmentMissing => "assessment".to_owned(),
        Note::CauseMissing => "causes".to_owned(),
        Note::NotClosed => "closure".to_owned(),
    }
}
