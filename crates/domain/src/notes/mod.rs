//! What a case lacks, as a list computed by the core; pages, letters and reports only show it.
//! Changes nothing and asks nobody.

mod note;

use jiff::Timestamp;

use crate::deadline::add_working_hours;
use crate::handle::case::{Case, CaseState};
use crate::handle::change::ChangeKind;
use crate::handle::closure::silence_ends_on;
use crate::handle::promise::{BrokenBecause, PromiseState};
use crate::handle::remedy::RemedyState;
use crate::handle::supplement::asked_as_often_as_it_may;
use crate::handle::undelivered;
use crate::office::Office;
use crate::receive::intake::VoiceKind;

pub use note::{Note, Urgency};

/// From the wrong department to the right one (Decree 13).
const WRONG_DEPARTMENT_HOURS: u16 = 3;

/// What the case lacks now: the most urgent first, then in the order of [`Note`], then the earliest. An ended
/// case lacks nothing but a look at what the customer added since.
pub fn lacks(case: &Case, now: Timestamp, office: &Office) -> Vec<(Urgency, Note)> {
    if !case.state.open() {
        return added_after_closing(case, now, office).into_iter().collect();
    }
    let mut notes = Vec::new();
    promises(case, now, office, &mut notes);
    period(case, now, office, &mut notes);
    people(case, now, office, &mut notes);
    remedies(case, &mut notes);
    care(case, now, office, &mut notes);
    notes.sort_by_key(|(urgency, note)| (*urgency, note.rank(), note.at()));
    notes
}

fn added_after_closing(case: &Case, now: Timestamp, office: &Office) -> Option<(Urgency, Note)> {
    let since = case.customer_waits_since?;
    Some((
        waiting(since, now, office),
        Note::AddedAfterClosing { since },
    ))
}

/// Nobody waits for a word of ours until the next day.
fn waiting(since: Timestamp, now: Timestamp, office: &Office) -> Urgency {
    if office.local(since).date() < office.local(now).date() {
        Urgency::Today
    } else {
        Urgency::Soon
    }
}

fn soon(at: Timestamp, now: Timestamp, office: &Office) -> Urgency {
    let (today, day) = (office.local(now).date(), office.local(at).date());
    if at <= now {
        Urgency::Late
    } else if day <= today {
        Urgency::Today
    } else if day <= office.working_days_after(today, 2) {
        Urgency::Soon
    } else {
        Urgency::Open
    }
}

fn promises(case: &Case, now: Timestamp, office: &Office, notes: &mut Vec<(Urgency, Note)>) {
    for promise in &case.promises {
        let number = promise.number;
        match promise.state {
            // One that another took the place of is not missed twice.
            PromiseState::Broken { why, .. } if why != BrokenBecause::MovedWithoutConsent => {
                notes.push((Urgency::Late, Note::PromiseBroken { number }));
            }
            PromiseState::Open => {
                let by_at = promise.by_at;
                notes.push((soon(by_at, now, office), Note::PromiseDue { number, by_at }));
            }
            PromiseState::Broken { .. }
            | PromiseState::Kept { .. }
            | PromiseState::Lapsed { .. } => {}
        }
    }
}

/// Only while an answer is owed.
fn period(case: &Case, now: Timestamp, office: &Office, notes: &mut Vec<(Urgency, Note)>) {
    if !case.state.awaits_answer() {
        return;
    }
    let due_at = case.clock.due_at;
    let awaited = case.clock.supplements.last();
    if let Some(awaited) = awaited.filter(|_| case.clock.stands_still()) {
        let by_on = awaited.by_on;
        let late = office.local(now).date() > by_on;
        let sent_back = undelivered::twice(case);
        if sent_back || !awaited.undelivered_on.is_empty() {
            let note = if sent_back {
                Note::SupplementUndeliveredTwice
            } else {
                Note::SupplementUndelivered
            };
            notes.push((Urgency::Today, note));
        }
        notes.push(match late {
            true if asked_as_often_as_it_may(case) => {
                (Urgency::Today, Note::SupplementNeverCame { by_on })
            }
            true => (Urgency::Today, Note::SupplementWaits { by_on }),
            false => (Urgency::Open, Note::SupplementWaits { by_on }),
        });
    } else if case.clock.ran_out || due_at <= now {
        notes.push((Urgency::Late, Note::PeriodOver { due_at }));
    } else if soon(due_at, now, office) < Urgency::Open {
        notes.push((soon(due_at, now, office), Note::PeriodEnds { due_at }));
    }
    let letter = case.letters.last().map(|letter| letter.sent_at);
    let told_at = letter.map_or(case.clock.counted_from, |at| {
        at.max(case.clock.counted_from)
    });
    let days = i64::from(office.policy.progress_notice_days);
    if now.duration_since(told_at).as_hours() >= days * 24 {
        notes.push((Urgency::Today, Note::ProgressNoticeDue));
    }
}

