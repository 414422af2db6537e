//! The rules of the house as tests: what a review would otherwise say twice. The reasons are in CONTRIBUTING.md.
//! They read the tracked files and the manifests; they never run the program.

#![expect(clippy::expect_used, reason = "a test stops at what it cannot read")]

mod files;
mod lines;
mod manifests;

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// A tracked text file, by its path from the top of the repository.
struct Tracked {
    path: String,
    text: String,
}

/// One rule broken in one place, as `path:line: why`.
type Breach = String;

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every tracked file that is text and still there.
fn tracked() -> Vec<Tracked> {
    let listed = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(top())
        .output()
        .expect("git lists the tracked files");
    let files: Vec<Tracked> = String::from_utf8(listed.stdout)
        .expect("paths are UTF-8")
        .split_terminator('\0')
        .filter_map(|path| {
            let text = std::fs::read_to_string(top().join(path)).ok()?;
            Some(Tracked {
                path: path.to_owned(),
                text,
            })
        })
        .collect();
    assert!(!files.is_empty(), "not a checkout");
    files
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn assert_none(breaches: &[Breach]) {
    assert!(
        breaches.is_empty(),
        "{} broken:\n{}",
        breaches.len(),
        breaches.join("\n")
    );
}
