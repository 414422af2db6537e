//! A refusal of the core in words: its sentence `refusal-<id>` and the values it names.

use domain::refusal::{Fact, Refusal};

use super::{Sentence, Text};

impl Text {
    pub fn refusal(&self, refusal: &Refusal) -> Sentence {
        let sentence = self.say(format!("refusal-{}", refusal.id()));
        refusal
            .facts()
            .into_iter()
            .fold(sentence, |sentence, (name, fact)| match fact {
                Fact::Date(day) => sentence.with(name, self.day(day)),
                Fact::Won(amount) => {
                    sentence.with(name, self.won(i64::try_from(amount).unwrap_or(i64::MAX)))
                }
                Fact::Days(days) => sentence.with(name, days),
                Fact::Rule(rule) => sentence.with(name, rule),
            })
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::web::text::{Lang, has};

    #[test]
    fn every_refusal_has_its_sentence_in_both_languages() {
        for lang in Lang::ALL {
            for id in Refusal::IDS {
                assert!(
                    has(lang, &format!("refusal-{id}")),
                    "{id} in {}",
                    lang.code()
                );
            }
        }
    }

    #[test]
    fn the_values_stand_in_the_sentence() {
        let now: Timestamp = "2026-11-24T01:00:00Z".parse().unwrap();
        let text = Text::new(Lang::Ko, now, TimeZone::get("Asia/Seoul").unwrap());
        let next = jiff::civil::date(2026, 11, 30);
        assert_eq!(
            text.refusal(&Refusal::NotAWorkingDay { next }).to_string(),
            "쉬는 날에는 약속할 수 없습니다. 다음 근무일은 11월 30일(월)입니다."
        );
        assert_eq!(
            text.refusal(&Refusal::OverLimit { limit_won: 50_000 })
                .to_string(),
            "결정하실 수 있는 한도는 50,000원입니다."
        );
    }
}
