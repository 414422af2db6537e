//! Who sees the case page, and who may do what on it.

use axum::http::StatusCode;
use testkit::office::{ADMINISTRATOR, AUDITOR, CLERK, HANDLER, LEAD, PLANNER};

use crate::desk::Care;
use crate::forms::EMPTY;

#[tokio::test]
async fn who_was_complained_of_finds_nothing() {
    let care = Care::open().await;
    let (mut handler, mut lead) = (care.browser(HANDLER).await, care.browser(LEAD).await);
    let named = HANDLER.to_string();
    let name = [("to", named.as_str())];
    let mut clerk = care.browser(CLERK).await;
    care.back(&mut clerk, "/complained-of", &name, "맡으신 역할로는")
        .await;
    let page = care.done(&mut lead, "/complained-of", &name).await;
    assert!(page.says("박지훈"));
    let seen = handler.get(&care.path("")).await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND);
    assert!(!seen.says("증명서"));

    let rest = format!("/complained-of/{named}");
    care.back(
        &mut clerk,
        &rest,
        &[("reason", "이름이 같음")],
        "맡으신 역할로는",
    )
    .await;
    care.back(&mut lead, &rest, &[("reason", " ")], EMPTY).await;
    let reason = [("reason", "다른 창구의 일이었음")];
    let page = care.done(&mut lead, &rest, &reason).await;
    assert!(page.says("다른 창구의 일이었음"), "it stays in the record");
    let seen = handler.get(&care.path("")).await;
    assert_eq!(seen.status, StatusCode::OK, "and they see the case again");
    let list = handler.get("/staff").await;
    assert!(list.says(&care.number.to_string()));
    care.house.desk.leave();
}

#[tokio::test]
async fn planners_and_auditors_read_and_nothing_else() {
    let care = Care::open().await;
    for staff in [PLANNER, AUDITOR] {
        let mut browser = care.browser(staff).await;
        let page = browser.get(&care.path("")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("증명서"));
        assert!(
            !page.says("id=\"promise\"") && !page.says("id=\"memo\""),
            "no form"
        );
        let csrf = page.hidden("csrf");
        let memo = [
            ("csrf", csrf.as_str()),
            ("kind", "memo"),
            ("text", "적어 봅니다"),
        ];
        let seen = browser.post(&care.path("/memos"), &memo).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN);
    }
    assert!(care.case().await.memos.is_empty());
    care.house.desk.leave();
}

#[tokio::test]
async fn only_the_owner_and_their_lead_bind_the_office() {
    let care = Care::open().await;
    let mut handler = care.browser(HANDLER).await;
    let page = handler.get(&care.path("")).await;
    assert!(page.says("id=\"take\"") && page.says("id=\"promise\""));
    assert!(!page.says("id=\"transfer\"") && !page.says("id=\"extension\""));
    let kind = [("kind", "suggestion")];
    care.back(&mut handler, "/kind", &kind, "맡으신 역할로는")
        .await;
    care.done(&mut handler, "/owner", &[]).await;
    let page = handler.get(&care.path("")).await;
    assert!(page.says("id=\"transfer\"") && page.says("id=\"extension\""));
    care.house.desk.leave();
}

#[tokio::test]
async fn who_runs_the_house_reads_no_case_and_finds_their_way() {
    let care = Care::open().await;
    let mut administrator = care.browser(ADMINISTRATOR).await;
    let first = administrator.get("/staff").await;
    assert_eq!(first.status, StatusCode::OK);
    assert!(first.says("miso staff") && !first.says(&care.number.to_string()));
    let denied = administrator.get("/staff/cases").await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    assert!(denied.says("masthead-staff") && denied.says("href=\"/staff\""));
    care.house.desk.leave();
}
