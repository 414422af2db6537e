//! A request to wait, or a process told without its end. What the customer already waited is none.

use crate::Language;
use crate::text::Pattern;
use std::ops::Range;

static KOREAN: Pattern = Pattern::new(
    r"(?x) 기다(?:려|리시|리셔|립시|려야|리면|리십) | 대기(?:하시기|하셔야|하십|하세요|하고\s?계|하여\s?주|해) | (?:느긋|진득|차분히|여유를\s?가지) | 인내 | 순차(?:적으로|로|\s|적인) | 순서(?:대로|에\s?따[라르]|가\s?오|\s?잡|\s?되) | 순번(?:대로|\s?되|이\s?오|에\s?따[라르]) | 차례(?:를|가|\s?되|는) |
      지연되고 | 미정 | 지켜봐\s?주 | (?:조금\s?더|좀\s?더)\s?지켜 | 두고\s?보세 | 시간을\s?(?:좀\s)?주(?:시|십|세) | 언제(?:라고|인지|일지|\s?될지|\s?끝날지|\s?열릴지|\s?나올지|가\s?될지)[^.]{0,20}(?:어렵|없|모르) | 오래\s?걸릴\s?수 | (?:서|앉아|나가|에|에서)\s?계(?:세요|십시오|시면\s?(?:돼|됩)|시든지|셔요) | 느긋이 |
      (?:수시로|자주|가끔)\s(?:[가-힣]{1,6}\s?){0,2}(?:확인|열어|들여다|새로고침|보세)
    ",
);

/// Hanging on something else: "…는 대로", "…되면 … 나갑니다", without a date.
static HANGING: Pattern = Pattern::new(
    r"(?x) (?:되|오|나오|나|들어오|끝나|풀리|잡히|구해지|마치|하|마련되|확보되|준비되)는\s?[대데]로[\s,] |
      (?:나오|되|뜨|오|나|열리|풀리|끝나|잡히|돌아오|구해지|빠져야|와야)면?\s [^.,]{0,12} (?:알림|연락|안내|문자|방송|통지|입금|발송|지급)[^.,]{0,8}(?:갈|가|나가|나갈|나갑|올|옵|뜨|뜰|됩|돼|될|드리오) |
      (?:<ㄹ>)\s?때\s?되
    ",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:please (?:wait|be patient|bear with us)|you (?:will|'ll) (?:just )?have to wait|in due course|as soon as (?:possible|we can|it is|they|he|she|one|a \w+ (?:is|becomes))|when (?:it|they|he|she) (?:is|are|gets?|comes?) (?:ready|back|available|to it)|in (?:the )?order (?:of|they|received)|shortly|at some point|sit tight|hang (?:on|in there))\b",
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
