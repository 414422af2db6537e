//! `vague-promise`: a commitment without a date, an owner or an act that can be checked.

use crate::acts::commitment::Firmness;
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::VaguePromise,
    severity: Severity::Warning,
    title: Words::new("막연한 약속", "A vague promise"),
    principle: "불만고객 발생의 주요 원인: 책임 회피 및 약속 불이행",
    finds: Words::new(
        "검토·노력·참고·전달처럼 언제, 누가, 무엇을 했는지 나중에 확인할 수 없는 약속.",
        "A commitment such as to consider, to strive or to pass on, of which nobody can check later whether it was kept.",
    ),
    why: Words::new(
        "언제 무엇이 달라지는지 알 수 없는 약속은 지켜지지 않은 약속으로 기억됩니다.",
        "A promise nobody can check is remembered as one that was not kept.",
    ),
    advice: Words::new(
        "언제까지, 누가, 무엇을 하는지 적어 주십시오.",
        "Say by when, who, and what will be done.",
    ),
    wording: Words::new(
        "“○월 ○일(○)까지 ○○팀 ○○○이 결과를 전화로 알려 드리겠습니다.”",
        "“By … (date), … of … will call you with the result.”",
    ),
    limits: Words::new(
        "같은 문장이나 바로 다음 문장에 날짜가 있으면 넘어갑니다. 날짜가 있어도 하는 일이 막연한 약속은 찾지 못합니다.",
        "Passed over when a date stands in the same or the next sentence. A dated promise of something vague is not found.",
    ),
    examples: &[
        ko(Shows::Broken, "«말씀하신 내용은 검토하겠습니다.»"),
        ko(
            Shows::Broken,
            "담당 직원을 교육했고, «앞으로 더욱 노력하겠습니다.»",
        ),
        ko_chat(Shows::Broken, "«담당자한테 말해 볼게요~»"),
        en(Shows::Broken, "«We will look into it.»"),
        ko(
            Shows::Better,
            "검토 결과를 11월 30일(월)까지 시설팀 한누리가 전화로 알려 드리겠습니다.",
        ),
        ko(
            Shows::NearMiss,
            "시설팀이 검토하겠습니다. 결과는 11월 30일까지 문자로 보내 드립니다.",
        ),
        ko(
            Shows::NearMiss,
            "\"검토하겠습니다\"라는 답만 세 번 들으셨다니 죄송합니다.",
        ),
    ],
    check: Check::Said(find),
};

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter_map(|(i, words, acts)| {
            let commitment = acts.commitment.as_ref()?;
            let at_the_end = words.len() - commitment.at.end <= 12;
            let checkable = !acts.moments.is_empty()
                || (commitment.firmness == Firmness::Soft && dated_next(reading, i));
            let vague = commitment.firmness != Firmness::Firm && acts.wait.is_none();
            (at_the_end && vague && !checkable && !acts.asks)
                .then(|| reading.place(i, &(commitment.at.start..words.len())))
        })
        .collect()
}

/// The sentence after gives the day.
fn dated_next(reading: &Reading<'_>, sentence: usize) -> bool {
    let next = reading.sentence(sentence + 1);
    next.is_some_and(|(words, acts)| acts.timed(words, reading.language, reading.now))
}
