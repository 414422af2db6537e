//! A local account: login name, password hash, failures and lock. Counts; decides nothing.

use domain::people::StaffId;
use jiff::Timestamp;

use crate::engine::Row;
use crate::fault::Fault;
use crate::transaction::{Reader, Transaction};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub staff_id: StaffId,
    /// As it is looked up; whoever calls settles upper and lower case.
    pub login_name: String,
    /// The argon2id string.
    pub password_hash: String,
    /// Failed sign-ins since the last good one.
    pub failures: i64,
    pub locked_until: Option<Timestamp>,
    pub disabled_at: Option<Timestamp>,
}

/// Adds an account. A login name that is taken is a [`crate::FaultKind::Conflict`]: ask [`by_login_name`] first.
pub fn add(
    tx: &mut Transaction<'_>,
    staff_id: StaffId,
    login_name: &str,
    password_hash: &str,
    at: Timestamp,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "INSERT INTO accounts (org_id, staff_id, login_name, password_hash, failures, changed_at)
         VALUES ($1, $2, $3, $4, 0, $5)",
        &[
            org.into(),
            (&staff_id).into(),
            login_name.into(),
            password_hash.into(),
            at.into(),
        ],
    )?;
    Ok(())
}

pub fn by_login_name(reader: &mut Reader<'_>, login_name: &str) -> Result<Option<Account>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT staff_id, login_name, password_hash, failures, locked_until, disabled_at
         FROM accounts WHERE org_id = $1 AND login_name = $2",
        &[org.into(), login_name.into()],
        account,
    )
}

pub fn of_staff(reader: &mut Reader<'_>, staff_id: StaffId) -> Result<Option<Account>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT staff_id, login_name, password_hash, failures, locked_until, disabled_at
         FROM accounts WHERE org_id = $1 AND staff_id = $2",
        &[org.into(), (&staff_id).into()],
        account,
    )
}

/// Sets the password and opens the lock.
pub fn set_password(
    tx: &mut Transaction<'_>,
    staff_id: StaffId,
    password_hash: &str,
    at: Timestamp,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE accounts SET password_hash = $1, failures = 0, locked_until = NULL, changed_at = $2
         WHERE org_id = $3 AND staff_id = $4",
        &[
            password_hash.into(),
            at.into(),
            org.into(),
            (&staff_id).into(),
        ],
    )?;
    Ok(())
}

/// A sign-in failed; `locked_until` is what the caller makes of the count before it.
pub fn note_failure(
    tx: &mut Transaction<'_>,
    staff_id: StaffId,
    locked_until: Option<Timestamp>,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE accounts SET failures = failures + 1, locked_until = $1
         WHERE org_id = $2 AND staff_id = $3",
        &[locked_until.into(), org.into(), (&staff_id).into()],
    )?;
    Ok(())
}

/// A sign-in was good.
pub fn note_success(tx: &mut Transaction<'_>, staff_id: StaffId) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE accounts SET failures = 0, locked_until = NULL WHERE org_id = $1 AND staff_id = $2",
        &[org.into(), (&staff_id).into()],
    )?;
    Ok(())
}

/// Closes an account (or opens it again with `None`).
pub fn set_disabled(
    tx: &mut Transaction<'_>,
    staff_id: StaffId,
    disabled_at: Option<Timestamp>,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE accounts SET disabled_at = $1 WHERE org_id = $2 AND staff_id = $3",
        &[disabled_at.into(), org.into(), (&staff_id).into()],
    )?;
    Ok(())
}

fn account(row: &Row<'_>) -> Result<Account, Fault> {
    Ok(Account {
        staff_id: StaffId(row.uuid(0)?),
        login_name: row.string(1)?,
        password_hash: row.string(2)?,
        failures: row.int(3)?,
        locked_until: row.at_or_null(4)?,
        disabled_at: row.at_or_null(5)?,
    })
}
