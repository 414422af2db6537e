//! Full names of private persons: beside a word that introduces a name, before or after a private
//! number, under a letter. Names of staff in their office are not personal.

use super::{Found, after, before};
use crate::text::Pattern;
use std::ops::Range;

/// Family names, the two-syllable ones first.
const FAMILY: &str = "(?:남궁|황보|제갈|사공|선우|서문|독고|동방|망절|어금|강전|소봉|[가간갈감강개견경계고곡공곽구국군궁궉권근금기길김나라남낭내노뇌누단담당대도독돈동두등라란랑려로뢰류리림마만망매맹명모목묘무묵문미민박반방배백범변보복봉부비빈빙사삼상서석선설섭성소손송수순승시신심아안애야양어엄여연염엽영예오옥온옹완왕요용우운원위유육윤은음이인임자장저전점정제조종좌주준즙증지진차창채천초총최추축춘탁탄태판팽편평포표풍피필하학한함해허현형호홍화환황후])";

/// After a word that only ever introduces a name.
static INTRODUCED: Pattern = Pattern::new(
    r"(?:성명|성함|본명|예금주|예약자명|환자명|고객명|받는\s?사람|받는\s?분|수취인|수령인|명의자|개명\s?전|옛\s?이름|이름(?:은|:|\s:))(?:[은는이:]|\s성명)?\s{0,2}[:(]?\s?(?P<name>[가-힣]{2,9})",
);

/// After "이름이", "나는": a name only where a copula follows.
static CALLED: Pattern = Pattern::new(
    r"(?:이름이?|때는|전에는|(?:^|[\s,.])(?:나는|저는|난|전|나|저))\s(?P<name>[가-힣]{3,4})(?:이고|인데|입니다|이라|이올시다|올시다|예요|이에요|이여|이오|이요|였어요|였습니다|였고|,)|(?:제|내|본인)\s(?:이름|성명)\s(?P<own>[가-힣]{3,4}?)(?:이|가|은|는|을|,|\s)",
);

/// Under a part that the writer has in life: "학부모 홍길동."
static PART: Pattern = Pattern::new(
    r"(?m)(?:학부모|졸업생|동문|회원|주민|대표|조합원|수강생|신청인|신청자|예약자|보호자|환자|민원인|가입자|당사자|대리인|작성자|세대주|의뢰인|보내는\s?사람|이장|총무|자녀|[가-힣]{1,4}(?:리|동))[은는]?:?\s{1,2}(?P<name>[가-힣]{3,4}?)(?:[.,(]|입니다|이라|이고|인데|이며|\s?\(|\s(?:올림|드림)|\s*$)",
);

static SIGNED: Pattern =
    Pattern::new(r"(?m)(?:^|[\s,.])(?P<name>[가-힣]{2,5})\s(?:드림|올림|배상\.?\s*$|拜上)");

/// "…를 졸업한 홍길동입니다": after what the writer did or is, or as a sentence of its own.
static SELF: Pattern = Pattern::new(
    r"(?m)(?:^|[.!?]\s|[한된은는던인난생자과팀부실장모원]\s|['‘(])(?P<name>[가-힣]{3,4}?)(?:입니다|이라\s?합니다|이라고\s?합니다|이올시다|올시다)",
);

static PARENT: Pattern = Pattern::new(
    r"(?:^|\s)(?P<name>[가-힣]{3,4}?)(?:\s?(?:학생|어린이|아동|원생|환아)의?|이)?\s(?:엄마|아빠|어머니|아버지|학부모입|보호자)",
);

