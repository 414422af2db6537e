//! Accounts: made, given another password, counted wrong tries. Who may make one is asked elsewhere.

use domain::people::StaffId;
use domain::refusal::Refusal;
use store::accounts::{account, session as sessions};

use super::password::Password;
use super::{NotSignedIn, SessionKey, check, hash, rules, session, settled};
use crate::App;
use crate::trouble::Trouble;

/// Gives a member of staff a way to sign in.
/// Errors: [`Refusal::NothingChanged`] if the name is taken, by them or by somebody else.
pub async fn add(
    app: &App,
    staff_id: StaffId,
    login_name: &str,
    password: Password,
) -> Result<(), Trouble> {
    let (name, hash) = (settled(login_name), hash(password).await?);
    app.write(move |app, tx| {
        if account::by_login_name(tx, &name)?.is_some() {
            return Err(Refusal::NothingChanged.into());
        }
        Ok(account::add(tx, staff_id, &name, &hash, app.now())?)
    })
    .await
}

/// Sets a password without asking for the old one, and ends every session: for the administrator.
pub async fn set_password(app: &App, staff_id: StaffId, password: Password) -> Result<(), Trouble> {
    let hash = hash(password).await?;
    app.write(move |app, tx| {
        account::set_password(tx, staff_id, &hash, app.now())?;
        sessions::close_all(tx, staff_id)?;
        Ok(())
    })
    .await
}

/// Sets a new password for who knows the old one. All sessions end, this one too; a fresh one is returned.
/// Errors: [`NotSignedIn::NotKnown`] if the old one is wrong, which counts like a wrong sign-in.
pub async fn change_password(
    app: &App,
    staff_id: StaffId,
    old: Password,
    new: Password,
) -> Result<SessionKey, NotSignedIn> {
    let found = app
        .read(move |reader| Ok(account::of_staff(reader, staff_id)?))
        .await?;
    let found = found.ok_or(NotSignedIn::NotKnown)?;
    if let Some(until) = found.locked_until
        && rules::rests(Some(until), app.now())
    {
        return Err(NotSignedIn::Resting { until });
    }
    if !check(old, Some(found.password_hash)).await? {
        return Err(failed(app, staff_id).await?);
    }
    let (hash, now) = (hash(new).await?, app.now());
    let key = session::open(app, staff_id, move |tx| {
        account::set_password(tx, staff_id, &hash, now)?;
        sessions::close_all(tx, staff_id).map(|_| ())
    });
    Ok(key.await?)
}

/// Counts a wrong password and says what is to be said about it.
pub(super) async fn failed(app: &App, staff_id: StaffId) -> Result<NotSignedIn, Trouble> {
    app.write(move |app, tx| {
        let before = account::of_staff(tx, staff_id)?.map_or(0, |account| account.failures);
        let until = rules::rests_until(before + 1, app.now());
        account::note_failure(tx, staff_id, until)?;
        Ok(
            until.map_or(NotSignedIn::NotKnown, |until| NotSignedIn::Resting {
                until,
            }),
        )
    })
    .await
}

/// Whose account this name is.
pub async fn holder(app: &App, login_name: &str) -> Result<Option<StaffId>, Trouble> {
    let name = settled(login_name);
    let found = app.read(move |reader| Ok(account::by_login_name(reader, &name)?));
    Ok(found.await?.map(|account| account.staff_id))
}

/// The name by which a member of staff signs in, if they do.
pub async fn login_name(app: &App, staff_id: StaffId) -> Result<Option<String>, Trouble> {
    let found = app.read(move |reader| Ok(account::of_staff(reader, staff_id)?));
    Ok(found.await?.map(|account| account.login_name))
}
