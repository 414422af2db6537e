//! How alike two texts are, by what they speak of: the beginnings of their words, which in Korean carry the sense, and their
//! character n-grams, both weighed by how rare they are. Holds no texts and finds no cases.

mod rarity;

pub use rarity::Rarity;

use crate::text::Text;
use std::collections::BTreeMap;

/// Longer texts are compared by so many bytes of their beginning.
const READ_BYTES: usize = 16 * 1024;
/// Marks of one text.
const MOST_MARKS: usize = 24;
/// Letters at a word's beginning that make a mark.
const STEM_HANGUL: usize = 2;
const STEM_LATIN: usize = 5;
const LONGEST_GRAM: usize = 3;
const BLANK: char = ' ';

/// What a text speaks of, as far as comparing needs it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gist {
    /// Slot of an n-gram and its weight; the squares add up to one.
    grams: Vec<(u16, f32)>,
    marks: Vec<u16>,
}

impl Gist {
    /// Reads a text: a complaint, or its title and what was said.
    pub fn of(text: &str) -> Gist {
        Gist::by(rarity::own(), text)
    }

    /// As `of`, by another table of how rare n-grams are.
    pub fn by(rarity: &Rarity, text: &str) -> Gist {
        let read = Text::of(&text[..text.floor_char_boundary(READ_BYTES)]);
        let (mut grams, mut stems) = (BTreeMap::new(), BTreeMap::new());
        for word in words(&read.reading) {
            for slot in grams_of(&word) {
                *grams.entry(slot).or_insert(0.0) += 1.0;
            }
            if let Some(slot) = stem_of(&word) {
                *stems.entry(slot).or_insert(0.0) += 1.0;
            }
        }
        Gist {
            grams: to_length_one(weighed(rarity, grams)),
            marks: rarest(weighed(rarity, stems)),
        }
    }

    /// Numbers by which texts like this one can be looked up: two texts of one subject share some, two others hardly any.
    /// In no order that says anything; at most 24.
    pub fn marks(&self) -> &[u16] {
        &self.marks
    }

    /// From 0 (nothing in common) to 1 (the same words).
    pub fn likeness(&self, other: &Gist) -> f32 {
        let mut others = other.grams.iter().peekable();
        let mut sum = 0.0;
        for (slot, weight) in &self.grams {
            while others.next_if(|(o, _)| o < slot).is_some() {}
            if let Some((_, theirs)) = others.next_if(|(o, _)| o == slot) {
                sum += weight * theirs;
            }
        }
        sum.clamp(0.0, 1.0)
    }
}

/// The words in small letters; numbers are no words.
fn words(reading: &str) -> impl Iterator<Item = Vec<char>> {
    let words = reading.split(|c: char| !c.is_alphabetic());
    words
        .map(|word| word.chars().flat_map(char::to_lowercase).collect())
        .filter(|word: &Vec<char>| word.len() > 1)
}

/// The slots of a word's n-grams, a blank before it.
fn grams_of(word: &[char]) -> Vec<u16> {
    let spaced: Vec<char> = [BLANK].iter().chain(word).copied().collect();
    let mut slots = Vec::with_capacity(2 * spaced.len());
    for length in 2..=LONGEST_GRAM {
        slots.extend(spaced.windows(length).map(slot));
    }
    slots
}

fn stem_of(word: &[char]) -> Option<u16> {
    let letters = if word[0].is_ascii() {
        STEM_LATIN
    } else {
        STEM_HANGUL
    };
    // A space before and after keeps stems apart from n-grams.
    let stem = word.iter().take(letters).copied();
    let spaced: Vec<char> = [BLANK].into_iter().chain(stem).chain([BLANK]).collect();
    (word.len() >= letters.min(3)).then(|| slot(&spaced))
}

fn weighed(rarity: &Rarity, counts: BTreeMap<u16, f32>) -> Vec<(u16, f32)> {
    let weighed = counts.into_iter();
    weighed
        .map(|(slot, count)| (slot, (1.0 + count.ln()) * rarity.of(slot)))
        .collect()
}

fn to_length_one(mut weights: Vec<(u16, f32)>) -> Vec<(u16, f32)> {
    let length = weights.iter().map(|(_, w)| w * w).sum::<f32>().sqrt();
    for (_, weight) in &mut weights {
        *weight /= length.max(f32::MIN_POSITIVE);
    }
    weights
}

fn rarest(mut weights: Vec<(u16, f32)>) -> Vec<u16> {
    weights.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    weights.truncate(MOST_MARKS);
    weights.into_iter().map(|(slot, _)| slot).collect()
}

/// FNV-1a over code points; the upper bits are the mixed ones.
fn slot(gram: &[char]) -> u16 {
    let hash = gram.iter().fold(0xCBF2_9CE4_8422_2325_u64, |hash, c| {
        (hash ^ u64::from(*c)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    });
    u16::try_from(hash >> 48).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BROKEN: &str = "발급기가 고장이라 졸업증명서를 못 받았습니다.";
    const BROKEN_TOO: &str = "졸업증명서 발급기 또 고장입니까? 세 번째입니다.";
    const FOOD: &str = "식당 밥이 식어서 나왔고 국물은 짰습니다.";

    #[test]
    fn the_same_matter_in_other_words_is_more_alike_than_another_matter() {
        let (one, other, food) = (Gist::of(BROKEN), Gist::of(BROKEN_TOO), Gist::of(FOOD));
        assert!(one.likeness(&other) > 0.2, "{}", one.likeness(&other));
        assert!(one.likeness(&food) < 0.05, "{}", one.likeness(&food));
        assert!((one.likeness(&one) - 1.0).abs() < 1e-4);
        let shared =
            |a: &Gist, b: &Gist| a.marks().iter().filter(|m| b.marks().contains(m)).count();
        assert!(shared(&one, &other) >= 3);
        assert_eq!(shared(&one, &food), 0);
    }

    #[test]
    fn spelling_by_parts_numbers_and_capitals_make_no_difference() {
        use unicode_normalization::UnicodeNormalization;
        let parts: String = BROKEN.nfd().collect();
        assert_eq!(Gist::of(BROKEN), Gist::of(&parts));
        assert_eq!(Gist::of("Room 1203 is COLD"), Gist::of("room 7 is cold"));
    }

    #[test]
    fn nothing_is_like_an_empty_text_and_a_long_one_is_read_to_its_bound() {
        let long = BROKEN.repeat(100_000);
        for text in ["", "12345 !!", "😀"] {
            assert!(Gist::of(text).likeness(&Gist::of(&long)).abs() < f32::EPSILON);
            assert_eq!(Gist::of(text).marks().len(), 0);
        }
        assert!(Gist::of(&long).marks().len() <= MOST_MARKS);
    }
}
