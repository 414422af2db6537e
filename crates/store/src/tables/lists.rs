//! Lists of cases, page by page: what needs attention first. Shows only what the reader may list; who was complained of
//! never finds the case. One index answers each lane of a list, so a page costs the same among a thousand and a million.

use domain::access::MayList;
use domain::handle::case::CaseState;
use domain::people::{CaseId, CustomerId, DepartmentId, StaffId};
use domain::receive::intake::VoiceKind;
use jiff::Timestamp;

use crate::fault::Fault;
use crate::tables::lane::{self, Lane, Span};
use crate::tables::line;
pub use crate::tables::line::Line;
use crate::tables::projection::Stage;
use crate::transaction::Reader;

/// The parts of a list, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Something is owed until the moment that was asked for, or is late; soonest first.
    AtRisk,
    New,
    Care,
    /// The customer has the word.
    Waiting,
    /// Closed or withdrawn, newest first.
    Ended,
}

impl Section {
    pub const ALL: [Self; 5] = [
        Self::AtRisk,
        Self::New,
        Self::Care,
        Self::Waiting,
        Self::Ended,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::AtRisk => "at-risk",
            Self::New => "new",
            Self::Care => "care",
            Self::Waiting => "waiting",
            Self::Ended => "ended",
        }
    }

    fn stages(self) -> &'static [Stage] {
        match self {
            Self::AtRisk => &[Stage::New, Stage::Care, Stage::Waiting],
            Self::New => &[Stage::New],
            Self::Care => &[Stage::Care],
            Self::Waiting => &[Stage::Waiting],
            Self::Ended => &[Stage::Ended],
        }
    }
}

/// Which cases to list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// None: the open ones.
    pub sections: Option<Vec<Section>>,
    pub state: Option<CaseState>,
    pub kind: Option<VoiceKind>,
    pub department: Option<DepartmentId>,
    pub owner: Option<StaffId>,
}

impl Filter {
    fn sections(&self) -> &[Section] {
        const OPEN: &[Section] = &[
            Section::AtRisk,
            Section::New,
            Section::Care,
            Section::Waiting,
        ];
        match (&self.sections, self.state) {
            (Some(sections), _) => sections,
            (None, Some(state)) if !state.open() => &[Section::AtRisk, Section::Ended],
            (None, _) => OPEN,
        }
    }
}

/// The last line of a page; the next page begins behind it, whatever came or went in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    pub section: Section,
    /// Microseconds.
    pub key_at: i64,
    pub case_id: CaseId,
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let id = self.case_id.0.simple();
        write!(f, "{}.{}.{id}", self.section.as_str(), self.key_at)
    }
}

/// A text that no page gave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor")]
pub struct NotACursor;

impl std::str::FromStr for Cursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let mut parts = text.split('.');
        let (section, key_at, id) = (parts.next(), parts.next(), parts.next());
        let section = (Section::ALL.into_iter()).find(|known| Some(known.as_str()) == section);
        Ok(Self {
            section: section.ok_or(NotACursor)?,
            key_at: key_at.and_then(|at| at.parse().ok()).ok_or(NotACursor)?,
            case_id: id.and_then(|id| id.parse().ok()).ok_or(NotACursor)?,
        })
    }
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub lines: Vec<(Section, Line)>,
    /// None: this was the last page.
    pub next: Option<Cursor>,
}

/// How many cases each section holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub at_risk: i64,
    pub new: i64,
    pub care: i64,
    pub waiting: i64,
}

/// A page of at most `limit` lines (1 to 100) behind `after`. What is owed until `risk_until` is at risk; the overdue ones
/// are the section [`Section::AtRisk`] until now.
pub fn page(
    reader: &mut Reader<'_>,
    may: &MayList,
    filter: &Filter,
    risk_until: Timestamp,
    after: Option<Cursor>,
    limit: usize,
) -> Result<Page, Fault> {
    let limit = limit.clamp(1, line::MOST);
    let look = Look::new(may, filter, risk_until);
    let mut found: Vec<Cursor> = Vec::new();
    for section in filter.sections() {
        if after.is_some_and(|after| *section < after.section) {
            continue;
        }
        let start = after.filter(|after| after.section == *section);
        found.extend(look.keys(reader, *section, start, limit + 1 - found.len())?);
        if found.len() > limit {
            break;
        }
    }
    let more = found.len() > limit;
    found.truncate(limit);
    let ids: Vec<CaseId> = found.iter().map(|key| key.case_id).collect();
    let shown = line::all(reader, &ids)?;
    Ok(Page {
        next: found.last().copied().filter(|_| more),
        lines: found.iter().map(|key| key.section).zip(shown).collect(),
    })
}

