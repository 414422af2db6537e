//! Rules that one line can break. Each brings lines that are fine and lines that are not.

use super::{Breach, Tracked, assert_none, extension, tracked};

struct Rule {
    why: &'static str,
    holds_in: fn(&str) -> bool,
    broken_by: fn(&str) -> bool,
    good: &'static [&'static str],
    bad: &'static [&'static str],
}

const RULES: &[Rule] = &[
    Rule {
        why: "domain and coach are pure: no IO, clock, environment, thread or async; they are handed what they need",
        holds_in: |path| {
            ["crates/domain/src/", "crates/coach/src/"]
                .iter()
                .any(|pure| path.starts_with(pure))
        },
        broken_by: |line| {
            const IMPURE: &[&str] = &[
                "std::fs",
                "std::net",
                "std::process",
                "std::env",
                "std::thread",
                "std::io",
                "SystemTime",
                "Instant::now",
                "Timestamp::now",
                "ZonedDateTime::now",
                "now_v7",
                "async fn",
                "println!",
                "thread_local!",
            ];
            !is_comment(line) && IMPURE.iter().any(|word| line.contains(word))
        },
        good: &[
            "let late = context.now > promise.by;",
            "/// No `std::fs` here.",
            "use std::collections::BTreeMap;",
        ],
        bad: &[
            "let text = std::fs::read_to_string(path)?;",
            "let now = Timestamp::now();",
            "pub async fn decide() {}",
        ],
    },
    Rule {
        why: "SQL lives in store only, so that both databases are served in one place",
        holds_in: |path| is_rust_source(path) && !path.starts_with("crates/store/"),
        broken_by: |line| {
            const SQL: &[&str] = &[
                "SELECT ",
                "INSERT INTO ",
                "DELETE FROM ",
                "CREATE TABLE ",
                "ALTER TABLE ",
            ];
            !is_comment(line) && SQL.iter().any(|word| line.contains(word))
        },
        good: &["store.cases().select(filter)", "// SELECT would read twice"],
        bad: &[
            r#"db.query("SELECT id FROM cases", &[])"#,
            r#""INSERT INTO cases VALUES ($1)""#,
        ],
    },
    Rule {
        why: "no unwrap outside tests: a fault is a `Fault`; clippy finds them, and looks away only for a reason",
        holds_in: |path| is_rust_source(path) && !path.starts_with("crates/testkit/"),
        broken_by: |line| {
            let without_reason = ["clippy::unwrap_used)", "clippy::expect_used)"];
            without_reason.iter().any(|end| line.contains(end))
        },
        good: &["#[expect(clippy::expect_used, reason = \"a literal; the tests run it\")]"],
        bad: &[
            "#[allow(clippy::unwrap_used)]",
            "#![allow(clippy::expect_used)]",
        ],
    },
    Rule {
        why: "unfinished work is an issue, not a line in main",
        holds_in: |path| path.starts_with("crates/") || path.starts_with("e2e/"),
        broken_by: |line| {
            const LEFT: &[&str] = &[
                concat!("todo", "!("),
                concat!("unimplemented", "!("),
                concat!("dbg", "!("),
                concat!("#[", "ignore"),
                concat!("FIX", "ME"),
                concat!("test", ".only("),
                concat!("test", ".skip("),
            ];
            LEFT.iter().any(|left| line.contains(left))
        },
        good: &["let todo = notes.len();"],
        bad: &[
            concat!("todo", "!()"),
            concat!("  test", ".only('story', …)"),
        ],
    },
    Rule {
        why: "no path of anybody's machine",
        holds_in: |path| path != "LICENSE",
        broken_by: |line| {
            const MACHINES: &[&str] = &[
                concat!("/ro", "ot/"),
                concat!("/ho", "me/"),
                concat!("/Us", "ers/"),
                concat!("/wo", "rk/"),
            ];
            MACHINES.iter().any(|machine| line.contains(machine))
        },
        good: &["target = $(HOME)/.cache", "crates/server/src/main.rs"],
        bad: &[
            concat!("data = /ho", "me/kim/miso"),
            concat!("see /wo", "rk/notes.md"),
        ],
    },
    Rule {
        why: "lockfiles name no download host, so they install from whichever registry the reader uses",
        holds_in: |path| path.ends_with("package-lock.json"),
        broken_by: |line| line.contains("\"resolved\": \"http"),
        good: &[r#""integrity": "sha512-…""#],
        bad: &[r#""resolved": "https://registry.example/esbuild.tgz","#],
    },
];

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

/// Rust that ships: not the tests beside it.
fn is_rust_source(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or_default();
    let is_rust = extension(name) == "rs";
    is_rust && folder.starts_with("crates/") && folder.contains("/src") && name != "tests.rs"
}

fn breaches(rule: &Rule, file: &Tracked) -> Vec<Breach> {
    if !(rule.holds_in)(&file.path) {
        return Vec::new();
    }
    let numbered = file.text.lines().enumerate();
    numbered
        .filter(|(_, line)| (rule.broken_by)(line))
        .map(|(index, line)| {
            format!(
                "{}:{}: {}\n    {}",
                file.path,
                index + 1,
                rule.why,
                line.trim()
            )
        })
        .collect()
}

#[test]
fn every_rule_knows_a_good_line_from_a_bad_one() {
    for rule in RULES {
        for good in rule.good {
            assert!(!(rule.broken_by)(good), "{}: {good}", rule.why);
        }
        for bad in rule.bad {
            assert!((rule.broken_by)(bad), "{}: {bad}", rule.why);
        }
    }
}

#[test]
fn no_line_breaks_a_rule() {
    let files = tracked();
    let found: Vec<Breach> = RULES
        .iter()
        .flat_map(|rule| files.iter().flat_map(|file| breaches(rule, file)))
        .collect();
    assert_none(&found);
}
