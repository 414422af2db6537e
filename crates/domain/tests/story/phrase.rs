//! Phrases with holes: `{who}` takes a person of the office, any other hole one word.
//! Matches text; does nothing.

use super::office::{NAMES, OTHERS};

/// The words in the holes, in order, if the text is this phrase.
pub fn fit<'t>(phrase: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let (mut phrase, mut text, mut found) = (phrase, text, Vec::new());
    while let Some(open) = phrase.find('{') {
        text = text.strip_prefix(&phrase[..open])?;
        let close = phrase.find('}')?;
        let length = match &phrase[open + 1..close] {
            "who" => NAMES
                .iter()
                .map(|(name, _)| *name)
                .chain(OTHERS)
                .filter(|name| text.starts_with(name))
                .map(str::len)
                .max()?,
            _ => text.find([' ', ',']).unwrap_or(text.len()),
        };
        let (word, rest) = text.split_at(length);
        if word.is_empty() {
            return None;
        }
        found.push(word);
        (phrase, text) = (&phrase[close + 1..], rest);
    }
    (phrase == text).then_some(found)
}

#[test]
fn a_phrase_finds_its_words() {
    let phrase = "{who} moves promise {number} to {day} with consent";
    let text = "the lead of facilities moves promise 2 to 2026-11-27 with consent";
    assert_eq!(
        fit(phrase, text),
        Some(vec!["the lead of facilities", "2", "2026-11-27"])
    );
    assert_eq!(fit(phrase, "the lead of facilities moves promise 2"), None);
    assert_eq!(fit("{who} agrees", "the crowd agrees"), None);
}
