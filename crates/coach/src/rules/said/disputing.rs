//! `disputing`: tells the customer that they are wrong, or lie.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::Disputing,
    severity: Severity::Warning,
    title: Words::new("맞서 따지기", "Disputing"),
    principle: "틀린 주장에 대해서도 인내하며 경청하고 온화하게 대한다.",
    finds: Words::new(
        "고객이 잘못 알고 있다, 사실이 아니다, 그럴 리 없다고 하는 말.",
        "Words that tell the customer that they are wrong, or that it cannot have been so.",
    ),
    why: Words::new(
        "틀렸다는 말을 들은 분은 일보다 자신을 지키는 데 마음을 쓰게 됩니다.",
        "Someone who is told that they are wrong defends themselves instead of hearing the facts.",
    ),
    advice: Words::new(
        "주장을 가르지 말고 확인한 사실만 출처와 함께 적어 주십시오.",
        "Do not judge the claim; give what you found and where.",
    ),
    wording: Words::new(
        "“○월 ○일 ○○ 기록에는 ○○으로 적혀 있습니다. 다르게 기억하시면 그 점을 다시 살피겠습니다.”",
        "“The record of … says …. If you remember it differently, tell us and we will look again.”",
    ),
    limits: Words::new(
        "흔한 말은 그대로 찾고, 나머지는 익힌 문장에서 배운 모형이 가려냅니다. 기록을 들어 사람을 의심하는 말은 사실 설명과 닮아 놓칠 수 있습니다.",
        "Plain wordings are known, the rest is told by a model learnt from labelled sentences; doubt dressed as a record looks like a fact and may be missed.",
    ),
    examples: &[
        ko(Shows::Broken, "«고객님께서 잘못 알고 계신 것입니다.»"),
        ko_chat(Shows::Broken, "«저희 직원이 그런 말을 했을 리가 없어요.»"),
        en(Shows::Broken, "«What you say is simply not true.»"),
        ko(
            Shows::Better,
            "11월 20일 통화 녹음에는 수수료가 3,000원이라고 안내한 말이 남아 있습니다.",
        ),
        ko(Shows::NearMiss, "말씀하신 대로 저희가 잘못 안내했습니다."),
    ],
    check: Check::Said(find),
};

/// What everybody says; the rest is left to the model.
static KOREAN: Pattern = Pattern::new(
    r"(?x) 잘못\s?알고\s?(?:계[시신십]|있) | 사실(?:이|은|과는?)?\s?(?:전혀\s)?(?:아니|아닙|아녜|무근|다릅니다|달라요|다른\s?주장) | 그럴\s?리가?\s?(?:는\s)?없 | 그런\s?(?:적|말|사실|일)[은이을도]?\s?(?:전혀\s)?(?:한\s?적[은이]?\s)?없 |
      오해하(?:신|시고|셨|고\s?계) | 착각(?:하신|하시고|하셨|이십|이세) | 거짓말 | 억지\s?(?:주장|부리)",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:you(?:'re| are| must be| may be) (?:simply |just )?(?:mistaken|wrong)|that(?:'s| is) (?:simply |just )?(?:not true|untrue|false)|(?:that|this|it) never happened|would never (?:say|do)|you (?:must have |have )?misunderst(?:an|oo)d|hard to believe)\b",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter(|(_, words, acts)| {
            acts.apology.is_none() && (KOREAN.is_in(words) || ENGLISH.is_in(words))
        })
        .map(|(i, ..)| reading.whole(i))
        .collect()
}