/// How many open cases the sections hold under a filter.
pub fn counts(
    reader: &mut Reader<'_>,
    may: &MayList,
    filter: &Filter,
    risk_until: Timestamp,
) -> Result<Counts, Fault> {
    let look = Look::new(may, filter, risk_until);
    Ok(Counts {
        at_risk: look.count(reader, Section::AtRisk)?,
        new: look.count(reader, Section::New)?,
        care: look.count(reader, Section::Care)?,
        waiting: look.count(reader, Section::Waiting)?,
    })
}

/// The lines of these cases, in this order, whoever asks: the permission was asked before.
pub fn lines(reader: &mut Reader<'_>, ids: &[CaseId]) -> Result<Vec<Line>, Fault> {
    line::all(reader, ids)
}

/// A customer's cases that the reader may see, newest first; looks at the newest hundred.
pub fn of_customer(
    reader: &mut Reader<'_>,
    may: &MayList,
    customer: CustomerId,
) -> Result<Vec<Line>, Fault> {
    let org = reader.org();
    let staff = may.staff();
    let ids = reader.query(
        "SELECT c.case_id FROM cases c WHERE c.org_id = $1 AND c.customer_id = $2
           AND NOT EXISTS (SELECT 1 FROM complained_of x
             WHERE x.org_id = c.org_id AND x.staff_id = $3 AND x.case_id = c.case_id)
         ORDER BY c.received_at DESC LIMIT 100",
        &[org.into(), (&customer).into(), (&staff).into()],
        |row| Ok(CaseId(row.uuid(0)?)),
    )?;
    let mut lines = line::all(reader, &ids)?;
    lines.retain(|line| {
        (may.departments()).is_none_or(|departments| departments.contains(&line.department))
            || line.owner == staff
            || line.offered_to == Some(staff)
    });
    Ok(lines)
}

/// One way of looking at the cases: who looks, for what, along which lanes.
struct Look<'a> {
    may: &'a MayList,
    filter: &'a Filter,
    lanes: Vec<Lane>,
    risk_until: Timestamp,
}

impl<'a> Look<'a> {
    fn new(may: &'a MayList, filter: &'a Filter, risk_until: Timestamp) -> Self {
        Self {
            may,
            filter,
            lanes: Lane::all(may, filter.department, filter.owner),
            risk_until,
        }
    }

    /// The first keys of a section, its lanes merged.
    fn keys(
        &self,
        reader: &mut Reader<'_>,
        section: Section,
        start: Option<Cursor>,
        limit: usize,
    ) -> Result<Vec<Cursor>, Fault> {
        let mut keys = Vec::new();
        for (lane, stage) in self.stretches(section) {
            let span = span(section, stage, self.risk_until, start);
            let found = lane::keys(reader, self.may, self.filter, lane, &span, limit)?;
            keys.extend(found.into_iter().map(|(key_at, case_id)| Cursor {
                section,
                key_at,
                case_id,
            }));
        }
        // Each of the first keys of all lanes is among the first of its own.
        keys.sort_unstable_by_key(|key| (key.key_at, key.case_id));
        keys.dedup();
        if section == Section::Ended {
            keys.reverse();
        }
        keys.truncate(limit);
        Ok(keys)
    }

    fn count(&self, reader: &mut Reader<'_>, section: Section) -> Result<i64, Fault> {
        let mut sum = 0;
        for (lane, stage) in self.stretches(section) {
            let span = span(section, stage, self.risk_until, None);
            sum += lane::count(reader, self.may, self.filter, lane, &span)?;
        }
        Ok(sum)
    }

    fn stretches(&self, section: Section) -> impl Iterator<Item = (&Lane, Stage)> {
        let stages = section.stages();
        (self.lanes.iter())
            .flat_map(move |lane| stages.iter().map(move |stage| (lane, *stage)))
            .filter(|(lane, stage)| lane.may_hold(*stage))
    }
}

/// From where to where a section reaches on the line of moments.
fn span(section: Section, stage: Stage, risk_until: Timestamp, start: Option<Cursor>) -> Span {
    let risk = risk_until.as_microsecond();
    let (from, until) = match section {
        Section::AtRisk => (Span::BEGINNING, risk),
        Section::Ended => (Span::END, i64::MIN),
        _ => ((risk, Span::END.1), i64::MAX),
    };
    Span {
        stage,
        behind: start.map_or(from, |key| (key.key_at, *key.case_id.0.as_bytes())),
        until,
    }
}
