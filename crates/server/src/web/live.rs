//! The live feed: which cases changed, told at once to the open pages of those who may see them, as server-sent events.
//! Carries a case's number and the kind of change, never a word that somebody said.

use std::convert::Infallible;
use std::time::Duration;

use app::feed::Changed;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::access::{Actor, may_see};
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
/// After these a case may be out of sight for somebody who saw it before.
const TAKES_AWAY: [&str; 3] = [
    "complained-of-named",
    "hand-over-accepted",
    "hand-over-declined",
];

/// `GET /staff/live`.
pub async fn show(who: SignedIn, State(state): State<AppState>) -> Response {
    let line = Line {
        listener: Actor::Staff(who.actor),
        changes: state.app.feed().listen(),
        stopping: state.stopping(),
        ends_at: Instant::now() + LONGEST_LINE,
    };
    Sse::new(events(line))
        .keep_alive(KeepAlive::new().interval(STILL_HERE))
        .into_response()
}

struct Line {
    listener: Actor,
    changes: Receiver<Changed>,
    stopping: watch::Receiver<bool>,
    ends_at: Instant,
}

fn events(line: Line) -> impl Stream<Item = Result<Event, Infallible>> {
    unfold(line, |mut line| async move {
        loop {
            let heard = tokio::select! {
                heard = timeout_at(line.ends_at, line.changes.recv()) => heard.ok()?,
                _ = line.stopping.wait_for(|stopping| *stopping) => return None,
            };
            let told = match heard {
                Ok(changed) => told(&line.listener, &changed),
                // Who fell behind is told to load anew.
                Err(RecvError::Lagged(_)) => Some(Event::default().event("reload").data("behind")),
                Err(RecvError::Closed) => return None,
            };
            if let Some(event) = told {
                return Some((Ok(event), line));
            }
        }
    })
}

/// As it goes over the wire. A case that may just have left somebody's sight is not named to them: their lists look again.
fn told(listener: &Actor, changed: &Changed) -> Option<Event> {
    let body = if may_see(listener, &changed.case).is_ok() {
        serde_json::json!({ "number": changed.case.number.to_string(), "kind": changed.kind })
    } else if TAKES_AWAY.contains(&changed.kind.as_str()) {
        serde_json::json!({})
    } else {
        return None;
    };
    Some(Event::default().event("changed").data(body.to_string()))
}
