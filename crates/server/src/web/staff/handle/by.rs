//! By when: a day, and a time of day where one was named. Read from the two fields `by` and `by_time`.

use domain::handle::promise::By;
use domain::office::Office;
use jiff::Timestamp;
use jiff::civil::Time;

use crate::web::form::read::{day, day_and_time};
use crate::web::form::{FieldProblem, Form};

/// A day with its working time, or a moment on it.
pub fn by(form: &mut Form, office: &Office) -> Option<By> {
    let day = form.read("by", day);
    let time = form.read_if_any("by_time", time_of_day);
    Some(match (day?, time?) {
        (day, None) => By::Day(day),
        (day, Some(time)) => By::Moment(office.moment(day.to_datetime(time))),
    })
}

/// A moment on the office's wall clock, from one field.
pub fn moment(form: &mut Form, field: &'static str, office: &Office) -> Option<Timestamp> {
    form.read(field, |value| Ok(office.moment(day_and_time(value)?)))
}

fn time_of_day(value: &str) -> Result<Time, FieldProblem> {
    value.trim().parse().map_err(|_| FieldProblem::NotATime)
}
