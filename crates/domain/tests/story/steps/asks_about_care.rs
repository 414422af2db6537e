//! Memos, causes, assessment, hand-over, the three changes, remedies: the phrases for caring for a case.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use domain::command::Command;
use domain::handle::assessment::{Assessment, Level};
use domain::handle::cause::{self, Cause};
use domain::handle::change::{self, ChangeResult};
use domain::handle::memo::{self, MemoKind};
use domain::handle::{hand_over, merge, remedy};
use domain::receive::intake::{self, VoiceKind};
use jiff::civil;

use super::{Asks, number};
use crate::story::Story;
use crate::story::office::{ACADEMIC, FACILITIES, STRANGER, staff_id};

pub const PHRASES: &[Asks] = &[
    ("{who} tells the customer that we have it", |_, _| {
        Command::Intake(intake::Command::Acknowledge)
    }),
    ("{who} changes the kind to {kind}", |_, words| {
        let to = VoiceKind::parse(words[0]).unwrap();
        Command::Intake(intake::Command::ChangeKind { to })
    }),
    ("{who} writes a memo", |story, _| {
        memo(story, MemoKind::Memo)
    }),
    ("{who} writes a note", |story, _| {
        memo(story, MemoKind::Note)
    }),
    ("{who} adds something", |story, _| {
        let (text, files) = (story.fresh_text(), Vec::new());
        Command::Memo(memo::Command::CustomerAdds { text, files })
    }),
    ("{who} finds the cause {cause}", |_, words| {
        let causes = vec![Cause::parse(words[0]).unwrap()];
        Command::Cause(cause::Command::Find { causes })
    }),
    ("{who} finds no cause", |_, _| {
        let causes = Vec::new();
        Command::Cause(cause::Command::Find { causes })
    }),
    ("{who} names {who} as complained of", |_, words| {
        let staff = staff_id(words[0]);
        Command::Cause(cause::Command::NameComplainedOf { staff })
    }),
    ("{who} takes back that it was {who}", |story, words| {
        let (staff, reason) = (staff_id(words[0]), story.fresh_text());
        Command::Cause(cause::Command::ClearComplainedOf { staff, reason })
    }),
    (
        "{who} assesses it with {level} for everything",
        |_, words| {
            let level = Level::new(number(words[0])).unwrap();
            Command::Assess(Assessment {
                severity: level,
                safety: level,
                complexity: level,
                impact: level,
                urgency: level,
            })
        },
    ),
    ("{who} offers it to {who}", |story, words| {
        let to = Some(staff_id(words[0]));
        hand_over(story, to, None)
    }),
    ("{who} offers it to department {name}", |story, words| {
        let department = match words[0] {
            "academic" => ACADEMIC,
            "facilities" => FACILITIES,
            _ => domain::people::DepartmentId(STRANGER.0),
        };
        hand_over(story, None, Some(department))
    }),
    ("{who} accepts it", |_, _| {
        Command::HandOver(hand_over::Command::Accept)
    }),
    ("{who} declines it", |story, _| {
        let reason = story.fresh_text();
        Command::HandOver(hand_over::Command::Decline { reason })
    }),
    ("{who} takes it", |_, _| {
        Command::HandOver(hand_over::Command::Take)
    }),
    ("{who} changes the place", |story, _| {
        let (place, reason) = (story.fresh_text(), story.fresh_text());
        Command::Change(change::Command::Place { place, reason })
    }),
    (
        "{who} changes the time until {day} {time}",
        |story, words| {
            let local: civil::DateTime = format!("{}T{}", words[0], words[1]).parse().unwrap();
            Command::Change(change::Command::Time {
                resume_at: story.office.moment(local),
                told: story.fresh_text(),
                reason: story.fresh_text(),
            })
        },
    ),
    ("{who} changes the person to {who}", |story, words| {
        let (to, reason) = (staff_id(words[0]), story.fresh_text());
        Command::Change(change::Command::Person { to, reason })
    }),
    ("{who} judges change {number} {result}", |_, words| {
        let (number, result) = (number(words[0]), ChangeResult::parse(words[1]).unwrap());
        Command::Change(change::Command::Judge { number, result })
    }),
    ("{who} offers a remedy", |story, _| offer(story, None)),
    ("{who} offers {amount} won", |story, words| {
        offer(story, Some(number(words[0])))
    }),
    ("{who} approves remedy {number}", |_, words| {
        Command::Remedy(remedy::Command::Approve {
            number: number(words[0]),
            amount_won: None,
            reason: None,
        })
    }),
    (
        "{who} approves {amount} won for remedy {number}",
        |_, words| {
            Command::Remedy(remedy::Command::Approve {
                number: number(words[1]),
                amount_won: Some(number(words[0])),
                reason: None,
            })
        },
    ),
    (
        "{who} approves {amount} won for remedy {number} and says why",
        |story, words| {
            Command::Remedy(remedy::Command::Approve {
                number: number(words[1]),
                amount_won: Some(number(words[0])),
                reason: Some(story.fresh_text()),
            })
        },
    ),
    ("{who} turns remedy {number} down", |story, words| {
        let (number, reason) = (number(words[0]), story.fresh_text());
        Command::Remedy(remedy::Command::Turn { number, reason })
    }),
    ("{who} agrees to remedy {number}", |_, words| {
        answer(words[0], true)
    }),
    ("{who} does not agree to remedy {number}", |_, words| {
        answer(words[0], false)
    }),
    ("{who} finishes remedy {number}", |_, words| {
        let number = number(words[0]);
        Command::Remedy(remedy::Command::Finish { number })
    }),
    ("{who} merges it into {number}", |_, words| {
        let number = number(words[0]);
        Command::Merge(merge::Command::Into { number })
    }),
    ("{who} takes {number} into it", |_, words| {
        let (number, complained_of) = (number(words[0]), Vec::new());
        Command::Merge(merge::Command::Absorb {
            number,
            complained_of,
        })
    }),
    (
        "{who} takes {number} into it, where {who} was complained of",
        |_, words| {
            let (number, complained_of) = (number(words[0]), vec![staff_id(words[1])]);
            Command::Merge(merge::Command::Absorb {
                number,
                complained_of,
            })
        },
    ),
];

fn memo(story: &mut Story, kind: MemoKind) -> Command {
    let text = story.fresh_text();
    Command::Memo(memo::Command::Add { kind, text })
}

fn hand_over(
    story: &mut Story,
    to: Option<domain::people::StaffId>,
    department: Option<domain::people::DepartmentId>,
) -> Command {
    let reason = story.fresh_text();
    Command::HandOver(hand_over::Command::Offer {
        to,
        department,
        reason,
    })
}

fn offer(story: &mut Story, compensation_won: Option<u64>) -> Command {
    let what = story.fresh_text();
    Command::Remedy(remedy::Command::Offer {
        what,
        compensation_won,
    })
}

fn answer(word: &str, agrees: bool) -> Command {
    let number = number(word);
    Command::Remedy(remedy::Command::CustomerAnswers { number, agrees })
}
