//! What `miso` does when it is called by name: one file per command.
//! Exit codes: 0 done, 1 refused or findings, 2 wrong use, 3 fault.

mod deadline;
mod serve;

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
    /// When something is due, and the sum that leads there.
    Deadline(deadline::Deadline),
    /// Start the server.
    Serve(serve::Serve),
}

/// How a command ended.
#[derive(Debug)]
pub enum Ended {
    Done,
    /// Refused, or there are findings.
    Refused,
    /// The words on the command line make no sense; what is said tells how to say it.
    WrongUse(String),
    Fault(String),
}

pub fn main() -> ExitCode {
    // clap itself ends with 2 on wrong use.
    let ended = match CommandLine::parse().command {
        Command::Deadline(deadline) => deadline.run(),
        Command::Serve(serve) => serve.run(),
    };
    match ended {
        Ended::Done => ExitCode::SUCCESS,
        Ended::Refused => ExitCode::from(1),
        Ended::WrongUse(say) => {
            eprintln!("miso: {say}");
            ExitCode::from(2)
        }
        Ended::Fault(cause) => {
            eprintln!("miso: {cause}");
            ExitCode::from(3)
        }
    }
}
