//! Where an office's data lies, as every command that touches it is told.

use std::path::PathBuf;

use app::App;
use app::clock::Clock;
use app::set_up::OpenTrouble;
use clap::Args;
use domain::people::OrgId;
use store::{Fault, FaultKind, Location, Store};

use super::Ended;

/// Global, so that `miso token add --data DIR …` and `miso token --data DIR add …` are the same.
#[derive(Debug, Args)]
pub struct Data {
    /// The folder of the embedded database and the files.
    #[arg(
        global = true,
        long = "data",
        value_name = "DIR",
        env = "MISO_DATA",
        default_value = "data"
    )]
    folder: PathBuf,
    /// A PostgreSQL database instead; the folder then holds the files only.
    #[arg(global = true, long, env = "MISO_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    /// Which organisation, where there are several.
    #[arg(global = true, long, env = "MISO_ORG", default_value_t = 1)]
    org: i64,
}

impl Data {
    /// As a command names it that can do without.
    pub fn of(folder: PathBuf, database_url: Option<String>, org: i64) -> Self {
        Self {
            folder,
            database_url,
            org,
        }
    }

    pub fn location(&self) -> Location {
        match &self.database_url {
            None => Location::Folder(self.folder.clone()),
            Some(url) => Location::Postgres {
                url: url.clone(),
                folder: self.folder.clone(),
            },
        }
    }

    /// Where letters are laid for the mail system to pick up.
    pub fn outbox(&self) -> PathBuf {
        self.folder.join("outbox")
    }

    pub fn org(&self) -> OrgId {
        OrgId(self.org)
    }

    /// Opens the office. Errors: refused where none is set up, a fault where the data cannot be opened.
    pub fn open(&self) -> Result<App, Ended> {
        App::open(self.location(), self.org(), Clock::Machine).map_err(|trouble| match trouble {
            OpenTrouble::NoOffice => Ended::Refused(
                "no office is set up here: begin with `miso org set`, or `miso serve --demo` to look around".to_owned(),
            ),
            OpenTrouble::UnknownTimeZone(zone) => Ended::Refused(format!("the time zone {zone} is unknown")),
            OpenTrouble::Fault(fault) => failed(&fault),
        })
    }
}

impl Data {
    /// Opens the bare store, without an office, does one thing with it and closes it again.
    pub fn with_store(&self, work: impl FnOnce(&Store) -> Result<Ended, Fault>) -> Ended {
        let store = match Store::open(self.location()) {
            Ok(store) => store,
            Err(fault) => return failed(&fault),
        };
        let ended = work(&store);
        store.close();
        ended.unwrap_or_else(|fault| failed(&fault))
    }
}

/// What an operator can do about a fault of the store.
pub fn failed(fault: &Fault) -> Ended {
    let advice = match fault.kind() {
        FaultKind::DataIsNewer { .. } => {
            ": start the newer version, or restore a backup of this one"
        }
        FaultKind::NotOurs => ": choose another folder or database",
        FaultKind::Damaged => ": restore a backup (`miso restore`)",
        FaultKind::DiskFull => ": make room and start again",
        FaultKind::Unavailable => {
            ": see that the folder can be written to and the database answers"
        }
        _ => "",
    };
    Ended::Fault(format!("{fault}{advice}{}", causes(fault)))
}

fn causes(fault: &Fault) -> String {
    let mut text = String::new();
    let mut next = std::error::Error::source(fault);
    while let Some(cause) = next {
        text.push_str("\n  because ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}
