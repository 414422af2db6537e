//! `POST /api/v1/cases/{number}/replies`.

use app::tokens::Scope;
use serde_json::json;
use testkit::office::CLERK;

use crate::house;
use crate::program::Program;

const REPLY: &str = "안녕하십니까, 학사팀 이서연입니다. 열흘 동안 연락을 드리지 못해 죄송합니다. \
    11월 30일까지 처리 결과를 전화로 알려 드리겠습니다. 감사합니다.";

#[tokio::test]
async fn an_answer_is_sent_once_with_what_the_coach_said() {
    let house = house::open();
    let number = house
        .desk
        .receive("열흘째 연락이 없습니다.")
        .await
        .unwrap()
        .number;
    let program = Program::of(&house, CLERK, &Scope::ALL).await;
    let path = format!("/api/v1/cases/{number}/replies");
    let reply = json!({"text": REPLY, "decision": {"result": "granted"}, "seen": 2});
    let keyed = program.saying("idempotency-key", "r-1");
    let sent = keyed.post(&path, &reply).await;
    assert_eq!(sent.status, 201, "{sent:?}");
    assert_eq!(sent.json["letter"]["number"], 1);
    assert_eq!(sent.json["letter"]["decision"]["result"], "granted");
    assert_eq!(sent.json["review"]["promises"][0]["by"], "2026-11-30");
    let again = keyed.post(&path, &reply).await;
    assert_eq!(again.json["letter"], sent.json["letter"]);
    let shown = program.get(&format!("/api/v1/cases/{number}")).await.json;
    assert_eq!(shown["letters"].as_array().unwrap().len(), 1);
    assert_eq!(shown["state"], "answered");
    let late = program.post(&path, &reply).await;
    assert_eq!(late.refused(), (409, "case-changed", ""));
    house.desk.leave();
}

#[tokio::test]
async fn a_stop_finding_is_refused_with_the_findings() {
    let house = house::open();
    let program = Program::of(&house, CLERK, &Scope::ALL).await;
    let new = json!({"kind": "complaint", "channel": "board", "text": "답이 없습니다."});
    let number = program.post("/api/v1/cases", &new).await.json["number"].clone();
    let path = format!("/api/v1/cases/{}/replies", number.as_str().unwrap());
    let text = format!("{REPLY} 주민등록번호 900101-1234567로 확인했습니다.");
    let reply = json!({"text": text, "decision": {"result": "granted"}});
    let said = program.post(&path, &reply).await;
    assert_eq!(said.refused(), (422, "stop-finding", ""), "{said:?}");
    let findings = said.json["review"]["findings"].as_array().unwrap().clone();
    assert!(
        findings
            .iter()
            .any(|f| f["rule"] == "personal-data" && f["severity"] == "stop")
    );
    house.desk.leave();
}

#[tokio::test]
async fn a_refusal_names_reasons_and_routes() {
    let house = house::open();
    let number = house
        .desk
        .receive("열흘째 연락이 없습니다.")
        .await
        .unwrap()
        .number;
    let program = Program::of(&house, CLERK, &Scope::ALL).await;
    let path = format!("/api/v1/cases/{number}/replies");
    let reply = |decision| json!({"text": REPLY, "decision": decision});
    let said = program.post(&path, &json!({"text": REPLY})).await;
    assert_eq!(said.refused(), (422, "decision-missing", ""));
    assert!(said.json["review"]["findings"].is_array());
    let said = program
        .post(&path, &reply(json!({"result": "not-granted"})))
        .await;
    assert_eq!(said.refused(), (422, "misfits", "/decision/reasons"));
    let bare = json!({"result": "not-granted", "reasons": "학칙 제12조"});
    let said = program.post(&path, &reply(bare)).await;
    assert_eq!(said.refused(), (422, "routes-missing", ""));
    house.desk.leave();
}
