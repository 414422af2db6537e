//! What the commands that set an office up share: opening it, finding people by their account, ending well or not.

use std::future::Future;

use app::App;
use app::trouble::Trouble;
use domain::people::{Department, StaffMember};

use super::Ended;
use super::data::{Data, failed};

/// Does one thing with the office and closes it again.
pub fn with<F>(data: &Data, work: impl FnOnce(App) -> F) -> Ended
where
    F: Future<Output = Result<(), Ended>>,
{
    let app = match data.open() {
        Ok(app) => app,
        Err(ended) => return ended,
    };
    let runtime = match tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return Ended::Fault(error.to_string()),
    };
    let ended = runtime.block_on(work(app.clone()));
    app.close();
    match ended {
        Ok(()) => Ended::Done,
        Err(ended) => ended,
    }
}

impl From<Trouble> for Ended {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Refused(refusal) => Self::Refused(refusal.id().to_owned()),
            Trouble::Fault(fault) => failed(&fault),
        }
    }
}

/// The member of staff with this account. Errors: refused where there is none.
pub async fn member(app: &App, account: &str) -> Result<StaffMember, Ended> {
    let id = app::sign_in::holder(app, account).await?;
    let office = app.office();
    id.and_then(|id| office.member(id))
        .cloned()
        .ok_or_else(|| Ended::Refused(format!("nobody signs in as {account}")))
}

/// The department of this name. Errors: refused where there is none, with those there are.
pub fn department(app: &App, name: &str) -> Result<Department, Ended> {
    let office = app.office();
    let found = office
        .departments
        .iter()
        .find(|department| department.name == name || department.name_en == name);
    found.cloned().ok_or_else(|| {
        let names: Vec<&str> = office
            .departments
            .iter()
            .map(|department| department.name.as_str())
            .collect();
        Ended::Refused(format!(
            "there is no department {name}; there are: {}",
            names.join(", ")
        ))
    })
}
