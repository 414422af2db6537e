//! Offices to measure: the tests' office in a folder, empty or with many cases of which three in a hundred are open.

use std::path::{Path, PathBuf};

use app::App;
use app::clock::Clock;
use app::perform::Act;
use app::receive::Receipt;
use app::sign_in::password::Password;
use app::tokens::Scope;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::closure;
use jiff::SignedDuration;
use store::{Location, Store};
use testkit::office::{CLERK, set_up};
use testkit::{ORG, monday_ten, voice};
use tokio::task::JoinSet;

/// An office that is open in this process.
pub fn open(folder: &Path, clock: Clock) -> App {
    let store = Store::open(Location::Folder(folder.to_owned())).unwrap();
    if store
        .read(ORG, store::tables::office::organisation)
        .unwrap()
        .is_none()
    {
        set_up(&store, ORG, monday_ten()).unwrap();
    }
    App::on(store, ORG, clock).unwrap()
}

/// What a program and a clerk hold to come in.
pub struct Keys {
    pub token: String,
    pub session: String,
}

pub async fn keys(app: &App) -> Keys {
    let password = || Password::new("hanbit-figures-2026".to_owned(), "measure").unwrap();
    // There already where the folder is used again.
    let _ = app::sign_in::add(app, CLERK, "measure", password()).await;
    let session = app::sign_in::sign_in(app, "measure", password())
        .await
        .unwrap();
    let token = app
        .issue_token("bench", CLERK, &Scope::ALL, None)
        .await
        .unwrap();
    Keys {
        token: token.secret,
        session: session.as_str().to_owned(),
    }
}

const AT_ONCE: usize = 256;

/// A folder with this many cases, kept for the next run, and a receipt of one of its last cases.
pub async fn with_cases(cases: usize) -> (PathBuf, Receipt) {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = target.join("miso-bench").join(cases.to_string());
    let clock = Clock::held(monday_ten());
    let app = open(&folder, clock.clone());
    let full = app
        .read(|reader| Ok(store::journal::head(reader)?.seq))
        .await
        .unwrap();
    if full < i64::try_from(cases).unwrap() {
        fill(&app, cases, &clock).await;
    }
    let receipt = app
        .receive(Actor::Public, voice("마지막으로 온 말씀입니다."), None)
        .await
        .unwrap();
    while app::jobs::search::SEARCH.next(&app).await.unwrap() {}
    while app::jobs::alike::ALIKE.next(&app).await.unwrap() {}
    while app::jobs::own_model::learn_next(&app).await.unwrap() {}
    app.close();
    (folder, receipt)
}

async fn fill(app: &App, cases: usize, clock: &Clock) {
    for first in (0..cases).step_by(AT_ONCE) {
        let minutes = i64::try_from(first / AT_ONCE).unwrap() * 20;
        clock.set(monday_ten() + SignedDuration::from_mins(minutes));
        let mut tasks = JoinSet::new();
        for n in first..cases.min(first + AT_ONCE) {
            let app = app.clone();
            tasks.spawn(async move { fill_one(&app, n).await });
        }
        while let Some(done) = tasks.join_next().await {
            done.unwrap();
        }
    }
}

async fn fill_one(app: &App, n: usize) {
    const SUBJECTS: [&str; 4] = [
        "성적 정정",
        "주차 요금 환불",
        "증명서 발급 지연",
        "강의실 냉방",
    ];
    let mut voice = voice(&format!(
        "{}에 대해 말씀드립니다. {n}번째로 오는 말씀입니다.",
        SUBJECTS[n % 4]
    ));
    voice.contact.phone =
        domain::words::Words::line(&format!("010-0{:03}-{:04}", n / 10_000 % 1000, n % 10_000))
            .ok();
    let receipt = app.receive(Actor::Public, voice, None).await.unwrap();
    if n % 100 >= 3 {
        let command = Command::Closure(closure::Command::Withdraw { why: None });
        let act = Act {
            actor: Actor::Customer,
            number: receipt.number,
            seen: None,
            key: None,
            texts: app::kept::Kept::new(),
            files: Vec::new(),
            command,
        };
        app.perform(act).await.unwrap();
    }
}
