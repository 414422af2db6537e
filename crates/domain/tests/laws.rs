//! What holds whatever anybody asks for, in whatever order: the laws of the core (design §5), over random walks.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

mod story;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Actor, Right, may_see};
use domain::command::Command;
use domain::deadline::Period;
use domain::event::Event;
use domain::handle::case::{Case, CaseState};
use domain::handle::closure::Outcome;
use domain::handle::remedy::RemedyState;
use domain::handle::{change::Change, clock, promise::Promise};
use domain::notes::{self, Note};
use domain::people::StaffId;
use domain::refusal::Refusal;
use jiff::ToSpan;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use story::Story;
use walk::{Step, beginning, walk};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn any_walk_keeps_the_laws((kind, channel) in beginning(), steps in walk()) {
        let mut story = Story::received(kind, channel, &Actor::Public);
        let mut limits = Limits::default();
        for step in steps {
            take(&mut story, &mut limits, step);
            hold(&story, &limits);
        }
    }
}

/// The walks are no use where they do not go.
#[test]
fn the_walks_reach_every_event() {
    let mut runner = TestRunner::deterministic();
    let (begins, walks) = (beginning(), walk());
    let mut reached = BTreeSet::new();
    for _ in 0..5000 {
        let (kind, channel) = begins.new_tree(&mut runner).unwrap().current();
        let mut story = Story::received(kind, channel, &Actor::Public);
        for step in walks.new_tree(&mut runner).unwrap().current() {
            take(&mut story, &mut Limits::default(), step);
        }
        reached.extend(story.journal.iter().map(|(event, _)| event.kind()));
        if reached.len() == Event::KINDS.len() {
            return;
        }
    }
    let missing: Vec<_> = Event::KINDS
        .iter()
        .filter(|kind| !reached.contains(**kind))
        .collect();
    panic!("never reached: {missing:?}");
}

/// The most that each person could ever give alone, with the rights they had when they acted.
#[derive(Default)]
struct Limits(BTreeMap<StaffId, u64>);

fn take(story: &mut Story, limits: &mut Limits, step: Step) {
    match step {
        Step::Later(minutes) => story.now += minutes.minutes(),
        Step::Clock => {
            let run = Command::Clock(clock::Command::Run);
            story.perform(&Actor::System, run).unwrap();
            the_clock_leaves_nothing_behind(story);
        }
        Step::Ask(by, command) => {
            if let Some(staff) = by.staff() {
                let limit = story.office.policy.limit_won(&staff.roles);
                let known = limits.0.entry(staff.id).or_default();
                *known = limit.max(*known);
            }
            let before = story.case.clone();
            let right = command.right();
            let done = story.perform(&by, command);
            judge(story, &before, &by, right, &done);
        }
    }
}

/// What holds of one step.
fn judge(
    story: &Story,
    before: &Case,
    by: &Actor,
    right: Right,
    done: &Result<Vec<Event>, Refusal>,
) {
    let Ok(events) = done else {
        assert_eq!(&story.case, before, "a refusal changes nothing");
        return;
    };
    assert!(may_see(by, before).is_ok(), "who does not see does nothing");
    assert_ne!(by, &Actor::Public);
    let theirs = matches!(right, Right::Own | Right::Follow);
    assert!(
        *by != Actor::Customer || theirs,
        "the customer does what is theirs"
    );
    if before.state == CaseState::Withdrawn || !before.state.open() && story.case.state.open() {
        let reopened = |event: &Event| matches!(event, Event::Reopened(_));
        assert!(
            before.state == CaseState::Closed && events.iter().any(reopened)
                || !story.case.state.open()
        );
    }
    for event in events {
        due_moves_only_later(event);
    }
}

fn due_moves_only_later(event: &Event) {
    match event {
        Event::PeriodExtended(event) => assert!(event.due_at > event.old_due_at),
        Event::SupplementReceived(event) => assert!(event.due_at >= event.old_due_at),
        Event::SupplementExtended(event) => assert!(event.by_on > event.old_by_on),
        _ => {}
    }
}

fn the_clock_leaves_nothing_behind(story: &Story) {
    let now = story.now;
    assert!(story.case.next_clock_at().is_none_or(|at| at > now));
    if story.case.state.open() {
        let late = |promise: &&Promise| promise.is_open() && promise.by_at <= now;
        assert_eq!(story.case.promises.iter().find(late), None);
    }
}

