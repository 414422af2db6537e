//! Complaints received per second: in process through the one door, and over HTTP through the program itself.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::App;
use app::clock::Clock;
use domain::access::Actor;
use testkit::monday_ten;
use tokio::runtime::Runtime;
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use crate::floor::{Floors, one};
use crate::line::Line;
use crate::{figure, office};
use testkit::child::Child;

const COUNTS: [usize; 3] = [2_000, 12_000, 16_000];

/// Does `count` things by so many at once; how long each took, and all.
async fn by<F, W>(writers: usize, count: usize, make: impl Fn() -> F) -> (Duration, Vec<Duration>)
where
    F: FnMut() -> W + Send + 'static,
    W: Future<Output = ()> + Send,
{
    let (began, mut tasks) = (Instant::now(), JoinSet::new());
    for _ in 0..writers {
        let (mut work, times) = (make(), count / writers);
        tasks.spawn(async move {
            let mut took = Vec::with_capacity(times);
            for _ in 0..times {
                let start = Instant::now();
                work().await;
                took.push(start.elapsed());
            }
            took
        });
    }
    let mut all = Vec::with_capacity(count);
    while let Some(took) = tasks.join_next().await {
        all.extend(took.unwrap());
    }
    (began.elapsed(), all)
}

#[allow(clippy::cast_precision_loss)]
fn per_second(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

pub fn in_process(runtime: &Runtime, floors: &Floors) {
    for ((writers, floor), count) in floors.0.into_iter().zip(COUNTS) {
        let folder = tempfile::tempdir().unwrap();
        let app = office::open(folder.path(), Clock::held(monday_ten()));
        let make = || {
            let app: App = app.clone();
            move || {
                let app = app.clone();
                async move { drop(app.receive(Actor::Public, one(), None).await.unwrap()) }
            }
        };
        let (time, mut took) = runtime.block_on(by(writers, count, make));
        let name = format!("app: receive, {writers} at once");
        figure::rate(&name, per_second(count, time), Some(floor), &mut took, "");
        app.close();
    }
}

pub fn over_http(runtime: &Runtime, floors: &Floors) {
    for ((connections, floor), count) in floors.0.into_iter().zip(COUNTS) {
        let folder = tempfile::tempdir().unwrap();
        let app = office::open(folder.path(), Clock::Machine);
        let keys = runtime.block_on(office::keys(&app));
        app.close();
        drop(app);
        let child = Child::start(env!("CARGO_BIN_EXE_miso"), folder.path());
        let department = testkit::office::ACADEMIC.to_string();
        let lines = runtime.block_on(open(&child, connections));
        let lines = RefCell::new(lines);
        let cpu = child.cpu_seconds();
        let make = || {
            let line = lines.borrow_mut().pop().unwrap();
            let (token, department) = (keys.token.clone(), department.clone());
            move || {
                let (line, token, body) = (Arc::clone(&line), token.clone(), body(&department));
                async move {
                    let mut line = line.lock().await;
                    let status = line.post("/api/v1/cases", &token, &body.to_string()).await;
                    assert_eq!(status, 201);
                }
            }
        };
        let (time, mut took) = runtime.block_on(by(connections, count, make));
        #[allow(clippy::cast_precision_loss)]
        let cpu = (child.cpu_seconds() - cpu) * 1e6 / count as f64;
        let name = format!("HTTP: POST /api/v1/cases, {connections} connections");
        let more = format!("{cpu:.0} µs CPU each");
        figure::rate(
            &name,
            per_second(count, time),
            Some(floor),
            &mut took,
            &more,
        );
    }
}

async fn open(child: &Child, connections: usize) -> Vec<Arc<Mutex<Line>>> {
    let mut lines = Vec::with_capacity(connections);
    for _ in 0..connections {
        lines.push(Arc::new(Mutex::new(Line::open(&child.address).await)));
    }
    lines
}

fn body(department: &str) -> serde_json::Value {
    let voice = one();
    serde_json::json!({
        "kind": "complaint",
        "channel": "web",
        "text": voice.text.as_str(),
        "expectation": voice.expectation.as_ref().map(domain::words::Words::as_str),
        "customer": {
            "name": "김하늘",
            "relation": "parent",
            "email": voice.contact.email.as_ref().map(domain::words::Words::as_str),
        },
        "department": department,
    })
}
