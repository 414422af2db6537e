//! The live feed: which cases changed, told to every open staff page at once as server-sent events.
//! Carries a case's number and the kind of change, never a word that somebody said.

use std::convert::Infallible;
use std::time::Duration;

use app::feed::Changed;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{Stream, unfold};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;
use tokio::time::{Instant, timeout_at};

use super::session::SignedIn;
use crate::state::AppState;

/// A line ends after so long; the browser comes back by itself and its sign-in is looked at again.
const LONGEST_LINE: Duration = Duration::from_mins(15);
const STILL_HERE: Duration = Duration::from_secs(20);

/// `GET /staff/live`.
pub async fn show(_who: SignedIn, State(state): State<AppState>) -> Response {
    let line = Line {
        changes: state.app.feed().listen(),
        stopping: state.stopping(),
        ends_at: Instant::now() + LONGEST_LINE,
    };
    Sse::new(events(line))
        .keep_alive(KeepAlive::new().interval(STILL_HERE))
        .into_response()
}

struct Line {
    changes: Receiver<Changed>,
    stopping: watch::Receiver<bool>,
    ends_at: Instant,
}

fn events(line: Line) -> impl Stream<Item = Result<Event, Infallible>> {
    unfold(line, |mut line| async move {
        let heard = tokio::select! {
            heard = timeout_at(line.ends_at, line.changes.recv()) => heard.ok()?,
            _ = line.stopping.wait_for(|stopping| *stopping) => return None,
        };
        Some((Ok(event(heard)?), line))
    })
}

/// As it goes over the wire. Who fell behind is told to load anew.
fn event(heard: Result<Changed, RecvError>) -> Option<Event> {
    match heard {
        Ok(changed) => {
            let body =
                serde_json::json!({ "number": changed.number.to_string(), "kind": changed.kind });
            Some(Event::default().event("changed").data(body.to_string()))
        }
        Err(RecvError::Lagged(_)) => Some(Event::default().event("reload").data("behind")),
        Err(RecvError::Closed) => None,
    }
}
