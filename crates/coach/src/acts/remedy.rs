//! Something concrete for the customer: a correction, a payment, another way, a named next step. Effort and review
//! are none.

use super::Acts;
use super::commitment::Firmness;
use crate::Language;
use crate::text::Pattern;

static THEIRS: Pattern = Pattern::new(r"[^,.]*(?:셨습니다|셨다|하셨|으셨)[^,.]*");
static IDLE: Pattern = Pattern::new(
    r"노력|최선|검토|참고하|양해|바랍니다|없습니다|어렵습니다|불가|못\s?[합해]|안\s?[됩돼]|않습니다|않겠|힘쓰|만전|기다|순차|생각|문의|궁금|사과(?:를\s)?드|말씀드|답변드|회신드|안내드|감사드",
);
static STILL: Pattern = Pattern::new(r"대신|드리니|드릴\s?수\s?있");
static FOR_THEM: Pattern = Pattern::new(
    r"드렸|드립니다|드리겠|드려요|드릴게|드리니|드릴\s?수\s?있|두었습니다|놓았습니다|으?실\s?수\s?있|받으실|환불|입금|돌려|무료|면제|감면|대신|재발급|교체|바꾸|바꿔|다시|새로",
);
static ACT: Pattern = Pattern::new(
    r"바꾸|바꿨|바꿔|고치|고쳤|옮기|옮겼|보내|보냈|돌려|늘리|늘렸|세웠|열었|엽니|채웠|채웁|지웠|없앴|거두|치웠|달았|붙였|내렸|올렸|만들|맞춰|찾아|넣었|풀었|풀렸|막았|살려|취소|환불|입금|송금|정정|복구|수리|교체|교환|재발급|발급|지급|시정|설치|회수|중단|해제|면제|예약|준비|청소|수정|변경|연장|배정|삭제|처분|교육|보수|인정|감면|보상|배상|무효|재심사|재검사|상담|심사|다시|대신|무료|새로|추가|점검|배치|전환|제한|면담|사과하|뺐|제외|금지|도입|걸어|전화|방문|찾아뵙|모시|대체|우편|문자",
);
static WHEN: Pattern =
    Pattern::new(r"\d+\s?[월일시]|오늘|내일|모레|이번\s?주|다음\s?주|부터|어제|지금");
static SETTLED: Pattern = Pattern::new(
    r"겠|까지|부터|기로|예정|합니다|<ㅂ>니다|드|<ㄹ>게|<ㅆ>(?:습니다|으며|고|어요)|함\.|됨\.",
);
static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:i|we)(?:'ve| have|'ll| will)? (?:already )?(?:refund|correct|chang|replac|fix|sen[td]|mov|cancel|credit|remov|repair|restor|updat|book|reserv|arrang|order|offer|pay|paid|waiv|extend|clear|struck|reissu|add|open|hold|held|ke[ep]|print|reprint)|\bhas been (?:struck|cancel|refund|correct|remov|moved|replac|fix|credit|waiv|extend)|refund|instead|free of charge|is waiting|will be (?:in|on|with|refunded|moved|sent|replaced|paid)",
);
static ENGLISH_IDLE: Pattern =
    Pattern::new(r"(?i)\bconsider|look into|try to|cannot|can't|unable|nothing");

/// Whether a sentence offers or tells something concrete.
pub(crate) fn offers(sentence: &str, acts: &Acts, language: Language) -> bool {
    if language == Language::English {
        return acts.done || ENGLISH.is_in(sentence) && !ENGLISH_IDLE.is_in(sentence);
    }
    if IDLE.is_in(sentence) && !STILL.is_in(sentence) {
        return false;
    }
    let ours = THEIRS.regex().replace_all(sentence, "");
    let firm = acts
        .commitment
        .as_ref()
        .is_some_and(|c| c.firmness == Firmness::Firm);
    let named = ACT.is_in(&ours) && SETTLED.is_in(&ours);
    named && (acts.done || acts.other_way || firm || FOR_THEM.is_in(&ours) || WHEN.is_in(&ours))
}
