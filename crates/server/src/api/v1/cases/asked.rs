//! What a program asks of the list, read strictly: an unknown name or value is said, not passed over.

use domain::access::StaffActor;
use domain::handle::case::CaseState;
use domain::office::Office;
use domain::people::{DepartmentId, StaffId};
use domain::receive::intake::VoiceKind;
use domain::words::Words;
use jiff::Timestamp;
use store::tables::lists::{Cursor, Filter, Line, Section};

use crate::api::v1::fields::{Fields, department, staff};
use crate::web::error::WebError;
use crate::web::form::FieldProblem;
use crate::web::misfit::Place;

/// Cases of a page, and at most.
const USUAL: usize = 50;
const MOST: usize = 100;

#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    pub words: Option<Words>,
    pub state: Option<CaseState>,
    pub kind: Option<VoiceKind>,
    pub department: Option<DepartmentId>,
    pub owner: Option<StaffId>,
    pub overdue: bool,
    pub after: Option<Cursor>,
    pub limit: usize,
}

impl Asked {
    pub fn read(
        pairs: &[(String, String)],
        me: &StaffActor,
        office: &Office,
    ) -> Result<Self, WebError> {
        let mut asked = Self {
            words: None,
            state: None,
            kind: None,
            department: None,
            owner: None,
            overdue: false,
            after: None,
            limit: USUAL,
        };
        let mut fields = Fields::default();
        for (name, value) in pairs {
            if let Err(problem) = asked.take(name, value, me, office) {
                fields.refuse(Place::Query(name.clone()), problem);
            }
        }
        fields.end(Some(asked))
    }

    fn take(
        &mut self,
        name: &str,
        value: &str,
        me: &StaffActor,
        office: &Office,
    ) -> Result<(), FieldProblem> {
        let offered = FieldProblem::NotOffered;
        match name {
            "q" => self.words = Some(Words::line(value)?),
            "state" => self.state = Some(CaseState::parse(value).ok_or(offered)?),
            "kind" => self.kind = Some(VoiceKind::parse(value).ok_or(offered)?),
            "department" => self.department = Some(department(office, value)?),
            "owner" if value == "me" => self.owner = Some(me.id),
            "owner" => self.owner = Some(staff(office, value)?),
            "overdue" => self.overdue = value.parse().map_err(|_| offered)?,
            "after" => self.after = Some(value.parse().map_err(|_| offered)?),
            "limit" => {
                let limit = value.parse().map_err(|_| FieldProblem::NotANumber)?;
                self.limit = (1..=MOST)
                    .contains(&limit)
                    .then_some(limit)
                    .ok_or(offered)?;
            }
            // Every address of the house takes it.
            "lang" => {}
            _ => return Err(FieldProblem::Unknown),
        }
        Ok(())
    }

    pub fn filter(&self) -> Filter {
        let sections = match (self.overdue, self.state) {
            (true, _) => Some(vec![Section::AtRisk]),
            (false, None) => Some(Section::ALL.to_vec()),
            (false, Some(_)) => None,
        };
        Filter {
            sections,
            state: self.state,
            kind: self.kind,
            department: self.department,
            owner: self.owner,
        }
    }

    /// Whether a case found by its words is also what else was asked for.
    pub fn fits(&self, line: &Line, now: Timestamp) -> bool {
        let owed_at = line
            .state
            .awaits_answer()
            .then_some(line.due_at)
            .into_iter()
            .chain(line.next_promise_at)
            .min();
        let late = line.state.open() && owed_at.is_some_and(|at| at <= now);
        self.state.is_none_or(|state| state == line.state)
            && self.kind.is_none_or(|kind| kind == line.kind)
            && self.department.is_none_or(|id| id == line.department)
            && self.owner.is_none_or(|id| id == line.owner)
            && (late || !self.overdue)
    }
}
