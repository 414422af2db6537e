//! `GET /api/v1/cases/{number}`.

use app::tokens::Scope;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::cause;
use serde_json::json;
use testkit::office::{CLERK, HANDLER, LEAD, OTHER_LEAD};

use crate::house;
use crate::program::Program;

#[tokio::test]
async fn who_is_not_concerned_or_was_complained_of_finds_nothing() {
    let house = house::open();
    let number = house
        .desk
        .receive("담당자가 불친절했습니다.")
        .await
        .unwrap()
        .number;
    let path = format!("/api/v1/cases/{number}");
    let handler = Program::of(&house, HANDLER, &Scope::ALL).await;
    assert_eq!(handler.get(&path).await.status, 200);
    let lead = Actor::Staff(house.desk.staff(LEAD));
    let name = Command::Cause(cause::Command::NameComplainedOf { staff: HANDLER });
    house.desk.act(lead, number, name).await.unwrap();
    let elsewhere = Program::of(&house, OTHER_LEAD, &Scope::ALL).await;
    let words = json!({"what": "전화드리겠습니다.", "by": "2026-11-30"});
    let letter = json!({"kind": "progress", "text": "알아보고 있습니다."});
    for program in [handler, elsewhere] {
        assert_eq!(program.get(&path).await.refused().1, "not-found");
        for (part, body) in [("promises", &words), ("replies", &letter)] {
            let said = program.post(&format!("{path}/{part}"), body).await;
            assert_eq!(said.refused(), (404, "not-found", ""));
        }
    }
    house.desk.leave();
}

#[tokio::test]
async fn a_case_shows_its_words_memos_and_what_happened() {
    let house = house::open();
    let number = house.desk.receive("불편합니다.").await.unwrap().number;
    let program = Program::of(&house, CLERK, &Scope::ALL).await;
    let path = format!("/api/v1/cases/{number}");
    let memo = json!({"text": "열흘을 기다리심."});
    let added = program.post(&format!("{path}/memos"), &memo).await;
    assert_eq!(added.status, 201, "{added:?}");
    let shown = program.get(&path).await.json;
    assert_eq!(shown["text"], "불편합니다.");
    assert_eq!(shown["memos"][0]["text"], "열흘을 기다리심.");
    assert_eq!(shown["version"], added.json["version"]);
    let kinds: Vec<_> = shown["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| &m["kind"])
        .collect();
    assert_eq!(
        kinds,
        ["received", "acknowledged", "care-begun", "memo-added"]
    );
    for nowhere in ["2026-000099", "x", "..%2F..", "%00", "99999-1"] {
        let said = program.get(&format!("/api/v1/cases/{nowhere}")).await;
        assert_eq!(said.refused().0, 404, "{nowhere}");
    }
    house.desk.leave();
}
