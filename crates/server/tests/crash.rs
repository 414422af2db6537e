//! Kill −9 at any moment loses no answered request and does nothing twice: the program is killed at random moments under load,
//! started again, asked for everything it answered, and its record proved. `MISO_CRASH_KILLS` says how often (3), and
//! `MISO_CRASH_SEED` repeats a run.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]
#![allow(
    clippy::print_stdout,
    reason = "says what was done and how to do it again"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::App;
use app::clock::Clock;
use app::tokens::Scope;
use serde_json::{Value, json};
use store::{Location, Store};
use testkit::ORG;
use testkit::child::Child;
use testkit::office::{ACADEMIC, CLERK, set_up};
use tokio::task::JoinSet;

const WRITERS: usize = 8;

/// What was sent under a key, and what was answered, if anything was.
#[derive(Debug, Clone)]
struct Sent {
    path: String,
    body: Value,
    answer: Option<Value>,
}

/// Every request that ever left, by its key.
type Ledger = Arc<Mutex<BTreeMap<String, Sent>>>;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_answered_is_lost_and_nothing_is_there_twice() {
    let number = |name: &str| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse::<u64>().ok())
    };
    let kills = number("MISO_CRASH_KILLS").unwrap_or(3);
    let seed = number("MISO_CRASH_SEED").unwrap_or_else(|| app::fresh::id().as_u64_pair().1 | 1);
    println!("MISO_CRASH_SEED={seed} MISO_CRASH_KILLS={kills}");
    let folder = tempfile::tempdir().unwrap();
    let token = office(folder.path()).await;
    let ledger = Ledger::default();
    let mut dice = Dice(seed);
    for _ in 0..kills {
        let child = Child::start(env!("CARGO_BIN_EXE_miso"), folder.path());
        let mut writers = JoinSet::new();
        for _ in 0..WRITERS {
            let (url, token) = (child.address.clone(), token.clone());
            writers.spawn(write(url, token, Arc::clone(&ledger), Dice(dice.roll())));
        }
        tokio::time::sleep(Duration::from_millis(20 + dice.roll() % 700)).await;
        // Dropped is killed.
        drop(child);
        while writers.join_next().await.is_some() {}
    }
    prove(folder.path(), &token, &ledger).await;
}

async fn office(folder: &Path) -> String {
    let store = Store::open(Location::Folder(folder.to_owned())).unwrap();
    set_up(&store, ORG, Clock::Machine.now()).unwrap();
    let app = App::on(store, ORG, Clock::Machine).unwrap();
    let token = app
        .issue_token("crash", CLERK, &Scope::ALL, None)
        .await
        .unwrap()
        .secret;
    app.close();
    token
}

/// Files complaints and makes promises until the connection is gone.
async fn write(url: String, token: String, ledger: Ledger, mut dice: Dice) {
    let client = reqwest::Client::new();
    let mut numbers: Vec<String> = Vec::new();
    loop {
        let (path, body) = match numbers.get(dice.below(numbers.len() * 2 + 1)) {
            Some(number) => (format!("/api/v1/cases/{number}/promises"), promise()),
            None => ("/api/v1/cases".to_owned(), complaint()),
        };
        let key = app::fresh::id().to_string();
        let sent = Sent {
            path,
            body,
            answer: None,
        };
        ledger.lock().unwrap().insert(key.clone(), sent.clone());
        let Some(answer) = send(&client, &url, &token, &key, &sent).await else {
            return;
        };
        if let Some(number) = answer["number"]
            .as_str()
            .filter(|number| number.contains('-'))
        {
            numbers.push(number.to_owned());
        }
        ledger.lock().unwrap().get_mut(&key).unwrap().answer = Some(answer);
    }
}

/// The answer, or nothing when the connection broke before it was whole.
async fn send(
    client: &reqwest::Client,
    url: &str,
    token: &str,
    key: &str,
    sent: &Sent,
) -> Option<Value> {
    let request = client
        .post(format!("{url}{}", sent.path))
        .bearer_auth(token);
    let answer = request
        .header("idempotency-key", key)
        .json(&sent.body)
        .send()
        .await
        .ok()?;
    let status = answer.status();
    let body = answer.json::<Value>().await.ok()?;
    assert!(status.is_success(), "{status}: {body}");
    Some(body)
}

/// Everything answered is there; whatever is sent again is not done again; the chain verifies and state is the replay.
async fn prove(folder: &Path, token: &str, ledger: &Ledger) {
    let child = Child::start(env!("CARGO_BIN_EXE_miso"), folder);
    let client = reqwest::Client::new();
    let all = ledger.lock().unwrap().clone();
    let (mut cases, mut promises, mut answered) = (BTreeSet::new(), 0, 0);
    for (key, sent) in &all {
        let again = send(&client, &child.address, token, key, sent)
            .await
            .unwrap();
        if let Some(first) = &sent.answer {
            answered += 1;
            assert_eq!(
                &again, first,
                "{key} was answered and is answered otherwise now"
            );
        }
        if sent.path.ends_with("/promises") {
            promises += 1;
        } else {
            assert!(
                cases.insert(again["number"].to_string()),
                "{key}: a number twice"
            );
        }
    }
    child.stop();
    let store = Store::open(Location::Folder(folder.to_owned())).unwrap();
    let report = store::verify::verify(&store, ORG).unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    let kinds = store.read::<_, store::Fault>(ORG, |reader| {
        let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
        let mut seq = 0;
        loop {
            let records = store::journal::after(reader, seq, 1000)?;
            let Some(last) = records.last() else {
                return Ok(kinds);
            };
            seq = last.seq;
            for record in records {
                *kinds.entry(record.kind).or_default() += 1;
            }
        }
    });
    let kinds = kinds.unwrap();
    assert_eq!(kinds.get("received").copied().unwrap_or(0), cases.len());
    assert_eq!(kinds.get("promise-made").copied().unwrap_or(0), promises);
    store.close();
    println!(
        "{} requests, {answered} answered before a kill, {} cases, {promises} promises",
        all.len(),
        cases.len()
    );
    assert!(
        answered > 0,
        "nothing was answered; the test proves nothing"
    );
}

fn complaint() -> Value {
    json!({
        "kind": "complaint",
        "channel": "api",
        "text": "창구에서 한 시간을 기다렸습니다.",
        "expectation": "왜 그랬는지 알고 싶습니다.",
        "customer": { "name": "김하늘", "relation": "parent", "phone": "010-0123-4567" },
        "department": ACADEMIC.to_string(),
    })
}

fn promise() -> Value {
    // A working day soon, whatever day it is.
    let calendar = calendar();
    let today = jiff::tz::TimeZone::UTC
        .to_datetime(Clock::Machine.now())
        .date();
    json!({ "what": "확인해 전화드리겠습니다.", "by": calendar.next_working_day(today.tomorrow().unwrap()).to_string() })
}

fn calendar() -> domain::calendar::Calendar {
    use std::sync::LazyLock;
    static CALENDAR: LazyLock<domain::calendar::Calendar> = LazyLock::new(Default::default);
    CALENDAR.clone()
}

/// Repeatable by its seed (xorshift64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % (end.max(1) as u64)).unwrap()
    }
}
