//! Which department would have to do the work. Ten fields of work that every office knows under some
//! name; mapping them to the office's own departments is the caller's part.

use super::cues::{Cue, Heard, Suggestion, best, cue};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Department {
    #[serde(rename = "학사/교무")]
    Academic,
    #[serde(rename = "행정/증명")]
    Certificates,
    #[serde(rename = "회계/납부")]
    Payments,
    #[serde(rename = "시설/주차")]
    Facilities,
    #[serde(rename = "급식/식당")]
    Meals,
    #[serde(rename = "입학/장학")]
    Admission,
    #[serde(rename = "전산/홈페이지")]
    Systems,
    #[serde(rename = "도서/체육")]
    Library,
    #[serde(rename = "민원/총무")]
    General,
    #[serde(rename = "보건/안전")]
    Health,
}

impl Department {
    pub const ALL: [Department; 10] = [
        Department::Academic,
        Department::Certificates,
        Department::Payments,
        Department::Facilities,
        Department::Meals,
        Department::Admission,
        Department::Systems,
        Department::Library,
        Department::Health,
        Department::General,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Department::Academic => "학사/교무",
            Department::Certificates => "행정/증명",
            Department::Payments => "회계/납부",
            Department::Facilities => "시설/주차",
            Department::Meals => "급식/식당",
            Department::Admission => "입학/장학",
            Department::Systems => "전산/홈페이지",
            Department::Library => "도서/체육",
            Department::General => "민원/총무",
            Department::Health => "보건/안전",
        }
    }
}

static CUES: [Cue<Department>; 20] = [
    cue(
        Department::Academic,
        3,
        r"담임|수업|강의|교수|성적|학점|출결|결석|출석|시험|수강|졸업\s?(?:요건|논문|심사)|교생|휴학|복학|전과|학폭|생활기록부|생기부|체험학습|숙제|교무|학과|과제|조교|평점|방과후",
    ),
    cue(
        Department::Academic,
        3,
        r"(?i)\b(?:professor|lecture|grade|exam|course|class|teacher|attendance|credits?|semester|thesis)\b",
    ),
    cue(
        Department::Certificates,
        3,
        r"증명서?|등본|초본|인감|여권|민증|주민등록증|전입|등록증|허가|신고서|인허가|혼인|출생|사망\s?신고|제증명|발급|서류|지문|가족관계|건축|면허|공증|위임장",
    ),
    cue(
        Department::Certificates,
        3,
        r"(?i)\b(?:certificates?|passport|registration|register my|permit|licen[cs]e|ARC|alien card|window \d|immigration|lease)\b",
    ),
    cue(
        Department::Payments,
        3,
        r"환불|결제|납부|등록금|수수료|과태료|세금|재산세|자동차세|고지서|체납|독촉|연체|급여|월급|보증금|영수증|계좌|입금|이체|요금|청구|세금계산서|위약금|카드(?:번호|사|\s\d)|미니바|이자|수납|차액|금액",
    ),
    cue(
        Department::Payments,
        3,
        r"(?i)\b(?:charged|invoice|bill|payment|fee|refund|deposit|receipt|tax|fine|paid|card)\b",
    ),
    cue(
        Department::Facilities,
        3,
        r"주차|엘리베이터|승강기|화장실|가로등|도로|공원|놀이터|소음|공사|에어컨|난방|히터|보일러|온수|누수|천장|객실|방\s?청소|청소|쓰레기|보도블록|벤치|냄새|담배|층간|기숙사\s?(?:방|호실)|강의실|시설|주정차|단속|버스\s?정류장|신호등|콘센트|문이\s?안|수압|침대|이불|곰팡",
    ),
    cue(
        Department::Facilities,
        3,
        r"(?i)\b(?:parking|elevator|lift|heater|heating|room \d+|noise|park|toilet|bathroom|shower|air.?con|road|street ?light|garbage|bags|building|dorm|cleaning)\b",
    ),
    cue(
        Department::Meals,
        5,
        r"급식|식당|식단|밥|반찬|조식|메뉴|음식|영양사|조리|학식|식권|돈까스|뷔페|알레르기|김밥|주문한\s?(?:음식|메뉴)|한식당|카페|커피|맛|디저트|케이크|비건|할랄",
    ),
    cue(
        Department::Meals,
        5,
        r"(?i)\b(?:breakfast|lunch|dinner|meal|food|canteen|cafeteria|restaurant|menu|kitchen|chef|cook|vegetarian|halal|buffet|cake)\b",
    ),
    cue(
        Department::Admission,
        5,
        r"입학|원서|장학|전형|모집|지원자|합격|불합격|면접|추첨|기숙사\s?(?:배정|신청|선발|탈락|추가)|국가근로|신입생|편입|채용|근로장학|기탁|추가합격|어린이집\s?(?:대기|입소)",
    ),
    cue(
        Department::Admission,
        5,
        r"(?i)\b(?:admission|scholarship|applicant|application|grant|interview|dormitory place|enrol+ment)\b",
    ),
    cue(
        Department::Systems,
        5,
        r"홈페이지|사이트|앱(?:이|을|은|에|\s)|로그인|비밀번호|서버|전산|키오스크|접속|업데이트|회원가입|인증(?:번호|서|\s?문자)|PC|컴퓨터|와이파이|메일\s?계정|노트북|예약\s?시스템|화면|팝업|정보화|글씨|알림장|탈퇴|챗봇|온라인",
    ),
    cue(
        Department::Systems,
        5,
        r"(?i)\b(?:website|app|login|log in|password|server|wi-?fi|account|kiosk|site|email account|screen|computer|notice in english|update)\b",
    ),
    cue(
        Department::Library,
        6,
        r"도서관|도서|책|열람실|대출|반납|체육관|수영|헬스|운동장|강습|체육센터|테니스|축구|배드민턴|탁구|요가|문화센터|강좌|문화체육|박물관|미술관|공연|사서|골프|주민자치",
    ),
    cue(
        Department::Library,
        6,
        r"(?i)\b(?:library|librarian|books?|gym|pool|swimming|sports|court|museum|yoga)\b",
    ),
    cue(
        Department::Health,
        6,
        r"병원|진료|간호|의사|처방|약(?:을|이|품|봉지|국)|주사|환자|보건|응급|수술|치료|검진|접종|검사|혈액|다쳤|다쳐|뇌진탕|넘어|화상|감염|위생|석면|안전|119|상담센터|구급|치매|골절|피부염|식중독|갇혔|갇혀|안전사고|물리치료|정신",
    ),
    cue(
        Department::Health,
        6,
        r"(?i)\b(?:hospital|doctor|nurse|clinic|injury|injured|vaccin\w*|prescription|medicine|patient|treatment|ambulance|hygiene|safety|X-?ray)\b",
    ),
    cue(
        Department::General,
        3,
        r"민원|접수|안내\s?데스크|전화\s?(?:교환|연결)|대표전화|분실물|우산|예약|체크인|체크아웃|프런트|프론트|직원\s?(?:이|분)|로비|주무관|배송|주문|상담원|콜센터|매장|교환|총무|민원실|창구|짐|가방|택배|객실\s?예약|촬영",
    ),
    cue(
        Department::General,
        3,
        r"(?i)\b(?:front desk|reception|check.?in|check.?out|booking|reservation|lost property|suitcase|luggage|manager|delivery|order|porter|switchboard|call cent(?:er|re))\b",
    ),
];

pub(super) fn suggest(heard: &Heard<'_, '_>) -> Suggestion<Department> {
    best(heard.tally(&Department::ALL, &CUES), Department::General)
}
