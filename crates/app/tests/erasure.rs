//! What is personal goes on the first day of the year after its years, and only from cases that came to rest; the record
//! proves itself all the same.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use std::path::Path;

use app::jobs::erasure::{Erased, erase_due};
use app::jobs::send::{self, Post, Sender};
use app::receive::Receipt;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::closure;
use domain::words::Words;
use testkit::{Desk, voice};

const WORDS: &str = "창구에서 한 시간을 서서 기다렸습니다.";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0";
/// Ten years after 2026, in Seoul: the last moment of the year, and the first of the next.
const LAST_MOMENT: &str = "2036-12-31T14:59:59Z";
const NEW_YEAR: &str = "2036-12-31T15:00:00Z";

async fn receive(desk: &Desk, phone: &str) -> Receipt {
    let mut voice = voice(WORDS);
    voice.contact.phone = Words::line(phone).ok();
    voice.contact.email = Words::line("haneul@mail.example").ok();
    let kept = desk.app.keep_file("영수증.png", PNG.to_vec()).await;
    voice.files = vec![kept.unwrap().unwrap()];
    desk.app.receive(Actor::Public, voice, None).await.unwrap()
}

async fn withdraw(desk: &Desk, receipt: &Receipt) {
    let command = Command::Closure(closure::Command::Withdraw { why: None });
    let done = desk.act(Actor::Customer, receipt.number, command).await;
    done.unwrap();
}

async fn erase(desk: &Desk, at: &str) -> Erased {
    desk.at(at);
    let sender = Sender::Folder(desk.folder().join("outbox"));
    erase_due(&desk.app, &sender).await.unwrap()
}

/// Whether these bytes lie anywhere in the folder.
fn lies_in(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return lies_in(&path, bytes);
        }
        let content = std::fs::read(path).unwrap();
        content.windows(bytes.len()).any(|part| part == bytes)
    })
}

#[tokio::test]
async fn words_files_and_contacts_go_together_and_leave_no_trace() {
    let desk = Desk::open();
    let receipt = receive(&desk, "010-0123-4567").await;
    withdraw(&desk, &receipt).await;
    while app::jobs::search::SEARCH.next(&desk.app).await.unwrap() {}
    assert_eq!(erase(&desk, LAST_MOMENT).await, Erased::default());
    assert!(lies_in(desk.folder(), WORDS.as_bytes()));
    let erased = Erased {
        texts: 4,
        customers: 1,
        contents: 1,
        letters: 0,
    };
    assert_eq!(erase(&desk, NEW_YEAR).await, erased);
    assert_eq!(erase(&desk, NEW_YEAR).await, Erased::default());
    desk.app.close();
    for personal in [WORDS, "김하늘", "010-0123-4567", "haneul", "영수증"] {
        assert!(!lies_in(desk.folder(), personal.as_bytes()), "{personal}");
    }
    assert!(!lies_in(desk.folder(), PNG));
    desk.leave();
}

#[tokio::test]
async fn who_has_a_case_that_is_open_is_not_forgotten() {
    let desk = Desk::open();
    let first = receive(&desk, "010-0123-4567").await;
    withdraw(&desk, &first).await;
    desk.at("2028-03-02T01:00:00Z");
    let second = receive(&desk, "010-0123-4567").await;
    // The words of the first go, whoever said them stays for the second; so does the photo that both have.
    let erased = erase(&desk, NEW_YEAR).await;
    assert_eq!((erased.texts, erased.customers, erased.contents), (4, 0, 0));
    withdraw(&desk, &second).await;
    // It came to rest in 2037 by the office's clock.
    let erased = erase(&desk, "2047-12-31T15:00:00Z").await;
    assert_eq!((erased.texts, erased.customers, erased.contents), (4, 1, 1));
    desk.leave();
}

#[tokio::test]
async fn what_goes_on_is_not_erased() {
    let desk = Desk::open();
    receive(&desk, "010-0123-4567").await;
    assert_eq!(
        erase(&desk, "2100-01-01T00:00:00Z").await,
        Erased::default()
    );
    desk.leave();
}

#[tokio::test]
async fn more_than_a_commit_holds_is_erased_all_the_same() {
    let desk = Desk::open();
    for n in 0..60 {
        let receipt = receive(&desk, &format!("010-0123-45{n:02}")).await;
        withdraw(&desk, &receipt).await;
    }
    let erased = erase(&desk, NEW_YEAR).await;
    assert_eq!((erased.texts, erased.customers), (240, 1));
    desk.leave();
}

#[tokio::test]
async fn a_photo_of_a_form_that_was_never_sent_is_swept_away() {
    let desk = Desk::open();
    let kept = desk.app.keep_file("a.png", PNG.to_vec()).await;
    kept.unwrap().unwrap();
    let now = app::clock::Clock::Machine.now();
    let hours = |hours: i64| (now + jiff::SignedDuration::from_hours(hours)).to_string();
    assert_eq!(erase(&desk, &hours(47)).await.contents, 0);
    assert_eq!(erase(&desk, &hours(49)).await.contents, 1);
    desk.leave();
}

#[tokio::test]
async fn letters_lie_in_the_folder_as_long_as_the_policy_says() {
    let desk = Desk::open();
    receive(&desk, "010-0123-4567").await;
    let post = Post {
        sender: Sender::Folder(desk.folder().join("outbox")),
        follow_url: None,
    };
    assert_eq!(send::send_due(&desk.app, &post).await.unwrap(), 1);
    let now = app::clock::Clock::Machine.now();
    let days = |days: i64| (now + jiff::SignedDuration::from_hours(24 * days)).to_string();
    assert_eq!(erase(&desk, &days(29)).await.letters, 0);
    assert_eq!(erase(&desk, &days(31)).await.letters, 1);
    desk.leave();
}
