//! What the coach reads in what came in stands beside it with its reason; insults are folded away.

use axum::http::StatusCode;
use testkit::office::{ADMINISTRATOR, AUDITOR, CLERK, PLANNER};

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

const HEARD: &str = "증명서 발급기가 또 고장이라 헛걸음했습니다. 지난주에 고친다고 약속하셨는데 안내도 사과도 없었습니다. 주민번호는 770101-2233445입니다.";

#[tokio::test]
async fn whoever_writes_down_what_they_hear_is_shown_suggestions_and_chooses() {
    let care = Care::open().await;
    let mut clerk = care.browser(CLERK).await;
    let form = clerk.get("/staff/receive").await;
    assert!(!form.says("코치가 읽은 것"));
    let heard = [("text", HEARD), ("channel", "phone"), ("kind", "praise")];
    let at = "/staff/receive/suggestions";
    let shown = clerk.send(&form, at, &heard).await;
    for words in [
        "행정/증명",
        "글에 있는 말",
        "770101-●●●●●●●",
        "저장할 때 가려집니다",
    ] {
        assert!(shown.says(words), "{words}");
    }
    let told = shown.text.split_once("id=\"sorted\"").unwrap().1;
    let told = told.split_once("</dl>").unwrap().0;
    assert!(!told.contains("2233445"), "no reason reads the number out");
    // What was typed stays, and nothing is chosen for the person until they say so.
    assert!(shown.says("770101-2233445입니다") && shown.says("value=\"praise\" selected"));
    let fill = [&heard[..], &[("then", "fill")]].concat();
    let filled = clerk.send(&shown, at, &fill).await;
    let chosen = filled.text.split_once("name=\"kind\"").unwrap().1;
    let chosen = chosen.split_once("</select>").unwrap().0;
    assert!(chosen.contains("value=\"complaint\" selected"), "{chosen}");
    let nothing = clerk.send(&filled, at, &[("text", "네")]).await;
    assert!(nothing.says("조금 더 적으시면") && !nothing.says("글에 있는 말"));
    let mut auditor = care.browser(AUDITOR).await;
    let page = auditor.get("/staff").await;
    let refused = auditor.send(&page, at, &heard).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    care.house.desk.leave();
}

#[tokio::test]
async fn the_administrator_sees_what_was_learnt_and_lets_it_begin_anew() {
    let care = Care::told("증명서 발급기가 또 멈췄습니다. 세 번째입니다.").await;
    let mut clerk = care.browser(CLERK).await;
    care.done(&mut clerk, "/causes", &[("causes", "other")])
        .await;
    while app::jobs::own_model::learn_next(&care.house.desk.app)
        .await
        .unwrap()
    {}
    let at = "/staff/settings/suggestions";
    let mut administrator = care.browser(ADMINISTRATOR).await;
    let page = administrator.get(at).await;
    assert!(page.says("결정 1건에서 배웠습니다") && page.says("새로 시작하기"));
    let anew = format!("{at}/anew");
    let mut planner = care.browser(PLANNER).await;
    let read = planner.get(at).await;
    assert!(read.says("결정 1건에서") && !read.says("지우고 새로 시작하기"));
    let refused = planner.send(&read, &anew, &[]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(clerk.get(at).await.status, StatusCode::FORBIDDEN);
    let done = administrator.send(&page, &anew, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(administrator.get(at).await.says("아직 배운 것이 없습니다"));
    care.house.desk.leave();
}
