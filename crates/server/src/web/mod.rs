//! The house's pages: what stands around every one of them, and who may come in.
//! The pages themselves are in `public/` and `staff/`.

pub mod assets;
pub mod bearer;
pub mod choice;
pub mod cookies;
pub mod csrf;
pub mod desk;
#[cfg(debug_assertions)]
pub mod dev;
pub mod error;
pub mod file;
pub mod flash;
pub mod form;
pub mod live;
pub mod misfit;
pub mod page;
pub mod public;
pub mod rate_limit;
pub mod router;
pub mod security;
pub mod session;
pub mod staff;
pub mod text;
pub mod visit;
mod words;
pub mod would;
