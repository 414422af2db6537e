//! By when something is promised: a day that is worked, to its end, or a moment on one.
//! Knows no promise.

use jiff::{Timestamp, civil};

use crate::context::Context;
use crate::refusal::Refusal;

/// By the end of a day, or by a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Day(civil::Date),
    Moment(Timestamp),
}

/// Errors: [`Refusal::MomentPassed`]; [`Refusal::TooFar`]; [`Refusal::NotAWorkingDay`] with the next one that is.
pub(super) fn by_at(by: By, context: &Context) -> Result<Timestamp, Refusal> {
    let office = context.office;
    let at = context.still_to_come(match by {
        By::Moment(at) => at,
        By::Day(day) => office.moment(office.calendar.end_of_working_day(day)),
    })?;
    let day = office.local(at).date();
    if !office.calendar.is_working_day(day) {
        return Err(Refusal::NotAWorkingDay {
            next: office.calendar.next_working_day(day),
        });
    }
    Ok(at)
}
