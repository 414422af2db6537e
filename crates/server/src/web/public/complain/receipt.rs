//! 접수증: number, secret, code to the tracking page, who cares for it, by when they hear, how to object. One page of A4.
//! Shown to whoever holds the cookie of this case; the code carries the secret behind the #, which no server sees.

use std::fmt::Write as _;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::HOST;
use domain::receive::intake::VoiceKind;
use jiff::civil::Date;
use qrcode::{EcLevel, QrCode};

use crate::routes::Follow;
use crate::state::AppState;
use crate::web::error::{Answer, WebError};
use crate::web::page::{Page, show};
use crate::web::public::follow::door::Follower;
use crate::web::text::Sentence;

#[derive(Template)]
#[template(path = "public/receipt.html")]
struct ReceiptPage {
    page: Page,
    number: String,
    secret: String,
    /// The code's drawing, in modules.
    code: Code,
    due_on: Date,
    due: Sentence,
    why_due: Sentence,
    received: Sentence,
    received_machine: String,
    kind: Sentence,
    department: String,
    phone: String,
    email: String,
    who: Sentence,
    files: usize,
    /// A number that may not be kept was hidden in the words.
    hidden: bool,
}

struct Code {
    size: usize,
    path: String,
}

pub async fn show_receipt(
    State(state): State<AppState>,
    headers: HeaderMap,
    page: Page,
    follower: Follower,
) -> Answer {
    let (number, secret) = (follower.may.number().to_string(), follower.secret.shown());
    let found = state.app.follow_page(follower.may).await?;
    let (case, t) = (&found.case, &page.t);
    let department = found.office.department(case.department);
    let link = format!(
        "{}{}#{number}/{secret}",
        house(&state, &headers),
        Follow::to()
    );
    let relation = t.say(format!("relation-{}", case.relation.as_str()));
    let receipt = ReceiptPage {
        number,
        secret,
        code: code(&link)?,
        due_on: t.date_of(case.clock.due_at),
        due: t
            .say("receipt-due")
            .with("day", t.day_of(case.clock.due_at)),
        why_due: why_due(&page, case.kind, &case.clock.period.to_string()),
        received: t.moment(case.clock.received_at),
        received_machine: t.machine(case.clock.received_at),
        kind: t.say(format!("kind-{}", case.kind.as_str())),
        department: department
            .map(|d| t.name(&d.name, &d.name_en).to_owned())
            .unwrap_or_default(),
        phone: department.map(|d| d.phone.clone()).unwrap_or_default(),
        email: department.map(|d| d.email.clone()).unwrap_or_default(),
        who: if case.anonymous {
            t.say("customer-anonymous")
        } else {
            relation
        },
        files: case.files.len(),
        hidden: found.hides_numbers(),
        page,
    };
    show(&receipt)
}

fn why_due(page: &Page, kind: VoiceKind, period: &str) -> Sentence {
    let days = period
        .trim_end_matches(|c: char| !c.is_ascii_digit())
        .to_owned();
    page.t
        .say(format!("receipt-why-{}", kind.as_str()))
        .with("days", days)
}

/// Where the house is reached from outside.
fn house(state: &AppState, headers: &HeaderMap) -> String {
    let host = headers
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or("localhost");
    match &state.settings.public_url {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => format!("http://{host}"),
    }
}

/// A module is a square of 1; four empty ones stand around (ISO/IEC 18004).
fn code(link: &str) -> Result<Code, WebError> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).map_err(WebError::fault)?;
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == qrcode::Color::Dark {
            let (x, y) = (place % width + 4, place / width + 4);
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Ok(Code {
        size: width + 8,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_holds_a_link_with_a_secret() {
        let code = code("https://voice.example.ac.kr/follow#2026-000123/K7QM-3XWD-9PTA").unwrap();
        assert!(code.size >= 29 && code.path.starts_with("M4 4h1v1h-1z"));
    }
}
