//! A house for one test: its own state and clock, asked through the real router.
#![allow(dead_code, reason = "each test file uses its part of it")]

use std::collections::BTreeMap;

use app::sign_in::password::Password;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use domain::people::StaffId;
use server::settings::Settings;
use server::state::AppState;
use server::web::router;
use testkit::Desk;
use tower::ServiceExt;

pub const PASSWORD: &str = "long enough for anybody";

pub struct House {
    pub router: Router,
    pub desk: Desk,
}

pub fn open() -> House {
    open_with(Settings::default())
}

pub fn open_with(settings: Settings) -> House {
    let desk = Desk::open();
    let state = AppState::new(settings, desk.app.clone());
    House {
        router: router::house(state),
        desk,
    }
}

impl House {
    /// Gives a member of staff an account.
    pub async fn account(&self, staff: StaffId, name: &str, password: &str) {
        let password = Password::typed(password.to_owned());
        app::sign_in::add(&self.desk.app, staff, name, password)
            .await
            .unwrap();
    }

    /// A browser in which a member of staff is signed in.
    pub async fn signed_in(&self, staff: StaffId) -> Browser {
        let name = account_of(staff);
        self.account(staff, &name, PASSWORD).await;
        self.signed_in_again(staff).await
    }

    /// The same, on a later day: the account is there.
    pub async fn signed_in_again(&self, staff: StaffId) -> Browser {
        let name = account_of(staff);
        let mut browser = self.browser();
        let door = browser.get("/staff/sign-in").await;
        let fields = [("account", name.as_str()), ("password", PASSWORD)];
        let seen = browser.send(&door, "/staff/sign-in", &fields).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
        browser
    }

    pub fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: BTreeMap::new(),
            headers: HeaderMap::new(),
        }
    }
}

fn account_of(staff: StaffId) -> String {
    format!("staff-{}", staff.0.as_u128())
}

/// Somebody with a browser: keeps cookies, sends a form's hidden fields back.
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    pub headers: HeaderMap,
}

pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Browser {
    pub fn reading(mut self, languages: &'static str) -> Self {
        self.headers
            .insert(header::ACCEPT_LANGUAGE, languages.parse().unwrap());
        self
    }

    pub async fn get(&mut self, path: &str) -> Seen {
        self.ask(Method::GET, path, None, Body::empty()).await
    }

    /// Sends a form with the token of the page it stands on.
    pub async fn send(&mut self, page: &Seen, path: &str, fields: &[(&str, &str)]) -> Seen {
        let (csrf, once) = (page.hidden("csrf"), page.hidden("once"));
        let hidden = [("csrf", csrf.as_str()), ("once", once.as_str())];
        self.post(path, &[&hidden, fields].concat()).await
    }

    /// Sends a form as it is.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect::<Vec<_>>()
            .join("&");
        let kind = Some("application/x-www-form-urlencoded");
        self.ask(Method::POST, path, kind, Body::from(body)).await
    }

    pub async fn ask(
        &mut self,
        method: Method,
        path: &str,
        kind: Option<&str>,
        body: Body,
    ) -> Seen {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(headers) = request.headers_mut() {
            headers.extend(self.headers.clone());
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(k, v)| format!("{k}={v}"))
                .collect();
            if !cookies.is_empty() {
                headers.insert(header::COOKIE, cookies.join("; ").parse().unwrap());
            }
            if let Some(kind) = kind {
                headers.insert(header::CONTENT_TYPE, kind.parse().unwrap());
            }
        }
        let response = self
            .router
            .clone()
            .oneshot(request.body(body).unwrap())
            .await
            .unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        for cookie in headers.get_all(header::SET_COOKIE) {
            let pair = cookie
                .to_str()
                .unwrap()
                .split(';')
                .next()
                .unwrap_or_default();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Seen {
            status,
            headers,
            text: String::from_utf8(body.to_vec()).unwrap(),
        }
    }
}

impl Seen {
    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let after = format!("name=\"{name}\" value=\"");
        self.text
            .split_once(&after)
            .and_then(|(_, rest)| rest.split('"').next())
            .unwrap_or_default()
            .to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }
}

fn encode(value: &str) -> String {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
}
