//! The headers and cookies that guard every answer.
#![allow(clippy::unwrap_used, reason = "a test may break")]

use server::settings::Settings;

mod house;

#[tokio::test]
async fn every_answer_carries_the_guarding_headers() {
    let house = house::open();
    for path in [
        "/nowhere",
        "/healthz",
        "/assets/none.css",
        "/api/v1/nowhere",
    ] {
        let seen = house.browser().get(path).await;
        let policy = seen.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"),
            "{path}"
        );
        assert!(
            policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"),
            "{path}"
        );
        assert_eq!(seen.header("x-content-type-options"), "nosniff");
        assert_eq!(seen.header("x-frame-options"), "DENY");
        assert_eq!(seen.header("referrer-policy"), "same-origin");
        assert_eq!(seen.header("strict-transport-security"), "");
        assert_eq!(seen.header("x-request-id").len(), 32);
    }
}

#[tokio::test]
async fn over_https_cookies_are_secure_and_browsers_stay() {
    let house = house::open_with(Settings {
        public_url: Some("https://voice.example".to_owned()),
        ..Settings::default()
    });
    let seen = house.browser().get("/nowhere?lang=en").await;
    assert!(
        seen.header("strict-transport-security")
            .starts_with("max-age=63072000")
    );
    let cookies: Vec<&str> = seen
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|c| c.to_str().unwrap())
        .collect();
    assert_eq!(cookies.len(), 2);
    for cookie in cookies {
        assert!(cookie.starts_with("__Host-miso_"), "{cookie}");
        assert!(
            cookie.contains("; Path=/; HttpOnly; SameSite=Lax; Secure"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn a_visitor_gets_one_cookie_and_keeps_it() {
    let house = house::open();
    let mut person = house.browser();
    person.get("/nowhere").await;
    let first = person.cookies["miso_visitor"].clone();
    assert_eq!(first.len(), 64);
    person.get("/nowhere").await;
    assert_eq!(person.cookies["miso_visitor"], first);
}

#[tokio::test]
async fn the_figures_name_patterns_and_never_paths() {
    let house = house::open();
    house.browser().get("/assets/secret-name").await;
    let figures = house.browser().get("/metrics").await;
    assert!(
        figures.says(
            r#"miso_http_requests_total{method="GET",route="/assets/{name}",status="404"} 1"#
        )
    );
    assert!(!figures.says("secret-name"));
}

#[tokio::test]
async fn pages_about_a_case_are_not_kept_and_forms_may_be() {
    let house = house::open();
    for (path, kept) in [
        ("/staff/sign-in", "no-store"),
        ("/follow", "no-store"),
        ("/api/v1/nowhere", "no-store"),
        ("/", "private, no-cache"),
        ("/nowhere", "private, no-cache"),
    ] {
        let seen = house.browser().get(path).await;
        assert_eq!(seen.header("cache-control"), kept, "{path}");
        let mut varies = seen.headers.get_all("vary").iter();
        assert!(varies.any(|by| by == "Cookie, Accept-Language"), "{path}");
    }
}

#[tokio::test]
async fn figures_are_for_those_who_run_the_house() {
    let house = house::open_with(Settings {
        figures_for: vec!["192.0.2.7".parse().unwrap()],
        ..Settings::default()
    });
    for (peer, forwarded, answered) in [
        ("127.0.0.1:1", None, true),
        ("[::1]:1", None, true),
        ("192.0.2.7:1", None, true),
        ("192.0.2.8:1", None, false),
        ("127.0.0.1:1", Some("203.0.113.9"), false),
    ] {
        let peer: std::net::SocketAddr = peer.parse().unwrap();
        let mut request = axum::http::Request::get("/metrics");
        if let Some(forwarded) = forwarded {
            request = request.header("x-forwarded-for", forwarded);
        }
        let mut request = request.body(axum::body::Body::empty()).unwrap();
        request
            .extensions_mut()
            .insert(axum::extract::ConnectInfo(peer));
        let response = tower::ServiceExt::oneshot(house.router.clone(), request)
            .await
            .unwrap();
        assert_eq!(response.status() == 200, answered, "{peer} {forwarded:?}");
    }
}
