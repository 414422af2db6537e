//! How an office sets up the coach's rules: each as made, softened or off, and phrases of its own. Audited like every
//! change: who and when. What a rule finds is the coach's; here its id is only a name.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::people::{PhraseId, StaffId};
use crate::refusal::Refusal;

/// How strongly a rule speaks here; never more strongly than it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    AsMade,
    Warning,
    Hint,
    Off,
}

impl Strength {
    pub const ALL: [Self; 4] = [Self::AsMade, Self::Warning, Self::Hint, Self::Off];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::AsMade => "as-made",
            Self::Warning => "warning",
            Self::Hint => "hint",
            Self::Off => "off",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|strength| strength.as_str() == text)
    }
}

/// In drafts of which language a phrase is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PhraseLanguage {
    #[serde(rename = "ko")]
    Korean,
    #[serde(rename = "en")]
    English,
}

impl PhraseLanguage {
    pub const ALL: [Self; 2] = [Self::Korean, Self::English];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Korean => "ko",
            Self::English => "en",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.as_str() == text)
    }
}

/// A rule that does not speak as it was made, or once did not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    pub rule: String,
    pub strength: Strength,
    pub changed_by: StaffId,
    pub changed_at: Timestamp,
}

/// A phrase of the office's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pub id: PhraseId,
    pub rule: String,
    pub language: PhraseLanguage,
    pub words: String,
    /// What to write instead, if the office says so.
    pub instead: Option<String>,
    pub added_by: StaffId,
    pub added_at: Timestamp,
}

/// Everything an office decided about the rules.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    pub settings: Vec<Setting>,
    /// Those that hold, oldest first.
    pub phrases: Vec<Phrase>,
}

impl Rules {
    pub fn setting(&self, rule: &str) -> Option<&Setting> {
        self.settings.iter().find(|setting| setting.rule == rule)
    }

    pub fn strength(&self, rule: &str) -> Strength {
        let setting = self.setting(rule);
        setting.map_or(Strength::AsMade, |setting| setting.strength)
    }

    pub fn phrases_of(&self, rule: &str) -> impl Iterator<Item = &Phrase> {
        self.phrases
            .iter()
            .filter(move |phrase| phrase.rule == rule)
    }

    /// Errors: [`Refusal::NothingChanged`].
    pub fn decide_strength(&self, rule: &str, strength: Strength) -> Result<RulesEvent, Refusal> {
        if self.strength(rule) == strength {
            return Err(Refusal::NothingChanged);
        }
        let rule = rule.to_owned();
        Ok(RulesEvent::RuleSet { rule, strength })
    }

    /// Errors: [`Refusal::NothingChanged`] for a phrase that is there already.
    pub fn decide_phrase(&self, new: &Phrase) -> Result<RulesEvent, Refusal> {
        let same = |known: &Phrase| known.language == new.language && known.words == new.words;
        if self.phrases_of(&new.rule).any(same) {
            return Err(Refusal::NothingChanged);
        }
        Ok(RulesEvent::PhraseAdded {
            phrase: new.id,
            rule: new.rule.clone(),
            language: new.language,
        })
    }

    /// Errors: [`Refusal::NotThere`].
    pub fn decide_withdrawal(&self, phrase: PhraseId) -> Result<RulesEvent, Refusal> {
        let known = self.phrases.iter().any(|known| known.id == phrase);
        known
            .then_some(RulesEvent::PhraseWithdrawn { phrase })
            .ok_or(Refusal::NotThere)
    }
}

/// What happened to the rules, as the journal writes it; a phrase's words stay out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "body")]
pub enum RulesEvent {
    #[serde(rename = "coach-rule-set")]
    RuleSet { rule: String, strength: Strength },
    #[serde(rename = "coach-phrase-added")]
    PhraseAdded {
        phrase: PhraseId,
        rule: String,
        language: PhraseLanguage,
    },
    #[serde(rename = "coach-phrase-withdrawn")]
    PhraseWithdrawn { phrase: PhraseId },
}

impl RulesEvent {
    /// As the journal writes it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::RuleSet { .. } => "coach-rule-set",
            Self::PhraseAdded { .. } => "coach-phrase-added",
            Self::PhraseWithdrawn { .. } => "coach-phrase-withdrawn",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn phrase(n: u128, words: &str) -> Phrase {
        Phrase {
            id: PhraseId(Uuid::from_u128(n)),
            rule: "excuse".to_owned(),
            language: PhraseLanguage::Korean,
            words: words.to_owned(),
            instead: None,
            added_by: StaffId(Uuid::from_u128(1)),
            added_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn what_changes_nothing_is_no_event() {
        let mut rules = Rules::default();
        assert_eq!(
            rules.decide_strength("excuse", Strength::AsMade),
            Err(Refusal::NothingChanged)
        );
        assert!(rules.decide_strength("excuse", Strength::Off).is_ok());
        rules.phrases.push(phrase(1, "인력 부족"));
        assert_eq!(
            rules.decide_phrase(&phrase(2, "인력 부족")),
            Err(Refusal::NothingChanged)
        );
        assert!(rules.decide_phrase(&phrase(2, "인력이 부족")).is_ok());
        let unknown = PhraseId(Uuid::from_u128(9));
        assert_eq!(rules.decide_withdrawal(unknown), Err(Refusal::NotThere));
    }

    #[test]
    fn the_journal_reads_back_what_it_wrote_and_holds_no_words() {
        let event = Rules::default().decide_phrase(&phrase(1, "인력 부족"));
        let event = event.unwrap();
        let written = serde_json::to_string(&event).unwrap();
        assert!(written.contains(event.kind()) && !written.contains("인력"));
        assert_eq!(serde_json::from_str::<RulesEvent>(&written).unwrap(), event);
    }
}
