//! What every request can reach: the office at work, settings, assets, limits and figures.
//! Holds nothing about a person; that is in the store.

use std::ops::Deref;
use std::sync::Arc;

use app::App;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::sync::watch;

use crate::metrics::Metrics;
use crate::settings::Settings;
use crate::web::assets::Assets;
use crate::web::rate_limit::Limits;

/// Cheap to clone; one per server.
#[derive(Clone)]
pub struct AppState(Arc<House>);

pub struct House {
    pub app: App,
    pub settings: Settings,
    pub assets: Assets,
    pub limits: Limits,
    pub metrics: Metrics,
    stopping: watch::Sender<bool>,
}

impl AppState {
    pub fn new(settings: Settings, app: App) -> Self {
        Self(Arc::new(House {
            app,
            settings,
            assets: Assets::load(),
            limits: Limits::usual(),
            metrics: Metrics::new(),
            stopping: watch::Sender::new(false),
        }))
    }
}

impl House {
    pub fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// The office's wall clock.
    pub fn zone(&self) -> TimeZone {
        self.app.office().time_zone.clone()
    }

    /// Turns true when the server stops: endless answers end then.
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.stopping.subscribe()
    }

    pub fn stop(&self) {
        self.stopping.send_replace(true);
    }
}

impl Deref for AppState {
    type Target = House;

    fn deref(&self) -> &House {
        &self.0
    }
}
