//! What the steps of a story mean: somebody asks for something, time goes on, or something is so.
//! The phrases of each subject stand in a file of its own.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

mod asks_about_care;
mod asks_about_time;
mod asks_in_reply;
mod so;
mod turns;

use std::str::FromStr;

use domain::command::Command;

use super::Story;
use super::office::actor;
use super::paper::{Shown, unspoken};
use super::phrase::fit;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Happens, and must be allowed.
    Given,
    /// Is asked for.
    When,
    /// Must be so.
    Then,
}

/// What somebody asks for: the first hole is who, the others are handed over.
type Asks = (&'static str, fn(&mut Story, &[&str]) -> Command);

/// Panics where a step is not known or does not hold.
pub fn take(story: &mut Option<Story>, part: Part, step: &str, place: &str, shown: &mut Shown) {
    if let Some(begun) = turns::begin(step) {
        *story = Some(begun);
        return note(story.as_ref(), shown);
    }
    let story = story.as_mut();
    let story = story.unwrap_or_else(|| panic!("{place}: no case has been received yet"));
    if part == Part::Then {
        shown.notes.extend(so::notes(story));
        assert!(
            so::holds(story, step, place),
            "{place}: not so: {step}\nlast: {:?}; {:?}, due {}, lacks {:?}",
            story.last,
            story.case.state,
            story.office.local(story.case.clock.due_at),
            so::notes(story),
        );
        if let Err(refusal) = &story.last {
            assert!(step.starts_with("it is refused"), "{place}: {refusal:?}");
            shown.refusals.insert(refusal.id());
            story.last = Ok(Vec::new());
        }
        return;
    }
    if let Err(refusal) = &story.last {
        unspoken(refusal, place);
    }
    if turns::happen(story, step) {
        return note(Some(story), shown);
    }
    let asked = [
        asks_about_care::PHRASES,
        asks_about_time::PHRASES,
        asks_in_reply::PHRASES,
    ];
    let found = asked
        .into_iter()
        .flatten()
        .find_map(|(phrase, command)| Some((command, fit(phrase, step)?)));
    let (command, words) = found.unwrap_or_else(|| panic!("{place}: no such step: {step}"));
    let by = actor(&story.office, words[0]);
    let command = command(story, &words[1..]);
    let done = story.perform(&by, command);
    assert!(
        part == Part::When || done.is_ok(),
        "{place}: was to be given: {done:?}"
    );
    note(Some(story), shown);
}

fn note(story: Option<&Story>, shown: &mut Shown) {
    if let Some(Ok(events)) = story.map(|story| &story.last) {
        shown.events.extend(events);
    }
}

fn number<T: FromStr>(word: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    word.parse().unwrap()
}
