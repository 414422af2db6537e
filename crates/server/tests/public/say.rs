//! Step 1: said without an account; a receipt with number, secret, code and day; nothing lost on the way.

use axum::http::StatusCode;

use crate::customer::{Customer, PNG, Parts, TEXT, usual};
use crate::house::{self, Seen};

#[tokio::test]
async fn a_receipt_tells_number_secret_day_and_what_happens_next() {
    let house = house::open();
    let mut customer = Customer::of(&house, "ko", TEXT).await;
    assert_eq!(customer.number, "2026-000001");
    assert_eq!(customer.secret.len(), 14, "{}", customer.secret);
    let at = format!("/receipt/{}", customer.number);
    let receipt = customer.browser.get(&at).await;
    // Monday at ten: seven days, the first one counted (Petitions Act 19), no holiday between.
    for words in [
        "접수증",
        "12월 1일(화)까지 답을 드립니다",
        "60일 안에 이의를 신청",
        "국민권익위원회(110)",
        "학부모",
    ] {
        assert!(receipt.says(words), "{words}");
    }
    assert!(receipt.says("<svg viewBox") && receipt.says(&customer.secret));
    assert!(receipt.header("cache-control").contains("no-store"));
    let mut stranger = house.browser();
    assert_eq!(stranger.get(&at).await.status, StatusCode::SEE_OTHER);
    house.desk.leave();
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_case_with_one_secret() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let mut told = Vec::new();
    for _ in 0..2 {
        let sent = usual(&page).words("text", TEXT).file("a.png", PNG);
        let seen = sent.send(&mut browser, "/complaints").await;
        assert_eq!(seen.header("location"), "/receipt/2026-000001");
        told.push(browser.get("/receipt/2026-000001").await.secret());
    }
    assert_eq!(told[0], told[1]);
    house.desk.leave();
}

#[tokio::test]
async fn words_changed_after_sending_come_back_and_can_be_sent_as_new() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let first = usual(&page).words("text", TEXT);
    first.send(&mut browser, "/complaints").await;
    let other = usual(&page).words("text", "뒤로 가서 고쳐 쓴 글");
    let seen = other.send(&mut browser, "/complaints").await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.says("뒤로 가서 고쳐 쓴 글"));
    let again = usual(&seen).words("text", "뒤로 가서 고쳐 쓴 글");
    let seen = again.send(&mut browser, "/complaints").await;
    assert_eq!(seen.header("location"), "/receipt/2026-000002");
    house.desk.leave();
}

#[tokio::test]
async fn what_is_missing_is_said_beside_its_field_and_nothing_is_lost() {
    let house = house::open();
    for (languages, empty, who) in [
        ("ko", "이 칸을 적어 주십시오.", "이름을 밝히지 않겠습니다"),
        (
            "en",
            "Please fill this in.",
            "I would like to stay anonymous",
        ),
    ] {
        let mut browser = house.browser().reading(languages);
        let page = browser.get("/").await;
        let sent = Parts::of(&page)
            .words("kind", "suggestion")
            .words("expectation", "줄을 나누어 주십시오")
            .words("phone", "전화 주세요")
            .file("내 사진.png", PNG);
        let seen = sent.send(&mut browser, "/complaints").await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(seen.says(empty) && seen.says(who), "{}", seen.text);
        assert!(seen.says("줄을 나누어 주십시오") && seen.says("전화 주세요"));
        assert!(seen.says("value=\"suggestion\" checked"));
        assert!(seen.says("내 사진.png"), "the file is kept");
    }
    house.desk.leave();
}

#[tokio::test]
async fn a_file_that_came_with_a_refused_form_need_not_be_chosen_again() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let seen = usual(&page).file("영수증.png", PNG);
    let seen = seen.send(&mut browser, "/complaints").await;
    let kept = reference(&seen);
    let sent = usual(&seen).words("text", TEXT).words("kept", &kept);
    let sent = sent.send(&mut browser, "/complaints").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let follow = browser.get("/follow/2026-000001").await;
    assert!(follow.says("영수증.png"));
    house.desk.leave();
}

