//! What is personal goes when its time is over: words, files, contacts, and letters that were handed to the post.
//! The journal stays and verifies. Each step may run again; what broke off is taken up an hour later.

use std::time::Duration;

use jiff::{Timestamp, ToSpan};
use store::tables::customers;
use store::{Fault, Transaction, files, texts};

use crate::App;
use crate::jobs::send::Sender;
use crate::trouble::Trouble;

const EVERY: Duration = Duration::from_hours(1);
/// Of each per commit; the writer serves people in between.
const AT_ONCE: u8 = 200;
/// A content that no case names may belong to a form that is still being filled in, in hours.
const FORMS_HOURS: i64 = 48;

/// How much was erased.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Erased {
    pub texts: u64,
    pub customers: u64,
    /// Contents that were removed from the disk.
    pub contents: u64,
    pub letters: u64,
}

/// Runs for as long as it is polled.
pub async fn run(app: App, sender: Sender) {
    loop {
        match erase_due(&app, &sender).await {
            Ok(erased) if erased == Erased::default() => {}
            Ok(erased) => tracing::info!(?erased, "erased what was kept long enough"),
            Err(trouble) => tracing::warn!(error = %trouble, "the erasure could not run"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Erases all that is due by now.
pub async fn erase_due(app: &App, sender: &Sender) -> Result<Erased, Trouble> {
    let mut erased = Erased::default();
    loop {
        let step = app.write(|app, tx| Ok(step(tx, app.now())?)).await?;
        erased.texts += step.texts;
        erased.customers += step.customers;
        erased.contents += remove(app, step.contents, app.now()).await?;
        if !step.may_be_more {
            break;
        }
    }
    erased.contents += sweep(app).await?;
    erased.letters = take_back(app, sender).await?;
    Ok(erased)
}

/// What one commit erased.
struct Step {
    texts: u64,
    customers: u64,
    /// Of the files that were erased; others may have them too.
    contents: Vec<[u8; 32]>,
    may_be_more: bool,
}

fn step(tx: &mut Transaction<'_>, now: Timestamp) -> Result<Step, Fault> {
    let texts = texts::erase_due(tx, now, AT_ONCE.into())?;
    let customers = customers::erase_due(tx, now, AT_ONCE.into())?;
    let contents = files::erase_due(tx, now, AT_ONCE.into())?;
    let most = texts.max(customers).max(contents.len() as u64);
    Ok(Step {
        texts,
        customers,
        contents,
        may_be_more: most >= AT_ONCE.into(),
    })
}

async fn remove(
    app: &App,
    contents: Vec<[u8; 32]>,
    unless_since: Timestamp,
) -> Result<u64, Trouble> {
    if contents.is_empty() {
        return Ok(0);
    }
    app.write(move |_, tx| Ok(files::remove_unused(tx, &contents, unless_since)?))
        .await
}

/// Contents that no case names: of forms that were never sent, and of erasures that broke off.
async fn sweep(app: &App) -> Result<u64, Trouble> {
    let (cabinet, org) = (app.store().files(), app.org());
    let moment = app.now() - FORMS_HOURS.hours();
    let old = tokio::task::spawn_blocking(move || cabinet.untouched_since(org, moment))
        .await
        .map_err(Fault::unexpected)??;
    let mut removed = 0;
    for some in old.chunks(AT_ONCE.into()) {
        removed += remove(app, some.to_vec(), moment).await?;
    }
    Ok(removed)
}

/// Letters that the post had time enough to fetch.
async fn take_back(app: &App, sender: &Sender) -> Result<u64, Trouble> {
    let days = i64::from(app.office().policy.sent_letters_kept_days);
    let (sender, moment) = (sender.clone(), app.now() - (days * 24).hours());
    let taken = tokio::task::spawn_blocking(move || sender.forget_before(moment)).await;
    Ok(taken
        .map_err(Fault::unexpected)?
        .map_err(Fault::unexpected)?)
}
