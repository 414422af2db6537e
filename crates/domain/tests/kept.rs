//! What the journal of any earlier day holds must still be read: of every kind of event one sample, and one more whenever
//! its shape changes. Old samples are never edited; the reading code lifts them.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use std::fs;
use std::path::PathBuf;

use domain::event::Event;
use serde_json::Value;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples"))
}

fn samples(kind: &str) -> Vec<Value> {
    let text = fs::read_to_string(folder().join(format!("{kind}.json")));
    let text = text.unwrap_or_else(|_| panic!("no sample of {kind} is kept"));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn every_kind_that_was_ever_written_is_read() {
    for kind in Event::KINDS {
        let samples = samples(kind);
        assert!(!samples.is_empty(), "no sample of {kind} is kept");
        for sample in samples {
            let event: Event = serde_json::from_value(sample).unwrap();
            assert_eq!(event.kind(), *kind);
        }
    }
}

/// A kind that was written once is never forgotten.
#[test]
fn no_sample_is_of_a_kind_unknown_today() {
    for file in fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        let kind = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(
            Event::KINDS.contains(&kind.as_str()),
            "{kind} is read no more"
        );
    }
}

#[test]
fn the_last_sample_is_todays_shape() {
    for kind in Event::KINDS {
        let last = samples(kind).pop().unwrap();
        let event: Event = serde_json::from_value(last.clone()).unwrap();
        let written = serde_json::to_value(&event).unwrap();
        assert_eq!(
            written, last,
            "{kind} is written otherwise now: keep a new sample of it"
        );
    }
}

/// Nobody's words: texts are referred to, and what stands in a body is an id, a moment, a number or a name of ours.
#[test]
fn no_body_has_room_for_words() {
    fn strings(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
            Value::Object(fields) => fields.values().for_each(|field| strings(field, found)),
            _ => {}
        }
    }
    for kind in Event::KINDS {
        let mut found = Vec::new();
        for sample in samples(kind) {
            strings(&sample, &mut found);
        }
        for text in found {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-:.+".contains(c);
            assert!(text.chars().all(plain), "{kind} holds words: {text}");
        }
    }
}
