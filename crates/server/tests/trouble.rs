//! What a person or a program sees when something is not as they hoped: in their language, and nothing of the inside.
#![allow(clippy::unwrap_used, reason = "a test may break")]

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use serde_json::Value;

mod house;

use app::trouble::Trouble;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use server::settings::Settings;
use server::state::AppState;
use server::web::error::{Answer, WebError};
use server::web::router;
use store::{Fault, FaultKind};
use testkit::Desk;

use house::House;

/// A house whose rooms are all in trouble.
fn in_trouble() -> House {
    let desk = Desk::open();
    let state = AppState::new(Settings::default(), desk.app.clone());
    let of_the_store = |kind| WebError::from(Trouble::Fault(Fault::new(kind)));
    let rooms = Router::new()
        .route(
            "/fault",
            get(|| async { Answer::Err(WebError::fault("the inner words")) }),
        )
        .route("/panic", get(panics))
        .route(
            "/full",
            get(move || async move { Answer::Err(of_the_store(FaultKind::DiskFull)) }),
        )
        .route(
            "/busy",
            get(move || async move { Answer::Err(of_the_store(FaultKind::Busy)) }),
        )
        .route(
            "/damaged",
            get(move || async move { Answer::Err(of_the_store(FaultKind::Damaged)) }),
        )
        .route(
            "/many",
            get(|| async { Answer::Err(WebError::TooMany { wait_seconds: 61 }) }),
        )
        .route("/slow", get(|| async { Answer::Err(WebError::TooSlow) }))
        .route(
            "/scope",
            get(|| async {
                Answer::Err(WebError::ScopeMissing {
                    scope: "cases:read",
                })
            }),
        )
        .route(
            "/token",
            get(|| async { Answer::Err(WebError::TokenMissing) }),
        )
        .route(
            "/refused",
            get(|| async { Answer::Err(domain::refusal::Refusal::CaseChanged.into()) }),
        )
        .route(
            "/theirs",
            get(|| async { Answer::Err(domain::refusal::Refusal::NotThere.into()) }),
        );
    House {
        router: router::around(rooms, state),
        desk,
    }
}

#[allow(clippy::panic, clippy::unused_async, reason = "this is what is tried")]
async fn panics(State(_): State<AppState>) -> Answer {
    panic!("the inner words")
}

/// Path, status, id, words in Korean and in English.
type Told = (&'static str, u16, &'static str, &'static str, &'static str);

const OURS: (&str, &str) = (
    "저희 쪽에 문제가 생겼습니다",
    "Something went wrong on our side",
);

const TOLD: [Told; 11] = [
    ("/fault", 500, "fault", OURS.0, OURS.1),
    ("/panic", 500, "fault", OURS.0, OURS.1),
    ("/damaged", 500, "fault", OURS.0, OURS.1),
    (
        "/full",
        503,
        "read-only",
        "지금은 저장할 수 없습니다",
        "Nothing can be saved at the moment",
    ),
    (
        "/busy",
        503,
        "busy",
        "요청이 많이 몰려 있습니다",
        "Very many requests",
    ),
    (
        "/many",
        429,
        "too-many",
        "2분 뒤에 다시",
        "again in 2 minutes",
    ),
    (
        "/slow",
        408,
        "too-slow",
        "시간 안에 끝내지 못했습니다",
        "That took too long",
    ),
    (
        "/scope",
        403,
        "scope-missing",
        "cases:read 범위가",
        "with the scope cases:read",
    ),
    (
        "/token",
        401,
        "token-missing",
        "쓸 수 있는 토큰이 없습니다",
        "no token that opens this",
    ),
    (
        "/refused",
        409,
        "case-changed",
        "다른 사람이 이 건을 바꾸었습니다",
        "Somebody changed this case",
    ),
    (
        "/theirs",
        404,
        "not-found",
        "찾으시는 화면이 없습니다",
        "There is no such page",
    ),
];

#[tokio::test]
async fn every_trouble_has_its_page_in_both_languages() {
    let house = in_trouble();
    for (path, status, id, korean, english) in TOLD {
        for (languages, words) in [("ko", korean), ("en", english)] {
            let seen = house.browser().reading(languages).get(path).await;
            assert_eq!(seen.status, status, "{path}");
            assert!(seen.says(words), "{path}: {}", seen.text);
            assert!(
                !seen.says("inner words") && !seen.says("the data is damaged"),
                "{path}"
            );
            assert_eq!(
                seen.says(seen.header("x-request-id")),
                id == "fault",
                "{path}: its number"
            );
        }
    }
}

#[tokio::test]
async fn every_trouble_is_a_problem_to_a_program() {
    let house = in_trouble();
    let mut program = house.browser();
    program
        .headers
        .insert(header::ACCEPT, "application/problem+json".parse().unwrap());
    for (path, status, id, ..) in TOLD {
        let seen = program.get(path).await;
        let problem: Value = serde_json::from_str(&seen.text).unwrap();
        assert_eq!(
            (&problem["id"], &problem["status"]),
            (&id.into(), &status.into())
        );
        assert!(!seen.says("inner words"));
    }
}

#[tokio::test]
async fn trouble_says_what_the_standards_ask() {
    let house = in_trouble();
    let mut program = house.browser();
    program
        .headers
        .insert(header::ACCEPT, "application/json".parse().unwrap());
    assert_eq!(program.get("/many").await.header("retry-after"), "61");
    assert_eq!(
        program.get("/token").await.header("www-authenticate"),
        "Bearer"
    );
    let scope = program.get("/scope").await;
    assert!(
        scope
            .header("www-authenticate")
            .contains("insufficient_scope")
    );
}

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
