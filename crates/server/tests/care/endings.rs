//! The forms that stop the clock or end the road: extension, supplement, the customer's word, closing, transfer, merge.

use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseState;
use domain::handle::closure::Outcome;
use domain::handle::memo;
use domain::words::Words;
use testkit::office::{CLERK, LEAD};

use crate::desk::Care;
use crate::forms::EMPTY;

#[tokio::test]
async fn the_clock_is_extended_and_stopped() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    let extend = |reason, days| {
        [
            ("reason", reason),
            ("days", days),
            (
                "notice",
                "시설팀의 확인을 기다립니다. 12월 9일까지 답을 드리겠습니다.",
            ),
        ]
    };
    care.back(
        &mut clerk,
        "/extension",
        &extend("busy", "3"),
        "보기 가운데",
    )
    .await;
    care.back(
        &mut clerk,
        "/extension",
        &extend("fact-check", "70"),
        "7일까지",
    )
    .await;
    care.done(&mut clerk, "/extension", &extend("fact-check", "5"))
        .await;
    care.back(
        &mut clerk,
        "/extension",
        &extend("similar", "5"),
        "동의가 있어야",
    )
    .await;

    let supplement = |by| [("what", "번호표 사진을 보내 주십시오"), ("by", by)];
    care.back(
        &mut clerk,
        "/supplement",
        &supplement("2026-11-20"),
        "이미 지난 때",
    )
    .await;
    let page = care
        .done(&mut clerk, "/supplement", &supplement("2026-11-30"))
        .await;
    assert!(page.says("보완을 기다리는 동안 멈춰 있습니다"));
    care.back(
        &mut clerk,
        "/supplement/date",
        &[("by", "2026-11-25")],
        "이미 지난 때",
    )
    .await;
    care.done(&mut clerk, "/supplement/date", &[("by", "2026-12-04")])
        .await;
    care.done(&mut clerk, "/supplement/return", &[]).await;
    care.back(
        &mut clerk,
        "/supplement/return",
        &[],
        "기다리고 있는 보완이",
    )
    .await;
    care.house.desk.leave();
}

#[tokio::test]
async fn what_never_came_is_given_back() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    let supplement = |by| [("what", "번호표 사진을 보내 주십시오"), ("by", by)];
    let reason = [("reason", "번호표 없이는 언제 오셨는지 확인할 수 없습니다")];
    care.done(&mut clerk, "/supplement", &supplement("2026-11-26"))
        .await;
    care.back(&mut clerk, "/giving-back", &reason, "11월 26일")
        .await;
    care.house.desk.at("2026-11-27T01:00:00Z");
    let mut clerk = care.house.signed_in_again(CLERK).await.reading("ko");
    care.back(&mut clerk, "/giving-back", &reason, "한 번 더 보완을")
        .await;
    care.done(&mut clerk, "/supplement", &supplement("2026-12-02"))
        .await;
    care.house.desk.at("2026-12-03T01:00:00Z");
    let mut clerk = care.house.signed_in_again(CLERK).await.reading("ko");
    let page = clerk.get(&care.path("")).await;
    assert!(page.says("두 번 요구한 보완이") && page.says("id=\"giving-back\""));
    care.back(&mut clerk, "/giving-back", &[("reason", "")], EMPTY)
        .await;
    let page = care.done(&mut clerk, "/giving-back", &reason).await;
    assert!(page.says("보완되지 않아 반려함") && page.says("언제 오셨는지"));
    let closure = care.case().await.closure;
    assert_eq!(closure.unwrap().outcome, Outcome::GivenBack);
    care.house.desk.leave();
}

#[tokio::test]
async fn what_came_back_twice_is_taken_as_withdrawn() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    let how = [("how", "등기, 이사 가고 없음")];
    let reason = [("reason", "두 번 등기로 보냈고 전화도 받지 않으셨습니다")];
    let came_back = "/supplement/undelivered";
    care.back(&mut clerk, came_back, &how, "기다리고 있는 보완이")
        .await;
    let supplement = [
        ("what", "번호표 사진을 보내 주십시오"),
        ("by", "2026-12-04"),
    ];
    care.done(&mut clerk, "/supplement", &supplement).await;
    care.back(&mut clerk, came_back, &[("how", "")], EMPTY)
        .await;
    let page = care.done(&mut clerk, came_back, &how).await;
    assert!(page.says("이사 가고 없음") && page.says("다른 길로 알리십시오"));
    care.back(
        &mut clerk,
        "/deemed-withdrawal",
        &reason,
        "두 번 반송된 뒤에",
    )
    .await;
    care.house.desk.at("2026-11-27T01:00:00Z");
    let mut clerk = care.house.signed_in_again(CLERK).await.reading("ko");
    let page = care.done(&mut clerk, came_back, &how).await;
    assert!(page.says("취하로 볼 수 있습니다") && page.says("id=\"deemed-withdrawal\""));
    care.back(&mut clerk, "/deemed-withdrawal", &[("reason", "")], EMPTY)
        .await;
    let page = care.done(&mut clerk, "/deemed-withdrawal", &reason).await;
    assert!(page.says("취하 간주") && page.says("전화도 받지"));
    let closure = care.case().await.closure;
    assert_eq!(closure.unwrap().outcome, Outcome::DeemedWithdrawn);
    care.house.desk.leave();
}

