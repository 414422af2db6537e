//! The one door: every change to a case enters by here, with the time and the ids it is handed.
//! Knows nothing of HTTP and holds no rule of its own.

pub mod clock;
pub mod fresh;
pub mod sign_in;
