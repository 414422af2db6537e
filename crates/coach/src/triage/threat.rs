//! Threats: harm to a person or to property is announced, or the exposure of a person (address, photo).

use super::cues::Heard;
use crate::text::Pattern;
use std::ops::Range;

static THREAT: Pattern = Pattern::new(
    r"(?x)
    죽여\s?(?:버|줄|야|줘|놓) | 죽고\s?싶(?:냐|어\?|나\?) | 불\s?(?:을\s)?(?:질러|지르|싸질|지를|지른) | 싸질러 | 밤길\s?(?:조심|혼자) | 뒤통수\s?조심 | (?:길|길에|차|차도)\s?조심하라(?:고)?\s?(?:해라|그래라|전해) | 뒤를?\s?조심 |
    (?:집|주소|얼굴|가족|사진|번호|신상|본명|사무실|퇴근|학교|유치원)[^.!?\n]{0,12}(?:사는지|사는\s?지|알아\s?(?:냈|뒀|놨)|(?:다|대충|이미)\s?(?:안다|알지|알아)|어딘지\s?(?:다\s)?(?:안다|알)|찾아냈|(?:다|싹|전부)\s(?:찾았다|캤)|퍼뜨릴\s?(?:거|테)|퍼뜨려\s?(?:줄|버릴)|올릴\s?(?:거다|테니|줄\s?알)|올려\s?(?:버|줄\s?테)|까발|뿌려\s?(?:줄|버|주마)|뿌릴\s?(?:거|테)|도배해\s?(?:줄|버|주마)|몇\s?시인지) | (?:네|니|너|너희|당신)\s?(?:아들|딸|애|아이|가족|마누라|와이프|남편|엄마|부모|집|차)[^.!?\n]{0,24}(?:봤다|봤어|봤지|알아\s?(?:뒀|놨|냈)|안다|알지|기억해)|도배해\s?(?:줄|버|주마) |
    칼\s?(?:들고|가지고|로\s?(?:찌|그|쑤)|맞) | 찔러\s?(?:버|줄|죽) | 쑤셔\s?(?:버|줄) | 패\s?(?:버|줄|죽) | 때려\s?(?:부|죽|버|눕) | (?:다|싹|전부)\s?(?:부숴|부셔|엎어|엎을|때려) | (?:박살|작살|아작)\s?(?:을\s?)?(?:내|낼) | 목을?\s?(?:따|조를|비틀|졸라\s?(?:버|줄)) | 폭파 | 터뜨려\s?(?:버|줄) | 폭탄을?\s?(?:설치|던질|터뜨) |
    (?:망치|도끼|각목|쇠파이프|몽둥이|휘발유|시너|신나|염산)\s?(?:를|을)?\s?(?:들고|사\s?들|가지고|부어|뿌) | 손모가지를?\s?(?:자르|잘라|분|꺾|부) | 찾아가서\s?(?:죽|패|엎|부|가만|박) | 찾아가기\s?전에 | 쫓아가(?:서|기)\s?(?:죽|패|전) | 내\s?손에\s?(?:잡히|걸리|죽) | 실려\s?(?:들어|나)(?:갈\s?줄|가게\s?해|간다) | (?:주차장|앞|밖|골목|길목)에서\s?기다릴\s?(?:테니|거다|거니) | 마주치면\s?(?:[가-힣]+\s){0,3}(?:죽|어떻게|가만|각오) | 묻어\s?(?:버|줄) | 제삿날 | 사람\s?(?:시켜|풀어)서? | (?:회사|직장|학교)\s?못\s?다닐\s?줄 | 얼굴\s?까\s?(?:줄|버) | 피를?\s?(?:보게|볼) | 눈알을?\s?(?:뽑|파) | 반\s?죽(?:여|을) | 병신\s?만들 |
    (?i: i\s(?:will|'ll|am\sgoing\sto|'m\sgonna)\s(?:\w+\s)?(?:kill|burn|find\syou|smash|hurt|beat|break|stab|punch|shoot|post\syour|publish\syour|share\syour\s(?:photo|address)) | know\swhere\s(?:you|she|he|they|your|her|his)\s(?:\w+\s){0,2}(?:live|lives|park|parks|work|sleep|kids|goes) | i\sknow\s(?:where|when|which|that|he|she|they)\b[^.!?\n]{0,30}\b(?:lives?|parks?|drives?|sleeps?|walks\shome|car|kids|children) | (?:learn|see|know|find\sout)\swhat\sit\sfeels\slike | watch\syour\sback | burn\s(?:it|this|the|your)\s[^.]{0,12}down | smash\s(?:your|the|his|her)\s(?:face|head|car|window|desk|office) | (?:waiting|wait)\sfor\s(?:you|her|him)\s(?:outside|after|in\sthe) | you(?:'ll|\swill)\s(?:pay\swith|end\sup\sin|bleed) | your\s(?:photo|face|address)\s(?:will\sbe\s)?(?:all\sover|online|posted) )
    ",
);

/// Byte ranges of the reading.
pub(super) fn find(heard: &Heard<'_, '_>) -> Vec<Range<usize>> {
    THREAT
        .regex()
        .find_iter(heard.reading())
        .map(|m| m.range())
        .filter(|at| !heard.is_quoted(at))
        .collect()
}
