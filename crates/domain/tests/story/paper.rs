//! Stories as they are written: in `stories/*.md`, each under a `##` heading, one step per list line.
//! Reads them and has them told; knows no step.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use domain::refusal::Refusal;

use super::Story;
use super::steps::{self, Part};

/// What the stories of a file have shown.
#[derive(Debug, Default)]
pub struct Shown {
    pub refusals: BTreeSet<&'static str>,
    pub events: BTreeSet<&'static str>,
    pub notes: BTreeSet<&'static str>,
}

pub fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/stories"))
}

/// The names of all files of stories, without `.md`.
pub fn names() -> BTreeSet<String> {
    let files = std::fs::read_dir(folder()).unwrap();
    files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "md"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

/// Tells every story of a file; panics with file and line where one does not hold.
pub fn tell(name: &str) -> Shown {
    let path = folder().join(format!("{name}.md"));
    let paper = std::fs::read_to_string(path).unwrap();
    let mut shown = Shown::default();
    let (mut story, mut part): (Option<Story>, Part) = (None, Part::Given);
    for (index, line) in paper.lines().enumerate() {
        let place = format!("stories/{name}.md:{}", index + 1);
        if line.starts_with('#') {
            end(story.take(), &place);
            part = Part::Given;
        }
        let Some(step) = line.strip_prefix("- ") else {
            continue;
        };
        let (word, step) = step.split_once(' ').unwrap();
        part = match word {
            "given" => Part::Given,
            "when" => Part::When,
            "then" => Part::Then,
            "and" | "but" => part,
            _ => panic!("{place}: a step begins with given, when, then, and or but: {line}"),
        };
        steps::take(&mut story, part, step, &place, &mut shown);
    }
    end(story, "the end");
    shown
}

/// A refusal that no `then` spoke of is a story gone wrong.
fn end(story: Option<Story>, place: &str) {
    if let Some(Err(refusal)) = story.map(|story| story.last) {
        unspoken(&refusal, place);
    }
}

pub fn unspoken(refusal: &Refusal, place: &str) -> ! {
    panic!("before {place}: refused, and the story does not say so: {refusal:?}");
}
