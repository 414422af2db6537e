//! A full disk and a queue that is full: reading goes on, writing is refused in kind words, what was typed stays in the
//! form, and nothing is half-written.

use std::sync::mpsc;

use axum::http::StatusCode;
use store::{Fault, FaultKind};
use testkit::ORG;
use testkit::office::CLERK;

use crate::customer::{Customer, PNG, Parts, TEXT, usual};
use crate::house::{self, House};

const NOT_NOW: [(&str, &str); 2] = [
    ("ko", "쓰신 글은 그대로 있으니 잠시 후"),
    (
        "en",
        "Your text is still here: please send it again in a moment",
    ),
];
const MORE: &str = "그사이에 한 번 더 다녀왔지만 그대로였습니다.";

/// From now on the database may have so many pages and no more.
async fn room(house: &House, pages: u32) {
    let sql = format!("PRAGMA max_page_count = {pages}");
    let set = house
        .desk
        .app
        .store()
        .write(ORG, move |tx| tx.each(&sql, &[], |_| Ok(())));
    set.await.unwrap();
}

/// Fills what is left of the last page, so that the next letter of anybody is one too many.
async fn fill(house: &House) {
    room(house, 1).await;
    loop {
        let kept = house.desk.receive(&"가".repeat(5_000)).await;
        match kept {
            Ok(_) => {}
            Err(app::trouble::Trouble::Fault(fault)) if fault.kind() == FaultKind::DiskFull => {
                return;
            }
            Err(other) => panic!("{other}"),
        }
    }
}

fn records(house: &House) -> i64 {
    let head = house
        .desk
        .app
        .store()
        .read::<_, Fault>(ORG, store::journal::head);
    head.unwrap().seq
}

#[tokio::test]
async fn on_a_full_disk_people_can_read_and_lose_nothing_they_typed() {
    let house = house::open();
    let mut customer = Customer::of(&house, "ko", TEXT).await;
    let mut clerk = house.signed_in(CLERK).await;
    fill(&house).await;
    let before = records(&house);
    let long = MORE.repeat(200);
    for (languages, words) in NOT_NOW {
        let mut browser = house.browser().reading(languages);
        let page = browser.get("/").await;
        let sent = usual(&page).words("text", &long).file("a.png", PNG);
        let seen = sent.send(&mut browser, "/complaints").await;
        assert_eq!(
            seen.status,
            StatusCode::SERVICE_UNAVAILABLE,
            "{}",
            seen.text
        );
        assert!(seen.says(words), "{}", seen.text);
        assert!(seen.says(&long) && seen.says("설명과 사과") && seen.says("a.png"));
    }
    let page = customer.page().await;
    assert!(page.says(TEXT), "reading goes on");
    let additions = customer.at("/additions");
    let more = Parts::of(&page).words("text", &long);
    let seen = more.send(&mut customer.browser, &additions).await;
    assert_eq!(seen.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(seen.says(NOT_NOW[0].1) && seen.says(&long), "{}", seen.text);
    let memo = format!("/staff/cases/{}/memos", customer.number);
    let page = clerk
        .get(&format!("/staff/cases/{}", customer.number))
        .await;
    let seen_by_staff = clerk
        .send(&page, &memo, &[("kind", "memo"), ("text", &long)])
        .await;
    assert_eq!(seen_by_staff.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(seen_by_staff.says(NOT_NOW[0].1) && seen_by_staff.says(&long));
    assert_eq!(records(&house), before, "nothing is half-written");
    room(&house, 1_000_000).await;
    let sent = Parts::of(&seen).words("text", &long);
    let seen = sent.send(&mut customer.browser, &additions).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
    house.desk.leave();
}

#[tokio::test]
async fn when_too_much_waits_the_next_is_told_at_once_and_loses_nothing() {
    let house = house::open();
    let mut browser = house.browser();
    let page = browser.get("/").await;
    let store = house.desk.app.store();
    // The writer stands still until it is let go; then the queue is filled to its end.
    let (go, wait) = mpsc::channel::<()>();
    let (stands, standing_still) = mpsc::channel();
    let standing = store.write(ORG, move |_| {
        let _ = (stands.send(()), wait.recv());
        Ok::<_, Fault>(())
    });
    standing_still.recv().unwrap();
    let mut waiting = Vec::new();
    loop {
        let mut next = Box::pin(store.write(ORG, |_| Ok::<_, Fault>(())));
        let answer = std::future::poll_fn(|context| {
            std::task::Poll::Ready(Future::poll(next.as_mut(), context))
        });
        match answer.await {
            std::task::Poll::Pending => waiting.push(next),
            std::task::Poll::Ready(answer) => {
                assert_eq!(answer.unwrap_err().kind(), FaultKind::Busy);
                break;
            }
        }
    }
    let sent = usual(&page).words("text", TEXT);
    let seen = sent.send(&mut browser, "/complaints").await;
    assert_eq!(seen.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(seen.says(NOT_NOW[0].1) && seen.says(TEXT), "{}", seen.text);
    assert_eq!(browser.get("/").await.status, StatusCode::OK);
    go.send(()).unwrap();
    standing.await.unwrap();
    for next in waiting {
        next.await.unwrap();
    }
    let again = usual(&seen).words("text", TEXT);
    let seen = again.send(&mut browser, "/complaints").await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text);
    house.desk.leave();
}
