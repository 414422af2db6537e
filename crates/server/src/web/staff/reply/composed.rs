//! The parts of a letter put together as the customer reads them: greeting, explanation, apology, remedy, closing.
//! Knows where each part stands in the whole, counted in code points, so that what the coach finds can be shown in its part.

use app::ask::case::CasePage;
use coach::Language;
use domain::people::StaffId;
use jiff::tz::TimeZone;

use crate::web::form::Form;
use crate::web::text::{Lang, Text};

const GREETING: &str = "greeting";
const CLOSING: &str = "closing";
/// They stand below the letter, beside the ways to object.
pub const REASONS: &str = "reasons";
/// In the order of the letter.
pub const PARTS: [&str; 6] = [
    GREETING,
    "explanation",
    "apology",
    "remedy",
    CLOSING,
    REASONS,
];

/// One part and its place in the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub name: &'static str,
    pub text: String,
    start: usize,
}

impl Part {
    fn end(&self) -> usize {
        self.start + self.text.chars().count()
    }

    fn is_matter(&self) -> bool {
        ![GREETING, CLOSING, REASONS].contains(&self.name)
    }
}

#[derive(Debug, Clone, Default)]
pub struct Composed {
    parts: Vec<Part>,
    whole: String,
}

impl Composed {
    /// From the parts as they were typed; a part that is blank is left out.
    pub fn of<'a>(typed: impl Iterator<Item = (&'static str, &'a str)>) -> Self {
        let mut letter = Self::default();
        for (name, text) in typed.filter(|(_, text)| !text.trim().is_empty()) {
            let text = text.replace("\r\n", "\n");
            if !letter.parts.is_empty() {
                letter.whole.push_str("\n\n");
            }
            let start = letter.whole.chars().count();
            letter.whole.push_str(&text);
            letter.parts.push(Part { name, text, start });
        }
        letter
    }

    pub fn from_form(form: &Form) -> Self {
        let refuses = matches!(form.value("decision"), "partly-granted" | "not-granted");
        let reasons_count = refuses && form.value("kind") == "answer";
        let parts = PARTS
            .into_iter()
            .filter(|part| *part != REASONS || reasons_count);
        Self::of(parts.map(|part| (part, form.value(part))))
    }

    /// What the coach reads.
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// What is sent: everything but the reasons.
    pub fn letter(&self) -> String {
        let parts = self.parts.iter().filter(|part| part.name != REASONS);
        let texts: Vec<&str> = parts.map(|part| part.text.trim()).collect();
        texts.join("\n\n")
    }

    /// Nothing is said between greeting and closing.
    pub fn says_nothing(&self) -> bool {
        !self.parts.iter().any(Part::is_matter)
    }

    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The part in which a place of the whole lies, and the place within it.
    pub fn place(&self, start: usize, end: usize) -> Option<(&'static str, usize, usize)> {
        let part = self
            .parts
            .iter()
            .find(|part| part.start < end && start < part.end())?;
        let from = start.max(part.start) - part.start;
        let to = end.min(part.end()) - part.start;
        Some((part.name, from, to))
    }
}

/// How a letter begins and ends before anything is written, in the language in which the customer wrote.
pub fn frame(about: &CasePage, writer: StaffId) -> [(&'static str, String); 2] {
    let told = about.texts.of(&about.case.text).unwrap_or_default();
    let lang = match Language::of(told) {
        Language::Korean => Lang::Ko,
        Language::English => Lang::En,
    };
    // Says no time, so it needs no clock.
    let t = Text::new(lang, jiff::Timestamp::UNIX_EPOCH, TimeZone::UTC);
    [
        (GREETING, greeting(&t, about, writer)),
        (CLOSING, t.say("reply-closing-words").to_string()),
    ]
}

fn greeting(t: &Text, about: &CasePage, writer: StaffId) -> String {
    let office = &about.office;
    let department = office.department(about.case.department);
    let member = office.member(writer);
    let customer = about.customer.as_ref();
    let name = customer.and_then(|customer| customer.name.clone());
    let key = match name {
        Some(_) => "reply-greeting-words",
        None => "reply-greeting-words-unnamed",
    };
    t.say(key)
        .with("name", name.unwrap_or_default())
        .with("office", t.name(&office.name, &office.name_en))
        .with(
            "department",
            department.map_or("", |d| t.name(&d.name, &d.name_en)),
        )
        .with("writer", member.map_or("", |m| t.name(&m.name, &m.name_en)))
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_in_its_part() {
        let letter = Composed::of(
            [
                ("greeting", "안녕하십니까."),
                ("explanation", " \r\n "),
                ("apology", "죄송합니다."),
                ("remedy", "하\r\n겠습니다."),
            ]
            .into_iter(),
        );
        assert_eq!(
            letter.letter(),
            "안녕하십니까.\n\n죄송합니다.\n\n하\n겠습니다."
        );
        let at = letter.whole().chars().count() - 4;
        assert_eq!(letter.place(at, at + 4), Some(("remedy", 3, 7)));
        assert_eq!(letter.place(0, 3), Some(("greeting", 0, 3)));
        assert_eq!(letter.place(7, 11), Some(("apology", 0, 2)));
    }

    #[test]
    fn reasons_stand_below_the_letter() {
        let letter = Composed::of(
            [
                ("explanation", "확인했습니다."),
                (REASONS, "기한이 지났습니다."),
            ]
            .into_iter(),
        );
        assert!(letter.whole().contains("기한이"));
        assert!(!letter.letter().contains("기한이"));
        let frame_only = [("greeting", "안녕하십니까."), (REASONS, "까닭")];
        assert!(Composed::of(frame_only.into_iter()).says_nothing());
    }
}
