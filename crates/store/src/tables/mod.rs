//! State: rows made from events, and from nothing else, in the transaction that records them; and the people around them.

pub mod approvals;
pub mod cases;
pub mod census;
pub mod customers;
pub mod drafts;
pub mod findings;
pub(crate) mod lane;
pub(crate) mod line;
pub mod lists;
pub mod office;
pub(crate) mod projection;
pub mod promises;
pub mod rules;
