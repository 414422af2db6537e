//! The lanes of a list: each is one stretch of one index. A case may lie in two; a page drops the second, a count leaves it out.
//! Knows no page; `lists.rs` merges the lanes.

use domain::access::MayList;
use domain::people::{CaseId, DepartmentId, StaffId};

use crate::engine::Value;
use crate::fault::Fault;
use crate::tables::lists::Filter;
use crate::tables::projection::Stage;
use crate::transaction::Reader;

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

/// A question as it grows: `?` is written as the next `$n`.
struct Question<'a> {
    text: String,
    params: Vec<Value<'a>>,
    key: &'static str,
}

impl<'a> Question<'a> {
    fn new(reader: &Reader<'_>, span: &'a Span) -> Self {
        let ended = span.stage == Stage::Ended;
        let mut question = Self {
            text: String::with_capacity(512),
            params: Vec::with_capacity(12),
            key: if ended { "received_at" } else { "attention_at" },
        };
        question.push("c.org_id = ?", reader.org().into());
        if ended {
            question.text.push_str(" AND c.stage = 'ended'");
            question.pair("(c.received_at, c.case_id) <", span);
        } else {
            // The literal says to the planner that the index of the open cases will do.
            question.push(
                " AND c.stage <> 'ended' AND c.stage = ?",
                span.stage.as_str().into(),
            );
            question.pair("(c.attention_at, c.case_id) >", span);
            question.push(" AND c.attention_at <= ?", span.until.into());
        }
        question
    }

    fn pair(&mut self, compare: &str, span: &'a Span) {
        self.push(&format!(" AND {compare} (?"), span.behind.0.into());
        self.push(", ?)", (&span.behind.1).into());
    }

    fn narrow(&mut self, lane: &'a Lane, filter: &Filter) {
        match &lane.by {
            By::All => {}
            By::Department(id) => self.push(" AND c.department_id = ?", id.into()),
            By::Owner(id) => self.push(" AND c.owner_id = ?", id.into()),
            By::OfferedTo(id) => self.push(" AND c.offered_to = ?", id.into()),
        }
        if let Some(id) = &lane.department {
            self.push(" AND c.department_id = ?", id.into());
        }
        if let Some(id) = &lane.owner {
            self.push(" AND c.owner_id = ?", id.into());
        }
        if let Some(kind) = filter.kind {
            self.push(" AND c.kind = ?", kind.as_str().into());
        }
        if let Some(state) = filter.state {
            self.push(" AND c.state = ?", state.as_str().into());
        }
    }

    fn leave_to_others(&mut self, lane: &'a Lane) {
        for id in &lane.not_in {
            self.push(" AND c.department_id <> ?", id.into());
        }
        if let Some(id) = &lane.not_owner {
            self.push(" AND c.owner_id <> ?", id.into());
        }
    }

    fn first_keys(
        mut self,
        staff: &'a StaffId,
        limit: i64,
        stage: Stage,
    ) -> (String, Vec<Value<'a>>) {
        self.push(
            " AND NOT EXISTS (SELECT 1 FROM complained_of x
            WHERE x.org_id = c.org_id AND x.case_id = c.case_id AND x.staff_id = ?)",
            staff.into(),
        );
        let (key, order) = (self.key, if stage == Stage::Ended { " DESC" } else { "" });
        let tail = format!(" ORDER BY c.{key}{order}, c.case_id{order} LIMIT ?");
        self.push(&tail, limit.into());
        let sql = format!("SELECT c.{key}, c.case_id FROM cases c WHERE {}", self.text);
        (sql, self.params)
    }

    fn push(&mut self, text: &str, value: Value<'a>) {
        self.params.push(value);
        let place = format!("${}", self.params.len());
        self.text.push_str(&text.replacen('?', &place, 1));
    }
}

#[cfg(test)]
mod tests {
    use domain::access::{StaffActor, may_list};
    use domain::people::{OrgId, Role};
    use domain::receive::intake::VoiceKind;
    use uuid::Uuid;

    use super::*;
    use crate::{Location, Store};

    fn may(role: Role) -> MayList {
        let departments = vec![
            DepartmentId(Uuid::from_u128(1)),
            DepartmentId(Uuid::from_u128(2)),
        ];
        let id = StaffId(Uuid::from_u128(3));
        may_list(&StaffActor {
            id,
            roles: vec![role],
            departments,
        })
        .unwrap()
    }

    fn filters() -> Vec<Filter> {
        let department = Some(DepartmentId(Uuid::from_u128(2)));
        let owner = Some(StaffId(Uuid::from_u128(4)));
        let kind = Some(VoiceKind::Praise);
        vec![
            Filter::default(),
            Filter {
                kind,
                ..Filter::default()
            },
            Filter {
                department,
                ..Filter::default()
            },
            Filter {
                owner,
                ..Filter::default()
            },
            Filter {
                kind,
                department,
                owner,
                ..Filter::default()
            },
        ]
    }

    /// Neither a scan of all cases nor a sort: that is why a page costs the same among a million.
    #[test]
    fn every_lane_runs_along_one_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(Location::Folder(folder.path().to_owned())).unwrap();
        let mut seen = 0;
        for (may, filter) in [Role::Clerk, Role::Auditor]
            .into_iter()
            .flat_map(|role| filters().into_iter().map(move |filter| (may(role), filter)))
        {
            for lane in Lane::all(&may, filter.department, filter.owner) {
                for stage in Stage::ALL.into_iter().filter(|stage| lane.may_hold(*stage)) {
                    let plan = plan(&store, &may, &filter, &lane, stage);
                    let first = plan.first().cloned().unwrap_or_default();
                    let index = if stage == Stage::Ended {
                        "INDEX cases_ended"
                    } else {
                        "INDEX cases_o"
                    };
                    assert!(
                        first.starts_with("SEARCH c USING") && first.contains(index),
                        "{plan:?}"
                    );
                    assert!(
                        !plan.iter().any(|step| step.contains("TEMP B-TREE")),
                        "{plan:?}"
                    );
                    seen += 1;
                }
            }
        }
        assert!(seen > 50, "{seen}");
    }

    fn plan(
        store: &Store,
        may: &MayList,
        filter: &Filter,
        lane: &Lane,
        stage: Stage,
    ) -> Vec<String> {
        let span = Span {
            stage,
            behind: Span::BEGINNING,
            until: 1,
        };
        let staff = may.staff();
        let read = store.read(OrgId(1), |reader| {
            let mut question = Question::new(reader, &span);
            question.narrow(lane, filter);
            let (sql, params) = question.first_keys(&staff, 50, stage);
            reader.query(&format!("EXPLAIN QUERY PLAN {sql}"), &params, |row| {
                row.string(3)
            })
        });
        read.unwrap_or_else(|fault: Fault| panic!("{fault:?}"))
    }
}
