//! How serious: `High` for health, safety, a leak of personal data, a right or deadline about to be lost
//! for good, a threat, or a customer who may harm themself; `Low` for a small nuisance or nothing wrong.

use super::cues::{Cue, Heard, Suggestion, cue};
use super::voice::VoiceKind;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Low,
    Normal,
    High,
}

impl Severity {
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Low => "low",
            Severity::Normal => "normal",
            Severity::High => "high",
        }
    }
}

static HIGH: [Cue<Severity>; 4] = [
    cue(
        Severity::High,
        3,
        r"응급실|119|구급|호흡|숨이\s?안|쓰러|기절|피가|출혈|뇌진탕|골절|부러졌|부러져|화상|수술|중독|토하|알레르기|두드러기|약을\s?(?:잘못|두)|위험|석면|감전|가스|화재|불이\s?(?:나|났)|갇혔|갇혀|추락|넘어져|다쳤|다쳐|학폭|괴롭|때렸|맞았|성추행|성희롱|몰카|스토킹",
    ),
    cue(
        Severity::High,
        3,
        r"개인정보|유출|가림\s?없이|주민(?:등록)?번호가\s|명단에|이름과\s?(?:휴대|전화|번호|주소)|죽고\s?싶|죽어\s?버|살기\s?싫|뛰어내|자해|자살|불\s?(?:질러|싸질)|죽여|찾아가서|밤길",
    ),
    cue(
        Severity::High,
        2,
        r"(?:마감|기한|접수)(?:이|은|일이)?\s?(?:내일|오늘|모레|이번\s?주|\d)|(?:지워|삭제|소멸|취소|박탈|실효)(?:진|된|됩|돼)(?:다|니|요)|비자|추방|강제\s?출국|응시\s?(?:못|불가)|졸업(?:을|이)?\s?(?:못|안)",
    ),
    cue(
        Severity::High,
        3,
        r"(?i)emergency|ambulance|allerg|bleeding|unconscious|injur|poison|unsafe|asbestos|kill|suicide|personal (?:data|information)|visa|deport|burn(?:ed|t)",
    ),
];

static LOW: [Cue<Severity>; 2] = [
    cue(
        Severity::Low,
        3,
        r"급한\s?(?:건|것은|일은)\s?아니|재촉하는\s?건\s?아니|사소|별\s?건\s?아니|그냥\s?궁금|다음\s?개선|좋겠어요|좋겠습니다|어떨까",
    ),
    cue(
        Severity::Low,
        3,
        r"(?i)not urgent|small thing|minor|just a thought|no hurry",
    ),
];

pub(super) fn suggest(heard: &Heard<'_, '_>, kind: VoiceKind) -> Suggestion<Severity> {
    let mut high = heard.tally(&[Severity::High], &HIGH);
    let low = heard.tally(&[Severity::Low], &LOW);
    let bad = kind == VoiceKind::Complaint;
    if bad && let Some(tally) = high.pop().filter(|t| t.sum >= 3) {
        return Suggestion {
            value: Severity::High,
            because: tally.because,
        };
    }
    let because = low.into_iter().flat_map(|t| t.because).collect::<Vec<_>>();
    let value = match kind {
        VoiceKind::Complaint if because.is_empty() => Severity::Normal,
        _ => Severity::Low,
    };
    Suggestion { value, because }
}
