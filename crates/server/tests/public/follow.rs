//! Step 6: number and secret open the case, nothing else does; what the customer says there is heard.

use axum::http::StatusCode;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseState;
use testkit::office::CLERK;

use crate::customer::{Customer, PNG, Parts, TEXT};
use crate::house::{self, House};
use crate::states::answer;

async fn state(house: &House, customer: &Customer) -> CaseState {
    let clerk = house.desk.staff(CLERK);
    let page = house.desk.app.case_page(&clerk, customer.case()).await;
    page.unwrap().case.state
}

#[tokio::test]
async fn number_and_secret_open_the_case_elsewhere_and_leaving_closes_it() {
    let house = house::open();
    let customer = Customer::of(&house, "ko", TEXT).await;
    let mut phone = house.browser();
    let door = phone.get("/follow").await;
    let typed = customer.secret.to_lowercase().replace('-', " ");
    let keys = [("number", customer.number.as_str()), ("secret", &typed)];
    let seen = phone.send(&door, "/follow", &keys).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
    assert!(!seen.header("location").contains(&customer.secret));
    let page = phone.get(seen.header("location")).await;
    assert!(page.says(TEXT) && page.says("이서연"), "who is in charge");
    let leave = customer.at("/leave");
    let seen = phone.send(&page, &leave, &[]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    assert_eq!(
        phone.get(&customer.at("")).await.status,
        StatusCode::SEE_OTHER
    );
    house.desk.leave();
}

#[tokio::test]
async fn a_wrong_secret_says_no_more_than_a_number_that_is_not_there_and_is_slowed() {
    let house = house::open();
    let customer = Customer::of(&house, "ko", TEXT).await;
    let mut thief = house.browser();
    let mut said = Vec::new();
    for number in [customer.number.as_str(), "2026-999999", "not a number"] {
        let door = thief.get("/follow").await;
        let keys = [("number", number), ("secret", "0000-0000-0000")];
        let seen = thief.send(&door, "/follow", &keys).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!seen.says("0000-0000-0000"), "a secret is not shown again");
        let once = (seen.hidden("csrf"), seen.hidden("once"));
        let bare = seen.text.replace(number, "").replace(&once.0, "");
        said.push(bare.replace(&once.1, ""));
    }
    assert_eq!(said[0], said[1]);
    assert_eq!(said[0], said[2]);
    let mut slowed = false;
    for _ in 0..10 {
        let door = thief.get("/follow").await;
        let keys = [("number", customer.number.as_str()), ("secret", "1")];
        let seen = thief.send(&door, "/follow", &keys).await;
        slowed |= seen.status == StatusCode::TOO_MANY_REQUESTS;
    }
    assert!(slowed);
    house.desk.leave();
}

#[tokio::test]
async fn guessing_with_a_forged_cookie_is_slowed_as_well() {
    let house = house::open();
    let customer = Customer::of(&house, "ko", TEXT).await;
    let mut thief = house.browser();
    let mut slowed = false;
    for guess in 0..30 {
        let forged = format!("{}.{guess:04}-0000-0000", customer.number);
        thief.cookies.insert("miso_follow".to_owned(), forged);
        let seen = thief.get(&customer.at("")).await;
        assert_ne!(seen.status, StatusCode::OK);
        slowed |= seen.status == StatusCode::TOO_MANY_REQUESTS;
    }
    assert!(slowed);
    house.desk.leave();
}

