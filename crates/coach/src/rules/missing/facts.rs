//! `missing-facts`: an answer without one fact that can be checked: date, place, amount, record.

use crate::acts::account::tells_fact;
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko};
use crate::{Severity, Words};

pub(crate) static RULE: Rule = Rule {
    id: RuleId::MissingFacts,
    severity: Severity::Hint,
    title: Words::new("사실이 없습니다", "No fact"),
    principle: "설명은 사실을 바탕으로 한다.",
    finds: Words::new(
        "무슨 일이 있었는지를 확인할 수 있는 사실(날짜, 곳, 금액, 기록)로 설명하지 않는 답변.",
        "An answer without one fact that can be checked: date, place, amount, record.",
    ),
    why: Words::new(
        "사실이 없는 설명은 변명과 구별되지 않습니다.",
        "Without facts an explanation cannot be told from an excuse.",
    ),
    advice: Words::new(
        "언제, 어디서, 무엇이 어떻게 되었는지 확인한 대로 적어 주십시오.",
        "Say when, where and what you found.",
    ),
    wording: Words::new(
        "“확인해 보니 ○월 ○일 ○시에 ○○했습니다.”",
        "“Our record shows that on … at …, …”",
    ),
    limits: Words::new(
        "규정의 조문은 사실로 세지 않습니다.",
        "The text of a rule is not a fact.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "안녕하십니까. 불편을 겪으셨다니 죄송합니다. 앞으로 잘하겠습니다.",
        ),
        en(
            Shows::Broken,
            "Dear Ms Han, I am sorry for the trouble. We take this seriously.",
        ),
        ko(
            Shows::Better,
            "확인해 보니 11월 20일 10시에 접수하고도 사흘 동안 넘기지 않았습니다.",
        ),
        ko(
            Shows::NearMiss,
            "접수증 뒷면을 빠뜨리고 복사해 서류가 모자란 것으로 적었습니다.",
        ),
    ],
    check: Check::Missing(lacks),
};

fn lacks(reading: &Reading<'_>) -> bool {
    !reading
        .each()
        .any(|(_, words, _)| tells_fact(words, reading.language))
}
