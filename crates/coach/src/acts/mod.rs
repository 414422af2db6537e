//! What a sentence does: apologise, refuse, give the rule as reason, offer another way, commit, ask to
//! wait, tell what was done, ask for consent, greet. Acts are facts about sentences; rules judge them.

pub(crate) mod apology;
pub(crate) mod commitment;
pub(crate) mod greeting;
pub(crate) mod reason;
pub(crate) mod refusal;
pub(crate) mod wait;

use crate::text::Pattern;
use crate::text::ending::{SpeechLevel, speech_level};
use crate::when::{Moment, moments};
use crate::{Due, Language};
use jiff::civil::DateTime;
use std::ops::Range;

/// What one sentence does. Ranges are bytes of the sentence.
#[derive(Debug)]
pub(crate) struct Acts {
    pub(crate) level: SpeechLevel,
    pub(crate) apology: Option<apology::Apology>,
    pub(crate) refusal: Option<refusal::Refusal>,
    pub(crate) reason: reason::Reason,
    pub(crate) commitment: Option<commitment::Commitment>,
    pub(crate) wait: Option<Range<usize>>,
    /// Names something that the customer can have or do.
    pub(crate) other_way: bool,
    /// Tells an act of ours that is done.
    pub(crate) done: bool,
    pub(crate) asks: bool,
    pub(crate) moments: Vec<Moment>,
}

impl Acts {
    /// Of a sentence in the writer's own voice (what is quoted is blanked out).
    pub(crate) fn of(voice: &str, language: Language, now: DateTime) -> Self {
        let moments = moments(voice, language, now);
        Acts {
            level: speech_level(voice),
            apology: apology::of(voice, language),
            refusal: refusal::of(voice, language),
            reason: reason::of(voice, language),
            commitment: commitment::of(voice, language),
            wait: wait::of(voice, language),
            other_way: other_way(voice, language),
            done: done(voice, language),
            asks: voice.trim_end().ends_with(['?', '？']),
            moments,
        }
    }

    /// The day by which this sentence promises an act of ours.
    pub(crate) fn promised(&self, voice: &str, language: Language, now: DateTime) -> Option<Due> {
        let commits = self.commitment.is_some() || commitment::acts_for_customer(voice, language);
        let due = self.upcoming(now)?.due;
        (commits && !self.asks && !commitment::asks_customer(voice, language)).then_some(due)
    }

    /// A day or time that is still to come.
    pub(crate) fn upcoming(&self, now: DateTime) -> Option<&Moment> {
        let ahead = |m: &&Moment| {
            m.due.on > now.date()
                || (m.due.on == now.date() && m.due.at.is_none_or(|t| t >= now.time()))
        };
        self.moments
            .iter()
            .filter(ahead)
            .find(|m| m.is_limit)
            .or_else(|| self.moments.iter().rfind(ahead))
    }
}

fn other_way(voice: &str, language: Language) -> bool {
    static KOREAN: Pattern = Pattern::new(
        r"(?x) (?:그\s?)?대신(?:에)?[\s,] | 하실\s?수\s?있(?:습니다|어요|으며|고|도록|는) | (?:<ㄹ>)\s?수\s?(?:도\s)?있(?:습니다|어요|으며|고요?|는데|으니|으십니다|으세요|게) | (?:<ㄹ>)\s?수\s?있(?:을까요|으신가요) | 가능(?:합니다|하며|해요|하니|하십니다|하세요|함|하고|한\s) | 원하시면 | 원하신다면 | 희망하시면 | 방법(?:도|이)\s(?:있|하나) | 어느\s?(?:쪽|것|방법|편)이? |
        (?:도와|바꿔|옮겨|보내|빌려|내어|돌려|구해|잡아|열어|뽑아|연결해|신청해|처리해|환불해|안내해|준비해|재발급해|발급해|대신해)\s?(?:드립니다|드려요|드릴게|드리겠|드렸|드릴\s?수\s?있|드릴\s?테니|드리며|드리고|드릴까|드려도|놓았|두었|두겠) | 무료로 | 면제해 | 감면 | (?:주시|하시|오시|가시|내시)면\s[^.]{0,30}(?:드립니다|드려요|드릴게요|드리겠|됩니다|돼요|받으실)
        ",
    );
    static ENGLISH: Pattern = Pattern::new(
        r"(?i)\binstead\b|\byou (?:can|may|could|are welcome to)\b|\bi(?:'ve| have) (?:arranged|booked|reserved|put aside)|\bwe (?:can|could|will) (?:offer|send|arrange|book|move|lend|refund|replace)|\bif you (?:prefer|like|would rather)|\balternatively\b|free of charge",
    );
    match language {
        Language::Korean => KOREAN.is_in(voice),
        Language::English => ENGLISH.is_in(voice),
    }
}

fn done(voice: &str, language: Language) -> bool {
    static KOREAN: Pattern = Pattern::new(
        r"(?x) (?: 바꾸|바꿔|고치|고쳐|옮기|옮겨|넣어|보내|돌려|취소|환불|입금|송금|정정|복구|수리|교체|교환|재발급|발급|지급|처리|반영|삭제|배정|등록|조치|해결|완료|시정|설치|회수|중단|해제|면제|전달|이관|접수|예약|정리|마련|준비|청소|소독|수정|변경|연장|해\s?두|해\s?놓|잡아|걸어|붙여|내려|올려|열어|채워|갈아|새로\s[가-힣]{1,4} )
        [가-힣\s]{0,6}? (?: <ㅆ>(?:습니다|어요|으며|고|으니|음|는데|고요) | 되었(?:습니다|으며|고) | 완료 | 마쳤 ) | <ㅆ>습니다[.]?\s?$",
    );
    static ENGLISH: Pattern = Pattern::new(
        r"(?i)\b(?:i|we)(?:'ve| have)? (?:already )?(?:refunded|corrected|changed|replaced|fixed|sent|moved|cancelled|credited|removed|repaired|restored|updated)\b|\bhas (?:already )?been (?:refunded|corrected|changed|replaced|fixed|sent|moved|cancelled|credited|removed|repaired|restored|updated)\b",
    );
    match language {
        Language::Korean => KOREAN.is_in(voice),
        Language::English => ENGLISH.is_in(voice),
    }
}
