//! What just changed, for screens that follow along: which case and what kind of event, never what was said.
//! Who may hear of it is asked of each listener, by the case as it stands now.
//! A follower of the journal, so it also hears what another process of the same office wrote.

use std::sync::Arc;
use std::time::Duration;

use domain::handle::case::Case;
use store::{Fault, journal, tables::cases};
use tokio::sync::{Notify, broadcast};

use crate::App;
use crate::trouble::Trouble;

/// How long another process's commit may go unnoticed.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Records read at once.
const AT_ONCE: usize = 500;
/// A screen that falls this far behind is told to look again.
const KEEP: usize = 1024;

#[derive(Debug, Clone)]
pub struct Changed {
    pub seq: i64,
    /// As it stands after this change, or a later one.
    pub case: Arc<Case>,
    /// The event's kind.
    pub kind: String,
}

#[derive(Debug)]
pub struct Feed {
    changes: broadcast::Sender<Changed>,
    committed: Notify,
    listening: Notify,
    start: i64,
}

impl Feed {
    pub(crate) fn new(start: i64) -> Self {
        Self {
            changes: broadcast::channel(KEEP).0,
            committed: Notify::new(),
            listening: Notify::new(),
            start,
        }
    }

    pub fn listen(&self) -> broadcast::Receiver<Changed> {
        let changes = self.changes.subscribe();
        self.listening.notify_one();
        changes
    }

    pub fn listeners(&self) -> usize {
        self.changes.receiver_count()
    }

    pub(crate) fn wake(&self) {
        self.committed.notify_one();
    }
}

/// Follows the journal for as long as it is polled; a fault is waited out.
pub async fn follow(app: App) {
    let mut seq = app.feed().start;
    loop {
        // While nobody listens, commits are not worth a look each.
        let feed = app.feed();
        let sign = match feed.listeners() {
            0 => feed.listening.notified(),
            _ => feed.committed.notified(),
        };
        let _ = tokio::time::timeout(LOOK_EVERY, sign).await;
        // The head first, then whether anybody listens: who comes in between hears a little more, never less.
        let head = app.read(|reader| Ok(journal::head(reader)?)).await;
        if let Ok(head) = head
            && app.feed().listeners() == 0
        {
            seq = head.seq;
            continue;
        }
        while let Ok(changes) = changes_after(&app, seq).await {
            let Some(last) = changes.last().map(|change| change.seq) else {
                break;
            };
            for change in changes {
                let _ = app.feed().changes.send(change);
            }
            seq = last;
        }
    }
}

async fn changes_after(app: &App, seq: i64) -> Result<Vec<Changed>, Trouble> {
    app.read(move |reader| {
        let mut changes = Vec::new();
        for record in journal::after(reader, seq, AT_ONCE)? {
            let Some(case_id) = record.case_id else {
                continue;
            };
            let case = cases::load(reader, case_id)?
                .ok_or_else(|| Fault::shape("a record without its case"))?;
            changes.push(Changed {
                seq: record.seq,
                case: Arc::new(case),
                kind: record.kind,
            });
        }
        Ok(changes)
    })
    .await
}
