//! The SQL of a stretch, written for its lane and filter. Asks nothing itself.

use domain::people::StaffId;

use super::{By, Lane, Span};
use crate::engine::Value;
use crate::tables::lists::Filter;
use crate::tables::projection::Stage;
use crate::transaction::Reader;

/// A question as it grows: `?` is written as the next `$n`.
pub(super) struct Question<'a> {
    pub text: String,
    pub params: Vec<Value<'a>>,
    key: &'static str,
}

impl<'a> Question<'a> {
    pub fn new(reader: &Reader<'_>, span: &'a Span) -> Self {
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

    pub fn narrow(&mut self, lane: &'a Lane, filter: &Filter) {
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

    pub fn leave_to_others(&mut self, lane: &'a Lane) {
        for id in &lane.not_in {
            self.push(" AND c.department_id <> ?", id.into());
        }
        if let Some(id) = &lane.not_owner {
            self.push(" AND c.owner_id <> ?", id.into());
        }
    }

    pub fn first_keys(
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

    pub fn push(&mut self, text: &str, value: Value<'a>) {
        self.params.push(value);
        let place = format!("${}", self.params.len());
        self.text.push_str(&text.replacen('?', &place, 1));
    }
}
