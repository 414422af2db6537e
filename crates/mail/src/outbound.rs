//! A mail as it goes over the wire (RFC 5322): Korean encoded, no line of a header ever made by what people wrote.
//! Machine-made, and says so (RFC 3834), so that no robot answers it. Sends nothing.

use std::time::{Duration, UNIX_EPOCH};

use domain::people::CaseId;
use jiff::Timestamp;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message as Wire};
use uuid::Uuid;

use crate::{Language, Rendered};

/// A letter with all that its envelope needs.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// The outbox item's: the same letter sent twice has one Message-ID.
    pub id: Uuid,
    /// All letters of a case hang together in a mail reader.
    pub case_id: CaseId,
    pub at: Timestamp,
    pub from: Party<'a>,
    pub to: Party<'a>,
    pub language: Language,
    pub letter: &'a Rendered,
}

/// Somebody with an address.
#[derive(Debug, Clone, Copy)]
pub struct Party<'a> {
    pub name: Option<&'a str>,
    pub address: &'a str,
}

/// Ready to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub id: Uuid,
    /// Headers and body with CRLF line ends.
    pub bytes: Vec<u8>,
}

/// Why no mail can be made; says whose address it is, never the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.as_str())]
pub enum Unsendable {
    From,
    To,
    Built,
}

impl Unsendable {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::From => "the office's address is not one to write from",
            Self::To => "the customer's address is not one to write to",
            Self::Built => "the mail could not be put together",
        }
    }
}

/// RFC 3834, 5: made by a machine, not an answer to a mail.
#[derive(Debug, Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl Outgoing<'_> {
    /// Errors: [`Unsendable`].
    pub fn build(&self) -> Result<Message, Unsendable> {
        let from = mailbox(&self.from).ok_or(Unsendable::From)?;
        let to = mailbox(&self.to).ok_or(Unsendable::To)?;
        let domain = from.email.domain().to_owned();
        let seconds = u64::try_from(self.at.as_second()).unwrap_or_default();
        let parts = MultiPart::alternative()
            .singlepart(SinglePart::plain(self.letter.text.clone()))
            .singlepart(
                SinglePart::builder()
                    .header(ContentType::TEXT_HTML)
                    .body(html(self.language, &self.letter.text)),
            );
        let wire = Wire::builder()
            .date(UNIX_EPOCH + Duration::from_secs(seconds))
            .from(from)
            .to(to)
            .subject(one_line(&self.letter.subject))
            .message_id(Some(format!("<{}@{domain}>", self.id)))
            .references(format!("<{}@{domain}>", self.case_id))
            .header(AutoSubmitted)
            .multipart(parts)
            .map_err(|_| Unsendable::Built)?;
        Ok(Message {
            id: self.id,
            bytes: wire.formatted(),
        })
    }
}

/// Addresses beyond ASCII need a post office that takes them (RFC 6531); there is none yet.
fn mailbox(party: &Party<'_>) -> Option<Mailbox> {
    let address: Address = party.address.trim().parse().ok()?;
    let ascii = address.to_string().is_ascii();
    let name = party.name.map(one_line).filter(|name| !name.is_empty());
    ascii.then(|| Mailbox::new(name, address))
}

/// A header is one line: breaks and control characters become blanks, direction overrides go.
fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_whitespace() || c.is_control();
    let spaced: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .map(|c| if breaks(c) { ' ' } else { c })
        .collect();
    let line = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    // Nor may it pass for an encoded word (RFC 2047), behind which anything could stand.
    line.replace("=?", "= ?")
}

fn html(language: Language, text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let paragraphs: Vec<String> = escaped
        .split("\n\n")
        .map(|paragraph| format!("<p>{}</p>", paragraph.trim().replace('\n', "<br>\n")))
        .collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"></head>\n<body style=\"font-size:17px;line-height:1.6;word-break:keep-all\">\n{}\n</body></html>\n",
        language.tag(),
        paragraphs.join("\n")
    )
}
