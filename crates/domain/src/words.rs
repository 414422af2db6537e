//! What people say and write, made safe to keep: trimmed, composed, without control or direction-override characters.
//! Never shortens silently and never keeps an empty text.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::people::TextId;

/// The longest text kept as one piece, in characters.
pub const LONGEST_TEXT: usize = 20_000;
/// The longest single line (subject, place, name), in characters.
pub const LONGEST_LINE: usize = 200;

/// A text of one or more lines, 1 to [`LONGEST_TEXT`] characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(String);

/// Why a text cannot be kept; the page says it beside the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordsProblem {
    Empty,
    TooLong { limit: usize, was: usize },
}

impl Words {
    /// Several lines. Errors: [`WordsProblem`].
    pub fn text(raw: &str) -> Result<Self, WordsProblem> {
        Self::within(clean(raw), LONGEST_TEXT)
    }

    /// One line: line breaks become blanks. Errors: [`WordsProblem`].
    pub fn line(raw: &str) -> Result<Self, WordsProblem> {
        let one = clean(raw).split_whitespace().collect::<Vec<_>>().join(" ");
        Self::within(one, LONGEST_LINE)
    }

    fn within(clean: String, limit: usize) -> Result<Self, WordsProblem> {
        let was = clean.chars().count();
        match was {
            0 => Err(WordsProblem::Empty),
            _ if was > limit => Err(WordsProblem::TooLong { limit, was }),
            _ => Ok(Self(clean)),
        }
    }

    /// The first line, cut at a word to at most `characters`: a subject where none was given.
    #[must_use]
    pub fn as_subject(&self, characters: usize) -> Self {
        let line = self.0.lines().next().unwrap_or_default();
        if line.chars().count() <= characters {
            return Self(line.to_owned());
        }
        let cut: String = line.chars().take(characters).collect();
        let at_word = cut.rfind(' ').filter(|at| *at > cut.len() / 2);
        Self(format!(
            "{}…",
            at_word.map_or(cut.as_str(), |at| &cut[..at])
        ))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

fn clean(raw: &str) -> String {
    let text: String = raw
        .replace("\r\n", "\n")
        .nfc()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| *c == '\n' || *c == '\t' || !(c.is_control() || overrides_direction(*c)))
        .collect();
    text.trim().to_owned()
}

/// Bidirectional embeddings, overrides and isolates can make a text read as what it is not (Unicode UAX 9, 2).
fn overrides_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Where a text is kept and what it must still be: id and salted BLAKE3 digest (hexadecimal).
/// The text itself can be erased when its time is over; the journal still verifies.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TextRef {
    pub id: TextId,
    pub digest: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hostile_characters_are_dropped_and_the_words_stay() {
        let words = Words::text(" 불\u{202E}만\u{0}\r\n입니다 \u{7} ").unwrap();
        assert_eq!(words.as_str(), "불만\n입니다");
    }

    #[test]
    fn decomposed_hangul_is_composed() {
        assert_eq!(
            Words::line("\u{1106}\u{1175}\u{1109}\u{1169}")
                .unwrap()
                .as_str(),
            "미소"
        );
    }

    #[test]
    fn too_long_says_by_how_much() {
        let raw = "가".repeat(LONGEST_LINE + 3);
        assert_eq!(
            Words::line(&raw),
            Err(WordsProblem::TooLong {
                limit: LONGEST_LINE,
                was: LONGEST_LINE + 3
            })
        );
    }

    #[test]
    fn a_subject_is_cut_at_a_word() {
        let words =
            Words::text("번호표를 뽑고 한 시간을 기다렸는데 아무도 부르지 않았습니다").unwrap();
        assert_eq!(words.as_subject(16).as_str(), "번호표를 뽑고 한 시간을…");
    }

    proptest! {
        #[test]
        fn parsing_twice_changes_nothing(raw in ".*") {
            if let Ok(words) = Words::text(&raw) {
                prop_assert_eq!(Words::text(words.as_str()).unwrap(), words);
            }
        }
    }
}
