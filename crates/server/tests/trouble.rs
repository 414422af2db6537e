//! What a person or a program sees when something is not as they hoped: in their language, and nothing of the inside.
#![allow(clippy::unwrap_used, reason = "a test may break")]

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use serde_json::Value;

mod house;

#[tokio::test]
async fn what_is_not_there_is_said_in_both_languages() {
    let house = house::open();
    let korean = house.browser().get("/nowhere").await;
    assert_eq!(korean.status, StatusCode::NOT_FOUND);
    assert!(korean.says("<html lang=\"ko\"") && korean.says("찾으시는 화면이 없습니다"));
    let english = house.browser().reading("en-GB,en").get("/nowhere").await;
    assert!(english.says("<html lang=\"en\"") && english.says("There is no such page"));
}

#[tokio::test]
async fn a_program_gets_a_problem_document() {
    let house = house::open();
    let mut program = house.browser();
    program
        .headers
        .insert(header::ACCEPT, "application/json".parse().unwrap());
    for path in ["/nowhere", "/api/v1/nowhere"] {
        let seen = program.get(path).await;
        assert_eq!(seen.header("content-type"), "application/problem+json");
        let problem: Value = serde_json::from_str(&seen.text).unwrap();
        assert_eq!(problem["id"], "not-found");
        assert_eq!(problem["status"], 404);
        assert_eq!(problem["type"], "urn:miso:problem:not-found");
        assert_eq!(
            problem["instance"],
            format!("urn:uuid:{}", seen.header("x-request-id"))
        );
    }
}

#[tokio::test]
async fn a_wrong_method_says_which_are_right() {
    let house = house::open();
    let seen = house.browser().post("/healthz", &[]).await;
    assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(seen.header("allow"), "GET,HEAD");
    assert!(seen.says("이 주소로는 할 수 없는 일입니다"));
}

#[tokio::test]
async fn the_chosen_language_is_remembered_over_the_browsers() {
    let house = house::open();
    let mut person = house.browser().reading("ko");
    assert!(
        person
            .get("/nowhere?lang=en&a=1")
            .await
            .says("There is no such page")
    );
    let next = person.get("/nowhere?a=1").await;
    assert!(next.says("There is no such page"));
    assert!(
        next.says("href=\"/nowhere?a=1&#38;lang=ko\""),
        "{}",
        next.text
    );
}

#[tokio::test]
async fn hostile_paths_are_shown_as_text_or_not_at_all() {
    let house = house::open();
    let seen = house
        .browser()
        .get("/%3Cscript%3Ealert(1)%3C/script%3E?x=%22%3E%3Cb%3E")
        .await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND);
    assert!(!seen.says("<script>alert") && !seen.says("\"><b>"));
}

#[tokio::test]
async fn nothing_at_all_comes_of_a_broken_request_but_words() {
    let house = house::open();
    let mut person = house.browser();
    let seen = person
        .ask(
            Method::DELETE,
            "/assets/x",
            Some("x/y"),
            Body::from(vec![0xff; 10]),
        )
        .await;
    assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED);
}
