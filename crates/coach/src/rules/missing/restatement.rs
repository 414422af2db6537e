//! `missing-restatement`: an answer that does not say back what this customer complained of.

use crate::acts::restating::restates;
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko};
use crate::{Severity, Words};

pub(crate) static RULE: Rule = Rule {
    id: RuleId::MissingRestatement,
    severity: Severity::Hint,
    title: Words::new("불편하셨던 일이 없습니다", "Nothing said back"),
    principle: "경청, 불평사항을 메모한다.",
    finds: Words::new(
        "고객이 무엇 때문에 불편했는지를 우리 말로 되짚지 않는 답변.",
        "An answer that does not say back what this customer complained of.",
    ),
    why: Words::new(
        "되짚는 한 문장이 없으면 듣지 않고 쓴 답으로 읽힙니다.",
        "Without it the answer reads as if nobody had listened.",
    ),
    advice: Words::new(
        "무슨 일이 있었다고 하셨는지 한 문장으로 적어 주십시오.",
        "Say in one sentence what the customer told you.",
    ),
    wording: Words::new(
        "“○○하셨는데 ○○을 겪으셨다고 하셨습니다.”",
        "“You wrote that …”",
    ),
    limits: Words::new(
        "제목만 부르는 말(‘소음 민원에 대하여’)은 세지 않습니다. 불만 글이 함께 있으면 더 잘 가립니다.",
        "Naming the topic is not counted. It sees better when the complaint is at hand.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "안녕하십니까. 시설팀 한누리입니다. 소음 민원에 답변드립니다. 11월 27일까지 방음벽을 세우겠습니다.",
        ),
        en(
            Shows::Broken,
            "Dear Ms Han, regarding your enquiry. The lift has been repaired.",
        ),
        ko(
            Shows::Better,
            "밤마다 공사 소리에 아이가 깬다고 하셨습니다. 11월 27일까지 방음벽을 세우겠습니다.",
        ),
        ko(
            Shows::NearMiss,
            "승강기가 멈춰 어르신을 업고 5층까지 오르시게 한 점 사과드립니다.",
        ),
    ],
    check: Check::Missing(lacks),
};

/// The complaint is said back near the beginning.
const NEAR: usize = 7;

fn lacks(reading: &Reading<'_>) -> bool {
    let first = reading.sentences.iter().take(NEAR);
    let mut words = first.map(|sentence| &reading.text.reading[sentence.at.clone()]);
    !words.any(|words| restates(words, reading.language, reading.theirs.as_ref()))
}
