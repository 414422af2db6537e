//! Wordings made from what is known around a reply, in the place of those to be completed: by when, who, about what.
//! Says only what it was handed; where a fact is missing the rule's own wording stays.

mod english;
mod korean;

use crate::review::{Due, Review};
use crate::{Language, triage};
use jiff::civil::{Date, DateTime};

/// What is known around a reply, each in the language of the reply.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// The day of the next promise that the office has already made in this matter.
    pub promised_on: Option<Date>,
    /// The day on which the answer is due by law.
    pub due_on: Option<Date>,
    pub office: Option<&'a str>,
    pub department: Option<&'a str>,
    /// Who writes.
    pub writer: Option<&'a str>,
    /// Where the writer is reached; the office's own number.
    pub phone: Option<&'a str>,
    /// What the customer complained of, in a few words: the title of the case. None where others read it.
    pub matter: Option<&'a str>,
}

/// The facts that hold for one reply.
struct Known<'a> {
    facts: Facts<'a>,
    /// The day that the reply itself promises, or else the case; never one that has passed.
    by: Option<Due>,
    matter: Option<&'a str>,
}

/// Longer matters make no sentence.
const LONGEST_MATTER: usize = 60;

impl Review {
    /// Gives findings and missing parts a wording made from the facts, where that can be. A wording of the office's own stays.
    #[must_use]
    pub fn suggesting(mut self, facts: Facts<'_>, now: DateTime) -> Self {
        let known = Known {
            facts,
            by: self.by(&facts, now),
            matter: facts.matter.filter(|matter| can_be_said(matter)),
        };
        let made = |rule| {
            let wording = match self.language {
                Language::Korean => korean::wording(rule, &known),
                Language::English => english::wording(rule, &known),
            };
            wording.map(|words| format!("“{words}”"))
        };
        for found in &mut self.findings {
            found.wording = found.wording.take().or_else(|| made(found.rule));
        }
        for part in &mut self.missing {
            part.wording = part.wording.take().or_else(|| made(part.rule));
        }
        self
    }

    /// By when: as the reply says elsewhere, as was promised, as the law has it.
    fn by(&self, facts: &Facts<'_>, now: DateTime) -> Option<Due> {
        let said = self.promises.iter().filter_map(|promise| promise.by);
        let day = |on: Option<Date>| on.map(|on| Due { on, at: None });
        said.chain(day(facts.promised_on))
            .chain(day(facts.due_on))
            .find(|due| match due.at {
                Some(at) => due.on.to_datetime(at) > now,
                None => due.on >= now.date(),
            })
    }
}

