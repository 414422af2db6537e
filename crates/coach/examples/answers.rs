//! Runs the coach over labelled JSON Lines and prints its answers, for the scorer:
//! `cargo run -p coach --example answers -- coach corpus/replies/dev.jsonl > said.jsonl`
//! Reads the named file only; the moment of reading is fixed so that figures do not change by the day.

use std::io::{BufRead, BufReader, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(door), Some(path)) = (args.next(), args.next()) else {
        return Err("usage: answers coach|triage FILE.jsonl".into());
    };
    let now = jiff::civil::date(2026, 11, 24).at(10, 0, 0, 0);
    let mut out = std::io::stdout().lock();
    for line in BufReader::new(std::fs::File::open(path)?).lines() {
        let line = line?;
        let answer = match door.as_str() {
            "coach" => coach::json::coach_line(&line, now)?,
            _ => coach::json::triage_line(&line, now)?,
        };
        writeln!(out, "{}", answer.line)?;
    }
    Ok(())
}
