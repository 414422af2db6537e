//! The composer's round trip: fifty people write a letter of some 600 characters, and the coach reads each as it stands.
//! Asked as the composer asks, over HTTP of the program itself; another text every time.

use std::time::{Duration, Instant};

use app::clock::Clock;
use server::web::csrf::CsrfToken;
use testkit::child::Child;
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use crate::figure::{ms, share};
use crate::line::Line;
use crate::office;

const WRITERS: u32 = 50;
/// As often as the composer reads at most: a moment after the last key.
const PAUSE: Duration = Duration::from_millis(350);
const TIMES: u32 = 40;

/// Good and bad sentences in turn, as in a letter that is half done.
const SENTENCES: [&str; 8] = [
    "말씀하신 증명서 발급 건을 확인해 보았습니다.",
    "11월 20일 오후 2시 40분부터 발급기 세 대 가운데 두 대가 멈추어 있었습니다.",
    "규정상 어쩔 수 없는 부분이 있어 양해 부탁드립니다.",
    "두 번이나 헛걸음하시게 해 진심으로 죄송합니다.",
    "말씀하신 내용은 담당 부서에 전달하여 검토하겠습니다.",
    "순서대로 처리되니 조금만 기다려 주세요.",
    "증명서는 11월 30일까지 등기로 보내 드리겠습니다.",
    "다른 방법을 원하시면 언제든지 말씀해 주십시오.",
];

pub fn measure(runtime: &Runtime) {
    let folder = tempfile::tempdir().unwrap();
    let app = office::open(folder.path(), Clock::Machine);
    let (path, cookie, csrf) = runtime.block_on(desk(&app));
    app.close();
    drop(app);
    let child = Child::start(env!("CARGO_BIN_EXE_miso"), folder.path());
    // The first letter of all waits for what the coach unpacks and compiles on first use; it is told apart.
    let head = head(&path, &cookie);
    let first = runtime.block_on(async {
        let (mut line, began) = (Line::open(&child.address).await, Instant::now());
        assert_eq!(line.send(&head, &body(&csrf, 0)).await, 200);
        began.elapsed()
    });
    println!(
        "\ncomposer: {WRITERS} writers, letters of {} characters; the first letter of all took {:.0} ms",
        letter(0).chars().count(),
        ms(first)
    );
    for (name, pause) in [
        ("each reading as it types", PAUSE),
        ("all at once, without a pause", Duration::ZERO),
    ] {
        let mut took = runtime.block_on(write(&child.address, &head, &csrf, pause));
        let (p50, p99) = (share(&mut took, 0.5), share(&mut took, 0.99));
        println!(
            "{name:<42}  p50 {:>7.2} ms  p99 {:>7.2} ms",
            ms(p50),
            ms(p99)
        );
    }
}

/// The composer of one case: where its text is read, and what its form carries.
async fn desk(app: &app::App) -> (String, String, String) {
    let keys = office::keys(app).await;
    let voice = testkit::voice("발급기가 두 번이나 멈춰 있었습니다.");
    let receipt = app
        .receive(domain::access::Actor::Public, voice, None)
        .await
        .unwrap();
    let visitor = "0".repeat(64);
    let csrf = CsrfToken::new(&visitor, Some(&keys.session), [7; 32]).to_string();
    let cookie = format!("miso_visitor={visitor}; miso_session={}", keys.session);
    (
        format!("/staff/cases/{}/draft/findings", receipt.number),
        cookie,
        csrf,
    )
}

async fn write(address: &str, head: &str, csrf: &str, pause: Duration) -> Vec<Duration> {
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let (address, head, csrf) = (address.to_owned(), head.to_owned(), csrf.to_owned());
        writers.spawn(async move {
            let mut line = Line::open(&address).await;
            // They do not begin on the same stroke.
            tokio::time::sleep(pause * writer / WRITERS).await;
            let mut took = Vec::new();
            for time in 0..TIMES {
                let body = body(&csrf, 1 + writer * TIMES + time);
                let began = Instant::now();
                assert_eq!(line.send(&head, &body).await, 200);
                took.push(began.elapsed());
                tokio::time::sleep(pause.saturating_sub(began.elapsed())).await;
            }
            took
        });
    }
    let mut all = Vec::new();
    while let Some(took) = writers.join_next().await {
        all.extend(took.unwrap());
    }
    all
}

fn head(path: &str, cookie: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nhost: bench\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\n"
    )
}

fn body(csrf: &str, number: u32) -> String {
    let letter = letter(number);
    let text = percent_encoding::utf8_percent_encode(&letter, percent_encoding::NON_ALPHANUMERIC);
    format!("csrf={csrf}&kind=answer&explanation={text}")
}

fn letter(number: u32) -> String {
    let mut text = format!("{number}번째로 고쳐 씁니다.");
    for sentence in SENTENCES.iter().cycle() {
        if text.chars().count() > 580 {
            break;
        }
        text.push(' ');
        text.push_str(sentence);
    }
    text
}
