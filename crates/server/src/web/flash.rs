//! One sentence for the next page: "약속을 적었습니다." It travels in a cookie as a key, never as words.

use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, IntoResponseParts, Response, ResponseParts};

use super::cookies::Jar;
use super::text::{Sentence, Text};
use crate::routes::Link;
use crate::state::AppState;

/// The key of a sentence `flash-…`. Only keys that exist are shown, so a planted cookie says nothing new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flash(String);

impl Flash {
    /// Reads the cookie's value; anything but small letters, digits and hyphens is dropped.
    pub fn parse(value: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let known = value.len() <= 60
            && value.chars().all(plain)
            && super::text::has(super::text::Lang::Ko, &format!("flash-{value}"));
        known.then(|| Self(value.to_owned()))
    }

    pub fn said(&self, text: &Text) -> Sentence {
        text.say(format!("flash-{}", self.0))
    }
}

/// Goes on to a page and says there that it is done; `key` without its `flash-`.
pub fn see_other(state: &AppState, to: &Link, key: &'static str) -> Response {
    (Says(state.settings.secure(), key), to.see_other()).into_response()
}

struct Says(bool, &'static str);

impl IntoResponseParts for Says {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        let Self(secure, key) = self;
        parts
            .headers_mut()
            .append(SET_COOKIE, Jar::Flash.set(secure, key, None));
        Ok(parts)
    }
}
