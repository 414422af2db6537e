//! The text as given beside the text as read, and the way back from one to the other.
//! Reading composes decomposed Hangul (NFD), drops what has no width and unifies spaces and
//! full-width letters, and passes over the tags of pasted HTML; it never moves or loses a visible character.

use super::markup::Tags;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A place in the text as given, in Unicode code points, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// One character of the reading and the run of the original that it stands for.
#[derive(Clone, Copy, Debug)]
struct Place {
    read_at: u32,
    points: (u32, u32),
    bytes: (u32, u32),
}

/// A text as given and as read.
pub(crate) struct Text<'a> {
    given: &'a str,
    /// What rules look at; their ranges are bytes of this.
    pub(crate) reading: String,
    places: Vec<Place>,
}

/// Texts longer than this many bytes are read up to here; places are kept in 32 bits.
const LONGEST_BYTES: usize = 64 * 1024 * 1024;

impl<'a> Text<'a> {
    pub(crate) fn of(given: &'a str) -> Self {
        let mut text = Text {
            given,
            reading: String::with_capacity(given.len()),
            places: Vec::with_capacity(given.len() / 2),
        };
        let mut chars = given.char_indices().peekable();
        let mut point = 0_u32;
        let mut tags = Tags::default();
        while let Some((at, first)) = chars.next() {
            if at > LONGEST_BYTES {
                break;
            }
            let mut end = at + first.len_utf8();
            let mut points = 1;
            if let Some(markup) = tags.at(&given[at..]) {
                end = at + markup.bytes;
                while chars.next_if(|(inside, _)| *inside < end).is_some() {
                    points += 1;
                }
                text.put(at..end, point..point + points, markup.read_as);
                point += points;
                continue;
            }
            while let Some((_, next)) = chars.next_if(|(_, c)| continues(*c)) {
                end += next.len_utf8();
                points += 1;
            }
            text.take(at..end, first, point..point + points);
            point += points;
        }
        text
    }

    /// Appends one cluster of the original to the reading.
    fn take(&mut self, bytes: Range<usize>, first: char, points: Range<u32>) {
        if points.len() == 1 {
            self.put(bytes, points, Some(first));
        } else {
            let composed = self.given[bytes.clone()].nfc();
            self.put(bytes, points, composed);
        }
    }

    /// Appends what a run of the original is read as.
    fn put(
        &mut self,
        bytes: Range<usize>,
        points: Range<u32>,
        read: impl IntoIterator<Item = char>,
    ) {
        for c in read.into_iter().filter_map(read_as) {
            self.places.push(Place {
                read_at: narrow(self.reading.len()),
                points: (points.start, points.end),
                bytes: (narrow(bytes.start), narrow(bytes.end)),
            });
            self.reading.push(c);
        }
    }

    /// The place in the original of a byte range of the reading.
    pub(crate) fn span(&self, read: Range<usize>) -> Span {
        let first = self
            .places
            .partition_point(|p| (p.read_at as usize) < read.start);
        let end = self
            .places
            .partition_point(|p| (p.read_at as usize) < read.end);
        match (self.places.get(first), self.places[..end].last()) {
            (Some(a), Some(b)) if first < end => Span {
                start: a.points.0 as usize,
                end: b.points.1 as usize,
            },
            _ => Span { start: 0, end: 0 },
        }
    }

    /// The original's words at a byte range of the reading.
    pub(crate) fn given(&self, read: Range<usize>) -> &'a str {
        let first = self
            .places
            .partition_point(|p| (p.read_at as usize) < read.start);
        let end = self
            .places
            .partition_point(|p| (p.read_at as usize) < read.end);
        match (self.places.get(first), self.places[..end].last()) {
            (Some(a), Some(b)) if first < end => {
                &self.given[a.bytes.0 as usize..b.bytes.1 as usize]
            }
            _ => "",
        }
    }
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Whether the character belongs to the one before it: combining marks, vowels and finals of
/// decomposed Hangul.
fn continues(c: char) -> bool {
    match c {
        '\0'..='\u{2FF}' | '가'..='힣' => false,
        '\u{1160}'..='\u{11FF}' | '\u{D7B0}'..='\u{D7FF}' => true,
        _ => canonical_combining_class(c) != 0,
    }
}

/// The character as read; `None` for what cannot be seen.
fn read_as(c: char) -> Option<char> {
    match c {
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\r' => None,
        '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{B}' | '\u{C}' => Some('\n'),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        _ if c.is_whitespace() || c.is_control() => Some(' '),
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_hangul_is_read_composed_and_found_where_it_stands() {
        let given = "\u{1112}\u{1161}\u{11AB}국 e\u{301}a";
        let text = Text::of(given);
        assert_eq!(text.reading, "한국 éa");
        let at = text.reading.find('국').unwrap();
        assert_eq!(text.span(at..at + 3), Span { start: 3, end: 4 });
        assert_eq!(text.given(0..3), "\u{1112}\u{1161}\u{11AB}");
        assert_eq!(text.span(7..9), Span { start: 5, end: 7 });
    }

    #[test]
    fn pasted_tags_and_entities_neither_hide_a_word_nor_shift_it() {
        let given = "<p class=x>그건 안&nbsp;<b>됩</b>니다.</p>";
        let text = Text::of(given);
        assert_eq!(text.reading, "\n그건 안 됩니다.\n");
        let at = text.reading.find("안 됩니다").unwrap();
        let words = at..at + "안 됩니다".len();
        assert_eq!(text.given(words.clone()), "안&nbsp;<b>됩</b>니다");
        assert_eq!(text.span(words), Span { start: 14, end: 31 });
    }

    #[test]
    fn invisible_characters_neither_hide_a_word_nor_shift_it() {
        let given = "a\u{200B}ㅋ\u{202E}ㅋ";
        let text = Text::of(given);
        assert_eq!(text.reading, "aㅋㅋ");
        assert_eq!(text.span(1..7), Span { start: 2, end: 5 });
        assert_eq!(text.given(1..7), "ㅋ\u{202E}ㅋ");
    }
}
