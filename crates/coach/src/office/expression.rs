//! A phrase as an expression that finds it with any particle, ending and spacing: words are escaped, so what was typed
//! is never an expression itself. Matches nothing on its own.

use crate::text::ending::final_of;
use std::fmt::Write as _;

/// Spaces come and go in Korean; a quotation blanked out is wider than this.
const SPACE: &str = r"\s{0,2}";

/// What hangs on a noun before the next word.
const PARTICLES: &[&str] = &[
    "께서는",
    "에게는",
    "에서는",
    "으로는",
    "까지는",
    "부터는",
    "께서",
    "에게",
    "에서",
    "으로",
    "까지",
    "부터",
    "보다",
    "처럼",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "도",
    "만",
    "로",
    "와",
    "과",
];

/// How a noun goes on at the end of a phrase: particle, copula, 하다 and 되다.
const NOUN_GOES_ON: &str = "(?:(?:은|는|이|가|을|를|의|에|도|만|로|으로|와|과|께|까지|부터|보다|처럼|라|입|인|임|였|중|상|하|한|할|함|합|해|했|되|된|될|됩|됐)[가-힣]*)?";

/// Closed endings that stand for any other ending of the same verb.
const ENDINGS: &[&str] = &[
    "습니다",
    "습니까",
    "십시오",
    "십시요",
    "으세요",
    "는다",
    "세요",
    "네요",
    "어요",
    "아요",
    "요",
    "죠",
    "다",
];

/// What stands before 요 in a verb, and not in 필요 or 중요.
const BEFORE_YO: &str = "해여에예지까군데고려래와워봐줘돼져쳐겨녀러게걸든거텐니나은";

pub(super) fn korean(parts: &[&str]) -> String {
    let mut source = String::from("(?i)");
    let Some((last, before)) = parts.split_last() else {
        return source;
    };
    if parts[0].starts_with(char::is_alphanumeric) {
        source.push_str(r"\b");
    }
    for part in before {
        spaced(&mut source, without_particle(part));
        let _ = write!(source, "(?:{})?{SPACE}", PARTICLES.join("|"));
    }
    if let Some((before, end)) = stem(last) {
        spaced(&mut source, before);
        if !before.is_empty() {
            source.push_str(SPACE);
        }
        let _ = write!(source, "{}[가-힣]*", same_stem(end));
    } else {
        spaced(&mut source, without_particle(last));
        let end = last.chars().next_back().unwrap_or_default();
        source.push_str(if is_hangul(end) { NOUN_GOES_ON } else { "" });
        source.push_str(if end.is_alphanumeric() { r"\b" } else { "" });
    }
    source
}

/// The characters of a word, each as it is, with spaces between syllables that come and go.
fn spaced(source: &mut String, word: &str) {
    for (at, c) in word.chars().enumerate() {
        if at > 0 && is_hangul(c) {
            source.push_str(SPACE);
        }
        source.push_str(&regex::escape(c.encode_utf8(&mut [0; 4])));
    }
}

fn without_particle(word: &str) -> &str {
    let bare = PARTICLES.iter().find_map(|particle| {
        let bare = word.strip_suffix(particle)?;
        (bare.chars().count() >= 2 && bare.chars().all(is_hangul)).then_some(bare)
    });
    bare.unwrap_or(word)
}

/// A verb without its closed ending: what comes before the last syllable of its stem, and that syllable. None where no
/// such ending stands.
fn stem(word: &str) -> Option<(&str, char)> {
    let word = word.trim_end_matches(['.', '!', '?', '~']);
    let of = |stem: &'_ str| stem.chars().next_back().filter(|end| is_hangul(*end));
    // 됩니다, 된다: the ㅂ and the ㄴ belong to the ending.
    for (ending, last) in [("니다", FINAL_B), ("니까", FINAL_B), ("다", FINAL_N)] {
        let stem = word.strip_suffix(ending);
        if let Some((stem, end)) = stem.and_then(|stem| Some((stem, of(stem)?)))
            && final_of(end) == last
            && !matches!(end, '습' | '는')
        {
            let bare = char::from_u32(u32::from(end) - last)?;
            return Some((&stem[..stem.len() - end.len_utf8()], bare));
        }
    }
    let ending = ENDINGS.iter().find(|ending| word.ends_with(**ending))?;
    let stem = word.strip_suffix(ending)?;
    let end = of(stem)?;
    let before = &stem[..stem.len() - end.len_utf8()];
    let is_verb = match *ending {
        "요" => BEFORE_YO.contains(end),
        // 바다, 보다: too short to tell.
        "다" => !before.is_empty() || final_of(end) != 0 || "하되주".contains(end),
        _ => true,
    };
    is_verb.then_some((before, end))
}

/// ㅂ and ㄴ as finals, in Unicode's order.
const FINAL_B: u32 = 17;
const FINAL_N: u32 = 4;

/// Vowels that change before 어 and 아: ㅗ ㅘ, ㅜ ㅝ, ㅣ ㅕ, ㅚ ㅙ, in Unicode's order.
const CONTRACTED: [(u32, u32); 4] = [(8, 9), (13, 14), (20, 6), (11, 10)];

/// The syllables in which a stem's last one appears before other endings: 하 as 하, 한, 합 … and 해, 했 ….
fn same_stem(end: char) -> String {
    if final_of(end) != 0 {
        return end.to_string();
    }
    let vowel = (u32::from(end) - 0xAC00) % 588 / 28;
    let other = match end {
        '하' => Some(1),
        '해' => Some(0),
        _ => CONTRACTED.iter().find_map(|(open, short)| match vowel {
            v if v == *open => Some(*short),
            v if v == *short => Some(*open),
            _ => None,
        }),
    };
    let with = |vowel_of: u32| {
        let first = u32::from(end) - vowel * 28 + vowel_of * 28;
        let (first, last) = (char::from_u32(first), char::from_u32(first + 27));
        first
            .zip(last)
            .map_or_else(String::new, |(a, z)| format!("{a}-{z}"))
    };
    format!("[{}{}]", with(vowel), other.map_or_else(String::new, with))
}

fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

pub(super) fn english(parts: &[&str]) -> String {
    let words: Vec<String> = (parts.iter())
        .map(|part| regex::escape(part).replace(['\'', '’'], "['’]"))
        .collect();
    let edge = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let opens = edge(parts.first().and_then(|part| part.chars().next()));
    let closes = edge(parts.last().and_then(|part| part.chars().next_back()));
    let start = if opens { r"\b" } else { "" };
    let end = if closes { r"(?:s|es|d|ed|ing)?\b" } else { "" };
    format!("(?i){start}{}{end}", words.join(r"\s{1,2}"))
}
