//! The live feed: which cases changed, told to every open staff page at once as server-sent events.
//! Carries a case's number and what kind of change it was, never a word that somebody said.

use axum::response::sse::Event;
use tokio::sync::broadcast;

/// A change that is on disk.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Changed {
    /// The case's number as people say it.
    pub number: String,
    /// The kind of the event in the journal, such as `promise-made`.
    pub kind: String,
}

/// Where committed changes are told; whoever listens late hears the rest.
#[derive(Debug, Clone)]
pub struct Live(broadcast::Sender<Changed>);

/// A listener that falls further behind than this is told to load its page anew.
const BACKLOG: usize = 256;

impl Default for Live {
    fn default() -> Self {
        Self::new()
    }
}

impl Live {
    pub fn new() -> Self {
        Self(broadcast::Sender::new(BACKLOG))
    }

    /// Tells everybody; nobody listening is no fault.
    pub fn tell(&self, changed: Changed) {
        let _ = self.0.send(changed);
    }

    pub fn listen(&self) -> broadcast::Receiver<Changed> {
        self.0.subscribe()
    }

    pub fn listeners(&self) -> usize {
        self.0.receiver_count()
    }
}

/// As it goes over the wire.
pub fn event(heard: Result<Changed, broadcast::error::RecvError>) -> Option<Event> {
    match heard {
        Ok(changed) => Event::default().event("changed").json_data(changed).ok(),
        Err(broadcast::error::RecvError::Lagged(_)) => {
            Some(Event::default().event("reload").data(""))
        }
        Err(broadcast::error::RecvError::Closed) => None,
    }
}
