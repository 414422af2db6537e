//! Nothing that was typed or chosen is lost when a letter cannot go.

use axum::http::StatusCode;
use domain::access::Actor;
use domain::command::Command;
use domain::receive::intake::{self, VoiceKind};
use testkit::office::LEAD;

use crate::desk::{GOOD, SORRY, answer, desk};

#[tokio::test]
async fn a_refusal_without_reasons_and_ways_comes_back_with_everything_typed() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let mut fields = answer(&[]);
    fields.retain(|(name, _)| *name != "decision");
    let back = desk.send(&page, &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.says("답변에는 결정이 있어야 합니다"));

    fields.push(("decision", "not-granted"));
    let back = desk.send(&page, &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.says("다음 길을 함께 알려야 합니다"));
    assert!(back.says(GOOD) && back.says(SORRY));
    assert_eq!(desk.journal("letter-sent").await.len(), 0);

    fields.push(("route", "objection"));
    fields.push(("route", "ombudsman"));
    fields.push(("reasons", "졸업 요건 가운데 한 과목이 아직 남아 있습니다."));
    let sent = desk.send(&back, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let letter = desk.journal("letter-sent").await[0].to_string();
    assert!(letter.contains("not-granted") && letter.contains("ombudsman"));
}

#[tokio::test]
async fn an_empty_letter_and_a_promise_for_a_holiday_are_refused() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let greeting = [("kind", "progress"), ("greeting", "안녕하십니까.")];
    let back = desk.send(&page, &greeting).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    let promise = ("promise", "2026-11-29 일요일에 전화드리겠습니다.");
    let back = desk.send(&back, &answer(&[promise])).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.says("쉬는 날에는 약속할 수 없습니다"), "{}", back.text);
    assert_eq!(desk.journal("letter-sent").await.len(), 0, "neither goes");
}

#[tokio::test]
async fn what_was_chosen_beside_the_letter_comes_back_with_it() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let aside = "needed-here rules-as-excuse 규정상 어쩔 수 없습니다";
    let left = "2026-11-30 증명서를 보내 드리겠습니다.";
    let chosen = [("set_aside", aside), ("promise_left", left)];
    let mut fields = answer(&chosen);
    fields.retain(|(name, _)| *name != "decision");
    let back = desk.send(&page, &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    let saved = desk.post(&back, "draft", &answer(&chosen)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    for page in [back, desk.page().await] {
        for (name, value) in chosen {
            let kept = format!(r#"name="{name}" value="{value}""#);
            assert!(page.says(&kept), "{name}: {}", page.text);
        }
    }
}

#[tokio::test]
async fn a_draft_that_comes_after_its_letter_is_not_found_in_the_next() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let sent = desk.send(&page, &answer(&[])).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let late = desk.post(&page, "draft", &answer(&[])).await;
    assert_eq!(late.status, StatusCode::SEE_OTHER);
    // Once, among the letters that were sent.
    let times = |page: &str| page.matches(SORRY).count();
    let next = desk.page().await;
    assert_eq!(times(&next.text), 1, "{}", next.text);
    // The next letter's own draft is kept.
    desk.post(&next, "draft", &answer(&[])).await;
    assert!(times(&desk.page().await.text) > 1);
}

#[tokio::test]
async fn a_case_that_changed_is_told_and_nothing_is_lost() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let to = VoiceKind::Request;
    let told = Command::Intake(intake::Command::ChangeKind { to });
    let lead = Actor::Staff(desk.house.desk.staff(LEAD));
    let number = desk.receipt.number;
    desk.house.desk.act(lead, number, told).await.unwrap();
    let back = desk.send(&page, &answer(&[])).await;
    assert_eq!(back.status, StatusCode::CONFLICT);
    assert!(back.says("쓰시는 동안 이 건이 바뀌었습니다") && back.says(GOOD));
    assert!(
        back.says("종류를 불만·고충에서 요청으로 바로잡았습니다"),
        "what changed"
    );
    assert!(back.says("최은정"), "and who changed it");
    let sent = desk.send(&back, &answer(&[])).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "once it was seen");
}

#[tokio::test]
async fn a_draft_is_there_again_until_it_is_sent() {
    let mut desk = desk().await;
    let page = desk.page().await;
    let draft = [
        ("kind", "answer"),
        ("explanation", "<b>쓰다 만 글 & 😀"),
        ("decision", "not-granted"),
        ("route", "supervisor"),
    ];
    let saved = desk.post(&page, "draft", &draft).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let page = desk.page().await;
    assert!(page.says("&#60;b&#62;쓰다 만 글") && page.says("저장했습니다"));
    assert!(page.says(r#"name="route" value="supervisor" checked"#));

    let mut lead = desk.house.signed_in(LEAD).await;
    let theirs = lead.get(&desk.at("draft")).await;
    assert!(!theirs.says("쓰다 만 글"), "a draft is its writer's alone");

    let sent = desk.send(&page, &answer(&[])).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert!(!desk.page().await.says("쓰다 만 글"), "sent, so forgotten");
}
