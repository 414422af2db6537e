//! Insults and threats at staff, spelled out, masked or without a swear word. What is quoted, said of
//! the day or of oneself, slang praise and lawful steps (a report, a suit) do not count.

use super::cues::Heard;
use super::threat;
use crate::text::Pattern;
use std::ops::Range;

static INSULT: Pattern = Pattern::new(
    r"(?x)
    [씨시씹쒸]\s?[0-9*×xX.~^]*\s?[발팔벌바]\s?(?:놈|년|새|것|럼|아\b|같|들) | 씨발 | 씨팔 | 시발(?:놈|년|새|것|아|,|\s|$) | ㅅㅂ | ㅆㅂ | ㅂㅅ | ㄱㅅㄲ | ㅈㄹ | ㅁㅊ(?:놈|년|것) | ㅗ{1,3}(?:\s|$) |
    [병븅빙]\s?[0-9*×xX.]?\s?[신싄이](?:들|같|아|새|이|년|놈) | 개\s?[0-9*×xX.]?\s?(?:새끼|색끼|세끼|자식|쓰레기|같은\s?(?:것|놈|년|인간)|년[아들]|놈) | (?:니|네|너|당신|이|저|그|그런|이런|저런|지배인이란|담당자?|공무원|직원)\s?(?:새끼|색끼|놈|년)(?:들|아|이|은|는|의|들아|들은|들이|\s|,|\?|!|$) |
    새끼(?:들아|들|야|가|는|도)\b | (?:[가-힣]{1,4}[한는은던] | 만든 | 도둑 | 나쁜 | 사기꾼 | 미친 | 망할 | 썩을 | 호로)\s?(?:놈|년|새끼)(?:[^가-힣]|[들이은아의을]) | 미친(?:놈|년|새|것|\s?거\s?아|X) | 지랄 | 염병 | 옘병 | 엿\s?(?:먹|같) | 꺼져(?:[.!~]|$|라|버려|\s?줄래) | 닥치 | 닥쳐 |
    처먹 | 쳐먹 | 빌어먹을\s?(?:놈|년|인간) | 머리에\s?똥 | 대가리(?:에|가|는|를)?\s?(?:똥|장식|비|텅|박|깨|굴|나온|에서) | 눈깔 | 주둥이 | 주둥아리 | 아가리 | 면상 | 낯짝 | 돌대가리 | 밥버러지 | 밥벌레 | 월급\s?도둑 | 세금\s?도둑 | 철밥통 | 버러지 | 기생충 | 살인자 | 사기꾼(?:들|놈|이|아|\s?놈) | 꼭두각시 |
    무식한\s?(?:것|놈|년|인간) | 멍청한?\s?(?:것|놈|년|이|인간)(?:들|아|이)? | 쓰레기(?:들아|들|\s?같은\s?(?:인간|놈|것|직원)) | 인간\s?쓰레기 | 등신(?:들|아|같|이|\s) | 찐따 | 또라이 | 호구\s?새 | 정신병자 | 제정신이(?:야|냐|에요\?|세요\?) | 미쳤(?:어|냐|나)\s?\? | 뇌가\s?(?:없|있) | 개돼지 | 바퀴벌레\s?(?:같은|만도|들아) | 벌레(?:예요|야|같은|만도|들아|지\s) | (?:인성|인간|사람)이?\s?쓰레기 | 쓰레기인\s | (?:너희?|니네|니들|당신들?)(?:들|가|는|은)?\s?(?:다\s)?바보 | 뇌가\s?[가-힣]{2,4}(?:인\s듯|이냐|냐) | 머리(?:가|는)?\s?(?:빈|비었|나쁜\s?것) | 돌았(?:냐|나\?|어\?) | [은는운싼]\s?것들(?:[아.!,]|$) | 개\s?ㅅ\s?ㄲ | 양아치 | 쌍(?:놈|년)
    ",
);

