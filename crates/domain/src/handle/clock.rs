//! 처리기간: the statutory clock of a case; extension (once, for a legal reason), supplement (the clock stops), transfer away.
//! Counts through `deadline`; a period that ran out is recorded, never hidden.

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::deadline::{self, Count, Period};
use crate::event::Event;
use crate::handle::case::{Case, CaseState};
use crate::handle::closure::{Closed, Outcome};
use crate::handle::promise;
use crate::office::Office;
use crate::refusal::Refusal;
use crate::words::TextRef;

/// Days on which the clock stood still: from the day the request was sent through the day the answer came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplement {
    pub what: TextRef,
    pub sent_on: civil::Date,
    pub by_on: civil::Date,
    pub returned_on: Option<civil::Date>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub period: Period,
    pub received_at: Timestamp,
    /// The first by the office's decision, the second only with the customer's consent (Decree 21).
    pub extensions: Vec<Period>,
    pub supplements: Vec<Supplement>,
    pub due_at: Timestamp,
    pub ran_out: bool,
}

/// The only reasons the decree knows (Decree 21①②; workload, absence and late assignment are forbidden).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExtensionReason {
    Cooperation,
    FactCheck,
    ForceMajeure,
    Similar,
}

impl ExtensionReason {
    pub const ALL: [Self; 4] = [
        Self::Cooperation,
        Self::FactCheck,
        Self::ForceMajeure,
        Self::Similar,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cooperation => "cooperation",
            Self::FactCheck => "fact-check",
            Self::ForceMajeure => "force-majeure",
            Self::Similar => "similar",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// The notice to the customer goes out in the same step.
    Extend {
        reason: ExtensionReason,
        notice: TextRef,
        days: u16,
        consent: bool,
    },
    RequestSupplement {
        what: TextRef,
        by_on: civil::Date,
    },
    ReceiveSupplement,
    TransferAway {
        agency: TextRef,
        reason: TextRef,
    },
    /// What ran out by now?
    Run,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodExtended {
    pub reason: ExtensionReason,
    pub notice: TextRef,
    pub by: Period,
    pub with_consent: bool,
    pub old_due_at: Timestamp,
    pub due_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementRequested {
    pub what: TextRef,
    pub sent_on: civil::Date,
    pub by_on: civil::Date,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplementReceived {
    pub returned_on: civil::Date,
    pub old_due_at: Timestamp,
    pub due_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodRanOut {
    pub due_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferredAway {
    pub agency: TextRef,
    pub reason: TextRef,
}

impl Clock {
    pub fn start(period: Period, received_at: Timestamp, due_at: Timestamp) -> Self {
        Self {
            period,
            received_at,
            extensions: Vec::new(),
            supplements: Vec::new(),
            due_at,
            ran_out: false,
        }
    }

    /// The clock stands still while the office waits for a supplement.
    pub fn stands_still(&self) -> bool {
        self.supplements
            .last()
            .is_some_and(|supplement| supplement.returned_on.is_none())
    }

    /// When the period ends, unless it stands still, was met, or has run out already.
    pub fn runs_out_at(&self, state: CaseState) -> Option<Timestamp> {
        let waits = matches!(
            state,
            CaseState::Received | CaseState::Acknowledged | CaseState::InCare
        );
        (waits && !self.ran_out && !self.stands_still()).then_some(self.due_at)
    }

    /// No longer than the period itself (Decree 21①); a period of hours may gain a day.
    pub fn longest_extension_days(&self) -> u16 {
        match self.period {
            Period::WorkingHours(hours) => hours.div_ceil(8),
            Period::Days(days) => days,
            Period::Weeks(weeks) => weeks.saturating_mul(5),
            Period::Months(months) => months.saturating_mul(20),
            Period::Years(years) => years.saturating_mul(240),
        }
    }

    /// The due moment from receipt, period, supplements and extensions alone.
    pub fn computed_due_at(&self, office: &Office) -> Timestamp {
        let away: Vec<_> = self
            .supplements
            .iter()
            .filter_map(|s| {
                s.returned_on
                    .and_then(|back| deadline::Supplement::new(s.sent_on, back).ok())
            })
            .collect();
        due_at(
            office,
            self.received_at,
            self.period,
            &away,
            &self.extensions,
        )
    }
}

/// When a period that starts now ends.
pub fn due_at(
    office: &Office,
    received_at: Timestamp,
    period: Period,
    supplements: &[deadline::Supplement],
    extensions: &[Period],
) -> Timestamp {
    let received = office.local(received_at);
    let calendar = &office.calendar;
    let due = deadline::due(
        received,
        period,
        Count::Petition,
        calendar,
        supplements,
        extensions,
    );
    office.moment(due.due_at)
}

pub fn decide(case: &Case, command: Command, context: &Context) -> Result<Vec<Event>, Refusal> {
    case.must_be_open()?;
    match command {
        Command::Extend {
            reason,
            notice,
            days,
            consent,
        } => extend(case, reason, notice, days, consent, context),
        Command::RequestSupplement { what, by_on } => {
            request_supplement(case, what, by_on, context)
        }
        Command::ReceiveSupplement => receive_supplement(case, context),
        Command::TransferAway { agency, reason } => Ok(vec![
            Event::TransferredAway(TransferredAway { agency, reason }),
            Event::Closed(Closed {
                outcome: Outcome::TransferredAway,
                communicated_at: context.now,
                decision: None,
            }),
        ]),
        Command::Run => Ok(run(case, context)),
    }
}

fn extend(
    case: &Case,
    reason: ExtensionReason,
    notice: TextRef,
    days: u16,
    consent: bool,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let clock = &case.clock;
    if case.answered_at().is_some() {
        return Err(Refusal::AlreadyAnswered);
    }
    if clock.stands_still() {
        return Err(Refusal::SupplementWaits);
    }
    let longest_days = clock.longest_extension_days();
    if days == 0 || days > longest_days {
        return Err(Refusal::ExtensionTooLong { longest_days });
    }
    let by = Period::Days(days);
    if context.now > clock.due_at {
        return Err(Refusal::PeriodOver);
    }
    let mut next = clock.clone();
    match (clock.extensions.len(), consent) {
        (0, _) | (1, true) => next.extensions.push(by),
        (1, false) => return Err(Refusal::ConsentMissing),
        _ => return Err(Refusal::AlreadyExtended),
    }
    Ok(vec![Event::PeriodExtended(PeriodExtended {
        reason,
        notice,
        by,
        with_consent: consent,
        old_due_at: clock.due_at,
        due_at: next.computed_due_at(context.office),
    })])
}

fn request_supplement(
    case: &Case,
    what: TextRef,
    by_on: civil::Date,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    if case.clock.stands_still() {
        return Err(Refusal::SupplementWaits);
    }
    if case.answered_at().is_some() {
        return Err(Refusal::AlreadyAnswered);
    }
    let sent_on = context.office.local(context.now).date();
    if by_on <= sent_on {
        return Err(Refusal::MomentPassed);
    }
    // Civil Act 161: a period for the customer that ends on a Saturday or holiday ends on the next day.
    let calendar = &context.office.calendar;
    let by_on = if calendar.is_working_day(by_on) {
        by_on
    } else {
        calendar.next_working_day(by_on)
    };
    Ok(vec![Event::SupplementRequested(SupplementRequested {
        what,
        sent_on,
        by_on,
    })])
}

fn receive_supplement(case: &Case, context: &Context) -> Result<Vec<Event>, Refusal> {
    if !case.clock.stands_still() {
        return Err(Refusal::NothingAwaited);
    }
    let returned_on = context.office.local(context.now).date();
    let mut next = case.clock.clone();
    if let Some(last) = next.supplements.last_mut() {
        last.returned_on = Some(returned_on);
    }
    Ok(vec![Event::SupplementReceived(SupplementReceived {
        returned_on,
        old_due_at: case.clock.due_at,
        due_at: next.computed_due_at(context.office),
    })])
}

fn run(case: &Case, context: &Context) -> Vec<Event> {
    let mut events: Vec<Event> = promise::run_out(case, context.now).collect();
    if let Some(due_at) = case
        .clock
        .runs_out_at(case.state)
        .filter(|due_at| *due_at <= context.now)
    {
        events.push(Event::PeriodRanOut(PeriodRanOut { due_at }));
    }
    events
}

pub(crate) fn extended(case: &mut Case, event: &PeriodExtended) {
    case.clock.extensions.push(event.by);
    case.clock.due_at = event.due_at;
}

pub(crate) fn supplement_requested(case: &mut Case, event: &SupplementRequested) {
    case.clock.supplements.push(Supplement {
        what: event.what.clone(),
        sent_on: event.sent_on,
        by_on: event.by_on,
        returned_on: None,
    });
}

pub(crate) fn supplement_received(case: &mut Case, event: &SupplementReceived) {
    if let Some(last) = case.clock.supplements.last_mut() {
        last.returned_on = Some(event.returned_on);
    }
    case.clock.due_at = event.due_at;
}
