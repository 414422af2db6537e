//! The lines about letters, what the customer said to them, and how a case ended.

use domain::event::Event;
use domain::people::StaffId;
use domain::reply::letter::LetterSent;

use super::{Teller, Told};
use crate::web::text::Sentence;

impl<'a> Teller<'a> {
    pub(super) fn letters(&self, event: &'a Event) -> Option<Told<'a>> {
        Some(match event {
            Event::LetterSent(event) => self.sent(event),
            Event::CustomerAgreed(event) => {
                let title = self.heard("did-agreed", event.heard_by);
                Told::new("customer", "check", title)
            }
            Event::CustomerRefused(event) => {
                let title = self.heard("did-refused", event.heard_by);
                Told::new("customer", "speech", title).saying(&event.why)
            }
            Event::Withdrawn(event) => Told::new("customer", "back", self.say("did-withdrawn"))
                .saying_some(event.why.as_ref()),
            Event::TransferredAway(event) => {
                Told::new("office", "hand", self.say("did-transferred"))
                    .saying_as("transfer-agency", &event.agency)
                    .saying_as("care-reason", &event.reason)
            }
            Event::GivenBack(event) => {
                Told::new("office", "back", self.say("did-given-back")).saying(&event.reason)
            }
            Event::DeemedWithdrawn(event) => {
                Told::new("office", "back", self.say("did-deemed-withdrawn")).saying(&event.reason)
            }
            Event::MergedInto(event) => {
                let title = self
                    .say("did-merged")
                    .with("number", event.number.to_string());
                Told::new("office", "merge", title)
            }
            Event::Absorbed(event) => {
                let title = self
                    .say("did-absorbed")
                    .with("number", event.number.to_string());
                Told::new("office", "merge", title)
            }
            Event::Closed(event) => {
                let outcome = self.t.say(format!("outcome-{}", event.outcome.as_str()));
                let title = self.say("did-closed").with("outcome", outcome);
                Told::new("well", "check", title)
            }
            Event::Reopened(event) => {
                let title = self
                    .say("did-reopened")
                    .with("moment", self.t.moment(event.due_at));
                Told::new("office", "refresh", title).saying(&event.reason)
            }
            Event::Compared(event) => {
                let answer = self
                    .t
                    .say(format!("compared-{}", event.comparison.as_str()));
                let title = self.say("did-compared").with("answer", answer);
                Told::new("customer", "expected", title)
            }
            _ => return None,
        })
    }

    fn sent(&self, event: &'a LetterSent) -> Told<'a> {
        let title = self.t.say(format!("did-letter-{}", event.kind.as_str()));
        let decision = event.decision.as_ref();
        let said = decision.map(|decision| {
            self.t
                .say(format!("decision-{}", decision.as_str()))
                .to_string()
        });
        let title = title.with("decision", said.unwrap_or_default());
        let told = Told::new("office", "letter", title).saying(&event.text);
        match decision.and_then(|decision| decision.refusal()) {
            Some((reasons, _)) => told.saying_as("letter-reasons", reasons),
            None => told,
        }
    }

    /// Written down by staff who heard it, or said by the customer on the tracking page.
    fn heard(&self, key: &'static str, heard_by: Option<StaffId>) -> Sentence {
        let how = if heard_by.is_some() { "heard" } else { "said" };
        self.say(key).with("how", how)
    }
}
