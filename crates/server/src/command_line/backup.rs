//! `miso backup`: one file with everything of one moment, while the server goes on.

use std::path::PathBuf;

use clap::Args;
use store::FaultKind;

use super::Ended;
use super::data::{Data, failed};
use super::restore::tell;

/// Write everything into one new file; the server may go on working.
#[derive(Debug, Args)]
pub struct Backup {
    #[command(flatten)]
    data: Data,
    file: PathBuf,
}

impl Backup {
    pub fn run(self) -> Ended {
        self.data
            .with_store(|store| match store::backup::backup(store, &self.file) {
                Ok(moved) => Ok(tell(&moved)),
                Err(fault) if fault.kind() == FaultKind::Conflict => {
                    let file = self.file.display();
                    Ok(Ended::Refused(format!(
                        "{file} is there already; name a new file"
                    )))
                }
                Err(fault) => Ok(failed(&fault)),
            })
    }
}