#[tokio::test]
async fn what_is_added_after_the_end_comes_back_to_the_desk() {
    let care = Care::open().await;
    let (mut clerk, number) = (care.browser(CLERK).await, care.number.to_string());
    care.answer(CLERK).await;
    care.done(&mut clerk, "/response", &[("response", "agrees")])
        .await;
    care.done(&mut clerk, "/closure", &[("outcome", "agreed")])
        .await;
    assert!(!clerk.get("/staff").await.says(&number), "an end is an end");

    let mut texts = app::kept::Kept::new();
    let words = Words::text("약속하신 것이 아직 오지 않았습니다.").unwrap();
    let text = texts.keep(words).unwrap();
    let files = Vec::new();
    let adds = app::perform::Act {
        actor: Actor::Customer,
        number: care.number,
        seen: None,
        key: None,
        texts,
        files,
        command: Command::Memo(memo::Command::CustomerAdds {
            text,
            files: Vec::new(),
        }),
    };
    care.house.desk.app.perform(adds).await.unwrap();
    let today = clerk.get("/staff").await;
    assert!(today.says(&number) && today.says("닫은 뒤 더하신 말씀"));
    let page = clerk.get(&care.path("")).await;
    assert!(page.says("다시 열지 살펴보십시오") && page.says("아직 오지 않았습니다"));
    let reason = [("reason", "약속한 것을 보내 드리려고")];
    care.done(&mut clerk, "/reopening", &reason).await;
    assert!(clerk.get("/staff").await.says(&number));
    care.house.desk.leave();
}

#[tokio::test]
async fn the_customers_word_and_the_end() {
    let care = Care::open().await;
    let (mut clerk, mut lead) = (care.browser(CLERK).await, care.browser(LEAD).await);
    let refuses = [("response", "refuses"), ("reason", "사과가 없습니다")];
    care.back(&mut clerk, "/response", &refuses, "아직 답변이")
        .await;
    care.answer(CLERK).await;
    care.back(
        &mut clerk,
        "/closure",
        &[("outcome", "agreed")],
        "맞지 않는 결과",
    )
    .await;
    care.back(&mut clerk, "/response", &refuses[..1], EMPTY)
        .await;
    let page = care.done(&mut clerk, "/response", &refuses).await;
    assert!(page.says("사과가 없습니다"));
    let exhausted = [("outcome", "ways-exhausted")];
    care.back(&mut clerk, "/closure", &exhausted, "맡으신 역할로는")
        .await;
    care.done(&mut lead, "/closure", &exhausted).await;
    assert_eq!(
        care.case().await.closure.unwrap().outcome,
        Outcome::WaysExhausted
    );

    care.back(&mut clerk, "/reopening", &[("reason", "")], EMPTY)
        .await;
    care.done(
        &mut clerk,
        "/reopening",
        &[("reason", "새 사실이 나왔습니다")],
    )
    .await;
    assert_eq!(care.case().await.state, CaseState::InCare);
    care.back(&mut clerk, "/withdrawal", &[("reason", "")], EMPTY)
        .await;
    care.done(
        &mut clerk,
        "/withdrawal",
        &[("reason", "전화로 거두겠다고 하심")],
    )
    .await;
    assert_eq!(care.case().await.state, CaseState::Withdrawn);
    care.house.desk.leave();
}

#[tokio::test]
async fn kind_transfer_and_merge() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    care.back(&mut clerk, "/kind", &[("kind", "complaint")], "이미 그렇게")
        .await;
    let page = care
        .done(&mut clerk, "/kind", &[("kind", "suggestion")])
        .await;
    assert!(page.says("종류를 불만·고충에서 건의로 바로잡았습니다"));
    care.back(&mut clerk, "/acknowledgement", &[], "이미 알려")
        .await;

    let other = care
        .house
        .desk
        .receive("같은 일로 다시 말씀드립니다")
        .await
        .unwrap();
    let into = other.number.to_string();
    let own = care.number.to_string();
    care.back(
        &mut clerk,
        "/merge",
        &[("into", own.as_str())],
        "같은 건끼리는",
    )
    .await;
    care.back(
        &mut clerk,
        "/merge",
        &[("other", "2026-999999")],
        "맞지 않습니다",
    )
    .await;
    let page = care
        .done(&mut clerk, "/merge", &[("into", into.as_str())])
        .await;
    assert!(page.says(&format!("{own}번이 이 건에 합쳐졌습니다")));

    let care = Care {
        number: other.number,
        ..care
    };
    let away = [("agency", "한빛시청"), ("reason", "시의 일입니다")];
    care.back(&mut clerk, "/transfer", &away[..1], EMPTY).await;
    care.done(&mut clerk, "/transfer", &away).await;
    assert_eq!(
        care.case().await.closure.unwrap().outcome,
        Outcome::TransferredAway
    );
    care.house.desk.leave();
}
