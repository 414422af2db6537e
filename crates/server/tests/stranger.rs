//! Every endpoint is tried by somebody who is not signed in. Those that answer stand in `public_endpoints.txt`;
//! all others send them to a door or say that there is nothing.
#![allow(clippy::unwrap_used, reason = "a test may break")]

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use server::routes;
use server::web::router;
use tower::ServiceExt;

mod house;

/// A path for a pattern, with values that belong to nobody.
fn path(pattern: &str) -> String {
    pattern
        .split('/')
        .map(|segment| {
            if segment.starts_with('{') {
                "2026-999999"
            } else {
                segment
            }
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

#[test]
fn every_endpoint_has_its_type() {
    for (method, pattern) in router::endpoints().list() {
        assert!(
            routes::PATTERNS.contains(pattern),
            "{method} {pattern} is not in routes.rs"
        );
    }
}
