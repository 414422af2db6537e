//! `raised-voice`: chains of ! and ?, threats, orders to be silent.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::RaisedVoice,
    severity: Severity::Warning,
    title: Words::new("같이 높인 목소리", "A raised voice"),
    principle: "불만 처리 시 금기사항: 목소리를 같이 높인다.",
    finds: Words::new(
        "느낌표와 물음표를 겹친 문장, 고소·법적 책임·불이익으로 겁을 주는 문장, 말을 조심하라는 훈계.",
        "Chains of ! and ?, threats of a suit or of harm, telling the customer to mind their words.",
    ),
    why: Words::new(
        "맞받아 높인 목소리는 다툼이 되고, 다툼에서는 누구도 듣지 않습니다.",
        "A voice raised in answer makes a quarrel, and in a quarrel nobody listens.",
    ),
    advice: Words::new(
        "겹친 부호와 경고를 지우고, 사실과 할 수 있는 일만 낮은 목소리로 적어 주십시오.",
        "Take the marks and the warning out; keep the facts and what can be done.",
    ),
    wording: Words::new(
        "“말씀하신 점을 기록으로 확인해 보았습니다.”",
        "“I have checked this in the record.”",
    ),
    limits: Words::new(
        "인사와 감사의 느낌표는 넘어갑니다. 부호 없이 비꼬는 말은 못 볼 수 있습니다.",
        "Exclamation marks in greetings and thanks are passed over. Sarcasm without marks may be missed.",
    ),
    examples: &[
        ko_chat(Shows::Broken, "«몇 번을 말씀드려요?!»"),
        ko(
            Shows::Broken,
            "«허위 글을 올리시면 명예훼손으로 고소할 수 있습니다.»",
        ),
        en(Shows::Broken, "«How many times do I have to say this?!»"),
        ko(
            Shows::Better,
            "두 번 안내가 엇갈렸습니다. 지금 맞는 내용을 다시 적어 드립니다.",
        ),
        ko(Shows::NearMiss, "기다려 주셔서 정말 감사합니다!!"),
        ko(
            Shows::NearMiss,
            "\"법대로 하세요!!\"라는 말을 들으셨다니 죄송합니다.",
        ),
    ],
    check: Check::Said(find),
};

static MARKS: Pattern = Pattern::new(r"(?:[!?]{2,}|[?]!|！！)");

static FRIENDLY: Pattern = Pattern::new(
    r"(?i)감사|안녕|반갑|축하|고맙|환영|화이팅|힘내|꼭!!|thank|welcome|congrat|hello|hi\b|sorry|죄송|미안",
);

static THREAT: Pattern = Pattern::new(
    r"(?x) (?:명예훼손|무고|업무방해|공무집행\s?방해|고소|맞고소|고발|법적\s?(?:책임|조치|대응|문제)|법무팀|변호사|교권|선도위원회|블랙리스트)[^.!?]{0,24}(?:수\s?있|될\s?수|겠습니다|합니다|당합니다|대응|넘겼|명심|유념|경고|올라가|회부|해당) |
      경고(?:드립니다|합니다|함) | 말(?:씀)?\s?(?:을\s)?(?:조심|가려|함부로) | 똑똑히\s?새겨 | 후회하(?:십니다|실) | 말조심 | 법대로\s?하(?:세요|십시오|시) |
      (?:악의적|허위|부당한|근거\s?없는)[^.!?]{0,30}(?:자제|삼가|경우|밝혀지면) | 협박하시
    ",
);

/// Tells the customer of their own right to sue or report.
static HELPS: Pattern = Pattern::new(
    r"하실\s?수\s?있|하시는\s?경우|하시면\s[^.]{0,12}(?:드리|넘기|도와)|드릴\s?수|도와|자리를|넘기겠",
);

static ENGLISH_THREAT: Pattern = Pattern::new(
    r"(?i)\b(?:(?:we|i) (?:will|may|can|could) (?:sue|take legal action|call the police|ban you)|legal action (?:will|may)|defamation|watch your (?:tone|language)|mind your (?:tone|language)|you (?:will|'ll) regret)\b",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter(|(_, words, acts)| {
            let loud = MARKS.is_in(words) && !FRIENDLY.is_in(words);
            let threat = THREAT.is_in(words) || ENGLISH_THREAT.is_in(words);
            loud || (threat && !HELPS.is_in(words) && acts.apology.is_none())
        })
        .map(|(i, ..)| reading.whole(i))
        .collect()
}
