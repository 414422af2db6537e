//! `POST /api/v1/cases`: a voice comes in through a program. The secret is told here and never again.

use app::receive::{Contact, Receipt, Voice};
use axum::Json;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::IntoResponse;
use domain::access::Actor;
use domain::handle::cause::Cause;
use domain::office::Office;
use domain::people::Relation;
use domain::receive::channel::Channel;
use domain::receive::intake::VoiceKind;
use domain::words::Words;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::v1::body::Body;
use crate::api::v1::fields::{Fields, department};
use crate::api::v1::key::Key;
use crate::api::v1::names::{CauseName, ChannelName, KindName, RelationName};
use crate::api::v1::problem::Writing;
use crate::routes::ApiCase;
use crate::state::AppState;
use crate::web::bearer::{Bearer, CasesWrite};
use crate::web::error::{Answer, WebError};
use crate::web::form::read;

/// What somebody says.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "kind": "complaint", "channel": "phone", "subject": "휴학 접수 지연",
    "text": "휴학 신청서를 냈는데 열흘째 아무 연락이 없습니다.",
    "expectation": "언제 처리되는지 알고 싶습니다.",
    "customer": {"name": "김하늘", "relation": "parent", "phone": "010-0123-4567"},
    "department": "학사팀", "happened": "11월 13일, 학사팀 창구",
    "causes": ["evading-responsibility-or-broken-promise"]
}))]
pub struct NewCase {
    #[schema(value_type = KindName)]
    kind: VoiceKind,
    /// `api` where none is given.
    #[serde(default = "api")]
    #[schema(value_type = Option<ChannelName>)]
    channel: Channel,
    /// Taken from the first line of the text where none is given.
    #[schema(max_length = 200)]
    subject: Option<String>,
    /// What happened, in the customer's words.
    #[schema(min_length = 1, max_length = 20000)]
    text: String,
    /// What the customer expected or wants.
    #[schema(max_length = 20000)]
    expectation: Option<String>,
    /// Who says it; left out is anonymous.
    #[serde(default)]
    customer: NewCustomer,
    /// Id or name; the office's first department where none is given.
    department: Option<String>,
    /// Where and when it happened.
    #[schema(max_length = 20000)]
    happened: Option<String>,
    /// The causes as the customer tells them.
    #[serde(default)]
    #[schema(value_type = Vec<CauseName>)]
    causes: Vec<Cause>,
}

/// Who says it, and how they can be reached; without name, phone and email it is anonymous.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCustomer {
    #[schema(max_length = 200)]
    name: Option<String>,
    /// `other` where none is given.
    #[serde(default = "other")]
    #[schema(value_type = Option<RelationName>)]
    relation: Relation,
    /// Seven to fifteen digits, with the signs people write between them.
    phone: Option<String>,
    #[schema(max_length = 254)]
    email: Option<String>,
}

fn api() -> Channel {
    Channel::Api
}

fn other() -> Relation {
    Relation::Other
}

impl Default for NewCustomer {
    fn default() -> Self {
        Self {
            name: None,
            relation: other(),
            phone: None,
            email: None,
        }
    }
}

/// 접수증: what the customer leaves with.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "number": "2026-000123", "secret": "K7QM-3XWD-9PTA",
    "received_at": "2026-11-23T01:00:00Z", "due_at": "2026-12-01T09:00:00Z", "hidden": false
}))]
#[allow(clippy::struct_field_names, reason = "the field's own words")]
pub struct Received {
    /// As people say it: year and count.
    number: String,
    /// Opens the tracking page together with the number. Told once; give it to the customer.
    secret: String,
    #[schema(value_type = String, format = DateTime)]
    received_at: Timestamp,
    /// By when the customer hears (statutory period).
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    /// A registration or card number in the words was hidden before they were kept; tell the customer.
    hidden: bool,
}

/// Receive a voice
///
/// The customer is found again by phone or e-mail, or noted; number, period and owner follow. With an `Idempotency-Key` a
/// repeated request gets the first answer, number and secret included; another body under the same key is refused as `key-used`.
#[utoipa::path(post, path = "/api/v1/cases", operation_id = "receiveCase", tag = "cases", security(("bearer" = ["cases:write"])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Up to 255 characters that name this request; kept for a day or more.", max_length = 255)),
    request_body = NewCase,
    responses((status = 201, description = "Received", body = Received, headers(("Location" = String, description = "The case"))), Writing))]
pub async fn receive(
    State(state): State<AppState>,
    caller: Bearer<CasesWrite>,
    key: Key,
    body: Body<NewCase>,
) -> Answer {
    domain::access::may_receive(&caller.actor)?;
    let key = key.of(caller.token_id, &body.bytes);
    let voice = voice(&body.value, &state.app.office())?;
    let actor = Actor::Staff(caller.actor);
    let receipt = state.app.receive(actor, voice, key).await?;
    let at =
        HeaderValue::from_str(ApiCase::to(receipt.number).as_str()).map_err(WebError::fault)?;
    Ok((
        StatusCode::CREATED,
        [(LOCATION, at)],
        Json(Received::of(&receipt)),
    )
        .into_response())
}

impl Received {
    fn of(receipt: &Receipt) -> Self {
        Self {
            number: receipt.number.to_string(),
            secret: receipt.secret.shown(),
            received_at: receipt.received_at,
            due_at: receipt.due_at,
            hidden: receipt.hidden,
        }
    }
}

fn voice(new: &NewCase, office: &Office) -> Result<Voice, WebError> {
    let mut fields = Fields::default();
    let subject = fields.if_any("/subject", new.subject.as_deref(), Words::line);
    let text = fields.text("/text", &new.text);
    let expectation = fields.if_any("/expectation", new.expectation.as_deref(), Words::text);
    let happened = fields.if_any("/happened", new.happened.as_deref(), Words::text);
    let contact = contact(&mut fields, &new.customer);
    let given = fields.if_any("/department", new.department.as_deref(), |value| {
        department(office, value)
    });
    let first = office.departments.first().map(|department| department.id);
    let read = || {
        Some(Voice {
            kind: new.kind,
            channel: new.channel,
            subject: subject?,
            text: text?,
            expectation: expectation?,
            happened: happened?,
            contact: contact?,
            relation: new.customer.relation,
            causes_told: new.causes.clone(),
            department: given?.or(first)?,
            files: Vec::new(),
        })
    };
    let voice = read();
    fields.end(voice)
}

fn contact(fields: &mut Fields, customer: &NewCustomer) -> Option<Contact> {
    let name = fields.if_any("/customer/name", customer.name.as_deref(), Words::line);
    let phone = fields.if_any("/customer/phone", customer.phone.as_deref(), |value| {
        read::phone(value).and_then(|phone| Ok(Words::line(&phone)?))
    });
    let email = fields.if_any("/customer/email", customer.email.as_deref(), |value| {
        read::email(value).and_then(|email| Ok(Words::line(&email)?))
    });
    Some(Contact {
        name: name?,
        phone: phone?,
        email: email?,
    })
}
