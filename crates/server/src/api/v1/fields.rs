//! Reads words, days and ids out of a body; what cannot be taken is remembered with its place, all of it at once.

use std::str::FromStr;

use domain::handle::promise::By;
use domain::office::Office;
use domain::people::{DepartmentId, StaffId};
use domain::words::Words;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use crate::web::error::WebError;
use crate::web::form::FieldProblem;
use crate::web::misfit::{Misfit, Place};

/// The readers give `None` where something is wrong; [`Fields::end`] then says what.
#[derive(Debug, Default)]
pub struct Fields(Vec<Misfit>);

impl Fields {
    pub fn text(&mut self, pointer: &str, value: &str) -> Option<Words> {
        self.take(pointer, Words::text(value))
    }

    pub fn line(&mut self, pointer: &str, value: &str) -> Option<Words> {
        self.take(pointer, Words::line(value))
    }

    /// Nothing, or nothing but blanks, is `Some(None)`.
    #[allow(
        clippy::option_option,
        reason = "outer: it could be read; inner: something was given"
    )]
    pub fn if_any<T, E: Into<FieldProblem>>(
        &mut self,
        pointer: &str,
        value: Option<&str>,
        rule: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<Option<T>> {
        match value.filter(|value| !value.trim().is_empty()) {
            None => Some(None),
            Some(value) => self.take(pointer, rule(value)).map(Some),
        }
    }

    pub fn take<T>(
        &mut self,
        pointer: &str,
        read: Result<T, impl Into<FieldProblem>>,
    ) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(problem) => {
                self.refuse(Place::Body(pointer.to_owned()), problem.into());
                None
            }
        }
    }

    pub fn refuse(&mut self, place: Place, problem: FieldProblem) {
        self.0.push(Misfit { place, problem });
    }

    /// What was read, or all that was not right.
    pub fn end<T>(self, read: Option<T>) -> Result<T, WebError> {
        match read {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(WebError::Misfits(self.0)),
        }
    }
}

/// A department by its id or by its name in either language.
pub fn department(office: &Office, value: &str) -> Result<DepartmentId, FieldProblem> {
    let value = value.trim();
    let id = DepartmentId::from_str(value).ok();
    let mut departments = office.departments.iter();
    departments
        .find(|d| Some(d.id) == id || d.name == value || d.name_en == value)
        .map(|department| department.id)
        .ok_or(FieldProblem::NotOffered)
}

/// A member of staff by their id.
pub fn staff(office: &Office, value: &str) -> Result<StaffId, FieldProblem> {
    let id = value.trim().parse().map_err(|_| FieldProblem::NotOffered)?;
    office
        .member(id)
        .map(|member| member.id)
        .ok_or(FieldProblem::NotOffered)
}

/// `2026-11-30`: to the end of that day's work; `2026-11-30T15:00`: the office's time; `2026-11-30T15:00:00+09:00`: a moment.
pub fn by(office: &Office, value: &str) -> Result<By, FieldProblem> {
    let value = value.trim();
    if value.len() == "2026-11-30".len() {
        let day: Date = value.parse().map_err(|_| FieldProblem::NotADay)?;
        return Ok(By::Day(day));
    }
    if let Ok(at) = value.parse::<Timestamp>() {
        return Ok(By::Moment(at));
    }
    let local: DateTime = value.parse().map_err(|_| FieldProblem::NotATime)?;
    Ok(By::Moment(office.moment(local)))
}
