//! Korean particles that agree with the word before them: 은/는, 이/가, 을/를, 과/와, 으로/로, 이나/나 ...
//! Reads digits and Latin letters as a Korean reader says them; never changes the word itself.

use fluent_bundle::{FluentArgs, FluentValue};

/// How a word ends when it is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    /// 받침 ㄹ, after which 로 stands and not 으로.
    Rieul,
    Consonant,
}

/// `PARTICLE($name, "은/는")` in a fluent file: the name and its particle.
pub(super) fn function<'a>(positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match positional {
        [word, FluentValue::String(pair)] => {
            let word = match word {
                FluentValue::String(text) => text.to_string(),
                FluentValue::Number(number) => super::grouped(number.value),
                _ => return FluentValue::Error,
            };
            FluentValue::String(attach(&word, pair).into())
        }
        _ => FluentValue::Error,
    }
}

/// The word followed by the fitting half of `pair`, whose first half is the one after a 받침.
pub(super) fn attach(word: &str, pair: &str) -> String {
    let (closed, open) = pair.split_once('/').unwrap_or((pair, pair));
    let particle = match ending(word) {
        Ending::Vowel => open,
        Ending::Rieul if closed == "으로" => open,
        Ending::Rieul | Ending::Consonant => closed,
    };
    format!("{word}{particle}")
}

fn ending(word: &str) -> Ending {
    let spoken = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    match spoken.chars().next_back() {
        Some(last @ '가'..='힣') => of_syllable(last),
        Some(last @ '0'..='9') => of_digit(last),
        Some(last) if last.is_ascii_alphabetic() => of_latin(spoken),
        _ => Ending::Vowel,
    }
}

/// Unicode, 3.12: a Hangul syllable is 0xAC00 + (initial * 21 + vowel) * 28 + final.
fn of_syllable(syllable: char) -> Ending {
    match (u32::from(syllable) - 0xAC00) % 28 {
        0 => Ending::Vowel,
        8 => Ending::Rieul,
        _ => Ending::Consonant,
    }
}

/// 영 일 이 삼 사 오 육 칠 팔 구; a number that ends in zeros ends in 십, 백, 천, 만: closed as 영 is.
fn of_digit(digit: char) -> Ending {
    match digit {
        '1' | '7' | '8' => Ending::Rieul,
        '0' | '3' | '6' => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

fn of_latin(word: &str) -> Ending {
    let start = word
        .rfind(|c: char| !c.is_ascii_alphabetic())
        .map_or(0, |at| {
            at + word[at..].chars().next().map_or(1, char::len_utf8)
        });
    let letters = &word.as_bytes()[start..];
    if letters.len() == 1 || letters.iter().all(u8::is_ascii_uppercase) {
        return match letters.last() {
            Some(b'L' | b'R' | b'l' | b'r') => Ending::Rieul,
            Some(b'M' | b'N' | b'm' | b'n') => Ending::Consonant,
            _ => Ending::Vowel,
        };
    }
    let lower = letters.to_ascii_lowercase();
    let vowel = |letter: u8| b"aeiou".contains(&letter);
    match lower.as_slice() {
        [.., b'l'] | [.., b'l', b'e'] => Ending::Rieul,
        [.., b'n' | b'm'] | [.., b'n', b'g'] | [.., b'n' | b'm', b'e'] | [.., b'c', b'k'] => {
            Ending::Consonant
        }
        [.., before, b'c' | b'k' | b'p' | b't' | b'b'] if vowel(*before) => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::attach;

    #[test]
    fn particles_agree() {
        for (word, pair, expected) in [
            ("김하늘", "은/는", "김하늘은"),
            ("이미소", "은/는", "이미소는"),
            ("학생처", "이/가", "학생처가"),
            ("총무팀", "이/가", "총무팀이"),
            ("서울", "으로/로", "서울로"),
            ("부산", "으로/로", "부산으로"),
            ("제주", "으로/로", "제주로"),
            ("사과", "과/와", "사과와"),
            ("약속", "을/를", "약속을"),
            ("3", "을/를", "3을"),
            ("10", "이/가", "10이"),
            ("2026-000007", "으로/로", "2026-000007로"),
            ("2", "은/는", "2는"),
            ("PDF", "을/를", "PDF를"),
            ("URL", "을/를", "URL을"),
            ("URL", "으로/로", "URL로"),
            ("CCTV", "이/가", "CCTV가"),
            ("ATM", "이/가", "ATM이"),
            ("Miso", "은/는", "Miso는"),
            ("email", "으로/로", "email로"),
            ("facebook", "은/는", "facebook은"),
            ("Google", "이/가", "Google이"),
            ("주차장(제2)", "은/는", "주차장(제2)는"),
            ("「학칙」", "을/를", "「학칙」을"),
            ("", "은/는", "는"),
        ] {
            assert_eq!(attach(word, pair), expected);
        }
    }
}
