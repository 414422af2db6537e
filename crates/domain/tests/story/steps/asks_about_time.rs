//! Promises and the statutory clock: the phrases for what is to be done by when.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use domain::command::Command;
use domain::handle::clock::{self, ExtensionReason};
use domain::handle::promise::{self, By, ConsentBy};
use domain::people::StaffId;
use jiff::civil;

use super::{Asks, number};
use crate::story::Story;
use crate::story::office::staff_id;

pub const PHRASES: &[Asks] = &[
    ("{who} promises for {day}", |story, words| {
        promise(story, By::Day(number(words[0])), None)
    }),
    ("{who} promises by {day} {time}", |story, words| {
        let local: civil::DateTime = format!("{}T{}", words[0], words[1]).parse().unwrap();
        let at = story.office.moment(local);
        promise(story, By::Moment(at), None)
    }),
    (
        "{who} promises for {day} that {who} will do it",
        |story, words| {
            let owner = staff_id(words[1]);
            promise(story, By::Day(number(words[0])), Some(owner))
        },
    ),
    ("{who} keeps promise {number}", |_, words| {
        let number = number(words[0]);
        Command::Promise(promise::Command::Keep { number })
    }),
    (
        "{who} moves promise {number} to {day}, the customer having agreed by {consent}",
        |_, words| {
            let consent = ConsentBy::parse(words[2]);
            assert!(consent.is_some(), "no such consent: {}", words[2]);
            move_to(words, consent)
        },
    ),
    (
        "{who} moves promise {number} to {day} without asking the customer",
        |_, words| move_to(words, None),
    ),
    ("{who} extends the period by {days} days", |story, words| {
        extend(story, words[0], false)
    }),
    (
        "{who} extends the period by {days} days, the customer having agreed",
        |story, words| extend(story, words[0], true),
    ),
    ("{who} asks for a supplement by {day}", |story, words| {
        let (what, by_on) = (story.fresh_text(), number(words[0]));
        Command::Clock(clock::Command::RequestSupplement { what, by_on })
    }),
    ("{who} gives the customer time until {day}", |_, words| {
        let by_on = number(words[0]);
        Command::Clock(clock::Command::ExtendSupplement { by_on })
    }),
    ("{who} receives the supplement", |_, _| {
        Command::Clock(clock::Command::ReceiveSupplement)
    }),
    ("{who} gives it back", |story, _| {
        let reason = story.fresh_text();
        Command::Clock(clock::Command::GiveBack { reason })
    }),
    ("{who} writes down that the notice came back", |story, _| {
        let how = story.fresh_text();
        Command::Clock(clock::Command::SupplementCameBack { how })
    }),
    ("{who} takes it as withdrawn", |story, _| {
        let reason = story.fresh_text();
        Command::Clock(clock::Command::DeemWithdrawn { reason })
    }),
    ("{who} transfers it to another agency", |story, _| {
        let (agency, reason) = (story.fresh_text(), story.fresh_text());
        Command::Clock(clock::Command::TransferAway { agency, reason })
    }),
    ("{who} looks at the clock", |_, _| {
        Command::Clock(clock::Command::Run)
    }),
];

fn promise(story: &mut Story, by: By, owner: Option<StaffId>) -> Command {
    let what = story.fresh_text();
    Command::Promise(promise::Command::Make { what, by, owner })
}

fn move_to(words: &[&str], consent: Option<ConsentBy>) -> Command {
    let (number, by) = (number(words[0]), By::Day(number(words[1])));
    Command::Promise(promise::Command::Move {
        number,
        by,
        consent,
    })
}

fn extend(story: &mut Story, days: &str, consent: bool) -> Command {
    Command::Clock(clock::Command::Extend {
        reason: ExtensionReason::FactCheck,
        notice: story.fresh_text(),
        days: number(days),
        consent,
    })
}
