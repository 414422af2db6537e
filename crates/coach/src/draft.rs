//! What is handed to the coach: a draft and the little it needs to know around it.
//! Never a case, a customer record or an office's settings.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The language a text is written in, or a person reads in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    #[serde(rename = "ko")]
    Korean,
    #[serde(rename = "en")]
    English,
}

/// Fewer letters of another script tell nothing.
const FEWEST_LETTERS: usize = 4;

impl Language {
    /// Whether a text is in neither language, as far as letters tell: most of them are of other scripts (kana, Thai,
    /// Cyrillic, Han without Hangul). Other languages in Latin letters are not told from English.
    pub fn is_foreign(text: &str) -> bool {
        let is_ours = |c: &char| matches!(c, '가'..='힣' | '\u{1100}'..='\u{11FF}' | 'ㄱ'..='ㆎ' | '\0'..='\u{24F}' | '\u{FF21}'..='\u{FF5A}');
        let letters = text.chars().filter(|c| c.is_alphabetic());
        let (ours, others): (Vec<char>, Vec<char>) = letters.partition(is_ours);
        let (ours, others) = (ours.len(), others.len());
        others > ours && others >= FEWEST_LETTERS
    }

    /// Guesses from the letters: Korean as soon as one letter in ten is Hangul.
    pub fn of(text: &str) -> Self {
        let (mut hangul, mut latin) = (0_usize, 0_usize);
        for c in text.chars() {
            match c {
                '가'..='힣' | '\u{1100}'..='\u{11FF}' | 'ㄱ'..='ㆎ' => hangul += 1,
                'a'..='z' | 'A'..='Z' => latin += 1,
                _ => {}
            }
        }
        if hangul * 9 >= latin {
            Language::Korean
        } else {
            Language::English
        }
    }
}

/// What the draft is to be: only a full answer can lack parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    #[serde(rename = "answer")]
    Answer,
    #[serde(rename = "ack")]
    Acknowledgement,
    #[serde(rename = "chat")]
    Chat,
}

/// Where the reply goes. A board is read by everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    Email,
    Web,
    Counter,
    Phone,
    Chat,
    Board,
    Letter,
}

/// A reply that somebody is about to send.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    pub text: &'a str,
    /// `None`: guessed from the letters.
    pub language: Option<Language>,
    pub kind: Kind,
    pub channel: Channel,
    /// The customer's words that it answers, when at hand.
    pub complaint: Option<&'a str>,
    /// Whether others than the customer will read it; personal data then stops the reply.
    pub goes_public: bool,
    /// Days on which the office does not work, beside Saturdays and Sundays; working days are counted without them.
    pub closed: &'a [Date],
}

impl<'a> Draft<'a> {
    /// A full answer by mail to one person, in a language to be guessed.
    pub fn answer(text: &'a str) -> Self {
        Draft {
            text,
            language: None,
            kind: Kind::Answer,
            channel: Channel::Email,
            complaint: None,
            goes_public: false,
            closed: &[],
        }
    }

    /// The language told, or else guessed.
    pub fn language(&self) -> Language {
        self.language.unwrap_or_else(|| Language::of(self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn other_scripts_are_foreign_and_a_few_letters_of_them_are_not() {
        for text in [
            "ご不便をおかけして申し訳ございません。",
            "ขออภัยในความไม่สะดวก",
            "对给您带来的不便，我们深表歉意。",
            "Приносим извинения",
        ] {
            assert!(Language::is_foreign(text), "{text}");
        }
        for text in [
            "불편을 드려 죄송합니다. (不便)",
            "Sorry for the wait, 田中 san.",
            "3일 이내",
            "",
            "😀",
            "λ",
            "\u{1112}\u{1161}\u{11AB}국",
        ] {
            assert!(!Language::is_foreign(text), "{text}");
        }
    }
}
