//! What the demonstration's staff and customers say. Written as good work reads, so that the pages can be judged by it.

pub const MEMOS: [&str; 5] = [
    "목소리가 많이 떨리셨음. \"같은 말을 세 번째 하고 있다\"고 하심. 끝까지 듣고 요점을 되풀이해 확인드림.",
    "창구에서 30분 넘게 기다리셨다고 함. 앉으실 자리와 물을 드리고 순서대로 적음.",
    "전화로 통화함. 담당자 이름을 아무도 알려 주지 않은 점을 가장 서운해하심.",
    "안내받은 내용과 실제 결과가 다르다고 하심. 안내 문자 화면을 보여 주심.",
    "화가 난 까닭은 결과보다 설명이 없었던 것이라고 하심.",
];

pub const NOTES: [&str; 3] = [
    "지난 학기에도 같은 문의가 두 건 있었음. 안내문 문구를 함께 고쳐야 함.",
    "접수 기록과 통화 기록을 대조함. 안내가 빠진 사실을 확인함.",
    "다른 부서 확인이 필요해 협조를 요청해 둠.",
];

pub const PROMISES: [&str; 4] = [
    "접수 기록을 확인해 결과를 전화로 알려 드리겠습니다.",
    "바로잡은 내용을 문자와 서면으로 보내 드리겠습니다.",
    "담당자가 직접 전화드려 진행 상황을 말씀드리겠습니다.",
    "현장을 점검하고 사진과 함께 조치 결과를 알려 드리겠습니다.",
];

pub const PLACE: &str = "2층 상담실";
pub const PLACE_REASON: &str = "창구에 다른 고객이 많아 조용한 곳으로 모심";
pub const TIME_TOLD: &str =
    "사실을 확인하는 데 시간이 필요해, 말씀드린 시각에 다시 연락드리겠다고 함";
pub const TIME_REASON: &str = "감정이 가라앉을 시간이 필요하다고 판단함";
pub const PERSON_REASON: &str = "처음 응대한 직원과 이야기가 이어지기 어려워 다른 직원이 맡음";
pub const HAND_OVER_REASON: &str = "확인할 기록이 그쪽에 있어 직접 보시는 편이 빠르겠습니다.";
pub const SUPPLEMENT: &str = "납부하신 날과 금액을 확인할 수 있는 영수증 사본";
pub const EXTENSION: &str = "현장 확인에 시간이 더 필요합니다. 확인이 끝나는 대로 늦어도 새 기한까지 결과를 알려 드리겠습니다. 기다리시게 해 죄송합니다.";
pub const REASONS: &str = "신청 기간이 끝난 뒤의 변경은 다른 신청자의 순서에 영향을 주어 학칙 제24조에 따라 받아들이기 어렵습니다.";
pub const NOT_AGREED: &str =
    "설명은 들었지만 안내를 못 받은 것이 제 탓은 아니라고 생각합니다. 다시 봐 주십시오.";
pub const ADDED: &str = "어제 전화 주신다고 하셨는데 아직 연락이 없어서 남깁니다.";
pub const WITHDRAWN: &str = "그사이 해결되어 더 처리하지 않으셔도 됩니다.";
pub const APPROVED: &str = "확인된 과오납분만큼으로 조정해 승인합니다.";
pub const TURNED_DOWN: &str =
    "같은 사안의 지급 기준과 맞지 않습니다. 다른 방법을 찾아 다시 올려 주십시오.";
pub const REMEDIES: [&str; 3] = [
    "잘못 부과된 금액을 돌려드리고 영수증을 다시 보내 드립니다.",
    "기록을 바로잡고 정정된 증명서를 무료로 보내 드립니다.",
    "담당자 교육을 마치고 안내문을 고쳐 게시합니다.",
];

/// An answer that keeps the principles: greeting, what was complained of, apology, facts, remedy, date, consent.
pub fn answer(office: &str, name: &str, subject: &str, remedy: &str, date: &str) -> String {
    format!(
        "안녕하십니까. 한빛대학교 {office} {name}입니다.\n\n\
         ‘{subject}’ 일로 말씀 주셨습니다. 필요한 안내를 제때 받지 못하셨고, 그 때문에 여러 번 다시 물어보셔야 했던 일에 대해 \
         진심으로 사과드립니다.\n\n\
         접수 기록과 담당자의 처리 내역을 확인한 결과, 처음 문의하신 날 저희가 해야 할 안내가 빠져 있었습니다.\n\n\
         {remedy} 이 일은 {date}까지 마치고 제가 직접 알려 드리겠습니다.\n\n\
         이렇게 처리해도 괜찮으신지 조회 화면에서 알려 주시거나 전화해 주십시오. 다른 방법을 원하시면 함께 찾겠습니다."
    )
}

pub fn refusal(office: &str, name: &str, subject: &str, date: &str) -> String {
    format!(
        "안녕하십니까. 한빛대학교 {office} {name}입니다.\n\n\
         ‘{subject}’ 일로 말씀 주셨습니다. 기한 안내가 눈에 띄지 않아 때를 놓치게 해 드린 점 사과드립니다.\n\n\
         신청 기록을 확인한 결과 이번 학기에는 변경해 드리기 어렵습니다. 기간이 지난 뒤 변경하면 먼저 신청한 분들의 순서가 \
         바뀌기 때문입니다. 대신 다음 학기 우선 신청과 개별 상담을 {date}까지 마련해 드리겠습니다.\n\n\
         이 결과에 동의하기 어려우시면 60일 안에 이의를 신청하실 수 있고, 국민권익위원회(110)에도 말씀하실 수 있습니다."
    )
}

pub fn praise(office: &str, name: &str) -> String {
    format!(
        "안녕하십니까. 한빛대학교 {office} {name}입니다.\n\n\
         따뜻한 말씀을 남겨 주셔서 고맙습니다. 말씀하신 직원에게 오늘 그대로 전했고, 팀 모두가 함께 읽었습니다. \
         앞으로도 같은 마음으로 맞이하겠습니다."
    )
}
