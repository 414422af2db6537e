//! What happened, told to the customer: one plain sentence for each kind of event.
//! Names nobody but the office's own people, and shows no word that was meant for the house.

use app::ask::follow::FollowPage;
use domain::event::Event;
use domain::handle::promise::BrokenBecause;
use domain::office::Office;
use domain::people::StaffId;
use domain::words::TextRef;

use crate::web::text::{Sentence, Text};

/// One line of the customer's timeline.
pub struct Happened {
    /// "" | "customer" | "office" | "well" | "late".
    pub side: &'static str,
    pub icon: &'static str,
    pub title: Sentence,
    pub words: Option<String>,
    pub when: Sentence,
    pub machine: String,
}

/// The newest first.
pub fn all(t: &Text, page: &FollowPage) -> Vec<Happened> {
    let told = page.timeline.iter().rev().filter_map(|moment| {
        let (side, icon, title, words) = told(t, page, &moment.event)?;
        let words = words
            .and_then(|text| page.texts.of(text))
            .map(str::to_owned);
        Some(Happened {
            side,
            icon,
            title,
            words,
            when: t.moment(moment.at),
            machine: t.machine(moment.at),
        })
    });
    told.collect()
}

type Told<'a> = (&'static str, &'static str, Sentence, Option<&'a TextRef>);

/// None where another line says the same.
fn told<'a>(t: &Text, page: &'a FollowPage, event: &'a Event) -> Option<Told<'a>> {
    let line = |key: &'static str| t.say(format!("told-{key}"));
    let what = |number: u32| {
        let promise = page
            .case
            .promises
            .iter()
            .find(|promise| promise.number == number);
        promise.map(|promise| &promise.what)
    };
    Some(match event {
        Event::Received(_) => ("customer", "received", line("received"), None),
        Event::Acknowledged(event) if event.by_receipt => return None,
        Event::Acknowledged(_) => ("office", "check", line("acknowledged"), None),
        Event::KindChanged(event) => {
            let to = t.say(format!("kind-{}", event.to.as_str()));
            let title = line("kind-changed")
                .with("kind", to)
                .with("day", t.day_of(event.due_at));
            ("office", "info", title, None)
        }
        Event::CareBegun(_) => ("office", "person", line("care-begun"), None),
        Event::CustomerAdded(event) => ("customer", "speech", line("added"), Some(&event.text)),
        Event::HandOverAccepted(event) => {
            let title = line("owner").with("name", staff(t, &page.office, event.by));
            ("office", "person", title, None)
        }
        // The line about the new owner follows at once.
        Event::PersonChanged(_) => return None,
        Event::TimeChanged(event) => {
            let title = line("time-changed").with("moment", t.moment(event.resume_at));
            ("office", "clock", title, Some(&event.told))
        }
        Event::PromiseMade(event) => {
            let title = line("promise-made").with("day", t.day_of(event.by_at));
            ("office", "promise", title, Some(&event.what))
        }
        Event::PromiseKept(event) => ("well", "check", line("promise-kept"), what(event.number)),
        Event::PromiseMoved(event) => {
            let title = line("promise-moved")
                .with("from", t.day_of(event.from_at))
                .with("day", t.day_of(event.by_at));
            ("office", "promise", title, what(event.number))
        }
        Event::PromiseBroken(event) => {
            let key = match event.why {
                BrokenBecause::RanOut => "promise-broken",
                BrokenBecause::MovedWithoutConsent => "promise-put-off",
                BrokenBecause::TransferredAway => "promise-passed-on",
            };
            ("late", "broken", line(key), what(event.number))
        }
        other => return ending(t, page, other),
    })
}

fn ending<'a>(t: &Text, page: &'a FollowPage, event: &'a Event) -> Option<Told<'a>> {
    let line = |key: &'static str| t.say(format!("told-{key}"));
    Some(match event {
        Event::RemedyAnswered(event) => {
            let key = if event.agrees {
                "remedy-agreed"
            } else {
                "remedy-refused"
            };
            ("customer", "remedy", line(key), remedy(page, event.number))
        }
        Event::RemedyDone(event) => (
            "well",
            "remedy",
            line("remedy-done"),
            remedy(page, event.number),
        ),
        Event::TransferredAway(event) => {
            ("office", "hand", line("transferred"), Some(&event.agency))
        }
        Event::GivenBack(event) => ("office", "back", line("given-back"), Some(&event.reason)),
        Event::DeemedWithdrawn(event) => (
            "office",
            "back",
            line("deemed-withdrawn"),
            Some(&event.reason),
        ),
        Event::MergedInto(event) => {
            let title = line("merged").with("number", event.number.to_string());
            ("office", "merge", title, None)
        }
        Event::LetterSent(event) => {
            let title = t.say(format!("told-letter-{}", event.kind.as_str()));
            ("office", "letter", title, None)
        }
        Event::CustomerAgreed(_) => ("customer", "check", line("agreed"), None),
        Event::CustomerRefused(event) => ("customer", "speech", line("refused"), Some(&event.why)),
        Event::Withdrawn(event) => ("customer", "back", line("withdrawn"), event.why.as_ref()),
        Event::Closed(event) => {
            let title = t.say(format!("told-closed-{}", event.outcome.as_str()));
            ("office", "check", title, None)
        }
        Event::Reopened(_) => ("office", "refresh", line("reopened"), None),
        other => return period(t, other),
    })
}

fn period<'a>(t: &Text, event: &'a Event) -> Option<Told<'a>> {
    let line = |key: &'static str| t.say(format!("told-{key}"));
    Some(match event {
        Event::PeriodExtended(event) => {
            let title = line("extended").with("day", t.day_of(event.due_at));
            ("office", "clock", title, Some(&event.notice))
        }
        Event::SupplementRequested(event) => {
            let title = line("supplement").with("day", t.day(event.by_on));
            ("office", "help", title, Some(&event.what))
        }
        Event::SupplementExtended(event) => {
            let title = line("supplement-extended").with("day", t.day(event.by_on));
            ("office", "clock", title, None)
        }
        Event::SupplementReceived(event) => {
            let title = line("supplement-received").with("day", t.day_of(event.due_at));
            ("well", "check", title, None)
        }
        Event::SupplementUndelivered(_) => ("late", "back", line("supplement-undelivered"), None),
        Event::PeriodRanOut(_) => ("late", "alert", line("ran-out"), None),
        // Meant for staff; the query leaves them out already.
        _ => return None,
    })
}

fn remedy(page: &FollowPage, number: u32) -> Option<&TextRef> {
    let remedy = page
        .case
        .remedies
        .iter()
        .find(|remedy| remedy.number == number);
    remedy.map(|remedy| &remedy.what)
}

/// A member of staff with their name in the language of the page.
pub fn staff(t: &Text, office: &Office, id: StaffId) -> String {
    let member = office.member(id);
    member
        .map(|member| t.name(&member.name, &member.name_en).to_owned())
        .unwrap_or_default()
}
