//! All timed work on one page: what runs, how often, and what happens when it fails.
//!
//! | job | how often | when it fails |
//! |---|---|---|
//! | clock: promises and periods that ran out | at the next moment that is due, at most every 30 s | again |
//! | feed: tell screens what changed | after each commit, at least every second | again |
//! | send: letters leave the outbox | within a second of a commit | again after 1 min, 5 min … 1 day; then given up |
//! | search: received cases become findable | within half a second of a commit, later while very many come in | again |
//! | alike: ended cases become findable for who answers a similar one | within two seconds of a commit | again |
//! | own model: what persons decide teaches the suggestions | within two seconds of a commit | again |
//! | housekeeping: forget old keys, sessions and drafts | every hour | again |
//! | erasure: what is personal goes when its time is over | every hour | again |

pub mod alike;
pub mod clock;
pub mod erasure;
pub mod follower;
pub mod housekeeping;
pub mod outbox;
pub mod own_model;
pub mod search;
pub mod send;
mod write;
