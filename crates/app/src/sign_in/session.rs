//! Sessions: opened after proof, recognised by their key, closed by hand, by idleness and by age.

use domain::people::StaffId;
use jiff::Timestamp;
use store::accounts::session as sessions;
use store::{Fault, Transaction};

use super::{SessionKey, rules};
use crate::App;
use crate::trouble::Trouble;

/// Somebody who is signed in; what they may do is asked anew for every request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub staff_id: StaffId,
    pub expires_at: Timestamp,
}

/// Opens a session in one transaction with `before`.
pub(super) async fn open(
    app: &App,
    staff_id: StaffId,
    before: impl FnOnce(&mut Transaction<'_>) -> Result<(), Fault> + Send + 'static,
) -> Result<SessionKey, Trouble> {
    let (key, now) = (SessionKey::fresh()?, app.now());
    let session = sessions::Session {
        token_digest: SessionKey::digest(key.as_str()),
        staff_id,
        created_at: now,
        last_seen_at: now,
        expires_at: rules::ends_at(now, now),
    };
    app.write(move |_, tx| {
        before(tx)?;
        Ok(sessions::open(tx, &session)?)
    })
    .await?;
    Ok(key)
}

/// Whose key this is, if its session is still good; notes now and then that they were here.
pub async fn recognise(app: &App, key: &str) -> Result<Option<Session>, Trouble> {
    let (digest, now) = (SessionKey::digest(key), app.now());
    let found = app
        .read(move |reader| Ok(sessions::find(reader, &digest, now)?))
        .await?;
    let Some(found) = found else { return Ok(None) };
    let mut expires_at = found.expires_at;
    if rules::is_noted(found.last_seen_at, now) {
        expires_at = rules::ends_at(found.created_at, now);
        let noted = app
            .write(move |_, tx| Ok(sessions::touch(tx, &digest, now, expires_at)?))
            .await;
        // A full disk must not keep people from reading.
        if let Err(trouble) = noted {
            tracing::warn!(cause = %trouble, "the use of a session was not noted");
        }
    }
    Ok(Some(Session {
        staff_id: found.staff_id,
        expires_at,
    }))
}

/// Ends the session of this key. An unknown key is no fault.
pub async fn sign_out(app: &App, key: &str) -> Result<(), Trouble> {
    let digest = SessionKey::digest(key);
    app.write(move |_, tx| Ok(sessions::close(tx, &digest)?))
        .await
}

/// Ends all sessions of one person; returns how many there were.
pub async fn sign_out_everywhere(app: &App, staff_id: StaffId) -> Result<u64, Trouble> {
    app.write(move |_, tx| Ok(sessions::close_all(tx, staff_id)?))
        .await
}
