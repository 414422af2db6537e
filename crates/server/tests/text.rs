//! Every sentence is there in both languages, and every sentence that pages and code ask for is there at all.
#![allow(clippy::unwrap_used, reason = "a test may break")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

fn files(folder: &str, kind: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, kind: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, kind, found);
            } else if path.extension().is_some_and(|extension| extension == kind) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
        kind,
        &mut found,
    );
    found.sort();
    found
}

/// The keys of one language: messages, and their attributes as `message.attribute`.
fn keys(lang: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for path in files(&format!("text/{lang}"), "ftl") {
        let source = fs::read_to_string(&path).unwrap();
        let mut message = String::new();
        for line in source.lines() {
            let Some((name, _)) = line.split_once(" =") else {
                continue;
            };
            if let Some(attribute) = name.strip_prefix("    .") {
                keys.insert(format!("{message}.{attribute}"));
            } else if name.starts_with(|c: char| c.is_ascii_lowercase()) {
                name.clone_into(&mut message);
                assert!(
                    keys.insert(message.clone()),
                    "{message} is there twice ({})",
                    path.display()
                );
            }
        }
    }
    keys
}

/// What is asked for by name: `say("key")` in code and templates.
fn asked_for() -> BTreeSet<(String, String)> {
    let mut asked = BTreeSet::new();
    for path in [files("src", "rs"), files("templates", "html")].concat() {
        let source = fs::read_to_string(&path).unwrap();
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        let code: String = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        for after in code.split("say(\"").skip(1) {
            let key = after.split('"').next().unwrap_or_default();
            asked.insert((key.to_owned(), path.display().to_string()));
        }
    }
    asked
}

#[test]
fn both_languages_have_the_same_sentences() {
    let (korean, english) = (keys("ko"), keys("en"));
    let only_korean: Vec<_> = korean.difference(&english).collect();
    let only_english: Vec<_> = english.difference(&korean).collect();
    assert!(only_korean.is_empty(), "not in English: {only_korean:?}");
    assert!(only_english.is_empty(), "not in Korean: {only_english:?}");
    assert!(korean.len() > 50);
}

#[test]
fn every_sentence_asked_for_is_there() {
    let korean = keys("ko");
    let missing: Vec<_> = asked_for()
        .into_iter()
        .filter(|(key, _)| !korean.contains(key))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// How sentences are named in code and templates: whole words in quotes, and patterns `kind-{...}` as what stands before
/// and after the part that is put in.
fn named() -> (BTreeSet<String>, BTreeSet<(String, String)>) {
    let plain = |text: &str| {
        text.bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b))
    };
    let (mut words, mut patterns) = (BTreeSet::new(), BTreeSet::new());
    let code = [
        "src",
        "../domain/src",
        "../app/src",
        "../coach/src",
        "../store/src",
    ];
    let code = code.into_iter().flat_map(|folder| files(folder, "rs"));
    for path in code.chain(files("templates", "html")) {
        let source = fs::read_to_string(&path).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        for quoted in source.split('"').filter(|quoted| !quoted.is_empty()) {
            if let (Some((before, _)), Some((_, after))) =
                (quoted.split_once('{'), quoted.rsplit_once('}'))
            {
                if plain(before) && plain(after) && !before.is_empty() {
                    patterns.insert((before.to_owned(), after.to_owned()));
                }
            } else if plain(quoted) {
                words.insert(quoted.to_owned());
            }
        }
    }
    // A sentence may stand inside another one.
    for path in files("text", "ftl") {
        let source = fs::read_to_string(&path).unwrap();
        let inner = source
            .split("{ ")
            .skip(1)
            .filter_map(|rest| rest.split(" }").next());
        words.extend(inner.filter(|inner| plain(inner)).map(str::to_owned));
    }
    (words, patterns)
}

#[test]
fn no_sentence_is_left_over() {
    let (words, mut patterns) = named();
    // `choice::said` and its like are given what stands before the hyphen.
    patterns.extend(words.iter().map(|word| (format!("{word}-"), String::new())));
    let keys = keys("ko");
    let put_together = |key: &str| {
        patterns.iter().any(|(before, after)| {
            let inner = key.strip_prefix(before.as_str());
            let inner = inner.and_then(|inner| inner.strip_suffix(after.as_str()));
            inner.is_some_and(|inner| words.contains(inner))
        })
    };
    let only_around = |key: &str| {
        keys.iter()
            .any(|other| other.starts_with(&format!("{key}.")))
    };
    let left_over: Vec<_> = keys
        .iter()
        .filter(|key| !words.contains(*key) && !put_together(key) && !only_around(key))
        .collect();
    assert!(left_over.is_empty(), "nobody says {left_over:#?}");
}

#[test]
fn every_text_file_is_read_in_full() {
    for path in files("text", "ftl") {
        let source = fs::read_to_string(&path).unwrap();
        let first = source.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("# "),
            "{}: says at its top what it is for",
            path.display()
        );
        if let Err((_, errors)) = FluentResource::try_new(source) {
            panic!("{}: {errors:?}", path.display());
        }
    }
}

#[test]
fn the_house_speaks_politely_and_without_exclamation() {
    for path in files("text/ko", "ftl") {
        let source = fs::read_to_string(&path).unwrap();
        for (number, line) in source.lines().enumerate() {
            let at = format!("{}:{}: {line}", path.display(), number + 1);
            assert!(!line.contains('!'), "an exclamation mark: {at}");
            for rough in [
                "하세요.",
                "해요.",
                "에요.",
                "예요.",
                "네요.",
                "티켓",
                "귀하",
            ] {
                assert!(!line.contains(rough), "{rough}: {at}");
            }
        }
    }
}
