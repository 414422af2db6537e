//! Every endpoint is tried by somebody who is not signed in. Those that answer stand in `public_endpoints.txt`;
//! all others send them to a door or say that there is nothing.
#![allow(clippy::unwrap_used, reason = "a test may break")]

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode, header};
use domain::handle::case::CaseNumber;
use server::routes;
use server::web::router;
use store::tables::cases;
use testkit::office::{ADMINISTRATOR, OTHER_LEAD};
use tower::ServiceExt;

mod house;

use house::House;

/// A number that no case has.
const NOBODYS: &str = "2026-999999";

/// A path for a pattern, with values that belong to nobody.
fn path(pattern: &str) -> String {
    path_of(pattern, NOBODYS)
}

/// A path for a pattern about this case.
fn path_of(pattern: &str, number: &str) -> String {
    pattern
        .split('/')
        .map(|segment| match segment {
            "{number}" => number,
            "{file}" | "{token}" => "0190a1b2-0000-7000-8000-000000000001",
            segment if segment.starts_with('{') => "1",
            segment => segment,
        })
        .collect::<Vec<_>>()
        .join("/")
}

fn turned_away(response: &Response<Body>) -> bool {
    match response.status() {
        StatusCode::UNAUTHORIZED | StatusCode::NOT_FOUND => true,
        StatusCode::SEE_OTHER => {
            let to = response.headers()[header::LOCATION].to_str().unwrap();
            let doors = [routes::SignIn::PATTERN, routes::Follow::PATTERN];
            doors.contains(&to.split('?').next().unwrap_or_default())
        }
        _ => false,
    }
}

#[tokio::test]
async fn a_stranger_reaches_what_is_public_and_nothing_else() {
    let house = house::open();
    let public: BTreeSet<&str> = include_str!("public_endpoints.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let mut known = BTreeSet::new();
    let mut wrong = Vec::new();
    for (method, pattern) in router::endpoints().list() {
        let name = format!("{method} {pattern}");
        let request = Request::builder()
            .method(method.clone())
            .uri(path(pattern))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("a=1"))
            .unwrap();
        let response = house.router.clone().oneshot(request).await.unwrap();
        let is_listed = public.contains(name.as_str());
        if is_listed == turned_away(&response) && !(is_listed && pattern.contains('{')) {
            wrong.push(format!(
                "{name}: {}, listed as public: {is_listed}",
                response.status()
            ));
        }
        known.insert(name);
    }
    for name in public {
        if !known.contains(name) {
            wrong.push(format!(
                "{name}: listed as public, but there is no such endpoint"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The endpoints about one case that staff have.
fn about_a_case() -> Vec<(Method, &'static str)> {
    let all = router::endpoints();
    let of_a_case = |pattern: &str| pattern.starts_with("/staff/cases/{number}");
    let about = all.list().iter().filter(|(_, pattern)| of_a_case(pattern));
    about.cloned().collect()
}

#[tokio::test]
async fn a_case_of_others_looks_like_none_and_stays_as_it_is() {
    let house = house::open();
    let receipt = house
        .desk
        .receive("학사팀 창구에서 오래 기다렸습니다")
        .await
        .unwrap();
    let (number, before) = (
        receipt.number.to_string(),
        version(&house, receipt.number).await,
    );
    for staff in [OTHER_LEAD, ADMINISTRATOR] {
        let mut browser = house.signed_in(staff).await;
        let page = browser.get("/staff/password").await;
        for (method, pattern) in about_a_case() {
            let mut answers = Vec::new();
            for number in [number.as_str(), NOBODYS] {
                let path = path_of(pattern, number);
                let seen = if method == Method::GET {
                    browser.get(&path).await
                } else {
                    browser
                        .send(&page, &path, &[("reason", "x"), ("text", "x")])
                        .await
                };
                let refused = seen.status.is_client_error();
                assert!(refused, "{method} {path}: {} as {staff}", seen.status);
                answers.push((seen.status, seen.text.contains("오래 기다렸습니다")));
            }
            assert_eq!(answers[0], answers[1], "{method} {pattern} as {staff}");
        }
    }
    assert_eq!(version(&house, receipt.number).await, before);
}

async fn version(house: &House, number: CaseNumber) -> u32 {
    let asked = house
        .desk
        .app
        .read(move |reader| Ok(cases::by_number(reader, number)?));
    asked.await.unwrap().unwrap().version
}

#[test]
fn every_endpoint_has_its_type() {
    for (method, pattern) in router::endpoints().list() {
        assert!(
            routes::PATTERNS.contains(pattern),
            "{method} {pattern} is not in routes.rs"
        );
    }
}
