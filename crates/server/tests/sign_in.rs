//! The door for staff: what opens it, what does not, what is said, and when it closes by itself.

#![allow(clippy::unwrap_used, reason = "a test may break")]

use axum::http::StatusCode;
use testkit::office::{CLERK, LEAD};

mod house;

use house::{Browser, House, PASSWORD, Seen};

const DOOR: &str = "/staff/sign-in";

async fn knock(browser: &mut Browser, name: &str, password: &str) -> Seen {
    let door = browser.get(DOOR).await;
    browser
        .send(&door, DOOR, &[("account", name), ("password", password)])
        .await
}

async fn with_clerk() -> House {
    let house = house::open();
    house.account(CLERK, "Seoyeon", PASSWORD).await;
    house
}

#[tokio::test]
async fn name_and_password_open_the_door_whatever_the_case_of_the_name() {
    let house = with_clerk().await;
    let mut browser = house.browser();
    let seen = knock(&mut browser, " SEOYEON ", PASSWORD).await;
    assert_eq!(
        (seen.status, seen.header("location")),
        (StatusCode::SEE_OTHER, "/staff")
    );
    let key = &browser.cookies["miso_session"];
    assert_eq!(key.len(), 64);
    let page = browser.get("/staff/password").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("이서연"));
}

#[tokio::test]
async fn a_stranger_comes_back_to_where_they_wanted_to_go() {
    let house = with_clerk().await;
    let mut browser = house.browser();
    let sent = browser.get("/staff/password?lang=en").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let door = browser.get(sent.header("location")).await;
    assert!(door.says("Sign in"));
    let back = door.hidden("back");
    let fields = [
        ("account", "seoyeon"),
        ("password", PASSWORD),
        ("back", back.as_str()),
    ];
    let seen = browser.send(&door, DOOR, &fields).await;
    assert_eq!(seen.header("location"), "/staff/password?lang=en");
    let fields = [
        ("account", "seoyeon"),
        ("password", PASSWORD),
        ("back", "//evil.example"),
    ];
    let seen = browser
        .send(&house_door(&house).await.1, DOOR, &fields)
        .await;
    assert_ne!(seen.header("location"), "//evil.example");
}

async fn house_door(house: &House) -> (Browser, Seen) {
    let mut browser = house.browser();
    let door = browser.get(DOOR).await;
    (browser, door)
}

#[tokio::test]
async fn a_wrong_password_and_a_wrong_name_are_told_alike() {
    let house = with_clerk().await;
    let wrong = knock(&mut house.browser(), "seoyeon", "not the password").await;
    let unknown = knock(&mut house.browser(), "nobody", "not the password").await;
    for seen in [&wrong, &unknown] {
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(seen.says("아이디나 비밀번호가 맞지 않습니다"));
        assert!(
            !seen.says("not the password"),
            "a secret is never shown again"
        );
    }
    assert!(wrong.says("value=\"seoyeon\""), "what was typed is kept");
}

