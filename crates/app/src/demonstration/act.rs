//! Does what the road says, through the one door, as the person whose step it is.
//! A step that the rules refuse is left out: the demonstration shows no state that cannot be.

use std::collections::BTreeMap;

use domain::access::{Actor, StaffActor};
use domain::handle::case::{Case, CaseNumber};
use domain::people::{DepartmentId, StaffId};
use domain::refusal::Refusal;
use jiff::civil::Date;
use store::tables::cases;

use crate::App;
use crate::kept::Kept;
use crate::perform::Act;
use crate::trouble::Trouble;

use super::people;
use super::road::Step;
use super::voices::Complaint;

/// One case on its road.
pub struct Walker<'a> {
    pub app: &'a App,
    pub place: usize,
    pub complaint: &'a Complaint,
    pub number: CaseNumber,
}

impl Walker<'_> {
    pub async fn take(
        &self,
        step: Step,
        newest: &BTreeMap<DepartmentId, CaseNumber>,
    ) -> Result<(), Trouble> {
        let case = self.case().await?;
        if step == Step::MergeIntoNewest {
            let Some(into) = newest
                .get(&case.department)
                .filter(|number| **number != self.number)
            else {
                return Ok(());
            };
            let actor = self.staff(people::lead(case.department));
            return unless_refused(self.app.merge(actor, self.number, *into, None, None).await);
        }
        let mut texts = Kept::new();
        let Some((actor, command)) = self.command(step, &case, &mut texts)? else {
            return Ok(());
        };
        let act = Act {
            actor,
            number: self.number,
            seen: None,
            key: None,
            texts,
            files: Vec::new(),
            command,
        };
        unless_refused(self.app.perform(act).await)
    }

    async fn case(&self) -> Result<Case, Trouble> {
        let number = self.number;
        self.app
            .read(move |reader| Ok(cases::by_number(reader, number)?.ok_or(Refusal::NotThere)?))
            .await
    }

    pub fn staff(&self, id: StaffId) -> Actor {
        let office = self.app.office();
        let member = office.member(id);
        Actor::Staff(StaffActor {
            id,
            roles: member
                .map(|member| member.roles.clone())
                .unwrap_or_default(),
            departments: member
                .map(|member| member.departments.clone())
                .unwrap_or_default(),
        })
    }

    pub fn day_after(&self, days: u16) -> Date {
        let office = self.app.office();
        office.working_days_after(office.local(self.app.now()).date(), days)
    }
}

fn unless_refused<T>(done: Result<T, Trouble>) -> Result<(), Trouble> {
    match done {
        Ok(_) | Err(Trouble::Refused(_)) => Ok(()),
        Err(fault) => Err(fault),
    }
}
