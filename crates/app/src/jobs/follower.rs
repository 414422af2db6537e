//! Followers of the journal, each behind a mark of its own: what they make of it can be made again. Running twice is no harm.
//! People come first: while much comes in, a follower takes no more than its share of the one writer and falls behind.

use std::time::Duration;

use store::{Transaction, followers, journal};

use crate::App;
use crate::trouble::Trouble;

/// Between full batches; the writer serves people meanwhile.
pub(super) const BREATH: Duration = Duration::from_millis(100);

/// What one follower is.
#[derive(Debug, Clone, Copy)]
pub struct Follower {
    /// Of its mark.
    pub name: &'static str,
    /// How long a commit may go unnoticed.
    pub look_every: Duration,
    /// Records per commit.
    pub at_once: usize,
    /// Makes of them what it is there for.
    pub index: fn(&mut Transaction<'_>, &[journal::Record]) -> Result<(), Trouble>,
}

impl Follower {
    /// Runs for as long as it is polled.
    pub async fn run(self, app: App) {
        loop {
            let wait = match self.next(&app).await {
                Ok(true) => BREATH,
                Ok(false) => self.look_every,
                Err(trouble) => {
                    tracing::warn!(follower = self.name, error = %trouble, "the journal could not be followed");
                    self.look_every * 10
                }
            };
            tokio::time::sleep(wait).await;
        }
    }

    /// Takes the next records; says whether there may be more.
    pub async fn next(self, app: &App) -> Result<bool, Trouble> {
        let waits = app
            .read(move |reader| {
                let mark = followers::mark(reader, self.name)?;
                Ok(journal::head(reader)?.seq > mark)
            })
            .await?;
        if !waits {
            return Ok(false);
        }
        app.write(move |_, tx| {
            let mark = followers::mark(tx, self.name)?;
            let records = journal::after(tx, mark, self.at_once)?;
            (self.index)(tx, &records)?;
            if let Some(last) = records.last() {
                followers::advance(tx, self.name, last.seq)?;
            }
            Ok(records.len() == self.at_once)
        })
        .await
    }
}
