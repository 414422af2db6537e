//! How a story begins, and what happens around a case: time goes on, people come and go.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use domain::access::Actor;
use domain::command::Command;
use domain::handle::clock;
use domain::people::Role;
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;

use super::{Story, number};
use crate::story::office::{self, staff_id};
use crate::story::phrase::fit;

/// On Monday 23 November 2026 at ten, for the academic department, unless the step is not how a story begins.
pub fn begin(step: &str) -> Option<Story> {
    if let Some(words) = fit("a {kind} by {channel} that {who} wrote down", step) {
        let by = office::staff(&office::office(), staff_id(words[2]));
        return Some(received(words[0], words[1], &by));
    }
    let words = fit("a {kind} by {channel}", step)?;
    Some(received(words[0], words[1], &Actor::Public))
}

fn received(kind: &str, channel: &str, by: &Actor) -> Story {
    let kind = VoiceKind::parse(kind).unwrap();
    Story::received(kind, Channel::parse(channel).unwrap(), by)
}

type Turn = (&'static str, fn(&mut Story, &[&str]));

const TURNS: &[Turn] = &[
    ("it is {day} {time}", |story, words| {
        story.set_now(format!("{}T{}", words[0], words[1]).parse().unwrap());
    }),
    ("the clock runs", |story, _| {
        let run = Command::Clock(clock::Command::Run);
        story.perform(&Actor::System, run).unwrap();
    }),
    ("the page still shows version {number}", |story, words| {
        story.seen = Some(number(words[0]));
    }),
    ("{who} leaves the office", |story, words| {
        let id = staff_id(words[0]);
        let member = story.office.staff.iter_mut().find(|m| m.id == id);
        member.unwrap().active = false;
    }),
    ("{who} becomes a lead", |story, words| {
        let id = staff_id(words[0]);
        let member = story.office.staff.iter_mut().find(|m| m.id == id);
        member.unwrap().roles.push(Role::Lead);
    }),
];

/// Whether the step was one of these.
pub fn happen(story: &mut Story, step: &str) -> bool {
    let found = TURNS
        .iter()
        .find_map(|(phrase, turn)| Some((turn, fit(phrase, step)?)));
    let Some((turn, words)) = found else {
        return false;
    };
    turn(story, &words);
    true
}
