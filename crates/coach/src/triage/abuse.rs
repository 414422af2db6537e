//! Insults and threats at staff, spelled out, masked or without a swear word. What is quoted, said of
//! the day or of oneself, slang praise and lawful steps (a report, a suit) do not count.

use super::cues::Heard;
use super::threat;
use crate::text::Pattern;
use std::ops::Range;

static INSULT: Pattern = Pattern::new(
    r"(?x)
    [씨시씹쒸]\s?[0-9*×xX.~^]*\s?[발팔벌바]\s?(?:놈|년|새|것|럼|아\b|같|들) | 씨발 | 씨팔 | 시발(?:놈|년|새|것|아|,|\s|$) | ㅅㅂ | ㅆㅂ | ㅂㅅ | ㄱㅅㄲ | ㅈㄹ | ㅁㅊ(?:놈|년|것) | ㅗ{1,3}(?:\s|$) |
    [병븅빙]\s?[0-9*×xX.]?\s?[신싄이](?:들|같|아|새|이|년|놈) | 개\s?[0-9*×xX.]?\s?(?:새끼|색끼|세끼|자식|쓰레기|같은|년|놈) | (?:니|네|너|당신|이|저|그|그런|이런|저런|지배인이란|담당자?|공무원|직원)\s?(?:새끼|색끼|놈|년)(?:들|아|이|은|는|의|들아|들은|들이|\s|,|\?|!|$) |
    새끼(?:들아|들|야|가|는|도)\b | (?:[가-힣]{1,4}[한는은던] | 만든 | 도둑 | 나쁜 | 사기꾼 | 미친 | 망할 | 썩을 | 호로)\s?(?:놈|년|새끼)(?:[^가-힣]|[들이은아의을]) | 미친(?:놈|년|새|것|\s?거\s?아|X) | 지랄 | 염병 | 옘병 | 엿\s?(?:먹|같) | 꺼져 | 닥치 | 닥쳐 |
    처먹 | 쳐먹 | 빌어먹을\s?(?:놈|년|인간) | 머리에\s?똥 | 대가리(?:에|가|는|를)?\s?(?:똥|장식|비|텅|박|깨|굴|나온|에서) | 눈깔 | 주둥이 | 주둥아리 | 아가리 | 면상 | 낯짝 | 돌대가리 | 밥버러지 | 밥벌레 | 월급\s?도둑 | 세금\s?도둑 | 철밥통 | 버러지 | 기생충 | 살인자 | 사기꾼(?:들|놈|이|아|\s?놈) | 꼭두각시 |
    무식한\s?(?:것|놈|년|인간) | 멍청한?\s?(?:것|놈|년|이|인간)(?:들|아|이)? | 쓰레기(?:들아|들|\s?같은\s?(?:인간|놈|것|직원)) | 인간\s?쓰레기 | 등신(?:들|아|같|이|\s) | 찐따 | 또라이 | 호구\s?새 | 정신병자 | 제정신이(?:야|냐|에요\?|세요\?) | 미쳤(?:어|냐|나)\s?\? | 뇌가\s?(?:없|있) | 개돼지 | 바퀴벌레 | 벌레(?:예요|야|같은|만도|들아|지\s) | (?:인성|인간|사람)이?\s?쓰레기 | 쓰레기인\s | (?:너희?|니네|니들|당신들?)(?:들|가|는|은)?\s?(?:다\s)?바보 | 뇌가\s?[가-힣]{2,4}(?:인\s듯|이냐|냐) | 머리(?:가|는)?\s?(?:빈|비었|나쁜\s?것) | 돌았(?:냐|나\?|어\?) | [은는운싼]\s?것들(?:[아.!,]|$) | 개\s?ㅅ\s?ㄲ | 양아치 | 쌍(?:놈|년)
    ",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:idiots?|morons?|stupid (?:people|staff|or|woman|man|clerk|idiot)|(?:are|r) (?:you|u) (?:all )?(?:stupid|deaf|blind|braindead)|piece of (?:sh\W?t|crap|garbage)|sh[*i]tty (?:staff|people|clerk)|f[u*]ck(?:ing)? (?:you|idiots?|clerk|staff|off)|b[*i]tch(?:es)?|bastards?|parasites?|liars?\b|lying (?:piece|thie|crook)|thieves|crooks|scum|vermin|worthless|(?:useless|absolute|complete) garbage|dumber than|incompetent (?:fools?|clowns?|idiots?)|clowns|a[s*]{2}holes?|dumb(?:ass|est)|braindead|monkeys?|trash people|useless (?:people|idiots?|lot|clerk|woman|man))\b",
);

/// Words that look like insults and are not.
static HARMLESS: Pattern = Pattern::new(
    r"시발점|시발역|고양이\s?새끼|강아지\s?새끼|개새끼를\s?낳|새끼\s?(?:고양이|강아지|손가락|발가락)|쓰레기봉투|쓰레기통|실력\s?미쳤|미쳤음|맛이?\s?미쳤|처먹는\s?비",
);

/// Byte ranges of the reading, in order, none overlapping.
pub(super) fn find(heard: &Heard<'_, '_>) -> Vec<Range<usize>> {
    let reading = heard.reading();
    let harmless: Vec<_> = HARMLESS
        .regex()
        .find_iter(reading)
        .map(|m| m.range())
        .collect();
    let mut found: Vec<_> = [&INSULT, &ENGLISH]
        .iter()
        .flat_map(|pattern| pattern.regex().find_iter(reading).map(|m| m.range()))
        .filter(|at| !heard.is_quoted(at))
        .filter(|at| {
            !harmless
                .iter()
                .any(|h| h.start < at.end && at.start < h.end)
        })
        .chain(threat::find(heard))
        .collect();
    found.sort_by_key(|at| (at.start, at.end));
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
}
