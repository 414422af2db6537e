//! The promises of the core, each told as given, when, then.
//! Every step replays the journal and compares it with the state.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

mod story;

use domain::command::Command;
use domain::handle::promise::{self, BrokenBecause, By, ConsentBy, PromiseState};
use domain::handle::{case::CaseState, closure::Outcome, remedy::RemedyState};
use domain::handle::{change, closure, hand_over, memo, remedy};
use domain::receive::{channel::Channel, intake::VoiceKind};
use domain::refusal::Refusal;
use domain::reply::letter::{Decision, LetterKind, Respond, Route, Send};
use jiff::civil::date;
use story::*;

fn answer(decision: Decision) -> Command {
    Command::Letter(Box::new(Send {
        kind: LetterKind::Answer,
        text: text(90),
        decision: Some(decision),
        review: Vec::new(),
    }))
}

fn note() -> Command {
    Command::Memo(memo::Command::Add {
        kind: memo::MemoKind::Memo,
        text: text(10),
    })
}

fn promise_by(day: jiff::civil::Date) -> Command {
    Command::Promise(promise::Command::Make {
        what: text(20),
        by: By::Day(day),
        owner: None,
    })
}

#[test]
fn a_complaint_over_the_web_is_acknowledged_by_its_receipt_and_due_in_seven_days() {
    let story = Story::received().then(&["received", "acknowledged"]);
    assert_eq!(story.case.state, CaseState::Acknowledged);
    assert_eq!(story.case.owner, CLERK);
    assert_eq!(
        story.office.local(story.case.clock.due_at).date(),
        date(2026, 12, 1)
    );
}

#[test]
fn by_letter_somebody_must_still_tell_them() {
    let story = Story::of(VoiceKind::Complaint, Channel::Letter).then(&["received"]);
    assert_eq!(story.case.state, CaseState::Received);
}

#[test]
fn the_first_memo_begins_care() {
    Story::received()
        .when(CLERK, note())
        .then(&["care-begun", "memo-added"]);
}

#[test]
fn another_department_does_not_even_learn_that_it_exists() {
    Story::received().refused(OTHER_LEAD, note(), Refusal::NotThere);
}

#[test]
fn who_was_complained_of_loses_the_case_and_sees_it_no_more() {
    let named = Command::Cause(domain::handle::cause::Command::NameComplainedOf { staff: CLERK });
    let story = Story::received()
        .when(LEAD, named)
        .then(&["complained-of-named", "hand-over-accepted"])
        .refused(CLERK, note(), Refusal::NotThere);
    assert_eq!(story.case.owner, LEAD);
}

#[test]
fn until_a_hand_over_is_accepted_the_giver_owns() {
    let offer = Command::HandOver(hand_over::Command::Offer {
        to: Some(HANDLER),
        department: None,
        reason: text(30),
    });
    let story = Story::received().when(CLERK, offer);
    assert_eq!(story.case.owner, CLERK);
    let story = story.when(HANDLER, Command::HandOver(hand_over::Command::Accept));
    assert_eq!(story.case.owner, HANDLER);
}

#[test]
fn a_promise_kept_in_time_is_kept() {
    let story = Story::received()
        .when(CLERK, promise_by(date(2026, 11, 25)))
        .later(24)
        .when(
            CLERK,
            Command::Promise(promise::Command::Keep { number: 1 }),
        );
    assert!(matches!(
        story.case.promises[0].state,
        PromiseState::Kept { late: false, .. }
    ));
}

#[test]
fn a_promise_for_a_saturday_is_refused_with_the_next_working_day() {
    Story::received().refused(
        CLERK,
        promise_by(date(2026, 11, 28)),
        Refusal::NotAWorkingDay {
            next: date(2026, 11, 30),
        },
    );
}

#[test]
fn a_promise_that_runs_out_is_recorded_as_broken_once() {
    let story = Story::received()
        .when(CLERK, promise_by(date(2026, 11, 24)))
        .at("2026-11-24T18:00:00")
        .when_clock_runs()
        .then(&["promise-broken"]);
    let events = story.journal.len();
    assert_eq!(story.when_clock_runs().journal.len(), events);
}

#[test]
fn moving_a_promise_without_consent_breaks_it() {
    let moved = |consent| {
        Command::Promise(promise::Command::Move {
            number: 1,
            by: By::Day(date(2026, 11, 27)),
            consent,
        })
    };
    let given = || Story::received().when(CLERK, promise_by(date(2026, 11, 25)));
    let story = given()
        .when(CLERK, moved(None))
        .then(&["promise-broken", "promise-made"]);
    assert!(matches!(
        story.case.promises[0].state,
        PromiseState::Broken {
            why: BrokenBecause::MovedWithoutConsent,
            ..
        }
    ));
    let story = given()
        .when(CLERK, moved(Some(ConsentBy::Phone)))
        .then(&["promise-moved"]);
    assert!(story.case.promises[0].is_open());
}

