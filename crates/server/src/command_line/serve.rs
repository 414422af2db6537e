//! `miso serve`: opens the office and answers until it is told to stop, then finishes what it has begun.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use app::App;
use app::jobs::alike::ALIKE;
use app::jobs::search::SEARCH;
use app::jobs::send::{self, Post};
use app::jobs::{clock, erasure, housekeeping};
use clap::Args;
use tokio::net::TcpListener;

use super::Ended;
use super::data::Data;
use super::demo;
use crate::settings::Settings;
use crate::state::AppState;
use crate::{connections, logs, web};

#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    data: Data,
    /// Address and port to answer on.
    #[arg(long, env = "MISO_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address customers see, such as <https://voice.example.ac.kr>.
    #[arg(long, env = "MISO_PUBLIC_URL")]
    public_url: Option<String>,
    /// A proxy whose X-Forwarded-For is believed; may be given several times.
    #[arg(long = "trust-proxy", env = "MISO_TRUST_PROXY", value_delimiter = ',')]
    trusted_proxies: Vec<IpAddr>,
    /// Who may read /metrics from another machine; may be given several times.
    #[arg(long = "metrics-for", env = "MISO_METRICS_FOR", value_delimiter = ',')]
    figures_for: Vec<IpAddr>,
    /// Fill an empty data folder with the demonstration office.
    #[arg(long)]
    demo: bool,
}

/// How long a browser may take to say what it wants.
const SAID_WITHIN: Duration = Duration::from_secs(20);
/// How long open answers may take after the word to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

impl Serve {
    pub fn run(self) -> Ended {
        logs::start();
        let runtime = match tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
        {
            Ok(runtime) => runtime,
            Err(error) => return Ended::Fault(format!("the server cannot start: {error}")),
        };
        if self.demo
            && let Err(ended) = demo::prepare(&self.data, &runtime)
        {
            return ended;
        }
        let app = match self.data.open() {
            Ok(app) => app,
            Err(ended) => return ended,
        };
        let ended = runtime.block_on(self.answer(app.clone()));
        runtime.shutdown_timeout(Duration::from_secs(1));
        app.close();
        ended
    }

    async fn answer(self, app: App) -> Ended {
        let listener = match TcpListener::bind(self.listen).await {
            Ok(listener) => listener,
            Err(error) => {
                return Ended::Fault(format!("cannot listen on {}: {error}", self.listen));
            }
        };
        let settings = Settings {
            public_url: self.public_url,
            trusted_proxies: self.trusted_proxies,
            figures_for: self.figures_for,
            demo: self.demo,
        };
        let post = Post {
            sender: send::Sender::Folder(self.data.outbox()),
            follow_url: settings.follow_url(),
        };
        let state = AppState::new(settings, app.clone());
        tokio::spawn(clock::run(app.clone()));
        tokio::spawn(housekeeping::run(app.clone()));
        tokio::spawn(erasure::run(app.clone(), post.sender.clone()));
        tokio::spawn(SEARCH.run(app.clone()));
        tokio::spawn(ALIKE.run(app.clone()));
        tokio::spawn(app::jobs::own_model::run(app.clone()));
        tokio::spawn(send::run(app.clone(), post));
        tokio::spawn(app::feed::follow(app));
        tokio::spawn(forget_quiet_addresses(state.clone()));
        tokio::spawn(look_at_the_office(state.clone()));
        announce(&listener, state.settings.demo);
        serve(listener, state).await
    }
}

/// The address on standard output, for people and for tests that let the system choose a port.
fn announce(listener: &TcpListener, demo: bool) {
    if let Ok(address) = listener.local_addr() {
        tracing::info!(%address, "serving");
        println!("http://{address}");
        if demo {
            demo::tell(&format!("http://{address}"));
        }
    }
}

/// Answers until told to stop; then ends the endless answers and waits for the others.
async fn serve(listener: TcpListener, state: AppState) -> Ended {
    let house = web::router::house(state.clone());
    let stopping = state.stopping();
    let waiting = state.stopping();
    tokio::spawn(async move {
        told_to_stop().await;
        tracing::info!("stopping: open answers are finished first");
        state.stop();
    });
    tokio::select! {
        () = connections::serve(listener, house, SAID_WITHIN, stopping) => {}
        () = patience_over(waiting) => tracing::warn!("some answers took too long to wait for"),
    }
    Ended::Done
}

/// Departments and staff may be changed by the command line while the server runs.
async fn look_at_the_office(state: AppState) {
    loop {
        tokio::time::sleep(Duration::from_secs(10)).await;
        let app = state.app.clone();
        let looked = tokio::task::spawn_blocking(move || app.reload_office()).await;
        if let Ok(Err(trouble)) = looked {
            tracing::warn!(cause = %trouble, "the office could not be read anew");
        }
    }
}

async fn forget_quiet_addresses(state: AppState) {
    loop {
        tokio::time::sleep(Duration::from_mins(10)).await;
        state.limits.forget_quiet();
    }
}

/// Ctrl-C, or the service manager's word.
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

async fn patience_over(mut stopped: tokio::sync::watch::Receiver<bool>) {
    // An error means the sender is gone, which only happens after the signal.
    let _ = stopped.wait_for(|stopped| *stopped).await;
    tokio::time::sleep(LAST_ANSWERS).await;
}
