//! A refusal: what will not be done or cannot be had.

use crate::Language;
use crate::text::Pattern;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The refusing words.
    pub(crate) at: Range<usize>,
}

/// Ends of a sentence that refuse.
static KOREAN: Pattern = Pattern::new(
    r"(?x) (?: 안\s?(?:됩니다|돼요|되세요|되십니다|되는\s?(?:겁니다|거야|거예요)|돼|됨|되고요|해\s?드립니다|해\s?드려요|받습니다|받아요|나갑니다|나가요|만집니다|내드려요) | 않됩니다 |
      못\s?(?:합니다|해요|해\s?드립니다|해\s?드려요|드립니다|드려요|받습니다|받아요|빼요|바꿔\s?드려요|내드려요|떼\s?드려요|끊어\s?줌|늘려\s?드려요|찾으세요|[가-힣]{1,3}\s?드려요|[가-힣]{1,3}\s?드립니다|[가-힣]{1,2}어요|[가-힣]{1,2}줌) |
      불가(?:합니다|하십니다|함|해요|하며|하오니|하고요|능합니다|능해요|능함|능하십니다)? |
      <ㄹ>\s?수\s?(?:가|는|도)?\s?없(?:습니다|어요|음|으십니다|으세요|고요|네요|다고|음을) |
      (?:받아들이|받아\s?주|드리|인정하|인정되|허용하|허용되|수용하|수용되|이루어지|포함되|고려하(?:고\s있)?|지급하|지급되|제공하|제공되|반영하|반영되|받|받지|두|접수하|하|심의하|다루)지(?:는|도)?\s?(?:(?:않|못|아니)(?:습니다|아요|해요|합니다|음|함|하십니다|는다|고요|네요|하는\s점|함을)) |
      어렵(?:습니다|네요|겠습니다|겠네요|다고|고요|음) | 어려(?:우세요|우십니다|워요|울\s?것|움) | 곤란(?:합니다|해요|하십니다|함|하네요) |
      (?:계획|예정|예외|대상|방법|방도|여지|의무|사항|자리|담당자|구제|조치|생각|도리|것|건|거|일|환불|이자|소급|규정|근거)[은는이가도]?\s?(?:전혀\s)?(?:학교에\s)?(?:없(?:습니다|어요|음|고요|네요|어|다니까요)|아닙니다|아님) | 해당(?:이|은)?\s?없(?:습니다|어요|음) | 허용(?:되지|할\s?수) )
    ",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:(?:we|i) (?:cannot|can't|can not|will not|won't|do not|don't|are unable to|am unable to|are not able to)|(?:(?:is|are) not|isn't|aren't) (?:possible|available|allowed|permitted|refundable)|not possible|no (?:refunds?|exceptions?|exchanges?)|out of the question|so no|there (?:is|are) no(?:thing)?)\b[^.;,]*",
);

pub(crate) fn of(voice: &str, language: Language) -> Option<Refusal> {
    let pattern = match language {
        Language::Korean => &KOREAN,
        Language::English => &ENGLISH,
    };
    pattern
        .regex()
        .find_iter(voice)
        .last()
        .map(|m| Refusal { at: m.range() })
}
