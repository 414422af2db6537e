//! The forms of care, each once good and once refused.

use domain::handle::promise::PromiseState;
use domain::handle::remedy::RemedyState;
use testkit::office::{CLERK, FACILITIES, HANDLER, LEAD, OTHER_LEAD};

use crate::desk::Care;

pub const EMPTY: &str = "이 칸을 적어 주십시오.";

#[tokio::test]
async fn memos_causes_and_the_assessment() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    care.back(
        &mut clerk,
        "/memos",
        &[("kind", "memo"), ("text", " ")],
        EMPTY,
    )
    .await;
    let page = care
        .done(
            &mut clerk,
            "/memos",
            &[("kind", "note"), ("text", "점검표를 요청함")],
        )
        .await;
    assert!(page.says("안에서만 보는 메모") && page.says("점검표를 요청함"));

    care.back(&mut clerk, "/causes", &[], "원인을 하나 이상")
        .await;
    let wrong = [("causes", "bad-luck")];
    care.back(&mut clerk, "/causes", &wrong, "보기 가운데")
        .await;
    let both = [("causes", "unkind-response"), ("causes", "other")];
    care.done(&mut clerk, "/causes", &both).await;
    assert_eq!(care.case().await.causes_found.len(), 2);

    let scores = |urgency| {
        [
            ("severity", "3"),
            ("safety", "1"),
            ("complexity", "2"),
            ("impact", "2"),
            ("urgency", urgency),
        ]
    };
    care.back(&mut clerk, "/assessment", &scores("6"), "보기 가운데")
        .await;
    care.done(&mut clerk, "/assessment", &scores("4")).await;
    assert_eq!(care.case().await.assessment.unwrap().weight(), 4);
    care.house.desk.leave();
}

#[tokio::test]
async fn promises_are_made_moved_put_off_and_kept() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    let promise = |by| [("what", "발급 기록을 확인해 전화"), ("by", by)];
    let seen = care
        .back(
            &mut clerk,
            "/promises",
            &promise("2026-11-28"),
            "쉬는 날에는",
        )
        .await;
    assert!(
        seen.says("발급 기록을 확인해 전화"),
        "what was typed is kept"
    );
    assert!(seen.says("id=\"promise-opener\" open"), "the form is open");
    care.back(
        &mut clerk,
        "/promises",
        &promise("2026-11-20"),
        "이미 지난 때",
    )
    .await;
    care.back(&mut clerk, "/promises", &promise("soon"), "날짜를")
        .await;
    care.done(&mut clerk, "/promises", &promise("2026-11-25"))
        .await;

    let date = "/promises/1/date";
    let moved = |consent| {
        [
            ("by", "2026-11-27"),
            ("by_time", "14:00"),
            ("consent", consent),
        ]
    };
    care.back(&mut clerk, date, &moved("smoke"), "보기 가운데")
        .await;
    care.done(&mut clerk, date, &moved("phone")).await;
    let later = [("by", "2026-11-30"), ("consent", "none")];
    care.done(&mut clerk, date, &later).await;
    let case = care.case().await;
    assert!(matches!(
        case.promises[0].state,
        PromiseState::Broken { .. }
    ));

    care.done(&mut clerk, "/promises/2", &[]).await;
    let case = care.case().await;
    assert!(matches!(
        case.promises[1].state,
        PromiseState::Kept { late: false, .. }
    ));
    let again = care.send(&mut clerk, "/promises/9", &[]).await;
    assert_eq!(again.status.as_u16(), 404, "no such promise");
    care.house.desk.leave();
}

#[tokio::test]
async fn the_three_changes() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    let place = [
        ("kind", "place"),
        ("place", "상담실 2"),
        ("reason", "줄이 길어서"),
    ];
    care.back(&mut clerk, "/changes", &place[..2], EMPTY).await;
    care.done(&mut clerk, "/changes", &place).await;
    let time = |by| {
        [
            ("kind", "time"),
            ("by", by),
            ("told", "내일 두 시에 전화드리겠습니다"),
            ("reason", "기록을 찾아야 해서"),
        ]
    };
    care.back(
        &mut clerk,
        "/changes",
        &time("2026-11-20T10:00"),
        "이미 지난 때",
    )
    .await;
    care.done(&mut clerk, "/changes", &time("2026-11-24T14:00"))
        .await;
    let handler = HANDLER.to_string();
    let person = [
        ("kind", "person"),
        ("to", handler.as_str()),
        ("reason", "더 잘 아는 직원"),
    ];
    let nobody = [("kind", "person"), ("to", ""), ("reason", "x")];
    care.back(&mut clerk, "/changes", &nobody, EMPTY).await;
    care.done(&mut clerk, "/changes", &person).await;
    assert_eq!(care.case().await.owner, HANDLER);

    care.back(
        &mut clerk,
        "/changes/1",
        &[("result", "great")],
        "보기 가운데",
    )
    .await;
    let page = care
        .done(&mut clerk, "/changes/1", &[("result", "calmer")])
        .await;
    assert!(page.says("가라앉으심"));
    care.back(
        &mut clerk,
        "/changes",
        &[("kind", "weather")],
        "보기 가운데",
    )
    .await;
    care.house.desk.leave();
}