#[test]
fn money_above_the_limit_waits_for_the_lead_and_nobody_approves_their_own() {
    let offer = |won| {
        Command::Remedy(remedy::Command::Offer {
            what: text(40),
            compensation_won: Some(won),
        })
    };
    let approve = || {
        Command::Remedy(remedy::Command::Approve {
            number: 1,
            amount_won: None,
            reason: None,
        })
    };
    let story = Story::received().when(CLERK, offer(10_000));
    assert_eq!(story.case.remedies[0].state, RemedyState::Ready);
    let story = Story::received()
        .when(CLERK, offer(30_000))
        .refused(CLERK, approve(), Refusal::NotYours)
        .refused(CLERK, answer(Decision::Granted), Refusal::AwaitsApproval)
        .when(LEAD, approve());
    assert_eq!(story.case.remedies[0].state, RemedyState::Ready);
    Story::received().refused(
        LEAD,
        offer(9_000_000),
        Refusal::OverLimit {
            limit_won: 3_000_000,
        },
    );
}

#[test]
fn an_amount_is_changed_only_with_a_reason() {
    let offer = Command::Remedy(remedy::Command::Offer {
        what: text(40),
        compensation_won: Some(80_000),
    });
    let approve = |reason| {
        Command::Remedy(remedy::Command::Approve {
            number: 1,
            amount_won: Some(60_000),
            reason,
        })
    };
    let story = Story::received()
        .when(HANDLER, offer)
        .refused(LEAD, approve(None), Refusal::ReasonMissing)
        .when(LEAD, approve(Some(text(41))));
    assert_eq!(story.case.remedies[0].compensation_won, Some(60_000));
}

#[test]
fn a_refusal_without_remedies_is_not_sent() {
    let bare = Decision::NotGranted {
        reasons: text(50),
        routes: Vec::new(),
    };
    let told = Decision::NotGranted {
        reasons: text(50),
        routes: vec![Route::Objection],
    };
    Story::received()
        .refused(CLERK, answer(bare), Refusal::RoutesMissing)
        .when(CLERK, answer(told))
        .then(&["care-begun", "letter-sent"]);
}

#[test]
fn a_customer_who_does_not_agree_keeps_the_case_open_and_hears_the_alternatives() {
    let story = Story::received()
        .when(CLERK, answer(Decision::Granted))
        .when_customer(Command::Respond(Respond::Refuse { why: text(60) }))
        .refused(
            CLERK,
            Command::Closure(closure::Command::Close {
                outcome: Outcome::Agreed,
            }),
            Refusal::OutcomeDoesNotFit,
        );
    assert_eq!(story.case.state, CaseState::Refused);
    assert_eq!(story.case.response.unwrap().alternatives, Route::ALL);
}

#[test]
fn agreeing_agrees_to_the_remedy_and_closing_waits_until_it_is_done() {
    let close = || {
        Command::Closure(closure::Command::Close {
            outcome: Outcome::Agreed,
        })
    };
    let offer = Command::Remedy(remedy::Command::Offer {
        what: text(40),
        compensation_won: None,
    });
    let story = Story::received()
        .when(CLERK, offer)
        .when(CLERK, answer(Decision::Granted))
        .when_customer(Command::Respond(Respond::Agree))
        .then(&["customer-agreed", "remedy-answered"])
        .refused(CLERK, close(), Refusal::RemedyNotDone)
        .when(
            CLERK,
            Command::Remedy(remedy::Command::Finish { number: 1 }),
        )
        .when(CLERK, close());
    assert_eq!(story.case.state, CaseState::Closed);
    assert_eq!(
        story.case.closure.unwrap().communicated_at,
        story.journal[4].1
    );
}

#[test]
fn silence_closes_only_after_its_days() {
    let close = || {
        Command::Closure(closure::Command::Close {
            outcome: Outcome::NoResponse,
        })
    };
    Story::received()
        .when(CLERK, answer(Decision::Granted))
        .refused(
            CLERK,
            close(),
            Refusal::TooSoonToClose {
                from_on: date(2026, 12, 11),
            },
        )
        .at("2026-12-11T10:00:00")
        .when(CLERK, close());
}

#[test]
fn the_other_person_takes_over_at_once() {
    let story = Story::received()
        .when(
            CLERK,
            Command::Change(change::Command::Person {
                to: HANDLER,
                reason: text(70),
            }),
        )
        .then(&["care-begun", "person-changed", "hand-over-accepted"]);
    assert_eq!(story.case.owner, HANDLER);
}

#[test]
fn a_decision_on_an_old_view_is_refused_but_words_are_never_lost() {
    let story = Story::received();
    let old = story.case.version;
    let story = story.when(CLERK, note());
    let actor = staff(&story.office, LEAD);
    let context = domain::context::Context {
        now: story.now,
        actor: &actor,
        office: &story.office,
        seen: Some(old),
    };
    let decide = |command| domain::handle::case::decide(&story.case, command, &context);
    assert_eq!(decide(answer(Decision::Granted)), Err(Refusal::CaseChanged));
    assert!(decide(note()).is_ok());
}

#[test]
fn the_one_question_is_answered_once() {
    use domain::measure::answer::Comparison;
    Story::received()
        .refused_customer(Command::Answer(Comparison::Better), Refusal::AnswerMissing)
        .when(CLERK, answer(Decision::Granted))
        .when_customer(Command::Answer(Comparison::Better))
        .refused_customer(Command::Answer(Comparison::Worse), Refusal::AlreadyCompared);
}

#[test]
fn withdrawing_ends_everything_but_the_record() {
    let story = Story::received()
        .when_customer(Command::Closure(closure::Command::Withdraw { why: None }))
        .refused(CLERK, answer(Decision::Granted), Refusal::CaseEnded)
        .when(CLERK, note());
    assert_eq!(story.case.state, CaseState::Withdrawn);
}
