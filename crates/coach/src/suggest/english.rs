//! Wordings in English.

use super::Known;
use crate::review::Due;
use crate::rule::RuleId;

pub(super) fn wording(rule: RuleId, known: &Known<'_>) -> Option<String> {
    let by = known.by.map(until);
    let who = who(known).unwrap_or_else(|| "we".to_owned());
    match rule {
        RuleId::VaguePromise => Some(format!("By {}, {who} will let you know the result.", by?)),
        RuleId::IndefiniteWait => Some(format!("By {}, {who} will tell you how far it is.", by?)),
        RuleId::MissingDeadline => Some(format!(
            "It will be settled by {}; {who} will tell you when it is done.",
            by?
        )),
        RuleId::BlameShifting if who != "we" => Some(format!(
            "From here {who} will see to it and answer you by {}.",
            by?
        )),
        RuleId::PerfunctoryApology | RuleId::MissingApology => {
            let matter = known.matter?.trim_end_matches(['.', '!', '?', ' ']);
            Some(format!(
                "I am sorry for what you had to go through: ‘{matter}’."
            ))
        }
        RuleId::MissingGreeting => {
            let (writer, facts) = (known.facts.writer?, known.facts);
            let of = [facts.department, facts.office].into_iter().flatten();
            let of: Vec<&str> = of.collect();
            Some(format!("Hello, my name is {writer}, {}.", of.join(", ")))
                .filter(|_| !of.is_empty())
        }
        RuleId::ColdClosing => {
            let (who, phone) = (self::who(known)?, known.facts.phone?);
            Some(format!(
                "If this does not settle it, please call {who} on {phone}."
            ))
        }
        _ => None,
    }
}

/// `Monday 30 November`, `Monday 30 November at 3 pm`.
fn until(due: Due) -> String {
    let day = due.on.strftime("%A %-d %B");
    match due.at {
        None => day.to_string(),
        Some(at) if at.minute() == 0 => format!("{day} at {}", at.strftime("%-I %P")),
        Some(at) => format!("{day} at {}", at.strftime("%-I:%M %P")),
    }
}

fn who(known: &Known<'_>) -> Option<String> {
    match (known.facts.writer, known.facts.department) {
        (Some(writer), Some(department)) => Some(format!("{writer} of {department}")),
        (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}