/// A title in one line, without insults that the letter would repeat.
fn can_be_said(matter: &str) -> bool {
    let short = (2..=LONGEST_MATTER).contains(&matter.chars().count());
    short && !matter.contains(['\n', '○', '“', '‘', '"']) && triage::insults(matter).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, RuleId, read};
    use jiff::civil::date;

    const KOREAN: Facts<'static> = Facts {
        promised_on: None,
        due_on: Some(date(2026, 11, 30)),
        office: Some("한빛대학교"),
        department: Some("학사팀"),
        writer: Some("박지훈"),
        phone: Some("02-0000-1101"),
        matter: Some("증명서 발급기가 두 번 멈춤"),
    };
    const ENGLISH: Facts<'static> = Facts {
        office: Some("Hanbit University"),
        department: Some("Academic affairs"),
        writer: Some("Park Jihun"),
        matter: Some("the printer stopped twice"),
        ..KOREAN
    };

    fn now() -> DateTime {
        date(2026, 11, 24).at(10, 0, 0, 0)
    }

    fn wording(text: &str, rule: RuleId, facts: Facts<'_>) -> Option<String> {
        let review = read(&Draft::answer(text), now()).suggesting(facts, now());
        let found = review.findings.iter().find(|f| f.rule == rule);
        let missing = review.missing.iter().find(|m| m.rule == rule);
        let words = found.map(crate::Finding::wording);
        let words = words.or(missing.map(crate::MissingPart::wording));
        words.map(|words| words.trim_matches(['“', '”']).to_owned())
    }

    #[test]
    fn a_date_and_a_name_stand_where_they_are_known() {
        let vague = "말씀하신 내용은 검토하겠습니다.";
        let said = |facts| wording(vague, RuleId::VaguePromise, facts).unwrap();
        assert_eq!(
            said(KOREAN),
            "11월 30일(월)까지 학사팀 박지훈이 결과를 알려 드리겠습니다."
        );
        let vowel = Facts {
            writer: Some("윤나래"),
            ..KOREAN
        };
        assert!(said(vowel).contains("학사팀 윤나래가 결과를"));
        let latin = Facts {
            writer: Some("Park"),
            ..KOREAN
        };
        assert!(said(latin).contains("까지 학사팀이 결과를"));
        let nobody = Facts {
            writer: None,
            department: None,
            ..KOREAN
        };
        assert_eq!(said(nobody), "11월 30일(월)까지 결과를 알려 드리겠습니다.");
        let passed = Facts {
            due_on: Some(date(2026, 11, 20)),
            ..KOREAN
        };
        assert!(said(passed).contains("○월 ○일"), "a day that has passed");
    }

    #[test]
    fn what_the_reply_says_itself_comes_first_then_what_was_promised() {
        let promised = Facts {
            promised_on: Some(date(2026, 11, 26)),
            ..KOREAN
        };
        let vague = "말씀하신 내용은 검토하겠습니다.";
        let dated = format!("{vague} 증명서는 11월 27일까지 등기로 보내 드리겠습니다.");
        let said = |text: &str| wording(text, RuleId::VaguePromise, promised).unwrap();
        assert!(said(vague).starts_with("11월 26일(목)까지"));
        assert!(said(&dated).starts_with("11월 27일(금)까지"));
    }

    #[test]
    fn an_apology_names_what_was_complained_of() {
        let text = "불편을 드려 죄송합니다.";
        let said = |matter| {
            let facts = Facts {
                matter: Some(matter),
                ..KOREAN
            };
            wording(text, RuleId::PerfunctoryApology, facts).unwrap()
        };
        assert_eq!(
            said("증명서 발급기가 두 번 멈춤"),
            "‘증명서 발급기가 두 번 멈춤’ 일을 겪으시게 해 진심으로 사과드립니다."
        );
        assert_eq!(
            said("발급기가 두 번이나 멈춰 있었습니다."),
            "‘발급기가 두 번이나 멈춰 있었습니다’라고 말씀하신 일을 겪으시게 해 진심으로 사과드립니다."
        );
        assert!(
            said("이 밥버러지들아").contains('○'),
            "insults are not repeated"
        );
    }

    #[test]
    fn a_wording_that_is_taken_is_not_found_again() {
        let broken = [
            (
                RuleId::VaguePromise,
                "말씀하신 내용은 검토하겠습니다.",
                KOREAN,
            ),
            (
                RuleId::IndefiniteWait,
                "순서대로 처리되니 기다려 주세요.",
                KOREAN,
            ),
            (
                RuleId::PerfunctoryApology,
                "불편을 드려 죄송합니다.",
                KOREAN,
            ),
            (RuleId::ColdClosing, "더 드릴 말씀이 없습니다.", KOREAN),
            (
                RuleId::BlameShifting,
                "안내문을 제대로 안 읽고 신청하셨네요.",
                KOREAN,
            ),
            (RuleId::MissingGreeting, "검토하겠습니다.", KOREAN),
            (RuleId::MissingDeadline, "안녕하십니까.", KOREAN),
            (RuleId::MissingApology, "안녕하십니까.", KOREAN),
            (RuleId::VaguePromise, "We will look into it.", ENGLISH),
            (
                RuleId::ColdClosing,
                "We consider this matter closed.",
                ENGLISH,
            ),
            (RuleId::MissingGreeting, "We will look into it.", ENGLISH),
            (RuleId::MissingDeadline, "Thank you for writing.", ENGLISH),
            (RuleId::MissingApology, "Thank you for writing.", ENGLISH),
        ];
        for (rule, text, facts) in broken {
            let taken = wording(text, rule, facts).unwrap_or_else(|| panic!("{rule} in {text}"));
            assert!(!taken.contains(['○', '…']), "{rule}: {taken}");
            let again = read(&Draft::answer(&taken), now());
            let found = again.findings.iter().any(|f| f.rule == rule);
            let missing = again.missing.iter().any(|m| m.rule == rule);
            assert!(!found && !missing, "{rule} finds its own wording: {taken}");
        }
    }
}
