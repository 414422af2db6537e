//! What must be so: the phrases after `then`.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use domain::access::may_see;
use domain::handle::change::Change;
use domain::handle::promise::{Promise, PromiseState};
use domain::handle::remedy::{Remedy, RemedyState};
use domain::notes::{self, Note, Urgency};
use domain::refusal::{Fact, Refusal};
use jiff::{Timestamp, civil};

use super::{Story, number};
use crate::story::office::{actor, staff_id};
use crate::story::phrase::fit;

type So = (&'static str, fn(&Story, &[&str]) -> bool);

const PHRASES: &[So] = &[
    ("the state is {state}", |story, words| {
        story.case.state.as_str() == words[0]
    }),
    ("it is {state}", |story, words| {
        story.case.state.as_str() == words[0]
    }),
    ("the kind is {kind}", |story, words| {
        story.case.kind.as_str() == words[0]
    }),
    ("{who} owns it", |story, words| {
        story.case.owner == staff_id(words[0])
    }),
    ("{who} sees it", |story, words| {
        may_see(&actor(&story.office, words[0]), &story.case).is_ok()
    }),
    ("{who} does not see it", |story, words| {
        may_see(&actor(&story.office, words[0]), &story.case) == Err(Refusal::NotThere)
    }),
    ("it is due on {day}", |story, words| {
        local(story, story.case.clock.due_at).date() == number(words[0])
    }),
    ("it is due at {day} {time}", |story, words| {
        local(story, story.case.clock.due_at) == moment(words)
    }),
    ("the period has run out", |story, _| {
        story.case.clock.ran_out
    }),
    ("the period has not run out", |story, _| {
        !story.case.clock.ran_out
    }),
    ("the clock stands still", |story, _| {
        story.case.clock.stands_still()
    }),
    ("the clock runs on", |story, _| {
        !story.case.clock.stands_still()
    }),
    ("the supplement is awaited until {day}", |story, words| {
        let awaited = story.case.clock.supplements.last();
        awaited.is_some_and(|s| s.by_on == number(words[0]) && s.returned_on.is_none())
    }),
    ("the clock next runs at {day} {time}", |story, words| {
        story.case.next_clock_at().map(|at| local(story, at)) == Some(moment(words))
    }),
    ("the clock has nothing to wait for", |story, _| {
        story.case.next_clock_at().is_none()
    }),
    ("the customer waits", |story, _| {
        story.case.customer_waits_since.is_some()
    }),
    ("the customer does not wait", |story, _| {
        story.case.customer_waits_since.is_none()
    }),
    ("promise {number} is {state}", |story, words| {
        state(promise(story, words[0])) == words[1]
    }),
    ("promise {number} is for {day}", |story, words| {
        local(story, promise(story, words[0]).by_at).date() == number(words[1])
    }),
    (
        "promise {number} was moved {times} times",
        |story, words| promise(story, words[0]).moved_from.len() == number::<usize>(words[1]),
    ),
    ("{who} owes promise {number}", |story, words| {
        promise(story, words[1]).owner == staff_id(words[0])
    }),
    ("remedy {number} is {state}", |story, words| {
        remedy_state(remedy(story, words[0])) == words[1]
    }),
    ("remedy {number} is worth {amount} won", |story, words| {
        remedy(story, words[0]).compensation_won == Some(number(words[1]))
    }),
    (
        "remedy {number} was asked with {amount} won",
        |story, words| {
            let decided = remedy(story, words[0]).decided.as_ref();
            decided.and_then(|decided| decided.asked_won) == Some(number(words[1]))
        },
    ),
    ("change {number} was {result}", |story, words| {
        let result = change(story, words[0]).result;
        result.is_some_and(|result| result.as_str() == words[1])
    }),
    ("every other way was told", |story, _| {
        let response = story.case.response.as_ref();
        response.is_some_and(|r| r.alternatives == domain::reply::letter::Route::ALL)
    }),
    (
        "it was closed as {outcome}, told on {day}",
        |story, words| {
            story.case.closure.as_ref().is_some_and(|closure| {
                closure.outcome.as_str() == words[0]
                    && local(story, closure.communicated_at).date() == number(words[1])
            })
        },
    ),
    ("it was {comparison} than expected", |story, words| {
        story
            .case
            .comparison
            .is_some_and(|was| was.as_str() == words[0])
    }),
    ("it lacks nothing", |story, _| lacks(story).is_empty()),
    ("it lacks {note}", |story, words| {
        lacks(story).iter().any(|(_, note)| note.id() == words[0])
    }),
    ("it does not lack {note}", |story, words| {
        lacks(story).iter().all(|(_, note)| note.id() != words[0])
    }),
    ("{urgency} it lacks {note}", |story, words| {
        let wanted = (words[0], words[1]);
        lacks(story)
            .iter()
            .any(|(urgency, note)| (word(*urgency), note.id()) == wanted)
    }),
];

/// Whether it is so. Panics where no such thing can be said.
pub fn holds(story: &Story, step: &str, place: &str) -> bool {
    if let Some(refused) = step.strip_prefix("it is refused: ") {
        return story.last.as_ref().err().map(told).as_deref() == Some(refused);
    }
    if step == "it records nothing" {
        return story.last == Ok(Vec::new());
    }
    if let Some(recorded) = step.strip_prefix("it records ") {
        let recorded: Vec<_> = recorded.split(", ").collect();
        return story.last == Ok(recorded);
    }
    if let Some(wanted) = step.strip_prefix("it lacks, in this order: ") {
        let found: Vec<_> = lacks(story).iter().map(|(_, note)| note.id()).collect();
        assert_eq!(found.join(", "), wanted, "{place}");
        return true;
    }
    let found = PHRASES
        .iter()
        .find_map(|(phrase, so)| Some((so, fit(phrase, step)?)));
    let (so, words) = found.unwrap_or_else(|| panic!("{place}: cannot be said: {step}"));
    so(story, &words)
}

/// What a case lacks at this point of the story.
pub fn notes(story: &Story) -> Vec<&'static str> {
    lacks(story).iter().map(|(_, note)| note.id()).collect()
}

