//! A commitment: what the office says it will do, and how firm the words are.

use crate::Language;
use crate::text::Pattern;
use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Commitment {
    /// The words that commit, to their end.
    pub(crate) at: Range<usize>,
    pub(crate) firmness: Firmness,
}

/// How much can be checked later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Firmness {
    /// A closing formula: effort, care, best endeavours.
    Formula,
    /// An act that leaves open whether anything changes: look into, discuss, pass on.
    Soft,
    /// An act that can be seen: call, pay, replace.
    Firm,
}

static KOREAN: Pattern = Pattern::new(
    r"(?x) 겠(?:습니다|어요|사오니|으며|으니|음|다고|네요|사옵니다) | <ㄹ>[게께]요? (?:[\s.,!~…ㅎㅋ^]|$) | <ㄹ>\s?(?:예정|계획|방침|생각|참)(?:입니다|이오니|이며|이니|이에요|이고|임|이라) | <ㄹ>\s?것(?:입니다|임|을\s?약속) | <ㄹ>\s?거(?:예요|에요) | 기로\s?(?:했|하였|합) | 도록\s?(?:함|할\s?것임) | 지요?\s?뭐 | (?:보|전하|일러두|말하)지\.?$",
);

static FORMULA: Pattern = Pattern::new(
    r"최선을|만전을|노력(?:하|해|을|할)|힘쓰|힘쓸|힘을\s?(?:쓰|쏟|기울)|애쓰|애쓸|정성을|각별히|신경(?:을)?\s?(?:쓰|써|쓸)|거듭나|되겠습니다|만들어\s?(?:가|나)|가꾸어|유념|명심|각고|매진",
);

/// Verbs near the end that leave open whether anything changes.
static SOFT: Pattern = Pattern::new(
    r"검토|참고|반영|전달|개선|협의|강구|모색|챙기|챙겨|살피|살펴|들여다보|주의|강화|논의|고려|건의|지도하|지도·|계도|당부|교육(?:하|을|에)|관리(?:하|해)|조율|점검(?:하|해)|재정비|정착|환기|확충|신속|방지|없도록|않도록|되도록|지도록|있도록|이야기해|얘기|말씀(?:드려|은|을)|말해|말은|말이나|언질|운은|여쭤|여쭈|알아(?:보|는|볼)|타이르|타이를|일러두|통보하|활용|전파|추진|방향으로|쪽으로\s?(?:하|해)|(?:아|어|여|해|여쭤|전해|넣어|와|봐)\s?(?:보|볼|는\s?볼)|해볼|보긴|보겠|볼게|볼께",
);

/// Words anywhere in the clause that take the time out of it.
static SOMETIME: Pattern = Pattern::new(
    r"추후|향후|나중에|언젠가|조만간|다음에|다음엔|적절한\s?시기|틈나|틈틈이|시간\s?(?:되|날|될|나)|가급적|형편|조속|빠른\s?시일|도의적|다각|지속적|적극|장기적|중장기|되는\s?대로|하는\s?대로|확인되면|최대한",
);

/// At once: that can be checked.
static NOW: Pattern = Pattern::new(r"지금|바로\s|즉시|이\s?자리에서|곧바로");

/// Endings that look like a commitment and conclude or decline.
static CONCLUDES: Pattern = Pattern::new(
    r"(?:면|도|만|셔야)\s?(?:되|하)?겠|[있없렵같좋]겠|야\s?(?:할|하)\s?것|않기로|못하기로|안\s하기로|지\s?않겠|주셨으면\s?하겠|알겠|모르겠|하셔야겠|(?:되|하)셨겠|셨겠|으시겠|시겠(?:습니까|어요|네)|<ㅆ>겠",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:i|we|someone|somebody|they|the (?:team|office|manager|department)|[A-Z][a-z]+)(?:'ll|'s going to| will| shall|'re going to| are going to| plan to| aim to| hope to)\b[^.;]*",
);

static ENGLISH_FORMULA: Pattern = Pattern::new(
    r"(?i)\b(?:do (?:our|my) best|try (?:our|my) (?:best|hardest)|strive|endeavou?r|make every effort|take (?:more )?care)\b",
);

