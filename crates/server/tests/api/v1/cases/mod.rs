//! `/api/v1/cases`.

mod list;
mod promises;
mod receive;
mod replies;
mod show;
