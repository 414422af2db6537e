//! What a case lacks, as a list computed by the core; pages, letters and reports only show it.
//! Changes nothing and asks nobody.

use jiff::{Timestamp, civil};

use crate::deadline::add_working_hours;
use crate::handle::case::{Case, CaseState};
use crate::handle::change::ChangeKind;
use crate::handle::promise::PromiseState;
use crate::handle::remedy::RemedyState;
use crate::office::Office;
use crate::people::StaffId;
use crate::receive::intake::VoiceKind;

/// How soon somebody must look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Already late.
    Late,
    Today,
    Soon,
    /// Worth doing, no clock runs.
    Open,
}

/// One thing a case lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    PromiseBroken { number: u32 },
    PeriodOver { due_at: Timestamp },
    PromiseDue { number: u32, by_at: Timestamp },
    PeriodEnds { due_at: Timestamp },
    AcknowledgementMissing { by_at: Timestamp },
    ResumeDue { number: u32, resume_at: Timestamp },
    CustomerWaits { since: Timestamp },
    HandOverWaits { to: StaffId },
    SupplementWaits { by_on: civil::Date },
    ProgressNoticeDue,
    ApprovalWaits { number: u32 },
    ConsentMissing { number: u32 },
    RemedyNotDone { number: u32 },
    ChangeNotJudged { number: u32 },
    AssessmentMissing,
    CauseMissing,
    RefusedByCustomer,
    NotClosed,
}

impl Note {
    /// The stable id that pages translate.
    pub fn id(&self) -> &'static str {
        match self {
            Self::PromiseBroken { .. } => "promise-broken",
            Self::PeriodOver { .. } => "period-over",
            Self::PromiseDue { .. } => "promise-due",
            Self::PeriodEnds { .. } => "period-ends",
            Self::AcknowledgementMissing { .. } => "acknowledgement-missing",
            Self::ResumeDue { .. } => "resume-due",
            Self::CustomerWaits { .. } => "customer-waits",
            Self::HandOverWaits { .. } => "hand-over-waits",
            Self::SupplementWaits { .. } => "supplement-waits",
            Self::ProgressNoticeDue => "progress-notice-due",
            Self::ApprovalWaits { .. } => "approval-waits",
            Self::ConsentMissing { .. } => "consent-missing",
            Self::RemedyNotDone { .. } => "remedy-not-done",
            Self::ChangeNotJudged { .. } => "change-not-judged",
            Self::AssessmentMissing => "assessment-missing",
            Self::CauseMissing => "cause-missing",
            Self::RefusedByCustomer => "refused-by-customer",
            Self::NotClosed => "not-closed",
        }
    }

    pub const IDS: [&'static str; 18] = [
        "promise-broken",
        "period-over",
        "promise-due",
        "period-ends",
        "acknowledgement-missing",
        "resume-due",
        "customer-waits",
        "hand-over-waits",
        "supplement-waits",
        "progress-notice-due",
        "approval-waits",
        "consent-missing",
        "remedy-not-done",
        "change-not-judged",
        "assessment-missing",
        "cause-missing",
        "refused-by-customer",
        "not-closed",
    ];
}

/// What the case lacks now, the most urgent first. Ended cases lack nothing.
pub fn lacks(case: &Case, now: Timestamp, office: &Office) -> Vec<(Urgency, Note)> {
    if !case.state.open() {
        return Vec::new();
    }
    let mut notes = Vec::new();
    promises(case, now, office, &mut notes);
    period(case, now, office, &mut notes);
    people(case, now, office, &mut notes);
    remedies(case, &mut notes);
    care(case, now, office, &mut notes);
    notes.sort_by_key(|(urgency, _)| *urgency);
    notes
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
            PromiseState::Broken { .. } => {
                let replaced = case
                    .promises
                    .iter()
                    .any(|later| later.number > number && later.what == promise.what);
                if !replaced {
                    notes.push((Urgency::Late, Note::PromiseBroken { number }));
                }
            }
            PromiseState::Open => {
                let by_at = promise.by_at;
                notes.push((soon(by_at, now, office), Note::PromiseDue { number, by_at }));
            }
            PromiseState::Kept { .. } => {}
        }
    }
}

fn period(case: &Case, now: Timestamp, office: &Office, notes: &mut Vec<(Urgency, Note)>) {
    let due_at = case.clock.due_at;
    let unanswered = matches!(
        case.state,
        CaseState::Received | CaseState::Acknowledged | CaseState::InCare
    );
    if case.clock.stands_still() {
        if let Some(supplement) = case.clock.supplements.last() {
            let by_on = supplement.by_on;
            let late = office.local(now).date() > by_on;
            let urgency = if late { Urgency::Today } else { Urgency::Open };
            notes.push((urgency, Note::SupplementWaits { by_on }));
        }
    } else if unanswered && (case.clock.ran_out || due_at <= now) {
        notes.push((Urgency::Late, Note::PeriodOver { due_at }));
    } else if unanswered && soon(due_at, now, office) < Urgency::Open {
        notes.push((soon(due_at, now, office), Note::PeriodEnds { due_at }));
    }
    if case.state == CaseState::Received {
        let hours = office.policy.acknowledge_within_hours;
        let received = office.local(case.clock.received_at);
        let by_at = office.moment(add_working_hours(received, hours, &office.calendar));
        notes.push((
            soon(by_at, now, office),
            Note::AcknowledgementMissing { by_at },
        ));
    }
    let told_at = case
        .letters
        .last()
        .map_or(case.clock.received_at, |letter| letter.sent_at);
    let days = i64::from(office.policy.progress_notice_days);
    if unanswered && now.duration_since(told_at).as_hours() >= days * 24 {
        notes.push((Urgency::Today, Note::ProgressNoticeDue));
    }
}

fn people(case: &Case, now: Timestamp, office: &Office, notes: &mut Vec<(Urgency, Note)>) {
    if let Some(since) = case.customer_waits_since {
        let urgency = if office.local(since).date() < office.local(now).date() {
            Urgency::Today
        } else {
            Urgency::Soon
        };
        notes.push((urgency, Note::CustomerWaits { since }));
    }
    if let Some(offer) = &case.offer {
        notes.push((Urgency::Soon, Note::HandOverWaits { to: offer.to }));
    }
    if case.state == CaseState::Refused {
        notes.push((Urgency::Soon, Note::RefusedByCustomer));
    }
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
    let answered = !matches!(
        case.state,
        CaseState::Received | CaseState::Acknowledged | CaseState::InCare
    );
    if case.kind == VoiceKind::Complaint && answered && case.causes_found.is_empty() {
        notes.push((Urgency::Open, Note::CauseMissing));
    }
    if case.state == CaseState::Agreed {
        notes.push((Urgency::Open, Note::NotClosed));
    }
}
