//! `missing-consent`: an answer that neither asks whether it is acceptable, nor offers a choice, nor says how to object.

use crate::acts::consent::asks_consent;
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko};
use crate::{Severity, Words};

pub(crate) static RULE: Rule = Rule {
    id: RuleId::MissingConsent,
    severity: Severity::Hint,
    title: Words::new("동의를 구하지 않았습니다", "No consent asked"),
    principle: "고객에게 동의를 구해가면서",
    finds: Words::new(
        "괜찮은지 묻지도, 고르시게 하지도, 이의를 말할 길을 알리지도 않는 답변.",
        "An answer that neither asks whether it is acceptable, nor offers a choice, nor says how to object.",
    ),
    why: Words::new(
        "정해서 알려 주기만 하면 고객은 다시 당하는 쪽이 됩니다.",
        "What is only announced is done to the customer once more.",
    ),
    advice: Words::new(
        "괜찮으신지 여쭙거나, 고르실 수 있게 하거나, 이의를 말씀하실 길을 적어 주십시오.",
        "Ask whether it is acceptable, offer a choice, or say how to object.",
    ),
    wording: Words::new(
        "“이렇게 처리해 드려도 괜찮으시겠습니까? 다른 방법을 원하시면 말씀해 주십시오.”",
        "“Would that be acceptable to you, or would you prefer …?”",
    ),
    limits: Words::new(
        "‘궁금하신 점은 연락 주십시오’ 같은 연락처는 동의로 세지 않습니다.",
        "A contact line for further questions is not counted.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "승강기는 11월 27일까지 고치겠습니다. 궁금하신 점은 02-0000-1100으로 연락 주시기 바랍니다.",
        ),
        en(
            Shows::Broken,
            "The lift will be repaired by Friday. For questions call 02-0000-1100.",
        ),
        ko(
            Shows::Better,
            "승강기는 11월 27일까지 고치겠습니다. 그때까지 1층 교실로 옮겨 드려도 괜찮으시겠습니까?",
        ),
        ko(
            Shows::NearMiss,
            "받아들이기 어려우시면 60일 안에 이의를 신청하실 수 있습니다.",
        ),
    ],
    check: Check::Missing(lacks),
};

fn lacks(reading: &Reading<'_>) -> bool {
    !reading
        .each()
        .any(|(_, words, _)| asks_consent(words, reading.language))
}
