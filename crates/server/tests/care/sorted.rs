//! What the coach reads in what came in stands beside it with its reason; insults are folded away.

use testkit::office::CLERK;

use crate::desk::Care;

#[tokio::test]
async fn suggestions_stand_beside_the_words_with_their_reason() {
    let told = "정정 기간이 지나 규정상 안 된다는 말만 세 번 들었습니다. 성적이 잘못 입력된 것은 교수님 실수입니다. 11월 30일까지 고쳐 주십시오.";
    let care = Care::told(told).await;
    let mut clerk = care.browser(CLERK).await;
    let page = clerk.get(&care.path("")).await;
    for words in [
        "코치가 읽은 것",
        "학사/교무",
        "글에 있는 말",
        "11월 30일까지",
    ] {
        assert!(page.says(words), "{words}");
    }
    assert!(!page.says("접어 두었습니다"));
    let page = clerk.get(&care.path("?lang=en")).await;
    assert!(page.says("What the coach reads") && page.says("Words in the text"));
    care.house.desk.leave();
}

#[tokio::test]
async fn insults_are_folded_away_and_a_threat_is_told() {
    let care = Care::told("이 밥버러지 같은 것들아, 칼 들고 찾아가기 전에 증명서 내놔라.").await;
    let mut clerk = care.browser(CLERK).await;
    let page = clerk.get(&care.path("")).await;
    // The words stand behind the summary of an element that is closed until it is opened, with script or without.
    let (before, words) = page.text.split_once("밥버러지").unwrap();
    let folded = before.rsplit_once("<details").unwrap().1;
    assert!(folded.contains("접어 두었습니다") && !folded.contains("</details>"));
    assert!(!folded.contains(" open>") && !words.contains("밥버러지"));
    assert!(page.says("혼자 대하지 말고"));
    care.house.desk.leave();
    let quoted =
        Care::told("옆 사람이 \"이 멍청한 놈아\" 하고 직원에게 소리쳤습니다. 안타까웠습니다.")
            .await;
    let page = quoted.browser(CLERK).await.get(&quoted.path("")).await;
    assert!(!page.says("접어 두었습니다"));
    quoted.house.desk.leave();
}
