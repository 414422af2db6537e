//! Ended cases that are like this one, as the composer shows them beside the letter: how alike in words, how they ended, and the
//! letter that was agreed to.

use app::ask::alike::Alike;

use crate::routes::{Link, StaffCase};
use crate::web::text::{Sentence, Text};

/// One ended case.
pub struct AlikeCase {
    pub number: String,
    pub href: Link,
    pub subject: String,
    pub how_alike: Sentence,
    pub received: Sentence,
    pub outcome: Sentence,
    pub letter: Option<String>,
}

/// From here on they speak of the very same, or of much the same.
const VERY: f32 = 0.35;
const MUCH: f32 = 0.2;

pub fn told(t: &Text, alike: Vec<Alike>) -> Vec<AlikeCase> {
    let tell = |case: Alike| AlikeCase {
        number: case.number.to_string(),
        href: StaffCase::to(case.number),
        subject: case.subject.unwrap_or_else(|| t.say("erased").to_string()),
        how_alike: t.say(match case.likeness {
            very if very >= VERY => "alike-very",
            much if much >= MUCH => "alike-much",
            _ => "alike-somewhat",
        }),
        received: t.day_of(case.received_at),
        outcome: t.say(format!("outcome-{}", case.outcome.as_str())),
        letter: case.letter,
    };
    alike.into_iter().map(tell).collect()
}
