//! What leaves the house by mail: once, again after a sender died, later when the way is blocked, never to who was erased.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use std::io;
use std::sync::{Arc, Mutex};

use app::jobs::send::{self, Outcome, Post, Sender};
use app::kept::Kept;
use app::perform::{Act, Done};
use app::trouble::Trouble;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::handle::clock::{self, ExtensionReason};
use domain::handle::closure;
use domain::people::OrgId;
use domain::reply::letter::{Decision, LetterKind, Route, Send};
use domain::words::Words;
use jiff::civil::date;
use mail::{Memory, Message};
use store::outbox::{self, ItemState};
use store::tables::customers::{self, Lookup};
use testkit::office::CLERK;
use testkit::{Desk, voice};

const ADDRESS: &str = "haneul@mail.example";

fn post() -> (Post, Memory) {
    let memory = Memory::default();
    let post = Post {
        sender: Sender::Memory(memory.clone()),
        follow_url: Some("https://voice.hanbit.example/follow".to_owned()),
    };
    (post, memory)
}

async fn receive(desk: &Desk, text: &str) -> (CaseNumber, String) {
    let mut voice = voice(text);
    voice.contact.email = Words::line(ADDRESS).ok();
    let receipt = desk.app.receive(Actor::Public, voice, None).await.unwrap();
    (receipt.number, receipt.secret.shown())
}

async fn act(desk: &Desk, number: CaseNumber, command: Command, texts: Kept) -> Done {
    let act = Act {
        actor: Actor::Staff(desk.staff(CLERK)),
        number,
        seen: None,
        key: None,
        texts,
        files: Vec::new(),
        command,
    };
    desk.app.perform(act).await.unwrap()
}

fn keep(texts: &mut Kept, text: &str) -> domain::words::TextRef {
    texts.keep(Words::text(text).unwrap()).unwrap()
}

async fn count(desk: &Desk, state: ItemState) -> i64 {
    let count = desk
        .app
        .read(move |reader| Ok(outbox::count(reader, state)?));
    count.await.unwrap()
}

/// What the customer reads, and what stands above it.
fn read(message: &Message) -> (String, String) {
    let mail = mail_parser::MessageParser::default()
        .parse(&message.bytes)
        .unwrap();
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some(ADDRESS));
    let subject = mail.subject().unwrap().to_owned();
    (subject, mail.body_text(0).unwrap().into_owned())
}

#[tokio::test]
async fn a_receipt_leaves_once_and_keeps_the_secret_to_the_paper() {
    let desk = Desk::open();
    let (post, memory) = post();
    let (number, secret) = receive(&desk, "창구에서 한 시간을 기다렸습니다.").await;
    assert_eq!(send::send_due(&desk.app, &post).await.unwrap(), 1);
    assert_eq!(send::send_due(&desk.app, &post).await.unwrap(), 0);
    let [message] = memory.sent().try_into().unwrap();
    let (subject, text) = read(&message);
    assert!(subject.contains(&number.to_string()), "{subject}");
    for said in ["학사팀", "이서연", "12월 1일(화)", "확인 암호는 접수증에만"] {
        assert!(text.contains(said), "{said} is missing in:\n{text}");
    }
    let raw = String::from_utf8(message.bytes).unwrap();
    assert!(!raw.contains(&secret) && !text.contains(&secret));
    desk.leave_with_all_sent(&post).await;
}

#[tokio::test]
async fn who_wrote_in_english_is_written_to_in_english() {
    let desk = Desk::open();
    let (post, memory) = post();
    receive(&desk, "I waited at the counter for an hour.").await;
    send::send_due(&desk.app, &post).await.unwrap();
    let (subject, text) = read(&memory.sent()[0]);
    assert!(
        subject.starts_with("[Hanbit University] We have received"),
        "{subject}"
    );
    assert!(text.contains("Lee Seoyeon, Academic affairs"), "{text}");
    desk.leave_with_all_sent(&post).await;
}

#[tokio::test]
async fn who_left_no_address_gets_no_mail() {
    let desk = Desk::open();
    let (post, memory) = post();
    desk.receive("창구에서 한 시간을 기다렸습니다.")
        .await
        .unwrap();
    desk.leave_with_all_sent(&post).await;
    assert_eq!(memory.sent(), []);
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "all notices, told in one go")]
async fn every_notice_of_the_law_leaves_with_its_words() {
    let desk = Desk::open();
    let (post, memory) = post();
    let (number, _) = receive(&desk, "창구에서 한 시간을 기다렸습니다.").await;

    let mut texts = Kept::new();
    let what = keep(&mut texts, "등록금 영수증을 보내 주십시오.");
    let by_on = date(2026, 11, 25);
    let request = clock::Command::RequestSupplement { what, by_on };
    act(&desk, number, Command::Clock(request), texts).await;
    let by_on = date(2026, 11, 27);
    let more = clock::Command::ExtendSupplement { by_on };
    act(&desk, number, Command::Clock(more), Kept::new()).await;
    act(
        &desk,
        number,
        Command::Clock(clock::Command::ReceiveSupplement),
        Kept::new(),
    )
    .await;

    let mut texts = Kept::new();
    let extend = clock::Command::Extend {
        reason: ExtensionReason::FactCheck,
        notice: keep(&mut texts, "현장을 확인하고 있습니다."),
        days: 3,
        consent: false,
    };
    act(&desk, number, Command::Clock(extend), texts).await;

    let mut texts = Kept::new();
    let text = keep(
        &mut texts,
        "번호표가 빠졌음을 확인했습니다. 기다리시게 해 죄송합니다.",
    );
    let reasons = keep(&mut texts, "규정 제3조에 따라 환불은 어렵습니다.");
    let answer = Send {
        kind: LetterKind::Answer,
        text,
        decision: Some(Decision::NotGranted {
            reasons,
            routes: Route::ALL.to_vec(),
        }),
        review: Vec::new(),
    };
    act(&desk, number, Command::Letter(Box::new(answer)), texts).await;

    let mut texts = Kept::new();
    let away = clock::Command::TransferAway {
        agency: keep(&mut texts, "한빛시청 교통과"),
        reason: keep(&mut texts, "주차 단속은 시청이 맡는 일입니다."),
    };
    act(&desk, number, Command::Clock(away), texts).await;

    assert_eq!(send::send_due(&desk.app, &post).await.unwrap(), 6);
    let read: Vec<_> = memory.sent().iter().map(read).collect();
    for (subject, said) in [
        ("접수했습니다", "답을 드릴 날"),
        ("보완을 부탁", "등록금 영수증을 보내 주십시오."),
        ("보완 기한", "11월 27일(금)까지"),
        ("연장되었습니다", "현장을 확인하고 있습니다."),
        ("답변을 드립니다", "국민권익위원회"),
        ("이송했습니다", "한빛시청 교통과"),
    ] {
        let found = read.iter().find(|(line, _)| line.contains(subject));
        let (_, text) = found.unwrap_or_else(|| panic!("no letter says {subject}: {read:?}"));
        assert!(text.contains(said), "{said} is missing in:\n{text}");
    }
    desk.leave_with_all_sent(&post).await;
}

