//! A customer with a browser: fills the form in, sends it as browsers do, reads the receipt, proves themselves elsewhere.

use axum::body::Body;
use axum::http::{Method, StatusCode};

use crate::house::{Browser, House, Seen};

pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0";
pub const TEXT: &str = "증명서 창구에서 한 시간을 기다렸습니다.";

/// The parts of a form with files.
pub struct Parts(Vec<u8>);

impl Parts {
    /// The hidden fields of the page it stands on.
    pub fn of(page: &Seen) -> Self {
        Self(Vec::new())
            .words("csrf", &page.hidden("csrf"))
            .words("once", &page.hidden("once"))
    }

    pub fn words(self, name: &str, value: &str) -> Self {
        self.raw(name, value.as_bytes())
    }

    pub fn raw(mut self, name: &str, value: &[u8]) -> Self {
        let head = format!("--X\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n");
        self.0.extend(head.as_bytes());
        self.0.extend(value);
        self.0.extend(b"\r\n");
        self
    }

    pub fn file(mut self, name: &str, content: &[u8]) -> Self {
        let head = format!(
            "--X\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\ncontent-type: image/jpeg\r\n\r\n"
        );
        self.0.extend(head.as_bytes());
        self.0.extend(content);
        self.0.extend(b"\r\n");
        self
    }

    pub async fn send(mut self, browser: &mut Browser, path: &str) -> Seen {
        self.0.extend(b"--X--\r\n");
        let kind = Some("multipart/form-data; boundary=X");
        browser
            .ask(Method::POST, path, kind, Body::from(self.0))
            .await
    }
}

/// A complaint as most people fill it in, without its text.
pub fn usual(page: &Seen) -> Parts {
    Parts::of(page)
        .words("kind", "complaint")
        .words("expectation", "설명과 사과")
        .words("relation", "parent")
        .words("name", "김하늘")
        .words("phone", "010-0000-0000")
}

/// Who said it, with what they took home.
pub struct Customer {
    pub browser: Browser,
    pub number: String,
    pub secret: String,
}

impl Customer {
    pub async fn of(house: &House, languages: &'static str, text: &str) -> Self {
        let mut browser = house.browser().reading(languages);
        let page = browser.get("/").await;
        let sent = usual(&page).words("text", text);
        let seen = sent.send(&mut browser, "/complaints").await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
        let receipt = browser.get(seen.header("location")).await;
        assert_eq!(receipt.status, StatusCode::OK, "{}", receipt.text);
        let number = seen.header("location").replace("/receipt/", "");
        let secret = receipt.secret();
        Self {
            browser,
            number,
            secret,
        }
    }

    pub fn case(&self) -> domain::handle::case::CaseNumber {
        self.number.parse().unwrap()
    }

    pub async fn page(&mut self) -> Seen {
        self.browser.get(&self.at("")).await
    }

    pub fn at(&self, what: &str) -> String {
        format!("/follow/{}{what}", self.number)
    }

    /// Sends one of the page's plain forms.
    pub async fn send(&mut self, what: &str, fields: &[(&str, &str)]) -> Seen {
        let page = self.page().await;
        let at = self.at(what);
        self.browser.send(&page, &at, fields).await
    }
}

impl Seen {
    /// The secret on a receipt.
    pub fn secret(&self) -> String {
        let copied = self.text.split("data-copy=\"").skip(1);
        let values = copied.filter_map(|rest| rest.split('"').next());
        values.last().unwrap_or_default().to_owned()
    }
}
