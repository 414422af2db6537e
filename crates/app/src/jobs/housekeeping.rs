//! Old request keys, sessions and drafts are forgotten; nothing of a case is.

use std::time::Duration;

use jiff::ToSpan;
use store::accounts::session;
use store::idempotency;

use crate::App;
use crate::trouble::Trouble;

const EVERY: Duration = Duration::from_hours(1);
/// A repeated request is recognised for this long, in hours.
const KEYS_HOURS: i64 = 48;

/// Runs for as long as it is polled.
pub async fn run(app: App) {
    loop {
        if let Err(trouble) = tidy(&app).await {
            tracing::warn!(error = %trouble, "housekeeping could not run");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Once, now.
pub async fn tidy(app: &App) -> Result<(), Trouble> {
    app.write(|app, tx| {
        let now = app.now();
        idempotency::forget_before(tx, now - KEYS_HOURS.hours())?;
        session::forget_expired(tx, now)?;
        crate::drafts::forget_old(tx, now)?;
        Ok(())
    })
    .await
}
