//! `missing-deadline`: a full answer that does not say by when something happens.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko};
use crate::{Severity, Words};

pub(crate) static RULE: Rule = Rule {
    id: RuleId::MissingDeadline,
    severity: Severity::Hint,
    title: Words::new("기한이 없습니다", "No date"),
    principle: "발생된 원인은 신속하게 처리한다.",
    finds: Words::new(
        "언제까지 무엇이 이루어지는지, 또는 이미 이루어졌는지를 말하지 않는 답변.",
        "An answer that neither says by when something happens nor that it is done.",
    ),
    why: Words::new(
        "날짜가 없으면 고객은 다시 물어봐야 하고, 그 물음이 다음 불만이 됩니다.",
        "Without a date the customer must ask again, and that is the next complaint.",
    ),
    advice: Words::new(
        "다음에 일어날 일과 그 날짜를 적어 주십시오.",
        "Write what happens next, and the day.",
    ),
    wording: Words::new("“○월 ○일(○)까지 ○○하겠습니다.”", "“We will … by … (date).”"),
    limits: Words::new(
        "고객이 지켜야 할 기한은 세지 않습니다. 이미 마쳤다고 적은 일은 기한으로 봅니다.",
        "A date that binds only the customer is not counted; something told as already done is.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "소음으로 잠을 설치시게 해 죄송합니다. 업체에 주의를 주겠습니다.",
        ),
        en(
            Shows::Broken,
            "I am sorry about the noise. We will talk to the contractor.",
        ),
        ko(
            Shows::Better,
            "소음으로 잠을 설치시게 해 죄송합니다. 11월 27일까지 방음벽을 세우겠습니다.",
        ),
        ko(
            Shows::NearMiss,
            "소음으로 잠을 설치시게 해 죄송합니다. 야간 공사는 어제부터 중단했습니다.",
        ),
    ],
    check: Check::Missing(lacks),
};

fn lacks(reading: &Reading<'_>) -> bool {
    !reading
        .each()
        .any(|(_, words, acts)| acts.done || acts.timed(words, reading.language, reading.now))
}
