//! `miso staff`: who works here, how they sign in, what they do. The first administrator is made by this command.

use std::io::Read;

use app::App;
use app::sign_in::password::{Password, PasswordProblem, SHORTEST};
use clap::{Args, Subcommand};
use domain::people::{Role, StaffId, StaffMember};

use super::Ended;
use super::data::Data;
use super::office::{department, member, with};

/// Who works here.
#[derive(Debug, Args)]
pub struct Staff {
    #[command(flatten)]
    data: Data,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Adds a member of staff and prints their first password, unless one is read from standard input.
    Add {
        /// The name to sign in with.
        #[arg(long)]
        account: String,
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "")]
        name_en: String,
        #[arg(long, default_value = "")]
        phone: String,
        #[command(flatten)]
        does: Does,
        /// Read the password from standard input.
        #[arg(long)]
        password_stdin: bool,
    },
    /// Sets roles and departments anew; open sessions see it within seconds.
    Change {
        #[arg(long)]
        account: String,
        #[command(flatten)]
        does: Does,
    },
    /// Gives another password and ends all sessions.
    Password {
        #[arg(long)]
        account: String,
        #[arg(long)]
        password_stdin: bool,
    },
    /// Somebody leaves: they cannot sign in any more; what they did stays.
    Leave {
        #[arg(long)]
        account: String,
    },
    /// Lists everybody.
    List {
        /// Print JSON, one line each.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
struct Does {
    /// clerk, handler, lead, planner, administrator or auditor; may be given several times.
    #[arg(long = "role", required = true, value_parser = role)]
    roles: Vec<Role>,
    /// By name; may be given several times.
    #[arg(long = "department")]
    departments: Vec<String>,
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(text).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
        format!("one of {}", known.join(", "))
    })
}

impl Staff {
    pub fn run(self) -> Ended {
        let Self { data, what } = self;
        with(&data, |app| async move {
            match what {
                What::Add {
                    account,
                    name,
                    name_en,
                    phone,
                    does,
                    password_stdin,
                } => {
                    let id = StaffId(app::fresh::id());
                    let new = StaffMember {
                        id,
                        name,
                        name_en,
                        phone,
                        roles: Vec::new(),
                        departments: Vec::new(),
                        active: true,
                    };
                    add(&app, &account, does.applied(&app, new)?, password_stdin).await
                }
                What::Change { account, does } => {
                    let changed = does.applied(&app, member(&app, &account).await?)?;
                    Ok(app.change_member(changed, None).await?)
                }
                What::Password {
                    account,
                    password_stdin,
                } => {
                    let member = member(&app, &account).await?;
                    let password = password(&account, password_stdin)?;
                    Ok(app::sign_in::set_password(&app, member.id, password).await?)
                }
                What::Leave { account } => {
                    let mut member = member(&app, &account).await?;
                    member.active = false;
                    app::sign_in::sign_out_everywhere(&app, member.id).await?;
                    Ok(app.change_member(member, None).await?)
                }
                What::List { json } => list(&app, json).await,
            }
        })
    }
}

impl Does {
    fn applied(self, app: &App, member: StaffMember) -> Result<StaffMember, Ended> {
        let departments = self
            .departments
            .iter()
            .map(|name| department(app, name).map(|found| found.id));
        let departments = departments.collect::<Result<_, Ended>>()?;
        Ok(StaffMember {
            roles: self.roles,
            departments,
            ..member
        })
    }
}

async fn add(app: &App, account: &str, new: StaffMember, from_stdin: bool) -> Result<(), Ended> {
    if app::sign_in::holder(app, account).await?.is_some() {
        return Err(Ended::Refused(format!(
            "somebody signs in as {account} already"
        )));
    }
    let (id, password) = (new.id, password(account, from_stdin)?);
    app.change_member(new, None).await?;
    Ok(app::sign_in::add(app, id, account, password).await?)
}

/// The password on standard input, or a fresh one that is printed once.
fn password(account: &str, from_stdin: bool) -> Result<Password, Ended> {
    let text = if from_stdin {
        let mut text = String::new();
        let read = std::io::stdin().take(4096).read_to_string(&mut text);
        read.map_err(|error| Ended::Fault(format!("the password could not be read: {error}")))?;
        text.trim_end_matches(['\r', '\n']).to_owned()
    } else {
        let secret = app::fresh::secret().map_err(|error| Ended::Fault(error.to_string()))?;
        let hex = blake3::Hash::from_bytes(secret).to_hex();
        let fresh = [&hex[..5], &hex[5..10], &hex[10..15], &hex[15..20]].join("-");
        println!("{fresh}");
        fresh
    };
    Password::new(text, account).map_err(|problem| {
        Ended::Refused(match problem {
            PasswordProblem::TooShort => format!("a password has {SHORTEST} characters or more"),
            PasswordProblem::TooLong => "this password is too long".to_owned(),
            PasswordProblem::HoldsTheName => {
                "a password does not hold the account's name".to_owned()
            }
        })
    })
}

async fn list(app: &App, json: bool) -> Result<(), Ended> {
    let office = app.office();
    for member in &office.staff {
        let account = app::sign_in::login_name(app, member.id).await?;
        let departments: Vec<&str> = member
            .departments
            .iter()
            .filter_map(|id| {
                office
                    .department(*id)
                    .map(|department| department.name.as_str())
            })
            .collect();
        let roles: Vec<&str> = member.roles.iter().map(|role| role.as_str()).collect();
        if json {
            let shown = serde_json::json!({
                "id": member.id, "account": account, "name": member.name, "roles": roles,
                "departments": departments, "active": member.active,
            });
            println!("{shown}");
        } else {
            let left = if member.active { "" } else { " · left" };
            let account = account.unwrap_or_else(|| "-".to_owned());
            println!(
                "{account} · {} · {} · {}{left}",
                member.name,
                roles.join(", "),
                departments.join(", ")
            );
        }
    }
    Ok(())
}
