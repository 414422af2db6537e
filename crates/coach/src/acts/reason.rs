//! The reason that a sentence gives: a rule, what the rule is for, or facts.

use crate::Language;
use crate::text::Pattern;
use std::ops::Range;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reason {
    /// A rule cited as the ground.
    pub(crate) rule: Option<Range<usize>>,
    /// Says what the rule protects or why it is there.
    pub(crate) purpose: bool,
    /// Gives any ground at all.
    pub(crate) ground: bool,
}

static RULE: Pattern = Pattern::new(
    r"(?x) (?: 규정|약관|지침|내규|학칙|조례|방침|원칙|매뉴얼|고시|세칙|요강|조항|시행령|시행규칙|정관|규칙|강령|운영정책|이용정책|(?:운영|심사|내부|회계|통제|선발|지급|업무|관련)\s?(?:정책|기준)|회칙|훈령|예규|표준약관|법령|법률|[가-힣]{2,8}법(?:에|상|에서|으로)\s?|법(?:에서|으로|에|상|이)\s|안내문에\s?정한|의결(?:\s?사항|을)|심의를?\s?통과|결정\s?사항|제\d+조(?:의\d+)?(?:\s?제\d+항)? )",
);

static PURPOSE: Pattern = Pattern::new(
    r"위해(?:서)?[\s,]|위하여|위한\s|때문(?:에|이|입)|취지|까닭|이유는|보호(?:하|를|차원)|공정(?:하|성|을)|안전(?:을|상|이|하)|막으려|막기|예방|형평|우려|있어서(?:는)?\s",
);

static GROUND: Pattern = Pattern::new(
    r"(?:므로|기\s?때문|어서|아서|해서|여서|라서|이라\s|니까|으니|되어\s?있어|없어\s|않아\s|지나\s|넘어\s|관계로|사정으로|인해|인하여|바람에|는데|은데|인데|로\s?인한|상\s|으로\s?인)",
);

static ENGLISH_RULE: Pattern = Pattern::new(
    r"(?i)\b(?:rules?|policy|policies|regulations?|terms(?: and conditions)?|guidelines?|procedures?|by-?laws?|statute)\b",
);

static ENGLISH_PURPOSE: Pattern = Pattern::new(
    r"(?i)\b(?:because|so that|in order to|to protect|to keep|the reason|exists to|is there to|for (?:your|the) safety|to make sure)\b",
);

static ENGLISH_GROUND: Pattern =
    Pattern::new(r"(?i)\b(?:because|since|as (?:the|we|our|it)|due to|so that|after|already)\b");

pub(crate) fn of(voice: &str, language: Language) -> Reason {
    let (rule, purpose, ground) = match language {
        Language::Korean => (&RULE, &PURPOSE, &GROUND),
        Language::English => (&ENGLISH_RULE, &ENGLISH_PURPOSE, &ENGLISH_GROUND),
    };
    Reason {
        rule: rule.find(voice),
        purpose: purpose.is_in(voice),
        ground: ground.is_in(voice),
    }
}
