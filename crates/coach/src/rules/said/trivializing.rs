//! `trivializing`: belittles the matter, or compares with those who do not complain.

use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::{Severity, Words};

pub(crate) static RULE: Rule = Rule {
    id: RuleId::Trivializing,
    severity: Severity::Warning,
    title: Words::new("하찮게 여김", "Belittling"),
    principle: "불만 처리 시 금기사항: 하찮게 여긴다; “왜 이 사람만 이렇게 유별나냐”.",
    finds: Words::new(
        "겪은 일을 작게 만들거나, 불평하지 않는 다른 사람과 견주는 말.",
        "Words that make the matter small, or compare with others who do not complain.",
    ),
    why: Words::new(
        "큰일인지 작은 일인지는 겪은 분이 정합니다. 견주는 말은 유별난 사람으로 몰린 느낌을 줍니다.",
        "How big it is, is for the one who lived it to say; a comparison makes them the odd one out.",
    ),
    advice: Words::new(
        "크기를 재지 말고 이 고객에게 무슨 일이 있었는지를 그대로 받아 적어 주십시오.",
        "Do not weigh it; say back what happened to this customer.",
    ),
    wording: Words::new(
        "“○○ 때문에 ○○을 못 하셨군요. 그 일부터 바로잡겠습니다.”",
        "“Because of … you could not …. Let us put that right first.”",
    ),
    limits: Words::new(
        "익힌 문장에서 배운 모형이 가려냅니다. 숫자로 크기를 알리는 말은 찾지 않지만, 둘이 섞이면 놓칠 수 있습니다.",
        "Told by the model learnt from labelled sentences. A plain figure is no finding; the two mixed may be missed.",
    ),
    examples: &[
        ko(Shows::Broken, "«그 정도 소음은 다들 참고 지내십니다.»"),
        ko_chat(Shows::Broken, "«겨우 500원인데 너무 예민하신 것 같아요.»"),
        en(
            Shows::Broken,
            "«Nobody else has ever complained about this.»",
        ),
        ko(
            Shows::Better,
            "밤 11시부터 새벽 2시까지 소음으로 사흘을 못 주무셨다고 적어 주셨습니다.",
        ),
        ko(
            Shows::NearMiss,
            "11월 21일 23시에 잰 값은 52dB로 기준보다 7dB 높았습니다.",
        ),
    ],
    check: Check::Learnt,
};
