//! `miso rebuild`: makes the state tables again from the journal, in one commit.

use clap::Args;

use super::Ended;
use super::data::Data;

/// Make the state again from the journal. Stop the server first.
#[derive(Debug, Args)]
pub struct Rebuild {
    #[command(flatten)]
    data: Data,
}

impl Rebuild {
    pub fn run(self) -> Ended {
        self.data.with_store(|store| {
            let cases = store::replay::rebuild(store, self.data.org())?;
            println!("{cases} cases made again");
            Ok(Ended::Done)
        })
    }
}
