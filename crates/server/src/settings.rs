//! How this server is reached, decided once at its start.
//! No wishes of an office here: those are policy, kept in the store.

use std::net::IpAddr;

use crate::routes::Follow;

/// What `miso serve` was told about the world around it.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address customers see, such as `https://voice.example.ac.kr`; without it, plain HTTP on this machine.
    pub public_url: Option<String>,
    /// The proxies whose `X-Forwarded-For` is believed; nobody else's is.
    pub trusted_proxies: Vec<IpAddr>,
    /// Who may read `/metrics` from another machine.
    pub figures_for: Vec<IpAddr>,
    /// Shows how to sign in as each role of the demonstration office.
    pub demo: bool,
}

impl Settings {
    /// Where customers follow their case, as a letter names it; none where the office has no public address.
    pub fn follow_url(&self) -> Option<String> {
        let url = self.public_url.as_deref()?;
        Some(format!("{}{}", url.trim_end_matches('/'), Follow::to()))
    }

    /// Whether people come by HTTPS: cookies are then `Secure` and browsers are told to stay with it.
    pub fn secure(&self) -> bool {
        self.public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https://"))
    }
}
