//! `missing-apology`: a full answer that does not apologise.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko};
use crate::{Severity, Words};

pub(crate) static RULE: Rule = Rule {
    id: RuleId::MissingApology,
    severity: Severity::Hint,
    title: Words::new("사과가 없습니다", "No apology"),
    principle: "솔직하게 사과한다.",
    finds: Words::new(
        "누구의 잘못이든, 사과의 말이 한 번도 없는 답변.",
        "An answer without any apology, whoever was at fault.",
    ),
    why: Words::new(
        "사과가 없으면 설명은 변명으로, 해결책은 마지못한 일로 읽힙니다.",
        "Without an apology an explanation reads as an excuse.",
    ),
    advice: Words::new(
        "고객이 겪은 일을 적어 사과하는 한 문장을 넣어 주십시오.",
        "Add one sentence that apologises for what this customer went through.",
    ),
    wording: Words::new(
        "“○○하시게 한 점 사과드립니다.”",
        "“I am sorry that you had to …”",
    ),
    limits: Words::new(
        "‘안타깝게 생각합니다’ 같은 공감은 사과로 세지 않습니다.",
        "Regret such as “it is unfortunate” is not counted as an apology.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "안녕하십니까. 시설팀입니다. 승강기는 어제 고쳤습니다.",
        ),
        en(
            Shows::Broken,
            "Dear Ms Han, the lift was repaired yesterday.",
        ),
        ko(
            Shows::Better,
            "승강기가 멈춰 5층까지 걸어 오르시게 한 점 사과드립니다. 어제 고쳤습니다.",
        ),
        ko(
            Shows::NearMiss,
            "저희 잘못으로 두 번 걸음하시게 해 송구합니다.",
        ),
    ],
    check: Check::Missing(lacks),
};

fn lacks(reading: &Reading<'_>) -> bool {
    reading.acts.iter().all(|acts| acts.apology.is_none())
}
