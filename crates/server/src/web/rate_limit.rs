//! How often one address may try: signing in, tracking secrets, the public form.
//! Slows guessing; never the only guard, and never a reason to lose what somebody wrote.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use app::sign_in::rules::{REST, TRIES};
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::error::WebError;
use super::form::FieldProblem;
use crate::state::AppState;

/// How long an address rests that guesses secrets.
const GUESSERS_REST: Duration = Duration::from_mins(1);

/// The address a request came from; IPv6 by its /64, which one household or lab shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Client(IpAddr);

/// One limit per thing that can be tried.
pub struct Limits {
    sign_in: DefaultKeyedRateLimiter<Client>,
    secret: DefaultKeyedRateLimiter<Client>,
    say_it: DefaultKeyedRateLimiter<Client>,
    unknown_name: DefaultKeyedRateLimiter<[u8; 32]>,
    guesses: DefaultKeyedRateLimiter<Client>,
    guessing: Mutex<HashMap<Client, Instant>>,
}

impl Limits {
    /// Ten sign-ins at once and ten a minute; ten secrets at once and five a minute; twenty complaints at once (a class, a
    /// residents' meeting behind one address) and ten a minute.
    pub fn usual() -> Self {
        Self {
            sign_in: limiter(10, 10),
            secret: limiter(5, 10),
            say_it: limiter(10, 20),
            unknown_name: names(),
            guesses: limiter(5, 10),
            guessing: Mutex::default(),
        }
    }

    /// Errors: [`WebError::TooMany`] with the seconds to wait.
    pub fn sign_in(&self, client: Client) -> Result<(), WebError> {
        check(&self.sign_in, client)
    }

    /// Errors: [`WebError::TooMany`] with the seconds to wait.
    pub fn secret(&self, client: Client) -> Result<(), WebError> {
        check(&self.secret, client)
    }

    /// Errors: [`WebError::TooMany`] with the seconds to wait.
    pub fn say_it(&self, client: Client) -> Result<(), WebError> {
        check(&self.say_it, client)
    }

    /// Whether this address may show a secret in a cookie. Right ones cost nothing, however often they come.
    /// Errors: [`WebError::TooMany`] while it rests after [`Limits::wrong_secret`].
    pub fn shown_secret(&self, client: Client) -> Result<(), WebError> {
        let guessing = self.guessing.lock().unwrap_or_else(PoisonError::into_inner);
        let left = guessing.get(&client).map_or(Duration::ZERO, |until| {
            until.saturating_duration_since(Instant::now())
        });
        if left.is_zero() {
            return Ok(());
        }
        Err(WebError::TooMany {
            wait_seconds: left.as_secs() + 1,
        })
    }

    /// A secret in a cookie was wrong: no page of ours makes such a cookie, so the tenth in a row rests for a while.
    pub fn wrong_secret(&self, client: Client) {
        if check(&self.guesses, client).is_err() {
            let mut guessing = self.guessing.lock().unwrap_or_else(PoisonError::into_inner);
            guessing.insert(client, Instant::now() + GUESSERS_REST);
        }
    }

    /// What is said about a name that does not exist: the same as about one that does, the lock included.
    pub fn unknown_name(&self, name: &str) -> FieldProblem {
        let key = blake3::hash(name.to_lowercase().as_bytes());
        match self.unknown_name.check_key(key.as_bytes()) {
            Ok(()) => FieldProblem::WrongSignIn,
            Err(_) => FieldProblem::Resting,
        }
    }

    /// Forgets addresses that have been quiet; called now and then by `serve`.
    pub fn forget_quiet(&self) {
        for limit in [&self.sign_in, &self.secret, &self.say_it, &self.guesses] {
            limit.retain_recent();
            limit.shrink_to_fit();
        }
        self.unknown_name.retain_recent();
        let mut guessing = self.guessing.lock().unwrap_or_else(PoisonError::into_inner);
        guessing.retain(|_, until| *until > Instant::now());
    }
}

