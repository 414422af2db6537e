//! The speech level of a sentence by its last word: 합쇼체, 해요체, 음슴체, plain or intimate speech.
//! Works on syllables and their finals, not on lists of verbs; judges nobody.

use super::Pattern;
use super::sentence::is_hangul;

/// How the writer speaks to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeechLevel {
    /// 합쇼체: …습니다, …십시오.
    Formal,
    /// 해요체: …요, …죠.
    Polite,
    /// 음슴체: …함, …음, as in memos and official notes.
    Note,
    /// 해체, 해라체, 하게체: …해, …야, …지, …봐.
    Plain,
    /// No predicate that tells: a name, a date, a heading.
    Fragment,
}

/// The final consonant of a syllable, 0 for none (Unicode's order: 16 = ㅁ, 17 = ㅂ, 20 = ㅆ, 4 = ㄴ, 8 = ㄹ).
pub(crate) fn final_of(c: char) -> u32 {
    if is_hangul(c) {
        (u32::from(c) - 0xAC00) % 28
    } else {
        0
    }
}

/// The sentence without the punctuation, smileys and brackets at its end.
pub fn core(sentence: &str) -> &str {
    sentence.trim_end_matches(|c: char| !c.is_alphanumeric() || ('ㄱ'..='ㅣ').contains(&c))
}

/// Whether a closed polite ending stands at the end of `text`, so that what follows a blank is a new
/// sentence.
pub(crate) fn closes(text: &str) -> bool {
    let mut last = text.chars().rev();
    let (Some(c), Some(b)) = (last.next(), last.next()) else {
        return false;
    };
    let a = last.next().unwrap_or(' ');
    match c {
        '다' | '까' => b == '니' && final_of(a) == 17,
        '오' => b == '시' && final_of(a) == 17,
        '요' => {
            "어아해여에예세네죠지까군데고려래와워봐줘돼져쳐겨녀러게걸든거텐니나은".contains(b)
                && !(b == '고' && a == '광')
        }
        '죠' => is_hangul(b),
        _ => false,
    }
}

/// The speech level of a sentence.
pub fn speech_level(sentence: &str) -> SpeechLevel {
    // "…니다아", "…요오": drawn out in chat.
    let core = core(sentence).trim_end_matches(['아', '오']);
    let core = if core.ends_with(['다', '요']) {
        core
    } else {
        self::core(sentence)
    };
    let mut last = core.chars().rev();
    let Some(c) = last.next() else {
        return SpeechLevel::Fragment;
    };
    let b = last.next().unwrap_or(' ');
    let a = last.next().unwrap_or(' ');
    let after_b = final_of(a) == 17;
    match c {
        '다' | '까' if b == '니' => SpeechLevel::Formal,
        '다' | '오' if b == '시' && after_b => SpeechLevel::Formal,
        '요' | '죠' | '용' | '여' | '염' if is_hangul(b) => SpeechLevel::Polite,
        _ if final_of(c) == 16 && note(core, c) => SpeechLevel::Note,
        _ if plain(core) => SpeechLevel::Plain,
        _ => SpeechLevel::Fragment,
    }
}

/// Nouns in ㅁ are no predicates.
fn note(core: &str, c: char) -> bool {
    static NOUN: Pattern = Pattern::new(
        r"(?:드림|올림|마음|다음|처음|도움|이름|모임|책임|그림|사람|바람에|소음|웃음|걸음|담임|역임|선임|후임|처리함|보관함|사물함|우편함|명함|시스템|프로그램|보험|시험|경험|위험|요금함|조금|지금|요금|벌금|입금|송금|현금|세금|등록금|장학금|보증금)$|(?:^|\s)[임팀점곰님짐힘감참몸봄밤]$",
    );
    "음임함됨짐남람없옴감줌춤봄킴림".contains(c) && !NOUN.is_in(core)
}

/// Endings of intimate or plain speech.
fn plain(core: &str) -> bool {
    static ENDING: Pattern = Pattern::new(
        r"(?:거든|구먼|군|라고|다고|냐고|자고|려고|을걸|할걸|건데|시게|보게|주게|하게|냐|니|래|대|야|지|네|마|까|나|자|내|려|아|라|해|가|다|을게|할게|줄게|볼게|갈게|지 뭐|지 뭘)$",
    );
    // Not speech: who is addressed, a question left open, honorific hints that stay polite, nouns.
    static OTHER: Pattern = Pattern::new(
        r"(?:머니|언니|얼마든지|뭐든지|누구든지|언제든지|는지|은지|인지|한지|ㄴ지|던지|시네|시나|아닌지|봐야|와야|해야|누나|하나|만나|모두 다|마다|보다|까지|휴가|평가|추가|국가|증가|인가|허가|효과|대다|가지|나머지|아버지|페이지|메시지|이미지|주차지|목적지|주소지|편지|공지|금지|해지|유지|복지|방지|중지|폐지|용지|거주지|배송지|관리자|담당자|책임자|이용자|신청자|대상자|환자|문자|숫자|글자|보호자|날짜|지도자|센터|버스비|안내|전화|이내|시내|실내|국내|교내)$",
    );
    let opens_mouth = core.chars().last().is_some_and(is_imperative_vowel);
    (opens_mouth || ENDING.is_in(core)) && !OTHER.is_in(core)
}

/// Syllables without a final on the vowels of -어/-여/-와/-워: 봐, 써, 줘, 돼, 바꿔, 어.
fn is_imperative_vowel(c: char) -> bool {
    let vowel = (u32::from(c).wrapping_sub(0xAC00) / 28) % 21;
    is_hangul(c)
        && final_of(c) == 0
        && (matches!(vowel, 6 | 9 | 10 | 14) || matches!(c, '어' | '써'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_told_by_the_ending() {
        let cases = [
            ("확인했습니다.", SpeechLevel::Formal),
            ("확인해 주십시오", SpeechLevel::Formal),
            ("전화드릴게요~ ㅎㅎ", SpeechLevel::Polite),
            ("처리 완료함.", SpeechLevel::Note),
            ("지급할 수 없음.", SpeechLevel::Note),
            ("저기 가서 물어봐.", SpeechLevel::Plain),
            ("안 되는 거야", SpeechLevel::Plain),
            ("행정팀 김하늘 드림", SpeechLevel::Fragment),
            ("2026년 11월 24일", SpeechLevel::Fragment),
        ];
        for (text, level) in cases {
            assert_eq!(speech_level(text), level, "{text}");
        }
    }
}
