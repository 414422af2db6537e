//! `miso restore`: an empty place is filled from a backup.

use std::path::PathBuf;

use clap::Args;
use store::FaultKind;
use store::backup::Moved;

use super::Ended;
use super::data::{Data, failed};

/// Fill an empty place from a backup.
#[derive(Debug, Args)]
pub struct Restore {
    #[command(flatten)]
    data: Data,
    file: PathBuf,
}

impl Restore {
    pub fn run(self) -> Ended {
        if !self.file.is_file() {
            return Ended::WrongUse(format!("there is no file {}", self.file.display()));
        }
        match store::backup::restore(&self.file, self.data.location()) {
            Ok(moved) => tell(&moved),
            Err(fault) if fault.kind() == FaultKind::Conflict => {
                Ended::Refused("this place is not empty; restore into a new one".to_owned())
            }
            Err(fault) => failed(&fault),
        }
    }
}

/// What was moved; a missing file is a finding, since somebody will look for it.
pub(super) fn tell(moved: &Moved) -> Ended {
    println!("{} rows, {} files", moved.rows, moved.files);
    if moved.missing_files == 0 {
        return Ended::Done;
    }
    println!("{} files were missing", moved.missing_files);
    Ended::Findings
}
