//! Makes ended cases findable for who answers a similar one: a follower of the journal behind a mark of its own. Running twice
//! is no harm.

use std::time::Duration;

use coach::alike::Gist;
use domain::people::CaseId;
use store::tables::cases;
use store::{Fault, Reader, Transaction, alike, followers, journal, texts};

use crate::App;
use crate::trouble::Trouble;

const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Records per commit; the writer serves people in between.
const AT_ONCE: usize = 200;
/// With these a case has something to show: what the customer agreed to, or how it ended.
const ENDINGS: [&str; 2] = ["customer-agreed", "closed"];

/// Runs for as long as it is polled.
pub async fn run(app: App) {
    loop {
        match index_next(&app).await {
            Ok(true) => {}
            Ok(false) => tokio::time::sleep(LOOK_EVERY).await,
            Err(trouble) => {
                tracing::warn!(error = %trouble, "similar cases could not follow the journal");
                tokio::time::sleep(LOOK_EVERY * 10).await;
            }
        }
    }
}

/// Takes the next records; says whether there may be more.
pub async fn index_next(app: &App) -> Result<bool, Trouble> {
    let waits = app
        .read(|reader| {
            let mark = followers::mark(reader, alike::FOLLOWER)?;
            Ok(journal::head(reader)?.seq > mark)
        })
        .await?;
    if waits {
        app.write(|_, tx| Ok(index(tx)?)).await
    } else {
        Ok(false)
    }
}

fn index(tx: &mut Transaction<'_>) -> Result<bool, Fault> {
    let mark = followers::mark(tx, alike::FOLLOWER)?;
    let records = journal::after(tx, mark, AT_ONCE)?;
    for record in &records {
        let ended = ENDINGS.contains(&record.kind.as_str());
        let Some(case_id) = record.case_id.filter(|_| ended) else {
            continue;
        };
        // Whoever erased in between decides what is still there.
        if let Some(gist) = gist(tx, case_id)? {
            alike::index(tx, case_id, gist.marks())?;
        }
    }
    let Some(last) = records.last() else {
        return Ok(false);
    };
    followers::advance(tx, alike::FOLLOWER, last.seq)?;
    Ok(records.len() == AT_ONCE)
}

/// What a case speaks of; none when its words are erased.
pub(crate) fn gist(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Option<Gist>, Fault> {
    let Some(case) = cases::load(reader, case_id)? else {
        return Ok(None);
    };
    let text = texts::get(reader, case.text.id)?.and_then(|text| text.body);
    Ok(text.map(|text| Gist::of(&text)))
}
