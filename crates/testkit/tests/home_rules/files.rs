//! Rules about whole files: their header, their length, their name.

use super::{Breach, Tracked, assert_none, extension, tracked};

/// Two subjects in one file, if it is longer.
const MOST_LINES: usize = 400;
const WRITTEN_BY_HAND: &[&str] = &["rs", "ts", "css", "html", "ftl"];
/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &[
    "utils", "util", "helpers", "helper", "misc", "manager", "common", "stuff",
];

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}

fn header_missing(file: &Tracked) -> Option<Breach> {
    let is_module = file.path.starts_with("crates/") && extension(&file.path) == "rs";
    let first = file.text.lines().find(|line| !line.trim().is_empty())?;
    (is_module && !first.starts_with("//!")).then(|| {
        format!(
            "{}:1: a module opens with `//!`: what it is for, what it never does",
            file.path
        )
    })
}

fn too_long(file: &Tracked) -> Option<Breach> {
    let lines = file.text.lines().count();
    (WRITTEN_BY_HAND.contains(&extension(&file.path)) && lines > MOST_LINES).then(|| {
        format!(
            "{}: {lines} lines, at most {MOST_LINES}: two subjects?",
            file.path
        )
    })
}

fn says_nothing(file: &Tracked) -> Option<Breach> {
    let path = &file.path;
    let folder_or_file = path
        .split('/')
        .any(|part| EMPTY_NAMES.contains(&stem(part)));
    folder_or_file.then(|| format!("{path}: the name says nothing about the subject"))
}

#[test]
fn files_keep_the_house_style() {
    let found: Vec<Breach> = tracked()
        .iter()
        .flat_map(|file| [header_missing(file), too_long(file), says_nothing(file)])
        .flatten()
        .collect();
    assert_none(&found);
}

#[test]
fn the_rules_find_what_they_look_for() {
    let file = |path: &str, text: &str| Tracked {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let good = file(
        "crates/domain/src/handle/promise.rs",
        "//! Promises.\nfn due() {}\n",
    );
    assert_eq!(header_missing(&good), None);
    assert_eq!(too_long(&good), None);
    assert_eq!(says_nothing(&good), None);

    assert!(header_missing(&file("crates/app/src/lib.rs", "fn main() {}\n")).is_some());
    assert!(
        too_long(&file(
            "crates/app/src/lib.rs",
            &"line\n".repeat(MOST_LINES + 1)
        ))
        .is_some()
    );
    assert!(says_nothing(&file("crates/app/src/helpers.rs", "")).is_some());
}
