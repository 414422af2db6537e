//! A stored file on its way to a browser: photos are shown, everything else is saved, nothing is guessed or run.

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The name as RFC 6266 wants it, so that Korean names arrive whole.
pub fn download(name: &str, media_type: &str, content: Vec<u8>) -> Response {
    let shown = media_type.starts_with("image/") && media_type != "image/heif";
    let how = if shown { "inline" } else { "attachment" };
    let name = utf8_percent_encode(name, NON_ALPHANUMERIC);
    let disposition = format!("{how}; filename*=UTF-8''{name}");
    let mut response = content.into_response();
    let headers = response.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text);
    headers.insert(
        CONTENT_TYPE,
        value(media_type).unwrap_or(HeaderValue::from_static("application/octet-stream")),
    );
    headers.insert(
        CONTENT_DISPOSITION,
        value(&disposition).unwrap_or(HeaderValue::from_static("attachment")),
    );
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; sandbox"),
    );
    response
}
