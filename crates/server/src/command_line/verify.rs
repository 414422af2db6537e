//! `miso verify`: proves the record; names what does not fit and changes nothing.

use clap::Args;

use super::Ended;
use super::data::Data;

/// Prove the record: the chain, every text and file, and that state is what the events make.
#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    data: Data,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Verify {
    pub fn run(self) -> Ended {
        self.data.with_store(|store| {
            let report = store::verify::verify(store, self.data.org())?;
            let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
            if self.json {
                let shown = serde_json::json!({
                    "records": report.records, "texts": report.texts, "erased_texts": report.erased_texts,
                    "files": report.files, "cases": report.cases, "problems": problems,
                });
                println!("{shown}");
            } else {
                println!(
                    "{} journal rows, {} texts ({} erased), {} files, {} cases",
                    report.records, report.texts, report.erased_texts, report.files, report.cases
                );
                for problem in &problems {
                    println!("{problem}");
                }
            }
            Ok(if problems.is_empty() { Ended::Done } else { Ended::Findings })
        })
    }
}
