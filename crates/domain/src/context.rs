//! What a decision is given besides the case and the command: the time, who acts, the office, what they had seen.
//! The core asks no one else.

use jiff::{Timestamp, ToSpan, civil};

use crate::access::Actor;
use crate::office::Office;
use crate::refusal::Refusal;

/// Nobody is told to wait longer than this for what is promised, asked for or put off.
const FURTHEST_AHEAD_DAYS: i64 = 366;

#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Never before the last event of the journal, whatever the machine's clock says.
    pub now: Timestamp,
    pub actor: &'a Actor,
    pub office: &'a Office,
    /// The version of the case the person had before their eyes; `None` where it does not matter.
    pub seen: Option<u32>,
}

impl Context<'_> {
    /// The office's day now.
    pub fn today(&self) -> civil::Date {
        self.office.local(self.now).date()
    }

    /// A moment that is still to come and near enough to wait for, to the second.
    ///
    /// Errors: [`Refusal::MomentPassed`], [`Refusal::TooFar`].
    pub(crate) fn still_to_come(&self, at: Timestamp) -> Result<Timestamp, Refusal> {
        let at = Timestamp::from_second(at.as_second()).unwrap_or(at);
        if at <= self.now {
            return Err(Refusal::MomentPassed);
        }
        self.near_enough(self.office.local(at).date())?;
        Ok(at)
    }

    /// A day after today, near enough to wait for.
    ///
    /// Errors: [`Refusal::MomentPassed`], [`Refusal::TooFar`].
    pub(crate) fn day_still_to_come(&self, day: civil::Date) -> Result<civil::Date, Refusal> {
        if day <= self.today() {
            return Err(Refusal::MomentPassed);
        }
        self.near_enough(day)
    }

    fn near_enough(&self, day: civil::Date) -> Result<civil::Date, Refusal> {
        let latest = self.today().saturating_add(FURTHEST_AHEAD_DAYS.days());
        if day > latest {
            return Err(Refusal::TooFar { latest });
        }
        Ok(day)
    }
}
