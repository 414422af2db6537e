//! `rules-as-excuse`: the rule itself is the reason, and nothing more.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::RulesAsExcuse,
    severity: Severity::Warning,
    title: Words::new("규정 핑계", "Hiding behind the rule"),
    principle: "불만고객 발생의 주요 원인: 규정만 앞세우는 업무 처리(규정핑계)",
    finds: Words::new(
        "규정·지침·약관·원칙을 유일한 까닭으로 들어 거절하거나 말을 끝내는 문장. 규정의 취지나 할 수 있는 일을 함께 적으면 찾지 않습니다.",
        "A sentence that refuses or ends the talk with a rule as its only reason, and says neither what the rule is for nor what can be done.",
    ),
    why: Words::new(
        "규정만 내세우면 사람이 아니라 종이와 이야기한 느낌이 남습니다.",
        "When only the rule answers, the customer has talked to paper, not to a person.",
    ),
    advice: Words::new(
        "그 규정이 무엇을 지키려는 것인지 한마디로 밝히고, 그 안에서 할 수 있는 일을 적어 주십시오.",
        "Say in a word what the rule protects, and what can be done within it.",
    ),
    wording: Words::new(
        "“○○을 보호하기 위한 규정(제○조)이라 그대로 하기는 어렵지만, ○○은 해 드릴 수 있습니다.”",
        "“The rule (section …) is there to …; within it we can …”",
    ),
    limits: Words::new(
        "규정을 설명만 하는 문장은 찾지 않습니다. 규정이라는 말 없이 돌려 말하는 핑계는 못 볼 수 있습니다.",
        "A sentence that only explains a rule is not found. An excuse that never names a rule may be missed.",
    ),
    examples: &[
        ko(Shows::Broken, "«규정상 어쩔 수 없습니다.»"),
        ko_chat(Shows::Broken, "«약관에 그렇게 되어 있어요.»"),
        en(Shows::Broken, "«It is our policy.»"),
        ko(
            Shows::Better,
            "다른 분의 개인정보를 보호하기 위한 규정(제7조)이라 영상을 드리기는 어렵지만, 함께 보시는 것은 오늘 가능합니다.",
        ),
        ko(
            Shows::NearMiss,
            "환불 규정 제3조에 따라 전액 돌려 드리겠습니다.",
        ),
        ko(Shows::NearMiss, "규정만 되풀이해 말씀드린 점 사과드립니다."),
    ],
    check: Check::Said(find),
};

/// The rule as a wall: "it is so", "nothing can be done".
static WALL: Pattern = Pattern::new(
    r"(?x) (?:규정|방침|원칙|정책|지침|규칙|약관|매뉴얼|내규)(?:이에요|예요|이라서요?|이라|입니다|이요|이니까요?|상\s?그렇|이\s?그렇|이\s?그래|대로) | (?:그렇게|그리)\s?(?:되어\s?있|돼\s?있|정해져|나와\s?있|적혀) |
      (?:되어\s?있|돼\s?있|정해져\s?있|명시되어\s?있|명시돼\s?있|적혀\s?있)(?:습니다|어요|어서요?|으니|으므로|음|는데요|잖아요|던) | (?:에|에서)\s?(?:정한|정해진|따른|따라|의거|의한|의하여|근거한)\s?[가-힣\s]{0,14}(?:것|사항|금액|조치|절차)[가-힣]{0,2}\s?(?:이|입|임|이므로|이니) |
      어쩔\s?수\s?없 | 따를\s?(?:뿐|수밖에) | 따르셔야 | 예외(?:는|를|가) | 임의로 | 그러(?:하|니|므로) | 소용없 | 달라지는\s?것 | 바뀔\s?게 | 인정되지 | 문제없 | 하자가?\s?없 | 이의
    ",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter(|(i, words, acts)| {
            acts.reason.rule.is_some()
                && !acts.reason.purpose
                && !acts.other_way
                && !acts.done
                && acts.apology.is_none()
                && acts.commitment.is_none()
                && (acts.refusal.is_some() || WALL.is_in(words) || is_bare(words))
                && !reading
                    .around(*i, 0, 2)
                    .any(|near| near.other_way || near.reason.purpose)
        })
        .map(|(i, ..)| reading.whole(i))
        .collect()
}

/// An English sentence that is nothing but the rule: "It is our policy."
fn is_bare(words: &str) -> bool {
    static BARE: Pattern = Pattern::new(
        r"(?i)^(?:(?:but|and|well),?\s)?(?:that|this|it)(?:'s| is)(?: just| simply)? (?:our|the|company|hotel|school)\b[^.]{0,20}(?:policy|rule|procedure)|(?:rules|policy) (?:are|is) (?:the )?(?:rules|policy|clear)|(?:against|according to|under|per) (?:our|the) [^.]{0,30}(?:policy|rules|regulations|terms)[^.]{0,30}(?:cannot|not|no)\b",
    );
    BARE.is_in(words.trim())
}
