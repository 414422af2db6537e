//! What the coach offers to write instead is made from the case: its dates, its writer, its matter.

use domain::receive::channel::Channel;

use crate::desk::{Desk, desk, desk_hearing_by};

/// What is to be written instead of what this rule finds.
async fn instead(desk: &mut Desk, rule: &str, words: &str) -> String {
    let page = desk.page().await;
    let read = [("kind", "answer"), ("explanation", words)];
    let said = desk.findings(&page, &read).await;
    let all = ["findings", "missing"].map(|key| said[key].as_array().unwrap().clone());
    let found = all.concat().into_iter().find(|one| one["rule"] == rule);
    found.unwrap()["wording"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_promise_is_offered_with_the_day_of_the_case_and_the_writers_name() {
    let mut desk = desk().await;
    let office = desk.house.desk.app.office();
    let staff = desk.house.desk.staff(testkit::office::CLERK);
    let page = desk.house.desk.app.case_page(&staff, desk.receipt.number);
    let due = office.local(page.await.unwrap().case.clock.due_at).date();
    let day = format!("{}월 {}일(", due.month(), due.day());
    let words = instead(
        &mut desk,
        "vague-promise",
        "말씀하신 내용은 검토하겠습니다.",
    )
    .await;
    assert!(words.starts_with(&day), "{words}");
    assert!(
        words.ends_with("까지 학사팀 이서연이 결과를 알려 드리겠습니다."),
        "{words}"
    );
    desk.browser = desk.browser.reading("en");
    let words = instead(&mut desk, "vague-promise", "We will look into it.").await;
    assert!(words.contains("Lee Seoyeon of Academic affairs"), "{words}");
}

#[tokio::test]
async fn an_apology_is_offered_for_what_happened_and_not_where_everybody_reads() {
    let sorry = "불편을 드려 죄송합니다.";
    let mut here = desk().await;
    let words = instead(&mut here, "perfunctory-apology", sorry).await;
    assert!(words.contains("발급기가 두 번이나 멈춰"), "{words}");
    let mut public = desk_hearing_by(Channel::Board).await;
    let words = instead(&mut public, "perfunctory-apology", sorry).await;
    assert!(!words.contains("발급기"), "{words}");
}
