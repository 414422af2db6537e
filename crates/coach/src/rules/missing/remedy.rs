//! `missing-remedy`: an answer that offers nothing concrete: no correction, payment, other way or next step.

use crate::acts::remedy::offers;
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko};
use crate::{Severity, Words};

pub(crate) static RULE: Rule = Rule {
    id: RuleId::MissingRemedy,
    severity: Severity::Hint,
    title: Words::new("해결책이 없습니다", "No remedy"),
    principle: "최선의 해결책을 제안한다.",
    finds: Words::new(
        "바로잡음, 교환, 지급, 다른 방법, 다음에 할 일 가운데 어느 것도 내놓지 않는 답변.",
        "An answer that offers nothing concrete: no correction, payment, other way or next step.",
    ),
    why: Words::new(
        "해결책이 없으면 사과도 말로만 남습니다.",
        "Without a remedy even the apology stays words.",
    ),
    advice: Words::new(
        "지금 할 수 있는 일을 하나라도 적어 주십시오.",
        "Write at least one thing that can be done now.",
    ),
    wording: Words::new("“○월 ○일까지 ○○해 드리겠습니다.”", "“We will … by …”"),
    limits: Words::new(
        "노력, 검토, 참고는 해결책으로 세지 않습니다.",
        "Effort, review and taking note are not counted.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "안녕하십니까. 불편을 드려 죄송합니다. 더욱 노력하겠습니다.",
        ),
        en(
            Shows::Broken,
            "Dear Ms Han, I am sorry. We will consider your comments.",
        ),
        ko(
            Shows::Better,
            "이중으로 결제된 12,000원은 오늘 환불해 드렸습니다.",
        ),
        ko(
            Shows::NearMiss,
            "온라인 발급은 어렵지만, 창구에서는 오늘 바로 발급받으실 수 있습니다.",
        ),
    ],
    check: Check::Missing(lacks),
};

fn lacks(reading: &Reading<'_>) -> bool {
    !reading
        .each()
        .any(|(_, words, acts)| offers(words, acts, reading.language))
}
