//! A letter goes out together with the promises it makes: all of it in one commit, or nothing.
//! Each is decided on what the one before made true; only the letter is held against what its writer had seen.

use domain::access::Actor;
use domain::command::Command;
use domain::event::Event;
use domain::handle::case::{self, Case};
use domain::refusal::Refusal;
use jiff::Timestamp;
use store::tables::drafts;
use store::{Fault, Transaction};

use crate::App;
use crate::perform::{Act, Done, done, load, write_files};
use crate::request_key::once;
use crate::trouble::Trouble;

/// Why nothing of it happened.
#[derive(Debug)]
pub enum NotSent {
    Letter(Refusal),
    /// One of the promises, counted from 0.
    Promise(usize, Refusal),
    Fault(Fault),
}

impl App {
    /// Sends a letter and makes the promises in it; the writer's draft is forgotten with it.
    pub async fn send_letter(&self, act: Act, promises: Vec<Command>) -> Result<Done, NotSent> {
        let sent = self.write(move |app, tx| {
            let mut asked_of = 0;
            match sent_once(app, tx, act, promises, &mut asked_of) {
                Ok(done) => Ok(Ok(done)),
                // Decided before anything is written: a refusal leaves nothing behind.
                Err(Trouble::Refused(refusal)) => Ok(Err(match asked_of {
                    0 => NotSent::Letter(refusal),
                    at => NotSent::Promise(at - 1, refusal),
                })),
                Err(fault) => Err(fault),
            }
        });
        match sent.await {
            Ok(sent) => sent,
            Err(Trouble::Refused(refusal)) => Err(NotSent::Letter(refusal)),
            Err(Trouble::Fault(fault)) => Err(NotSent::Fault(fault)),
        }
    }
}

fn sent_once(
    app: &App,
    tx: &mut Transaction<'_>,
    act: Act,
    promises: Vec<Command>,
    asked_of: &mut usize,
) -> Result<Done, Trouble> {
    let now = app.now();
    once(tx, act.key.as_ref(), now, |tx| {
        let before = load(tx, act.number)?;
        let asked = std::iter::once(act.command).chain(promises);
        let events = decide_all(app, &before, asked, &act.actor, act.seen, now, asked_of)?;
        act.texts.write(tx, before.id)?;
        write_files(tx, before.id, &act.files, now)?;
        let case = app.record(tx, &before, &events, &act.actor, now)?;
        if let Some(writer) = act.actor.staff() {
            drafts::forget(tx, case.id, writer.id)?;
        }
        Ok(done(&case, &events))
    })
}

fn decide_all(
    app: &App,
    before: &Case,
    asked: impl Iterator<Item = Command>,
    actor: &Actor,
    seen: Option<u32>,
    now: Timestamp,
    asked_of: &mut usize,
) -> Result<Vec<Event>, Refusal> {
    let (mut case, mut all) = (before.clone(), Vec::new());
    for (at, command) in asked.enumerate() {
        *asked_of = at;
        let events = app.decide(&case, command, actor, seen.filter(|_| at == 0), now)?;
        for event in &events {
            case::apply(&mut case, event, now);
        }
        all.extend(events);
    }
    Ok(all)
}