static ENGLISH_SOFT: Pattern = Pattern::new(
    r"(?i)\b(?:look into|consider|review|bear in mind|keep in mind|pass (?:it|this|that|your|on)|take (?:it|this|that|your \w+) into|forward|improve|try to|see what|think about|monitor|discuss|get back to you|look at (?:it|this|that)|be in touch|let (?:you|them) know|work on|take note|raise (?:it|this))\b",
);

pub(crate) fn of(voice: &str, language: Language) -> Option<Commitment> {
    let (pattern, formula, soft) = match language {
        Language::Korean => (&KOREAN, &FORMULA, &SOFT),
        Language::English => (&ENGLISH, &ENGLISH_FORMULA, &ENGLISH_SOFT),
    };
    let found = pattern.regex().find_iter(voice).last()?.range();
    if language == Language::Korean && CONCLUDES.is_in(last_chars(&voice[..found.end], 12)) {
        return None;
    }
    let clause = match language {
        Language::Korean => clause_start(voice, found.start)..found.end,
        Language::English => found,
    };
    let words = &voice[clause.clone()];
    let sometime = language == Language::Korean && SOMETIME.is_in(words);
    let at_once = language == Language::Korean && NOW.is_in(words);
    let firmness = if formula.is_in(words) {
        Firmness::Formula
    } else if !at_once && (sometime || soft.is_in(last_chars(words, SOFT_WINDOW))) {
        Firmness::Soft
    } else {
        Firmness::Firm
    };
    let end = clause.start + words.trim_end().len();
    Some(Commitment {
        at: clause.start..end,
        firmness,
    })
}

/// How near the end the verb stands, in characters.
const SOFT_WINDOW: usize = 18;

fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices()
        .rev()
        .take(count)
        .last()
        .map_or(text, |(at, _)| &text[at..])
}

/// A present tense that speaks of our act: "…보내 드립니다", "입금됩니다".
pub(crate) fn acts_for_customer(voice: &str, language: Language) -> bool {
    static ACT: Pattern = Pattern::new(
        r"(?:드립니다|드려요|드리며|드리고|올립니다|합니다|해요|됩니다|돼요|됨|함|갑니다|옵니다|나갑니다|들어옵니다|엽니다|바꿉니다|보냅니다|마칩니다|찾아뵙니다|도착합니다|뵙겠|받으실\s?수|받으십니다|받으세요)[\s.~!]*$",
    );
    language == Language::Korean && ACT.is_in(voice)
}

/// A sentence about what was, or about what is the case.
pub(crate) fn is_over(voice: &str, language: Language) -> bool {
    static OVER: Pattern = Pattern::new(
        r"(?:<ㅆ>(?:습니다|어요|음|고요|지요|죠|네요|습니까|음을)|입니다|이에요|예요|확인됩니다|확인됨|나옵니다|보입니다|않습니다|없습니다|(?:[^수]\s|져|어|혀|려|돼)있습니다)[\s.~!,)]*$",
    );
    static ENGLISH: Pattern = Pattern::new(
        r"(?i)\b(?:was|were|had|did|didn't|arrived|closed|started|happened|came|received)\b",
    );
    match language {
        Language::Korean => OVER.is_in(voice),
        Language::English => ENGLISH.is_in(voice) && !voice.contains("will"),
    }
}

/// What the customer is asked to do by a day is no promise of ours.
pub(crate) fn asks_customer(voice: &str, language: Language) -> bool {
    static ASKS: Pattern = Pattern::new(
        r"(?:주십시오|주세요|주시기|바랍니다|바람|하십시오|하세요|하셔야|하시면\s?됩니다|하면\s?됩니다|셔야\s?(?:합니다|해요)|으세요|부탁드립니다|부탁드려요|주셔도)[\s.~!]*$",
    );
    static ENGLISH: Pattern =
        Pattern::new(r"(?i)^\s*(?:please|kindly|you (?:must|need|should|have to))\b");
    match language {
        Language::Korean => ASKS.is_in(voice),
        Language::English => ENGLISH.is_in(voice),
    }
}

/// Where the last clause begins: behind a comma or a joining ending.
fn clause_start(voice: &str, end: usize) -> usize {
    static JOINT: Pattern = Pattern::new(
        r",\s|(?:으나|지만|니다만|는데|은데|인데|으며|이며|하며|되며|하고|되고|이고|으니|오니|므로|어서|아서|해서|라서|고요|구요)\s",
    );
    JOINT
        .regex()
        .find_iter(&voice[..end])
        .last()
        .map_or(0, |m| m.end())
}
