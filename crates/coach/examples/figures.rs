//! What the coach and the triage are worth: learns, measures on replies and complaints that were not learnt from, and prints
//! the tables with the change of every line since `corpus/figures.md` and `corpus/triage.md`. Writes nothing. `make coach`

use coach::model::measure::figures;
use coach::triage::measure;
use std::collections::BTreeMap;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let text_of = |name: &str| std::fs::read_to_string(corpus.join(name));
    show(&text_of("figures.md")?, &figures::table(text_of)?);
    show(&text_of("triage.md")?, &measure::table(text_of)?);
    Ok(())
}

/// The table of now, and behind its lines how they changed.
fn show(last: &str, now: &str) {
    let last = lines(last).collect::<BTreeMap<_, _>>();
    for (key, line) in lines(now) {
        let change = f1(line).zip(last.get(&key).and_then(|l| f1(l)));
        match change {
            Some((new, old)) if (new - old).abs() >= 0.005 => {
                println!("{line} {:+.2} |", new - old);
            }
            _ => println!("{line}"),
        }
    }
}

/// Every line with its section and its first column, by which it is found in another table.
fn lines(table: &str) -> impl Iterator<Item = ((String, String), &str)> {
    let mut section = String::new();
    table.lines().enumerate().map(move |(number, line)| {
        if let Some(title) = line.strip_prefix("## ") {
            title.clone_into(&mut section);
        }
        let name = line
            .split('|')
            .nth(1)
            .map_or_else(|| number.to_string(), str::to_owned);
        ((section.clone(), name), line)
    })
}

/// The F1 of a line of figures.
fn f1(line: &str) -> Option<f64> {
    line.split('|').nth(4)?.trim().parse().ok()
}
