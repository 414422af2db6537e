//! The office's own model as the program holds it: read when it changed, shown to the administrator, begun anew on their word.

use std::sync::{Arc, PoisonError, RwLock};

use coach::triage::own::{self, Own};
use domain::access::{self, StaffActor};
use store::own_model::{self, Edition, Fared, Since};
use store::{Fault, Reader, journal};

use crate::App;
use crate::trouble::Trouble;

/// Decisions of a field that are compared with what had been suggested.
const LATELY: i64 = 50;
const FIELDS: [&str; 4] = ["kind", "causes", "department", "severity"];

/// The model as it was read last, and which it was.
#[derive(Default)]
pub(crate) struct LastRead(RwLock<((i64, i64), Arc<Own>)>);

/// What the administrator sees of it.
#[derive(Debug, Clone)]
pub struct Learning {
    /// None: it never began.
    pub edition: Option<Edition>,
    pub fared: Vec<Fared>,
}

impl App {
    /// What the office taught by now, for words that are no case yet.
    pub async fn taught_now(&self) -> Result<Arc<Own>, Trouble> {
        let app = self.clone();
        self.read(move |reader| Ok(app.taught(reader)?)).await
    }

    /// What the office taught by now.
    pub(crate) fn taught(&self, reader: &mut Reader<'_>) -> Result<Arc<Own>, Fault> {
        let edition = own_model::edition(reader)?.filter(|edition| edition.make == own::make());
        let Some(edition) = edition else {
            return Ok(Arc::default());
        };
        let which = (edition.version, edition.learnt);
        let held = &self.0.own_model.0;
        {
            let held = held.read().unwrap_or_else(PoisonError::into_inner);
            if held.0 == which {
                return Ok(Arc::clone(&held.1));
            }
        }
        let own = Arc::new(Own::of(own_model::weights(reader)?));
        let mut held = held.write().unwrap_or_else(PoisonError::into_inner);
        *held = (which, Arc::clone(&own));
        Ok(own)
    }

    /// How much it learnt, and how often people decided lately as was suggested.
    ///
    /// Errors: [`domain::refusal::Refusal::NotYours`] for all but administrators and planners.
    pub async fn learning(&self, staff: &StaffActor) -> Result<Learning, Trouble> {
        access::may_set_rules(staff)?;
        self.read(|reader| {
            let fared = FIELDS.map(|field| own_model::fared(reader, field, LATELY));
            Ok(Learning {
                edition: own_model::edition(reader)?,
                fared: fared.into_iter().collect::<Result<_, _>>()?,
            })
        })
        .await
    }

    /// Forgets what was taught and learns from the next decision on.
    ///
    /// Errors: [`domain::refusal::Refusal::NotYours`] for all but administrators.
    pub async fn unlearn(&self, staff: &StaffActor) -> Result<(), Trouble> {
        access::may_administer(staff)?;
        let who = staff.id;
        self.write(move |app, tx| {
            let since = Since {
                at: app.now(),
                seq: journal::head(tx)?.seq,
            };
            own_model::begin_anew(tx, &own::make(), since)?;
            tracing::info!(staff = %who, "the office's own model begins anew");
            Ok(())
        })
        .await
    }
}
