//! `interrupting`: cuts the customer off.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::Interrupting,
    severity: Severity::Warning,
    title: Words::new("말 끊기", "Cutting off"),
    principle: "불만 처리 시 금기사항: 이야기에 끼어든다.",
    finds: Words::new(
        "‘그건 됐고요’, ‘그 얘기는 그만하시고’, ‘제 말부터 들으세요’처럼 하던 이야기를 막는 말.",
        "Words that stop what the customer is saying: “never mind that”, “let me finish”, “that is not the point”.",
    ),
    why: Words::new(
        "끝까지 듣지 않은 이야기는 해결되지 않은 이야기로 남습니다.",
        "A story that was not heard to its end stays unsolved.",
    ),
    advice: Words::new(
        "하신 말씀을 한 문장으로 받아 준 다음, 필요한 것을 여쭈어 주십시오.",
        "Take up what was said in one sentence, then ask for what you need.",
    ),
    wording: Words::new(
        "“○○ 때문에 힘드셨다는 말씀이시지요. 확인을 위해 ○○을 여쭙겠습니다.”",
        "“So … is what happened. To check it, may I ask …?”",
    ),
    limits: Words::new(
        "알아듣기 위해 묻는 말은 찾지 않습니다.",
        "A question asked in order to understand is not found.",
    ),
    examples: &[
        ko_chat(Shows::Broken, "«그건 됐고요», 성함이 어떻게 되세요?"),
        ko_chat(Shows::Broken, "«제 말부터» 들으세요."),
        en(Shows::Broken, "«That's not the point», just send the form."),
        ko_chat(
            Shows::Better,
            "세 번이나 전화하셨다는 말씀이시지요. 확인을 위해 성함을 여쭙겠습니다.",
        ),
        ko(
            Shows::NearMiss,
            "그만두신 강사님의 수업은 12월 1일부터 새 강사님이 맡습니다.",
        ),
    ],
    check: Check::Said(find),
};

static KOREAN: Pattern = Pattern::new(
    r"(?x)(?P<cut> [^.!?\n,]{0,24}? (?:
        (?:[은는건긴]|^|아|네|,)\s?됐(?:고요?|으니까?|어요)[\s,.] |
        (?:얘기|이야기|말씀|설명|사정|경위|변명|부분|말)(?:은|는|도)?\s?(?:이쯤에서\s|좀\s)?(?:그만|거기까지|나중에\s?하|접어|접으|넘어가|빼고|잊으) |
        그만\s?(?:좀\s)?하시고 | 그만하시고 | 그만하셔도 | 거기까지(?:만|요|\s?하시|,) |
        (?:제|내|이쪽|저희)\s?(?:말|얘기|설명|안내)(?:씀)?(?:부터|을\s?먼저|\s?좀\b|\s?아직|\s?먼저) | (?:제|내)\s?말\s?좀 |
        (?:중요한\s?게\s?아니|중요하지\s?않|안\s?궁금하)(?:고요?|고|니까|습니다)? |
        (?:이미|벌써|다|충분히)\s?(?:여러\s?번\s?)?(?:들었으니|알겠으니|드렸으니) | 들었으니까?\s | 알았으니까?\s | 말\s?돌리지 | 요점만 | 본론만 | 말씀\s?다\s?하셨 | 흥분하지\s?마 | 진정하시고
      ) [^\s,.!?]* )",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)(?P<cut>(?:\b(?:let me (?:finish|stop you)|that(?:'s| is) (?:not the point|beside the point|irrelevant)|never mind (?:that|all that)|you(?:'ve| have) (?:already )?said that|listen to me|hold on,? listen|skip (?:that|the story)|enough about)\b))",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    [&KOREAN, &ENGLISH]
        .iter()
        .flat_map(|pattern| pattern.regex().captures_iter(&reading.voice))
        .filter_map(|caps| caps.name("cut"))
        .map(|cut| trimmed(&reading.voice, cut.range()))
        .collect()
}

fn trimmed(text: &str, at: Range<usize>) -> Range<usize> {
    let part = &text[at.clone()];
    let start = at.start + (part.len() - part.trim_start().len());
    start..at.start + part.trim_end_matches([' ', ',', '.', '\n']).len()
}
