//! The live feed: staff hear which case changed, strangers hear nothing, and nobody hears words.

#![allow(clippy::unwrap_used, reason = "a test may break")]

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use futures_util::StreamExt;
use server::settings::Settings;
use server::state::AppState;
use server::web::router;
use testkit::office::CLERK;
use tower::ServiceExt;

mod house;

#[tokio::test]
async fn a_change_is_heard_by_who_works_here() {
    let house = house::open();
    let browser = house.signed_in(CLERK).await;
    let following = tokio::spawn(app::feed::follow(house.desk.app.clone()));
    let request = Request::get("/staff/live")
        .header(
            header::COOKIE,
            format!("miso_session={}", browser.cookies["miso_session"]),
        )
        .body(Body::empty())
        .unwrap();
    let response = house.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(
        response.headers()[header::CONTENT_TYPE],
        "text/event-stream"
    );
    assert!(!response.headers().contains_key(header::CONTENT_ENCODING));

    let receipt = house
        .desk
        .receive("번호표를 뽑고 한 시간을 기다렸습니다")
        .await
        .unwrap();
    let mut stream = response.into_body().into_data_stream();
    let heard = tokio::time::timeout(Duration::from_secs(20), stream.next())
        .await
        .unwrap();
    let heard = String::from_utf8(heard.unwrap().unwrap().to_vec()).unwrap();
    assert!(heard.starts_with("event: changed\ndata: {"), "{heard}");
    assert!(heard.contains(&format!("\"number\":\"{}\"", receipt.number)));
    assert!(!heard.contains("번호표"));
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
    let browser = house.signed_in(CLERK).await;
    let cookie = format!("miso_session={}", browser.cookies["miso_session"]);
    let request = Request::get("/staff/live").header(header::COOKIE, cookie);
    let response = house
        .router
        .clone()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    state.stop();
    let mut stream = response.into_body().into_data_stream();
    assert!(stream.next().await.is_none());
    let ready = house.browser().get("/readyz").await;
    assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(house.browser().get("/healthz").await.status, StatusCode::OK);
}