static LATIN: Pattern = Pattern::new(
    r"(?:성명|성함|이름|영문명|여권)(?:[은는이가:]|에는)?\s{0,2}(?P<name>[A-Z][a-z]+(?:[\s\-][A-Za-z]+){1,3})(?:[,.]|[가-힣])",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?:(?i:(?:my|his|her|full|son's|daughter's)\s(?:full\s)?name\sis|under(?:\sthe\sname(?:\sof)?)?|name:|i\sam|i'm|family\sname\sis)\s|(?m:^)|[.!?]\s|(?i:yours\s(?:faithfully|sincerely|truly)|regards|sincerely|thank\syou),?\s+)(?P<name>[A-Z][a-z]+(?:[\s\-](?:van|de|der|von|bin|al)?\s?[A-Z][A-Za-z]+){1,2})(?:[.,]|$|(?m:$))",
);

pub(super) fn find(text: &str, numbers: &[Found]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for caps in LATIN.regex().captures_iter(text) {
        found.extend(caps.name("name").map(|m| m.range()));
    }
    for pattern in [&INTRODUCED, &CALLED, &PART, &SIGNED, &SELF, &PARENT] {
        for caps in pattern.regex().captures_iter(text) {
            if let Some(name) = caps
                .name("name")
                .or(caps.name("own"))
                .and_then(|m| full_name(text, m.range()))
            {
                found.push(name);
            }
        }
    }
    found.extend(foreign_signature(text));
    for caps in ENGLISH.regex().captures_iter(text) {
        let name = caps.name("name").filter(|m| !is_english_phrase(m.as_str()));
        if let Some(name) = name.filter(|m| !titled(text, m.start())) {
            found.push(name.range());
        }
    }
    found.extend(numbers.iter().filter_map(|(_, at)| beside(text, at)));
    found
}

/// The name within what was matched: family name and given name, without a particle.
pub(crate) fn full_name(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    static SHAPE: Pattern = Pattern::new("^[가-힣]{2,5}$");
    let mut words = &text[at.clone()];
    for particle in PARTICLES {
        let short = words.strip_suffix(particle);
        if let Some(short) = short.filter(|s| s.chars().count() >= 3) {
            words = short;
            break;
        }
    }
    let count = words.chars().count();
    let fits =
        SHAPE.is_in(words) && (3..=4).contains(&count) && family_of(words) && !is_word(words);
    let two_syllable = count < 4 || TWO_SYLLABLE.iter().any(|f| words.starts_with(f));
    (fits && two_syllable).then(|| at.start..at.start + words.len())
}

/// What may hang on a name, the longer first.
const PARTICLES: &[&str] = &[
    "이라고요",
    "이었어요",
    "이라고",
    "이에요",
    "이었고",
    "였어요",
    "였지만",
    "입니다",
    "이올시다",
    "이라는",
    "이라",
    "이고요",
    "고요",
    "이고",
    "이며",
    "이에",
    "예요",
    "이요",
    "인데요",
    "인데",
    "였고",
    "으로",
    "라고",
    "에게",
    "에요",
    "이예",
    "이여",
    "이오",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "로",
    "씨",
    "님",
    "고",
    "의",
    "와",
    "과",
    "께",
    "예",
    "요",
];

/// A name of another language in Hangul, under a letter.
fn foreign_signature(text: &str) -> Vec<Range<usize>> {
    static FOREIGN: Pattern = Pattern::new(r"(?:^|[\s.])(?P<name>[가-힣]{4,6})\s(?:드림|올림)");
    static WORD: Pattern = Pattern::new(
        r"(?:감사|말씀|부탁|연락|답변|안내|추천|축하|일동|학부모|보호자|주민|직원|어머니|아버지|할머니|올려|드려)$",
    );
    FOREIGN
        .regex()
        .captures_iter(text)
        .filter_map(|caps| caps.name("name"))
        .filter(|m| !WORD.is_in(m.as_str()))
        .map(|m| m.range())
        .collect()
}

const TWO_SYLLABLE: &[&str] = &[
    "남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방",
];

fn family_of(words: &str) -> bool {
    words.chars().next().is_some_and(|c| FAMILY.contains(c))
}

/// Words of three or four syllables that begin like a family name.
fn is_word(words: &str) -> bool {
    static WORD: Pattern = Pattern::new(
        r"^(?:학부모|보호자|신청인|신청자|담당자|주민센|관리자|이용자|민원인|고객님|선생님|대리인|직원분|어머니|아버지|할머니|할아버지|시어머니|지원자|수험생|유학생|신입생|재학생|졸업생|대학생|초등학|중학생|고등학|주민등|외국인|이상한|오늘은|내일은|지난번|이번에|마지막|처음부|이용객|하나은|우리은|신한은|국민은|기업은|부산은|카카오|전화번|우체국|회사원|장애인|노약자|임산부|승객들|환자분|손님이|사람이|이것은|그것은|여러분|유가족|당사자|주인공|연락처|휴대폰|핸드폰|이메일|도서관|보건소|동사무|사무실|행정실|교무실|무엇인|수강생|구매자|가입자|회원님|지인분|부모님|조합원|소비자|시민들|주민들|상담원|안내원|마찬가|이런식|그런식|저희집|우리집|예금주|대상자|동아리|남학생|여학생|승용차|한마디|제작팀|문제점|한가지|두번째|세번째|사실은|이유는|거짓말|엉망진|나머지|무책임|부당한|불친절|고마움|전부터|어제까|하루종|오전에|오후에|주차장|정류장|식당이|운동장|강의실|기숙사|열람실|화장실)|(?:생님|하는|했던|에서|니다|어요|아요|세요|까지|부터|려고|지만|은데|는데|해서|어서|학년|학과|동안|때문|처럼|보다|하고|라는|이나|셔서|가까운|그리운|어려운|무서운|비슷한|인쇄돼|가운데|똑같은|이상한|중요한|[가-힣]{2}[했됐갔왔]|되어|돼서|[가-힣]하게|[가-힣]{2}하다|다르면|틀리게|틀려|있는|없는|없이|같은|요일|[가-힣]{2}[된뿐]|모르[나는]|[가-힣]시고|하고|되고|[가-힣]해|[가-힣]대)$",
    );
    WORD.is_in(words)
}

/// A name directly before or behind a private number: "홍길동(010-…)", "010-…, 홍길동".
fn beside(text: &str, number: &Range<usize>) -> Option<Range<usize>> {
    static LEFT: Pattern = Pattern::new(
        r"(?:^|[\s'‘(.,])(?P<name>[가-힣]{3,4}?)(?:입니다|드림|올림|님|씨)?\s?(?:[,(]\s?|(?:이고|입니다)?[,.]\s(?:주민\s?(?:등록)?\s?번호|외국인\s?등록\s?번호|전화(?:번호)?|연락처|휴대폰|핸드폰|집전화|이?메일)[는은:]?\s?)$",
    );
    static RIGHT: Pattern = Pattern::new(
        r"^\s?[,(]\s?(?:예금주\s)?(?P<name>[가-힣]{3,4}?)(?:$|[).,\s]|입니다|이요|이고|예요|이에요)",
    );
    static LEFT_EN: Pattern =
        Pattern::new(r"(?P<name>[A-Z][a-z]+(?:\s(?:van|de|von)?\s?[A-Z][a-z]+){1,2}),\s?$");
    let left = before(text, number.start, 28);
    let from = number.start - left.len();
    if let Some(m) = LEFT.regex().captures(left).and_then(|c| c.name("name")) {
        return full_name(text, from + m.start()..from + m.end());
    }
    if let Some(m) = LEFT_EN.regex().captures(left).and_then(|c| c.name("name")) {
        return (!is_english_phrase(m.as_str())).then(|| from + m.start()..from + m.end());
    }
    let right = after(text, number.end, 12);
    let m = RIGHT.regex().captures(right)?.name("name")?;
    full_name(text, number.end + m.start()..number.end + m.end())
}

/// Capitalised words that are no name.
fn is_english_phrase(words: &str) -> bool {
    static WORD: Pattern = Pattern::new(
        r"\b(?:Dear|Hello|The|This|Please|Thank|Thanks|Sir|Madam|Room|Hotel|Student|Office|Team|Center|Centre|University|Library|Hospital|Front|Desk|Yours|Best|Kind|Mr|Mrs|Ms|Dr|Good|Then|Now|First|After|Before|Since|Later|Next|Last|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|Korea|Seoul|Guest|Customer|Staff|Manager|Your|My|What|When|Why|How|Every|All|No|Is|In|On|At|To|And|But|It|We|You)\b",
    );
    WORD.is_in(words)
}

/// "Ms. Han": staff are named with a title.
fn titled(text: &str, at: usize) -> bool {
    ["Mr. ", "Ms. ", "Mrs. ", "Dr. ", "Mr ", "Ms "]
        .iter()
        .any(|t| text[..at].ends_with(t))
}
