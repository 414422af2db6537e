//! 연장: the period is lengthened once, before it is over, for a reason the decree knows; a second time only with the
//! customer's consent (Decree 21). The notice to the customer is part of the same step.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::deadline::Period;
use crate::event::Event;
use crate::handle::case::Case;
use crate::handle::clock::Clock;
use crate::refusal::Refusal;
use crate::words::TextRef;

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

/// What is asked for: so many days, why, and what the customer is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Extension {
    pub reason: ExtensionReason,
    pub notice: TextRef,
    pub days: u16,
    pub consent: bool,
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

/// No longer than the period itself (Decree 21①), in working days; a period of less than a day cannot be extended.
pub(crate) fn longest_days(period: Period) -> u16 {
    match period {
        Period::WorkingHours(hours) => hours / 8,
        Period::Days(days) => days,
        Period::Weeks(weeks) => weeks.saturating_mul(5),
        Period::Months(months) => months.saturating_mul(20),
        Period::Years(years) => years.saturating_mul(240),
    }
}

/// As much of an extension as a period allows, if any.
pub(crate) fn no_longer_than(period: Period, by: Period) -> Option<Period> {
    match by {
        Period::Days(days) => {
            let days = days.min(longest_days(period));
            (days > 0).then_some(Period::Days(days))
        }
        other => Some(other),
    }
}

/// Errors: [`Refusal::AlreadyAnswered`], [`Refusal::SupplementWaits`], [`Refusal::PeriodOver`],
/// [`Refusal::ExtensionTooLong`], [`Refusal::ConsentMissing`], [`Refusal::AlreadyExtended`].
pub(crate) fn decide(
    case: &Case,
    asked: Extension,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let clock = &case.clock;
    clock.must_run(case.state, context.now)?;
    let longest_days = longest_days(clock.period);
    if asked.days == 0 || asked.days > longest_days {
        return Err(Refusal::ExtensionTooLong { longest_days });
    }
    match clock.extensions.len() {
        0 => {}
        1 if asked.consent => {}
        1 => return Err(Refusal::ConsentMissing),
        _ => return Err(Refusal::AlreadyExtended),
    }
    let by = Period::Days(asked.days);
    let mut next: Clock = clock.clone();
    next.extensions.push(by);
    Ok(vec![Event::PeriodExtended(PeriodExtended {
        reason: asked.reason,
        notice: asked.notice,
        by,
        with_consent: asked.consent,
        old_due_at: clock.due_at,
        due_at: next.computed_due_at(context.office),
    })])
}

pub(crate) fn extended(case: &mut Case, event: &PeriodExtended) {
    case.clock.extensions.push(event.by);
    case.clock.due_at = event.due_at;
}
