//! `disputing`: tells the customer that they are wrong, or lie.

use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::{Severity, Words};

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
        "익힌 문장에서 배운 모형이 가려냅니다. 기록을 들어 사람을 의심하는 말은 사실 설명과 닮아 놓칠 수 있습니다.",
        "Told by the model learnt from labelled sentences; doubt dressed as a record looks like a fact and may be missed.",
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
    check: Check::Learnt,
};
