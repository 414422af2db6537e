//! `blame-shifting`: pushes it on the customer, another team, another body or "the system".

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

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
        "흔한 말은 그대로 찾고, 나머지는 익힌 문장에서 배운 모형이 가려냅니다. 담당을 알리는 말과 넘기는 말이 닮으면 놓치거나 잘못 볼 수 있습니다.",
        "Plain wordings are known, the rest is told by a model learnt from labelled sentences; saying who is in charge and passing the buck can look alike.",
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
    check: Check::Said(find),
};

/// What everybody says; the rest is left to the model.
static KOREAN: Pattern = Pattern::new(
    r"(?x) (?:저희|우리|제|이)\s?(?:부서|과|팀|쪽|기관|학교|병원|회사|담당|소관|업무|책임|잘못|탓|문제)(?:의|에서)?\s?(?:할\s)?(?:일|업무|소관|책임|잘못|탓|문제|담당|관할)?[은는이가도]?\s?(?:전혀\s)?(?:아니|아닙|아녜|아녀) | (?:제대로|잘|미리|안내문을|공지를|꼼꼼히)\s?(?:안\s?(?:읽|보|챙기|확인)[가-힣]{0,2}|(?:읽|보|챙기|확인하)지\s?않)(?:으셨|셨|으신|신|으시|시|고\s) |
      (?:미리|먼저|직접|꼭|제대로|잘)\s?(?:확인|신청|말씀|문의|챙기|알아보|읽|보)[가-힣]{0,3}셨어야 | (?:고객|학생|본인|환자|보호자|민원인|회원|손님|학부모)(?:님|분)?(?:의)?\s?(?:실수|부주의|과실|책임|탓|잘못)(?:이|입|으로|예요|이에요) | (?:다른|해당|그|옆)\s?(?:부서|과|팀|기관|업체|창구)(?:에|로|한테|에다)\s?(?:직접\s)?(?:문의|물어|말씀|전화|연락|따지|가\s?보) | 전임자가",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:(?:not|isn't) (?:our|my) (?:department|job|fault|responsibility|problem|business|area)|you (?:should|ought to) have (?:read|checked|asked|told|applied|looked|called)|you (?:did not|didn't|failed to) (?:read|check|follow|look)|(?:was|is) (?:the|our) (?:contractor|supplier|courier)'s (?:mistake|fault)|your own (?:fault|mistake))\b",
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
