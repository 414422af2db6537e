//! The coach as an office sets it up: who may, what holds for the next reading, and what is told of it.

use axum::http::StatusCode;
use domain::reply::rules::Rules;
use testkit::office::{ADMINISTRATOR, AUDITOR, CLERK, HANDLER, LEAD, PLANNER};

use crate::desk::{BAD, answer, desk};
use crate::house::{self, Browser, Seen};

const LIST: &str = "/staff/settings/coach";
const EXCUSE: &str = "/staff/settings/coach/excuse";
const PHRASES: &str = "/staff/settings/coach/excuse/phrases";

/// The ids of what is found in an explanation.
async fn found(desk: &mut crate::desk::Desk, words: &str) -> Vec<(String, String, String)> {
    let page = desk.page().await;
    let read = [("kind", "progress"), ("explanation", words)];
    let found = desk.findings(&page, &read).await;
    let said = |one: &serde_json::Value, key: &str| one[key].as_str().unwrap().to_owned();
    let all = found["findings"].as_array().unwrap().iter();
    all.map(|one| {
        (
            said(one, "rule"),
            said(one, "severity"),
            said(one, "wording"),
        )
    })
    .collect()
}

async fn set(browser: &mut Browser, rule: &str, strength: &str) -> Seen {
    let at = format!("{LIST}/{rule}");
    let page = browser.get(&at).await;
    let to = format!("{at}/strength");
    browser.send(&page, &to, &[("strength", strength)]).await
}

#[tokio::test]
async fn all_rules_stand_on_one_page_with_their_pages_behind() {
    let house = house::open();
    let mut planner = house.signed_in(PLANNER).await;
    let list = planner.get(LIST).await;
    assert_eq!(list.status, StatusCode::OK);
    let mut english = house.signed_in_again(PLANNER).await.reading("en");
    for rule in coach::registry::all() {
        let link = format!("{LIST}/{}", rule.id);
        assert!(list.says(&link) && list.says(rule.principle), "{}", rule.id);
        let page = planner.get(&link).await;
        let english = english.get(&link).await;
        for (page, language) in [
            (page, coach::Language::Korean),
            (english, coach::Language::English),
        ] {
            for words in [rule.title, rule.finds, rule.limits] {
                let shown = words.get(language).replace('\'', "&#39;");
                assert!(page.says(&shown), "{}: {shown}", rule.id);
            }
        }
    }
}

#[tokio::test]
async fn administrators_and_planners_set_up_the_rules_and_others_read_their_pages() {
    let house = house::open();
    for staff in [ADMINISTRATOR, PLANNER] {
        let mut browser = house.signed_in(staff).await;
        assert!(browser.get("/staff/password").await.says(LIST));
        assert_eq!(browser.get(LIST).await.status, StatusCode::OK);
        assert!(browser.get(EXCUSE).await.says("name=\"strength\""));
    }
    for staff in [CLERK, HANDLER, LEAD, AUDITOR] {
        let mut browser = house.signed_in(staff).await;
        assert!(!browser.get("/staff/password").await.says(LIST));
        assert_eq!(browser.get(LIST).await.status, StatusCode::FORBIDDEN);
        let page = browser.get(EXCUSE).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.says("name=\"strength\"") && !page.says("name=\"words\""));
        let door = browser.get("/staff/password").await;
        let phrase = [("words", "담당자 부재"), ("language", "ko")];
        let withdrawn = format!("{PHRASES}/0190a1b2-0000-7000-8000-000000000001");
        for (to, fields) in [
            (format!("{EXCUSE}/strength"), &[("strength", "off")][..]),
            (PHRASES.to_owned(), &phrase[..]),
            (withdrawn, &[][..]),
        ] {
            let seen = browser.send(&door, &to, fields).await;
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{to}");
        }
    }
    let rules = house.desk.app.coach_rules();
    assert_eq!(rules.decided, Rules::default());
}

#[tokio::test]
async fn a_softened_rule_holds_for_the_next_reading_and_is_on_record() {
    let mut desk = desk().await;
    let before = found(&mut desk, BAD).await;
    let as_made = ("rules-as-excuse".to_owned(), "warning".to_owned());
    assert!(before.iter().any(|f| (f.0.clone(), f.1.clone()) == as_made));
    let mut planner = desk.house.signed_in(PLANNER).await;
    let done = set(&mut planner, "rules-as-excuse", "hint").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(
        set(&mut planner, "vague-promise", "off").await.status,
        StatusCode::SEE_OTHER
    );
    let after = found(&mut desk, BAD).await;
    assert!(after.iter().all(|f| f.0 != "vague-promise"), "{after:?}");
    let softened = after.iter().find(|f| f.0 == "rules-as-excuse").unwrap();
    assert_eq!(softened.1, "hint");
    let page = planner.get("/staff/settings/coach/rules-as-excuse").await;
    assert!(page.says("윤가람") && page.says("value=\"hint\" checked"));
    let again = set(&mut planner, "rules-as-excuse", "hint").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("이미 그렇게 되어 있습니다"));
    desk.house.desk.leave();
}

