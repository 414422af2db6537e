//! A voice comes in: by which channel, what it says, what the customer expected.

pub mod channel;
pub mod intake;
