//! What an office decided for itself about the rules: how strongly each speaks, and phrases of its own. Handed to a
//! reading as an argument; never stored here, and never stronger than a rule was made.

mod expression;
mod phrase;

pub use phrase::{NotReadable, OwnPhrase};

use crate::reading::Reading;
use crate::review::{Finding, Review, Severity};
use crate::rule::RuleId;

/// How strongly an office lets a rule speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Not at all.
    Off,
    /// No more than this; `Severity::Stop` leaves a rule as it was made.
    AtMost(Severity),
}

/// The office's own setting of every rule, and its own phrases. The default is the coach as it was made.
#[derive(Clone, Debug)]
pub struct OfficeRules {
    strengths: [Strength; RuleId::ALL.len()],
    phrases: Vec<OwnPhrase>,
}

impl Default for OfficeRules {
    fn default() -> Self {
        OfficeRules {
            strengths: [Strength::AtMost(Severity::Stop); RuleId::ALL.len()],
            phrases: Vec::new(),
        }
    }
}

impl OfficeRules {
    pub fn set(&mut self, rule: RuleId, strength: Strength) {
        self.strengths[rule as usize] = strength;
    }

    pub fn strength(&self, rule: RuleId) -> Strength {
        self.strengths[rule as usize]
    }

    pub fn add(&mut self, phrase: OwnPhrase) {
        self.phrases.push(phrase);
    }

    /// The review as this office wants it: its phrases found, its strengths kept.
    pub(crate) fn applied(&self, mut review: Review, reading: &Reading<'_>) -> Review {
        for phrase in self
            .phrases
            .iter()
            .filter(|p| p.language == reading.language)
        {
            for found in phrase.found(reading) {
                put_in(&mut review.findings, found);
            }
        }
        review
            .findings
            .retain_mut(|found| self.keeps(found.rule, &mut found.severity));
        review
            .missing
            .retain_mut(|part| self.keeps(part.rule, &mut part.severity));
        review.findings.sort_by_key(|f| (f.start, f.end, f.rule));
        review
    }

    /// Softens a severity; false where the rule is switched off. Personal data in what everybody reads is a stop by law
    /// (Personal Information Protection Act 17 and 18) and stays one.
    fn keeps(&self, rule: RuleId, severity: &mut Severity) -> bool {
        if rule == RuleId::PersonalData && *severity == Severity::Stop {
            return true;
        }
        match self.strength(rule) {
            Strength::Off => false,
            Strength::AtMost(most) => {
                *severity = most.min(*severity);
                true
            }
        }
    }
}

/// The office's words stand in for what the same rule found at that place: they say better what to write instead.
fn put_in(findings: &mut Vec<Finding>, own: Finding) {
    findings.retain(|f| f.rule != own.rule || f.end <= own.start || own.end <= f.start);
    findings.push(own);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Channel, Draft, Language, read_for};
    use jiff::civil::date;

    fn read(text: &str, office: &OfficeRules) -> Review {
        let now = date(2026, 11, 24).at(10, 0, 0, 0);
        read_for(&Draft::answer(text), now, office)
    }

    fn severity_of(review: &Review, rule: RuleId) -> Option<Severity> {
        let found = review.findings.iter().find(|f| f.rule == rule);
        let missing = review.missing.iter().find(|m| m.rule == rule);
        found.map(|f| f.severity).or(missing.map(|m| m.severity))
    }

    #[test]
    fn a_rule_is_switched_off_or_softened_and_never_made_stronger() {
        let text = "말씀하신 내용은 검토하겠습니다 ㅋㅋㅋ";
        let mut office = OfficeRules::default();
        let as_made = severity_of(&read(text, &office), RuleId::Levity);
        assert!(as_made.is_some());
        office.set(RuleId::Levity, Strength::AtMost(Severity::Hint));
        office.set(RuleId::VaguePromise, Strength::Off);
        office.set(RuleId::MissingApology, Strength::Off);
        office.set(RuleId::MissingConsent, Strength::AtMost(Severity::Stop));
        let read = read(text, &office);
        assert_eq!(severity_of(&read, RuleId::Levity), Some(Severity::Hint));
        assert_eq!(severity_of(&read, RuleId::VaguePromise), None);
        assert_eq!(severity_of(&read, RuleId::MissingApology), None);
        let consent = severity_of(&read, RuleId::MissingConsent);
        assert_eq!(consent, Some(RuleId::MissingConsent.rule().severity));
    }

    #[test]
    fn what_the_law_stops_stays_a_stop() {
        let draft = Draft {
            channel: Channel::Board,
            goes_public: true,
            ..Draft::answer("김하늘 님 연락처 010-0123-4567로 전화드렸습니다.")
        };
        let now = date(2026, 11, 24).at(10, 0, 0, 0);
        let mut office = OfficeRules::default();
        office.set(RuleId::PersonalData, Strength::Off);
        let public = read_for(&draft, now, &office);
        assert_eq!(
            severity_of(&public, RuleId::PersonalData),
            Some(Severity::Stop)
        );
        let private = read(draft.text, &office);
        assert_eq!(severity_of(&private, RuleId::PersonalData), None);
    }

    #[test]
    fn the_offices_words_take_the_place_of_what_the_rule_found_there() {
        let mut office = OfficeRules::default();
        let instead = Some("내일 오전 10시까지 전화드리겠습니다.");
        let own = OwnPhrase::new(
            RuleId::IndefiniteWait,
            Language::Korean,
            "기다려 주세요",
            instead,
        );
        office.add(own.unwrap());
        let read = read("순서대로 보고 있으니 조금만 기다려 주세요.", &office);
        let waits: Vec<_> = (read.findings.iter())
            .filter(|f| f.rule == RuleId::IndefiniteWait)
            .collect();
        assert_eq!(waits.len(), 1, "{:?}", read.findings);
        assert_eq!(waits[0].text, "기다려 주세요");
        assert_eq!(waits[0].wording(), "“내일 오전 10시까지 전화드리겠습니다.”");
    }
}
