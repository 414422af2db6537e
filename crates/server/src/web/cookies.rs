//! The house's cookies: their names and how each is guarded.
//! No cookie holds a personal word, and none is read by scripts.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use jiff::SignedDuration;

/// A cookie of ours by what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jar {
    /// Ties the forms of one browser to it; gone when the browser closes.
    Visitor,
    /// The language a person chose.
    Language,
    /// A signed-in member of staff.
    Session,
    /// A customer who proved number and secret.
    Follow,
    /// One sentence for the next page.
    Flash,
}

impl Jar {
    /// On HTTPS the prefix `__Host-` keeps other hosts of the domain from planting it (RFC 6265bis, 4.1.3.2).
    pub fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Visitor, true) => "__Host-miso_visitor",
            (Self::Visitor, false) => "miso_visitor",
            (Self::Language, true) => "__Host-miso_language",
            (Self::Language, false) => "miso_language",
            (Self::Session, true) => "__Host-miso_session",
            (Self::Session, false) => "miso_session",
            (Self::Follow, true) => "__Host-miso_follow",
            (Self::Follow, false) => "miso_follow",
            (Self::Flash, true) => "__Host-miso_flash",
            (Self::Flash, false) => "miso_flash",
        }
    }

    /// The header that sets it; without an age it goes when the browser closes. Values of ours need no quoting.
    pub fn set(self, secure: bool, value: &str, age: Option<SignedDuration>) -> HeaderValue {
        let mut header = format!(
            "{}={value}; Path=/; HttpOnly; SameSite=Lax",
            self.name(secure)
        );
        if secure {
            header.push_str("; Secure");
        }
        if let Some(age) = age {
            header.push_str("; Max-Age=");
            header.push_str(&age.as_secs().to_string());
        }
        HeaderValue::try_from(header).unwrap_or(HeaderValue::from_static(""))
    }

    /// The header that takes it away again.
    pub fn take_away(self, secure: bool) -> HeaderValue {
        self.set(secure, "", Some(SignedDuration::ZERO))
    }

    /// Its value in a request.
    pub fn value(self, headers: &HeaderMap, secure: bool) -> Option<&str> {
        let name = self.name(secure);
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|header| header.to_str().ok())
            .flat_map(|header| header.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(found, value)| *found == name && !value.is_empty())
            .map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_guarded() {
        let header = Jar::Session.set(true, "abc", Some(SignedDuration::from_hours(1)));
        assert_eq!(
            header,
            "__Host-miso_session=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=3600"
        );
        assert_eq!(
            Jar::Flash.take_away(false),
            "miso_flash=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
        );
    }

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append(
            COOKIE,
            HeaderValue::from_static("xmiso_flash=1; miso_flash=2"),
        );
        headers.append(
            COOKIE,
            HeaderValue::from_static("miso_session=; miso_language=en"),
        );
        assert_eq!(Jar::Flash.value(&headers, false), Some("2"));
        assert_eq!(Jar::Session.value(&headers, false), None);
        assert_eq!(Jar::Language.value(&headers, false), Some("en"));
        assert_eq!(Jar::Language.value(&headers, true), None);
    }
}
