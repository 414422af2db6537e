//! What every part of the case page is laid out with: the case, who reads it, the forms, and what the core would allow.
//! Asks the core instead of knowing its rules a second time.

use app::ask::case::CasePage;
use domain::access::{self, Actor, Right, StaffActor};
use domain::command::Command;
use domain::handle::case::{Case, CaseNumber};
use domain::people::StaffId;
use domain::refusal::Refusal;
use domain::words::TextRef;

use super::names;
use super::slip::{Slip, Slips};
use crate::routes::Link;
use crate::web::text::Text;
use crate::web::would::would;

pub struct Scene<'a> {
    pub t: &'a Text,
    pub found: &'a CasePage,
    pub me: &'a StaffActor,
    pub slips: Slips<'a>,
}

impl Scene<'_> {
    pub fn case(&self) -> &Case {
        &self.found.case
    }

    pub fn number(&self) -> CaseNumber {
        self.found.case.number
    }

    pub fn is_open(&self) -> bool {
        self.found.case.state.open()
    }

    pub fn may(&self, right: Right) -> bool {
        access::permit(&self.actor(), right, &self.found.case).is_ok()
    }

    /// Cares for an open case.
    pub fn cares(&self) -> bool {
        self.is_open() && self.may(Right::Care)
    }

    /// What the core would say to this now, whatever words came with it.
    pub fn would(&self, command: Command) -> Result<(), Refusal> {
        let (found, actor) = (self.found, self.actor());
        would(&found.case, command, &actor, &found.office, found.now)
    }

    pub fn name(&self, staff: StaffId) -> String {
        names::staff(self.t, &self.found.office, staff)
    }

    /// The words themselves, or that they were erased.
    pub fn words(&self, text: &TextRef) -> String {
        self.found
            .texts
            .of(text)
            .map_or_else(|| self.t.say("erased").to_string(), str::to_owned)
    }

    pub fn slip(&mut self, id: impl Into<String>, action: Link) -> Slip {
        self.slips.slip(id, action)
    }

    /// A form that is there only if the core would allow what it asks.
    pub fn slip_if(&mut self, allowed: bool, id: &str, action: Link) -> Option<Slip> {
        allowed.then(|| self.slips.slip(id, action))
    }

    fn actor(&self) -> Actor {
        Actor::Staff(self.me.clone())
    }
}
