//! The promises of the core, told in `stories/*.md` in the words of the glossary, and held to here.
//! Between them they show every refusal, every event and every note there is.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

mod story;

use std::collections::BTreeSet;

use domain::event::Event;
use domain::notes::Note;
use domain::refusal::Refusal;
use story::paper;

/// Said by the door, never by the core: `app` has its tests.
const ELSEWHERE: [&str; 2] = ["key-used", "phrase-not-readable"];

macro_rules! stories {
    ($($name:ident),+ $(,)?) => {
        $(#[test] fn $name() { paper::tell(stringify!($name)); })+

        #[test]
        fn every_file_of_stories_is_told() {
            let told = BTreeSet::from([$(stringify!($name).to_owned()),+]);
            assert_eq!(told, paper::names());
        }
    };
}

stories! {
    access, care, change, closing, customer, extension, merge, money, notes, owner, promise, receive, reply,
    supplement, transfer,
}

#[test]
fn every_refusal_event_and_note_occurs_in_some_story() {
    let shown: Vec<_> = paper::names()
        .iter()
        .map(|name| paper::tell(name))
        .collect();
    let refusals: BTreeSet<_> = shown.iter().flat_map(|shown| &shown.refusals).collect();
    let events: BTreeSet<_> = shown.iter().flat_map(|shown| &shown.events).collect();
    let notes: BTreeSet<_> = shown.iter().flat_map(|shown| &shown.notes).collect();
    let missing = |all: &[&'static str], found: &BTreeSet<&&'static str>| -> Vec<_> {
        let known = |id: &&&'static str| !found.contains(*id) && !ELSEWHERE.contains(*id);
        all.iter().filter(known).copied().collect()
    };
    assert_eq!(missing(Refusal::IDS, &refusals), Vec::<&str>::new());
    assert_eq!(missing(Event::KINDS, &events), Vec::<&str>::new());
    assert_eq!(missing(Note::IDS, &notes), Vec::<&str>::new());
}