/// What holds of a case at every moment.
fn hold(story: &Story, limits: &Limits) {
    let case = &story.case;
    assert_eq!(
        case.version as usize,
        story.journal.len(),
        "the version counts the events"
    );
    one_owner_who_was_not_complained_of(story);
    money_above_a_limit_has_another_persons_decision(story, limits);
    the_clock_is_not_stopped_for_ever(case);
    an_end_is_an_end(case);
    numbers_count_from_one(case);
    let lacks = notes::lacks(case, story.now, &story.office);
    assert!(lacks.is_sorted_by_key(|(urgency, _)| *urgency));
    let looked_at = |(_, note): &(_, Note)| matches!(note, Note::AddedAfterClosing { .. });
    assert!(case.state.open() || lacks.iter().all(looked_at));
}

fn one_owner_who_was_not_complained_of(story: &Story) {
    let case = &story.case;
    assert!(story.office.member(case.owner).is_some());
    assert!(!case.complained_of.contains(&case.owner));
    if let Some(offer) = &case.offer {
        assert!(!case.complained_of.contains(&offer.to));
    }
    let owes = |promise: &&Promise| promise.is_open();
    for promise in case.promises.iter().filter(owes) {
        assert!(!case.complained_of.contains(&promise.owner));
    }
    for staff in &case.complained_of {
        assert_eq!(may_see(&story.staff(*staff), case), Err(Refusal::NotThere));
    }
}

fn money_above_a_limit_has_another_persons_decision(story: &Story, limits: &Limits) {
    let asked = story.journal.iter().filter_map(|(event, _)| match event {
        Event::RemedyOffered(offered) => Some(offered.needs_approval),
        _ => None,
    });
    let mut alone: BTreeMap<StaffId, u64> = BTreeMap::new();
    for (remedy, needs_approval) in story.case.remedies.iter().zip(asked) {
        let waits = remedy.state == RemedyState::AwaitsApproval;
        assert_eq!(needs_approval && !waits, remedy.decided.is_some());
        assert!(
            remedy
                .decided
                .as_ref()
                .is_none_or(|decided| decided.by != remedy.by)
        );
        assert!(
            remedy
                .compensation_won
                .is_none_or(|won| won > 0 && (won <= 3_000_000))
        );
        let given = matches!(
            remedy.state,
            RemedyState::Ready | RemedyState::Agreed | RemedyState::Done { .. }
        );
        if given && remedy.decided.is_none() {
            *alone.entry(remedy.by).or_default() += remedy.compensation_won.unwrap_or(0);
        }
    }
    for (staff, won) in alone {
        assert!(
            won <= limits.0.get(&staff).copied().unwrap_or(0),
            "{staff} gave {won} alone"
        );
    }
}

fn the_clock_is_not_stopped_for_ever(case: &Case) {
    let clock = &case.clock;
    let longest = clock.longest_extension_days();
    let fits = |by: &Period| matches!(by, Period::Days(days) if (1..=longest).contains(days));
    assert!(clock.extensions.iter().all(fits));
    assert!(clock.extensions.len() <= 2 && clock.supplements.len() <= 2);
    assert!(
        clock
            .supplements
            .iter()
            .all(|supplement| supplement.extended <= 2)
    );
    let waiting = clock.supplements.iter().filter(|s| s.returned_on.is_none());
    assert!(waiting.count() <= 1);
}

fn an_end_is_an_end(case: &Case) {
    assert_eq!(case.closure.is_some(), case.state == CaseState::Closed);
    if let Some(closure) = &case.closure {
        let goes_on_elsewhere =
            matches!(closure.outcome, Outcome::Merged | Outcome::TransferredAway);
        let unreached = matches!(
            closure.outcome,
            Outcome::GivenBack | Outcome::DeemedWithdrawn
        );
        let undecided = goes_on_elsewhere || unreached;
        assert!(closure.decision.is_some() != undecided);
        assert!(!goes_on_elsewhere || case.customer_waits_since.is_none());
        assert!(closure.communicated_at <= closure.at);
        assert!(
            case.remedies
                .iter()
                .all(|r| r.state != RemedyState::AwaitsApproval)
        );
    }
    if !case.state.open() {
        assert!(case.promises.iter().all(|promise| !promise.is_open()));
        assert_eq!((case.next_clock_at(), &case.offer), (None, &None));
        assert!(case.customer_waits_since.is_none() || case.can_go_on());
    }
    if case.state == CaseState::Refused {
        assert!(case.state.open());
        assert!(!case.response.as_ref().unwrap().alternatives.is_empty());
    }
}

fn numbers_count_from_one(case: &Case) {
    let counted = |numbers: Vec<u32>| {
        numbers
            .iter()
            .copied()
            .eq(1..=u32::try_from(numbers.len()).unwrap())
    };
    assert!(counted(case.promises.iter().map(|p| p.number).collect()));
    assert!(counted(case.remedies.iter().map(|r| r.number).collect()));
    assert!(counted(case.letters.iter().map(|l| l.number).collect()));
    assert!(counted(
        case.changes.iter().map(|c: &Change| c.number).collect()
    ));
}
