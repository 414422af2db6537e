//! A case and the people around it, for the tests of the case page.

use axum::http::StatusCode;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::{Case, CaseNumber};
use domain::people::StaffId;
use domain::reply::letter::{Decision, LetterKind, Send};
use domain::words::Words;
use store::tables::cases;

use crate::house::{Browser, House, Seen, open};

pub struct Care {
    pub house: House,
    pub number: CaseNumber,
}

impl Care {
    /// A parent's complaint has come in; 이서연 owns it.
    pub async fn open() -> Self {
        Self::told("성적 증명서를 떼러 두 번이나 갔는데 두 번 다 기계가 고장이었습니다.").await
    }

    pub async fn told(text: &str) -> Self {
        let house = open();
        let number = house.desk.receive(text).await.unwrap().number;
        Self { house, number }
    }

    pub fn path(&self, rest: &str) -> String {
        format!("/staff/cases/{}{rest}", self.number)
    }

    pub async fn browser(&self, staff: StaffId) -> Browser {
        self.house.signed_in(staff).await.reading("ko")
    }

    pub async fn case(&self) -> Case {
        let number = self.number;
        let asked = self
            .house
            .desk
            .app
            .read(move |reader| Ok(cases::by_number(reader, number)?));
        asked.await.unwrap().unwrap()
    }

    /// Sends a form as the page of this moment would.
    pub async fn send(&self, browser: &mut Browser, rest: &str, fields: &[(&str, &str)]) -> Seen {
        let page = browser.get(&self.path("")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        let seen = page.hidden("seen");
        // Every form has a key of its own; the first on the page would be used twice.
        let (csrf, once) = (page.hidden("csrf"), app::fresh::id().to_string());
        let hidden = [
            ("csrf", csrf.as_str()),
            ("once", once.as_str()),
            ("seen", seen.as_str()),
        ];
        let seen = browser
            .post(&self.path(rest), &[&hidden, fields].concat())
            .await;
        assert!(
            !seen.status.is_server_error(),
            "{rest} {fields:?}: {}",
            seen.status
        );
        seen
    }

    /// Sends a form that is done, and shows the page after it.
    pub async fn done(&self, browser: &mut Browser, rest: &str, fields: &[(&str, &str)]) -> Seen {
        let answer = self.send(browser, rest, fields).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{rest} {fields:?}: {}",
            words_of(&answer)
        );
        let to = answer.header("location").to_owned();
        let page = browser.get(&to).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("data-flash"), "{rest}: nothing is said");
        page
    }

    /// Sends a form that comes back with these words, open, with what was typed.
    pub async fn back(
        &self,
        browser: &mut Browser,
        rest: &str,
        fields: &[(&str, &str)],
        says: &str,
    ) -> Seen {
        let before = self.case().await.version;
        let answer = self.send(browser, rest, fields).await;
        assert!(
            answer.status.is_client_error(),
            "{rest} {fields:?}: {}",
            answer.status
        );
        assert!(
            answer.says(says),
            "{rest}: not {says:?}: {}",
            words_of(&answer)
        );
        assert_eq!(self.case().await.version, before, "{rest} changed the case");
        answer
    }

    /// An answer has gone out.
    pub async fn answer(&self, staff: StaffId) {
        let mut texts = app::kept::Kept::new();
        let text = Words::text("안녕하십니까. 확인한 사실을 알려 드립니다.").unwrap();
        let send = Send {
            kind: LetterKind::Answer,
            text: texts.keep(text).unwrap(),
            decision: Some(Decision::Granted),
            review: Vec::new(),
        };
        let act = app::perform::Act {
            actor: Actor::Staff(self.house.desk.staff(staff)),
            number: self.number,
            seen: None,
            key: None,
            texts,
            files: Vec::new(),
            command: Command::Letter(Box::new(send)),
        };
        self.house.desk.app.perform(act).await.unwrap();
    }
}

/// What an answer says beside its forms, for a test that fails.
fn words_of(seen: &Seen) -> String {
    let notices = seen.text.split("notice-title\">").skip(1);
    let errors = seen.text.split("field-error\"").skip(1);
    let words = notices
        .map(|rest| rest.chars().take(120).collect::<String>())
        .chain(
            errors
                .filter(|rest| {
                    !rest
                        .split('>')
                        .next()
                        .unwrap_or_default()
                        .contains("hidden")
                })
                .map(|rest| rest.chars().take(260).collect()),
        );
    words.collect::<Vec<_>>().join("\n")
}
