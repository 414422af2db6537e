//! `indefinite-wait`: the customer is asked to wait and not told until when.

use crate::acts::wait::hangs;
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::IndefiniteWait,
    severity: Severity::Warning,
    title: Words::new("기약 없는 기다림", "A wait without an end"),
    principle: "불만 처리 시 금기사항: 기다리게 한다.",
    finds: Words::new(
        "언제까지인지 없이 기다려 달라고 하거나, 순서대로·되는 대로 처리된다고만 하는 문장.",
        "A request to wait, or a process told as “in order” or “as soon as”, without a time.",
    ),
    why: Words::new(
        "끝을 모르는 기다림은 잊혔다는 뜻으로 느껴집니다.",
        "A wait without an end feels like being forgotten.",
    ),
    advice: Words::new(
        "언제까지인지, 그때 무슨 일이 있는지 적어 주십시오.",
        "Say until when, and what happens then.",
    ),
    wording: Words::new(
        "“○월 ○일 ○시까지 ○○을 알려 드리겠습니다.”",
        "“You will hear … by … (date, time).”",
    ),
    limits: Words::new(
        "고객이 이미 기다린 일을 되짚는 말은 찾지 않습니다. 기다리라는 말 없이 미루는 문장은 못 볼 수 있습니다.",
        "What the customer already waited is not found. A delay that never says “wait” may be missed.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "«확인 중이니 조금만 기다려 주시기 바랍니다.»",
        ),
        ko_chat(Shows::Broken, "«순차적으로 처리되고 있어요.»"),
        en(Shows::Broken, "«Please be patient.»"),
        ko(
            Shows::Better,
            "11월 27일(금) 오후 3시까지 기다려 주시면 결과를 전화로 알려 드리겠습니다.",
        ),
        ko(Shows::NearMiss, "두 시간이나 기다리게 해 드려 죄송합니다."),
        ko(
            Shows::NearMiss,
            "접수한 순서대로 봅니다. 고객님 차례는 11월 26일입니다.",
        ),
    ],
    check: Check::Said(find),
};

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter(|(i, words, acts)| {
            let asked = acts.wait.is_some() || (acts.commitment.is_none() && hangs_on(words));
            let timed = !acts.moments.is_empty() || dated_beside(reading, *i);
            asked && !timed && !acts.asks && acts.apology.is_none()
        })
        .map(|(i, ..)| reading.whole(i))
        .collect()
}

/// "준비되는 대로 나갑니다": the end of the sentence hangs on an event.
fn hangs_on(words: &str) -> bool {
    hangs(words).is_some_and(|at| words[at.end..].chars().count() < 24)
}

/// The sentence before or after gives the day.
fn dated_beside(reading: &Reading<'_>, sentence: usize) -> bool {
    let beside = [sentence.checked_sub(1), Some(sentence + 1)];
    beside
        .into_iter()
        .flatten()
        .filter_map(|number| reading.sentence(number))
        .any(|(words, acts)| acts.timed(words, reading.language, reading.now))
}
