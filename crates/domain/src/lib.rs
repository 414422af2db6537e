//! What is true and what is allowed. Pure: no IO, clock, randomness, SQL or HTML, and no sentences.
//! A complaint is received, handled, replied to and measured; the same words name the folders of every layer.

pub mod access;
pub mod calendar;
pub mod command;
pub mod context;
pub mod deadline;
pub mod event;
pub mod handle;
pub mod measure;
pub mod notes;
pub mod office;
pub mod people;
pub mod policy;
pub mod receive;
pub mod refusal;
pub mod reply;
pub mod retention;
pub mod words;
