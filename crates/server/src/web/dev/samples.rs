//! The words that the gallery's components are filled with. Invented people, invented matters.

use crate::web::text::Lang;

pub struct Samples {
    pub subject: &'static str,
    pub long_subject: &'static str,
    pub words: &'static str,
    pub hope: &'static str,
    pub customer: &'static str,
    pub relation: &'static str,
    pub department: &'static str,
    pub owner: &'static str,
    pub kind: &'static str,
    pub state: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub promise: &'static str,
    pub when: &'static str,
    pub event: &'static str,
    pub apology: &'static str,
    pub letter: &'static str,
    pub choices: [(&'static str, &'static str); 5],
    pub steps: [&'static str; 5],
    pub heads: [&'static str; 8],
}

/// What a form or a subject may bring: shown as the text it is.
const HOSTILE: &str = "<script>alert(1)</script> \u{202e}txet desrever\u{202c} 👩‍👩‍👧‍👦 aVeryLongWordWithoutAnyPlaceToBreakItAnywhereAtAllNotEvenOnce";

pub fn of(lang: Lang) -> Samples {
    match lang {
        Lang::Ko => KOREAN,
        Lang::En => ENGLISH,
    }
}

const KOREAN: Samples = Samples {
    subject: "졸업증명서 발급이 두 번 미뤄진 일",
    long_subject: HOSTILE,
    words: "딸 졸업증명서를 떼러 휴가를 내고 두 번 갔습니다. 18일에는 발급기가 점검 중이니 다시 오라고 하셨고, 20일에 다시 갔더니 또 점검 중이라고 하셨습니다.",
    hope: "증명서를 이번 주 안에 받고, 왜 두 번이나 헛걸음했는지 설명과 사과를 듣고 싶습니다.",
    customer: "박지영 님",
    relation: "학부모",
    department: "학생지원팀",
    owner: "김서윤",
    kind: "불만·고충",
    state: "살피는 중",
    label: "무슨 일이 있었습니까?",
    hint: "편하신 말로 적어 주십시오.",
    promise: "발급이 미뤄진 까닭을 확인해서 전화드리겠습니다",
    when: "11월 30일(월)까지, 6일 남음",
    event: "고객이 말씀을 더했습니다",
    apology: "불편을 드려 죄송합니다.",
    letter: "박지영 님, 안녕하십니까. 한빛대학교 학생지원팀 김서윤입니다.\n\n두 번이나 오셨는데 그때마다 빈손으로 돌아가시게 해 진심으로 사과드립니다.",
    choices: [
        ("complaint", "불만·고충"),
        ("request", "요청"),
        ("inquiry", "질의"),
        ("suggestion", "건의"),
        ("praise", "칭찬"),
    ],
    steps: ["접수", "담당 지정", "살피는 중", "답변", "동의"],
    heads: [
        "알림",
        "입력란",
        "건의 목록",
        "챙길 것",
        "약속",
        "지금까지의 일",
        "3변",
        "답변",
    ],
};

const ENGLISH: Samples = Samples {
    subject: "A graduation certificate put off twice",
    long_subject: HOSTILE,
    words: "I took a day off twice to collect my daughter's graduation certificate. On the 18th I was told the machine was being serviced, and on the 20th I was told the same again.",
    hope: "I would like the certificate this week, and an explanation and an apology for two wasted trips.",
    customer: "Park Jiyeong",
    relation: "Parent",
    department: "Student Support",
    owner: "Kim Seoyun",
    kind: "Complaint",
    state: "In care",
    label: "What happened?",
    hint: "Use your own words.",
    promise: "I will find out why it was put off and call you",
    when: "by Monday 30 November, 6 days left",
    event: "The customer added something",
    apology: "Sorry for the inconvenience.",
    letter: "Dear Ms Park,\n\nThis is Kim Seoyun of Student Support at Hanbit University. You came here twice and went home empty-handed both times, and I am truly sorry for that.",
    choices: [
        ("complaint", "Complaint"),
        ("request", "Request"),
        ("inquiry", "Question"),
        ("suggestion", "Suggestion"),
        ("praise", "Praise"),
    ],
    steps: ["Received", "Assigned", "In care", "Answered", "Agreed"],
    heads: [
        "Notices",
        "Fields",
        "Case list",
        "What it lacks",
        "Promises",
        "What happened",
        "Three changes",
        "Reply",
    ],
};
