//! The lanes of a list: each is one stretch of one index. A case may lie in two; a page drops the second, a count leaves it out.
//! Knows no page; `lists.rs` merges the lanes.

use domain::access::MayList;
use domain::people::{CaseId, DepartmentId, StaffId};

use crate::fault::Fault;
use crate::tables::lists::Filter;
use crate::tables::projection::Stage;
use crate::transaction::Reader;

#[cfg(test)]
mod plans;
mod question;

use question::Question;

/// Whose cases a lane holds, and which of them other lanes hold too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lane {
    by: By,
    department: Option<DepartmentId>,
    not_in: Vec<DepartmentId>,
    owner: Option<StaffId>,
    not_owner: Option<StaffId>,
}

/// The index that a lane runs along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    All,
    Department(DepartmentId),
    Owner(StaffId),
    OfferedTo(StaffId),
}

/// A stretch of a lane: cases of one stage behind a key, up to a moment. Ended cases run backwards.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    pub stage: Stage,
    pub behind: (i64, [u8; 16]),
    pub until: i64,
}

impl Span {
    pub const BEGINNING: (i64, [u8; 16]) = (i64::MIN, [0; 16]);
    pub const END: (i64, [u8; 16]) = (i64::MAX, [0xff; 16]);
}

impl Lane {
    /// The lanes of whoever may list: everything, or their departments, their own cases and those offered to them.
    pub fn all(
        may: &MayList,
        department: Option<DepartmentId>,
        owner: Option<StaffId>,
    ) -> Vec<Self> {
        let mut lanes = Vec::new();
        let Some(departments) = may.departments() else {
            lanes.push(Self::over(By::All));
            return Self::narrowed(lanes, department, owner);
        };
        let me = may.staff();
        lanes.extend(departments.iter().map(|id| Self::over(By::Department(*id))));
        lanes.push(Self {
            not_in: departments.to_vec(),
            ..Self::over(By::Owner(me))
        });
        lanes.push(Self {
            not_in: departments.to_vec(),
            not_owner: Some(me),
            ..Self::over(By::OfferedTo(me))
        });
        Self::narrowed(lanes, department, owner)
    }

    /// An offer ends with its case.
    pub fn may_hold(&self, stage: Stage) -> bool {
        stage != Stage::Ended || !matches!(self.by, By::OfferedTo(_))
    }

    fn over(by: By) -> Self {
        Self {
            by,
            department: None,
            not_in: Vec::new(),
            owner: None,
            not_owner: None,
        }
    }

    /// Puts the filter into the lanes, along the shorter index where there are two.
    fn narrowed(
        lanes: Vec<Self>,
        department: Option<DepartmentId>,
        owner: Option<StaffId>,
    ) -> Vec<Self> {
        (lanes.into_iter())
            .filter_map(|lane| match department {
                Some(department) => lane.in_department(department),
                None => Some(lane),
            })
            .filter_map(|lane| match owner {
                Some(owner) => lane.of_owner(owner),
                None => Some(lane),
            })
            .collect()
    }

    fn in_department(mut self, department: DepartmentId) -> Option<Self> {
        match self.by {
            By::All => self.by = By::Department(department),
            By::Department(own) if own != department => return None,
            By::Department(_) => {}
            _ if self.not_in.contains(&department) => return None,
            _ => self.department = Some(department),
        }
        Some(self)
    }

    fn of_owner(mut self, owner: StaffId) -> Option<Self> {
        match self.by {
            By::All => self.by = By::Owner(owner),
            By::Department(department) => {
                self.by = By::Owner(owner);
                self.department = Some(department);
            }
            By::Owner(own) if own != owner => return None,
            By::Owner(_) => {}
            By::OfferedTo(_) if self.not_owner == Some(owner) => return None,
            By::OfferedTo(_) => self.owner = Some(owner),
        }
        Some(self)
    }
}

/// The keys of the first cases of a stretch, in order.
pub(crate) fn keys(
    reader: &mut Reader<'_>,
    may: &MayList,
    filter: &Filter,
    lane: &Lane,
    span: &Span,
    limit: usize,
) -> Result<Vec<(i64, CaseId)>, Fault> {
    let (staff, limit) = (may.staff(), i64::try_from(limit).unwrap_or(i64::MAX));
    let mut question = Question::new(reader, span);
    question.narrow(lane, filter);
    let (sql, params) = question.first_keys(&staff, limit, span.stage);
    reader.query(&sql, &params, |row| Ok((row.int(0)?, CaseId(row.uuid(1)?))))
}

/// How many cases a stretch holds; counted along the index, less those in which the reader was complained of.
pub(crate) fn count(
    reader: &mut Reader<'_>,
    may: &MayList,
    filter: &Filter,
    lane: &Lane,
    span: &Span,
) -> Result<i64, Fault> {
    let staff = may.staff();
    let mut question = Question::new(reader, span);
    question.narrow(lane, filter);
    question.leave_to_others(lane);
    let all = format!("SELECT count(*) FROM cases c WHERE {}", question.text);
    let all = reader.number(&all, &question.params)?;
    question.push(" AND x.staff_id = ?", (&staff).into());
    let hidden = format!(
        "SELECT count(*) FROM complained_of x
         JOIN cases c ON c.org_id = x.org_id AND c.case_id = x.case_id WHERE {}",
        question.text
    );
    Ok(all - reader.number(&hidden, &question.params)?)
}