/// The owner, the customer, whoever was offered the case: who waits for whom.
fn people(case: &Case, now: Timestamp, office: &Office, notes: &mut Vec<(Urgency, Note)>) {
    if !office.works_here(case.owner) {
        notes.push((Urgency::Today, Note::OwnerMissing));
    }
    if case.acknowledged_at.is_none() {
        let hours = office.policy.acknowledge_within_hours;
        let by_at = working_hours_after(case.clock.received_at, hours, office);
        let note = Note::AcknowledgementMissing { by_at };
        notes.push((soon(by_at, now, office), note));
    }
    if let Some(since) = case.customer_waits_since {
        notes.push((waiting(since, now, office), Note::CustomerWaits { since }));
    }
    if let Some(offer) = &case.offer {
        let urgency = if offer.department == case.department {
            Urgency::Soon
        } else {
            let by_at = working_hours_after(offer.at, WRONG_DEPARTMENT_HOURS, office);
            soon(by_at, now, office).min(Urgency::Soon)
        };
        notes.push((urgency, Note::HandOverWaits { to: offer.to }));
    }
    if case.state == CaseState::Refused {
        notes.push((Urgency::Soon, Note::RefusedByCustomer));
    }
}

fn working_hours_after(at: Timestamp, hours: u16, office: &Office) -> Timestamp {
    office.moment(add_working_hours(office.local(at), hours, &office.calendar))
}

fn remedies(case: &Case, notes: &mut Vec<(Urgency, Note)>) {
    for remedy in &case.remedies {
        let number = remedy.number;
        match remedy.state {
            RemedyState::AwaitsApproval => {
                notes.push((Urgency::Soon, Note::ApprovalWaits { number }));
            }
            RemedyState::Ready => notes.push((Urgency::Open, Note::ConsentMissing { number })),
            RemedyState::Agreed => notes.push((Urgency::Soon, Note::RemedyNotDone { number })),
            RemedyState::TurnedDown | RemedyState::RefusedByCustomer | RemedyState::Done { .. } => {
            }
        }
    }
}

fn care(case: &Case, now: Timestamp, office: &Office, notes: &mut Vec<(Urgency, Note)>) {
    for change in &case.changes {
        if change.result.is_some() {
            continue;
        }
        let number = change.number;
        match change.kind {
            ChangeKind::Time { resume_at, .. } => {
                notes.push((
                    soon(resume_at, now, office),
                    Note::ResumeDue { number, resume_at },
                ));
            }
            ChangeKind::Place { .. } | ChangeKind::Person { .. } => {
                notes.push((Urgency::Open, Note::ChangeNotJudged { number }));
            }
        }
    }
    if case.kind == VoiceKind::Complaint && case.assessment.is_none() {
        notes.push((Urgency::Open, Note::AssessmentMissing));
    }
    let answered = !case.state.awaits_answer();
    if case.kind == VoiceKind::Complaint && answered && case.causes_found.is_empty() {
        notes.push((Urgency::Open, Note::CauseMissing));
    }
    let silent = || silence_ends_on(case, office).is_some_and(|on| on <= office.local(now).date());
    match case.state {
        CaseState::Agreed => notes.push((Urgency::Open, Note::NotClosed)),
        CaseState::Answered if case.customer_waits_since.is_none() && silent() => {
            notes.push((Urgency::Open, Note::NotClosed));
        }
        _ => {}
    }
}
