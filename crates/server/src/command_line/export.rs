//! `miso export`: everything an office may take away, as JSON Lines on standard output.

use std::io::{BufWriter, stdout};

use clap::Args;
use store::export::Personal;

use super::Ended;
use super::data::Data;

/// Print every row that may leave, one JSON object a line. Secrets never leave this way.
#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    data: Data,
    /// With what is personal: names, contacts, and what people said and wrote.
    #[arg(long)]
    personal: bool,
}

impl Export {
    pub fn run(self) -> Ended {
        let personal = if self.personal {
            Personal::With
        } else {
            Personal::Without
        };
        self.data.with_store(|store| {
            let mut out = BufWriter::new(stdout().lock());
            let rows = store::export::export(store, self.data.org(), personal, &mut out)?;
            eprintln!("{rows} rows");
            Ok(Ended::Done)
        })
    }
}
