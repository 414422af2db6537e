//! `miso token`: tokens for programs that use the API.

use app::tokens::Scope;
use clap::{Args, Subcommand};
use jiff::SignedDuration;
use uuid::Uuid;

use super::Ended;
use super::data::Data;
use super::office::{member, with};

/// Tokens for programs.
#[derive(Debug, Args)]
pub struct Token {
    #[command(flatten)]
    data: Data,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Makes a token and prints it; it is not shown again.
    Add {
        /// What it is for.
        #[arg(long)]
        name: String,
        /// The account on whose behalf it acts; it never may do more than they.
        #[arg(long)]
        account: String,
        /// cases:read, cases:write, replies:write, promises:write or tokens:write; may be given several times.
        #[arg(long = "scope", required = true, value_parser = scope)]
        scopes: Vec<Scope>,
        /// For how many days it is good; without it until it is revoked.
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..=3650))]
        days: Option<u16>,
    },
    /// Lists all tokens there ever were, never their secrets.
    List {
        /// Print JSON, one line each.
        #[arg(long)]
        json: bool,
    },
    /// Takes a token away.
    Revoke { id: Uuid },
}

fn scope(text: &str) -> Result<Scope, String> {
    Scope::parse(text).ok_or_else(|| {
        let known: Vec<&str> = Scope::ALL.iter().map(|scope| scope.as_str()).collect();
        format!("one of {}", known.join(", "))
    })
}

impl Token {
    pub fn run(self) -> Ended {
        let Self { data, what } = self;
        with(&data, |app| async move {
            match what {
                What::Add {
                    name,
                    account,
                    scopes,
                    days,
                } => {
                    let member = member(&app, &account).await?;
                    let age = days.map(|days| SignedDuration::from_hours(24 * i64::from(days)));
                    let token = app.issue_token(&name, member.id, &scopes, age).await?;
                    println!("{}", token.secret);
                    Ok(())
                }
                What::List { json } => list(&app, json).await,
                What::Revoke { id } => {
                    let was_good = app.revoke_token(id).await?;
                    was_good.then_some(()).ok_or_else(|| {
                        let why = "there is no such token, or it is revoked already";
                        Ended::Refused(why.to_owned())
                    })
                }
            }
        })
    }
}

async fn list(app: &app::App, json: bool) -> Result<(), Ended> {
    let now = app.now();
    for token in app.tokens().await? {
        let good = token.revoked_at.is_none() && token.expires_at.is_none_or(|at| now < at);
        if json {
            let shown = serde_json::json!({
                "id": token.id, "name": token.name, "scopes": token.scopes, "staff_id": token.staff_id,
                "created_at": token.created_at, "expires_at": token.expires_at,
                "revoked_at": token.revoked_at, "good": good,
            });
            println!("{shown}");
        } else {
            let state = if good { "good" } else { "ended" };
            println!("{} · {} · {} · {state}", token.id, token.name, token.scopes);
        }
    }
    Ok(())
}
