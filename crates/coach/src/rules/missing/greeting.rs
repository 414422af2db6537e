//! `missing-greeting`: a full answer that does not greet, or does not say who is writing.

use crate::acts::greeting::{greets, says_who};
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko};
use crate::{Severity, Words};

pub(crate) static RULE: Rule = Rule {
    id: RuleId::MissingGreeting,
    severity: Severity::Hint,
    title: Words::new("인사와 이름이 없습니다", "No greeting or name"),
    principle: "인사: 고객에게 존경심과 친절한 마음을 표현하는 방법이다.",
    finds: Words::new(
        "고객에게 인사하지 않거나, 누가 쓰는지 밝히지 않은 답변. 이름은 끝에 적어도 됩니다.",
        "An answer that does not greet the customer or does not say who is writing; the name may stand at the end.",
    ),
    why: Words::new(
        "누구인지 모르는 사람의 답변은 창구의 닫힌 유리처럼 느껴집니다.",
        "An answer from nobody in particular feels like a closed window.",
    ),
    advice: Words::new(
        "첫 줄에 인사와 부서, 이름을 적어 주십시오.",
        "Greet, and name your unit and yourself, in the first line.",
    ),
    wording: Words::new(
        "“안녕하십니까. ○○팀 ○○○입니다.”",
        "“Dear …, this is … of the … office.”",
    ),
    limits: Words::new(
        "처음과 끝의 몇 문장만 봅니다.",
        "Only the first and last sentences are looked at.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "승강기는 어제 고쳤습니다. 이용에 참고하시기 바랍니다.",
        ),
        en(
            Shows::Broken,
            "The lift was repaired yesterday. Please use it again.",
        ),
        ko(
            Shows::Better,
            "안녕하십니까. 시설팀 한누리입니다. 승강기는 어제 고쳤습니다.",
        ),
        ko(
            Shows::NearMiss,
            "학부모님께.\n승강기는 어제 고쳤습니다.\n시설팀 한누리 드림",
        ),
    ],
    check: Check::Missing(lacks),
};

/// A greeting stands within the first sentences, a signature within the last.
const NEAR: usize = 5;

fn lacks(reading: &Reading<'_>) -> bool {
    let count = reading.sentences.len();
    let edge = |number: &usize| *number < NEAR || number + NEAR >= count;
    let words = || {
        (0..count)
            .filter(edge)
            .filter_map(|number| reading.sentence(number))
    };
    let greeted = words().any(|(words, _)| greets(words));
    let named = words().any(|(words, _)| says_who(words));
    !(greeted && named)
}