#[tokio::test]
async fn the_owner_changes_hands() {
    let care = Care::open().await;
    let (mut clerk, mut handler) = (care.browser(CLERK).await, care.browser(HANDLER).await);
    care.done(&mut handler, "/owner", &[]).await;
    assert_eq!(care.case().await.owner, HANDLER);
    care.back(&mut handler, "/owner", &[], "이미 그렇게").await;

    let facilities = FACILITIES.to_string();
    let offer = [
        ("to", facilities.as_str()),
        ("reason", "발급기는 시설팀 일입니다"),
    ];
    care.back(&mut handler, "/handover", &offer[..1], EMPTY)
        .await;
    care.back(&mut clerk, "/handover", &offer, "담당자만").await;
    care.done(&mut handler, "/handover", &offer).await;

    let mut other = care.browser(OTHER_LEAD).await;
    let decline = [("answer", "decline"), ("reason", " ")];
    care.back(&mut other, "/handover/answer", &decline, EMPTY)
        .await;
    let declined = [("answer", "decline"), ("reason", "학사팀 기계입니다")];
    let answer = care.send(&mut other, "/handover/answer", &declined).await;
    assert_eq!(answer.header("location"), "/staff", "they see it no more");
    assert_eq!(other.get(&care.path("")).await.status.as_u16(), 404);

    let again = [("to", facilities.as_str()), ("reason", "다시 여쭙니다")];
    care.done(&mut handler, "/handover", &again).await;
    care.done(&mut other, "/handover/answer", &[("answer", "accept")])
        .await;
    assert_eq!(care.case().await.department, FACILITIES);
    care.house.desk.leave();
}

#[tokio::test]
async fn money_waits_for_another_person() {
    let care = Care::open().await;
    let (mut clerk, mut lead) = (care.browser(CLERK).await, care.browser(LEAD).await);
    let remedy = |amount| [("what", "교통비 보상"), ("amount", amount)];
    care.back(&mut clerk, "/remedies", &remedy("많이"), "숫자로")
        .await;
    care.back(&mut clerk, "/remedies", &remedy("9000000"), "한도는")
        .await;
    care.done(&mut clerk, "/remedies", &remedy("24,000")).await;
    assert_eq!(
        care.case().await.remedies[0].state,
        RemedyState::AwaitsApproval
    );

    let approval = "/remedies/1/approval";
    let approve = [("decision", "approve")];
    care.back(&mut clerk, approval, &approve, "맡으신 역할로는")
        .await;
    let change = [("decision", "change"), ("amount", "20000"), ("reason", "")];
    care.back(&mut lead, approval, &change, EMPTY).await;
    let turn = [("decision", "turn-down"), ("reason", "")];
    care.back(&mut lead, approval, &turn, EMPTY).await;

    let board = lead.get("/staff/approvals").await;
    assert!(board.says("교통비 보상") && board.says("24,000원 승인하기"));
    let from_board = [
        ("decision", "change"),
        ("from", "board"),
        ("amount", "이만"),
        ("reason", "영수증대로"),
    ];
    let back = care.back(&mut lead, approval, &from_board, "숫자로").await;
    assert!(back.says("<h1>승인</h1>"), "back to where it was sent from");
    assert!(back.says("이만") && back.says("영수증대로"));
    let change = [("amount", "20000"), ("reason", "영수증대로")];
    let decided = [&from_board[..2], &change[..]].concat();
    let page = care.done(&mut lead, approval, &decided).await;
    assert!(page.says("<h1>승인</h1>"));
    let page = lead.get(&care.path("")).await;
    assert!(page.says("20,000원") && page.says("영수증대로"));

    care.back(&mut clerk, "/remedies/1", &[], "동의가 있어야")
        .await;
    care.done(&mut clerk, "/remedies/1/answer", &[("answer", "agrees")])
        .await;
    care.back(
        &mut clerk,
        "/remedies/1/answer",
        &[("answer", "agrees")],
        "이미 결정",
    )
    .await;
    care.done(&mut clerk, "/remedies/1", &[]).await;
    assert!(matches!(
        care.case().await.remedies[0].state,
        RemedyState::Done { .. }
    ));
    care.house.desk.leave();
}
