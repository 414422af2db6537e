//! What became of the coach's findings: taken, set aside with a reason, or left.
//! Read from the form that sends the letter; judges nothing.

use coach::{RuleId, Severity};
use domain::reply::review::{self, Became, Reviewed, SetAsideBecause};

use super::reading::{Found, Reading};
use crate::web::form::Form;

/// Everything that was found, with its end.
pub fn reviewed(reading: &Reading, form: &Form) -> Vec<Reviewed> {
    let standing = all(reading).map(|found| {
        let aside = set_aside(form, found);
        Reviewed {
            rule: found.rule.to_string(),
            severity: severity(found.severity),
            became: aside.map_or(Became::Left, Became::SetAside),
        }
    });
    let taken = form
        .values("taken")
        .filter_map(|value| taken(value, reading))
        .map(|rule| Reviewed {
            rule: rule.to_string(),
            severity: severity(rule.rule().severity),
            became: Became::Taken,
        });
    standing.chain(taken).collect()
}

/// `taken = "<rule> <words>"`; not where those words came back.
fn taken(value: &str, reading: &Reading) -> Option<RuleId> {
    let value = value.replace("\r\n", "\n");
    let (rule, words) = value.split_once(' ').unwrap_or((&value, ""));
    let rule: RuleId = rule.parse().ok()?;
    let stands = |found: &Found| found.rule == rule && found.text.trim() == words.trim();
    (!all(reading).any(stands)).then_some(rule)
}

/// Why it was set aside: `set_aside = "<reason> <rule> <words>"`.
pub fn set_aside(form: &Form, found: &Found) -> Option<SetAsideBecause> {
    form.values("set_aside").find_map(|value| {
        let value = value.replace("\r\n", "\n");
        let (reason, rest) = value.split_once(' ')?;
        let (rule, words) = rest.split_once(' ').unwrap_or((rest, ""));
        (rule == found.rule.as_str() && words.trim() == found.text.trim())
            .then(|| SetAsideBecause::parse(reason))
            .flatten()
    })
}

pub fn all(reading: &Reading) -> impl Iterator<Item = &Found> {
    reading.findings.iter().chain(&reading.missing)
}

fn severity(severity: Severity) -> review::Severity {
    match severity {
        Severity::Hint => review::Severity::Hint,
        Severity::Warning => review::Severity::Warning,
        Severity::Stop => review::Severity::Stop,
    }
}
