//! Random walks through a case: anybody asks for anything, time goes on, the clock runs now and then.
//! Chooses; judges nothing.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

mod asks;

use domain::access::{Actor, StaffActor};
use domain::command::Command;
use domain::people::{Role, StaffId};
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;
use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::select;

use crate::story::office::{
    ACADEMIC, ADMINISTRATOR, CLERK, FACILITIES_LEAD, HANDLER, LEAD, PLANNER, SECOND_LEAD, office,
    staff,
};

/// One step of a walk.
#[derive(Debug, Clone)]
pub enum Step {
    /// Minutes go by.
    Later(i64),
    /// The office's clock runs.
    Clock,
    Ask(Actor, Command),
}

/// How a case begins.
pub fn beginning() -> impl Strategy<Value = (VoiceKind, Channel)> {
    (select(&VoiceKind::ALL[..]), select(&Channel::ALL[..]))
}

pub fn walk() -> impl Strategy<Value = Vec<Step>> {
    let any = || proptest::collection::vec(step(), 1..60);
    prop_oneof![
        12 => any(),
        1 => any().prop_map(|steps| [waits_in_vain(), steps].concat()),
        1 => any().prop_map(|steps| [finds_nobody(), steps].concat()),
    ]
}

/// Asked for twice, and nothing comes: chance alone hardly ever waits so long.
fn waits_in_vain() -> Vec<Step> {
    let ask = |command| Step::Ask(staff(&office(), LEAD), Command::Clock(command));
    vec![
        ask(asks::supplement_by(date(2026, 11, 26))),
        Step::Later(4 * 24 * 60),
        ask(asks::supplement_by(date(2026, 12, 4))),
        Step::Later(9 * 24 * 60),
        ask(asks::giving_back()),
    ]
}

/// Nobody is where the notice was sent, twice.
fn finds_nobody() -> Vec<Step> {
    let ask = |command| Step::Ask(staff(&office(), LEAD), Command::Clock(command));
    vec![
        ask(asks::supplement_by(date(2026, 12, 4))),
        Step::Later(2 * 24 * 60),
        ask(asks::coming_back()),
        Step::Later(2 * 24 * 60),
        ask(asks::coming_back()),
        ask(asks::deeming()),
    ]
}

/// Everybody whose rights differ; also a clerk who has become a lead since.
pub fn who() -> impl Strategy<Value = Actor> {
    let someone = |id: StaffId| Just(staff(&office(), id));
    prop_oneof![
        6 => someone(CLERK),
        4 => someone(HANDLER),
        5 => someone(LEAD),
        2 => someone(SECOND_LEAD),
        2 => someone(FACILITIES_LEAD),
        1 => someone(PLANNER),
        1 => someone(ADMINISTRATOR),
        1 => Just(promoted_clerk()),
        6 => Just(Actor::Customer),
        1 => Just(Actor::Public),
        1 => Just(Actor::System),
    ]
}

/// Nobody's new role makes their own wish another's.
fn promoted_clerk() -> Actor {
    Actor::Staff(StaffActor {
        id: CLERK,
        roles: vec![Role::Clerk, Role::Lead],
        departments: vec![ACADEMIC],
    })
}

fn step() -> impl Strategy<Value = Step> {
    let leads = prop_oneof![Just(staff(&office(), LEAD)), Just(promoted_clerk())];
    prop_oneof![
        2 => (1_i64..60 * 30).prop_map(Step::Later),
        1 => (60_i64 * 24..60 * 24 * 12).prop_map(Step::Later),
        2 => Just(Step::Clock),
        14 => (who(), asks::any()).prop_map(|(by, command)| Step::Ask(by, command)),
        // The customer and the lead mostly do what is theirs, or few walks would come far.
        3 => asks::of_customer().prop_map(|command| Step::Ask(Actor::Customer, command)),
        3 => (leads, asks::of_lead()).prop_map(|(by, command)| Step::Ask(by, command)),
    ]
}
