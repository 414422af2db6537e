//! Signing in: proof by name and password, then a session that ends by itself.
//! Says nothing about what somebody may do; that is `domain::access`.

mod account;
pub mod password;
pub mod rules;
mod session;

pub use account::{add, change_password, holder, login_name, set_password};
pub use session::{Session, recognise, sign_out, sign_out_everywhere};

use jiff::Timestamp;
use store::Fault;
use store::accounts::account as accounts;
use tokio::sync::Semaphore;

use crate::App;
use crate::trouble::Trouble;
use password::Password;

/// What the browser keeps: 256 random bits as hexadecimal. Here only its digest is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionKey(String);

impl SessionKey {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn fresh() -> Result<Self, Fault> {
        let secret = crate::fresh::secret().map_err(Fault::unexpected)?;
        Ok(Self(blake3::Hash::from_bytes(secret).to_hex().to_string()))
    }

    /// What is kept of a key.
    fn digest(key: &str) -> [u8; 32] {
        *blake3::hash(key.as_bytes()).as_bytes()
    }
}

impl std::fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionKey")
    }
}

/// Why somebody is not signed in, or a password not changed.
#[derive(Debug)]
pub enum NotSignedIn {
    /// Name and password do not belong together; which of them is wrong is not told.
    NotKnown,
    /// There is no such name. Whoever tries is told the same as for a wrong password.
    NoSuchName,
    /// Too many wrong passwords.
    Resting {
        until: Timestamp,
    },
    Trouble(Trouble),
}

impl<T: Into<Trouble>> From<T> for NotSignedIn {
    fn from(trouble: T) -> Self {
        Self::Trouble(trouble.into())
    }
}

/// Opens a session for name and password.
/// Errors: [`NotSignedIn`]; a name that does not exist takes as long as a wrong password.
pub async fn sign_in(
    app: &App,
    login_name: &str,
    password: Password,
) -> Result<SessionKey, NotSignedIn> {
    let (name, now) = (settled(login_name), app.now());
    let account = app
        .read(move |reader| Ok(accounts::by_login_name(reader, &name)?))
        .await?;
    let account = account.filter(|account| account.disabled_at.is_none());
    if let Some(until) = account.as_ref().and_then(|account| account.locked_until)
        && rules::rests(Some(until), now)
    {
        return Err(NotSignedIn::Resting { until });
    }
    let hash = account
        .as_ref()
        .map(|account| account.password_hash.clone());
    let fits = check(password, hash).await?;
    match account {
        None => Err(NotSignedIn::NoSuchName),
        Some(account) if fits => {
            let staff_id = account.staff_id;
            Ok(session::open(app, staff_id, move |tx| {
                accounts::note_success(tx, staff_id)
            })
            .await?)
        }
        Some(account) => Err(account::failed(app, account.staff_id).await?),
    }
}

/// A login name as it is kept: without blanks around it, in small letters.
fn settled(login_name: &str) -> String {
    login_name.trim().to_lowercase()
}

/// At most two passwords are worked on at once: each takes 19 MiB and a core.
static WORK: Semaphore = Semaphore::const_new(2);

async fn check(password: Password, hash: Option<String>) -> Result<bool, Trouble> {
    let _place = WORK.acquire().await.map_err(Fault::unexpected)?;
    let work = tokio::task::spawn_blocking(move || password.fits(hash.as_deref()));
    Ok(work.await.map_err(Fault::unexpected)?)
}

async fn hash(password: Password) -> Result<String, Trouble> {
    let _place = WORK.acquire().await.map_err(Fault::unexpected)?;
    let work = tokio::task::spawn_blocking(move || password.hash());
    let hash = work.await.map_err(Fault::unexpected)?;
    Ok(hash.map_err(Fault::unexpected)?)
}
