//! Two people change one case at once: the second is told what changed and loses nothing they typed.

use axum::http::StatusCode;
use testkit::office::{CLERK, LEAD};

use crate::desk::Care;

#[tokio::test]
async fn the_second_is_told_what_changed_and_sends_again() {
    let care = Care::open().await;
    let (mut clerk, mut lead) = (care.browser(CLERK).await, care.browser(LEAD).await);
    let before = clerk.get(&care.path("")).await;
    care.done(
        &mut lead,
        "/memos",
        &[("kind", "note"), ("text", "팀장이 먼저 살펴봄")],
    )
    .await;

    let (csrf, seen) = (before.hidden("csrf"), before.hidden("seen"));
    let once = "01900000-0000-7000-8000-000000000001";
    let remedy = |seen: &str| {
        [
            ("csrf", csrf.clone()),
            ("once", once.to_owned()),
            ("seen", seen.to_owned()),
            ("what", "등기로 보내 드림".to_owned()),
            ("amount", String::new()),
        ]
    };
    let stale = remedy(&seen);
    let stale: Vec<_> = stale.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let answer = clerk.post(&care.path("/remedies"), &stale).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.says("팀장이 먼저 살펴봄"), "what changed is shown");
    assert!(answer.says("등기로 보내 드림"), "what was typed is kept");
    assert!(care.case().await.remedies.is_empty());

    let now = answer.hidden("seen");
    assert_ne!(now, seen);
    let fresh = remedy(&now);
    let fresh: Vec<_> = fresh.iter().map(|(k, v)| (*k, v.as_str())).collect();
    for _ in 0..2 {
        let answer = clerk.post(&care.path("/remedies"), &fresh).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(care.case().await.remedies.len(), 1, "sent twice, done once");
    care.house.desk.leave();
}

#[tokio::test]
async fn words_for_a_form_that_is_gone_are_not_lost() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    care.done(&mut clerk, "/withdrawal", &[("reason", "전화로 들음")])
        .await;
    let promise = [("what", "다시 전화드리기로 함"), ("by", "2026-11-25")];
    let seen = care
        .back(&mut clerk, "/promises", &promise, "이미 끝난 건")
        .await;
    assert!(seen.says("id=\"left-over\"") && seen.says("다시 전화드리기로 함"));
    care.house.desk.leave();
}
