//! Answering a case: what the coach reads, what goes out, what is refused, and that nothing typed is lost.

#![allow(clippy::unwrap_used, reason = "a test may break")]

use app::receive::{Receipt, Voice};
use axum::http::StatusCode;
use domain::access::Actor;
use domain::command::Command;
use domain::receive::channel::Channel;
use domain::receive::intake::{self, VoiceKind};
use serde_json::Value;
use testkit::office::{CLERK, HANDLER, LEAD, OTHER_LEAD, PLANNER};

mod house;

use house::{Browser, House, Seen};

const BAD: &str = "규정상 어쩔 수 없습니다. 기다려 주세요. 검토하겠습니다.";
const GOOD: &str = "확인해 보니 11월 20일 오후에 발급기가 점검 중이었습니다.";
const SORRY: &str = "두 번이나 헛걸음하시게 해 진심으로 죄송합니다.";
const REMEDY: &str =
    "증명서는 11월 30일까지 등기로 보내 드리겠습니다. 이렇게 해도 괜찮으시겠습니까?";

struct Desk {
    house: House,
    receipt: Receipt,
    browser: Browser,
}

/// A case that came in, and its owner signed in.
async fn desk() -> Desk {
    desk_hearing_by(Channel::Web).await
}

async fn desk_hearing_by(channel: Channel) -> Desk {
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
    fn at(&self, rest: &str) -> String {
        format!("/staff/cases/{}/{rest}", self.receipt.number)
    }

    async fn page(&mut self) -> Seen {
        let path = self.at("draft");
        self.browser.get(&path).await
    }

    async fn send(&mut self, page: &Seen, fields: &[(&str, &str)]) -> Seen {
        self.post(page, "letters", fields).await
    }

    async fn post(&mut self, page: &Seen, rest: &str, fields: &[(&str, &str)]) -> Seen {
        let (path, seen) = (self.at(rest), page.hidden("seen"));
        let seen = [("seen", seen.as_str())];
        self.browser
            .send(page, &path, &[&seen, fields].concat())
            .await
    }

    async fn findings(&mut self, page: &Seen, fields: &[(&str, &str)]) -> Value {
        let accept = "application/json".parse().unwrap();
        self.browser.headers.insert("accept", accept);
        let seen = self.post(page, "draft/findings", fields).await;
        self.browser.headers.remove("accept");
        assert_eq!(seen.status, StatusCode::OK, "{}", seen.text);
        serde_json::from_str(&seen.text).unwrap()
    }

    /// The bodies of the events of one kind.
    async fn journal(&self, kind: &str) -> Vec<Value> {
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

fn answer<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
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

fn cut(text: &str, start: &Value, end: &Value) -> String {
    let (start, end) = (start.as_u64().unwrap(), end.as_u64().unwrap());
    let length = usize::try_from(end - start).unwrap();
    text.chars()
        .skip(usize::try_from(start).unwrap())
        .take(length)
        .collect()
}

#[tokio::test]
async fn the_coach_counts_code_points_within_each_part() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let typed = format!("😀 {BAD}");
    let sent = typed.replace(". ", ".\r\n");
    let read = typed.replace(". ", ".\n");
    let fields = [
        ("kind", "answer"),
        ("apology", SORRY),
        ("explanation", &sent),
    ];
    let said = desk.findings(&page, &fields).await;
    let findings = said["findings"].as_array().unwrap();
    let rules: Vec<&str> = findings
        .iter()
        .map(|found| found["rule"].as_str().unwrap())
        .collect();
    assert!(rules.contains(&"rules-as-excuse"), "{said}");
    assert!(rules.contains(&"vague-promise"), "{said}");
    for found in findings {
        assert_eq!(found["part"], "explanation", "{found}");
        let words = cut(&read, &found["start"], &found["end"]);
        assert_eq!(found["text"], words.as_str(), "{found}");
        for word in ["title", "why", "instead", "wording"] {
            assert!(!found[word].as_str().unwrap().is_empty(), "{word}");
        }
    }
    assert!(!said["missing"].as_array().unwrap().is_empty(), "{said}");

    desk.browser = desk.browser.reading("en");
    desk.browser
        .cookies
        .retain(|name, _| !name.contains("lang"));
    let english = desk.findings(&page, &fields).await;
    assert_ne!(english["findings"][0]["why"], said["findings"][0]["why"]);
    assert_eq!(
        english["findings"][0]["wording"],
        said["findings"][0]["wording"]
    );
}

#[tokio::test]
async fn a_letter_reaches_the_tracking_page_with_its_promise() {
    let mut desk = desk().await;
    let page = desk.page().await;
    assert!(page.says("김하늘 님, 안녕하십니까. 한빛대학교 학사팀 이서연입니다."));
    let said = desk.findings(&page, &answer(&[])).await;
    let promised = &said["promises"][0];
    assert_eq!(promised["by"], "2026-11-30", "{said}");
    let promise = format!("2026-11-30 {}", promised["what"].as_str().unwrap());
    let sent = desk.send(&page, &answer(&[("promise", &promise)])).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert!(sent.header("location").starts_with("/staff/cases/"));

    let again = desk.send(&page, &answer(&[("promise", &promise)])).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "sent twice, done once");
    assert_eq!(desk.journal("letter-sent").await.len(), 1);
    assert_eq!(desk.journal("promise-made").await.len(), 1);

    let mut customer = desk.house.browser();
    let door = customer.get("/follow").await;
    let (number, secret) = (desk.receipt.number.to_string(), desk.receipt.secret.shown());
    let fields = [("number", number.as_str()), ("secret", secret.as_str())];
    let opened = customer.send(&door, "/follow", &fields).await;
    let tracking = customer.get(opened.header("location")).await;
    for words in [GOOD, SORRY, "학사팀 이서연", "02-0000-1101"] {
        assert!(tracking.says(words), "{words}");
    }
    let Desk { house, browser, .. } = desk;
    drop((browser, customer, house.router));
    house.desk.leave();
}

