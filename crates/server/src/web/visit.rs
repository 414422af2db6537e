//! One request and who seems to be behind it: language, browser, sign-in. Made once, before any handler.
//! Grants nothing by itself; the extractors of `session` do.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE, REFERER, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;

use super::cookies::Jar;
use super::error::WebError;
use super::flash::Flash;
use super::session::{self, SignedIn};
use super::text::Lang;
use super::words;
use crate::state::AppState;

/// A page that only looks at its own regions anew, beside the person: the word that something is done is not for it.
const REGIONS: &str = "miso-regions";

/// The request's own number, also its reference in an error page and in the log.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// What is known about a request before it is handled.
#[derive(Debug, Clone)]
pub struct Visit {
    pub id: RequestId,
    pub lang: Lang,
    /// The value of the visitor cookie, or the one about to be set.
    pub visitor: String,
    /// The value of the session cookie, whether or not it opens anything.
    pub session: Option<String>,
    /// Who is signed in; handlers ask for it by naming [`SignedIn`].
    pub who: Option<Arc<SignedIn>>,
    pub flash: Option<Flash>,
    /// Path and query as asked for.
    pub here: Uri,
    /// The page to come back to: this one, or the one whose form was sent.
    pub page: String,
    /// Whether a program asks, which wants a problem document and not a page.
    pub program: bool,
    chose_language: bool,
    is_new: bool,
}

impl FromRequestParts<AppState> for Arc<Visit> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, WebError> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| WebError::fault("a handler stands outside of the visit layer"))
    }
}

/// The layer that greets: makes the [`Visit`], sets the cookies it needs, turns trouble into a page.
pub async fn greet(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let Ok(fresh) = app::fresh::secret() else {
        return WebError::bare_fault();
    };
    let mut visit = Visit::of(&request, fresh, &state);
    let recognised = match &visit.session {
        Some(key) => session::recognise(&state, key).await,
        None => Ok(None),
    };
    let (visit, response) = match recognised {
        Ok(who) => {
            visit.who = who;
            let visit = Arc::new(visit);
            request.extensions_mut().insert(Arc::clone(&visit));
            (visit, next.run(request).await)
        }
        Err(error) => (Arc::new(visit), error.into_response()),
    };
    let mut response = words::show(response, &visit, &state);
    for cookie in visit.cookies(is_page(&response), state.settings.secure()) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

impl Visit {
    fn of(request: &Request, fresh: [u8; 32], state: &AppState) -> Self {
        let (headers, secure) = (request.headers(), state.settings.secure());
        let known = Jar::Visitor.value(headers, secure).map(str::to_owned);
        let chosen = query_language(request.uri());
        Self {
            id: request_id(request),
            lang: chosen.unwrap_or_else(|| language(headers, secure)),
            chose_language: chosen.is_some(),
            is_new: known.is_none(),
            visitor: known.unwrap_or_else(|| blake3::Hash::from_bytes(fresh).to_hex().to_string()),
            session: Jar::Session.value(headers, secure).map(str::to_owned),
            who: None,
            flash: Jar::Flash
                .value(headers, secure)
                .filter(|_| !headers.contains_key(REGIONS))
                .and_then(Flash::parse),
            here: request.uri().clone(),
            page: page_of(request),
            program: program(request.uri(), headers),
        }
    }

    fn cookies(&self, with_page: bool, secure: bool) -> Vec<HeaderValue> {
        let mut set = Vec::new();
        if self.is_new && with_page {
            set.push(Jar::Visitor.set(secure, &self.visitor, None));
        }
        if self.chose_language {
            let age = SignedDuration::from_hours(24 * 365);
            set.push(Jar::Language.set(secure, self.lang.code(), Some(age)));
        }
        if self.flash.is_some() && with_page {
            set.push(Jar::Flash.take_away(secure));
        }
        set
    }
}

fn request_id(request: &Request) -> RequestId {
    request
        .extensions()
        .get::<RequestId>()
        .cloned()
        .unwrap_or_else(|| RequestId(app::fresh::id().simple().to_string()))
}

fn page_of(request: &Request) -> String {
    let local = |uri: &Uri| uri.path_and_query().map(ToString::to_string);
    let page = if request.method().is_safe() {
        local(request.uri())
    } else {
        let referer = request
            .headers()
            .get(REFERER)
            .and_then(|value| value.to_str().ok());
        referer.and_then(|value| local(&value.parse().ok()?))
    };
    page.unwrap_or_default()
}

fn query_language(uri: &Uri) -> Option<Lang> {
    uri.query()?
        .split('&')
        .find_map(|pair| pair.strip_prefix("lang="))
        .and_then(Lang::parse)
}

fn language(headers: &HeaderMap, secure: bool) -> Lang {
    Jar::Language
        .value(headers, secure)
        .and_then(Lang::parse)
        .unwrap_or_else(|| {
            let asked = headers
                .get(ACCEPT_LANGUAGE)
                .and_then(|value| value.to_str().ok());
            Lang::negotiate(asked.unwrap_or_default())
        })
}

fn program(uri: &Uri, headers: &HeaderMap) -> bool {
    let accepts = |kind: &str| {
        headers
            .get_all(ACCEPT)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .any(|value| value.contains(kind))
    };
    uri.path().starts_with("/api/") || accepts("json") && !accepts("text/html")
}

fn is_page(response: &Response) -> bool {
    response
        .headers()
        .get(axum::http::header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
