//! A phrase that an office does not want to read under a rule. Found whatever particle, ending and spacing it comes
//! with, and never within a quotation. Builds a linear-time expression from escaped words; knows nothing of the rule's own way.

use super::expression;
use crate::reading::Reading;
use crate::review::Finding;
use crate::rule::RuleId;
use crate::text::Text;
use crate::{Language, Scope};
use regex::Regex;

/// A phrase, the rule under which it is found, and what to write instead where the office says so.
#[derive(Clone, Debug)]
pub struct OwnPhrase {
    pub rule: RuleId,
    /// Looked for in drafts of this language only.
    pub language: Language,
    instead: Option<String>,
    expression: Regex,
}

/// The phrase has no letter or digit to look for, is far too long, or belongs to a rule about what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotReadable;

impl std::fmt::Display for NotReadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("nothing can be looked for with this phrase")
    }
}

impl std::error::Error for NotReadable {}

/// Longer phrases are whole letters.
const LONGEST_CHARACTERS: usize = 200;

impl OwnPhrase {
    /// Errors: [`NotReadable`].
    pub fn new(
        rule: RuleId,
        language: Language,
        words: &str,
        instead: Option<&str>,
    ) -> Result<Self, NotReadable> {
        let reading = Text::of(words).reading;
        let of_words = rule.rule().scope() == Scope::Said;
        let letters = reading.chars().any(char::is_alphanumeric);
        if !of_words || !letters || reading.chars().count() > LONGEST_CHARACTERS {
            return Err(NotReadable);
        }
        let parts: Vec<&str> = reading.split_whitespace().collect();
        let source = match language {
            Language::Korean => expression::korean(&parts),
            Language::English => expression::english(&parts),
        };
        Ok(OwnPhrase {
            rule,
            language,
            instead: instead.map(|words| format!("“{words}”")),
            expression: Regex::new(&source).map_err(|_| NotReadable)?,
        })
    }

    /// Every place where the writer says it.
    pub(crate) fn found<'r>(
        &'r self,
        reading: &'r Reading<'_>,
    ) -> impl Iterator<Item = Finding> + 'r {
        let places = self.expression.find_iter(&reading.voice);
        places.map(|place| {
            let at = place.range();
            let span = reading.text.span(at.clone());
            Finding {
                rule: self.rule,
                severity: self.rule.rule().severity,
                start: span.start,
                end: span.end,
                text: reading.text.given(at).to_owned(),
                confidence: 1.0,
                wording: self.instead.clone(),
                draft_language: reading.language,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Draft;
    use jiff::civil::date;

    fn said(language: Language, phrase: &str, text: &str) -> Vec<String> {
        let draft = Draft {
            language: Some(language),
            ..Draft::answer(text)
        };
        let reading = Reading::of(&draft, date(2026, 11, 24).at(10, 0, 0, 0));
        let phrase = OwnPhrase::new(RuleId::ColdClosing, language, phrase, None).unwrap();
        phrase.found(&reading).map(|found| found.text).collect()
    }

    fn korean(phrase: &str, text: &str) -> Vec<String> {
        said(Language::Korean, phrase, text)
    }

    #[test]
    fn endings_and_spaces_come_and_go() {
        for text in [
            "잠시만 기다려 주십시오.",
            "잠시만 기다려주시기 바랍니다.",
            "기다려 줘요.",
            "기다려 준다면",
        ] {
            assert_eq!(korean("기다려 주세요", text).len(), 1, "{text}");
        }
        assert_eq!(
            korean("어쩔 수 없습니다", "어쩔수 없는 일"),
            ["어쩔수 없는"]
        );
        assert_eq!(
            korean("처리가 안 됩니다", "처리는 안된다고 합니다."),
            ["처리는 안된다고"]
        );
        assert_eq!(
            korean("알아서 하세요", "이제 알아서 해야 합니다."),
            ["알아서 해야"]
        );
        assert_eq!(korean("기다려요", "기다립니다만"), ["기다립니다만"]);
        assert_eq!(korean("안 한다", "그렇게는 안 해요."), ["안 해요"]);
        assert!(korean("알아서 하세요", "알아서 흐르는 물").is_empty());
        assert!(korean("확인 필요", "확인 필기입니다.").is_empty());
        assert_eq!(
            korean("확인 필요", "확인이 필요합니다."),
            ["확인이 필요합니다"]
        );
    }

    #[test]
    fn particles_come_and_go_and_a_noun_stays_the_noun() {
        for text in [
            "담당자가 부재중입니다.",
            "담당자 부재로",
            "담당자의 부재를",
            "담당자는 부재",
        ] {
            assert_eq!(korean("담당자 부재", text).len(), 1, "{text}");
        }
        assert_eq!(korean("규정", "규정상 그렇습니다."), ["규정상"]);
        assert!(korean("규정", "내규정비와 규정집을 봅니다.").is_empty());
    }

    #[test]
    fn a_quotation_is_not_the_writers_word() {
        let text = "\"기다려 주세요\"라는 말만 들으셨다니 죄송합니다.";
        assert!(korean("기다려 주세요", text).is_empty());
    }

    #[test]
    fn decomposed_hangul_is_found_at_its_place() {
        let text = "\u{1100}\u{1172}\u{110C}\u{1165}\u{11BC}상";
        assert_eq!(korean("규정", text), [text]);
    }

    #[test]
    fn english_words_are_found_in_any_case_and_never_within_others() {
        let said = |phrase, text| said(Language::English, phrase, text);
        assert_eq!(said("our policy", "It is Our  policy."), ["Our  policy"]);
        assert_eq!(said("we can't help", "We can’t help."), ["We can’t help"]);
        assert!(said("rule", "The ruler was found.").is_empty());
    }

    #[test]
    fn what_nothing_can_be_looked_for_with_is_refused() {
        let new = |rule, words: &str| OwnPhrase::new(rule, Language::Korean, words, None);
        assert!(new(RuleId::Excuse, " … ").is_err());
        assert!(new(RuleId::MissingApology, "죄송").is_err());
        assert!(new(RuleId::Excuse, &"가".repeat(201)).is_err());
        for odd in [
            "(?i)[",
            "a{9999}",
            "\\",
            "다",
            "요",
            "습니다",
            "니다",
            "^^",
            "100%",
        ] {
            let read = new(RuleId::Excuse, odd);
            assert_eq!(
                read.is_ok(),
                odd.chars().any(char::is_alphanumeric),
                "{odd}"
            );
        }
    }
}
