//! `levity`: laughing and joking at a customer's trouble.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::Levity,
    severity: Severity::Warning,
    title: Words::new("웃음과 농담", "Laughing at it"),
    principle: "불만 처리 시 금기사항: 웃는다. 농담한다.",
    finds: Words::new(
        "ㅋㅋ, ㅎㅎ, ^^, 웃는 이모지, 하하·허허 같은 웃음소리, 농담이라는 말.",
        "ㅋㅋ, ㅎㅎ, ^^, laughing emoji, written laughter, a joke announced as one.",
    ),
    why: Words::new(
        "속상한 분께 웃음은 자신의 일을 가볍게 여긴다는 뜻으로 읽힙니다.",
        "To somebody who is upset, a laugh reads as if their trouble were a small thing.",
    ),
    advice: Words::new(
        "웃음 표시를 지우고, 있었던 일을 그대로 받아 주는 한 문장을 적어 주십시오.",
        "Take the laugh out and acknowledge what happened in one plain sentence.",
    ),
    wording: Words::new(
        "“○○ 때문에 놀라셨겠습니다.”",
        "“I understand that … was upsetting.”",
    ),
    limits: Words::new(
        "가게 이름이나 따옴표 안의 웃음은 넘어갑니다. 웃음 표시가 없는 은근한 농담은 아직 찾지 못합니다.",
        "Laughter inside quotation marks or a name is passed over. A joke without any mark of laughter is not found yet.",
    ),
    examples: &[
        ko_chat(Shows::Broken, "배송이 늦어서 화분이 고생했나 봐요 «ㅋㅋㅋ»"),
        ko(Shows::Broken, "다음에는 더 예쁘게 만들어 드릴게요 «^^»"),
        en(
            Shows::Broken,
            "Your parcel went on a little holiday «haha».",
        ),
        ko(
            Shows::Better,
            "배송이 늦어 화분이 상했습니다. 내일 새 화분을 보내 드리겠습니다.",
        ),
        ko(
            Shows::NearMiss,
            "'카페 ㅎㅎ' 새터점에서 결제가 거절되신 까닭을 확인했습니다.",
        ),
        ko(Shows::NearMiss, "하하동 주민센터로 옮겨 드렸습니다."),
    ],
    check: Check::Said(find),
};

static LAUGH: Pattern = Pattern::new(
    r"(?x)
        [ㅠㅜ]* (?: ㅋ[ㅋㄱㅎ]* | ㅎㅎ+ | ㅎ\b ) |
        \^[_~]?\^ ;* |
        [😀😁😂🤣😄😆😅😜😝😛🤪😏🤭] |
        (?:^|[\s,.!?~])(?P<laugh> (?:하하|허허|히히|호호|헤헤|크크|푸하)[하허히호헤]* ) (?:$|[\s.,!?~;^]) |
        (?P<joke> 농담이(?:고요|에요|고|지만|었|구요) ) |
        (?i:\b(?P<english> (?:ha){2,}h? | lol | lmao | just\ kidding )\b) |
        (?:^|\s)(?P<face> :-?[\)D] | ;-?\) | xD )(?:$|[\s.])
        ",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    LAUGH
        .regex()
        .captures_iter(&reading.text.reading)
        .filter_map(|c| {
            let inner = ["laugh", "joke", "english", "face"]
                .iter()
                .find_map(|n| c.name(n));
            inner.or_else(|| c.get(0)).map(|m| m.range())
        })
        .filter(|at| !reading.is_quoted(at))
        .collect()
}
