//! Learns the triage from `corpus/complaints/` and writes `src/triage/weights.bin`, and counts how rare n-grams are for
//! `src/alike/rarity.bin`; with `--folds N`, says instead what
//! N-fold cross-validation would give, as JSON Lines for the scorer on standard output.

use coach::alike::Rarity;
use coach::triage::learn::learn;
use coach::triage::lesson::{Labelled, Lesson};
use coach::triage::measure::LEARNT;
use coach::triage::sort_with;
use jiff::civil::date;
use std::fs;
use std::io::{Error, Write as _};
use std::path::Path;

/// The labelled replies whose complaints are counted; `e` is kept aside.
const ANSWERED: [&str; 6] = ["a", "b", "c", "d", "dev", "f"];

fn main() -> Result<(), Error> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpus = home.join("corpus/complaints");
    let mut rows = Vec::new();
    for file in LEARNT {
        rows.extend(Labelled::read(&fs::read_to_string(
            corpus.join(format!("{file}.jsonl")),
        )?)?);
    }
    let titles = Lesson::titles(&fs::read_to_string(corpus.join("titles.tsv"))?);
    let folds = std::env::args().nth(2).and_then(|n| n.parse().ok());
    if let Some(folds) = folds {
        return validate(&rows, &titles, folds);
    }
    let lessons: Vec<Lesson> = rows.iter().flat_map(Labelled::lessons).collect();
    let weights = learn(&lessons.iter().chain(&titles).collect::<Vec<_>>());
    fs::write(home.join("src/triage/weights.bin"), weights.file())?;
    let mut texts: Vec<String> = rows.into_iter().map(|row| row.text).collect();
    for file in ANSWERED {
        texts.extend(complaints(
            &home.join(format!("corpus/replies/{file}.jsonl")),
        )?);
    }
    let rarity = Rarity::count(texts.iter().map(String::as_str));
    fs::write(home.join("src/alike/rarity.bin"), rarity.file())
}

/// The complaints that labelled replies answer.
fn complaints(file: &Path) -> Result<Vec<String>, Error> {
    #[derive(serde::Deserialize)]
    struct Answered {
        complaint: String,
    }
    let lines = fs::read_to_string(file)?;
    let rows = lines.lines().map(serde_json::from_str::<Answered>);
    Ok(rows
        .map(|row| row.map(|row| row.complaint))
        .collect::<Result<_, _>>()?)
}

/// Every row is sorted by weights that did not learn from it.
fn validate(rows: &[Labelled], titles: &[Lesson], folds: usize) -> Result<(), Error> {
    let now = date(2026, 11, 24).at(10, 0, 0, 0);
    let mut out = std::io::stdout().lock();
    for fold in 0..folds {
        let (aside, learnt): (Vec<_>, Vec<_>) = rows
            .iter()
            .enumerate()
            .partition(|(at, _)| at % folds == fold);
        let lessons: Vec<Lesson> = learnt.iter().flat_map(|(_, row)| row.lessons()).collect();
        let weights = learn(&lessons.iter().chain(titles).collect::<Vec<_>>());
        for (_, row) in aside {
            let sorted = sort_with(&weights, &row.text, Some(row.lang), now);
            let id = row.id.clone().into();
            writeln!(out, "{}", coach::json::triage_object(&id, &sorted))?;
        }
    }
    Ok(())
}
