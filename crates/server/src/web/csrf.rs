//! Proof that a form was made by us for this very browser: double submit, bound to the session.
//! Needs no secret of the server, so forms that are open in a tab outlive a restart.

use std::fmt;

use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};

/// What a form carries in its field `csrf`: different on every page, so that a compressed page tells nothing (BREACH).
#[derive(Debug, Clone)]
pub struct CsrfToken(String);

impl fmt::Display for CsrfToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl CsrfToken {
    /// A token for the holder of these cookies, hidden under `mask` (fresh for every page).
    pub fn new(visitor: &str, session: Option<&str>, mask: [u8; 32]) -> Self {
        let bare = bare(visitor, session);
        let hidden: Vec<u8> = bare.iter().zip(mask).map(|(a, b)| a ^ b).collect();
        Self(format!("{}{}", hex(&mask), hex(&hidden)))
    }
}

/// Whether the token that a form brought fits the cookies it came with; compared in constant time.
pub fn fits(sent: &str, visitor: &str, session: Option<&str>) -> bool {
    let Some((mask, hidden)) = sent.split_at_checked(64) else {
        return false;
    };
    let (Ok(mask), Ok(hidden)) = (blake3::Hash::from_hex(mask), blake3::Hash::from_hex(hidden))
    else {
        return false;
    };
    let mut shown = [0; 32];
    for (at, byte) in shown.iter_mut().enumerate() {
        *byte = mask.as_bytes()[at] ^ hidden.as_bytes()[at];
    }
    blake3::Hash::from_bytes(shown) == blake3::Hash::from_bytes(bare(visitor, session))
}

/// Whether the browser says that the request began on our own pages. Silence is allowed: old browsers, and the
/// token still has to fit.
pub fn from_our_pages(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match (text(ORIGIN.as_str()), text(HOST.as_str())) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin
            .split_once("://")
            .is_some_and(|(_, from)| from.eq_ignore_ascii_case(host)),
        (Some(_), None) => false,
    }
}

fn bare(visitor: &str, session: Option<&str>) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("miso 2026-11 form token");
    hasher.update(visitor.as_bytes());
    hasher.update(&[0]);
    hasher.update(session.unwrap_or_default().as_bytes());
    *hasher.finalize().as_bytes()
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
            // Writing to a String cannot fail.
            let _ = write!(out, "{byte:02x}");
            out
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_fits_its_own_cookies_only() {
        let token = CsrfToken::new("visitor", Some("session"), [7; 32]).to_string();
        assert!(fits(&token, "visitor", Some("session")));
        assert!(!fits(&token, "another", Some("session")));
        assert!(!fits(&token, "visitor", None));
        assert!(!fits(&token[..127], "visitor", Some("session")));
        assert!(!fits("", "visitor", Some("session")));
        assert!(!fits(&"가".repeat(50), "visitor", Some("session")));
    }

    #[test]
    fn a_token_looks_different_on_every_page() {
        let first = CsrfToken::new("visitor", None, [1; 32]).to_string();
        let second = CsrfToken::new("visitor", None, [2; 32]).to_string();
        assert_ne!(first[64..], second[64..]);
        assert!(fits(&first, "visitor", None) && fits(&second, "visitor", None));
    }

    #[test]
    fn other_sites_are_told_apart() {
        for (site, origin, ours) in [
            (Some("same-origin"), Some("null"), true),
            (Some("none"), None, true),
            (Some("same-site"), None, false),
            (Some("cross-site"), Some("https://miso.example"), false),
            (None, Some("https://miso.example"), true),
            (None, Some("https://evil.example"), false),
            (None, Some("null"), false),
            (None, None, true),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, "miso.example".parse().unwrap());
            if let Some(site) = site {
                headers.insert("sec-fetch-site", site.parse().unwrap());
            }
            if let Some(origin) = origin {
                headers.insert(ORIGIN, origin.parse().unwrap());
            }
            assert_eq!(from_our_pages(&headers), ours, "{site:?} {origin:?}");
        }
    }
}
