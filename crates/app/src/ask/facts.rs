//! What is known around a reply to a case, for the coach's suggestions: by when, who writes, what was complained of.

use coach::{Facts, Language};
use domain::handle::promise::Promise;
use domain::people::StaffId;
use domain::receive::channel::Channel;

use super::case::CasePage;

impl CasePage {
    /// In the language of the reply. Where everybody reads the reply, the matter is left out.
    pub fn facts(&self, writer: StaffId, language: Language) -> Facts<'_> {
        let (case, office) = (&self.case, &self.office);
        let name = |korean, english| Some(in_language(language, korean, english));
        let day = |at| office.local(at).date();
        let promises = case
            .promises
            .iter()
            .filter(|p| p.is_open() && p.by_at >= self.now);
        let next: Option<&Promise> = promises.min_by_key(|promise| promise.by_at);
        let (department, member) = (office.department(case.department), office.member(writer));
        let title = self.texts.of(&case.subject);
        Facts {
            promised_on: next.map(|promise| day(promise.by_at)),
            due_on: (!case.clock.stands_still()).then(|| day(case.clock.due_at)),
            office: name(&office.name, &office.name_en),
            department: department.and_then(|d| name(&d.name, &d.name_en)),
            writer: member.and_then(|m| name(&m.name, &m.name_en)),
            phone: (member.map(|m| m.phone.as_str()))
                .or(department.map(|d| d.phone.as_str()))
                .filter(|phone| !phone.is_empty()),
            matter: title
                .filter(|_| case.channel != Channel::Board)
                .filter(|title| Language::of(title) == language),
        }
    }
}

fn in_language<'n>(language: Language, korean: &'n str, english: &'n str) -> &'n str {
    match language {
        Language::English if !english.is_empty() => english,
        _ => korean,
    }
}
