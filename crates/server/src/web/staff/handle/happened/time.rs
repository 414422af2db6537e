//! The lines about time: promises, and the period with its old and its new end.
//! Says what ran out as plainly as what was kept.

use domain::event::Event;
use domain::handle::promise::BrokenBecause;
use domain::words::TextRef;

use super::{Teller, Told};

impl<'a> Teller<'a> {
    pub(super) fn time(&self, event: &'a Event) -> Option<Told<'a>> {
        Some(match event {
            Event::PromiseMade(event) => {
                let title = self
                    .say("did-promise-made")
                    .with("moment", self.t.moment(event.by_at))
                    .with("name", self.staff(event.owner));
                Told::new("office", "promise", title).saying(&event.what)
            }
            Event::PromiseKept(event) => Told::new("well", "check", self.say("did-promise-kept"))
                .saying_some(self.promised(event.number)),
            Event::PromiseMoved(event) => {
                let consent = self.t.say(match event.consent {
                    domain::handle::promise::ConsentBy::Phone => "consent-phone",
                    domain::handle::promise::ConsentBy::Counter => "consent-counter",
                    domain::handle::promise::ConsentBy::Writing => "consent-writing",
                });
                let title = self
                    .say("did-promise-moved")
                    .with("from", self.t.moment(event.from_at))
                    .with("to", self.t.moment(event.by_at))
                    .with("consent", consent);
                Told::new("office", "promise", title).saying_some(self.promised(event.number))
            }
            Event::PromiseBroken(event) => {
                let key = match event.why {
                    BrokenBecause::RanOut => "did-promise-ran-out",
                    BrokenBecause::MovedWithoutConsent => "did-promise-put-off",
                    BrokenBecause::TransferredAway => "did-promise-passed-on",
                };
                Told::new("late", "broken", self.say(key)).saying_some(self.promised(event.number))
            }
            other => return self.period(other),
        })
    }

    fn period(&self, event: &'a Event) -> Option<Told<'a>> {
        Some(match event {
            Event::KindChanged(event) => {
                let kind = |kind: domain::receive::intake::VoiceKind| {
                    self.t.say(format!("kind-{}", kind.as_str()))
                };
                let title = self
                    .say("did-kind-changed")
                    .with("from", kind(event.from))
                    .with("to", kind(event.to))
                    .with("old", self.t.moment(event.old_due_at))
                    .with("new", self.t.moment(event.due_at));
                Told::new("office", "refresh", title)
            }
            Event::PeriodExtended(event) => {
                let reason = self.t.say(format!("extension-{}", event.reason.as_str()));
                let title = self
                    .say("did-extended")
                    .with("reason", reason)
                    .with("old", self.t.moment(event.old_due_at))
                    .with("new", self.t.moment(event.due_at));
                Told::new("office", "clock", title).saying_as("extension-notice", &event.notice)
            }
            Event::SupplementRequested(event) => {
                let title = self
                    .say("did-supplement-requested")
                    .with("day", self.t.day(event.by_on));
                Told::new("office", "help", title).saying(&event.what)
            }
            Event::SupplementExtended(event) => {
                let title = self
                    .say("did-supplement-extended")
                    .with("old", self.t.day(event.old_by_on))
                    .with("new", self.t.day(event.by_on));
                Told::new("office", "clock", title)
            }
            Event::SupplementReceived(event) => {
                let title = self
                    .say("did-supplement-received")
                    .with("day", self.t.day(event.returned_on))
                    .with("old", self.t.moment(event.old_due_at))
                    .with("new", self.t.moment(event.due_at));
                Told::new("well", "check", title)
            }
            Event::SupplementUndelivered(event) => {
                let title = self
                    .say("did-supplement-undelivered")
                    .with("day", self.t.day(event.on));
                Told::new("late", "back", title).saying(&event.how)
            }
            Event::PeriodRanOut(event) => {
                let title = self
                    .say("did-ran-out")
                    .with("moment", self.t.moment(event.due_at));
                Told::new("late", "alert", title)
            }
            _ => return None,
        })
    }

    fn promised(&self, number: u32) -> Option<&'a TextRef> {
        let promises = &self.page.case.promises;
        let promise = promises.iter().find(|promise| promise.number == number);
        promise.map(|promise| &promise.what)
    }
}
