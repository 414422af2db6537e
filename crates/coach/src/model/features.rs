//! What the model sees of a sentence: n-grams of its letters, what it and its neighbours do, how much it shares with
//! the complaint, each as a hash. Never the words themselves, and nothing of who wrote or receives the reply.

use crate::acts::Acts;
use crate::acts::commitment::Firmness;
use crate::reading::Reading;
use crate::text::ending::SpeechLevel;
use crate::text::sentence::is_hangul;
use crate::{Kind, Language};
use std::ops::Range;

/// Lengths of the n-grams in letters (a Hangul syllable is two or three); a blank stands at both ends of the words.
const GRAMS: std::ops::RangeInclusive<usize> = 3..=6;

/// A feature: the slot it lives in and the tag that tells it from others of that slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(u32);

impl Key {
    /// How many features there is room for.
    pub(super) const SLOTS: usize = 3 << 16;
    const TAG_BITS: u32 = 8;

    fn of(hash: u64) -> Self {
        // The upper bits of a multiplicative hash are the well-mixed ones.
        let slot = ((hash >> 32) * Self::SLOTS as u64) >> 32;
        let tag = (hash >> 24) & 0xFF;
        Key(u32::try_from(slot << Self::TAG_BITS | tag).unwrap_or(u32::MAX))
    }

    pub(super) fn slot(self) -> usize {
        (self.0 >> Self::TAG_BITS) as usize
    }

    /// Never 0, which marks an empty slot.
    pub(super) fn tag(self) -> u8 {
        (self.0 & 0xFF).max(1).to_le_bytes()[0]
    }
}

/// What the model sees of one sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Features {
    /// Each once, in order.
    pub(super) grams: Vec<Key>,
    pub(super) facts: Vec<Key>,
}

/// The features of a sentence of a reading.
pub(super) fn of(reading: &Reading<'_>, sentence: usize) -> Features {
    Features {
        grams: grams(&reading.voice[reading.sentences[sentence].at.clone()]),
        facts: facts(reading, sentence),
    }
}

/// The features of a sentence that stands alone in the corpus: what it says and does, not where it stands.
pub(super) fn alone(reading: &Reading<'_>, sentence: usize) -> Features {
    let mut facts = Vec::new();
    let acts = &reading.acts[sentence];
    does(acts, |fact| facts.push(fact_key(ITSELF, fact)));
    Features {
        grams: grams(&reading.voice[reading.sentences[sentence].at.clone()]),
        facts,
    }
}

/// The features of a part of a sentence; what the sentence does counts for the part as well.
pub(super) fn of_part(reading: &Reading<'_>, at: Range<usize>) -> Vec<Key> {
    grams(&reading.voice[at])
}

