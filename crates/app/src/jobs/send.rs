//! Lets what is in the outbox leave: claimed, written, sent, marked. A sender that dies in between sends again, under the
//! same Message-ID. Words and addresses are read at the last moment, so who was erased in the meantime gets nothing.

use std::time::Duration;

use jiff::{Timestamp, ToSpan};
pub use mail::Sender;
use store::outbox::{self, Item};

use crate::App;
use crate::jobs::write::{self, Unwritten};
use crate::trouble::Trouble;

const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Letters per claim.
const AT_ONCE: i64 = 20;
/// A sender that has not marked a letter by then is taken for dead, in minutes.
const CLAIMED_MINUTES: i64 = 10;
/// How long to wait after each try that failed; after the last of them it is given up.
const RETRY_AFTER_MINUTES: [i64; 7] = [1, 5, 30, 120, 360, 720, 1440];

/// How letters leave this house.
#[derive(Debug, Clone)]
pub struct Post {
    pub sender: Sender,
    /// Where customers follow their case, if the office has a public address.
    pub follow_url: Option<String>,
}

/// What became of one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Left,
    /// Worth another try; why, for the operator.
    Later(&'static str),
    /// Never will; why, for the operator.
    Never(&'static str),
}

/// Runs for as long as it is polled.
pub async fn run(app: App, post: Post) {
    loop {
        if let Err(trouble) = send_due(&app, &post).await {
            tracing::warn!(error = %trouble, "the outbox could not be looked at");
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Sends all that is due by now; returns how many left.
pub async fn send_due(app: &App, post: &Post) -> Result<usize, Trouble> {
    let mut left = 0;
    loop {
        let items = claim(app).await?;
        if items.is_empty() {
            return Ok(left);
        }
        let mut tried = Vec::with_capacity(items.len());
        for item in items {
            let outcome = send(app, post, &item).await;
            left += usize::from(outcome == Outcome::Left);
            tried.push((item, outcome));
        }
        mark(app, tried).await?;
    }
}

/// Takes what is due, if anything is.
pub async fn claim(app: &App) -> Result<Vec<Item>, Trouble> {
    let next = app.read(|reader| Ok(outbox::next_due_at(reader)?)).await?;
    if next.is_none_or(|due_at| due_at > app.now()) {
        return Ok(Vec::new());
    }
    app.write(|app, tx| {
        let now = app.now();
        let until = now + CLAIMED_MINUTES.minutes();
        Ok(outbox::claim_due(tx, now, until, AT_ONCE)?)
    })
    .await
}

/// Writes one letter and sends it.
pub async fn send(app: &App, post: &Post, item: &Item) -> Outcome {
    let asked = item.clone();
    let gathered = app
        .read(move |reader| Ok(write::gather(reader, &asked)))
        .await;
    let message = gathered
        .unwrap_or_else(|trouble| Err(Unwritten::Trouble(trouble)))
        .and_then(|facts| facts.compose(&app.office(), post.follow_url.as_deref(), app.now()));
    let message = match message {
        Ok(message) => message,
        Err(Unwritten::Never(why)) => return Outcome::Never(why),
        Err(Unwritten::Trouble(trouble)) => {
            tracing::warn!(item = %item.id, error = %trouble, "a letter could not be read");
            return Outcome::Later("the record could not be read");
        }
    };
    let sender = post.sender.clone();
    match tokio::task::spawn_blocking(move || sender.send(&message)).await {
        Ok(Ok(())) => Outcome::Left,
        Ok(Err(error)) => {
            tracing::warn!(item = %item.id, cause = %error.kind(), "a letter could not leave");
            Outcome::Later("the sender did not take it")
        }
        Err(_) => Outcome::Later("the sender broke off"),
    }
}

/// Remembers what became of them, in one commit: people who write wait for the same disk.
async fn mark(app: &App, tried: Vec<(Item, Outcome)>) -> Result<(), Trouble> {
    let given_up = app
        .write(move |app, tx| {
            let now = app.now();
            let mut given_up = Vec::new();
            for (item, outcome) in tried {
                match (outcome, retry_at(now, item.attempts)) {
                    (Outcome::Left, _) => outbox::sent(tx, item.id, now)?,
                    (Outcome::Later(why), Some(due_at)) => {
                        outbox::retry(tx, item.id, due_at, why)?;
                    }
                    (Outcome::Later(why) | Outcome::Never(why), _) => {
                        outbox::give_up(tx, item.id, why)?;
                        given_up.push((item, why));
                    }
                }
            }
            Ok(given_up)
        })
        .await?;
    for (item, why) in given_up {
        tracing::warn!(item = %item.id, kind = %item.kind, why, "a letter was given up");
    }
    Ok(())
}

/// None: tried often enough.
fn retry_at(now: Timestamp, attempts: i64) -> Option<Timestamp> {
    let tried = usize::try_from(attempts).ok()?.checked_sub(1)?;
    let minutes = RETRY_AFTER_MINUTES.get(tried)?;
    Some(now + minutes.minutes())
}