#[tokio::test]
async fn the_fifth_wrong_try_closes_the_door_for_a_while_for_known_and_unknown_names() {
    let house = with_clerk().await;
    for name in ["seoyeon", "nobody"] {
        for attempt in 1..=5 {
            let seen = knock(&mut house.browser(), name, "not the password").await;
            assert_eq!(
                seen.says("잠시 잠겼습니다"),
                attempt == 5,
                "{name}, try {attempt}"
            );
        }
    }
    house.desk.at("2026-11-23T01:14:59Z");
    // The address has had its ten tries as well.
    let seen = knock(&mut house.browser(), "seoyeon", PASSWORD).await;
    assert_eq!(seen.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(seen.header("retry-after").parse::<u64>().unwrap() > 0);
}

#[tokio::test]
async fn a_resting_account_opens_again_by_itself() {
    let house = with_clerk().await;
    for _ in 0..5 {
        knock(&mut house.browser(), "seoyeon", "not the password").await;
    }
    let early = knock(&mut house.browser(), "seoyeon", PASSWORD).await;
    assert!(early.says("잠시 잠겼습니다"));
    house.desk.at("2026-11-23T01:15:00Z");
    let seen = knock(&mut house.browser(), "seoyeon", PASSWORD).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_session_ends_by_idleness_by_age_and_by_hand() {
    let house = house::open();
    let mut browser = house.signed_in(CLERK).await;
    for (now, open) in [
        ("2026-11-23T02:59:00Z", true),
        ("2026-11-23T04:58:00Z", true),
        ("2026-11-23T06:59:00Z", false),
    ] {
        house.desk.at(now);
        let seen = browser.get("/staff/password").await;
        assert_eq!(seen.status == StatusCode::OK, open, "{now}");
    }
    let mut browser = house.signed_in(LEAD).await;
    let page = browser.get("/staff/password").await;
    let seen = browser.send(&page, "/staff/sign-out", &[]).await;
    assert_eq!(seen.header("location"), DOOR);
    assert!(!browser.cookies.contains_key("miso_session"));
    assert!(browser.get(DOOR).await.says("로그아웃했습니다"));
    assert!(
        !browser.get(DOOR).await.says("로그아웃했습니다"),
        "it is said once"
    );
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session_of_the_person_and_no_other() {
    let house = house::open();
    let mut lead = house.signed_in(LEAD).await;
    let mut here = house.signed_in(CLERK).await;
    let name = format!("staff-{}", CLERK.0.as_u128());
    let mut there = house.browser();
    knock(&mut there, &name, PASSWORD).await;
    let page = here.get("/staff/password").await;
    here.send(&page, "/staff/sign-out-everywhere", &[]).await;
    assert_eq!(
        there.get("/staff/password").await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(lead.get("/staff/password").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_ends_other_sessions() {
    let house = house::open();
    let mut here = house.signed_in(CLERK).await;
    let name = format!("staff-{}", CLERK.0.as_u128());
    let mut there = house.browser();
    knock(&mut there, &name, PASSWORD).await;

    let page = here.get("/staff/password").await;
    let fields = [
        ("old", "wrong"),
        ("new", "a new one that is long"),
        ("again", "a new one that is long"),
    ];
    let seen = here.send(&page, "/staff/password", &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("old", PASSWORD), ("new", "short"), ("again", "other")];
    let seen = here.send(&page, "/staff/password", &fields).await;
    assert!(seen.says("10자 이상 적어 주십시오") && seen.says("앞에 적은 것과 다릅니다"));
    assert!(!seen.says("short") && !seen.says(PASSWORD));

    let fields = [
        ("old", PASSWORD),
        ("new", "a new one that is long"),
        ("again", "a new one that is long"),
    ];
    let seen = here.send(&page, "/staff/password", &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
    assert_eq!(here.get("/staff/password").await.status, StatusCode::OK);
    assert_eq!(
        there.get("/staff/password").await.status,
        StatusCode::SEE_OTHER
    );
    let seen = knock(&mut house.browser(), &name, "a new one that is long").await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn only_the_digest_of_a_key_is_kept() {
    let house = house::open();
    let browser = house.signed_in(CLERK).await;
    let key = browser.cookies["miso_session"].clone();
    house.desk.app.close();
    for entry in std::fs::read_dir(house.desk.folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            let found = bytes
                .windows(key.len())
                .any(|window| window == key.as_bytes());
            assert!(!found, "{}", path.display());
        }
    }
}

#[tokio::test]
async fn who_sent_a_form_too_late_comes_back_to_its_page() {
    let house = with_clerk().await;
    let mut browser = house.browser();
    let referer = "http://miso.example/staff/password?lang=en";
    browser.headers.insert("referer", referer.parse().unwrap());
    let sent = browser.post("/staff/sign-out", &[]).await;
    let door = browser.get(sent.header("location")).await;
    assert_eq!(door.hidden("back"), "/staff/password?lang=en");
}
