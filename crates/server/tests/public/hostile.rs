//! Bad input: each is answered kindly, shown harmlessly, and leaves the record whole.

use axum::body::Body;
use axum::http::{Method, StatusCode};

use crate::customer::{Customer, PNG, TEXT, usual};
use crate::house;

#[tokio::test]
async fn hostile_words_are_only_words() {
    let house = house::open();
    let said = [
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "'; DROP TABLE cases; --",
        "\u{202e}뒤집힌\u{2066} 글\u{0}\u{7}",
        "👩‍👩‍👧‍👦 화가 납니다 😡",
        "{{ page.csrf }} {% raw %} ${jndi:ldap://x}",
    ];
    for text in said {
        let mut customer = Customer::of(&house, "ko", text).await;
        let page = customer.page().await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.says("<script>alert") && !page.says("<img src=x"));
        for control in ['\u{202e}', '\u{2066}', '\0', '\u{7}'] {
            assert!(!page.text.contains(control), "{control:?}");
        }
    }
    let mut last = Customer::of(&house, "en", "👩‍👩‍👧‍👦 again").await;
    assert!(last.page().await.says("👩‍👩‍👧‍👦 again"));
    house.desk.leave();
}

#[tokio::test]
async fn a_megabyte_is_refused_with_its_length_and_ten_thousand_lines_are_taken() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let megabyte = "가".repeat(350_000);
    let seen = usual(&page).words("text", &megabyte);
    let seen = seen.send(&mut browser, "/complaints").await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.says("350,000") && seen.says(&megabyte),
        "words come back"
    );
    let lines = "가\n".repeat(9_999) + "끝";
    let mut customer = Customer::of(&house, "ko", &lines).await;
    assert_eq!(customer.page().await.status, StatusCode::OK);
    house.desk.leave();
}

#[tokio::test]
async fn broken_text_and_unknown_choices_are_refused() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let broken = usual(&page).raw("text", b"\xff\xfe\xed\xa0\x80");
    let seen = broken.send(&mut browser, "/complaints").await;
    assert_eq!(seen.status, StatusCode::BAD_REQUEST);
    for (field, value) in [("kind", "bomb"), ("relation", "7"), ("department", "x")] {
        let page = browser.get("/").await;
        let sent = crate::customer::Parts::of(&page)
            .words(field, value)
            .words("kind", "complaint")
            .words("relation", "parent")
            .words("name", "김하늘")
            .words("text", TEXT);
        let seen = sent.send(&mut browser, "/complaints").await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(seen.says(TEXT));
    }
    house.desk.leave();
}

#[tokio::test]
async fn only_photos_and_documents_come_in_and_the_others_stay() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let mut swelling = PNG.to_vec();
    swelling[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let sent = usual(&page)
        .words("text", TEXT)
        .file("good.png", PNG)
        .file("zip.jpg", b"PK\x03\x04zip zip zip")
        .file("bomb.png", &swelling)
        .file("page.html", b"<html><script>alert(1)</script>");
    let seen = sent.send(&mut browser, "/complaints").await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.says(TEXT) && seen.says("/good.png\" checked"));
    assert!(!seen.says("/zip.jpg\"") && !seen.says("/bomb.png\"") && !seen.says("/page.html\""));
    house.desk.leave();
}

#[tokio::test]
async fn a_lost_connection_leaves_nothing() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let half = format!(
        "--X\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n--X\r\ncontent-disposition: form-data; name=\"files\"; filename=\"a.png\"\r\n\r\nhalf",
        page.hidden("csrf")
    );
    let kind = Some("multipart/form-data; boundary=X");
    let seen = browser
        .ask(Method::POST, "/complaints", kind, Body::from(half))
        .await;
    assert_eq!(seen.status, StatusCode::BAD_REQUEST);
    let next = Customer::of(&house, "ko", TEXT).await;
    assert_eq!(next.number, "2026-000001", "no number was used up");
    house.desk.leave();
}
