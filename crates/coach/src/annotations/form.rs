//! The form of a SARIF log, held against the standard.

use super::*;
use crate::{Draft, Kind};
use jiff::civil::date;

/// What SARIF 2.1.0 (OASIS, 27 March 2020) allows in the objects that are written: names, which of them must be
/// there, and the words of enumerations. A name outside its list is refused, as the schema does.
#[test]
fn the_log_is_of_the_form_that_the_standard_asks_for() {
    let text = "네, 접수했습니다.\n지금은 바빠요 ㅋㅋㅋ";
    let now = date(2026, 11, 24).at(10, 0, 0, 0);
    let chat = Draft {
        kind: Kind::Chat,
        ..Draft::answer(text)
    };
    let review = crate::read(&chat, now);
    let file = ReadFile {
        path: "템플릿\\접수 1.txt",
        text,
        review: &review,
    };
    let missing = crate::read(&Draft::answer("네."), now);
    assert!(!missing.missing.is_empty());
    let whole = ReadFile {
        path: "b.txt",
        text: "네.",
        review: &missing,
    };
    let log = sarif(&[file, whole], Language::Korean);
    has(&log, &["$schema", "version", "runs"], &["version", "runs"]);
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().unwrap().starts_with("https://"));
    let run = &log["runs"][0];
    has(run, &["tool", "columnKind", "results"], &["tool"]);
    let kinds = ["utf16CodeUnits", "unicodeCodePoints"];
    assert!(kinds.contains(&run["columnKind"].as_str().unwrap()));
    has(&run["tool"], &["driver"], &["driver"]);
    let count = is_driver(&run["tool"]["driver"]);
    let results = run["results"].as_array().unwrap();
    assert!(
        results
            .iter()
            .any(|r| r["locations"][0]["physicalLocation"]["region"].is_null())
    );
    for result in results {
        is_result(result, count);
    }
}

/// Says how many rules there are.
fn is_driver(driver: &Value) -> u64 {
    has(driver, &["name", "version", "rules"], &["name"]);
    let mut ids = Vec::new();
    for rule in driver["rules"].as_array().unwrap() {
        let names = [
            "id",
            "shortDescription",
            "fullDescription",
            "help",
            "defaultConfiguration",
        ];
        has(rule, &names, &["id"]);
        for text in &names[1..4] {
            has(&rule[text], &["text"], &["text"]);
            assert!(!rule[text]["text"].as_str().unwrap().is_empty());
        }
        has(&rule["defaultConfiguration"], &["level"], &[]);
        is_level(&rule["defaultConfiguration"]["level"]);
        ids.push(&rule["id"]);
    }
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
    count as u64
}

fn is_result(result: &Value, count: u64) {
    has(
        result,
        &["ruleId", "ruleIndex", "level", "message", "locations"],
        &["message"],
    );
    is_level(&result["level"]);
    has(&result["message"], &["text"], &["text"]);
    assert!(result["ruleIndex"].as_u64().unwrap() < count);
    let place = &result["locations"][0];
    has(place, &["physicalLocation"], &[]);
    is_place(&place["physicalLocation"]);
}

fn has(object: &Value, allowed: &[&str], required: &[&str]) {
    let object = object.as_object().unwrap();
    assert!(
        object.keys().all(|name| allowed.contains(&name.as_str())),
        "{object:?}"
    );
    assert!(
        required.iter().all(|name| object.contains_key(*name)),
        "{object:?}"
    );
}

fn is_level(level: &Value) {
    let levels = ["none", "note", "warning", "error"];
    assert!(levels.contains(&level.as_str().unwrap()), "{level}");
}

fn is_place(place: &Value) {
    has(
        place,
        &["artifactLocation", "region"],
        &["artifactLocation"],
    );
    has(&place["artifactLocation"], &["uri"], &[]);
    let uri = place["artifactLocation"]["uri"].as_str().unwrap();
    assert!(
        uri.bytes()
            .all(|b| b.is_ascii_graphic() && !b"\\ <>\"".contains(&b)),
        "{uri}"
    );
    let Some(region) = place.get("region") else {
        return;
    };
    let names = ["startLine", "startColumn", "endLine", "endColumn"];
    has(region, &names, &[]);
    let at = |name: &str| region[name].as_u64().unwrap();
    assert!(names.iter().all(|name| at(name) >= 1));
    assert!((at("startLine"), at("startColumn")) <= (at("endLine"), at("endColumn")));
}
