//! Cases for programs: received, listed, shown; replies, promises and memos.

pub mod asked;
pub mod letters;
pub mod list;
pub mod memos;
pub mod page;
pub mod promises;
pub mod receive;
pub mod replies;
pub mod review;
pub mod show;
