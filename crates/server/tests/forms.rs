//! Forms: whose they are, what they may bring, and what is done with it.

#![allow(clippy::unwrap_used, reason = "a test may break")]

use axum::body::Body;
use axum::http::{Method, StatusCode};

mod house;

const DOOR: &str = "/staff/sign-in";
const FORM: Option<&str> = Some("application/x-www-form-urlencoded");

#[tokio::test]
async fn a_form_from_elsewhere_is_not_read() {
    let house = house::open();
    let mut browser = house.browser();
    let door = browser.get(DOOR).await;
    let fields = [("account", "a"), ("password", "b")];

    let seen = browser.post(DOOR, &fields).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN, "without a token");
    assert!(seen.says("화면이 오래되어 보내지 못했습니다"));

    let mut stranger = house.browser();
    stranger.get(DOOR).await;
    let seen = stranger.send(&door, DOOR, &fields).await;
    assert_eq!(
        seen.status,
        StatusCode::FORBIDDEN,
        "the token of another browser"
    );

    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        let mut browser = house.browser();
        let door = browser.get(DOOR).await;
        browser.headers.insert(name, value.parse().unwrap());
        browser
            .headers
            .insert("host", "miso.example".parse().unwrap());
        let seen = browser.send(&door, DOOR, &fields).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
}

#[tokio::test]
async fn a_form_brings_anything_and_nothing_breaks() {
    let house = house::open();
    for (kind, body, status) in [
        (FORM, Vec::new(), StatusCode::FORBIDDEN),
        (FORM, b"csrf=%FF%FE".to_vec(), StatusCode::BAD_REQUEST),
        (FORM, vec![0xed, 0xa0, 0x80], StatusCode::BAD_REQUEST),
        (
            FORM,
            "a=1&".repeat(1000).into_bytes(),
            StatusCode::BAD_REQUEST,
        ),
        (
            FORM,
            vec![b'a'; 5 * 1024 * 1024],
            StatusCode::PAYLOAD_TOO_LARGE,
        ),
        (
            Some("text/plain"),
            b"account=a".to_vec(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ),
        (
            Some("application/json"),
            b"{}".to_vec(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ),
        (
            None,
            b"account=a".to_vec(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ),
    ] {
        let mut browser = house.browser().reading("en");
        let seen = browser
            .ask(Method::POST, DOOR, kind, Body::from(body))
            .await;
        assert_eq!(seen.status, status, "{kind:?}");
        assert!(seen.says("<html lang=\"en\""));
    }
}

#[tokio::test]
async fn hostile_words_come_back_as_words() {
    let house = house::open();
    let mut browser = house.browser();
    let door = browser.get(DOOR).await;
    let hostile = "\"><script>alert('x')</script>' OR 1=1 -- \u{202e}\u{0}👩‍👩‍👧";
    let seen = browser
        .send(&door, DOOR, &[("account", hostile), ("unknown", "field")])
        .await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!seen.says("<script>alert"));
    assert!(seen.says("이 칸을 적어 주십시오"));
}

#[tokio::test]
async fn a_name_of_a_megabyte_is_answered_kindly() {
    let house = house::open();
    let mut browser = house.browser();
    let door = browser.get(DOOR).await;
    let long = "가".repeat(300_000);
    let seen = browser
        .send(&door, DOOR, &[("account", &long), ("password", "x")])
        .await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.says("200자까지 적을 수 있습니다. 지금은 300,000자입니다."));
}
