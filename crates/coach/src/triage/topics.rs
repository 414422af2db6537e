//! What a text is about: words of each field of work. A hit is a feature of the model, which learned
//! how much each field counts for each department; no word decides alone.

use super::cues::{Cue, cue};

pub(super) static TOPICS: [Cue; 46] = [
    cue(
        "teaching",
        r"담임|선생님|쌤|교사|교수님?|강사님|조교|수업|교시에?|교실|학급|학과장|지도교수|교무(?:부|처|실|팀)|학년부|생활부|학생부장|교감|특수학급|강의(?:를|가|에|평가|계획|시간)",
    ),
    cue(
        "marks and attendance",
        r"성적|학점|평점|출결|출석|결석|지각|조퇴|생기부|생활기록부|수행평가|시험|중간고사|기말|재수강|수강|분반|휴학|복학|전과|졸업\s?(?:요건|논문|심사|사정|학점|앨범)|논문|학적|이수|교직|개별화|자퇴|제적|조기졸업|계절학기|학사|채점|낙제|F\s?학점|[ABCD][+0]?\s?학점|감점|평가",
    ),
    cue(
        "life at school",
        r"체험학습|현장학습|수학여행|학폭|괴롭힘|따돌|왕따|숙제|방과후|돌봄|상담\s?주간|교과서|시간표|전학|조별|조원|과제|가정통신문|학급|등교|하교|반\s?편성|짝꿍|동아리|학예회|운동회|체육복|봉사\s?시간|진로",
    ),
    cue(
        "teaching, English",
        r"(?i)\b(?:teachers?|professors?|lecturers?|lectures?|grad(?:e|ed|es|ing)|exams?|courses?|semester|credits?|thesis|attendance|class(?:es|room|mates?)?|homework|homeroom|supervisor|school (?:day|calendar|notice)|field trip|syllabus|registrar)\b",
    ),
    cue(
        "certificates",
        r"증명서|증명원|등본|초본|인감|제증명|확인서|진단서|소견서|의무기록|기록\s?사본|사본\s?발급|원본\s?대조|아포스티유|공증|직인|무인\s?발급|발급기|팩스민원|위임장|재발급|정정\s?발급|발급(?:받|해|이|을|된)",
    ),
    cue(
        "registers and permits",
        r"여권|주민등록|민증|신분증|전입|전출|세대주|체류|외국인\s?등록|출입국|가족관계|혼인|출생\s?신고|사망\s?신고|개명|건축|증축|용도\s?변경|영업\s?(?:신고|허가)|인허가|면허|지적|토지\s?대장|지위\s?승계|지문|허가증|등록증|복지카드|호적|대장에|본적|인감도장|확정일자|폐업\s?신고|식품위생|등기",
    ),
    cue(
        "certificates, English",
        r"(?i)\b(?:certificates?|certified|transcripts?|passports?|regist(?:er|ered|ration|ry)|permits?|licen[cs]es?|ARC|alien card|residence card|immigration|lease|notar\w*|apostille|diploma|marriage|birth|window \d|stamp)\b",
    ),
    cue(
        "payments",
        r"환불|환급|결제|청구|납부|수납|요금|금액|차액|입금|이체|출금|영수증|고지서|할부|두\s?번\s?(?:빠|나|결제|청구)|이중\s?(?:결제|청구|수납|출금)|정산|미납|연체|취소\s?전표|승인\s?취소|계좌로|반환|돌려받|환불해|더\s?낸|과다",
    ),
    cue(
        "taxes and fines",
        r"과태료|범칙금|세금|재산세|자동차세|취득세|지방세|주민세|종부세|종소세|소득세|체납|독촉|압류|가산금|가산세|과오납|연납|점용료|수도\s?요금|상하수도|전기\s?요금|건강\s?보험료|보험료|세무|세입|징수|분담금|부담금|이의신청서?",
    ),
    cue(
        "bills and pay",
        r"등록금|보증금|예치금|위약금|미니바|진료비|병원비|원무과|치료비|명세서|세부\s?내역|내역서|급여|월급|수당|성과급|여비|출장비|연말정산|원천징수|세금\s?계산서|현금\s?영수증|스쿨뱅킹|방과후비|대관료|분납|재무팀|회계|경리|등록비|수강료|회비|숙박비|숙박료|예약금|계약금|선납|급식비|우유값|지급이|소급|정산표|수납\s?창구|교통비|카드사",
    ),
    cue(
        "payments, English",
        r"(?i)\b(?:charged?|invoices?|bill(?:ed|ing)?|payments?|fees?|refund(?:ed|able)?|deposit|receipts?|tax|fines?|paid|pay|card|cashier|won|statement|salary|accounting|overcharged)\b",
    ),
    cue(
        "rooms",
        r"객실|\d{3,4}호(?:실|인데|에서|입니다|예요|,)|방\s?(?:을\s)?(?:바꿔|배정|청소|상태)|난방|히터|보일러|온수|뜨거운\s?물|찬물|에어컨|냉방|누수|물이\s?새|천장|곰팡|벽지|침대|이불|베개|수건|샤워|욕실|변기|화장실|세면대|정수기|수압|방음|층간|냉장고\s?소리|커튼|콘센트|청소|객실\s?청소|창문|환풍기|형광등|전등|조명|바닥이|카펫|옆방|뷰",
    ),
    cue(
        "streets and parks",
        r"가로등|도로|보도블록|인도|횡단보도|신호등|맨홀|하수구|배수|제방|둑|축대|육교|공원|놀이터|산책로|벤치|가로수|가지치기|제설|공사|철거|노점|쓰레기|수거|투기|정류장|표지판|안내판|반사경|방지턱|포트홀|구덩이|현수막|골목|하천|다리\s?밑|화단|잡초|전봇대|울타리|펜스|소음|분진|먼지|매연|비둘기|길고양이|그늘막|자전거\s?(?:도로|거치)|킥보드|차도",
    ),
    cue(
        "parking",
        r"주차|주정차|단속|견인|발렛|발레|입차|출차|정기권|차단기|충전기|충전소|이중\s?주차|장애인\s?구역|거주자\s?우선|딱지|차를\s?(?:대|댔|빼)|차\s?(?:문|번호)",
    ),
    cue(
        "buildings",
        r"엘리베이터|승강기|에스컬레이터|계단|경사로|난간|손잡이|출입문|자동문|유리문|강의실|회의실|기숙사\s?(?:방|\d|세탁|보일러|난방|화장실|복도|문)|생활관|세탁기|건조기|사물함|강당|마을회관|건물|휠체어|옥상|지하|복도|외벽|석면|리모델링|증축|시설(?:팀|과|물|관리)|관리사무소|경비실|점자블록|비상구|방충망|현관|대관",
    ),
    cue(
        "facilities, English",
        r"(?i)\b(?:parking|parked|tow(?:ed)?|elevator|lift|heater|heating|boiler|room \d+|noise|noisy|park|playground|toilet|bathroom|shower|air.?con\w*|road|street ?lights?|lamp|garbage|rubbish|trash|bags|building|dorm|clean(?:ing|ed)?|mould|leak\w*|walls?|wheelchair|accessible|bench|pavement|path|pond|stairs|construction|quiet|karaoke|bed|towels?|fountain)\b",
    ),
    cue(
        "meals",
        r"급식|식당|식단|반찬|조식|석식|중식|점심밥|메뉴|음식|영양사|영양교사|영양팀|조리|학식|식권|돈까스|뷔페|알레르기|김밥|밥(?:이|을|도|상|그릇|값)|국물|죽(?:이|을|과)|카페|커피|맛(?:이|있|없)|디저트|케이크|비건|채식|할랄|도시락|매점|배식|식판|주방|요리|레스토랑|서빙|와인|룸서비스|돌잔치|상견례|잔치|식재료|위생모|머리카락이|식중독|배탈|우유|간식|고기|찌개|저염|당뇨식|환자식|대체식|원산지|구내식당|경로식당|시식|브런치|(?:^|\s)간이|짜(?:요|서)|한식당|떡|빵",
    ),
    cue(
        "meals, English",
        r"(?i)\b(?:breakfast|lunch(?:es)?|dinner|meals?|food|canteen|cafeteria|restaurant|menu|kitchen|chef|cook(?:ed|s)?|vegan|vegetarian|halal|buffet|cake|waiter|waitress|tray|allerg\w+|peanuts?|milk|soup|pork|porridge|noodles|dish(?:es)?|eat(?:en)?|table|server|dietitian|pastry)\b",
    ),
    cue(
        "admission",
        r"입학|원서|전형|모집|지원자|지원서|지원(?:을|이|하|에)|합격|불합격|탈락|면접|추첨|추가\s?모집|신입생|편입|채용|공채|공무직|임용|추가\s?합격|입소|대기\s?(?:번호|순번|순위|\d)|예비소집|취학|수험(?:표|번호|생)|응시|자기소개서|검정고시|만학도|다자녀|우선\s?모집|입학처|입학관리|설명회|진학|당첨|선발|경쟁률|정원",
    ),
    cue(
        "scholarships",
        r"장학|국가근로|근로\s?장학|소득\s?분위|기탁|동문회비|학자금|수혜|기부금|기숙사\s?(?:배정|신청|선발|탈락|추가|거리|입사)|어린이집\s?(?:대기|입소|순번)|유치원",
    ),
    cue(
        "admission, English",
        r"(?i)\b(?:admi(?:ssions?|tted)|scholarships?|applicants?|grants?|interview(?:er)?s?|dormitory (?:place|application)|enrol\w*|stipend|committee|recommendation letters?|waiting list|recruit\w*|TOPIK)\b",
    ),
    cue(
        "site and app",
        r"홈페이지|누리집|사이트|앱(?:이|을|은|에|으로|에서|도|\s)|어플|로그인|비밀번호|서버|접속|업데이트|회원\s?가입|본인\s?인증|인증\s?(?:번호|서|문자|업체)|오류\s?코드|에러|버튼|화면(?:이|을|만|에|낭독)|팝업|글씨|폰트|알림장|탈퇴|챗봇|온라인|모바일|무한\s?로딩|로딩|튕기|튕겨|먹통|임시\s?저장|첨부\s?파일|업로드|다운로드|링크|접근성|초기화|아이디|계정|클릭|브라우저|캡처|배포|새로고침|공동인증서|수강\s?신청\s?(?:서버|화면|때|또|사이트)|로그",
    ),
    cue(
        "computers and accounts",
        r"전산|정보화|키오스크|PC|컴퓨터|와이파이|메일\s?계정|노트북|예약\s?시스템|시스템|블루스크린|프린터|드라이버|보안\s?프로그램|프로젝터|공유\s?폴더|권한|결재\s?시스템|문자\s?발송|모바일\s?학생증|이러닝|LMS|영상|동영상|인터넷(?:이|\s?연결)|숨은참조|데이터|백업|복구",
    ),
    cue(
        "systems, English",
        r"(?i)\b(?:web ?site|app|log(?:ged)? ?(?:in|out)|password|server|wi-?fi|accounts?|kiosk|site|e?mail account|screen|computer|portal|online|browser|update|click(?:ed)?|button|IT (?:guys|team|desk|office)?|help ?desk|screenshot|dark mode|router|backup|form asks|field|box(?:es)?|crash\w*|froze|error)\b",
    ),
    cue(
        "library",
        r"도서관|도서부?|책(?:을|이|은|도|만|장|값|\s)|그림책|전자책|열람실|대출(?:대|이|을|한|증|이력|기간|중)|반납|사서|희망\s?도서|상호대차|서가|서고|자료실|청구기호|예약\s?도서|점자|큰글자|연체료|논문\s?원문|이동도서관|북카페|작가|스터디룸",
    ),
    cue(
        "sports and courses",
        r"체육관|수영|헬스|운동장|강습|체육\s?센터|체육회관|테니스|축구|배드민턴|탁구|요가|필라테스|농구|골프|문화센터|강좌|평생\s?(?:학습|교육)|문화체육|박물관|미술관|공연|전시|주민자치|서예|스마트폰\s?교실|탈의실|샤워장|라켓|회원권|이용권|월권|수강생|폐강|코치|강사가|레인|동호회|안전요원|관장",
    ),
    cue(
        "library and sport, English",
        r"(?i)\b(?:librar(?:y|ian|ians)|books?|borrow(?:ed)?|overdue|gym|pool|swim(?:ming|s)?|sports?|court|museum|yoga|tennis|atlas|shelf|shelves|reading room|membership|coach|attendant)\b",
    ),
    cue(
        "treatment",
        r"병원|진료|간호|의사|의료|처방|약(?:을|이|품|봉투|봉지|국|은|도)|주사|수액|채혈|혈액|환자|응급|수술|치료|검진|접종|검사|물리치료|재활|치매|항암|입원|퇴원|외래|병동|마취|내시경|MRI|CT|초음파|임상|한의원|치과|산모|면회|보호자|혈압|당뇨|통증|증상|예약\s?진료|보건소|보건실|보건\s?(?:선생|교사|쌤)|방문\s?간호|해열제|체온|정신|상담\s?(?:센터|선생님)|심리\s?상담|진료실|의료진|원장",
    ),
    cue(
        "accidents and safety",
        r"다쳤|다쳐|다치|뇌진탕|넘어져|넘어졌|미끄러|화상|감염|위생|석면|안전|119|구급|골절|부러|피부염|식중독|갇혔|갇혀|사고|꿰맸|찢어|응급실|토하|설사|두드러기|쓰러|가스|감전|화재|소독|방역|모기|연기|흡연|금연|담배|쥐|벌레|바퀴|붕괴|추락|심장충격|폭염|한파|소화기|소화전|비상벨|숨이|멍이|피가|피를",
    ),
    cue(
        "health, English",
        r"(?i)\b(?:hospital|doctors?|nurses?|clinic|injur\w+|vaccin\w*|prescri\w+|medicines?|patients?|treatment|ambulance|hygiene|safety|X-?ray|surgery|pain|concussion|blood|ward|physio\w*|health centre|emergency|heart|fell|allergic|rats?|injector|appointment|knee|dose|pills?)\b",
    ),
    cue(
        "front desk",
        r"체크인|체크아웃|프런트|프론트|로비|벨\s?데스크|컨시어지|숙박|투숙|예약(?:번호|할\s?때|자|이|을|했|확인|내역|한)|짐(?:을|이|\s)|수하물|캐리어|가방|택시|지배인|매니저|객실\s?(?:업그레이드|배정)|레이트|호텔|펜션|콘도|리조트|게스트하우스|기념일|도어맨|룸\s?업",
    ),
    cue(
        "orders and shops",
        r"주문|배송|택배|송장|운송장|출고|반품|교환(?:해|이|도|을|\s거)|매장|고객\s?센터|고객센터|콜센터|상담원|상담사|쇼핑|구매|물건|제품|상품|포장|사은품|쿠폰|포인트|적립|멤버십|계산대|점원|사이즈|수리|서비스\s?센터|마트|백화점|박스|배송지|품절",
    ),
    cue(
        "calls and counters",
        r"대표\s?(?:번호|전화)|교환원?|전화(?:를|가)?\s?(?:돌려|연결|받|했|드|걸|하)|통화|내선|창구|번호표|대기표|대기\s?(?:시간|인원|의자)|민원실|민원\s?(?:창구|봉사|담당)|안내\s?(?:데스크|창구|도우미|하시는)|주무관|공무원|동사무소|주민센터|행정복지센터|구청|시청|군청|면사무소|접수번호|접수한|총무|경비\s?아저씨|담당자|부서",
    ),
    cue(
        "lost and found",
        r"분실물|유실물|습득|잃어버린|두고\s?(?:왔|온|나왔)|놓고\s?(?:왔|온)|지갑|우산|반지|목도리|장갑|이어폰|보관(?:해|증|만|소)|찾아\s?(?:주|가)|도난|없어졌",
    ),
    cue(
        "benefits and petitions",
        r"수급|기초\s?생활|기초\s?연금|연금|복지\s?(?:포인트|급여|혜택|과)|지원금|보조금|긴급\s?지원|바우처|민원(?:을|이|에)\s?(?:넣|접수|냈|낸|제기|답|이첩)|이첩|국민신문고|신문고|공문|협조|의전|행사|촬영|표창|물품|비품|동장|면장|이장|통장님|당직|청사|후생|복무|인사팀|연차",
    ),
    cue(
        "front desk, English",
        r"(?i)\b(?:front desk|reception(?:ist)?|check(?:ed|ing)?.?in|check(?:ed|ing)?.?out|booking|booked|reservations?|lost property|suitcases?|luggage|manager|deliver\w*|orders?|ordered|porter|bellboy|switchboard|call cent(?:er|re)|parcel|umbrella|lobby|hotel|shop|store|clerk|hostel|stay(?:ed)?|train|flight|queue|queuing|ticket|counter)\b",
    ),
    cue(
        "in a school",
        r"학교|초등|중학|고등학교|학부모|아이(?:가|는|를|의)|우리\s?(?:애|아이|딸|아들)|교장|행정실|\d학년|유치원|엄마|아빠",
    ),
    cue(
        "in a university",
        r"대학|학번|학과|총학|캠퍼스|조교|교수|동문|졸업생|재학생|교내|공강|강의실|학부|대학원|학기|논문|기숙사|과사",
    ),
    cue(
        "in a hospital",
        r"병원|환자|진료|원무|간호|외래|입원|의사|병동|보건소|수술|접수\s?창구",
    ),
    cue(
        "in a hotel",
        r"호텔|체크인|체크아웃|객실|숙소|투숙|프런트|프론트|조식|숙박|펜션|리조트|룸서비스|박\s?(?:에|요금)|로비",
    ),
    cue(
        "in an office",
        r"구청|시청|군청|주민센터|동사무소|행정복지센터|공무원|주무관|민원인|군수|구청장|시장님|면사무소|\S+과(?:에|는|에서)",
    ),
    cue(
        "in a shop",
        r"매장|쇼핑몰|점원|상품|고객센터|마트|백화점|구매|주문|배송|가게",
    ),
    cue(
        "colleague",
        r"수고\s?(?:많|하)|사번|내선|우리\s?과|옆\s?과|팀\s?(?:선생님|담당)|직원입니다|근무합니다|결재|동료|교대|휴가|(?:총무|인사|재무|정보화|시설)(?:팀|과)\s?(?:담당|선생|안녕)",
    ),
    cue(
        "applicant or pupil to be",
        r"수험|지원자|응시|신입|예비|편입|진학|들어가(?:고|려)|입학하|원서|합격",
    ),
    cue("a sum", r"\d[\d,.]*\s?(?:만|천|억)?\s?원|(?i:krw|won)\b"),
    cue(
        "a room number or a reservation",
        r"\b\d{3,4}호|예약번호|booking \d|room \d",
    ),
];
