//! A request to wait, or a process told without its end. What the customer already waited is none.

use crate::Language;
use crate::text::Pattern;
use std::ops::Range;

static KOREAN: Pattern = Pattern::new(
    r"(?x) 기다(?:려|리시|리셔|립시|려야|리면|리십) (?:\s?(?:주|줘|보|봐|야|기\s?바|면|됩|됨|십|세|요))? | (?:대기(?:하|해)|인내|느긋|진득|차분히|여유를\s?가지) | 순차(?:적으로|로|\s|적인) | 순서(?:대로|에\s?따라|가\s?오|\s?잡|\s?되) | 순번(?:대로|\s?되|이\s?오|에\s?따라) | 차례(?:를|가|\s?되|는) | 지연되고 | 미정 | 지켜봐\s?주 | 두고\s?보 | 시간을\s?(?:좀\s)?주(?:시|십|세) | 언제(?:라고|인지|일지|\s?될지|\s?끝날지|\s?열릴지|\s?나올지|가\s?될지)[^.]{0,20}(?:어렵|없|모르) | 일정(?:은|이)?\s?미정 | 오래\s?걸릴\s?수
    ",
);

/// Hanging on something else: "…는 대로", "…되면", without a date.
static HANGING: Pattern = Pattern::new(
    r"(?x) (?:<_>|<ㄴ>|는|은)\s?(?:대로|데로)[\s,] | (?:나오|되|뜨|오|나|열리|풀리|끝나|잡히|들어오|돌아오|구해지|확인되|완료되|반납되|입고되|연결되|지나|가)면\s | 때까지 | (?:<ㄹ>)\s?때\s?되
    ",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:please (?:wait|be patient|bear with us)|you (?:will|'ll) (?:just )?have to wait|in due course|as soon as (?:possible|we can|it is|they|he|she)|when (?:it|they|he|she) (?:is|are|gets?|comes?) (?:ready|back|available|to it)|in (?:the )?order (?:of|they|received)|shortly|at some point|sit tight|hang on)\b",
);

/// What the customer told or suffered, not what is asked of them.
static SUFFERED: Pattern = Pattern::new(
    r"기다리(?:게|신|셨|라는|라고|던|시게|느라|는\s?동안|지\s?않|실\s)|기다린|기다렸|기다림|기다리기\s?(?:어려|힘)|오래\s?기다|안\s?기다|대기하신|대기하셨|순서대로\s?(?:답|말씀|설명|적)|대로\s?답",
);

pub(crate) fn of(voice: &str, language: Language) -> Option<Range<usize>> {
    match language {
        Language::Korean => {
            if SUFFERED.is_in(voice) {
                return None;
            }
            KOREAN.find(voice)
        }
        Language::English => ENGLISH.find(voice),
    }
}

/// Whether the sentence hangs on an event without a date.
pub(crate) fn hangs(voice: &str) -> Option<Range<usize>> {
    HANGING.find(voice)
}
