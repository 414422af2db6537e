//! A greeting, and who is writing.

use crate::Language;
use crate::text::Pattern;

static HELLO: Pattern = Pattern::new(
    r"(?i)안녕하(?:십니까|세요|신지|셨)|반갑습니다|인사(?:드립|를|말씀|올)|(?:님|께|귀하|고객님|분께)[,.]?\s*$|님께$|수고하십니다|\bdear\b|\bhello\b|\bgood (?:morning|afternoon|evening)\b|^hi\b",
);

static WHO: Pattern = Pattern::new(
    r"(?i)(?:팀|과|실|부|처|원|센터|학교|대학교|도서관|병원|구청|은행|상점|호텔|관|소|장|담당|본부|교사|사서|매니저|간호사|주무관|회사|공단|공사|재단|점)[은는이]?\s?(?:[가-힣]{2,4}(?:입니다|이에요|예요|이|가|올림|드림|배상)|입니다|이에요|예요)|(?:드림|올림|배상|拜上)|담당(?:자|은|:)?\s?[가-힣]{2,4}|\b(?:my name is|i am|this is|on behalf of|sincerely|regards|yours)\b",
);

pub(crate) fn greets(sentence: &str, _language: Language) -> bool {
    HELLO.is_in(sentence.trim())
}

pub(crate) fn says_who(sentence: &str, _language: Language) -> bool {
    WHO.is_in(sentence)
}
