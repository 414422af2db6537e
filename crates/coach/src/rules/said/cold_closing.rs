//! `cold-closing`: shuts the door on the customer.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::ColdClosing,
    severity: Severity::Warning,
    title: Words::new("냉담한 끝맺음", "A cold closing"),
    principle: "불만고객 발생의 주요 원인: 단정적인 거절 및 냉담",
    finds: Words::new(
        "더 할 말이 없다, 알아서 하라, 다시 회신하지 않는다, 이만 끊겠다처럼 문을 닫는 끝맺음.",
        "Endings that close the door: nothing more to say, suit yourself, no further reply, goodbye.",
    ),
    why: Words::new(
        "문이 닫히면 고객은 다른 문을 두드리고, 그때는 더 화가 나 있습니다.",
        "When this door closes the customer knocks at another, angrier.",
    ),
    advice: Words::new(
        "받아들이기 어려우실 때 어떻게 하실 수 있는지, 누구에게 물으시면 되는지를 적어 주십시오.",
        "Say what the customer can do if they do not agree, and whom to ask.",
    ),
    wording: Words::new(
        "“답변이 미흡하시면 ○○팀 ○○○(전화 ○○)에게 말씀해 주십시오. 다시 살펴보겠습니다.”",
        "“If this does not settle it, please call … at …”",
    ),
    limits: Words::new(
        "짧아도 정중한 끝맺음은 찾지 않습니다.",
        "A short but courteous ending is not found.",
    ),
    examples: &[
        ko_chat(Shows::Broken, "«더 드릴 말씀이 없습니다.»"),
        ko_chat(Shows::Broken, "«이만 끊을게요.»"),
        ko(Shows::Broken, "«추가 문의는 받지 않습니다.»"),
        en(Shows::Broken, "«We consider this matter closed.»"),
        ko(
            Shows::Better,
            "답변이 미흡하시면 민원실 한누리(02-123-4567)에게 말씀해 주십시오.",
        ),
        ko(
            Shows::NearMiss,
            "통화가 끊긴 점 사과드립니다. 저희가 다시 전화드리겠습니다.",
        ),
    ],
    check: Check::Said(find),
};

static KOREAN: Pattern = Pattern::new(
    r"(?x) (?:더|더는|더\s?이상)\s?(?:이상\s)?(?:드릴|할|보탤|하실|나올|들려드릴)\s?(?:말|말씀|얘기|답변)[이은도]?\s?(?:더\s)?없 | 더\s?(?:해\s?드릴|도와드릴)\s?(?:건|것|수)[은이가]?\s?없 |
      알아서\s?(?:하(?:세요|십시오|셔야|시)|대책|판단|찾아) | (?:이만|그럼|전화)\s?(?:전화는\s?)?(?:끊|줄이겠|끝|종료|빠지|빠질|들어가|내려놓) | 끊(?:을게요|겠습니다|습니다|어요)[.!~\s]*$ | 바빠서\s?이만 | 계셔서\s?이만 | 이만요 |
      그리\s?(?:아십|아시|아세) | 그렇게\s?아(?:십|세) |
      (?:추가|개별|동일|별도|이후|이하|더\s?이상의|같은\s?(?:내용|글)|재차|향후)[^.!?]{0,16}(?:문의|민원|회신|답글|글|연락|이견|설명|논의|접수분|댓글|답변)[^.!?]{0,16}(?:받지\s?않|하지\s?않|드리지\s?않|아니하|아니할|자제|사절|생략|접수되지|종결|불필요|달리지\s?않|없음|없을\s?수|없습니다) | 회신하지\s?않 | 답글은?\s?달리지 | 댓글\s?달지\s?않 |
      (?:답변|회신|질의|민원|본건|상담)[을를은이]?\s?(?:[가-힣]{1,6}\s)?(?:종결|종료)(?:합니다|함|하며|하겠|되었|하고|됨) | 상담(?:을)?\s?(?:마칩니다|종료) | 이상\s?마칩니다 |
      (?:하시|가시|오시|쓰시|보시|내시|말하|찾아가\s?보시)든(?:지|가)(?:\s?말든지)?(?:\s하시고)?요?[.!,\s]*$ | 시든\s[^.]{0,14}시든 | 자유(?:입니다|이나|이니|예요) | 마음대로\s?하 | (?:다른|옆)\s?[가-힣]{1,6}(?:도|이|가)?\s?많 | 싫으시면\s[^.]{0,6}(?:나가|안\s|마시) | 마음에\s?안\s?드시면 | 더\s?물어보셔도 | 그만\s?(?:문의|가\s?보|연락) | 연락하지\s?말아 | 붙잡지\s?않
    ",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:nothing (?:more|further|else) (?:to (?:say|add|discuss)|we can)|(?:consider|regard) (?:this|the) (?:matter|case|complaint) (?:as )?closed|(?:matter|case|file) is (?:now )?closed|will not (?:reply|respond|correspond|enter into)|no further (?:correspondence|replies|discussion|messages)|suit yourself|take it or leave it|that(?:'s| is) (?:all|the end of it|final)|do (?:as|what) you (?:like|please)|feel free to (?:go|look|take your business) elsewhere|please do not (?:write|contact|reply))\b",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter(|(_, words, acts)| {
            // A shout is a raised voice, not a closing.
            let calm =
                !words.trim_end().ends_with('!') && acts.apology.is_none() && !acts.other_way;
            calm && (KOREAN.is_in(words) || ENGLISH.is_in(words))
        })
        .map(|(i, ..)| reading.whole(i))
        .collect()
}
