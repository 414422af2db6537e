//! What waits for a lead's decision: each remedy with its case, who asks, for how much and why.
//! Nobody finds their own among what they may decide; the core says so too.

use std::sync::Arc;

use domain::access::{self, StaffActor};
use domain::handle::case::CaseNumber;
use domain::handle::remedy::{Remedy, RemedyState};
use domain::office::Office;
use domain::people::{DepartmentId, Role};
use domain::refusal::Refusal;
use jiff::Timestamp;
use store::tables::{approvals, cases};
use store::texts;

use crate::App;
use crate::trouble::Trouble;

#[derive(Debug, Clone)]
pub struct Waiting {
    pub number: CaseNumber,
    /// The version of the case, for the decision.
    pub version: u32,
    pub department: DepartmentId,
    pub subject: Option<String>,
    pub remedy: Remedy,
    pub what: Option<String>,
    /// The reader asked for it themselves: somebody else must decide.
    pub own: bool,
}

#[derive(Debug, Clone)]
pub struct ApprovalsPage {
    pub waiting: Vec<Waiting>,
    pub office: Arc<Office>,
    pub now: Timestamp,
}

impl App {
    /// Errors: [`Refusal::NotYours`] for who decides no money.
    pub async fn approvals(&self, staff: &StaffActor) -> Result<ApprovalsPage, Trouble> {
        if !staff.is(Role::Lead) {
            return Err(Refusal::NotYours.into());
        }
        let may = access::may_list(staff)?;
        let (office, now, reader_id) = (self.office(), self.now(), staff.id);
        self.read(move |reader| {
            let mut waiting = Vec::new();
            for case_id in approvals::waiting(reader, &may)? {
                let Some(case) = cases::load(reader, case_id)? else {
                    continue;
                };
                let subject = texts::get(reader, case.subject.id)?.and_then(|text| text.body);
                for remedy in &case.remedies {
                    if remedy.state != RemedyState::AwaitsApproval {
                        continue;
                    }
                    waiting.push(Waiting {
                        number: case.number,
                        version: case.version,
                        department: case.department,
                        subject: subject.clone(),
                        what: texts::get(reader, remedy.what.id)?.and_then(|text| text.body),
                        own: remedy.by == reader_id,
                        remedy: remedy.clone(),
                    });
                }
            }
            Ok(ApprovalsPage {
                waiting,
                office,
                now,
            })
        })
        .await
    }

    /// How many remedies this person may decide now; none who decides no money.
    pub async fn approvals_waiting(&self, staff: &StaffActor) -> Result<Option<u64>, Trouble> {
        if !staff.is(Role::Lead) {
            return Ok(None);
        }
        let page = self.approvals(staff).await?;
        let theirs = page.waiting.iter().filter(|waiting| !waiting.own).count();
        Ok(Some(u64::try_from(theirs).unwrap_or(u64::MAX)))
    }
}
