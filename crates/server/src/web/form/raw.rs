//! A form as it came over the wire. It has no way to be read; it can only be verified.

use axum::http::HeaderMap;
use percent_encoding::percent_decode;

use super::Form;
use crate::web::csrf;
use crate::web::error::WebError;
use crate::web::visit::Visit;

/// More fields than any form of ours has.
const MOST_FIELDS: usize = 500;

/// What came, before anybody knows from where.
#[derive(Debug)]
pub struct Unverified(Vec<(String, String)>);

impl Unverified {
    /// `application/x-www-form-urlencoded` (WHATWG URL, 5.1), strict about UTF-8.
    /// Errors: [`WebError::Unreadable`] for broken UTF-8 or a flood of fields.
    pub fn parse(body: &[u8]) -> Result<Self, WebError> {
        let pairs: Vec<_> = body
            .split(|byte| *byte == b'&')
            .filter(|pair| !pair.is_empty())
            .take(MOST_FIELDS + 1)
            .map(|pair| {
                let (name, value) = pair
                    .iter()
                    .position(|byte| *byte == b'=')
                    .map_or((pair, &[][..]), |at| (&pair[..at], &pair[at + 1..]));
                Ok((decode(name)?, decode(value)?))
            })
            .collect::<Result<_, WebError>>()?;
        Self::from_pairs(pairs)
    }

    /// The text fields of a form with files.
    /// Errors: [`WebError::Unreadable`] for a flood of fields.
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Result<Self, WebError> {
        if pairs.len() > MOST_FIELDS {
            return Err(WebError::Unreadable);
        }
        Ok(Self(pairs))
    }

    /// Errors: [`WebError::Stale`] unless the browser says that the form stood on our page and its token fits.
    pub fn verify(self, headers: &HeaderMap, visit: &Visit) -> Result<Form, WebError> {
        let token = self.0.iter().find(|(field, _)| field == "csrf");
        let fits = token
            .is_some_and(|(_, token)| csrf::fits(token, &visit.visitor, visit.session.as_deref()));
        if fits && csrf::from_our_pages(headers) {
            let mut values = self.0;
            values.retain(|(field, _)| field != "csrf");
            Ok(Form::of(values))
        } else {
            Err(WebError::Stale)
        }
    }
}

fn decode(raw: &[u8]) -> Result<String, WebError> {
    let blanks: Vec<u8> = raw
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    percent_decode(&blanks)
        .decode_utf8()
        .map(std::borrow::Cow::into_owned)
        .map_err(|_| WebError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_decoded() {
        let Unverified(pairs) = Unverified::parse(b"a=1+2&%EA%B0%80=%2B&&b&c==").unwrap();
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        assert_eq!(pairs, [("a", "1 2"), ("가", "+"), ("b", ""), ("c", "=")]);
        assert_eq!(Unverified::parse(b"").unwrap().0, []);
    }

    #[test]
    fn broken_text_and_floods_are_refused() {
        for body in [&b"a=%FF"[..], b"a=\xed\xa0\x80", b"%C3=1"] {
            assert!(matches!(Unverified::parse(body), Err(WebError::Unreadable)));
        }
        let flood = "a=1&".repeat(MOST_FIELDS + 1);
        assert!(matches!(
            Unverified::parse(flood.as_bytes()),
            Err(WebError::Unreadable)
        ));
    }

    #[test]
    fn a_megabyte_passes() {
        let body = format!("text={}", "%EA%B0%80".repeat(350_000));
        assert_eq!(
            Unverified::parse(body.as_bytes()).unwrap().0[0]
                .1
                .chars()
                .count(),
            350_000
        );
    }
}
