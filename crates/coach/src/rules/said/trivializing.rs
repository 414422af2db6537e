//! `trivializing`: belittles the matter, or compares with those who do not complain.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

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
        "흔한 말은 그대로 찾고, 나머지는 익힌 문장에서 배운 모형이 가려냅니다. 숫자로 크기를 알리는 말은 찾지 않지만, 둘이 섞이면 놓칠 수 있습니다.",
        "Plain wordings are known, the rest is told by a model learnt from labelled sentences. A plain figure is no finding; the two mixed may be missed.",
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
    check: Check::Said(find),
};

/// What everybody says; the rest is left to the model.
static KOREAN: Pattern = Pattern::new(
    r"(?x) (?:그|이)\s?(?:정도|만한|깟)\s?(?:는|의|로|일|쯤|[가-힣]{1,6}[은는이가도])[가-힣\s]{0,14}(?:다들|누구나|다\s?(?:그|이해)|보통|흔|참|이해하|괜찮) | 별(?:일|거|것)\s?(?:도\s)?(?:아니|아닙|아녜) | 다른\s?(?:분|고객|학생|사람|손님|환자|민원인|어머님|학부모)[가-힣]{0,3}\s?(?:다\s|모두\s|아무(?:도|런)?\s?|그런\s|이런\s|잘만\s|한\s?번도\s)[^.!?]{0,12}(?:없|않|괜찮|이해|참|쓰|지내|하세|하십|드세) |
      (?:겨우|고작|기껏해야|그깟|그까짓)\s | 예민하(?:신|시|게) | 유난(?:스럽|히\s?까다) | 유별나 | 누구나\s?(?:다\s)?겪 | (?:고객|학생|회원|환자|보호자|민원인)[가-힣]{0,3}만\s?(?:그러|불편|유독)",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:(?:it|that)(?:'s| is) (?:not|no|hardly) (?:such )?(?:a )?big deal|(?:it|that)(?:'s| is| was) (?:only|just|merely) (?:a|an|one|two|three|five|ten|\d+)|nobody else|no one else|other (?:people|guests|students|customers|patients|parents) (?:have no|do not|don't|never|understand|manage|cope)|over-?react|these things happen|happens to everyone)\b",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter(|(_, words, acts)| {
            acts.apology.is_none() && (KOREAN.is_in(words) || ENGLISH.is_in(words))
        })
        .map(|(i, ..)| reading.whole(i))
        .collect()
}
