//! The headers that keep a page to itself: no foreign script, style, frame or request.
//! Set on every answer, by one layer, so that no handler can forget them.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, VARY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::state::AppState;

/// Everything comes from here; photos may be shown before they are sent (`blob:`).
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

const ALWAYS: [(HeaderName, &str); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    // A form post needs its origin; other sites learn nothing.
    (REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

/// Two years, as preload lists ask.
const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// Adds the headers; a handler's own stricter word (a downloaded file's policy, an asset's cache) stands.
pub async fn guard(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let kept = kept(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
        headers.append(VARY, HeaderValue::from_static("Cookie, Accept-Language"));
    }
    if state.settings.secure() {
        headers.insert(STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
    }
    response
}

/// Pages about a case are not kept, for whoever uses the browser next. The public form may be: what was typed into it
/// is still there after going back.
fn kept(path: &str) -> &'static str {
    let about_a_case = ["/staff", "/follow", "/receipt", "/api"];
    if about_a_case.iter().any(|part| path.starts_with(part)) {
        "no-store"
    } else {
        "private, no-cache"
    }
}
