//! Pages at the sizes asked for, as a browser that stays connected gets them; start, memory and the first visit.

use std::time::{Duration, Instant};

use app::clock::Clock;
use tokio::runtime::Runtime;

use crate::figure::{ms, share};
use crate::office::{self, Keys};
use testkit::child::Child;

const TIMES: usize = 1000;
/// The cases were received long ago by the held clock: what ran out since is recorded first, once.
const SETTLED: Duration = Duration::from_secs(4);

pub fn measure(runtime: &Runtime, cases: usize) {
    let (folder, receipt) = runtime.block_on(office::with_cases(cases));
    let app = office::open(&folder, Clock::Machine);
    let keys = runtime.block_on(office::keys(&app));
    app.close();
    drop(app);
    let child = Child::start(env!("CARGO_BIN_EXE_miso"), &folder);
    std::thread::sleep(SETTLED);
    println!("\n{cases} cases");
    let number = receipt.number;
    let follow = format!("miso_follow={number}.{}", receipt.secret.shown());
    let session = format!("miso_session={}", keys.session);
    for (name, path, cookie) in [
        ("list: /staff", "/staff".to_owned(), &session),
        (
            "list: /staff/cases?kind=complaint",
            "/staff/cases?kind=complaint".to_owned(),
            &session,
        ),
        (
            "search: two syllables",
            "/staff?q=환불".to_owned(),
            &session,
        ),
        (
            "case: /staff/cases/{number}",
            format!("/staff/cases/{number}"),
            &session,
        ),
        (
            "tracking: /follow/{number}",
            format!("/follow/{number}"),
            &follow,
        ),
    ] {
        runtime.block_on(page(&child, name, &path, cookie));
    }
    api(runtime, &child, &keys);
}

async fn page(child: &Child, name: &str, path: &str, cookie: &str) {
    // A page that sends elsewhere is not the page that was asked for.
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    let (mut took, mut bytes) = (Vec::with_capacity(TIMES), 0);
    for _ in 0..TIMES {
        let request = client
            .get(format!("{}{path}", child.address))
            .header("cookie", cookie);
        let began = Instant::now();
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{path}");
        bytes = answer.bytes().await.unwrap().len();
        took.push(began.elapsed());
    }
    line(name, &mut took, &format!("{bytes} bytes"));
}

fn api(runtime: &Runtime, child: &Child, keys: &Keys) {
    let client = reqwest::Client::new();
    let mut took = Vec::with_capacity(TIMES);
    runtime.block_on(async {
        for _ in 0..TIMES {
            let url = format!("{}/api/v1/cases?limit=50", child.address);
            let began = Instant::now();
            let answer = client
                .get(url)
                .bearer_auth(&keys.token)
                .send()
                .await
                .unwrap();
            assert_eq!(answer.status().as_u16(), 200);
            answer.bytes().await.unwrap();
            took.push(began.elapsed());
        }
    });
    line("API: GET /api/v1/cases?limit=50", &mut took, "");
}

fn line(name: &str, took: &mut [Duration], more: &str) {
    let (p50, p99) = (share(took, 0.5), share(took, 0.99));
    println!(
        "{name:<42}  p50 {:>7.2} ms  p99 {:>7.2} ms  {more}",
        ms(p50),
        ms(p99)
    );
}

/// Start to address, memory when idle; on the empty office also what a first visit weighs.
pub fn start(runtime: &Runtime, cases: usize) {
    let fresh = tempfile::tempdir().unwrap();
    let folder = if cases == 0 {
        office::open(fresh.path(), Clock::Machine).close();
        fresh.path().to_owned()
    } else {
        runtime.block_on(office::with_cases(cases)).0
    };
    let mut starts: Vec<Duration> = (0..5)
        .map(|_| Child::start(env!("CARGO_BIN_EXE_miso"), &folder).ready_after)
        .collect();
    let child = Child::start(env!("CARGO_BIN_EXE_miso"), &folder);
    std::thread::sleep(Duration::from_secs(2));
    let (start, memory) = (share(&mut starts, 0.5), child.memory_mb());
    println!(
        "start with {cases} cases {:>31.0} ms, {memory} MB resident after 2 s",
        ms(start)
    );
    if cases == 0 {
        let bytes = runtime.block_on(first_visit(&child));
        println!("first visit, all compressed {bytes:>27} bytes: page, style, script, mark");
    }
}

async fn first_visit(child: &Child) -> usize {
    let client = reqwest::Client::new();
    let get = async |path: &str| {
        let request = client.get(format!("{}{path}", child.address));
        request
            .header("accept-encoding", "gzip")
            .send()
            .await
            .unwrap()
            .bytes()
            .await
            .unwrap()
    };
    let plain = client
        .get(format!("{}/", child.address))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    let mut bytes = get("/").await.len();
    for asset in plain.split('"').filter(|part| part.starts_with("/assets/")) {
        bytes += get(asset).await.len();
    }
    bytes
}