#[tokio::test]
async fn a_phrase_of_the_office_is_found_with_its_own_wording_until_it_is_removed() {
    let mut desk = desk().await;
    let words = "담당자가 자리에 없어 늦어졌습니다.";
    let wording = "11월 30일까지 다른 담당자가 전화드리겠습니다.";
    let own = |found: &[(String, String, String)]| found.iter().any(|f| f.2 == wording);
    assert!(!own(&found(&mut desk, words).await));
    let mut admin = desk.house.signed_in(ADMINISTRATOR).await;
    let page = admin.get(EXCUSE).await;
    let phrase = [
        ("words", "담당자 자리에 없습니다"),
        ("language", "ko"),
        ("instead", wording),
    ];
    let done = admin.send(&page, PHRASES, &phrase).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(
        own(&found(&mut desk, words).await),
        "other ending, other spacing"
    );
    let page = admin.get(EXCUSE).await;
    assert!(page.says("담당자 자리에 없습니다") && page.says("한도윤"));
    let list = admin.get(LIST).await;
    assert!(list.says("우리 기관의 말 1"));
    let again = admin.send(&page, PHRASES, &phrase).await;
    assert_eq!(
        again.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "it is there"
    );

    let remove = page
        .text
        .split("action=\"")
        .find(|rest| rest.starts_with(PHRASES) && !rest[PHRASES.len()..].starts_with('"'));
    let remove = remove.unwrap().split('"').next().unwrap();
    let done = admin.send(&page, remove, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(!own(&found(&mut desk, words).await));
    let twice = admin.send(&page, remove, &[]).await;
    assert_eq!(twice.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_cannot_be_looked_for_comes_back_with_a_word() {
    let house = house::open();
    let mut planner = house.signed_in(PLANNER).await;
    let page = planner.get(EXCUSE).await;
    let long = "가".repeat(201);
    for (words, language, said) in [
        ("", "ko", "words-error"),
        ("…", "ko", "찾을 수 있는 것이 없습니다"),
        (long.as_str(), "ko", "words-error"),
        ("담당자 부재", "fr", "language-error"),
    ] {
        let fields = [("words", words), ("language", language)];
        let back = planner.send(&page, PHRASES, &fields).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(back.says(said), "{words}");
    }
    let missing = format!("{LIST}/missing-apology/phrases");
    let fields = [("words", "죄송합니다"), ("language", "ko")];
    let back = planner.send(&page, &missing, &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    for nothing in ["none", "../excuse", "Excuse"] {
        let seen = planner.get(&format!("{LIST}/{nothing}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[tokio::test]
async fn what_became_of_findings_is_counted_per_rule_and_never_by_person() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let aside = "wrong-finding rules-as-excuse 규정상 어쩔 수 없습니다.";
    let taken = "blame-shifting 그건 시설팀 일입니다.";
    let mut fields = answer(&[("set_aside", aside), ("taken", taken)]);
    fields.retain(|(name, _)| *name != "explanation");
    fields.push(("explanation", BAD));
    let sent = desk.send(&page, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let mut planner = desk.house.signed_in(PLANNER).await;
    let figures = |page: &Seen| {
        let cells = page.text.split("<dd>").skip(1);
        let numbers = cells.filter_map(|rest| rest.split("</dd>").next()?.parse::<u64>().ok());
        numbers.collect::<Vec<_>>()
    };
    let page = planner.get("/staff/settings/coach/rules-as-excuse").await;
    assert_eq!(figures(&page), [1, 0, 1, 0], "found, changed, aside, left");
    assert!(page.says("잘못 짚었습니다 <strong>1</strong>"));
    let page = planner.get("/staff/settings/coach/blame-shifting").await;
    assert_eq!(figures(&page), [1, 1, 0, 0]);
    let page = planner.get("/staff/settings/coach/vague-promise").await;
    assert_eq!(figures(&page), [1, 0, 0, 1]);
    let list = planner.get(LIST).await;
    assert!(!list.says("이서연"), "whoever wrote it is not named");
    desk.house.desk.leave();
}
