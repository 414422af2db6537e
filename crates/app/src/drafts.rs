//! Letters that are still being written: kept for their writer on the server until they are sent or lie too long.
//! A draft is no part of the record; who may not answer a case keeps no draft for it.

use domain::access::{self, Actor, Right, StaffActor};
use domain::handle::case::{Case, CaseNumber};
use domain::refusal::Refusal;
use jiff::{Timestamp, ToSpan};
use store::tables::drafts::{self, SavedDraft};
use store::{Fault, Reader, Transaction};

use crate::App;
use crate::perform::load;
use crate::request_key::{self, RequestKey};
use crate::trouble::Trouble;

/// A draft nobody touched for so long is forgotten.
const KEPT_HOURS: i64 = 30 * 24;

/// What is written, part by part: name of the part and its words.
pub type Parts = Vec<(String, String)>;

/// A draft as its writer left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub parts: Parts,
    pub saved_at: Timestamp,
}

impl App {
    /// Keeps what is written, unless the letter went out under `letter` meanwhile: a draft that comes late would be
    /// found in the next one. Errors: [`Refusal::NotThere`], [`Refusal::NotYours`].
    pub async fn keep_draft(
        &self,
        writer: &StaffActor,
        number: CaseNumber,
        parts: &Parts,
        letter: RequestKey,
    ) -> Result<(), Trouble> {
        let body = serde_json::to_string(parts).map_err(Fault::from)?;
        let (id, actor) = (writer.id, Actor::Staff(writer.clone()));
        self.write(move |app, tx| {
            let case = load(tx, number)?;
            access::permit(&actor, Right::Answer, &case)?;
            if request_key::is_used(tx, &letter)? {
                return Ok(());
            }
            let saved_at = app.now();
            drafts::keep(tx, case.id, id, &SavedDraft { body, saved_at })?;
            Ok(())
        })
        .await
    }

    /// The writer's own draft, if there is one. Errors: [`Refusal::NotThere`].
    pub async fn draft(
        &self,
        writer: &StaffActor,
        number: CaseNumber,
    ) -> Result<Option<Draft>, Trouble> {
        let writer = writer.clone();
        self.read(move |reader| {
            let case = seen_case(reader, &writer, number)?;
            let Some(saved) = drafts::get(reader, case.id, writer.id)? else {
                return Ok(None);
            };
            let parts = serde_json::from_str(&saved.body).map_err(Fault::from)?;
            Ok(Some(Draft {
                parts,
                saved_at: saved.saved_at,
            }))
        })
        .await
    }
}

fn seen_case(
    reader: &mut Reader<'_>,
    writer: &StaffActor,
    number: CaseNumber,
) -> Result<Case, Trouble> {
    let case = store::tables::cases::by_number(reader, number)?.ok_or(Refusal::NotThere)?;
    access::may_see(&Actor::Staff(writer.clone()), &case)?;
    Ok(case)
}

/// Forgets what lies too long.
pub(crate) fn forget_old(tx: &mut Transaction<'_>, now: Timestamp) -> Result<u64, Fault> {
    drafts::forget_before(tx, now - KEPT_HOURS.hours())
}
