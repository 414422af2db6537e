//! What a sentence does: apologise, refuse, give the rule as reason, offer another way, commit, ask to
//! wait, tell what was done, ask for consent, greet. Acts are facts about sentences; rules judge them.

pub(crate) mod account;
pub(crate) mod apology;
pub(crate) mod commitment;
pub(crate) mod consent;
pub(crate) mod greeting;
pub(crate) mod reason;
pub(crate) mod refusal;
pub(crate) mod remedy;
pub(crate) mod restating;
pub(crate) mod wait;

use crate::text::Pattern;
use crate::text::ending::{SpeechLevel, speech_level};
use crate::when::{AsOf, Moment, moments};
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
    pub(crate) fn of(voice: &str, language: Language, as_of: AsOf<'_>) -> Self {
        let moments = moments(voice, language, as_of);
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

    /// The day by which this sentence promises an act of ours. A date that has passed is told as it
    /// stands; an act in the present tense counts only when its day is to come.
    pub(crate) fn promised(&self, voice: &str, language: Language, now: DateTime) -> Option<Due> {
        if self.asks || commitment::asks_customer(voice, language) {
            return None;
        }
        let ahead = self.upcoming(now);
        match &self.commitment {
            Some(_) => ahead.or(self.moments.last()).map(|m| m.due),
            None if commitment::acts_for_customer(voice, language) => ahead.map(|m| m.due),
            None => None,
        }
    }

    /// Whether the sentence gives a day or time for something that is not over.
    pub(crate) fn timed(&self, voice: &str, language: Language, now: DateTime) -> bool {
        let over = commitment::is_over(voice, language) && self.upcoming(now).is_none();
        !self.moments.is_empty() && !over && !commitment::asks_customer(voice, language)
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
        r"(?x) (?:그\s?)?대신(?:에)?[\s,] | 하실\s?수\s?있(?:습니다|어요|으며|고|도록|는) | (?:<ㄹ>)\s?수\s?(?:도\s)?있(?:습니다|는\s?(?:경우|방법|길)|어요|으며|고요?|는데|으니|으십니다|으세요|게) | (?:<ㄹ>)\s?수\s?있(?:을까요|으신가요) | 가능(?:합니다|하며|해요|하니|하십니다|하세요|함|하고|한\s) | 원하시면 | 원하신다면 | 희망하시면 | 방법(?:도|이)\s(?:있|하나) | 어느\s?(?:쪽|것|방법|편)이? |
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
        r"(?x) (?: 바꾸었|바꿨|바꿔\s?드렸|[가-힣]\s(?:두었|놓았|뒀|놨)|풀었|껐|거두었|되돌렸|고쳤|고쳐\s?드렸|옮겼|옮겨\s?드렸|보냈|보내\s?드렸|돌려\s?드렸|돌려드렸|갈았|붙였|치웠|세웠|열었|채웠|지웠|뺐|내렸|올렸|달았|늘렸|늘려\s?(?:드렸|두었|놓았)|잡아\s?(?:드렸|두었|놓았)|넣었|만들었|맞췄|맞추었|멈췄|멈추었 |
          (?: 취소|환불|입금|송금|정정|복구|수리|교체|교환|재발급|발급|지급|시정|설치|회수|중단|해제|면제|예약|마련|준비|청소|소독|수정|변경|연장|배정|삭제|반영|처분|교육|점검|정비|보수|개선|처리|조치|전달|이관)(?:을|를)?\s?(?:했|하였|마쳤|끝냈|해\s?(?:드렸|두었|놓았|뒀)|완료했|완료하였) | 하기로\s?했 )
        (?:습니다|어요|으며|고|으니|음|는데|고요|지요|죠) |
          (?:취소|환불|입금|정정|복구|수리|교체|재발급|지급|처리|조치|설치|보수|시정)[이가]?\s?(?:모두\s)?(?:완료되었|완료됐|완료함|끝났|되었습니다|됐습니다|됐어요)
        ",
    );
    static ENGLISH: Pattern = Pattern::new(
        r"(?i)\b(?:i|we)(?:'ve| have)? (?:already )?(?:refunded|corrected|changed|replaced|fixed|sent|moved|cancelled|credited|removed|repaired|restored|updated)\b|\bhas (?:already )?been (?:refunded|corrected|changed|replaced|fixed|sent|moved|cancelled|credited|removed|repaired|restored|updated)\b",
    );
    match language {
        Language::Korean => KOREAN.is_in(voice),
        Language::English => ENGLISH.is_in(voice),
    }
}
