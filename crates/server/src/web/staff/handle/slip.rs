//! The forms of the case page. Each has a name; the one that came back keeps its words, its problems, what the rules said,
//! and what happened to the case since its writer looked. The others are blank.

use axum::http::StatusCode;
use domain::refusal::Refusal;

use super::happened::Happened;
use crate::routes::Link;
use crate::web::error::WebError;
use crate::web::form::{FieldProblem, Form};
use crate::web::text::{Sentence, Text};

/// A form that came and goes back to its writer.
pub struct Came {
    slip: String,
    pub form: Form,
    /// What stands against all of it, and not only beside a field.
    pub against: Option<FieldProblem>,
}

impl Came {
    pub fn with_problems(slip: String, form: Form) -> Self {
        Self {
            slip,
            form,
            against: None,
        }
    }

    /// Nothing can be saved for now.
    pub fn not_now(slip: String, form: Form) -> Self {
        Self {
            slip,
            form,
            against: Some(FieldProblem::NotNow),
        }
    }

    /// The refusal stands above the form, and beside the field it is about.
    pub fn refused(slip: String, mut form: Form, refusal: Refusal) -> Self {
        if let Some(field) = about(&refusal).filter(|field| form.values(field).next().is_some()) {
            form.refuse(field, FieldProblem::Refused(refusal.clone()));
        }
        Self {
            slip,
            form,
            against: Some(FieldProblem::Refused(refusal)),
        }
    }

    /// The version its writer had before their eyes.
    pub fn seen(&self) -> u32 {
        self.form.value("seen").parse().unwrap_or(0)
    }

    pub fn is(&self, slip: &str) -> bool {
        self.slip == slip
    }

    /// The status of a page with it: that of the refusal, or that something is to be looked at again.
    pub fn status(&self) -> StatusCode {
        match &self.against {
            Some(FieldProblem::Refused(refusal)) => WebError::from(refusal.clone()).status(),
            Some(FieldProblem::NotNow) => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

/// The field that a refusal is about; the forms name the same thing the same way.
fn about(refusal: &Refusal) -> Option<&'static str> {
    Some(match refusal {
        Refusal::MomentPassed
        | Refusal::NotAWorkingDay { .. }
        | Refusal::SupplementTooLong { .. } => "by",
        Refusal::OverLimit { .. } => "amount",
        Refusal::ReasonMissing => "reason",
        Refusal::NoSuchStaff | Refusal::NoSuchDepartment | Refusal::ComplainedOf => "to",
        Refusal::ExtensionTooLong { .. } => "days",
        Refusal::SameCase => "into",
        Refusal::OutcomeDoesNotFit | Refusal::TooSoonToClose { .. } => "outcome",
        _ => return None,
    })
}

/// One form of the page, as its template shows it.
pub struct Slip {
    pub id: String,
    pub action: Link,
    pub form: Form,
    /// The version that is before the reader's eyes now.
    pub seen: u32,
    /// It came back: opened, whatever else is closed.
    pub came: bool,
    pub refused: Option<Sentence>,
    /// What happened to the case while it was written.
    pub since: Vec<Happened>,
}

impl Slip {
    /// The element id of a field.
    pub fn at(&self, field: &str) -> String {
        format!("{}-{field}", self.id)
    }
}

/// All forms of the page, while it is laid out.
pub struct Slips<'a> {
    t: &'a Text,
    seen: u32,
    came: Option<Came>,
    since: Vec<Happened>,
}

impl<'a> Slips<'a> {
    pub fn new(t: &'a Text, seen: u32, came: Option<Came>, since: Vec<Happened>) -> Self {
        Self {
            t,
            seen,
            came,
            since,
        }
    }

    /// The form of this name: as it came, or blank.
    pub fn slip(&mut self, id: impl Into<String>, action: Link) -> Slip {
        self.slip_holding(id, action, &[])
    }

    /// The form of this name: as it came, or with what lies near.
    pub fn slip_holding(
        &mut self,
        id: impl Into<String>,
        action: Link,
        near: &[(&str, &str)],
    ) -> Slip {
        let id = id.into();
        match self.came.take_if(|came| came.is(&id)) {
            Some(came) => self.as_it_came(id, action, came),
            None => Slip {
                id,
                action,
                form: Form::holding(near),
                seen: self.seen,
                came: false,
                refused: None,
                since: Vec::new(),
            },
        }
    }

    fn as_it_came(&mut self, id: String, action: Link, came: Came) -> Slip {
        Slip {
            id,
            action,
            form: came.form,
            seen: self.seen,
            came: true,
            refused: came.against.map(|problem| problem.say(self.t)),
            since: std::mem::take(&mut self.since),
        }
    }

    /// A form that came back to a page which no longer has it: nothing typed is lost.
    pub fn left_over(mut self) -> Option<LeftOver> {
        let came = self.came.take()?;
        let slip = self.as_it_came(String::new(), super::at::desk(), came);
        Some(LeftOver {
            words: slip.form.typed(),
            refused: slip.refused,
            since: slip.since,
        })
    }
}

/// What was typed into a form that has no place any more.
pub struct LeftOver {
    pub refused: Option<Sentence>,
    pub words: Vec<String>,
    pub since: Vec<Happened>,
}
