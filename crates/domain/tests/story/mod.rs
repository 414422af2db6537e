//! Given, when, then over one case, in the named office of the domain's tests.
//! Has a fixed clock and counted ids; nothing here is random.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]
#![allow(dead_code, reason = "each test file uses its part")]

pub mod office;
pub mod paper;
pub mod phrase;
pub mod steps;

use domain::access::Actor;
use domain::command::Command;
use domain::context::Context;
use domain::event::Event;
use domain::handle::case::{self, Case};
use domain::office::Office;
use domain::people::StaffId;
use domain::receive::channel::Channel;
use domain::receive::intake::{self, VoiceKind};
use domain::refusal::Refusal;
use jiff::{Timestamp, civil};

use office::{monday_ten, staff, text, voice};

/// One case and its journal. Every step checks that replay gives the same case and that events survive being written down.
pub struct Story {
    pub office: Office,
    pub now: Timestamp,
    pub case: Case,
    pub journal: Vec<(Event, Timestamp)>,
    /// What the last step came to.
    pub last: Result<Vec<&'static str>, Refusal>,
    /// The version that the person who acts next had before their eyes, if not the newest.
    pub seen: Option<u32>,
    texts: u128,
}

impl Story {
    /// On Monday at ten.
    pub fn received(kind: VoiceKind, channel: Channel, by: &Actor) -> Self {
        let (office, now) = (office::office(), monday_ten());
        let context = Context {
            now,
            actor: by,
            office: &office,
            seen: None,
        };
        let events = intake::receive(voice(kind, channel), &context).unwrap();
        let last = Ok(events.iter().map(Event::kind).collect());
        let journal: Vec<_> = events.into_iter().map(|event| (event, now)).collect();
        let case = case::replay(journal.iter().map(|(event, at)| (event, *at))).unwrap();
        Self {
            office,
            now,
            case,
            journal,
            last,
            seen: None,
            texts: 1000,
        }
    }

    pub fn set_now(&mut self, local: civil::DateTime) {
        self.now = self.office.moment(local);
    }

    /// A text that was kept just now.
    pub fn fresh_text(&mut self) -> domain::words::TextRef {
        self.texts += 1;
        text(self.texts)
    }

    pub fn staff(&self, id: StaffId) -> Actor {
        staff(&self.office, id)
    }

    pub fn decide(&self, actor: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let context = Context {
            now: self.now,
            actor,
            office: &self.office,
            seen: Some(self.seen.unwrap_or(self.case.version)),
        };
        case::decide(&self.case, command, &context)
    }

    /// Asks for it, and where it is allowed makes it true.
    pub fn perform(&mut self, actor: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let decided = self.decide(actor, command);
        self.seen = None;
        self.last = match &decided {
            Ok(events) => Ok(events.iter().map(Event::kind).collect()),
            Err(refusal) => Err(refusal.clone()),
        };
        for event in decided.iter().flatten() {
            case::apply(&mut self.case, event, self.now);
            self.journal.push((event.clone(), self.now));
            let written = serde_json::to_string(event).unwrap();
            let read: Event = serde_json::from_str(&written).unwrap();
            assert_eq!(&read, event, "an event changed by being written down");
        }
        let replayed = case::replay(self.journal.iter().map(|(event, at)| (event, *at)));
        assert_eq!(
            replayed.as_ref(),
            Some(&self.case),
            "replay is not the state"
        );
        decided
    }
}
