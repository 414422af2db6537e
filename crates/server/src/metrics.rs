//! The figures an operator watches, in the Prometheus text format at `/metrics`.
//! Labels are route patterns and states, never a number, a name or a path as asked for.

use std::sync::atomic::Ordering;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use store::tables::census;

use crate::state::AppState;
use crate::web::error::{Answer, WebError};
use crate::web::rate_limit::Peer;

/// One kind of request and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Asked {
    method: String,
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct OfRoute {
    route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct InState {
    pub state: String,
}

pub struct Metrics {
    registry: Registry,
    requests: Family<Asked, Counter>,
    durations: Family<OfRoute, Histogram>,
    commits: Counter,
    jobs: Counter,
    listeners: Gauge,
    cases: Family<InState, Gauge>,
    /// When the cases were counted last.
    counted: Mutex<Option<Instant>>,
}

const SECONDS: [f64; 11] = [
    0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
];

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl Metrics {
    pub fn new() -> Self {
        let mut it = Self {
            registry: Registry::with_prefix("miso"),
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            commits: Counter::default(),
            jobs: Counter::default(),
            listeners: Gauge::default(),
            cases: Family::default(),
            counted: Mutex::new(None),
        };
        let registry = &mut it.registry;
        registry.register("http_requests", "Requests answered", it.requests.clone());
        registry.register(
            "http_request_duration_seconds",
            "Time from request to head of the answer",
            it.durations.clone(),
        );
        registry.register("commits", "Transactions on disk", it.commits.clone());
        registry.register(
            "commit_jobs",
            "Jobs in them; divided by the commits it is the size of a batch",
            it.jobs.clone(),
        );
        registry.register("sse_clients", "Open live feeds", it.listeners.clone());
        registry.register("cases", "Cases by state", it.cases.clone());
        it
    }

    pub fn answered(&self, method: &str, route: &str, status: u16, took: Duration) {
        self.requests
            .get_or_create(&Asked {
                method: method.to_owned(),
                route: route.to_owned(),
                status,
            })
            .inc();
        self.durations
            .get_or_create(&OfRoute {
                route: route.to_owned(),
            })
            .observe(took.as_secs_f64());
    }

    /// Errors only if writing to memory fails.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut out = String::new();
        text::encode(&mut out, &self.registry)?;
        Ok(out)
    }

    /// What the store and the feed know better.
    fn note(&self, state: &AppState) {
        let figures = state.app.store().figures();
        self.commits
            .inner()
            .store(figures.commits(), Ordering::Relaxed);
        self.jobs.inner().store(figures.jobs(), Ordering::Relaxed);
        let listeners = i64::try_from(state.app.feed().listeners()).unwrap_or(i64::MAX);
        self.listeners.set(listeners);
    }

    /// Whether the cases are to be counted again: it reads an index of all of them.
    fn is_time_to_count(&self) -> bool {
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let due = counted.is_none_or(|at| at.elapsed() >= COUNT_EVERY);
        if due {
            *counted = Some(Instant::now());
        }
        due
    }
}

const COUNT_EVERY: Duration = Duration::from_mins(1);

/// `GET /metrics`: for this machine and those that were named; to everybody else it is not there.
pub async fn show(State(state): State<AppState>, peer: Peer) -> Answer {
    let named = |address| state.settings.figures_for.contains(&address);
    if peer.forwarded || !(peer.address.is_loopback() || named(peer.address)) {
        return Err(WebError::NotFound);
    }
    let metrics = &state.metrics;
    metrics.note(&state);
    if metrics.is_time_to_count() {
        for (found, count) in state
            .app
            .read(|reader| Ok(census::by_state(reader)?))
            .await?
        {
            let label = InState {
                state: found.as_str().to_owned(),
            };
            metrics.cases.get_or_create(&label).set(count);
        }
    }
    let text = metrics.text().map_err(WebError::fault)?;
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    Ok(([(CONTENT_TYPE, kind)], text).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_carry_the_pattern() {
        let metrics = Metrics::new();
        metrics.answered("GET", "/follow/{number}", 200, Duration::from_millis(3));
        let text = metrics.text().unwrap();
        assert!(text.contains(
            r#"miso_http_requests_total{method="GET",route="/follow/{number}",status="200"} 1"#
        ));
        assert!(text.contains(
            r#"miso_http_request_duration_seconds_bucket{le="0.005",route="/follow/{number}"} 1"#
        ));
    }
}
