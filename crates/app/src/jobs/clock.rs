//! The office's clock: what ran out is recorded without anybody pressing a key.
//! Asks the core case by case; a case that cannot be read does not stop the others.

use std::time::Duration;

use domain::access::Actor;
use domain::command::Command;
use domain::handle::clock;
use store::tables::cases;

use crate::App;
use crate::trouble::Trouble;

const LOOK_EVERY: Duration = Duration::from_secs(30);
const SHORTEST: Duration = Duration::from_millis(200);
/// Cases per commit.
const AT_ONCE: i64 = 200;

/// Runs for as long as it is polled.
pub async fn run(app: App) {
    loop {
        match run_due(&app).await {
            Ok(_) => {}
            Err(trouble) => tracing::warn!(error = %trouble, "the office's clock could not run"),
        }
        // What was written may run out sooner than what was waited for; asked at most a few times a second.
        tokio::select! {
            () = tokio::time::sleep(until_next(&app).await) => {}
            () = app.written() => tokio::time::sleep(SHORTEST).await,
        }
    }
}

/// Records all that ran out by now; returns how many cases were touched.
pub async fn run_due(app: &App) -> Result<usize, Trouble> {
    let mut touched = 0;
    loop {
        let now = app.now();
        let due = app
            .read(move |reader| Ok(cases::clocks_due(reader, now, AT_ONCE)?))
            .await?;
        if due.is_empty() {
            return Ok(touched);
        }
        let before = touched;
        touched += app
            .write(move |app, tx| {
                let mut touched = 0;
                for case_id in due {
                    let Some(case) = cases::load(tx, case_id)? else {
                        continue;
                    };
                    let command = Command::Clock(clock::Command::Run);
                    let events = app.decide(&case, command, &Actor::System, None, now)?;
                    app.record(tx, &case, &events, &Actor::System, now)?;
                    touched += usize::from(!events.is_empty());
                }
                Ok(touched)
            })
            .await?;
        if touched == before {
            return Ok(touched);
        }
    }
}

async fn until_next(app: &App) -> Duration {
    let next = app.read(|reader| Ok(cases::next_clock_at(reader)?)).await;
    let wait = next.ok().flatten().map(|at| at.duration_since(app.now()));
    let wait = wait.and_then(|wait| Duration::try_from(wait).ok());
    // A held clock may be moved at any time, and another process may add a nearer moment.
    wait.unwrap_or(LOOK_EVERY).clamp(SHORTEST, LOOK_EVERY)
}
