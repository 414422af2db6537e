//! What `miso` does when it is called by name: one file per command.
//! Exit codes: 0 done, 1 refused or findings, 2 wrong use, 3 fault.

mod backup;
mod coach;
mod data;
mod deadline;
mod demo;
mod export;
mod lines;
mod office;
mod org;
mod rebuild;
mod restore;
mod serve;
mod staff;
mod token;
mod triage;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// A front office that has time for you: complaints heard, cared for, answered and agreed.
#[derive(Debug, Parser)]
#[command(name = "miso", version, propagate_version = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Coach(coach::Coach),
    Backup(backup::Backup),
    /// When something is due, and the sum that leads there.
    Deadline(deadline::Deadline),
    Export(export::Export),
    Org(org::Org),
    Rebuild(rebuild::Rebuild),
    Restore(restore::Restore),
    /// Start the server.
    Serve(serve::Serve),
    Staff(staff::Staff),
    Token(token::Token),
    Triage(triage::Triage),
    Verify(verify::Verify),
}

/// How a command ended.
#[derive(Debug)]
pub enum Ended {
    Done,
    /// Done, and what was found is printed.
    Findings,
    Refused(String),
    /// The words on the command line make no sense; what is said tells how to say it.
    WrongUse(String),
    Fault(String),
}

pub fn main() -> ExitCode {
    // clap itself ends with 2 on wrong use.
    let ended = match CommandLine::parse().command {
        Command::Coach(coach) => coach.run(),
        Command::Backup(backup) => backup.run(),
        Command::Deadline(deadline) => deadline.run(),
        Command::Export(export) => export.run(),
        Command::Org(org) => org.run(),
        Command::Rebuild(rebuild) => rebuild.run(),
        Command::Restore(restore) => restore.run(),
        Command::Serve(serve) => serve.run(),
        Command::Staff(staff) => staff.run(),
        Command::Token(token) => token.run(),
        Command::Triage(triage) => triage.run(),
        Command::Verify(verify) => verify.run(),
    };
    let (code, said) = match ended {
        Ended::Done => return ExitCode::SUCCESS,
        Ended::Findings => return ExitCode::from(1),
        Ended::Refused(reason) => (1, reason),
        Ended::WrongUse(advice) => (2, advice),
        Ended::Fault(cause) => (3, cause),
    };
    eprintln!("miso: {said}");
    ExitCode::from(code)
}
