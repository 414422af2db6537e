//! The JSON Lines doors `coach --jsonl` and `triage --jsonl`: one object in, one object out.
//! A line that cannot be read is refused with a reason; it never stops the others.

use crate::triage::Triage;
use crate::when::AsOf;
use crate::{Channel, Draft, Finding, Kind, Language, OfficeRules, Review, read_for, triage};
use jiff::civil::DateTime;
use serde::Deserialize;
use serde_json::{Value, json};

/// One reply to be read.
#[derive(Debug, Deserialize)]
struct ReplyLine {
    id: Value,
    #[serde(default)]
    lang: Option<Language>,
    #[serde(default = "answer")]
    kind: Kind,
    #[serde(default = "email")]
    channel: Channel,
    #[serde(default)]
    complaint: Option<String>,
    reply: String,
}

/// One voice to be sorted.
#[derive(Debug, Deserialize)]
struct VoiceLine {
    id: Value,
    #[serde(default)]
    lang: Option<Language>,
    text: String,
}

const fn answer() -> Kind {
    Kind::Answer
}

const fn email() -> Channel {
    Channel::Email
}

/// Why a line could not be read; says the column, never the line's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    pub reason: String,
}

impl std::fmt::Display for BadLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for BadLine {}

/// What came of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The JSON object to print, without a line break.
    pub line: String,
    /// Whether something was found.
    pub found: bool,
}

/// Reads one line `{id, lang, kind, channel, complaint, reply}` by the coach as it was made.
/// A reply on a board goes public.
pub fn coach_line(line: &str, now: DateTime) -> Result<Answer, BadLine> {
    coach_line_for(line, now.into(), &OfficeRules::default())
}

/// As [`coach_line`], the way an office set up its rules.
pub fn coach_line_for(
    line: &str,
    as_of: AsOf<'_>,
    office: &OfficeRules,
) -> Result<Answer, BadLine> {
    let input: ReplyLine = parse(line)?;
    let draft = Draft {
        text: &input.reply,
        language: input.lang,
        kind: input.kind,
        channel: input.channel,
        complaint: input.complaint.as_deref(),
        goes_public: input.channel == Channel::Board,
        closed: as_of.closed,
    };
    let review = read_for(&draft, as_of.now, office);
    let found = !review.is_clean();
    Ok(Answer {
        line: review_object(&input.id, &review).to_string(),
        found,
    })
}

/// Sorts one line `{id, lang, channel, text}`.
pub fn triage_line(line: &str, now: DateTime) -> Result<Answer, BadLine> {
    let input: VoiceLine = parse(line)?;
    let sorted = triage::sort(&input.text, input.lang, now);
    Ok(Answer {
        line: triage_object(&input.id, &sorted).to_string(),
        found: sorted.is_abusive(),
    })
}

fn parse<'l, T: Deserialize<'l>>(line: &'l str) -> Result<T, BadLine> {
    if line.trim_start().starts_with('[') {
        return Err(BadLine {
            reason: "expected an object (column 1)".to_owned(),
        });
    }
    serde_json::from_str(line).map_err(|error| {
        // serde_json quotes at most the name of a field or a variant; values are cut off.
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        let told: String = reason.chars().take(120).collect();
        BadLine {
            reason: format!("{told} (column {})", error.column()),
        }
    })
}

/// A review without an id, as `miso coach --json` prints it.
pub fn review(review: &Review) -> Value {
    let mut object = review_object(&Value::Null, review);
    if let Some(fields) = object.as_object_mut() {
        fields.remove("id");
    }
    object
}

/// The review as the command line prints it: words in the language of the draft. `spans` and `missing` hold the rules
/// of `corpus/labels.md`; what is reckoned beside them (a weekday that does not fit its date) stands in `dates`.
/// `language` is null for a text that is neither Korean nor English.
pub fn review_object(id: &Value, review: &Review) -> Value {
    let language = review.language;
    let (labelled, reckoned): (Vec<_>, Vec<_>) =
        review.findings.iter().partition(|f| f.rule.is_labelled());
    let shown = |findings: Vec<&Finding>| -> Vec<Value> {
        let shown = findings.into_iter().map(|f| {
            json!({
                "rule": f.rule, "severity": f.severity, "start": f.start, "end": f.end, "text": f.text,
                "confidence": percent(f.confidence),
                "why": f.why(language), "instead": f.instead(language),
            })
        });
        shown.collect()
    };
    let promises: Vec<Value> = review
        .promises
        .iter()
        .map(|p| {
            json!({"what": p.what, "by": p.by.map(|d| d.to_string()), "start": p.start, "end": p.end})
        })
        .collect();
    let missing: Vec<_> = review.missing.iter().map(|m| m.rule).collect();
    json!({
        "id": id, "language": (!review.is_foreign).then_some(language), "spans": shown(labelled), "missing": missing, "promises": promises,
        "dates": shown(reckoned),
    })
}

/// Two digits are all that a calibrated confidence is good for.
fn percent(share: f32) -> f64 {
    (f64::from(share) * 100.0).round() / 100.0
}

/// The triage as the command line prints it.
pub fn triage_object(id: &Value, sorted: &Triage) -> Value {
    let causes: Vec<_> = sorted.causes.iter().map(|c| c.value).collect();
    let language = sorted.language;
    json!({
        "id": id,
        "kind": sorted.kind.value,
        "causes": causes,
        "department": sorted.department.value,
        "severity": sorted.severity.value,
        "abusive": sorted.is_abusive(),
        "threat": sorted.threat,
        "personal_data": sorted.personal_data,
        "reasons": {
            "kind": sorted.kind.reason(language),
            "causes": sorted.causes.iter().map(|c| c.reason(language)).collect::<Vec<_>>(),
            "department": sorted.department.reason(language),
            "severity": sorted.severity.reason(language),
        },
    })
}

#[cfg(test)]
mod tests;
