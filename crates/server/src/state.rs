//! What every request can reach: settings, clock, assets, limits, figures and the live feed.
//! Holds nothing about a person; that is in the store.

use std::ops::Deref;
use std::sync::Arc;

use app::clock::Clock;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::metrics::Metrics;
use crate::settings::Settings;
use crate::web::assets::Assets;
use crate::web::live::Live;
use crate::web::rate_limit::Limits;

/// Cheap to clone; one per server.
#[derive(Clone)]
pub struct AppState(Arc<House>);

pub struct House {
    pub settings: Settings,
    pub clock: Clock,
    pub assets: Assets,
    pub limits: Limits,
    pub metrics: Metrics,
    pub live: Live,
}

impl AppState {
    pub fn new(settings: Settings, clock: Clock) -> Self {
        Self(Arc::new(House {
            settings,
            clock,
            assets: Assets::load(),
            limits: Limits::usual(),
            metrics: Metrics::new(),
            live: Live::new(),
        }))
    }
}

impl House {
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The office's wall clock.
    #[allow(
        clippy::unused_self,
        reason = "comes from the office's policy once it is loaded"
    )]
    pub fn zone(&self) -> TimeZone {
        TimeZone::get("Asia/Seoul").unwrap_or(TimeZone::UTC)
    }

    /// The office's name in Korean and English.
    #[allow(
        clippy::unused_self,
        reason = "comes from the office's policy once it is loaded"
    )]
    pub fn office_name(&self) -> (&str, &str) {
        ("미소대학교", "Miso University")
    }
}

impl Deref for AppState {
    type Target = House;

    fn deref(&self) -> &House {
        &self.0
    }
}
