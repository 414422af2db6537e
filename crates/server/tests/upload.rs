//! Forms with files: proven before a file is read, one file at a time, and kept by what they are.

#![allow(clippy::unwrap_used, reason = "a test may break")]

use std::fmt::Write;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse};
use axum::routing::post;
use server::settings::Settings;
use server::state::AppState;
use server::web::error::Answer;
use server::web::form::{Form, Upload};
use server::web::page::Page;
use server::web::router;
use testkit::Desk;

mod house;

use house::{Browser, House};

/// A house with one form: it says which files came and what is wrong with the others.
fn with_form() -> House {
    let desk = Desk::open();
    let state = AppState::new(Settings::default(), desk.app.clone());
    let router = Router::new()
        .route("/", post(take).get(show))
        .layer(DefaultBodyLimit::max(300 * 1024 * 1024));
    House {
        router: router::around(router, state),
        desk,
    }
}

async fn show(page: Page) -> Html<String> {
    Html(format!("<input name=\"csrf\" value=\"{}\">", page.csrf))
}

async fn take(State(state): State<AppState>, page: Page, mut upload: Upload) -> Answer {
    let mut said = String::new();
    for file in upload.keep_files(&state.app, "photos", true).await? {
        write!(said, "{} {} {};", file.name, file.media_type, file.bytes).unwrap();
    }
    let form: Form = upload.into_form()?;
    for (_, problem) in form.problems() {
        write!(said, "[{}]", problem.say(&page.t)).unwrap();
    }
    said.push_str(form.value("text"));
    Ok(said.into_response())
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0";

struct Parts(Vec<u8>);

impl Parts {
    fn new() -> Self {
        Self(Vec::new())
    }

    fn words(mut self, name: &str, value: &str) -> Self {
        let head =
            format!("--X\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        self.0.extend(head.as_bytes());
        self
    }

    fn file(mut self, name: &str, content: &[u8]) -> Self {
        let head = format!(
            "--X\r\ncontent-disposition: form-data; name=\"photos\"; filename=\"{name}\"\r\ncontent-type: image/png\r\n\r\n"
        );
        self.0.extend(head.as_bytes());
        self.0.extend(content);
        self.0.extend(b"\r\n");
        self
    }

    async fn send(mut self, browser: &mut Browser) -> house::Seen {
        self.0.extend(b"--X--\r\n");
        let kind = Some("multipart/form-data; boundary=X");
        browser
            .ask(Method::POST, "/", kind, Body::from(self.0))
            .await
    }
}

#[tokio::test]
async fn files_come_one_after_the_other_and_words_are_kept() {
    let house = with_form();
    let mut browser = house.browser();
    let csrf = browser.get("/").await.hidden("csrf");
    let seen = Parts::new()
        .words("csrf", &csrf)
        .words("text", "주차장 사진입니다")
        .file("", b"")
        .file("C:\\사진.png", PNG)
        .file("virus.png", b"MZ\x90\0")
        .send(&mut browser)
        .await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.text);
    assert!(
        seen.text.starts_with("사진.png image/png 29;[사진(JPEG"),
        "{}",
        seen.text
    );
    assert!(seen.text.ends_with("]주차장 사진입니다"));
}

#[tokio::test]
async fn a_file_that_is_too_large_or_one_too_many_loses_no_words() {
    let house = with_form();
    let mut browser = house.browser();
    let csrf = browser.get("/").await.hidden("csrf");
    let mut parts = Parts::new()
        .words("csrf", &csrf)
        .words("text", "제 말")
        .file("large.png", &vec![0; 21 * 1024 * 1024]);
    for _ in 0..11 {
        parts = parts.file("a.png", PNG);
    }
    let seen = parts.send(&mut browser).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert_eq!(seen.text.matches("a.png image/png").count(), 9);
    assert!(
        seen.says("[파일 하나는 20 MB까지 보낼 수 있습니다."),
        "{}",
        seen.text
    );
    assert!(seen.says("[파일은 10개까지 보낼 수 있습니다.") && seen.text.ends_with("제 말"));
}

#[tokio::test]
async fn no_file_is_read_before_the_form_is_proven() {
    let house = with_form();
    let mut browser = house.browser();
    let csrf = browser.get("/").await.hidden("csrf");
    let seen = Parts::new()
        .file("a.png", PNG)
        .words("csrf", &csrf)
        .send(&mut browser)
        .await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    let seen = Parts::new().words("text", "x").send(&mut browser).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    let files = house.desk.folder().join("files/1");
    assert!(!files.exists(), "nothing was kept");
}

#[tokio::test]
async fn a_broken_body_is_answered() {
    let house = with_form();
    for (kind, body, status) in [
        (
            "multipart/form-data",
            "",
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ),
        ("text/plain", "a", StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (
            "multipart/form-data; boundary=X",
            "--X\r\nno end",
            StatusCode::BAD_REQUEST,
        ),
    ] {
        let mut browser = house.browser();
        let seen = browser
            .ask(Method::POST, "/", Some(kind), Body::from(body))
            .await;
        assert_eq!(seen.status, status, "{kind}");
        assert!(seen.says("<html lang=\"ko\""));
    }
}
