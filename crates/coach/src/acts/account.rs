//! An account of what happened, with something that can be checked: a number, a record, a cause. The text of a rule
//! is no fact, and neither is what the customer is told back.

use crate::Language;
use crate::text::Pattern;

static THEIRS: Pattern = Pattern::new(r"[^,]*(?:셨|으신|하신)[^,]*,?");
static LAW: Pattern = Pattern::new(r"제\s?\d+\s?조|규정|법률|조례|지침|시행령|학칙|약관");
static COUNTED: Pattern = Pattern::new(r"\d+\s?[일시분명건번원대개]");

static RECORD: Pattern = Pattern::new(
    r"\d|CCTV|영상|녹취|기록|로그|장부|대장|명세|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:번|명|건|시간|분|날|장|대|개|달|주)|확인(?:해|한|하|되|됐)|살펴보니|조사",
);
static PAST: Pattern = Pattern::new(
    r"<ㅆ>(?:습니다|으며|고|음|어요|는데|으나|지만|기에|기\s때문|던|을|다는|으니|더니|다가|거나)|[함됨임음]\.|것으로|나옵|남아\s?있|찍혀|적혀|기록되|올라\s?와",
);
static STATED: Pattern = Pattern::new(r"\d.*(?:입니다|이었습니다|였습니다|이에요|예요|이며|이고)");
static CAUSE: Pattern = Pattern::new(
    r"원인은|이유는|때문이었|때문입니다|탓[이에]|바람에|빠뜨|누락|놓쳤|않은 채|잘못 (?:적|넣|보|알|눌|입력)",
);
static NO_ACCOUNT: Pattern =
    Pattern::new(r"겠습니다|겠어요|주십시오|주세요|바랍니다|사과|죄송|송구|미안");
static NO_STATEMENT: Pattern = Pattern::new(r"겠|까지|문의|연락|전화|팀장|담당|안녕");

static ENGLISH_RECORD: Pattern = Pattern::new(
    r"\d|(?i:\blog\b|record|camera|footage|register|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|found|checked)",
);
static ENGLISH_PAST: Pattern = Pattern::new(
    r"(?i)\b(?:was|were|had|did|found|shows?|went|came|left|took|sent|got|wrote|made|broke|told|read|said|lost|paid|\w+ed)\b",
);
static ENGLISH_NO_ACCOUNT: Pattern = Pattern::new(r"(?i)^\W*(?:dear|hi|hello)\b|\bsorry\b|apolog");

/// Whether a sentence tells a fact of this case.
pub(crate) fn tells_fact(sentence: &str, language: Language) -> bool {
    if language == Language::English {
        return ENGLISH_RECORD.is_in(sentence)
            && ENGLISH_PAST.is_in(sentence)
            && !ENGLISH_NO_ACCOUNT.is_in(sentence);
    }
    if LAW.is_in(sentence) && !COUNTED.is_in(sentence) {
        return false;
    }
    let ours = THEIRS.regex().replace_all(sentence, "");
    let told = RECORD.is_in(&ours) || CAUSE.is_in(&ours);
    told && PAST.is_in(&ours) && !NO_ACCOUNT.is_in(&ours)
        || STATED.is_in(&ours) && !NO_STATEMENT.is_in(&ours)
}