#[tokio::test]
async fn what_was_set_aside_and_why_is_in_the_journal() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let fields = [("kind", "progress"), ("explanation", BAD)];
    let said = desk.findings(&page, &fields).await;
    let found = said["findings"].as_array().unwrap();
    let excuse = found
        .iter()
        .find(|found| found["rule"] == "rules-as-excuse")
        .unwrap();
    let aside = format!(
        "needed-here rules-as-excuse {}",
        excuse["text"].as_str().unwrap()
    );
    let ends = [
        ("set_aside", aside.as_str()),
        ("taken", "levity"),
        ("set_aside", ""),
    ];
    let sent = desk.send(&page, &[&fields[..], &ends].concat()).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let letter = desk.journal("letter-sent").await;
    let letter = letter[0].to_string();
    assert!(
        letter.contains(r#"{"set-aside":"needed-here"}"#),
        "{letter}"
    );
    assert!(letter.contains(r#""left""#), "{letter}");
    assert!(letter.contains(r#""taken""#), "{letter}");
    assert!(!letter.contains("규정상"), "no words in the journal");
}

#[tokio::test]
async fn a_refusal_without_reasons_and_ways_comes_back_with_everything_typed() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let mut fields = answer(&[]);
    fields.retain(|(name, _)| *name != "decision");
    let back = desk.send(&page, &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.says("답변에는 결정이 있어야 합니다"));

    fields.push(("decision", "not-granted"));
    let back = desk.send(&page, &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.says("다음 길을 함께 알려야 합니다"));
    assert!(back.says(GOOD) && back.says(SORRY));
    assert_eq!(desk.journal("letter-sent").await.len(), 0);

    fields.push(("route", "objection"));
    fields.push(("route", "ombudsman"));
    fields.push(("reasons", "졸업 요건 가운데 한 과목이 아직 남아 있습니다."));
    let sent = desk.send(&back, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let letter = desk.journal("letter-sent").await[0].to_string();
    assert!(letter.contains("not-granted") && letter.contains("ombudsman"));
}

#[tokio::test]
async fn an_empty_letter_and_a_promise_for_a_holiday_are_refused() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let greeting = [("kind", "progress"), ("greeting", "안녕하십니까.")];
    let back = desk.send(&page, &greeting).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    let promise = ("promise", "2026-11-29 일요일에 전화드리겠습니다.");
    let back = desk.send(&back, &answer(&[promise])).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.says("쉬는 날에는 약속할 수 없습니다"), "{}", back.text);
    assert_eq!(desk.journal("letter-sent").await.len(), 0, "neither goes");
}

#[tokio::test]
async fn personal_data_does_not_go_where_everybody_reads() {
    let mut desk = desk_hearing_by(Channel::Board).await;
    let page = desk.page().await;
    let mut fields = answer(&[("set_aside", "needed-here personal-data 900101-1234567")]);
    fields.retain(|(name, _)| *name != "explanation");
    let with_number = format!("{GOOD} 주민등록번호 900101-1234567을 확인했습니다.");
    let told = [&fields[..], &[("explanation", with_number.as_str())]].concat();
    let back = desk.send(&page, &told).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.says("개인정보") && back.says("aria-invalid"));
    assert!(back.says(&with_number) && back.says(REMEDY));
    assert_eq!(desk.journal("letter-sent").await.len(), 0);

    let kept_back = [&fields[..], &[("explanation", GOOD)]].concat();
    let sent = desk.send(&back, &kept_back).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
}

#[tokio::test]
async fn a_promise_whose_day_has_passed_is_said_while_it_is_written() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let fields = [
        ("kind", "answer"),
        ("remedy", "11월 20일까지 확인해 드리겠습니다."),
    ];
    let said = desk.findings(&page, &fields).await;
    let promised = &said["promises"][0];
    assert_eq!(promised["by"], "2026-11-20", "{said}");
    assert!(
        promised["refused"].as_str().unwrap().contains("지난"),
        "{said}"
    );
    let said = desk.findings(&page, &answer(&[])).await;
    assert_eq!(said["promises"][0]["refused"], Value::Null, "{said}");
}

