//! `perfunctory-apology`: an apology that names nothing that happened.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::{Language, Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::PerfunctoryApology,
    severity: Severity::Warning,
    title: Words::new("사무적인 사과", "A perfunctory apology"),
    principle: "사무적인 사과가 되지 않도록 정중히 사과한다.",
    finds: Words::new(
        "무슨 일이 있었는지 말하지 않고 ‘불편을 드려 죄송합니다’, ‘언짢으셨다면 사과드립니다’처럼 홀로 선 사과.",
        "An apology that stands alone and names nothing, such as “sorry for any inconvenience”.",
    ),
    why: Words::new(
        "무엇이 미안한지 말하지 않는 사과는 누구에게나 하는 인사로 들립니다.",
        "An apology that does not say what for sounds like one made to everybody.",
    ),
    advice: Words::new(
        "이 고객에게 무슨 일이 있었는지 그 일을 적어 사과해 주십시오.",
        "Name what happened to this customer, and apologise for that.",
    ),
    wording: Words::new(
        "“○일 ○○에서 ○○하시게 한 점 진심으로 사과드립니다.”",
        "“I am sorry that on … you had to …”",
    ),
    limits: Words::new(
        "바로 앞 문장이 있었던 일을 받아 주면 찾지 않습니다.",
        "Passed over when the sentence before takes up what happened.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "«이용에 불편을 드려 죄송합니다.» 해당 건은 담당 부서로 넘어갔습니다.",
        ),
        ko_chat(Shows::Broken, "«불쾌하셨다면 사과드립니다.»"),
        en(
            Shows::Broken,
            "«We apologise for any inconvenience caused.»",
        ),
        ko(
            Shows::Better,
            "11월 20일 창구에서 40분 동안 서서 기다리시게 한 점 사과드립니다.",
        ),
        ko(
            Shows::NearMiss,
            "접수증을 두 번이나 내셨는데 서류가 없어졌다는 말을 들으셨습니다. 진심으로 사과드립니다.",
        ),
        ko(Shows::NearMiss, "아이 이름을 잘못 적어 드려 죄송합니다."),
    ],
    check: Check::Said(find),
};

/// So many syllables, or English words, beside set phrases name something.
fn names_something(language: Language) -> usize {
    match language {
        Language::Korean => 4,
        Language::English => 2,
    }
}

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter(|(i, _, acts)| {
            acts.apology.as_ref().is_some_and(|apology| {
                let empty = apology.substance < names_something(reading.language);
                let alone = (apology.set_phrase && !reading.takes_up_before(*i)) || *i == 0;
                empty && (apology.conditional || apology.dismissive || alone)
            })
        })
        .map(|(i, ..)| reading.whole(i))
        .collect()
}
