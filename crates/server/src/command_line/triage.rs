//! `miso triage`: sorts what came in, one JSON object a line. Suggestions only; needs no office and opens no data.

use std::io;

use clap::Args;
use jiff::civil::DateTime;

use super::Ended;
use super::lines;

/// Sort complaints: kind, causes, department, severity, abuse, personal data.
#[derive(Debug, Args)]
pub struct Triage {
    /// Read JSON Lines {id, lang, channel, text}, answer one object a line.
    #[arg(long, required = true)]
    jsonl: bool,
    /// The moment that dates in the text are counted from, such as 2026-11-24T10:00; the office's now when it is not told.
    #[arg(long, value_name = "MOMENT")]
    now: Option<DateTime>,
}

impl Triage {
    pub fn run(self) -> Ended {
        let now = lines::moment(self.now);
        let (input, out) = (io::stdin().lock(), io::BufWriter::new(io::stdout().lock()));
        let ended = lines::answer(input, out, io::stderr(), |line| {
            coach::json::triage_line(line, now)
        });
        match ended {
            // A complaint sorted is not a fault found.
            Ended::Findings => Ended::Done,
            ended => ended,
        }
    }
}
