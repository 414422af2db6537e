//! `flat-refusal`: a no with neither a reason nor another way.

use crate::acts::Acts;
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::FlatRefusal,
    severity: Severity::Warning,
    title: Words::new("단정적인 거절", "A flat no"),
    principle: "불만고객 발생의 주요 원인: 단정적인 거절 및 냉담",
    finds: Words::new(
        "까닭도 다른 길도 없이 안 된다고만 하는 문장. 앞뒤 문장에 까닭이나 대안이 있으면 찾지 않습니다.",
        "A sentence that only says no, with neither a reason nor another way near it.",
    ),
    why: Words::new(
        "왜 안 되는지, 그러면 어떻게 하면 되는지를 모른 채 문이 닫히면 거절보다 그 태도에 상처를 받습니다.",
        "A door that closes without a reason or another way hurts more than the refusal itself.",
    ),
    advice: Words::new(
        "안 되는 까닭을 사실로 적고, 되는 길을 하나라도 이어 적어 주십시오.",
        "Give the reason as a fact, then one thing that is possible.",
    ),
    wording: Words::new(
        "“○○이 지나 ○○은 어렵지만, ○○은 오늘 바로 가능합니다.”",
        "“Because …, … is not possible; what we can do today is …”",
    ),
    limits: Words::new(
        "규정이 유일한 까닭인 거절은 ‘규정 핑계’가 맡습니다. 대안이 두 문장 넘게 떨어져 있으면 못 볼 수 있습니다.",
        "A refusal whose only reason is the rule belongs to rules-as-excuse. Another way further than two sentences off may be missed.",
    ),
    examples: &[
        ko_chat(Shows::Broken, "확인했는데요. «그건 안 됩니다.»"),
        ko_chat(Shows::Broken, "«환불은 불가합니다.»"),
        en(Shows::Broken, "«We cannot do that.»"),
        ko(
            Shows::Better,
            "신청 기간이 지나 온라인 발급은 어렵지만, 창구에서는 오늘 바로 발급해 드릴 수 있습니다.",
        ),
        ko(
            Shows::NearMiss,
            "카드 취소는 안 됩니다. 대신 오늘 계좌로 바로 보내 드리겠습니다.",
        ),
        ko(
            Shows::NearMiss,
            "\"그건 안 됩니다\"라는 답만 들으셨다니 답답하셨겠습니다.",
        ),
    ],
    check: Check::Said(find),
};

/// A flat no is short; a longer sentence gives some ground.
const LONGEST_CHARS: usize = 34;

/// Words in ㄹ 수 없다 and the like that refuse nothing the customer asked for.
static NO_REQUEST: Pattern = Pattern::new(
    r"얼굴|고개|입이|책임|회신|답변을?\s?드리지|중요하지|어쩔|특정할|알\s?수|나올\s?수|<ㄹ>\s?리(?:가|는)?\s?없|빨라지|말씀드리기|소용|명도\s?안|개도\s?안|(?:뭐라|무어라|드릴\s말)|잊지|않을\s?수\s?없|(?:어|아|해)서는\s?안|상상|헤아리|마지않|(?:비용|요금|[가-힣]료|수수료|위약금|진료비|추가금|불이익|이자|차액)(?:은|는|도|을|를)?\s?(?:더\s)?(?:[\d,]+\s?원(?:도|은)?\s)?(?:받지|들지|내지|청구하지|물지|없)|아니할\s?수",
);

/// The reason given right after: "…라서요", "…거든요".
static REASON_AFTER: Pattern =
    Pattern::new(r"(?:서요|거든요|니까요|때문입니다|때문이에요|까닭입니다)[.~!\s]*$");

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter(|(i, words, acts)| is_flat(words, acts) && !softened(reading, *i))
        .map(|(i, ..)| reading.whole(i))
        .collect()
}

fn is_flat(words: &str, acts: &Acts) -> bool {
    let Some(refusal) = &acts.refusal else {
        return false;
    };
    words.len() - refusal.at.end <= 6
        && words.chars().count() <= LONGEST_CHARS
        && !acts.asks
        && !acts.other_way
        && !acts.reason.ground
        && acts.reason.rule.is_none()
        && acts.apology.is_none()
        && acts.wait.is_none()
        && !NO_REQUEST.is_in(words)
}

/// Another way near it, or the reason in the next sentence.
fn softened(reading: &Reading<'_>, sentence: usize) -> bool {
    let next = reading
        .sentence(sentence + 1)
        .map_or("", |(words, _)| words);
    REASON_AFTER.is_in(next) || reading.around(sentence, 1, 2).any(|near| near.other_way)
}
