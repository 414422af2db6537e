//! The lines about care: receipt, owner, memos, causes, the three changes, remedies.
//! Knows no time and no letter; they are beside this file.

use domain::event::Event;
use domain::handle::change::ChangeKind;
use domain::handle::memo::MemoKind;
use domain::words::TextRef;

use super::{Teller, Told};
use crate::web::staff::handle::names;
use crate::web::text::Sentence;

impl<'a> Teller<'a> {
    pub(super) fn care(&self, event: &'a Event) -> Option<Told<'a>> {
        Some(match event {
            Event::Received(event) => {
                let channel = self.t.say(format!("channel-{}", event.channel.as_str()));
                let title = self.say("did-received").with("channel", channel);
                Told::new("customer", "received", title)
            }
            Event::Acknowledged(event) => {
                let key = if event.by_receipt {
                    "did-acknowledged-receipt"
                } else {
                    "did-acknowledged"
                };
                Told::new("office", "check", self.say(key))
            }
            Event::CareBegun(_) => Told::new("office", "eye", self.say("did-care-begun")),
            Event::MemoAdded(event) => match event.kind {
                MemoKind::Memo => Told::new("customer", "memo", self.say("did-memo")),
                MemoKind::Note => Told::new("inside", "inside", self.say("did-note")),
            }
            .saying(&event.text),
            Event::CustomerAdded(event) => {
                let files = event.files.len();
                let title = self.say("did-customer-added").with("files", files);
                Told::new("customer", "speech", title).saying(&event.text)
            }
            Event::CausesFound(event) => {
                let causes: Vec<String> = event
                    .causes
                    .iter()
                    .map(|cause| self.t.say(format!("cause-{}", cause.as_str())).to_string())
                    .collect();
                let title = self.say("did-causes").with("causes", causes.join(", "));
                Told::new("office", "search", title)
            }
            Event::ComplainedOfNamed(event) => {
                let title = self
                    .say("did-complained-of")
                    .with("name", self.staff(event.staff));
                Told::new("inside", "inside", title)
            }
            Event::ComplainedOfCleared(event) => {
                let title = self
                    .say("did-complained-of-cleared")
                    .with("name", self.staff(event.staff));
                Told::new("inside", "inside", title).saying(&event.reason)
            }
            Event::Assessed(event) => {
                let a = event.assessment;
                let title = self
                    .say("did-assessed")
                    .with("severity", a.severity.get())
                    .with("safety", a.safety.get())
                    .with("complexity", a.complexity.get())
                    .with("impact", a.impact.get())
                    .with("urgency", a.urgency.get());
                Told::new("office", "memo", title)
            }
            other => return self.people(other),
        })
    }

    fn people(&self, event: &'a Event) -> Option<Told<'a>> {
        let unit = |id| names::department(self.t, &self.page.office, id);
        Some(match event {
            Event::HandOverOffered(event) => {
                let title = self
                    .say("did-hand-over-offered")
                    .with("name", self.staff(event.to))
                    .with("department", unit(event.department));
                Told::new("office", "hand", title).saying(&event.reason)
            }
            Event::HandOverAccepted(event) => {
                let title = self
                    .say("did-hand-over-accepted")
                    .with("name", self.staff(event.by))
                    .with("department", unit(event.department));
                Told::new("well", "person", title)
            }
            Event::HandOverDeclined(event) => {
                let title = self
                    .say("did-hand-over-declined")
                    .with("name", self.staff(event.by));
                Told::new("office", "hand", title).saying(&event.reason)
            }
            Event::PlaceChanged(event) => {
                Told::new("office", "place", self.say("did-place-changed"))
                    .saying_as("change-place-where", &event.place)
                    .saying_as("care-reason", &event.reason)
            }
            Event::TimeChanged(event) => {
                let title = self
                    .say("did-time-changed")
                    .with("moment", self.t.moment(event.resume_at));
                Told::new("office", "clock", title)
                    .saying_as("change-told", &event.told)
                    .saying_as("care-reason", &event.reason)
            }
            Event::PersonChanged(event) => {
                let title = self
                    .say("did-person-changed")
                    .with("from", self.staff(event.from))
                    .with("to", self.staff(event.to));
                Told::new("office", "person", title).saying_as("care-reason", &event.reason)
            }
            Event::ChangeJudged(event) => {
                let changes = &self.page.case.changes;
                let change = changes.iter().find(|change| change.number == event.number);
                let kind = change.map_or("change", |change| kind_of(&change.kind));
                let title = self
                    .say("did-change-judged")
                    .with("kind", self.t.say(format!("change-{kind}")))
                    .with(
                        "result",
                        self.t.say(format!("result-{}", event.result.as_str())),
                    );
                Told::new("office", "check", title)
            }
            other => return self.remedies(other),
        })
    }

    fn remedies(&self, event: &'a Event) -> Option<Told<'a>> {
        Some(match event {
            Event::RemedyOffered(event) => {
                let key = if event.needs_approval {
                    "did-remedy-asked"
                } else {
                    "did-remedy-offered"
                };
                let title = self.with_money(key, event.compensation_won);
                Told::new("office", "remedy", title).saying(&event.what)
            }
            Event::RemedyDecided(event) => {
                let (side, icon, key) = if event.approved {
                    ("well", "check", "did-remedy-approved")
                } else {
                    ("late", "broken", "did-remedy-turned-down")
                };
                Told::new(side, icon, self.with_money(key, event.amount_won))
                    .saying_some(self.remedy(event.number))
                    .saying_reason(event.reason.as_ref())
            }
            Event::RemedyAnswered(event) => {
                let key = if event.agrees {
                    "did-remedy-agreed"
                } else {
                    "did-remedy-refused"
                };
                Told::new("customer", "remedy", self.say(key))
                    .saying_some(self.remedy(event.number))
            }
            Event::RemedyDone(event) => Told::new("well", "check", self.say("did-remedy-done"))
                .saying_some(self.remedy(event.number)),
            _ => return None,
        })
    }

    fn with_money(&self, key: &'static str, won: Option<u64>) -> Sentence {
        let amount = won.map(|won| self.t.won(i64::try_from(won).unwrap_or(i64::MAX)));
        let amount = amount.map(|amount| amount.to_string()).unwrap_or_default();
        let paid = if won.is_some() { "yes" } else { "no" };
        self.say(key).with("paid", paid).with("amount", amount)
    }

    fn remedy(&self, number: u32) -> Option<&'a TextRef> {
        let remedies = &self.page.case.remedies;
        let remedy = remedies.iter().find(|remedy| remedy.number == number);
        remedy.map(|remedy| &remedy.what)
    }
}

impl<'a> Told<'a> {
    fn saying_reason(self, reason: Option<&'a TextRef>) -> Self {
        match reason {
            Some(reason) => self.saying_as("care-reason", reason),
            None => self,
        }
    }
}

/// The word for one of the three changes.
pub fn kind_of(kind: &ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Place { .. } => "place",
        ChangeKind::Time { .. } => "time",
        ChangeKind::Person { .. } => "person",
    }
}
