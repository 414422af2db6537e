//! Passwords: hashed with argon2id, checked without telling by time whether the name exists.
//! Blocks for tens of milliseconds and takes 19 MiB each; callers run it where blocking is allowed.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{Error, PasswordHasher, PasswordVerifier};

/// Shorter ones fall to guessing; NIST SP 800-63B asks for length, not for signs of every kind.
pub const SHORTEST: usize = 10;
/// Longer ones only burn time.
pub const LONGEST: usize = 200;

/// A password as somebody typed it. Never shown: it has neither `Display` nor a telling `Debug`.
#[derive(Clone)]
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password")
    }
}

/// Why a new password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordProblem {
    TooShort,
    TooLong,
    /// It is or holds the sign-in name.
    HoldsTheName,
}

impl Password {
    /// A password to be checked; any text will do, the check decides.
    pub fn typed(text: String) -> Self {
        Self(text)
    }

    /// A password to be set. Errors: [`PasswordProblem`].
    pub fn new(text: String, login_name: &str) -> Result<Self, PasswordProblem> {
        let length = text.chars().count();
        let (lower, name) = (text.to_lowercase(), login_name.to_lowercase());
        match length {
            ..SHORTEST => Err(PasswordProblem::TooShort),
            _ if length > LONGEST => Err(PasswordProblem::TooLong),
            _ if !name.is_empty() && lower.contains(&name) => Err(PasswordProblem::HoldsTheName),
            _ => Ok(Self(text)),
        }
    }

    /// A PHC string with a fresh salt; argon2id, 19 MiB, 2 passes, 1 lane (OWASP Password Storage, 2025).
    pub fn hash(&self) -> Result<String, Error> {
        Ok(Argon2::default()
            .hash_password(self.0.as_bytes())?
            .to_string())
    }

    /// Whether it is the one that was hashed. Without a hash the same work is done for nothing.
    pub fn fits(&self, hash: Option<&str>) -> bool {
        let work = |hash: &str| {
            PasswordHash::new(hash).is_ok_and(|hash| {
                Argon2::default()
                    .verify_password(self.0.as_bytes(), &hash)
                    .is_ok()
            })
        };
        let known = hash.is_some();
        let fits = work(hash.unwrap_or_else(|| NOBODYS.as_str()));
        known && fits && self.0.chars().count() <= LONGEST
    }
}

/// The hash of a password that nobody has.
static NOBODYS: LazyLock<String> = LazyLock::new(|| {
    let nobodys = Password("the password of nobody".to_owned());
    nobodys.hash().unwrap_or_default()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let hash = Password::typed("정말 긴 비밀번호 하나".to_owned())
            .hash()
            .unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(Password::typed("정말 긴 비밀번호 하나".to_owned()).fits(Some(&hash)));
        assert!(!Password::typed("정말 긴 비밀번호 둘".to_owned()).fits(Some(&hash)));
        assert!(!Password::typed("the password of nobody".to_owned()).fits(None));
        assert!(!Password::typed(String::new()).fits(Some("not a hash")));
    }

    #[test]
    fn a_new_password_is_long_and_not_the_name() {
        let new = |text: &str| Password::new(text.to_owned(), "Minji").map(|_| ());
        assert_eq!(new("아홉글자입니다요"), Err(PasswordProblem::TooShort));
        assert_eq!(new("열 글자는 넘는 말"), Ok(()));
        assert_eq!(new("minji-minji-2026"), Err(PasswordProblem::HoldsTheName));
        assert_eq!(
            new(&"가".repeat(LONGEST + 1)),
            Err(PasswordProblem::TooLong)
        );
    }

    #[test]
    fn a_password_is_never_shown() {
        assert_eq!(
            format!("{:?}", Password::typed("secret".to_owned())),
            "Password"
        );
    }
}
