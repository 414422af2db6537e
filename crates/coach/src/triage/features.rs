//! What the model sees of a text: character n-grams of its words, hashed, and which cues stand in it, in the
//! whole and at its beginning. Never the words themselves.

use super::conduct::CONDUCT;
use super::cues::Cue;
use super::topics::TOPICS;
use std::collections::BTreeMap;
use std::ops::Range;

/// N-grams share this many slots.
const GRAM_SLOTS: usize = 1 << 14;
const CUES: usize = TOPICS.len() + CONDUCT.len();
/// N-grams, cues in the whole text, cues at its beginning, insults.
pub(super) const SLOTS: usize = GRAM_SLOTS + 2 * CUES + 1;
const INSULT: usize = SLOTS - 1;

const LONGEST_GRAM: usize = 4;
/// Longer texts are judged by so many bytes of their beginning.
const READ_BYTES: usize = 16 * 1024;

/// What a cue counts beside the n-grams, whose squares add up to one; at the beginning it counts on top.
pub(super) const CUE: f32 = 0.3;
const CUE_AT_THE_BEGINNING: f32 = 0.2;
/// One hit, two, three and more.
const HITS: [f32; 4] = [0.0, 0.6, 0.85, 1.0];

/// A slot and how much of it there is.
pub type Feature = (u16, f32);

/// The features of a text, and where the cues stand in it.
pub(super) struct Features {
    pub(super) values: Vec<Feature>,
    /// The first place of every cue that was heard: its slot in the whole text and its bytes.
    pub(super) heard: Vec<(u16, Range<usize>)>,
}

pub(super) fn of(reading: &str, insulting: bool) -> Features {
    let reading = as_read(reading);
    let mut values = grams(reading);
    let mut heard = Vec::new();
    let opening = opening(reading);
    for (number, cue) in cues().enumerate() {
        let hits = cue.words.regex().find_iter(reading).take(HITS.len() - 1);
        let hits: Vec<_> = hits.map(|m| m.range()).collect();
        let Some(first) = hits.first() else { continue };
        let slot = narrow(GRAM_SLOTS + number);
        values.push((slot, CUE * HITS[hits.len()]));
        let early = hits.iter().filter(|at| at.end <= opening).count();
        if early > 0 {
            let slot = narrow(GRAM_SLOTS + CUES + number);
            values.push((slot, CUE_AT_THE_BEGINNING * HITS[early]));
        }
        heard.push((slot, first.clone()));
    }
    if insulting {
        values.push((narrow(INSULT), CUE));
    }
    Features { values, heard }
}

/// The same cue at the beginning of the text.
pub(super) fn at_the_beginning(slot: u16) -> usize {
    usize::from(slot) + CUES
}

/// The part of the text that is judged.
pub(super) fn as_read(reading: &str) -> &str {
    beginning(reading, READ_BYTES)
}

/// Which features there are, in which order.
pub(super) fn fingerprint() -> u64 {
    let names = cues().flat_map(|cue| cue.name.bytes().chain([0]));
    names.fold(GRAM_SLOTS as u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

fn cues() -> impl Iterator<Item = &'static Cue> {
    TOPICS.iter().chain(&CONDUCT)
}

/// The end of the first sentence that says something.
fn opening(reading: &str) -> usize {
    const SAYS_SOMETHING: usize = 26;
    let ends = reading.char_indices().skip(SAYS_SOMETHING);
    let mut ends = ends.filter(|(_, c)| matches!(c, '.' | '!' | '?' | '\n'));
    ends.next()
        .map_or_else(|| beginning(reading, 240).len(), |(at, _)| at)
}

fn beginning(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

/// The n-grams of every word with a blank at both ends: how often, softened, to length one.
fn grams(reading: &str) -> Vec<Feature> {
    let mut counts: BTreeMap<u16, f32> = BTreeMap::new();
    for word in reading.split_whitespace() {
        for slot in grams_of(word) {
            *counts.entry(slot).or_default() += 1.0;
        }
    }
    let mut values: Vec<Feature> = counts
        .into_iter()
        .map(|(slot, count)| (slot, 1.0 + count.ln()))
        .collect();
    let length = values.iter().map(|(_, v)| v * v).sum::<f32>().sqrt();
    for (_, value) in &mut values {
        *value /= length;
    }
    values
}

/// The slots of one word's n-grams.
pub(super) fn grams_of(word: &str) -> Vec<u16> {
    const BLANK: char = ' ';
    let small = word.chars().flat_map(char::to_lowercase);
    let small = small.map(|c| if c.is_ascii_digit() { '0' } else { c });
    let chars: Vec<char> = [BLANK].into_iter().chain(small).chain([BLANK]).collect();
    let mut slots = Vec::with_capacity(chars.len() * LONGEST_GRAM);
    for start in 0..chars.len() {
        let mut hash = 0xCBF2_9CE4_8422_2325_u64;
        for c in chars[start..].iter().take(LONGEST_GRAM) {
            // FNV-1a over code points; the upper bits are the mixed ones.
            hash = (hash ^ u64::from(*c)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            slots.push(narrow((hash >> 50) as usize));
        }
    }
    slots
}

fn narrow(slot: usize) -> u16 {
    u16::try_from(slot).unwrap_or(u16::MAX)
}
