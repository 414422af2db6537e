//! What the coach found in a reply, as the API shows it, and what becomes of it in the record.
//! Decides nothing: whether a reply may go out is the core's word.

use app::ask::case::CasePage;
use coach::{Channel as Way, Draft, Kind, Language, OfficeRules, Review};
use domain::people::StaffId;
use domain::receive::channel::Channel;
use domain::reply::letter::LetterKind;
use domain::reply::review::{self, Became, SetAsideBecause, Severity};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::v1::names::SetAsideName;
use crate::web::text::Lang;

/// The coach's reading of a reply. Places count Unicode code points, the end is exclusive.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reviewed {
    findings: Vec<FindingShown>,
    missing: Vec<MissingShown>,
    promises: Vec<PromiseShown>,
}

/// Something said that should not be said so. `stop`: the reply is refused while it stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct FindingShown {
    rule: &'static str,
    #[schema(value_type = String, example = "warning")]
    severity: coach::Severity,
    start: usize,
    end: usize,
    text: String,
    why: &'static str,
    instead: String,
}

/// Something a full answer should have and this one lacks.
#[derive(Debug, Serialize, ToSchema)]
pub struct MissingShown {
    rule: &'static str,
    #[schema(value_type = String, example = "hint")]
    severity: coach::Severity,
    why: &'static str,
    instead: String,
}

/// A commitment in the reply; make a promise of it with `POST …/promises`.
#[derive(Debug, Serialize, ToSchema)]
pub struct PromiseShown {
    what: String,
    /// `2026-11-30` or `2026-11-30T15:00`, the office's time.
    by: Option<String>,
    start: usize,
    end: usize,
}

/// A rule whose findings stay in the text, and why.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// The rule's id, as in `findings`.
    pub rule: String,
    #[schema(value_type = SetAsideName)]
    pub because: SetAsideBecause,
}

impl Reviewed {
    pub fn of(review: &Review, reader: Lang) -> Self {
        let language = match reader {
            Lang::Ko => Language::Korean,
            Lang::En => Language::English,
        };
        Self {
            findings: review
                .findings
                .iter()
                .map(|finding| FindingShown {
                    rule: finding.rule.as_str(),
                    severity: finding.severity,
                    start: finding.start,
                    end: finding.end,
                    text: finding.text.clone(),
                    why: finding.why(language),
                    instead: finding.instead(language),
                })
                .collect(),
            missing: review
                .missing
                .iter()
                .map(|part| MissingShown {
                    rule: part.rule.as_str(),
                    severity: part.severity,
                    why: part.why(language),
                    instead: part.instead(language),
                })
                .collect(),
            promises: review
                .promises
                .iter()
                .map(|promise| PromiseShown {
                    what: promise.what.clone(),
                    by: promise.by.map(|by| by.to_string()),
                    start: promise.start,
                    end: promise.end,
                })
                .collect(),
        }
    }
}

/// Reads a reply to this case by the office's rules. What is answered on a board is read by everybody.
pub fn read(
    page: &CasePage,
    kind: LetterKind,
    text: &str,
    writer: StaffId,
    rules: &OfficeRules,
) -> Review {
    let now = page.office.local(page.now);
    let draft = Draft {
        text,
        language: None,
        kind: match kind {
            LetterKind::Answer => Kind::Answer,
            LetterKind::Acknowledgement | LetterKind::Progress => Kind::Acknowledgement,
        },
        channel: way(page.case.channel),
        complaint: page.texts.of(&page.case.text),
        goes_public: page.case.channel == Channel::Board,
        closed: &page.office.calendar.closed_from(now.date()),
    };
    let review = coach::read_for(&draft, now, rules);
    let facts = page.facts(writer, review.language);
    review.suggesting(facts, now)
}

fn way(channel: Channel) -> Way {
    match channel {
        Channel::Counter => Way::Counter,
        Channel::Phone => Way::Phone,
        Channel::Web | Channel::Api => Way::Web,
        Channel::Email => Way::Email,
        Channel::Chat => Way::Chat,
        Channel::Letter => Way::Letter,
        Channel::Board => Way::Board,
    }
}

/// Every finding and its end: set aside where the caller said so, else left.
pub fn record(review: &Review, set_aside: &[SetAside]) -> Vec<review::Reviewed> {
    let said = review.findings.iter().map(|f| (f.rule, f.severity));
    let lacks = review.missing.iter().map(|m| (m.rule, m.severity));
    said.chain(lacks)
        .map(|(rule, severity)| {
            let rule = rule.as_str();
            let aside = set_aside.iter().find(|aside| aside.rule == rule);
            review::Reviewed {
                rule: rule.to_owned(),
                severity: match severity {
                    coach::Severity::Hint => Severity::Hint,
                    coach::Severity::Warning => Severity::Warning,
                    coach::Severity::Stop => Severity::Stop,
                },
                became: aside.map_or(Became::Left, |aside| Became::SetAside(aside.because)),
            }
        })
        .collect()
}
