//! Why the customer is dissatisfied, as told in the text: the five causes of the seed, and other.

use super::cues::{Cue, Heard, Suggestion, cue};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CauseKind {
    #[serde(rename = "unkind-response")]
    UnkindResponse,
    #[serde(rename = "clumsy-or-wrong-handling")]
    ClumsyOrWrongHandling,
    #[serde(rename = "hiding-behind-rules")]
    HidingBehindRules,
    #[serde(rename = "evading-responsibility-or-broken-promise")]
    EvadingOrBrokenPromise,
    #[serde(rename = "flat-refusal-or-coldness")]
    FlatRefusalOrColdness,
    #[serde(rename = "other")]
    Other,
}

impl CauseKind {
    pub const ALL: [CauseKind; 6] = [
        CauseKind::UnkindResponse,
        CauseKind::ClumsyOrWrongHandling,
        CauseKind::HidingBehindRules,
        CauseKind::EvadingOrBrokenPromise,
        CauseKind::FlatRefusalOrColdness,
        CauseKind::Other,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            CauseKind::UnkindResponse => "unkind-response",
            CauseKind::ClumsyOrWrongHandling => "clumsy-or-wrong-handling",
            CauseKind::HidingBehindRules => "hiding-behind-rules",
            CauseKind::EvadingOrBrokenPromise => "evading-responsibility-or-broken-promise",
            CauseKind::FlatRefusalOrColdness => "flat-refusal-or-coldness",
            CauseKind::Other => "other",
        }
    }
}

