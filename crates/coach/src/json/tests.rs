//! What the doors promise: answers with ids and places, refusals without the words of a line.

use super::*;
use jiff::civil::date;

fn now() -> DateTime {
    date(2026, 11, 24).at(10, 0, 0, 0)
}

#[test]
fn a_good_line_is_answered_with_its_id_and_places() {
    let line = r#"{"id":"d-1","lang":"ko","kind":"chat","channel":"chat","complaint":null,"reply":"네 알겠어요 ㅋㅋㅋ"}"#;
    let answer = coach_line(line, now()).unwrap();
    let said: Value = serde_json::from_str(&answer.line).unwrap();
    assert!(answer.found);
    assert_eq!(said["id"], "d-1");
    let laugh = said["spans"]
        .as_array()
        .unwrap()
        .iter()
        .find(|s| s["rule"] == "levity")
        .unwrap();
    assert_eq!((&laugh["start"], &laugh["end"]), (&json!(7), &json!(10)));
    assert_eq!(laugh["text"], "ㅋㅋㅋ");
}

#[test]
fn a_weekday_that_does_not_fit_stands_beside_the_labelled_rules() {
    let line = r#"{"id":1,"kind":"chat","reply":"11월 30일(화) 15:00까지 전화드리겠습니다."}"#;
    let said: Value = serde_json::from_str(&coach_line(line, now()).unwrap().line).unwrap();
    let slip = &said["dates"][0];
    assert_eq!(
        (&slip["rule"], &slip["text"]),
        (&json!("wrong-weekday"), &json!("화"))
    );
    assert!(slip["instead"].as_str().unwrap().ends_with("“월”"));
    let spans = said["spans"].as_array().unwrap();
    assert!(spans.iter().all(|span| span["rule"] != "wrong-weekday"));
    assert_eq!(said["promises"][0]["by"], "2026-11-30T15:00");
}

#[test]
fn a_language_that_is_not_read_is_said_to_be_none_and_no_part_is_missed_in_it() {
    let line = r#"{"id":1,"reply":"ご不便をおかけして申し訳ございません。010-0123-4567 ㅋㅋㅋ"}"#;
    let said: Value = serde_json::from_str(&coach_line(line, now()).unwrap().line).unwrap();
    assert_eq!(said["language"], Value::Null);
    assert_eq!(said["missing"], json!([]));
    let spans = said["spans"].as_array().unwrap();
    assert!(spans.iter().any(|span| span["rule"] == "personal-data"));
    let ours = coach_line(r#"{"id":1,"reply":"네."}"#, now()).unwrap();
    assert!(ours.line.contains(r#""language":"ko""#));
}

#[test]
fn broken_lines_are_refused_without_their_words() {
    for (line, told) in [
        ("", "EOF"),
        ("{\"id\":1", "EOF"),
        ("[1,2]", "expected an object"),
        (r#"{"id":1}"#, "missing field `reply`"),
        (r#"{"id":1,"reply":7}"#, "invalid type"),
        (r#"{"id":1,"reply":"a","kind":"poem"}"#, "unknown variant"),
        (r#"{"id":1,"reply":"\ud800"}"#, "hex escape"),
    ] {
        let refused = coach_line(line, now()).unwrap_err();
        assert!(refused.reason.contains(told), "{line}: {}", refused.reason);
        assert!(refused.reason.contains("column"));
    }
    assert!(triage_line(r#"{"id":1,"lang":"fr","text":"x"}"#, now()).is_err());
}
