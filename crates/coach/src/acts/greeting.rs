//! A greeting, and who is writing.

use crate::text::Pattern;

static HELLO: Pattern = Pattern::new(
    r"(?i)안녕하(?:십니까|세요|셔요|셔유|신지|셨)|평안하(?:십|셨)|명복을 빕|명복을 빌|위로(?:를|의)|반갑습니다|인사(?:드립|를|말씀|올)|(?:님|께|귀하|고객님|분께)[,.]?\s*$|님께$|수고하십니다|\bdear\b|\bhello\b|\bgood (?:morning|afternoon|evening)\b|^hi\b|^(?:[A-Z][A-Za-z.]+\s?){1,5},$",
);

static WHO: Pattern = Pattern::new(
    r"(?i)(?:팀|과|실|부|처|원|센터|학교|대학교|도서관|병원|구청|은행|상점|호텔|관|소|장|담당|본부|교사|사서|매니저|간호사|주무관|회사|공단|공사|재단|점)[은는이]?\s?(?:[가-힣]{2,4}(?:입니다|이에요|예요|이|가|올림|드림|배상)|입니다|이에요|예요)|(?:드림|올림|배상|拜上)|담당(?:자|은|:)?\s?[가-힣]{2,4}|\b(?:my name is|this is (?:[A-Z]|the)|on behalf of|sincerely|regards|yours|(?:the|our) [A-Za-z ]{2,30} (?:team|office|desk|department|service)s?)\b|\b(?-i:I am|I'm|It's|This is) (?-i:[A-Z][a-z]+)",
);

/// Whether a sentence greets or addresses the customer.
pub(crate) fn greets(sentence: &str) -> bool {
    HELLO.is_in(sentence.trim())
}

/// Whether a sentence names the writer or their unit.
pub(crate) fn says_who(sentence: &str) -> bool {
    WHO.is_in(sentence) || INTRODUCES.is_in(sentence) || SIGNED.is_in(sentence)
}

/// A short sentence that is nothing but a unit or a person: "○○팀입니다", "…이라고 합니다".
static INTRODUCES: Pattern = Pattern::new(
    r"^(?:안녕하[가-힣]{2,3}[,.!]?\s)?[^.,!?]{2,36}(?:입니다|이에요|예요|이유|이라고\s?합니다|(?:이|가)?\s?드립니다|에서\s?말씀드립니다|함께\s?씁니다)[.!~]?$",
);

/// A line that is a name and an office: "Jane Park, Student Services".
static SIGNED: Pattern = Pattern::new(
    r"^(?:[-–—]\s?)?(?:[A-Z][A-Za-z.\-]+\s?){1,4}(?:[,(|/–—-]\s?[A-Z][^.!?]{2,60})?\)?$",
);