#[tokio::test]
async fn one_case_opens_no_other() {
    let house = house::open();
    let mine = Customer::of(&house, "ko", TEXT).await;
    let mut other = Customer::of(&house, "ko", "다른 사람의 일").await;
    let seen = other.browser.get(&mine.at("")).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    assert!(!seen.says(TEXT));
    let page = other.page().await;
    let stolen = mine.at("/withdrawal");
    let seen = other.browser.send(&page, &stolen, &[]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    assert_ne!(state(&house, &mine).await, CaseState::Withdrawn);
    house.desk.leave();
}

#[tokio::test]
async fn a_customer_adds_refuses_agrees_and_compares() {
    let house = house::open();
    let mut customer = Customer::of(&house, "ko", TEXT).await;
    let page = customer.page().await;
    let at = customer.at("/additions");
    let more = Parts::of(&page)
        .words("text", "영수증을 더합니다")
        .file("영수증.png", PNG);
    let seen = more.send(&mut customer.browser, &at).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
    let page = customer.page().await;
    assert!(page.says("영수증을 더합니다") && page.says("영수증.png"));

    answer(&house, customer.case()).await;
    let page = customer.page().await;
    assert!(page.says("기다리시게 해 죄송합니다.") && page.says("이 답변에 동의하십니까?"));
    assert!(!page.says("name=\"compared\""), "one question at a time");
    let seen = customer.send("/refusal", &[("why", " ")]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let why = "왜 문을 닫았는지 설명이 없습니다";
    let seen = customer.send("/refusal", &[("why", why)]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let page = customer.page().await;
    assert_eq!(state(&house, &customer).await, CaseState::Refused);
    for words in [
        why,
        "다른 길도 있습니다",
        "이의 신청",
        "감독 기관",
        "전화 110",
    ] {
        assert!(page.says(words), "{words}");
    }

    let seen = customer.send("/agreement", &[]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    assert_eq!(state(&house, &customer).await, CaseState::Agreed);
    let seen = customer.send("/survey", &[("compared", "better")]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let page = customer.page().await;
    assert!(!page.says("name=\"compared\""), "asked once");
    house.desk.leave();
}

#[tokio::test]
async fn a_file_that_came_with_a_refused_addition_need_not_be_chosen_again() {
    let house = house::open();
    let mut customer = Customer::of(&house, "ko", TEXT).await;
    let page = customer.page().await;
    let at = customer.at("/additions");
    let wordless = Parts::of(&page).words("text", " ").file("영수증.png", PNG);
    let seen = wordless.send(&mut customer.browser, &at).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, kept) = seen.text.split_once("name=\"kept\" value=\"").unwrap();
    let kept = kept.split('"').next().unwrap_or_default();
    let sent = Parts::of(&seen)
        .words("text", "영수증입니다")
        .words("kept", kept);
    let sent = sent.send(&mut customer.browser, &at).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert!(customer.page().await.says("영수증.png"));
    house.desk.leave();
}

#[tokio::test]
async fn a_withdrawn_case_says_so_and_takes_nothing_more() {
    let house = house::open();
    let mut customer = Customer::of(&house, "en", TEXT).await;
    let page = customer.page().await;
    let at = customer.at("/withdrawal");
    let seen = customer
        .browser
        .send(&page, &at, &[("withdrawal", "")])
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let seen = customer.page().await;
    assert!(seen.says("You took this back") && !seen.says("name=\"withdrawal\""));
    assert!(
        !seen.says("class=\"course\""),
        "it did not come to an agreement"
    );
    // A page that stood open in another tab.
    let at = customer.at("/agreement");
    let seen = customer.browser.send(&page, &at, &[]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let respond = Command::Respond(domain::reply::letter::Respond::Agree);
    let refused = house
        .desk
        .act(Actor::Customer, customer.case(), respond)
        .await;
    assert!(refused.is_err());
    house.desk.leave();
}

#[tokio::test]
async fn when_its_time_is_over_the_page_stands_and_its_words_are_gone() {
    let house = house::open();
    let mut customer = Customer::of(&house, "ko", TEXT).await;
    customer.send("/withdrawal", &[("withdrawal", "")]).await;
    house.desk.at("2036-12-31T15:00:00Z");
    let nobody = app::jobs::send::Sender::Folder(house.desk.folder().join("outbox"));
    let erased = app::jobs::erasure::erase_due(&house.desk.app, &nobody).await;
    assert_eq!(erased.unwrap().customers, 1);
    let page = customer.page().await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("보관 기간이 끝나 지워진 내용입니다") && page.says(&customer.number));
    assert!(!page.says(TEXT) && !page.says("김하늘"));
    house.desk.leave();
}
