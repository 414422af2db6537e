//! The one door: every change to a case enters by here, with the time and the ids it is handed.
//! Knows nothing of HTTP and holds no rule of its own.

pub mod ask;
pub mod clock;
pub mod coach_rules;
pub mod demonstration;
pub mod drafts;
pub mod feed;
pub mod files;
pub mod fresh;
pub mod jobs;
pub mod kept;
pub mod letter;
pub mod own_model;
pub mod perform;
pub mod receive;
pub mod request_key;
mod retention;
pub mod secret;
pub mod set_up;
pub mod sign_in;
mod subject;
pub mod tokens;
pub mod trouble;

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use domain::office::Office;
use domain::people::OrgId;
use jiff::Timestamp;
use store::{Fault, Location, Reader, Store, Transaction};
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::coach_rules::CoachRules;
use crate::feed::Feed;
use crate::trouble::Trouble;

/// One office at work. Clones are the same office.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    store: Store,
    org: OrgId,
    clock: Clock,
    office: RwLock<Arc<Office>>,
    coach_rules: RwLock<Arc<CoachRules>>,
    lookup_key: [u8; 32],
    feed: Feed,
    /// Something was written: a nearer moment may wait for the office's clock.
    written: Notify,
    recent_tokens: tokens::Recent,
    own_model: own_model::LastRead,
    /// Microseconds of the newest event: time never goes back in the journal, whatever the clock says.
    newest_at: AtomicI64,
}

impl App {
    /// Opens the data of an office that was set up. Blocks.
    ///
    /// Errors: the store's faults; none set up is [`set_up::OpenTrouble::NoOffice`].
    pub fn open(location: Location, org: OrgId, clock: Clock) -> Result<Self, set_up::OpenTrouble> {
        let store = Store::open(location)?;
        Self::on(store, org, clock)
    }

    /// On a store that is open already.
    pub fn on(store: Store, org: OrgId, clock: Clock) -> Result<Self, set_up::OpenTrouble> {
        let (office, lookup_key) = set_up::load(&store, org)?;
        let rules = store.read::<_, Fault>(org, store::tables::rules::rules)?;
        let newest = store.read::<_, Fault>(org, store::journal::newest)?;
        let newest_at = newest
            .as_ref()
            .map_or(i64::MIN, |record| record.at.as_microsecond());
        let seq = newest.map_or(0, |record| record.seq);
        Ok(Self(Arc::new(Inner {
            feed: Feed::new(seq),
            written: Notify::new(),
            recent_tokens: tokens::Recent::default(),
            own_model: own_model::LastRead::default(),
            store,
            org,
            clock,
            office: RwLock::new(Arc::new(office)),
            coach_rules: RwLock::new(Arc::new(coach_rules::as_read(rules))),
            lookup_key,
            newest_at: AtomicI64::new(newest_at),
        })))
    }

    pub fn org(&self) -> OrgId {
        self.0.org
    }

    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    pub fn store(&self) -> &Store {
        &self.0.store
    }

    pub fn feed(&self) -> &Feed {
        &self.0.feed
    }

    /// Returns when this process has written something since it was last asked. For one listener.
    pub(crate) async fn written(&self) {
        self.0.written.notified().await;
    }

    pub fn lookup_key(&self) -> &[u8; 32] {
        &self.0.lookup_key
    }

    /// The office as it is set up now.
    pub fn office(&self) -> Arc<Office> {
        Arc::clone(&self.0.office.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// After departments, staff, policy, calendar or the coach's rules changed. Blocks.
    pub fn reload_office(&self) -> Result<(), set_up::OpenTrouble> {
        let (office, _) = set_up::load(&self.0.store, self.0.org)?;
        let rules = store::tables::rules::rules;
        self.hold_rules(self.0.store.read::<_, Fault>(self.0.org, rules)?);
        *self
            .0
            .office
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Arc::new(office);
        Ok(())
    }

    /// Now, to the microsecond that the journal keeps, and never before its newest event.
    pub fn now(&self) -> Timestamp {
        let machine = self.0.clock.now().as_microsecond();
        let at = machine.max(self.0.newest_at.load(Ordering::Acquire));
        Timestamp::from_microsecond(at).unwrap_or(Timestamp::MAX)
    }

    fn note_newest(&self, at: Timestamp) {
        self.0
            .newest_at
            .fetch_max(at.as_microsecond(), Ordering::AcqRel);
    }

    /// One job of the writer; answered when its commit is on disk.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&App, &mut Transaction<'_>) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let app = self.clone();
        let done = self
            .0
            .store
            .write(self.0.org, move |tx| work(&app, tx))
            .await;
        if done.is_ok() {
            self.0.feed.wake();
            self.0.written.notify_one();
        }
        done
    }

    /// One question, away from the threads that serve requests.
    pub async fn read<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Reader<'_>) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let (store, org) = (self.0.store.clone(), self.0.org);
        tokio::task::spawn_blocking(move || store.read(org, question))
            .await
            .unwrap_or_else(|broken| Err(Fault::unexpected(broken).into()))
    }

    /// Finishes what was accepted and closes the data. Blocks.
    pub fn close(&self) {
        self.0.store.close();
    }
}