fn limiter(per_minute: u32, at_once: u32) -> DefaultKeyedRateLimiter<Client> {
    let some = |n: u32| NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN);
    RateLimiter::keyed(Quota::per_minute(some(per_minute)).allow_burst(some(at_once)))
}

/// As accounts do: the fifth wrong try in a row rests for a quarter of an hour.
fn names() -> DefaultKeyedRateLimiter<[u8; 32]> {
    let tries = u32::try_from(TRIES - 1).ok().and_then(NonZeroU32::new);
    let quota = Quota::with_period(REST.unsigned_abs())
        .map(|quota| quota.allow_burst(tries.unwrap_or(NonZeroU32::MIN)));
    RateLimiter::keyed(quota.unwrap_or(Quota::per_hour(NonZeroU32::MIN)))
}

fn check(limit: &DefaultKeyedRateLimiter<Client>, client: Client) -> Result<(), WebError> {
    limit.check_key(&client).map_err(|until| {
        let wait = until.wait_time_from(DefaultClock::default().now());
        WebError::TooMany {
            wait_seconds: wait.as_secs() + 1,
        }
    })
}

impl Client {
    fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => Self(v4.into()),
            IpAddr::V6(v6) => {
                let [a, b, c, d, ..] = v6.segments();
                Self(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into())
            }
        }
    }

    /// The peer, or what a trusted proxy says: the last address in `X-Forwarded-For` that is not such a proxy itself.
    fn behind(peer: IpAddr, forwarded: &str, trusted: &[IpAddr]) -> Self {
        if !trusted.contains(&peer.to_canonical()) {
            return Self::of(peer);
        }
        let said = forwarded
            .rsplit(',')
            .map_while(|part| part.trim().parse::<IpAddr>().ok())
            .find(|address| !trusted.contains(&address.to_canonical()));
        Self::of(said.unwrap_or(peer))
    }
}

/// The other end of the line, as the line itself says; without a line (a test) this machine.
#[derive(Debug, Clone, Copy)]
pub struct Peer {
    pub address: IpAddr,
    /// Whether it says that it speaks for somebody else.
    pub forwarded: bool,
}

impl<S: Sync> FromRequestParts<S> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let info = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let address = info.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
        let forwarded = ["forwarded", "x-forwarded-for"]
            .iter()
            .any(|name| parts.headers.contains_key(*name));
        Ok(Self {
            address: address.to_canonical(),
            forwarded,
        })
    }
}

impl FromRequestParts<AppState> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let peer = Peer::from_request_parts(parts, state).await?;
        let forwarded: Vec<&str> = parts
            .headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .collect();
        let trusted = &state.settings.trusted_proxies;
        Ok(Self::behind(peer.address, &forwarded.join(","), trusted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        let stranger: IpAddr = "203.0.113.9".parse().unwrap();
        let customer = Client::of("198.51.100.7".parse().unwrap());
        assert_eq!(
            Client::behind(stranger, "198.51.100.7", &[proxy]),
            Client::of(stranger)
        );
        assert_eq!(Client::behind(proxy, "198.51.100.7", &[proxy]), customer);
        assert_eq!(
            Client::behind(proxy, "1.2.3.4, 198.51.100.7, 10.0.0.1", &[proxy]),
            customer
        );
        assert_eq!(
            Client::behind(proxy, "nonsense", &[proxy]),
            Client::of(proxy)
        );
        assert_eq!(Client::behind(proxy, "", &[proxy]), Client::of(proxy));
    }

    #[test]
    fn one_network_counts_once() {
        let of = |text: &str| Client::of(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }

    #[test]
    fn the_eleventh_try_at_once_waits_and_others_do_not() {
        let limits = Limits::usual();
        let (one, other) = (
            Client::of([192, 0, 2, 1].into()),
            Client::of([192, 0, 2, 2].into()),
        );
        for _ in 0..10 {
            assert!(limits.secret(one).is_ok());
        }
        assert!(matches!(
            limits.secret(one),
            Err(WebError::TooMany {
                wait_seconds: 1..=13
            })
        ));
        assert!(limits.secret(other).is_ok());
        assert!(limits.sign_in(one).is_ok());
    }
}
