//! `miso org`: the office's name and departments.

use app::set_up::{self, NewOffice};
use clap::{Args, Subcommand};
use domain::people::{Department, DepartmentId};
use domain::policy::Policy;
use store::Store;

use super::Ended;
use super::data::{Data, failed};
use super::office::{department, member, with};

/// The office: its name and its departments.
#[derive(Debug, Args)]
pub struct Org {
    #[command(flatten)]
    data: Data,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Sets the office up, or gives it another name; policy and calendar stay as they are.
    Set {
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "")]
        name_en: String,
        /// IANA name of the time zone.
        #[arg(long, default_value = "Asia/Seoul")]
        time_zone: String,
    },
    /// Adds a department, or changes how it is reached.
    Department {
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "")]
        name_en: String,
        #[arg(long)]
        phone: String,
        #[arg(long)]
        email: String,
        /// The account of whoever owns what comes in until somebody takes it.
        #[arg(long)]
        receiver: String,
    },
    /// Shows the office.
    Show {
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

impl Org {
    pub fn run(self) -> Ended {
        let Self { data, what } = self;
        match what {
            What::Set {
                name,
                name_en,
                time_zone,
            } => set(&data, name, name_en, time_zone),
            What::Department {
                name,
                name_en,
                phone,
                email,
                receiver,
            } => with(&data, |app| async move {
                let mut receiver = member(&app, &receiver).await?;
                let id = department(&app, &name)
                    .map_or_else(|_| DepartmentId(app::fresh::id()), |known| known.id);
                let new = Department {
                    id,
                    name,
                    name_en,
                    phone,
                    email,
                    receiver: receiver.id,
                };
                app.change_department(new).await?;
                if !receiver.works_for(id) {
                    receiver.departments.push(id);
                    app.change_member(receiver, None).await?;
                }
                Ok(())
            }),
            What::Show { json } => with(&data, |app| async move {
                show(&app.office(), json);
                Ok(())
            }),
        }
    }
}

fn set(data: &Data, name: String, name_en: String, time_zone: String) -> Ended {
    if jiff::tz::TimeZone::get(&time_zone).is_err() {
        return Ended::WrongUse(format!(
            "the time zone {time_zone} is unknown; an example is Asia/Seoul"
        ));
    }
    let store = match Store::open(data.location()) {
        Ok(store) => store,
        Err(fault) => return failed(&fault),
    };
    let office = NewOffice {
        name,
        name_en,
        time_zone,
        policy: Policy::default(),
        calendar: set_up::CalendarSettings::default(),
    };
    let done = set_up::name(&store, data.org(), office, app::clock::Clock::Machine.now());
    store.close();
    match done {
        Ok(()) => Ended::Done,
        Err(trouble) => trouble.into(),
    }
}

fn show(office: &domain::office::Office, json: bool) {
    if json {
        let shown = serde_json::json!({
            "name": office.name,
            "name_en": office.name_en,
            "time_zone": office.time_zone.iana_name(),
            "policy": office.policy,
            "departments": office.departments,
        });
        println!("{shown}");
        return;
    }
    println!("{} ({})", office.name, office.name_en);
    for department in &office.departments {
        let receiver = office
            .member(department.receiver)
            .map_or("", |member| member.name.as_str());
        println!(
            "  {} · {} · {} · {receiver}",
            department.name, department.phone, department.email
        );
    }
}
