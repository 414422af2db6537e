//! Whoever answers a case: what the tests of the composer share.

use app::receive::{Receipt, Voice};
use axum::http::StatusCode;
use domain::access::Actor;
use domain::receive::channel::Channel;
use serde_json::Value;
use testkit::office::CLERK;

use crate::house::{self, Browser, House, Seen};

pub const BAD: &str = "규정상 어쩔 수 없습니다. 기다려 주세요. 검토하겠습니다.";
pub const GOOD: &str = "확인해 보니 11월 20일 오후에 발급기가 점검 중이었습니다.";
pub const SORRY: &str = "두 번이나 헛걸음하시게 해 진심으로 죄송합니다.";
pub const REMEDY: &str =
    "증명서는 11월 30일까지 등기로 보내 드리겠습니다. 이렇게 해도 괜찮으시겠습니까?";

pub struct Desk {
    pub house: House,
    pub receipt: Receipt,
    pub browser: Browser,
}

/// A case that came in, and its owner signed in.
pub async fn desk() -> Desk {
    desk_hearing_by(Channel::Web).await
}

pub async fn desk_hearing_by(channel: Channel) -> Desk {
    let house = house::open();
    let voice = Voice {
        channel,
        ..testkit::voice("발급기가 두 번이나 멈춰 있었습니다.")
    };
    let receipt = house.desk.app.receive(Actor::Public, voice, None).await;
    let receipt = receipt.unwrap();
    let browser = house.signed_in(CLERK).await;
    Desk {
        house,
        receipt,
        browser,
    }
}

impl Desk {
    pub fn at(&self, rest: &str) -> String {
        format!("/staff/cases/{}/{rest}", self.receipt.number)
    }

    pub async fn page(&mut self) -> Seen {
        let path = self.at("draft");
        self.browser.get(&path).await
    }

    pub async fn send(&mut self, page: &Seen, fields: &[(&str, &str)]) -> Seen {
        self.post(page, "letters", fields).await
    }

    pub async fn post(&mut self, page: &Seen, rest: &str, fields: &[(&str, &str)]) -> Seen {
        let (path, seen) = (self.at(rest), page.hidden("seen"));
        let seen = [("seen", seen.as_str())];
        self.browser
            .send(page, &path, &[&seen, fields].concat())
            .await
    }

    pub async fn findings(&mut self, page: &Seen, fields: &[(&str, &str)]) -> Value {
        let accept = "application/json".parse().unwrap();
        self.browser.headers.insert("accept", accept);
        let seen = self.post(page, "draft/findings", fields).await;
        self.browser.headers.remove("accept");
        assert_eq!(seen.status, StatusCode::OK, "{}", seen.text);
        serde_json::from_str(&seen.text).unwrap()
    }

    /// The bodies of the events of one kind.
    pub async fn journal(&self, kind: &str) -> Vec<Value> {
        let staff = self.house.desk.staff(CLERK);
        let number = self.receipt.number;
        let page = self.house.desk.app.case_page(&staff, number).await.unwrap();
        let events = page.timeline.iter().map(|moment| &moment.event);
        events
            .filter(|event| event.kind() == kind)
            .map(|event| serde_json::to_value(event).unwrap())
            .collect()
    }
}

pub fn answer<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let fields = [
        ("kind", "answer"),
        ("greeting", "김하늘 님, 안녕하십니까."),
        ("explanation", GOOD),
        ("apology", SORRY),
        ("remedy", REMEDY),
        ("closing", "고맙습니다."),
        ("decision", "granted"),
    ];
    [&fields, more].concat()
}

pub fn cut(text: &str, start: &Value, end: &Value) -> String {
    let (start, end) = (start.as_u64().unwrap(), end.as_u64().unwrap());
    let length = usize::try_from(end - start).unwrap();
    text.chars()
        .skip(usize::try_from(start).unwrap())
        .take(length)
        .collect()
}
