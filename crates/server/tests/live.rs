//! The live feed: staff hear which case changed, strangers hear nothing, and nobody hears words.

#![allow(clippy::unwrap_used, reason = "a test may break")]

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::http::{Request, Response, StatusCode, header};
use domain::people::StaffId;
use futures_util::StreamExt;
use server::settings::Settings;
use server::state::AppState;
use server::web::router;
use testkit::office::{CLERK, OTHER_LEAD};
use tower::ServiceExt;

mod house;

/// The feed as this person's browser has it open.
async fn listen(house: &house::House, who: StaffId) -> Response<Body> {
    let browser = house.signed_in(who).await;
    let cookie = format!("miso_session={}", browser.cookies["miso_session"]);
    let request = Request::get("/staff/live").header(header::COOKIE, cookie);
    let request = request.body(Body::empty()).unwrap();
    let response = house.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    response
}

async fn next(stream: &mut BodyDataStream) -> Option<String> {
    let heard = tokio::time::timeout(Duration::from_secs(20), stream.next());
    let bytes = heard.await.unwrap()?.unwrap();
    Some(String::from_utf8(bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn a_change_is_heard_by_who_may_see_the_case_and_by_nobody_else() {
    let mut house = house::open();
    let state = AppState::new(Settings::default(), house.desk.app.clone());
    house.router = router::house(state.clone());
    let following = tokio::spawn(app::feed::follow(house.desk.app.clone()));
    let response = listen(&house, CLERK).await;
    let kind = &response.headers()[header::CONTENT_TYPE];
    assert_eq!(kind, "text/event-stream");
    assert!(!response.headers().contains_key(header::CONTENT_ENCODING));
    let mut clerk = response.into_body().into_data_stream();
    let mut elsewhere = listen(&house, OTHER_LEAD)
        .await
        .into_body()
        .into_data_stream();

    let said = "번호표를 뽑고 한 시간을 기다렸습니다";
    let receipt = house.desk.receive(said).await.unwrap();
    let heard = next(&mut clerk).await.unwrap();
    assert!(heard.starts_with("event: changed\ndata: {"), "{heard}");
    assert!(heard.contains(&format!("\"number\":\"{}\"", receipt.number)));
    assert!(!heard.contains("번호표"));

    state.stop();
    assert_eq!(next(&mut elsewhere).await, None);
    following.abort();
}

#[tokio::test]
async fn a_stranger_hears_nothing() {
    let house = house::open();
    let seen = house.browser().get("/staff/live").await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_feed_ends_when_the_house_stops() {
    let mut house = house::open();
    let state = AppState::new(Settings::default(), house.desk.app.clone());
    house.router = router::house(state.clone());
    let response = listen(&house, CLERK).await;
    state.stop();
    let mut stream = response.into_body().into_data_stream();
    assert!(stream.next().await.is_none());
    let ready = house.browser().get("/readyz").await;
    assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(house.browser().get("/healthz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_look_at_what_changed_leaves_the_word_to_the_page_it_is_for() {
    let house = house::open();
    let number = house.desk.receive("번호표가 없었습니다").await.unwrap();
    let number = number.number;
    let mut browser = house.signed_in(CLERK).await;
    let path = format!("/staff/cases/{number}");
    let page = browser.get(&path).await;
    let note = [("kind", "note"), ("text", "확인함"), ("seen", "9")];
    let path_of_memos = format!("{path}/memos");
    let done = browser.send(&page, &path_of_memos, &note).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let regions = "anew".parse().unwrap();
    browser.headers.insert("miso-regions", regions);
    assert!(!browser.get(&path).await.says("data-flash"));
    browser.headers.remove("miso-regions");
    assert!(browser.get(&path).await.says("메모를 남겼습니다"));
}