/// The n-grams of some words, each once. Syllables are taken apart; digits are one, letters small, blanks one.
fn grams(words: &str) -> Vec<Key> {
    let mut chars = vec![' '];
    for c in words.chars().chain([' ']) {
        let c = if c.is_ascii_digit() {
            '0'
        } else if c.is_whitespace() {
            ' '
        } else {
            c.to_ascii_lowercase()
        };
        if is_hangul(c) {
            take_apart(c, &mut chars);
        } else if !(c == ' ' && chars.last() == Some(&' ')) {
            chars.push(c);
        }
    }
    let mut found = Vec::with_capacity(chars.len() * 4);
    for start in 0..chars.len() {
        let mut hash = SEED;
        for (n, c) in (1..=*GRAMS.end()).zip(&chars[start..]) {
            hash = mix(hash, u64::from(u32::from(*c)));
            if n >= *GRAMS.start() {
                found.push(Key::of(hash));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The letters of a syllable: initial, vowel and, where there is one, final (The Unicode Standard, 3.12).
fn take_apart(syllable: char, into: &mut Vec<char>) {
    let index = u32::from(syllable) - 0xAC00;
    let last = index % 28;
    let letters = [
        0x1100 + index / 588,
        0x1161 + index % 588 / 28,
        0x11A7 + last,
    ];
    let count = if last == 0 { 2 } else { 3 };
    into.extend(letters.into_iter().take(count).filter_map(char::from_u32));
}

const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

fn mix(hash: u64, next: u64) -> u64 {
    (hash ^ next)
        .wrapping_mul(0xD6E8_FEB8_6659_FD93)
        .rotate_left(32)
        .wrapping_mul(SEED)
}

/// So many pairs of letters, and so many percent of its pairs, a sentence shares with the complaint.
const SHARED: [usize; 6] = [2, 4, 6, 8, 12, 16];
const SHARED_PERCENT: [usize; 6] = [5, 10, 15, 20, 30, 40];

/// The place of a sentence's own acts among the facts.
const ITSELF: u64 = 5;

fn fact_key(place: u64, fact: u64) -> Key {
    Key::of(mix(mix(SEED ^ 0xFAC7, place), fact))
}

/// What the sentence and its neighbours do, and where it stands.
fn facts(reading: &Reading<'_>, sentence: usize) -> Vec<Key> {
    let mut found = Vec::with_capacity(24);
    let mut add = |place: u64, fact: u64| found.push(fact_key(place, fact));
    let count = reading.sentences.len();
    let language = u64::from(reading.language == Language::Korean);
    let kind = match reading.kind {
        Kind::Answer => 0,
        Kind::Acknowledgement => 1,
        Kind::Chat => 2,
    };
    add(0, 2 * kind + language);
    add(1, u64::from(sentence == 0));
    add(2, u64::from(sentence + 1 == count));
    add(3, (reading.sentences[sentence].at.len() / 30).min(8) as u64);
    add(4, count.min(8) as u64);
    add(8, sentence.min(6) as u64);
    add(9, (count - sentence).min(5) as u64);
    if let Some(theirs) = &reading.theirs {
        let shared = theirs.shared(&reading.text.reading[reading.whole(sentence)]);
        let steps = SHARED.iter().filter(|step| shared >= **step);
        steps.for_each(|step| add(10, *step as u64));
        let steps = SHARED_PERCENT
            .iter()
            .filter(|step| shared * 100 >= theirs.len() * **step);
        steps.for_each(|step| add(11, *step as u64));
    }
    for (place, neighbour) in [
        (ITSELF, Some(sentence)),
        (6, sentence.checked_sub(1)),
        (7, Some(sentence + 1)),
    ] {
        if let Some(acts) = neighbour.and_then(|n| reading.acts.get(n)) {
            does(acts, |fact| add(place, fact));
        }
    }
    found
}

/// The acts of a sentence as numbers.
fn does(acts: &Acts, mut add: impl FnMut(u64)) {
    add(match acts.level {
        SpeechLevel::Formal => 0,
        SpeechLevel::Polite => 1,
        SpeechLevel::Note => 2,
        SpeechLevel::Plain => 3,
        SpeechLevel::Fragment => 4,
    });
    if let Some(apology) = &acts.apology {
        add(10);
        let few = apology.substance < 4;
        for (fact, holds) in [
            (11, apology.set_phrase),
            (12, apology.conditional),
            (13, apology.dismissive),
            (14, apology.substance == 0),
            (15, few),
        ] {
            if holds {
                add(fact);
            }
        }
    }
    if let Some(commitment) = &acts.commitment {
        add(match commitment.firmness {
            Firmness::Formula => 20,
            Firmness::Soft => 21,
            Firmness::Firm => 22,
        });
    }
    for (fact, holds) in [
        (30, acts.refusal.is_some()),
        (31, acts.reason.rule.is_some()),
        (32, acts.reason.purpose),
        (33, acts.reason.ground),
        (34, acts.wait.is_some()),
        (35, acts.other_way),
        (36, acts.done),
        (37, acts.asks),
        (38, !acts.moments.is_empty()),
    ] {
        if holds {
            add(fact);
        }
    }
}