/// Insults without a swear word, and swear words behind marks and spellings.
static WORSE: Pattern = Pattern::new(
    r"(?x)
    씨[^가-힣a-zA-Z\s]{1,3}발 | 시[^가-힣a-zA-Z\s,.]{1,3}발 | 병[^가-힣a-zA-Z\s]{1,2}신 | 개[^가-힣a-zA-Z\s]{1,2}새 | 새[^가-힣a-zA-Z\s]{1,2}끼 | 지[^가-힣a-zA-Z\s]{1,2}랄 | 미[^가-힣a-zA-Z\s]{1,2}친[^가-힣a-zA-Z\s]{0,2}[놈년] | ㅅ\s?ㅂ | ㅆ\s?ㅂ | ㅆㄹㄱ | ㅅㄹㄱ | ㅆㅍ | ㅅㄲ | ㄱㅅㄱ | ㅄ | ㅁㅊㅅㄲ | ㅁㅊㄴ | ㅈ같 | 좆 | 씹(?:새|할|쌔|년|놈) | 쉬발 | 슈발 | 씌발 | 쓰발 | 십팔(?:놈|년|새) | 썅(?:놈|년)? | (?:개|쥐)\s?(?:시키|쉐이|쉐키|쌔끼|셰끼|색히|새키|같은\s?(?:것|놈|년|인간)|놈)(?:들|아|야|가|같|이|\s|$) | 쥐새끼 | 개자식 | 개망나니 |
    (?:짐승|벌레|개|쓰레기|강아지)만도\s?못 | 인간\s?(?:같지도|말종|이하|도\s?아니|쓰레기|실격) | 말종 | 인두겁 | 사람\s?(?:새끼|탈을\s?쓴) | 구더기 | 거머리 | 버러지 | [식밥똥세]충이 | (?:월급|세금)\s?(?:도둑|루팡|충|벌레|버러지|좀) | 날강도 | 강도\s?(?:놈|새|들아|떼) | 도둑\s?(?:놈|년|새|떼|것)(?:들|아|의|이|\s|$) | 사기꾼\s?(?:놈|들|새|집단|소굴) | 깡패\s?(?:새|놈|들|집단|소굴) | 양아치 | 망나니 | 백정 | 철면피 | 파렴치 | 뻔뻔한\s?(?:것|놈|년|인간|낯) | (?:낯짝|면상|상판|쌍판|꼬락서니|꼬라지) | 낯가죽 | 철판(?:을)?\s?깐 | 구라쟁 | 거짓말쟁이(?:들|야|\s?놈) | 싸이코 | 사이코 | 정신병(?:자|원\s?가) | 정신\s?나간\s?(?:것|놈|년|인간|사람들) | 또라이 | 돌아이 | 싸가지 | 싹수\s?(?:없|노) | 버르장머리 | 재수\s?없는\s?(?:것|놈|년|인간) |
    (?:무뇌|저능|천치|얼간|머저리|멍텅구리|맹추|팔푼|칠푼|덜떨어진|모지리|찌질|찐따|띨|빡대가리|돌머리|닭대가리|새대가리|석두|쪼다|꼴통|또라)[가-힣]{0,3} | (?:뇌|대가리|골통)(?:를|가|는|에|도)?\s?(?:집에|없|장식|우동|비었|비어|텅|굳|썩) | 머리(?:를|는|도)?\s?(?:장식|악세|액세|폼으로|달고\s?다니|텅\s?비) | 지능이\s?(?:\S+\s)?(?:의심|떨어|낮|수준|모자) | (?:이따위|그따위|저따위)\s?(?:지능|머리|인간|것들|직원|놈) | 멍청한?\s?(?:것|놈|년|이|인간|여자|남자|직원|공무원|새|소리\s?하)|멍청(?:하면|하긴|하기는|이들|이야|아) | 무식한\s?(?:것|놈|년|인간|공무원|소리) | 바보\s?(?:천치|들아|들이냐|같은\s?(?:것|놈|년|인간|직원)|냐) |
    말귀(?:도|를|가)?\s?(?:못\s?알아(?:먹|듣는|듣고)|막|어두) | 귓구멍 | 귀(?:가|는|를)?\s?(?:먹었|막혔|처먹|장식) | 귀머거리 | 눈(?:은|을|이|깔|까리|알|구멍)(?:이|은|을|는)?\s?(?:장식|폼으로|뒀다|삐|달고|썩|멀었|해태|없) | 눈까리 | 국\s?끓여\s?(?:먹|드) | 아가리 | 주둥(?:이|아리)? | 주댕이 | 혓바닥 | 손모가지 | 모가지(?:를|가)?\s?(?:비|날|따|잘|꺾) | 꼴값 | 지랄 | 육갑 | 발광을?\s?하 | 꺼져(?:[.!~]|$|라|버려|\s?줄래) | 닥쳐 | 닥치 | 엿\s?(?:먹|같) | 뒈져 | 뒤져라 | 뒤지고\s?싶 | 처\s?(?:먹|자빠|앉아|놀|자고|웃) | 쳐\s?(?:먹|자빠|웃|놀) | 자빠(?:졌|져) | 배때기 | 밥만\s?축 | 밥값도\s?못 | 나이를?\s?(?:똥|헛|거꾸로|어디로|처) | 그\s?나이\s?(?:처)?먹도록 |
    (?:어미|애비|에미|느금|니\s?엄마|니\s?애미|네\s?부모|니\s?부모) | 부모가?\s?(?:그렇게\s?가르|누구|없|어떻게\s?키) | (?:시집|장가)도?\s?못\s?(?:갔|가) | 계집 | 여편네 | 기생오라비 | 이\s?화상 | 이\s?아줌마가 | 저\s?아줌마 | 초등학교는?\s?(?:나왔|나온|졸업은) | 유치원은\s?(?:나왔|나온) | (?:학교|대학|간호학원|교육)은?\s?(?:나왔나|나오긴|받았나|받긴) | 한글(?:도|을)\s?(?:못|모르)\s?(?:읽|쓰|뗐|냐) | 그러니까\s?(?:성질|그\s?모양|그\s?꼴|평생) | 그\s?모양\s?그\s?꼴|그\s?모양이지 | 사람을?\s?개\s?취급 | 앵무새(?:냐|야) | 식충 | 가만\s?(?:안\s?(?:둬|둘|두|놔)|두지\s?않) | 두고\s?(?:봐라|보자) | 한번\s?당해\s?봐 | 빌어라 | 기어\s?(?:와|나와) | 짤려야 | 때려치우(?:든가|든지|세요|라)
    ",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:idiots?|morons?|stupid (?:people|staff|or|woman|man|clerk|idiot)|(?:are|r) (?:you|u) (?:all )?(?:stupid|deaf|blind|braindead)|piece of (?:sh\W?t|crap|garbage)|sh[*i]tty (?:staff|people|clerk)|f[u*]ck(?:ing)? (?:you|idiots?|clerk|staff|off)|b[*i]tch(?:es)?|bastards?|parasites?|liars?\b|lying (?:piece|thie|crook)|thieves|crooks|scum|vermin|worthless|(?:useless|absolute|complete) garbage|dumber than|incompetent (?:fools?|clowns?|idiots?)|clowns|a[s*]{2}holes?|dumb(?:ass|est)|braindead|monkeys?|trash people|useless (?:people|idiots?|lot|clerk|woman|man)|losers?|chimps?|apes?|brainless|spineless|gutless|pathetic (?:lot|people|excuse|loser)|dimwits?|imbeciles?|cretins?|moronic|jerks?|retard(?:ed|s)?|half.?wits?|nitwits?|(?:bunch|lot|pack) of (?:\w+ )?(?:fools|clowns|liars|thieves|crooks|monkeys|sheep|cowards)|you fools?|good.for.nothings?|pigs|leech(?:es)?|dirtbags?|jackass(?:es)?|(?:brainless|you|of) sheep|cowards?|(?:from|in) (?:the|a) zoo|thugs?|screw you|go to hell|drop dead|rot in|shut the \w+ up|(?:you|u|just) shut up|stfu|piss off|thick as|brain(?:s)? of a|sl\W?ts?|wh\W?res?|f\W{1,3}ck\w*|sh\W{1,2}t\w*|con (?:men|artists?)|robots? without|do (?:you|u) (?:people )?(?:even )?(?:breathe|have a brain|know how to read))\b",
);

