//! `rude-register`: plain speech (반말) or a disrespectful address.

use crate::personal;
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::text::ending::SpeechLevel;
use crate::{Kind, Language, Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::RudeRegister,
    severity: Severity::Warning,
    title: Words::new("반말과 낮춤말", "Speaking down"),
    principle: "불만고객 발생의 주요 원인: 직원의 불친절한 응대",
    finds: Words::new(
        "반말로 끝나는 문장, ‘당신’·‘아줌마’·‘이봐요’ 같은 부름말.",
        "A sentence in plain speech level (반말), or a disrespectful address.",
    ),
    why: Words::new(
        "말을 낮추는 순간 내용은 들리지 않고 낮춰졌다는 느낌만 남습니다.",
        "Once spoken down to, the customer hears nothing else.",
    ),
    advice: Words::new(
        "‘-습니다’나 ‘-요’로 끝맺고, ‘고객님’이나 성함으로 불러 주십시오.",
        "End politely, and address the customer by name or as “you” with respect.",
    ),
    wording: Words::new("“○○○ 님, ○○해 드리겠습니다.”", "“Mr/Ms …, …”"),
    limits: Words::new(
        "따옴표 안의 반말은 찾지 않습니다. ‘-함’, ‘-음’으로 끝나는 공문투는 반말로 보지 않습니다.",
        "Plain speech in quotation marks is not found. Official notes ending in -함 or -음 are not counted.",
    ),
    examples: &[
        ko_chat(Shows::Broken, "«저기 가서 물어봐.»"),
        ko_chat(Shows::Broken, "«이봐요», 순서를 지키셔야죠."),
        en(Shows::Broken, "«Listen, lady», the form is over there."),
        ko_chat(
            Shows::Better,
            "2층 안내 창구에서 바로 도와드립니다. 제가 모셔다드릴까요?",
        ),
        ko(
            Shows::NearMiss,
            "직원이 \"거기 서 있어\"라고 말한 것을 확인했습니다.",
        ),
        ko(Shows::NearMiss, "처리 결과: 11월 24일 보수 완료함."),
    ],
    check: Check::Said(find),
};

static ADDRESS: Pattern = Pattern::new(
    r"(?x) (?:^|[\s,.!?~]) (?P<call> 당신(?:이|은|들|도|네|한테|이야|\s|,) | 이봐요?[\s,] | 이보세요[\s,]? | 여보세요,?\s | 아줌마(?:가|는|도|\s|,|들) | 아저씨(?:가|는|도|\s|,|들) | (?:애기|애|아기)\s?엄마(?:가|는|들|\s|,)? | [가-힣]{1,2}\s?양반(?:이|은|아|\s|,|[.]) | 이\s?사람[아이](?:\s|,|[.]) | 학생아[\s,] | 어이[\s,] | 니가\s | 너(?:는|가|도|희)\s )",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?P<call>listen,? (?:lady|mister|buddy|pal)|(?:look|hey),? (?:lady|buddy|pal|mister|you)|you people|sweetheart|honey|shut up|buddy|missy|grandma|grandpa|lady,)\b",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    let address = match reading.language {
        Language::Korean => &ADDRESS,
        Language::English => &ENGLISH,
    };
    let mut found: Vec<Range<usize>> = address
        .regex()
        .captures_iter(&reading.voice)
        .filter_map(|c| c.name("call"))
        .map(|m| trimmed(&reading.voice, m.range()))
        .collect();
    if reading.language == Language::Korean {
        found.extend(
            reading
                .each()
                .filter(|(i, words, acts)| {
                    acts.level == SpeechLevel::Plain && is_speech(reading, *i, words)
                })
                .map(|(i, ..)| reading.whole(i)),
        );
    }
    found
}

/// A heading, a line of a list or a signature is no speech.
fn is_speech(reading: &Reading<'_>, sentence: usize, words: &str) -> bool {
    let ended = words.trim_end().ends_with(['.', '?', '!', '~', '…']);
    let spoken = reading.kind == Kind::Chat && sentence + 1 == reading.sentences.len();
    (ended || spoken) && words.chars().count() >= 3 && !personal::ends_in_name(words)
}

fn trimmed(text: &str, at: Range<usize>) -> Range<usize> {
    let kept = text[at.clone()].trim_end_matches([' ', ',']);
    at.start..at.start + kept.len()
}
