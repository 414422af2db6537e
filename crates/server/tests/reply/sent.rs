//! What the coach reads, what goes out, what is refused.

use axum::http::StatusCode;
use domain::receive::channel::Channel;
use serde_json::Value;
use testkit::office::{HANDLER, OTHER_LEAD, PLANNER};

use crate::desk::{BAD, Desk, GOOD, REMEDY, SORRY, answer, cut, desk, desk_hearing_by};

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
