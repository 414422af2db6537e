//! Where the case stands, in one sentence and what follows from it; how far it has come on its course.
//! Says openly what is late; never calls a case done for the customer's good that ended otherwise.

use domain::handle::case::{Case, CaseState};
use domain::handle::closure::Outcome;
use jiff::civil::Date;

use crate::web::text::{Sentence, Text};

/// The sentence, what follows from it, and the day they hear while they wait.
pub fn now(t: &Text, case: &Case) -> (Sentence, Sentence, Option<Date>) {
    match (case.merged_into, case.state) {
        (Some(number), _) => {
            let (title, more, day) = said(t, "merged");
            (title.with("number", number.to_string()), more, day)
        }
        (None, CaseState::Received | CaseState::Acknowledged | CaseState::InCare) => {
            waiting(t, case)
        }
        (None, CaseState::Answered) => said(t, "answered"),
        (None, CaseState::Agreed) => said(t, "agreed"),
        (None, CaseState::Refused) => said(t, "refused"),
        (None, CaseState::Withdrawn) => said(t, "withdrawn"),
        (None, CaseState::Closed) => said(
            t,
            match case.closure.as_ref().map(|closure| closure.outcome) {
                Some(Outcome::TransferredAway) => "transferred",
                Some(Outcome::WaysExhausted) => "ways-exhausted",
                Some(Outcome::GivenBack) => "given-back",
                Some(Outcome::DeemedWithdrawn) => "deemed-withdrawn",
                Some(Outcome::NoResponse) => "no-response",
                Some(Outcome::Agreed | Outcome::Merged) | None => "closed",
            },
        ),
    }
}

fn said(t: &Text, key: &'static str) -> (Sentence, Sentence, Option<Date>) {
    (
        t.say(format!("now-{key}")),
        t.say(format!("now-{key}.more")),
        None,
    )
}

fn waiting(t: &Text, case: &Case) -> (Sentence, Sentence, Option<Date>) {
    let due = case.clock.due_at;
    let day = t.date_of(due);
    if case.clock.stands_still() {
        let wanted = case.clock.supplements.last().map(|s| s.by_on);
        let (title, more, _) = said(t, "supplement");
        return (title.with("day", t.day(wanted.unwrap_or(day))), more, None);
    }
    if due <= t.now() {
        let (title, more, _) = said(t, "late");
        return (title.with("day", t.day(day)), more, Some(day));
    }
    let begun = if case.state == CaseState::InCare {
        "now-in-care"
    } else {
        "now-received"
    };
    (
        t.say("now-due").with("day", t.day(day)),
        t.say(begun).with("until", t.until(due)),
        Some(day),
    )
}

/// The steps of every case, and the one where this case is; none for a case that left the road before its end.
pub fn course(t: &Text, case: &Case) -> (Vec<Sentence>, usize) {
    let outcome = case.closure.as_ref().map(|closure| closure.outcome);
    if case.state == CaseState::Withdrawn || outcome.is_some_and(|end| end != Outcome::Agreed) {
        return (Vec::new(), 0);
    }
    let steps = [
        "course-received",
        "course-care",
        "course-answer",
        "course-agreement",
    ];
    let at = match case.state {
        CaseState::Received | CaseState::Acknowledged | CaseState::InCare => 1,
        CaseState::Answered => 3,
        CaseState::Refused => 2,
        CaseState::Agreed | CaseState::Closed | CaseState::Withdrawn => 4,
    };
    (steps.into_iter().map(|step| t.say(step)).collect(), at)
}