/// Words that look like insults and are not.
static HARMLESS: Pattern = Pattern::new(
    r"시발점|시발역|고양이\s?새끼|강아지\s?새끼|개새끼를\s?낳|새끼\s?(?:고양이|강아지|손가락|발가락)|(?:주전자|물병|병|호스|수도)\s?주둥이|쓰레기\s?(?:봉투|통|장|수거|차|배출|더미|분리|문제|투기|냄새|를|가\s(?:쌓|그대로|넘))|음식물\s?쓰레기|길고양이\s?새끼|새끼들?도\s?(?:차|추)|[가-힣]+\s?새끼\s?(?:를\s)?(?:낳|키)|미친\s?듯이?|미친\s?(?:친절|맛|실력|가격)|(?:내|제)가?\s?(?:바보|멍청|등신|미쳤)|멍청하게\s?(?:서|기다|앉)|쥐\s?(?:가|떼)|고사리|개\s?(?:발|선|인|월)|대가리\s?(?:잘|떼고\s)|생선\s?대가리|멸치\s?대가리|실력\s?미쳤|미쳤음|맛이?\s?미쳤|처먹는\s?비",
);

/// Byte ranges of the reading, in order, none overlapping.
pub(super) fn find(heard: &Heard<'_, '_>) -> Vec<Range<usize>> {
    let reading = heard.reading();
    let harmless: Vec<_> = HARMLESS
        .regex()
        .find_iter(reading)
        .map(|m| m.range())
        .collect();
    let mut found: Vec<_> = [&INSULT, &WORSE, &ENGLISH]
        .iter()
        .flat_map(|pattern| pattern.regex().find_iter(reading).map(|m| m.range()))
        .filter(|at| !heard.is_quoted(at) && !is_reported(reading, at))
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

/// "멍청이라고 했습니다": what somebody called the writer.
fn is_reported(reading: &str, at: &Range<usize>) -> bool {
    static REPORTED: Pattern = Pattern::new(
        r"^[가-힣]{0,3}?이?(?:라고|라는|라며|라면서|란\s?(?:말|소리|욕))\s?(?:[가-힣]+\s)?(?:했|하(?:셨|시|더|는|며|고)|불|부르|욕|들|말|소리|수군)",
    );
    REPORTED.is_in(&reading[at.end..])
}