fn lacks(story: &Story) -> Vec<(Urgency, Note)> {
    notes::lacks(&story.case, story.now, &story.office)
}

fn word(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Late => "late",
        Urgency::Today => "today",
        Urgency::Soon => "soon",
        Urgency::Open => "open",
    }
}

/// The id and the facts that its sentence names.
fn told(refusal: &Refusal) -> String {
    let facts = refusal.facts().into_iter().map(|(name, fact)| match fact {
        Fact::Date(day) => format!(", {name} {day}"),
        Fact::Won(won) => format!(", {name} {won}"),
        Fact::Days(days) => format!(", {name} {days}"),
        Fact::Rule(rule) => format!(", {name} {rule}"),
    });
    format!("{}{}", refusal.id(), facts.collect::<String>())
}

fn local(story: &Story, at: Timestamp) -> civil::DateTime {
    story.office.local(at)
}

fn moment(words: &[&str]) -> civil::DateTime {
    format!("{}T{}", words[0], words[1]).parse().unwrap()
}

fn nth<'a, T>(items: &'a [T], word: &str) -> &'a T {
    &items[number::<usize>(word) - 1]
}

fn promise<'a>(story: &'a Story, word: &str) -> &'a Promise {
    nth(&story.case.promises, word)
}

fn remedy<'a>(story: &'a Story, word: &str) -> &'a Remedy {
    nth(&story.case.remedies, word)
}

fn change<'a>(story: &'a Story, word: &str) -> &'a Change {
    nth(&story.case.changes, word)
}

fn state(promise: &Promise) -> &'static str {
    match promise.state {
        PromiseState::Open => "open",
        PromiseState::Kept { late: false, .. } => "kept",
        PromiseState::Kept { late: true, .. } => "kept-late",
        PromiseState::Broken { .. } => "broken",
        PromiseState::Lapsed { .. } => "lapsed",
    }
}

fn remedy_state(remedy: &Remedy) -> &'static str {
    match remedy.state {
        RemedyState::AwaitsApproval => "awaiting-approval",
        RemedyState::Ready => "ready",
        RemedyState::TurnedDown => "turned-down",
        RemedyState::Agreed => "agreed",
        RemedyState::RefusedByCustomer => "refused",
        RemedyState::Done { .. } => "done",
    }
}
