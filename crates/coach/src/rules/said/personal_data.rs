//! `personal-data`: somebody's numbers, home or affairs written into a reply.

use crate::personal::{self, PersonalKind};
use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::PersonalData,
    severity: Severity::Warning,
    title: Words::new("개인정보", "Personal data"),
    principle: "불만 처리 시 금기사항: 대중 앞에서 떠들도록 허용한다.",
    finds: Words::new(
        "주민등록번호, 휴대전화, 이메일, 카드·계좌 번호, 집 주소, 그리고 다른 사람의 이름과 그 사정.",
        "Registration numbers, private phones and mail, card and account numbers, home addresses, and another person's name with their affairs.",
    ),
    why: Words::new(
        "답변은 옮겨지고 남습니다. 거기 적힌 번호와 남의 사정은 되돌릴 수 없습니다.",
        "A reply is forwarded and kept; a number or somebody's affairs in it cannot be taken back.",
    ),
    advice: Words::new(
        "번호는 지우거나 뒤를 가리고, 다른 분의 이름과 사정은 빼 주십시오.",
        "Take the number out or mask it, and leave other people's names and affairs out.",
    ),
    wording: Words::new(
        "“등록하신 연락처(끝자리 ○○○○)로”",
        "“the number you registered (ending …)”",
    ),
    limits: Words::new(
        "기관의 대표 번호와 담당자의 이름은 개인정보로 보지 않습니다. 이름 없이 드러나는 사정은 찾지 못합니다.",
        "The office's own number and the writer's name are not counted. Affairs told without a name are not found.",
    ),
    examples: &[
        ko_chat(Shows::Broken, "등록된 번호가 «010-0123-4567» 맞으시죠?"),
        ko(
            Shows::Broken,
            "환불액은 하늘은행 «110-222-333333»으로 보내 드립니다.",
        ),
        ko(
            Shows::Broken,
            "같은 반 «한누리 학생이 우울증» 치료를 받고 있어 함께 살피고 있습니다.",
        ),
        en(Shows::Broken, "We will call you at «010-0123-4567»."),
        ko(
            Shows::Better,
            "환불액은 등록하신 계좌(끝자리 3333)로 11월 27일까지 보내 드립니다.",
        ),
        ko(Shows::NearMiss, "문의: 시설팀 한누리(02-123-4567)"),
    ],
    check: Check::Said(find),
};

/// Another person by name, with what nobody else should know.
static AFFAIRS: Pattern = Pattern::new(
    r"(?x) (?:^|[\s,.:]) (?P<hit> (?P<name>[가-힣]{2,4}) \s?(?:씨|님|양|군|학생|회원님?|고객님?|환자(?:분)?|손님|어린이|\() [^.!?\n]{0,30}?
      (?: 우울|공황|장애|암\s|수술|진단|치료|질환|병력|복용|약을\s|약\s?\d|임신|유산|이혼|별거|재혼|불화|갈라서|파산|연체|체납|신용|수급|차상위|징계|자퇴|낙제|결석|성적이|불합격|성병|탈모|정신과|산부인과|비뇨|뇌출혈|뇌졸중|입원|학번|상담 ) [^\s.,!?]* )
    ",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    let text = &reading.text.reading;
    let numbers: Vec<Range<usize>> = personal::numbers(text, reading.now)
        .into_iter()
        .filter(|(kind, at)| !is_office(text, *kind, at))
        .map(|(_, at)| at)
        .collect();
    let mut affairs = Vec::new();
    for caps in AFFAIRS.regex().captures_iter(&reading.voice) {
        if let (Some(hit), Some(name)) = (caps.name("hit"), caps.name("name")) {
            let next = numbers.partition_point(|f| f.end <= hit.start());
            let overlaps = numbers.get(next).is_some_and(|f| f.start < hit.end());
            if !overlaps && personal::is_full_name(text, name.range()) {
                affairs.push(hit.range());
            }
        }
    }
    affairs.extend(numbers);
    affairs
}

/// A number that the words before give to an office.
fn is_office(text: &str, kind: PersonalKind, at: &Range<usize>) -> bool {
    static OFFICE: Pattern = Pattern::new(
        r"(?:업무용|당직|상황실|대표|공용|안내)\s?(?:휴대폰|휴대전화|전화|폰|번호|메일)?[\s:는은]*$",
    );
    matches!(kind, PersonalKind::Phone | PersonalKind::Email)
        && OFFICE.is_in(personal::before(text, at.start, 14))
}
