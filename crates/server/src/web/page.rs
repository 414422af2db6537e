//! What stands around every page: language, office, form token, who is signed in, the last word said.
//! Knows no page's content.

use std::borrow::Borrow;
use std::sync::Arc;

use app::perform::NewFile;
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use domain::office::Office;

use super::csrf::CsrfToken;
use super::desk::Desk;
use super::error::{Answer, WebError};
use super::text::{Sentence, Text};
use super::visit::Visit;
use crate::routes::{Link, SayIt, Today};
use crate::state::AppState;

/// The frame; every page's template has one in its field `page`.
pub struct Page {
    /// The voice: `{{ page.t.say("key") }}`.
    pub t: Text,
    /// For the hidden field `csrf` of every form.
    pub csrf: CsrfToken,
    /// What the last form had to say.
    pub flash: Option<Sentence>,
    here: Uri,
    visitor: String,
    office: Arc<Office>,
    state: AppState,
}

impl Page {
    /// Errors when the machine has no randomness for the form token.
    pub fn of(visit: &Visit, state: &AppState) -> Result<Self, WebError> {
        let t = voice(visit, state);
        let mask = app::fresh::secret().map_err(WebError::fault)?;
        Ok(Self {
            csrf: CsrfToken::new(&visit.visitor, visit.session.as_deref(), mask),
            flash: visit.flash.as_ref().map(|flash| flash.said(&t)),
            t,
            here: visit.here.clone(),
            visitor: visit.visitor.clone(),
            office: state.app.office(),
            state: state.clone(),
        })
    }

    /// For `<html lang>`.
    pub fn lang(&self) -> &'static str {
        self.t.lang().code()
    }

    /// The office's name in the language of the page.
    pub fn office(&self) -> &str {
        self.t.name(&self.office.name, &self.office.name_en)
    }

    /// Whom to call who would rather speak: the first department.
    pub fn phone(&self) -> &str {
        let first = self.office.departments.first();
        first.map_or("", |department| &department.phone)
    }

    /// The address of a built style or script: `page.asset("miso.css")`.
    pub fn asset(&self, name: &str) -> Link {
        self.state.assets.link(name)
    }

    /// How a kept file is named in this visitor's form, and in nobody else's.
    pub fn reference(&self, file: &NewFile) -> String {
        self.state.app.file_reference(&self.visitor, file)
    }

    /// The other language's code, for the switch.
    pub fn other_lang(&self) -> &'static str {
        self.t.lang().other().code()
    }

    /// This page in the other language.
    pub fn in_other_language(&self) -> String {
        let kept = self.here.query().unwrap_or_default().split('&');
        let kept: Vec<&str> = kept
            .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
            .collect();
        let wanted = format!("lang={}", self.other_lang());
        let query = [kept.as_slice(), &[wanted.as_str()]].concat().join("&");
        format!("{}?{query}", self.here.path())
    }

    /// Whether the page asked for lies at or under this link; for `aria-current`.
    pub fn is_at(&self, link: impl Borrow<Link>) -> bool {
        self.here.path() == link.borrow().as_str()
    }

    pub fn demo(&self) -> bool {
        self.state.settings.demo
    }
}

impl FromRequestParts<AppState> for Page {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, WebError> {
        let visit = Arc::<Visit>::from_request_parts(parts, state).await?;
        Self::of(&visit, state)
    }
}

/// A page as it stands.
pub fn show(template: &impl Template) -> Answer {
    show_with(StatusCode::OK, template)
}

/// A page with another status: 422 for a form that goes back to its writer.
pub fn show_with(status: StatusCode, template: &impl Template) -> Answer {
    Ok((status, Html(template.render()?)).into_response())
}

/// What an error's page says.
struct Said {
    status: u16,
    title: String,
    detail: String,
    /// Given for faults only: what to name when calling.
    reference: Option<String>,
    /// The way on: the desk for who works here, the beginning for everybody else.
    home: Link,
}

#[derive(Template)]
#[template(path = "error/page.html")]
struct ErrorPage {
    page: Page,
    said: Said,
}

/// The same in the frame of the house, for who works here.
#[derive(Template)]
#[template(path = "error/desk.html")]
struct ErrorAtDesk {
    page: Page,
    desk: Desk,
    said: Said,
}

/// The full page of an error, in the person's language.
pub(super) fn error(
    error: &WebError,
    visit: &Visit,
    state: &AppState,
) -> Result<Response, WebError> {
    let voice = voice(visit, state);
    let (title, detail) = error_sentences(error, &voice);
    let status = error.status();
    let said = |home| Said {
        status: status.as_u16(),
        title,
        detail,
        reference: matches!(error, WebError::Fault(_)).then(|| visit.id.0.clone()),
        home,
    };
    let page = Page::of(visit, state)?;
    let body = match &visit.who {
        Some(who) => ErrorAtDesk {
            desk: Desk::in_trouble(Arc::clone(who), &voice),
            said: said(Today::to()),
            page,
        }
        .render()?,
        None => ErrorPage {
            said: said(SayIt::to()),
            page,
        }
        .render()?,
    };
    Ok((status, Html(body)).into_response())
}

/// The voice in which this visit is answered.
pub(super) fn voice(visit: &Visit, state: &AppState) -> Text {
    Text::new(visit.lang, state.now(), state.zone())
}

/// What happened and what to do now.
pub(super) fn error_sentences(error: &WebError, t: &Text) -> (String, String) {
    let (title, detail) = match error {
        WebError::Refused(refusal) | WebError::NotSent { refusal, .. } => {
            (t.say("error-refused"), t.refusal(refusal))
        }
        WebError::NotJson { line, column, .. } => (
            t.say("error-not-json"),
            t.say("error-not-json.detail")
                .with("line", *line)
                .with("column", *column),
        ),
        WebError::ScopeMissing { scope } => (
            t.say("error-scope-missing"),
            t.say("error-scope-missing.detail").with("scope", *scope),
        ),
        WebError::TooMany { wait_seconds } => (
            t.say("error-too-many"),
            t.say("error-too-many.detail")
                .with("minutes", wait_seconds.div_ceil(60)),
        ),
        _ => (
            t.say(format!("error-{}", error.id())),
            t.say(format!("error-{}.detail", error.id())),
        ),
    };
    (title.to_string(), detail.to_string())
}
