//! The lines people come in by: how many at once, how long a request may take to be said, and how they end.
//! Knows nothing of what is asked.

use std::net::SocketAddr;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::Service;

/// Open lines at once; more wait to be taken.
const MOST_LINES: usize = 4096;
/// Where the machine has no room for another line, it is asked again after this.
const BREATH: Duration = Duration::from_millis(200);

/// Takes lines until told to stop; then lets each finish what it was answering.
/// A line that does not say its request within `said_within` is closed.
pub async fn serve(
    listener: TcpListener,
    house: Router,
    said_within: Duration,
    mut stopping: watch::Receiver<bool>,
) {
    let mut lines = http1::Builder::new();
    lines
        .timer(TokioTimer::new())
        .header_read_timeout(said_within);
    let places = Arc::new(Semaphore::new(MOST_LINES));
    let graceful = GracefulShutdown::new();
    loop {
        let taken = tokio::select! {
            taken = take(&listener, &places) => taken,
            _ = stopping.wait_for(|stopping| *stopping) => break,
        };
        let Some((stream, peer, place)) = taken else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        let house = TowerToHyperService::new(FromPeer {
            house: house.clone(),
            peer,
        });
        let line = graceful.watch(lines.serve_connection(TokioIo::new(stream), house));
        tokio::spawn(async move {
            // A line that broke off is the other end's affair.
            let _ = line.await;
            drop(place);
        });
    }
    drop(listener);
    graceful.shutdown().await;
}

type Place = tokio::sync::OwnedSemaphorePermit;

async fn take(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, Place)> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    let (stream, peer) = listener.accept().await.ok()?;
    // Answers are written whole; waiting for more to send only makes them late.
    let _ = stream.set_nodelay(true);
    Some((stream, peer, place))
}

/// Tells the house who is at the other end.
#[derive(Clone)]
struct FromPeer {
    house: Router,
    peer: SocketAddr,
}

impl<B> Service<Request<B>> for FromPeer
where
    Router: Service<Request<B>>,
{
    type Response = <Router as Service<Request<B>>>::Response;
    type Error = <Router as Service<Request<B>>>::Error;
    type Future = <Router as Service<Request<B>>>::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.house.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        request.extensions_mut().insert(ConnectInfo(self.peer));
        self.house.call(request)
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    async fn open(
        said_within: Duration,
    ) -> (SocketAddr, watch::Sender<bool>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let house =
            Router::new()
                .route(
                    "/",
                    get(|ConnectInfo(peer): ConnectInfo<SocketAddr>| async move {
                        peer.ip().to_string()
                    }),
                )
                .route(
                    "/slow",
                    get(|| async {
                        tokio::time::sleep(Duration::from_millis(300)).await;
                        "done"
                    }),
                );
        let (stop, stopping) = watch::channel(false);
        let serving = tokio::spawn(serve(listener, house, said_within, stopping));
        (address, stop, serving)
    }

    async fn say(address: SocketAddr, words: &str) -> TcpStream {
        let mut line = TcpStream::connect(address).await.unwrap();
        line.write_all(words.as_bytes()).await.unwrap();
        line
    }

    async fn hear(mut line: TcpStream) -> String {
        let mut heard = String::new();
        line.read_to_string(&mut heard).await.unwrap();
        heard
    }

    #[tokio::test]
    async fn a_line_that_says_nothing_whole_is_closed() {
        let (address, _stop, _) = open(Duration::from_millis(50)).await;
        let silent = say(address, "GET / HTTP/1.1\r\nhost: a\r\nx-slow").await;
        let heard = hear(silent).await;
        assert!(
            heard.is_empty() || heard.starts_with("HTTP/1.1 408"),
            "{heard}"
        );
    }

    #[tokio::test]
    async fn what_is_being_answered_is_finished_when_the_house_stops() {
        let (address, stop, serving) = open(Duration::from_secs(10)).await;
        let waiting = say(address, "GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await;
        let known = hear(
            say(
                address,
                "GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
            )
            .await,
        )
        .await;
        assert!(known.ends_with("127.0.0.1"), "{known}");
        stop.send_replace(true);
        assert!(hear(waiting).await.ends_with("done"));
        serving.await.unwrap();
        assert!(TcpStream::connect(address).await.is_err());
    }
}
