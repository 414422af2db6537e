//! What programs talk to. One folder per version; a version's meaning never changes.

pub mod v1;
