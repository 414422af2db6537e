//! `POST /api/v1/cases`.

use app::tokens::Scope;
use axum::http::StatusCode;
use serde_json::json;
use testkit::office::{ADMINISTRATOR, CLERK};

use crate::house;
use crate::program::Program;

const CASES: &str = "/api/v1/cases";

#[tokio::test]
async fn a_voice_is_received_and_answered_with_its_receipt() {
    let house = house::open();
    let program = Program::of(&house, CLERK, &[Scope::CasesWrite, Scope::CasesRead]).await;
    let new = json!({
        "kind": "complaint", "channel": "phone", "subject": "휴학 접수", "text": "열흘째 연락이 없습니다.",
        "expectation": "언제 되는지 알고 싶습니다.", "department": "학사팀", "causes": ["flat-refusal-or-coldness"],
        "customer": {"name": "김하늘", "relation": "parent", "phone": "010-0123-4567"}
    });
    let said = program.post(CASES, &new).await;
    assert_eq!(said.status, StatusCode::CREATED, "{said:?}");
    assert_eq!(said.json["number"], "2026-000001");
    assert_eq!(said.json["received_at"], "2026-11-23T01:00:00Z");
    assert_eq!(said.json["due_at"], "2026-12-01T09:00:00Z");
    assert_eq!(said.json["secret"].as_str().unwrap().len(), 14);
    assert_eq!(said.headers["location"], "/api/v1/cases/2026-000001");
    let shown = program.get("/api/v1/cases/2026-000001").await;
    assert_eq!(shown.json["customer"]["name"], "김하늘");
    assert_eq!(shown.json["channel"], "phone");
    assert_eq!(shown.json["causes_told"][0], "flat-refusal-or-coldness");
    house.desk.leave();
}

#[tokio::test]
async fn the_same_key_from_eight_at_once_makes_one_case() {
    let house = house::open();
    let program = Program::of(&house, CLERK, &[Scope::CasesWrite, Scope::CasesRead]).await;
    let new = json!({"kind": "request", "text": "증명서를 받고 싶습니다."});
    let mut tasks = Vec::new();
    for _ in 0..8 {
        let (program, new) = (program.saying("idempotency-key", "k-1"), new.clone());
        tasks.push(tokio::spawn(async move { program.post(CASES, &new).await }));
    }
    let mut answers = Vec::new();
    for task in tasks {
        let said = task.await.unwrap();
        assert_eq!(said.status, StatusCode::CREATED);
        answers.push(said.json);
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    let list = program.get(CASES).await;
    assert_eq!(list.json["cases"].as_array().unwrap().len(), 1);
    let other = json!({"kind": "request", "text": "다른 것을 받고 싶습니다."});
    let said = program
        .saying("idempotency-key", "k-1")
        .post(CASES, &other)
        .await;
    assert_eq!(said.refused(), (422, "key-used", ""));
    house.desk.leave();
}

#[tokio::test]
async fn every_value_that_cannot_be_taken_is_named() {
    let house = house::open();
    let program = Program::of(&house, CLERK, &[Scope::CasesWrite]).await;
    let of = |field: &str, value: serde_json::Value| {
        let mut new = json!({"kind": "complaint", "text": "불편합니다."});
        new[field] = value;
        new
    };
    for (body, pointer) in [
        (json!({"kind": "complaint"}), "/text"),
        (json!({"text": "불편합니다."}), "/kind"),
        (of("kind", json!("poem")), "/kind"),
        (of("text", json!(" \u{0} ")), "/text"),
        (of("text", json!("가".repeat(20_001))), "/text"),
        (of("text", json!(["가"])), "/text"),
        (of("more", json!(1)), "/more"),
        (of("causes", json!(["other", "x"])), "/causes/1"),
        (of("department", json!("없는 팀")), "/department"),
        (of("customer", json!({"phone": "전화"})), "/customer/phone"),
        (of("customer", json!({"email": "a@b"})), "/customer/email"),
    ] {
        let said = program.post(CASES, &body).await;
        assert_eq!(said.refused(), (422, "misfits", pointer), "{:?}", said.json);
    }
    let english = program.saying("accept-language", "en");
    let said = english.post(CASES, &json!({"kind": "complaint"})).await;
    assert_eq!(said.json["errors"][0]["detail"], "Please fill this in.");
    house.desk.leave();
}

#[tokio::test]
async fn what_is_no_json_is_a_problem_and_never_a_fault() {
    let house = house::open();
    let program = Program::of(&house, CLERK, &[Scope::CasesWrite]).await;
    let broken: [&[u8]; 4] = [
        br#"{"kind":"complaint","text":"\ud800"}"#,
        b"{\"kind\":\"complaint\",\"text\":\"\xff\"}",
        b"{\"kind\":",
        b"",
    ];
    for body in broken {
        let said = program.raw("POST", CASES, body).await;
        assert_eq!(said.refused(), (400, "not-json", ""));
        assert!(said.json["pointer"].is_string());
    }
    let deep = "[".repeat(100_000);
    let said = program.raw("POST", CASES, deep).await;
    assert!(said.status.is_client_error());
    let huge = format!(r#"{{"kind":"complaint","text":"{}"}}"#, "a".repeat(5 << 20));
    let said = program.raw("POST", CASES, huge).await;
    assert_eq!(said.refused(), (413, "too-large", ""));
    house.desk.leave();
}

#[tokio::test]
async fn a_token_needs_the_scope_and_its_person_the_right() {
    let house = house::open();
    let new = json!({"kind": "complaint", "text": "불편합니다."});
    let reader = Program::of(&house, CLERK, &[Scope::CasesRead]).await;
    let said = reader.post(CASES, &new).await;
    assert_eq!(said.refused(), (403, "scope-missing", ""));
    let administrator = Program::of(&house, ADMINISTRATOR, &[Scope::CasesWrite]).await;
    let said = administrator.post(CASES, &new).await;
    assert_eq!(said.refused(), (403, "not-yours", ""));
    let said = Program::with(&house, "miso_0").post(CASES, &new).await;
    assert_eq!(said.refused(), (401, "token-missing", ""));
    house.desk.leave();
}
