//! The page in both languages with empty, usual, long and hostile words, and its files.

use axum::body::Body;
use axum::http::{Method, StatusCode};
use testkit::office::CLERK;

use crate::desk::Care;

#[tokio::test]
async fn both_languages_say_everything() {
    let long = "가나다라마바사 ".repeat(2_400);
    for text in [
        "가",
        "증명서가 늦습니다.\n\n어제도 늦었습니다.",
        long.as_str(),
        "<script>alert(1)</script> \"><img src=x onerror=1> ' OR 1=1 -- \u{202E}거꾸로 😀 עברית",
    ] {
        let care = Care::told(text).await;
        let mut browser = care.browser(CLERK).await;
        for (lang, says) in [("ko", "지금까지의 일"), ("en", "To take care of")] {
            let page = browser.get(&care.path(&format!("?lang={lang}"))).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.says(says), "{lang}");
            assert!(!page.says("<script>alert") && !page.says("<img src=x"));
            assert!(
                !page.says("did-") && !page.says("care-since"),
                "a sentence is missing"
            );
        }
        care.house.desk.leave();
    }
}

#[tokio::test]
async fn what_the_customer_brings_is_kept_and_given_back_safely() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    let page = clerk.get(&care.path("")).await;
    let body = |content: &str| {
        let fields = [
            ("csrf", page.hidden("csrf")),
            ("seen", page.hidden("seen")),
            ("text", "번호표를 가져오심".to_owned()),
        ];
        let mut body = String::new();
        for (name, value) in fields {
            body += &format!(
                "--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
        }
        body += "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"번호표.pdf\"\r\n\r\n";
        body + content + "\r\n--b--\r\n"
    };
    let kind = Some("multipart/form-data; boundary=b");
    let path = care.path("/additions");
    let wrong = clerk
        .ask(Method::POST, &path, kind, Body::from(body("MZ just words")))
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("번호표를 가져오심") && wrong.says("PDF만"));
    let good = clerk
        .ask(
            Method::POST,
            &path,
            kind,
            Body::from(body("%PDF-1.7\n%%EOF")),
        )
        .await;
    assert_eq!(good.status, StatusCode::SEE_OTHER);

    let file = care.case().await.files[0];
    let seen = clerk.get(&care.path(&format!("/files/{file}"))).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.header("content-disposition").starts_with("attachment"));
    assert_eq!(seen.header("x-content-type-options"), "nosniff");
    let nobody = clerk
        .get(&care.path("/files/01900000-0000-7000-8000-000000000009"))
        .await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    care.house.desk.leave();
}
