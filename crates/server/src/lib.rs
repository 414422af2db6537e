//! The house as others see it: pages, the API for programs, and the command line.
//! Holds no rule about cases: every change goes through `app::perform`.

pub mod api;
pub mod command_line;
pub mod connections;
pub mod health;
pub mod logs;
pub mod metrics;
pub mod routes;
pub mod settings;
pub mod state;
pub mod web;
