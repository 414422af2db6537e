//! What is to leave the house, written with the change that causes it and sent after its commit.
//! Sends nothing; holds ids of texts and people, never their words or addresses.

use domain::people::CaseId;
use jiff::Timestamp;
use uuid::Uuid;

use crate::engine::{Kind, Row, Table};
use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

/// Something to be sent.
#[derive(Debug, Clone, Copy)]
pub struct NewItem<'a> {
    pub id: Uuid,
    pub case_id: Option<CaseId>,
    /// Which letter or job.
    pub kind: &'a str,
    /// JSON of what it needs, by id.
    pub body: &'a str,
    pub due_at: Timestamp,
    pub created_at: Timestamp,
}

/// Something in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: Uuid,
    pub case_id: Option<CaseId>,
    pub kind: String,
    pub body: String,
    pub state: ItemState,
    pub due_at: Timestamp,
    /// How often it was tried, this time included.
    pub attempts: i64,
    pub sent_at: Option<Timestamp>,
}

/// waiting → sending → sent, or waiting again, or failed for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemState {
    Waiting,
    Sending,
    Sent,
    Failed,
}

impl ItemState {
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Sending, Self::Sent, Self::Failed];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }
}

static OUTBOX: Table = Table {
    name: "outbox",
    columns: &[
        ("org_id", Kind::Int),
        ("id", Kind::Bytes),
        ("case_id", Kind::Bytes),
        ("kind", Kind::Text),
        ("body", Kind::Text),
        ("state", Kind::Text),
        ("due_at", Kind::Int),
        ("attempts", Kind::Int),
        ("created_at", Kind::Int),
    ],
};

/// Puts something into the outbox.
pub fn add(tx: &mut Transaction<'_>, item: &NewItem<'_>) -> Result<(), Fault> {
    let org = tx.org();
    tx.add(
        &OUTBOX,
        &[
            org.into(),
            (&item.id).into(),
            item.case_id.as_ref().into(),
            item.kind.into(),
            item.body.into(),
            ItemState::Waiting.as_str().into(),
            item.due_at.into(),
            0.into(),
            item.created_at.into(),
        ],
    )
}

/// Takes what is due, oldest first, for one sender until `until`; after that it is due again, so a sender that died
/// loses nothing and a letter may leave twice.
pub fn claim_due(
    tx: &mut Transaction<'_>,
    now: Timestamp,
    until: Timestamp,
    limit: i64,
) -> Result<Vec<Item>, Fault> {
    let org = tx.org();
    let mut due = tx.query(
        "SELECT id, case_id, kind, body, state, due_at, attempts, sent_at FROM outbox
         WHERE org_id = $1 AND due_at <= $2 AND state IN ('waiting', 'sending')
         ORDER BY due_at LIMIT $3",
        &[org.into(), now.into(), limit.into()],
        item,
    )?;
    for item in &mut due {
        item.attempts += 1;
        item.state = ItemState::Sending;
        tx.execute(
            "UPDATE outbox SET state = 'sending', attempts = attempts + 1, due_at = $1
             WHERE org_id = $2 AND id = $3",
            &[until.into(), org.into(), (&item.id).into()],
        )?;
    }
    Ok(due)
}

/// It left.
pub fn sent(tx: &mut Transaction<'_>, id: Uuid, at: Timestamp) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE outbox SET state = 'sent', sent_at = $1, last_error = NULL
         WHERE org_id = $2 AND id = $3",
        &[at.into(), org.into(), (&id).into()],
    )?;
    Ok(())
}

/// It did not leave; try again at `due_at`. The error is for the operator.
pub fn retry(
    tx: &mut Transaction<'_>,
    id: Uuid,
    due_at: Timestamp,
    error: &str,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE outbox SET state = 'waiting', due_at = $1, last_error = $2
         WHERE org_id = $3 AND id = $4",
        &[due_at.into(), error.into(), org.into(), (&id).into()],
    )?;
    Ok(())
}

/// It will not leave.
pub fn give_up(tx: &mut Transaction<'_>, id: Uuid, error: &str) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE outbox SET state = 'failed', last_error = $1 WHERE org_id = $2 AND id = $3",
        &[error.into(), org.into(), (&id).into()],
    )?;
    Ok(())
}

/// When the next item is due; none when nothing waits.
pub fn next_due_at(reader: &mut Reader<'_>) -> Result<Option<Timestamp>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT due_at FROM outbox WHERE org_id = $1 AND state IN ('waiting', 'sending')
         ORDER BY due_at LIMIT 1",
        &[org.into()],
        |row| row.at(0),
    )
}

/// All items of a case, oldest first.
pub fn of_case(reader: &mut Reader<'_>, case_id: CaseId) -> Result<Vec<Item>, Fault> {
    let org = reader.org();
    reader.query(
        "SELECT id, case_id, kind, body, state, due_at, attempts, sent_at FROM outbox
         WHERE org_id = $1 AND case_id = $2 ORDER BY created_at, id",
        &[org.into(), (&case_id).into()],
        item,
    )
}

/// How many items are in a state.
pub fn count(reader: &mut Reader<'_>, state: ItemState) -> Result<i64, Fault> {
    let org = reader.org();
    reader.number(
        "SELECT count(*) FROM outbox WHERE org_id = $1 AND state = $2",
        &[org.into(), state.as_str().into()],
    )
}

fn item(row: &Row<'_>) -> Result<Item, Fault> {
    let state = row.text(4)?;
    Ok(Item {
        id: row.uuid(0)?,
        case_id: row.uuid_or_null(1)?.map(CaseId),
        kind: row.string(2)?,
        body: row.string(3)?,
        state: (ItemState::ALL.into_iter())
            .find(|known| known.as_str() == state)
            .ok_or_else(|| Fault::shape("an unknown state in the outbox"))?,
        due_at: row.at(5)?,
        attempts: row.int(6)?,
        sent_at: row.at_or_null(7)?,
    })
}
