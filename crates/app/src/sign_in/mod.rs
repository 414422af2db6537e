//! Signing in: proof by name and password, then a session that ends by itself.

pub mod password;
pub mod rules;
