//! `blame-shifting`: pushes it on the customer, another team, another body or "the system".

use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::{Severity, Words};

pub(crate) static RULE: Rule = Rule {
    id: RuleId::BlameShifting,
    severity: Severity::Warning,
    title: Words::new("책임 떠넘기기", "Blame shifted"),
    principle: "불만고객 발생의 주요 원인: 책임 회피 및 약속 불이행; 불만 처리 시 금기사항: 책임을 전가/회피한다.",
    finds: Words::new(
        "일이 그렇게 된 까닭을 고객, 다른 부서나 기관, 업체, 시스템에 돌리는 말.",
        "Words that put the cause on the customer, another team or body, a contractor or “the system”.",
    ),
    why: Words::new(
        "고객에게는 우리가 모두 한 기관입니다. 누구 탓인지보다 누가 풀어 줄지를 듣고 싶어 합니다.",
        "To the customer we are one house; they want to hear who will put it right, not whose fault it was.",
    ),
    advice: Words::new(
        "누구 탓인지 대신 우리가 확인한 사실과, 누가 이어서 맡는지를 적어 주십시오.",
        "Say what you found and who takes it from here, instead of whose fault it is.",
    ),
    wording: Words::new(
        "“이 일은 ○○팀이 맡고 있어 제가 오늘 ○시에 그 팀에 넘겼고, ○월 ○일까지 답을 드립니다.”",
        "“This is with …; I handed it over today and they will answer by ….”",
    ),
    limits: Words::new(
        "익힌 문장에서 배운 모형이 가려냅니다. 담당을 알리는 말과 넘기는 말이 닮으면 놓치거나 잘못 볼 수 있습니다.",
        "Told by the model learnt from labelled sentences; saying who is in charge and passing the buck can look alike.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "«그 부분은 저희 부서 소관이 아니라 시설팀에 문의하셔야 합니다.»",
        ),
        ko_chat(Shows::Broken, "«안내문을 제대로 안 읽고 신청하셨네요.»"),
        en(Shows::Broken, "«That is the contractor's fault, not ours.»"),
        ko(
            Shows::Better,
            "접수는 시설팀이 맡습니다. 제가 오늘 10시에 시설팀 한누리 주무관에게 넘겼고 11월 26일까지 전화드립니다.",
        ),
        ko(
            Shows::NearMiss,
            "저희가 날짜를 잘못 입력해 고지서가 두 번 나갔습니다.",
        ),
    ],
    check: Check::Learnt,
};