#[tokio::test]
async fn a_sender_that_died_between_sending_and_marking_sends_again_under_the_same_name() {
    let desk = Desk::open();
    let (post, memory) = post();
    receive(&desk, "창구에서 한 시간을 기다렸습니다.").await;
    let [item] = send::claim(&desk.app).await.unwrap().try_into().unwrap();
    assert_eq!(send::send(&desk.app, &post, &item).await, Outcome::Left);
    // It dies here. Nobody else takes the letter while it may still be at work.
    assert_eq!(send::send_due(&desk.app, &post).await.unwrap(), 0);
    desk.at("2026-11-23T01:11:00Z");
    assert_eq!(send::send_due(&desk.app, &post).await.unwrap(), 1);
    let [first, second] = memory.sent().try_into().unwrap();
    assert_eq!(first.id, second.id);
    desk.leave_with_all_sent(&post).await;
}

#[tokio::test]
async fn a_blocked_way_is_tried_again_later_each_time_and_given_up_at_last() {
    let desk = Desk::open();
    let (open, memory) = post();
    let blocked = Post {
        sender: Sender::Folder(desk.folder().join("miso.db/outbox")),
        follow_url: None,
    };
    std::fs::write(desk.folder().join("miso.db"), "").ok();
    receive(&desk, "창구에서 한 시간을 기다렸습니다.").await;
    for at in [
        "2026-11-23T01:00:00Z",
        "2026-11-23T01:01:00Z",
        "2026-11-23T01:06:00Z",
        "2026-11-23T01:36:00Z",
        "2026-11-23T03:36:00Z",
        "2026-11-23T09:36:00Z",
        "2026-11-23T21:36:00Z",
    ] {
        desk.at(at);
        assert_eq!(send::send_due(&desk.app, &blocked).await.unwrap(), 0);
        assert_eq!(count(&desk, ItemState::Waiting).await, 1, "at {at}");
        // Not before its time.
        assert_eq!(send::send_due(&desk.app, &open).await.unwrap(), 0);
    }
    desk.at("2026-11-24T21:36:00Z");
    send::send_due(&desk.app, &blocked).await.unwrap();
    assert_eq!(count(&desk, ItemState::Failed).await, 1);
    desk.leave_with_all_sent(&open).await;
    assert_eq!(memory.sent(), []);
}

#[tokio::test]
async fn who_was_erased_in_the_meantime_gets_nothing() {
    let desk = Desk::open();
    let (post, memory) = post();
    let (number, _) = receive(&desk, "창구에서 한 시간을 기다렸습니다.").await;
    let command = Command::Closure(closure::Command::Withdraw { why: None });
    desk.act(Actor::Customer, number, command).await.unwrap();
    erase(&desk).await.unwrap();
    assert_eq!(send::send_due(&desk.app, &post).await.unwrap(), 0);
    assert_eq!(count(&desk, ItemState::Failed).await, 1);
    desk.leave_with_all_sent(&post).await;
    assert_eq!(memory.sent(), []);
}

async fn erase(desk: &Desk) -> Result<(), Trouble> {
    let key = *desk.app.lookup_key();
    let (org, now): (OrgId, _) = (desk.app.org(), desk.app.now());
    let lookup = Lookup::of(&key, None, Some(ADDRESS));
    desk.app
        .store()
        .write(org, move |tx| {
            let found = customers::find(tx, &lookup)?.unwrap();
            customers::set_erase_after(tx, found.id, Some(now))?;
            customers::erase_due(tx, now, 10)?;
            Ok(())
        })
        .await
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_says_what_went_wrong_and_nothing_of_anybody() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _listening = tracing::subscriber::set_default(subscriber);

    let desk = Desk::open();
    let mut voice = voice("창구에서 한 시간을 기다렸습니다.");
    voice.contact.email = Words::line("하늘@메일.example").ok();
    desk.app.receive(Actor::Public, voice, None).await.unwrap();
    let (post, _) = post();
    send::send_due(&desk.app, &post).await.unwrap();

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("a letter was given up"), "{log}");
    for personal in ["하늘", "메일", "창구에서", "0123-4567"] {
        assert!(!log.contains(personal), "{personal} is in the log:\n{log}");
    }
    desk.leave_with_all_sent(&post).await;
}
