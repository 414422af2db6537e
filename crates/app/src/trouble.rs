//! Why nothing happened: a refusal is the caller's to mend, a fault is ours.
//! The two never turn into each other.

use domain::refusal::Refusal;
use store::Fault;

#[derive(Debug, Clone, thiserror::Error)]
pub enum Trouble {
    /// The rule that stands against it; has a sentence in every language.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Ours: its text is for the operator only.
    #[error(transparent)]
    Fault(#[from] Fault),
}
