//! Letters, what the customer says to them, and the end of a case.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use domain::command::Command;
use domain::handle::closure::{self, Outcome};
use domain::measure::answer::Comparison;
use domain::reply::letter::{Decision, LetterKind, Respond, Route, Send};
use domain::reply::review::{Became, Reviewed, SetAsideBecause, Severity};

use super::Asks;
use crate::story::Story;

pub const PHRASES: &[Asks] = &[
    ("{who} acknowledges it by letter", |story, _| {
        letter(story, LetterKind::Acknowledgement, None)
    }),
    ("{who} reports progress", |story, _| {
        letter(story, LetterKind::Progress, None)
    }),
    ("{who} reports progress with a decision", |story, _| {
        letter(story, LetterKind::Progress, Some(Decision::Granted))
    }),
    ("{who} answers", |story, _| {
        letter(story, LetterKind::Answer, Some(Decision::Granted))
    }),
    ("{who} answers without a decision", |story, _| {
        letter(story, LetterKind::Answer, None)
    }),
    (
        "{who} answers with a refusal and its remedies",
        |story, _| refusal(story, Route::ALL.to_vec()),
    ),
    (
        "{who} answers with a refusal without remedies",
        |story, _| refusal(story, Vec::new()),
    ),
    (
        "{who} answers over a finding of {severity} that was set aside",
        |story, words| {
            let aside = Became::SetAside(SetAsideBecause::NeededHere);
            reviewed(story, words[0], aside)
        },
    ),
    (
        "{who} answers after a finding of {severity} was taken",
        |story, words| reviewed(story, words[0], Became::Taken),
    ),
    ("{who} agrees", |_, _| Command::Respond(Respond::Agree)),
    ("{who} does not agree", |story, _| {
        let why = story.fresh_text();
        Command::Respond(Respond::Refuse { why })
    }),
    ("{who} closes it as {outcome}", |_, words| {
        let outcome = Outcome::parse(words[0]).unwrap();
        Command::Closure(closure::Command::Close { outcome })
    }),
    ("{who} reopens it", |story, _| {
        let reason = story.fresh_text();
        Command::Closure(closure::Command::Reopen { reason })
    }),
    ("{who} withdraws it", |_, _| {
        Command::Closure(closure::Command::Withdraw { why: None })
    }),
    ("{who} withdraws it and says why", |story, _| {
        let why = Some(story.fresh_text());
        Command::Closure(closure::Command::Withdraw { why })
    }),
    ("{who} says it was {comparison}", |_, words| {
        Command::Answer(Comparison::parse(words[0]).unwrap())
    }),
];

fn letter(story: &mut Story, kind: LetterKind, decision: Option<Decision>) -> Command {
    Command::Letter(Box::new(Send {
        kind,
        text: story.fresh_text(),
        decision,
        review: Vec::new(),
    }))
}

fn refusal(story: &mut Story, routes: Vec<Route>) -> Command {
    let reasons = story.fresh_text();
    let decision = Decision::NotGranted { reasons, routes };
    letter(story, LetterKind::Answer, Some(decision))
}

fn reviewed(story: &mut Story, severity: &str, became: Became) -> Command {
    let severity = match severity {
        "stop" => Severity::Stop,
        "warning" => Severity::Warning,
        _ => Severity::Hint,
    };
    let rule = "personal-data".to_owned();
    Command::Letter(Box::new(Send {
        kind: LetterKind::Answer,
        text: story.fresh_text(),
        decision: Some(Decision::Granted),
        review: vec![Reviewed {
            rule,
            severity,
            became,
        }],
    }))
}