#[tokio::test]
async fn how_they_know_us_starts_unchosen_and_may_stay_so() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let (_, choices) = page.text.split_once("id=\"relation\"").unwrap();
    let (choices, _) = choices.split_once("</select>").unwrap();
    assert!(choices.contains("고르지 않음") && !choices.contains("selected"));
    let sent = Parts::of(&page)
        .words("kind", "complaint")
        .words("text", TEXT)
        .words("relation", "")
        .words("name", "김하늘");
    let seen = sent.send(&mut browser, "/complaints").await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
    house.desk.leave();
}

#[tokio::test]
async fn while_nothing_can_be_saved_words_and_files_stay() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    house.desk.app.close();
    let sent = usual(&page).words("text", TEXT).file("영수증.png", PNG);
    let seen = sent.send(&mut browser, "/complaints").await;
    assert_eq!(seen.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(seen.says(TEXT) && seen.says("지금은 저장할 수 없습니다</p><p>쓰신 글은 그대로"));
    assert!(seen.says("김하늘") && reference(&seen).ends_with("/영수증.png"));
}

#[tokio::test]
async fn a_kept_file_is_named_to_nobody_but_its_visitor() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let seen = usual(&page).file("영수증.png", PNG);
    let seen = seen.send(&mut browser, "/complaints").await;
    let theirs = reference(&seen);
    let digest = theirs.split('/').next().unwrap().to_owned();
    let forged = [
        format!("{digest}/영수증.png"),
        format!("{digest}/{digest}/영수증.png"),
        theirs,
    ];
    for reference in forged {
        let mut stranger = house.browser();
        let page = stranger.get("/").await;
        let sent = usual(&page).words("kept", &reference);
        let seen = sent.send(&mut stranger, "/complaints").await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!seen.says("영수증.png"), "{reference}");
    }
    house.desk.leave();
}

fn reference(seen: &Seen) -> String {
    let (_, rest) = seen.text.split_once("name=\"kept\" value=\"").unwrap();
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn anonymous_is_a_choice_and_the_department_may_be_left_open() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let sent = Parts::of(&page)
        .words("kind", "inquiry")
        .words("text", "졸업 증명서는 어디에서 받습니까?")
        .words("relation", "alumnus")
        .words("anonymous", "yes")
        .words("department", "");
    let seen = sent.send(&mut browser, "/complaints").await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
    let receipt = browser.get(seen.header("location")).await;
    assert!(receipt.says("문의"));
    house.desk.leave();
}

#[tokio::test]
async fn who_sends_too_often_keeps_their_words() {
    let house = house::open();
    let mut browser = house.browser();
    let mut last = None;
    for number in 0..22 {
        let page = browser.get("/").await;
        let photo = [PNG, &[number]].concat();
        let sent = usual(&page)
            .words("text", "또 한 번 말씀드립니다")
            .file("사진.png", &photo);
        let seen = sent.send(&mut browser, "/complaints").await;
        if seen.status == StatusCode::TOO_MANY_REQUESTS {
            last = Some(seen);
            break;
        }
    }
    let seen = last.unwrap();
    assert!(seen.says("쓰신 글은 그대로 있으니") && seen.says("또 한 번 말씀드립니다"));
    // Nothing of it was stored, and the page says so.
    assert!(seen.says("파일은 받아 두지 못했습니다") && !seen.says("name=\"kept\""));
    assert_eq!(stored(&house.desk.folder().join("files")), 20);
    house.desk.leave();
}

/// How many files lie under a folder.
fn stored(folder: &std::path::Path) -> usize {
    let inside = std::fs::read_dir(folder).unwrap();
    let count = |path: std::path::PathBuf| if path.is_dir() { stored(&path) } else { 1 };
    inside.map(|entry| count(entry.unwrap().path())).sum()
}
