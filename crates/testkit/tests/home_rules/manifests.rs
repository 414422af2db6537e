//! Who may know whom: the crates' dependencies against what each may use, and none that nobody uses.

use super::{Breach, assert_none, extension, top, tracked};

/// The crates of the house each one may name. `testkit` serves tests and may be named by `[dev-dependencies]` only.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("coach", &[]),
    ("store", &["domain"]),
    ("mail", &["domain"]),
    ("app", &["domain", "coach", "store", "mail"]),
    ("server", &["domain", "coach", "store", "app"]),
    ("testkit", &["domain", "store", "app"]),
];

/// The pure crates may use these and nothing else: none of them reads a file, a clock or a socket.
const PURE: &[(&str, &[&str])] = &[
    (
        "domain",
        &[
            "blake3",
            "icu_calendar",
            "jiff",
            "serde",
            "thiserror",
            "unicode-normalization",
            "unicode-segmentation",
            "uuid",
        ],
    ),
    (
        "coach",
        &[
            "aho-corasick",
            "jiff",
            "regex",
            "serde",
            "serde_json",
            "unicode-normalization",
            "unicode-segmentation",
        ],
    ),
];

fn manifest(name: &str) -> String {
    let path = top().join("crates").join(name).join("Cargo.toml");
    std::fs::read_to_string(path).expect("each crate has a manifest")
}

/// The names under one heading of a manifest.
fn dependencies<'a>(manifest: &'a str, heading: &str) -> Vec<&'a str> {
    manifest
        .lines()
        .skip_while(|line| line.trim() != heading)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split(['.', '=', ' ']).next())
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .collect()
}

#[test]
fn a_manifest_is_read_by_headings() {
    let sample = "[package]\nname = \"x\"\n[dependencies]\nserde.workspace = true\nuuid = \"1\"\n\n[dev-dependencies]\ninsta = \"1\"\n";
    assert_eq!(dependencies(sample, "[dependencies]"), ["serde", "uuid"]);
    assert_eq!(dependencies(sample, "[dev-dependencies]"), ["insta"]);
}

#[test]
fn crates_know_only_whom_they_may() {
    let houses: Vec<&str> = MAY_KNOW.iter().map(|(name, _)| *name).collect();
    let mut found: Vec<Breach> = Vec::new();
    for (name, may) in MAY_KNOW {
        let manifest = manifest(name);
        let known = dependencies(&manifest, "[dependencies]");
        for other in known
            .iter()
            .filter(|other| houses.contains(other) && !may.contains(other))
        {
            found.push(format!("crates/{name} knows {other}, which it may not"));
        }
    }
    assert_none(&found);
}

#[test]
fn pure_crates_use_pure_crates_only() {
    let mut found: Vec<Breach> = Vec::new();
    for (name, may) in PURE {
        let manifest = manifest(name);
        for other in dependencies(&manifest, "[dependencies]")
            .iter()
            .filter(|other| !may.contains(other))
        {
            found.push(format!("crates/{name} uses {other}: is it free of IO, clock and async? Then add it to the list"));
        }
    }
    assert_none(&found);
}

#[test]
fn no_dependency_is_carried_for_nothing() {
    let files = tracked();
    let mut found: Vec<Breach> = Vec::new();
    for (name, _) in MAY_KNOW {
        let folder = format!("crates/{name}/");
        let manifest = manifest(name);
        for heading in ["[dependencies]", "[dev-dependencies]"] {
            for other in dependencies(&manifest, heading) {
                let word = other.replace('-', "_");
                let used = |text: &str| {
                    text.contains(&format!("{word}::")) || text.contains(&format!("use {word}"))
                };
                let mut sources = files
                    .iter()
                    .filter(|file| file.path.starts_with(&folder) && extension(&file.path) == "rs");
                if !sources.any(|file| used(&file.text)) {
                    found.push(format!(
                        "{folder}Cargo.toml {heading}: {other} is used nowhere"
                    ));
                }
            }
        }
    }
    assert_none(&found);
}
