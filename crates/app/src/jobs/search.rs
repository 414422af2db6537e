//! Makes received cases findable: a follower of the journal behind a mark of its own. Running twice is no harm.

use std::time::Duration;

use domain::event::Event;
use store::tables::{cases, customers};
use store::{Transaction, followers, journal, replay, search, texts};

use crate::App;
use crate::trouble::Trouble;

const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Records per commit; the writer serves people in between.
const AT_ONCE: usize = 500;

/// Runs for as long as it is polled.
pub async fn run(app: App) {
    loop {
        match index_next(&app).await {
            Ok(true) => {}
            Ok(false) => tokio::time::sleep(LOOK_EVERY).await,
            Err(trouble) => {
                tracing::warn!(error = %trouble, "the search could not follow the journal");
                tokio::time::sleep(LOOK_EVERY * 10).await;
            }
        }
    }
}

/// Takes the next records; says whether there may be more.
pub async fn index_next(app: &App) -> Result<bool, Trouble> {
    let waits = app
        .read(|reader| {
            let mark = followers::mark(reader, search::FOLLOWER)?;
            Ok(journal::head(reader)?.seq > mark)
        })
        .await?;
    if waits {
        app.write(|_, tx| index(tx)).await
    } else {
        Ok(false)
    }
}

fn index(tx: &mut Transaction<'_>) -> Result<bool, Trouble> {
    let mark = followers::mark(tx, search::FOLLOWER)?;
    let records = journal::after(tx, mark, AT_ONCE)?;
    for record in &records {
        if record.kind != "received" {
            continue;
        }
        let Event::Received(received) = replay::event(record)? else {
            continue;
        };
        // Whoever rebuilt or erased in between decides what is still there.
        let Some(case) = cases::load(tx, received.case_id)? else {
            continue;
        };
        let subject = texts::get(tx, case.subject.id)?.and_then(|text| text.body);
        let name = customers::get(tx, case.customer)?.and_then(|customer| customer.name);
        let words = [
            subject.as_deref().unwrap_or_default(),
            name.as_deref().unwrap_or_default(),
        ];
        search::index(tx, case.id, case.clock.received_at, &words)?;
    }
    let Some(last) = records.last() else {
        return Ok(false);
    };
    followers::advance(tx, search::FOLLOWER, last.seq)?;
    Ok(records.len() == AT_ONCE)
}
