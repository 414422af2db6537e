//! The office is set up: organisation, departments, staff; and loaded again as decisions see it.
//! Every role given or taken is written into the log of grants.

use domain::calendar::{AddedDay, Calendar, WorkingHours};
use domain::office::Office;
use domain::people::{Department, OrgId, StaffId, StaffMember};
use domain::policy::Policy;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use store::accounts::grant::{self, Grant};
use store::tables::office::{self as tables, Organisation};
use store::{Fault, Store, Transaction};

use crate::App;
use crate::fresh;
use crate::trouble::Trouble;

/// Why an office cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenTrouble {
    #[error("no office is set up here")]
    NoOffice,
    #[error("the time zone {0} is unknown")]
    UnknownTimeZone(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// The calendar as it is stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct CalendarSettings {
    #[serde(default)]
    pub hours: WorkingHours,
    #[serde(default)]
    pub added_days: Vec<AddedDay>,
}

/// What an office says of itself at the beginning.
#[derive(Debug, Clone)]
pub struct NewOffice {
    pub name: String,
    pub name_en: String,
    pub time_zone: String,
    pub policy: Policy,
    pub calendar: CalendarSettings,
}

/// Makes the office, or changes its settings. Blocks; the command line and the demonstration call it.
pub fn set_up(
    store: &Store,
    org: OrgId,
    office: NewOffice,
    at: jiff::Timestamp,
) -> Result<(), Trouble> {
    let lookup_key = fresh::secret().map_err(Fault::unexpected)?;
    let calendar = serde_json::to_string(&office.calendar).map_err(Fault::from)?;
    let organisation = Organisation {
        name: office.name,
        name_en: office.name_en,
        time_zone: office.time_zone,
        policy: office.policy,
        calendar,
        lookup_key,
    };
    store
        .write(org, move |tx| {
            Ok(tables::set_organisation(tx, &organisation, at)?)
        })
        .wait()
}

/// Makes the office, or gives it another name and time zone; policy and calendar stay as they were. Blocks.
pub fn name(
    store: &Store,
    org: OrgId,
    office: NewOffice,
    at: jiff::Timestamp,
) -> Result<(), Trouble> {
    let known = store.read::<_, Fault>(org, tables::organisation)?;
    let office = match known {
        None => office,
        Some(known) => NewOffice {
            policy: known.policy,
            calendar: serde_json::from_str(&known.calendar).map_err(Fault::from)?,
            ..office
        },
    };
    set_up(store, org, office, at)
}

/// Adds or changes a department. Blocks.
pub fn set_department(store: &Store, org: OrgId, department: Department) -> Result<(), Trouble> {
    store
        .write(org, move |tx| Ok(tables::set_department(tx, &department)?))
        .wait()
}

/// Adds or changes a member of staff and logs what roles came and went. Blocks.
pub fn set_member(
    store: &Store,
    org: OrgId,
    member: StaffMember,
    by: Option<StaffId>,
    at: jiff::Timestamp,
) -> Result<(), Trouble> {
    store
        .write(org, move |tx| {
            let before = tables::staff(tx)?
                .into_iter()
                .find(|known| known.id == member.id);
            tables::set_member(tx, &member)?;
            log_grants(tx, before.as_ref(), &member, by, at)
        })
        .wait()
}

fn log_grants(
    tx: &mut Transaction<'_>,
    before: Option<&StaffMember>,
    after: &StaffMember,
    by: Option<StaffId>,
    at: jiff::Timestamp,
) -> Result<(), Trouble> {
    let old = before
        .map(|member| member.roles.as_slice())
        .unwrap_or_default();
    let given = after
        .roles
        .iter()
        .filter(|role| !old.contains(role))
        .map(|role| (role, true));
    let taken = old
        .iter()
        .filter(|role| !after.roles.contains(role))
        .map(|role| (role, false));
    for (role, granted) in given.chain(taken) {
        let id = fresh::id();
        let grant = Grant {
            id,
            staff_id: after.id,
            role: *role,
            department_id: None,
            granted,
            by,
            at,
        };
        grant::record(tx, &grant)?;
    }
    Ok(())
}

pub(crate) fn load(store: &Store, org: OrgId) -> Result<(Office, [u8; 32]), OpenTrouble> {
    store.read(org, |reader| {
        let organisation = tables::organisation(reader)?.ok_or(OpenTrouble::NoOffice)?;
        let time_zone = TimeZone::get(&organisation.time_zone)
            .map_err(|_| OpenTrouble::UnknownTimeZone(organisation.time_zone.clone()))?;
        let calendar: CalendarSettings =
            serde_json::from_str(&organisation.calendar).map_err(Fault::from)?;
        let office = Office {
            org,
            name: organisation.name,
            name_en: organisation.name_en,
            time_zone,
            calendar: Calendar::new(calendar.hours, calendar.added_days),
            policy: organisation.policy,
            departments: tables::departments(reader)?,
            staff: tables::staff(reader)?,
        };
        Ok((office, organisation.lookup_key))
    })
}

impl App {
    /// As [`set_department`], and seen by every decision from now on.
    pub async fn change_department(&self, department: Department) -> Result<(), Trouble> {
        self.write(move |_, tx| Ok(tables::set_department(tx, &department)?))
            .await?;
        self.reload_in_background().await
    }

    async fn reload_in_background(&self) -> Result<(), Trouble> {
        let app = self.clone();
        tokio::task::spawn_blocking(move || app.reload_office())
            .await
            .map_err(Fault::unexpected)?
            .map_err(|trouble| Fault::unexpected(trouble).into())
    }

    /// As [`set_member`], and seen by every decision from now on.
    pub async fn change_member(
        &self,
        member: StaffMember,
        by: Option<StaffId>,
    ) -> Result<(), Trouble> {
        self.write(move |app, tx| {
            let before = tables::staff(tx)?
                .into_iter()
                .find(|known| known.id == member.id);
            tables::set_member(tx, &member)?;
            log_grants(tx, before.as_ref(), &member, by, app.now())
        })
        .await?;
        self.reload_in_background().await
    }
}
