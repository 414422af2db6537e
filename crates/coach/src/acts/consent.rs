//! Asking whether it is acceptable, offering a choice, or saying how to object. A line to call with further
//! questions is none of these.

use crate::Language;
use crate::text::Pattern;

static KOREAN: Pattern = Pattern::new(
    r"(?x) 원하시 | 원하는 | 원하신 | 바라시 | 바라는\s?대로 | 희망하시 | 편하신 | 편하실 | 편한\s?(?:날|시간|쪽|때|곳|방|요일) | 편하게\s | 어느\s?(?:쪽|것|날|편|때|방법) | 괜찮으 | 괜찮을 | 좋을지 | 좋으실 | 좋으신 | 좋겠는지 | 여쭙 | 여쭈 | 여쭤 | 골라 | 고르 | 선택하 | 동의하 | 동의해 | 동의를 | 이의[를가도] | 이의\s?신청 | 재심 | 행정심판 | 불복 | 재검토를\s?(?:청|요청) | 뜻을 | 뜻대로 | 말씀대로 | 둘\s?중 | 가운데\s | 중에서?\s | 어떠[신실세십] | <ㄹ>까요 | 되겠습니까 | 하시겠습니까 | 좋겠습니까 | 좋겠어요 | 의견을?\s?(?:주|들려|말씀|제출|적|남) | 납득 | 받아들이[기시실] | 맞지\s?않으 | 부족하(?:시|다고) | 미흡하 | 불편하시면 | 어려우시면 | 다르시면 | 다르면 | 내키지 | 싫으시 | 거절하 | 허락 | 양해를\s?구 | 따르겠 | 바꾸고\s?싶 | 옮기고\s?싶 | 알려\s?주시면\s?(?:그|맞추|바꾸|바로) | 정해\s?주 | 정하시 | 결정하",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\bwould (?:you|that|this|it)\b|\bdo you\b|\bis that\b|\bif you(?:'d| would)? (?:prefer|rather|like|want|disagree|object|don't|do not|think|feel|wish)|\bwhichever\b|\bwhich (?:of|one|would|do|suits)|\beither\b.*\bor\b|\byour choice\b|\bchoose\b|\bpick\b|\b(?:let|tell) (?:me|us)(?: know)? (?:which|if|whether)|\bobject|\bappeal|\bsuits? you|\bok(?:ay)? with you|\bacceptable|\bagree\b|\bno obligation|\bup to you\b|\bare you (?:happy|content|ok)|\bshall (?:i|we)\b|\b(?:may|can) i\b|\bprefer\b|\brather\b|not what you",
);

/// Whether a sentence leaves the choice to the customer.
pub(crate) fn asks_consent(sentence: &str, language: Language) -> bool {
    match language {
        Language::Korean => KOREAN.is_in(sentence),
        Language::English => ENGLISH.is_in(sentence),
    }
}
