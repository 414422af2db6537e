//! Numbers that the law forbids to keep are hidden before anything is written, and the sender is told so.

use std::fs;

use crate::customer::usual;
use crate::house;

const RRN: &str = "960417-2983105";
const CARD: &str = "4571 7302 1184 6608";

#[tokio::test]
async fn a_registration_number_is_nowhere_in_the_folder_and_the_sender_is_told() {
    let house = house::open();
    for (languages, told) in [("ko", "가리고 접수했습니다"), ("en", "was hidden")] {
        let mut browser = house.browser().reading(languages);
        let page = browser.get("/").await;
        // It stands where the subject, which is the beginning of the text, would cut it in two.
        let text = format!(
            "영문 이름이 틀린 증명서를 받았습니다. 주민등록번호는 {RRN}이고 카드는 {CARD}입니다."
        );
        let sent = usual(&page).words("text", &text).words("expectation", RRN);
        let seen = sent.send(&mut browser, "/complaints").await;
        let at = seen.header("location").to_owned();
        let receipt = browser.get(&at).await;
        assert!(receipt.says(told), "{languages}");
        let page = browser.get(&at.replace("/receipt", "/follow")).await;
        assert!(page.says("960417-●●●●●●●") && page.says("●●●● ●●●● ●●●● 6608"));
        assert!(!page.says("2983105") && !page.says("1184"));
    }
    let mut browser = house.browser().reading("ko");
    let page = browser.get("/").await;
    let sent = usual(&page).words("text", "접수번호 260314-0041187 건입니다.");
    let seen = sent.send(&mut browser, "/complaints").await;
    let receipt = browser.get(seen.header("location")).await;
    assert!(!receipt.says("가리고 접수했습니다"));
    let folder = house.desk.folder().to_owned();
    assert!(!holds(&folder, "2983105") && !holds(&folder, "7302 1184"));
    assert!(
        holds(&folder, "0041187"),
        "the search itself finds what is there"
    );
    house.desk.leave();
}

fn holds(folder: &std::path::Path, words: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return holds(&path, words);
        }
        let bytes = fs::read(path).unwrap();
        bytes
            .windows(words.len())
            .any(|part| part == words.as_bytes())
    })
}