#[tokio::test]
async fn what_was_chosen_beside_the_letter_comes_back_with_it() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let aside = "needed-here rules-as-excuse 규정상 어쩔 수 없습니다";
    let left = "2026-11-30 증명서를 보내 드리겠습니다.";
    let chosen = [("set_aside", aside), ("promise_left", left)];
    let mut fields = answer(&chosen);
    fields.retain(|(name, _)| *name != "decision");
    let back = desk.send(&page, &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    let saved = desk.post(&back, "draft", &answer(&chosen)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    for page in [back, desk.page().await] {
        for (name, value) in chosen {
            let kept = format!(r#"name="{name}" value="{value}""#);
            assert!(page.says(&kept), "{name}: {}", page.text);
        }
    }
}

#[tokio::test]
async fn a_case_that_changed_is_told_and_nothing_is_lost() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let to = VoiceKind::Request;
    let told = Command::Intake(intake::Command::ChangeKind { to });
    let lead = Actor::Staff(desk.house.desk.staff(LEAD));
    let number = desk.receipt.number;
    desk.house.desk.act(lead, number, told).await.unwrap();
    let back = desk.send(&page, &answer(&[])).await;
    assert_eq!(back.status, StatusCode::CONFLICT);
    assert!(back.says("쓰시는 동안 이 건이 바뀌었습니다") && back.says(GOOD));
    assert!(
        back.says("종류를 불만·고충에서 요청으로 바로잡았습니다"),
        "what changed"
    );
    assert!(back.says("최은정"), "and who changed it");
    let sent = desk.send(&back, &answer(&[])).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "once it was seen");
}

#[tokio::test]
async fn a_draft_is_there_again_until_it_is_sent() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let draft = [
        ("kind", "answer"),
        ("explanation", "<b>쓰다 만 글 & 😀"),
        ("decision", "not-granted"),
        ("route", "supervisor"),
    ];
    let saved = desk.post(&page, "draft", &draft).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let page = desk.page().await;
    assert!(page.says("&#60;b&#62;쓰다 만 글") && page.says("저장했습니다"));
    assert!(page.says(r#"name="route" value="supervisor" checked"#));

    let mut lead = desk.house.signed_in(LEAD).await;
    let theirs = lead.get(&desk.at("draft")).await;
    assert!(!theirs.says("쓰다 만 글"), "a draft is its writer's alone");

    let sent = desk.send(&page, &answer(&[])).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert!(!desk.page().await.says("쓰다 만 글"), "sent, so forgotten");
}

#[tokio::test]
async fn without_script_the_marks_stand_in_the_page() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let fields = [("kind", "answer"), ("explanation", BAD), ("then", "read")];
    let read = desk.post(&page, "draft", &fields).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(read.says("<mark data-severity="), "{}", read.text);
    assert!(read.says("needed-here rules-as-excuse "));
    desk.browser = desk.browser.reading("en");
    let english = desk
        .browser
        .get(&format!("{}?lang=en", desk.at("draft")))
        .await;
    assert!(english.says("Write a reply") && english.says("The facts you found out"));
}

#[tokio::test]
async fn only_who_may_answer_writes() {
    let mut desk = desk().await;
    let path = desk.at("draft");
    for (staff, status) in [
        (HANDLER, StatusCode::OK),
        (PLANNER, StatusCode::OK),
        (OTHER_LEAD, StatusCode::NOT_FOUND),
    ] {
        let mut other = desk.house.signed_in(staff).await;
        let page = other.get(&path).await;
        assert_eq!(page.status, status);
        assert!(!page.says("name=\"explanation\""), "nothing to write with");
        let own = desk.page().await;
        let form = other.get("/staff/password").await;
        let (csrf, seen) = (form.hidden("csrf"), own.hidden("seen"));
        let hidden = [("csrf", csrf.as_str()), ("seen", seen.as_str())];
        let fields = [&hidden[..], &answer(&[])].concat();
        for rest in ["draft", "draft/findings", "letters"] {
            let refused = other.post(&desk.at(rest), &fields).await;
            let turned_away =
                refused.status == StatusCode::FORBIDDEN || refused.status == StatusCode::NOT_FOUND;
            assert!(turned_away, "{staff:?} {rest}: {}", refused.status);
        }
    }
    assert_eq!(desk.journal("letter-sent").await.len(), 0);
}
