//! 처리기간: the statutory clock of a case, and all that may be asked of it; what each asks stands in a file of its own.
//! Counts through `deadline`; a period that ran out is recorded, never hidden.

use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::deadline::{self, Count, Period};
use crate::event::Event;
use crate::handle::case::{Case, CaseState};
use crate::handle::extension::{self, Extension};
pub use crate::handle::extension::{ExtensionReason, PeriodExtended};
use crate::handle::give_back;
pub use crate::handle::give_back::GivenBack;
use crate::handle::promise;
use crate::handle::supplement;
pub use crate::handle::supplement::{
    Supplement, SupplementExtended, SupplementReceived, SupplementRequested,
};
use crate::handle::transfer;
pub use crate::handle::transfer::TransferredAway;
use crate::handle::undelivered;
use crate::office::Office;
use crate::refusal::Refusal;
use crate::words::TextRef;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub period: Period,
    pub received_at: Timestamp,
    /// From where the period is counted: the receipt, or the last reopening.
    pub counted_from: Timestamp,
    /// The first by the office's decision, the second only with the customer's consent (Decree 21).
    pub extensions: Vec<Period>,
    pub supplements: Vec<Supplement>,
    pub due_at: Timestamp,
    pub ran_out: bool,
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
    /// The customer asked for more time.
    ExtendSupplement {
        by_on: civil::Date,
    },
    ReceiveSupplement,
    /// Nothing came, though it was asked for twice.
    GiveBack {
        reason: TextRef,
    },
    /// The notice of the supplement could not be delivered.
    SupplementCameBack {
        how: TextRef,
    },
    /// It could not be delivered twice.
    DeemWithdrawn {
        reason: TextRef,
    },
    TransferAway {
        agency: TextRef,
        reason: TextRef,
    },
    /// What ran out by now?
    Run,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodRanOut {
    pub due_at: Timestamp,
}

impl Clock {
    pub fn start(period: Period, received_at: Timestamp, due_at: Timestamp) -> Self {
        Self {
            period,
            received_at,
            counted_from: received_at,
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
        let runs = state.awaits_answer() && !self.ran_out && !self.stands_still();
        runs.then_some(self.due_at)
    }

    /// Only a clock that runs can be lengthened or stopped.
    ///
    /// Errors: [`Refusal::AlreadyAnswered`], [`Refusal::SupplementWaits`], [`Refusal::PeriodOver`].
    pub(crate) fn must_run(&self, state: CaseState, now: Timestamp) -> Result<(), Refusal> {
        if !state.awaits_answer() {
            return Err(Refusal::AlreadyAnswered);
        }
        if self.stands_still() {
            return Err(Refusal::SupplementWaits);
        }
        if self.due_at <= now {
            return Err(Refusal::PeriodOver);
        }
        Ok(())
    }

    /// The answer to the last request came on this day.
    pub(crate) fn returned(&mut self, on: civil::Date) {
        if let Some(last) = self.supplements.last_mut() {
            last.returned_on = Some(on);
        }
    }

    /// A new period from now, as after a reopening; when the case was received stays known.
    pub(crate) fn start_again(&mut self, period: Period, now: Timestamp, due_at: Timestamp) {
        *self = Self {
            counted_from: now,
            ..Self::start(period, self.received_at, due_at)
        };
    }

    /// Of another kind: its period, and no extension longer than that.
    pub(crate) fn of_period(&self, period: Period) -> Self {
        let extensions = self.extensions.iter();
        let shorter = extensions.filter_map(|by| extension::no_longer_than(period, *by));
        Self {
            period,
            extensions: shorter.collect(),
            ..self.clone()
        }
    }

    /// How far one extension may go, in working days (Decree 21①).
    pub fn longest_extension_days(&self) -> u16 {
        extension::longest_days(self.period)
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
            self.counted_from,
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
    // An ended case has nothing that could run out; to be asked is no mistake of the clock's.
    if command != Command::Run {
        case.must_be_open()?;
    }
    match command {
        Command::Extend {
            reason,
            notice,
            days,
            consent,
        } => {
            let asked = Extension {
                reason,
                notice,
                days,
                consent,
            };
            extension::decide(case, asked, context)
        }
        Command::RequestSupplement { what, by_on } => {
            supplement::request(case, what, by_on, context)
        }
        Command::ExtendSupplement { by_on } => supplement::extend(case, by_on, context),
        Command::ReceiveSupplement => supplement::receive(case, context),
        Command::GiveBack { reason } => give_back::decide(case, reason, context),
        Command::SupplementCameBack { how } => undelivered::came_back(case, how, context),
        Command::DeemWithdrawn { reason } => undelivered::deem_withdrawn(case, reason, context),
        Command::TransferAway { agency, reason } => {
            transfer::away(case, TransferredAway { agency, reason }, context)
        }
        Command::Run => Ok(run(case, context)),
    }
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
