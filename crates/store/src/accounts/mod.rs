//! Who may sign in: login names with password hashes, sessions, tokens of the interface, and the log of rights given.
//! Checks no password and makes no token; tokens and session keys arrive as digests.

pub mod account;
pub mod grant;
pub mod session;
pub mod token;