static CUES: [Cue<CauseKind>; 12] = [
    cue(
        CauseKind::UnkindResponse,
        3,
        r"반말|불친절|비웃|웃으(?:며|면서|시|셨|더)|웃더|한숨|소리(?:를|부터)?\s?(?:지르|질렀)|무시(?:하|당|받)|노려|쳐다보지도|짜증|퉁명|쏘아|혀를\s?차|막말|망신|차별|위아래로|째려|삿대질|핀잔|창피|모욕|말투|태도|면박|툭\s?던지",
    ),
    cue(
        CauseKind::UnkindResponse,
        3,
        r"(?i)rude|laughed|laughing at|shouted|yelled|rolled (?:his|her) eyes|sneer|sighed|made fun|mocked|ignored me|contempt|tone|looked down",
    ),
    cue(
        CauseKind::ClumsyOrWrongHandling,
        2,
        r"오류|실수|착오|누락|빠져\s?있|빠졌|빠뜨|잘못\s?(?:입력|보내|나|찍|안내|알려|적|들어|처리|기재)|틀리|틀렸|두\s?번\s?(?:빠져|결제|청구|나)|이중|중복|다른\s?(?:사람|학생|환자)|분실|잃어버|안내(?:가|도|를)?\s?(?:없|못|안)|알려\s?주지\s?않|연락(?:도|이)?\s?(?:없|안|못)|공지(?:도|가)?\s?(?:없|안)|바뀌었|바뀐|기록(?:이)?\s?없|접수(?:가)?\s?안|반영(?:이)?\s?안|그대로(?:네|예|입|이)|처리가\s?안|무단결석|(?:말이|설명이|답이)\s?(?:다|달|다르)",
    ),
    cue(
        CauseKind::ClumsyOrWrongHandling,
        2,
        r"(?i)wrong|mistake|twice|two bookings|double|error|mixed up|misspel|lost|missing|not (?:recorded|registered|updated)|froze|cut it|without (?:telling|notice)",
    ),
    cue(
        CauseKind::HidingBehindRules,
        4,
        r"규정|약관|원칙(?:이|상|대로)|지침|조례|매뉴얼|내규|법적으로는|방침|정책(?:이|상)|기준(?:이라|상|이\s?그)",
    ),
    cue(
        CauseKind::HidingBehindRules,
        4,
        r"(?i)\b(?:rules?|policy|regulations?|procedure|terms)\b",
    ),
    cue(
        CauseKind::EvadingOrBrokenPromise,
        2,
        r"약속|한다고\s?(?:해|하)\s?(?:놓|셨|더)|해\s?준다고|준다더니|주신다고|주겠다(?:고|던|더)|떠넘|미루|책임(?:이)?\s?(?:없|아니|지지|이라고만)|(?:라고|이라고|하라고|말하라고|가라고|전화하라고)\s?(?:하고|하시고|합니다|해요|하네)|소관|돌려보|뺑뺑|핑퐁|(?:주|달|개월|일|번)째\s?(?:그대로|답|연락|기다|감감|소식|아무)|연락(?:이|을)?\s?(?:없|주신다|준다|드린다)|기다리라(?:고)?만|기다리라|감감|담당(?:자)?가?\s?(?:아니|바뀌|없)|곧\s?(?:보내|처리|연락|해)|처리하겠다|조치하겠다|회신이\s?없|답(?:변)?이\s?없",
    ),
    cue(
        CauseKind::EvadingOrBrokenPromise,
        2,
        r"(?i)promis|said (?:it|he|she|they) would|tomorrow again|not (?:my|our|their) (?:job|department|problem|responsibility)|sent (?:me )?(?:from|to) (?:one|another)|passed (?:me )?(?:from|around)|call(?:ed)? (?:me )?back|never (?:called|came|replied)|no (?:reply|answer|response)|blamed",
    ),
    cue(
        CauseKind::FlatRefusalOrColdness,
        3,
        r"안\s?(?:된다|됩니다|돼요|되니까|되는\s?건)(?:고|만|는\s?말)|못\s?(?:해|한다|준다|드린)(?:준다고|고|다고)|불가(?:하다|라|능하다)|거절|거부|한마디로|단칼|딱\s?잘라|할\s?말\s?없|끊어\s?버|끊(?:으|었|더|고)|들어\s?주지도|듣지도\s?않|들으려(?:고)?(?:도|조차)?|쳐다보지도|돌아앉|문을\s?닫|안\s?된다(?:고)?만|방법(?:이|은)\s?없다",
    ),
    cue(
        CauseKind::FlatRefusalOrColdness,
        3,
        r"(?i)hung up|refused|would not (?:look|listen|help|say)|did not (?:look|listen)|nothing (?:we|i) can do|just said no|turned away|\bsaid,? .?no\b",
    ),
    cue(
        CauseKind::Other,
        3,
        r"시끄|소음|냄새|악취|추(?:워|웠|위)|더(?:워|웠|위)|곰팡|벌레|바퀴|더럽|지저분|고장|좁(?:아|고|은)|부족|모자라|부러|깨져|끊기|느려|느리|튕기|물이\s?새|누수|맛이?\s?없|광고|비싸|가로등|안\s?(?:잠|켜|들어|나와|닫|열)|녹물|먼지|미끄",
    ),
    cue(
        CauseKind::Other,
        3,
        r"(?i)nois|smell|cold|heater|dirty|bugs?\b|mould|mold|leak|slow|too (?:small|hot|loud|far)|stuck|dead since",
    ),
];

/// The cues of each cause are worth naming from this sum on.
const ENOUGH: i32 = 3;

pub(super) fn suggest(heard: &Heard<'_, '_>) -> Vec<Suggestion<CauseKind>> {
    let tallies = heard.tally(&CauseKind::ALL, &CUES);
    let highest = tallies.iter().map(|t| t.sum).max().unwrap_or(0);
    let mut told: Vec<Suggestion<CauseKind>> = tallies
        .into_iter()
        .filter(|t| t.sum >= ENOUGH && 2 * t.sum >= highest)
        .map(|t| Suggestion {
            value: t.class,
            because: t.because,
        })
        .collect();
    if told.is_empty() {
        told.push(Suggestion {
            value: CauseKind::ClumsyOrWrongHandling,
            because: Vec::new(),
        });
    }
    told
}
