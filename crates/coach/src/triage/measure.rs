//! What the triage is worth, as a table: hits and false alarms per field over labelled complaints that were not learnt from.
//! Markdown of the shape of the coach's, so that two tables can be compared line by line.

use super::learn::learn;
use super::lesson::{Labelled, Lesson};
use super::{CauseKind, Triage, Weights, sort_with};
use crate::Language;
use crate::model::measure::{Counts, figures};
use jiff::civil::{DateTime, date};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::hash::Hash;

/// The files that are learnt from, one writer each but the first; and the one that is kept aside.
pub const LEARNT: [&str; 3] = ["dev", "h", "q"];
const KEPT_ASIDE: &str = "k";
const FOLDS: usize = 5;

const HEAD: &str = "# Hits and false alarms of the triage

Made by `tests/figures.rs` (`make coach`) from the labelled complaints in `complaints/`; the labels are those of the data card.
No complaint is measured by weights that learnt from it; titles are learnt from in every round and flatter `department`.
For department, kind and severity each wrong value is a false alarm and a value not found. Personal data counts by kind
and exact words.
";

fn now() -> DateTime {
    date(2026, 11, 24).at(10, 0, 0, 0)
}

/// The whole table. `text_of` brings the text of a file of the corpus folder by its name.
///
/// # Errors
/// A file that cannot be brought, or a line that is no labelled complaint.
pub fn table<E: From<serde_json::Error>>(
    text_of: impl Fn(&str) -> Result<String, E>,
) -> Result<String, E> {
    let read = |file: &str| -> Result<Vec<Labelled>, E> {
        let lines = text_of(&format!("complaints/{file}.jsonl"))?;
        Ok(Labelled::read(&lines)?)
    };
    let titles = Lesson::titles(&text_of("complaints/titles.tsv")?);
    let written: Vec<(&str, Vec<Labelled>)> = LEARNT
        .into_iter()
        .map(|file| Ok::<_, E>((file, read(file)?)))
        .collect::<Result<_, _>>()?;
    let corpus = Corpus {
        lessons: written
            .iter()
            .flat_map(|(file, rows)| rows.iter().enumerate().map(|(at, row)| (*file, at, row)))
            .map(|(file, at, row)| (file, at % FOLDS, row, row.lessons()))
            .collect(),
        titles,
    };
    let mut out = String::from(HEAD);
    let developed = (0..FOLDS).flat_map(|fold| {
        let aside = move |file: &str, part: usize| file == LEARNT[0] && part == fold;
        corpus.measured_without(aside)
    });
    let developed: Pairs<'_> = developed.collect();
    section(&mut out, "development set, five-fold", &developed);
    for writer in LEARNT {
        let measured = corpus.measured_without(move |file, _| file == writer);
        let part = format!("`{writer}` by the others");
        section(&mut out, &part, &measured);
    }
    let aside = read(KEPT_ASIDE)?;
    let whole = corpus.learn(|_, _| false);
    let measured = aside.iter().map(|row| (row, sorted(&whole, row)));
    let measured: Pairs<'_> = measured.collect();
    section(&mut out, "`k`, kept aside", &measured);
    Ok(out)
}

struct Corpus<'r> {
    /// A writer, a part of five, a labelled complaint, and what it teaches.
    lessons: Vec<(&'r str, usize, &'r Labelled, [Lesson; 2])>,
    titles: Vec<Lesson>,
}

type Pairs<'r> = Vec<(&'r Labelled, Triage)>;

impl<'r> Corpus<'r> {
    /// Weights that learnt from all but what is put aside.
    fn learn(&self, aside: impl Fn(&str, usize) -> bool) -> Weights {
        let learnt = self.lessons.iter().filter(|(w, p, ..)| !aside(w, *p));
        let lessons = learnt.flat_map(|(.., lessons)| lessons);
        learn(&lessons.chain(&self.titles).collect::<Vec<_>>())
    }

    /// What is put aside, sorted by what was learnt from the rest.
    fn measured_without(&self, aside: impl Fn(&str, usize) -> bool) -> Pairs<'r> {
        let weights = self.learn(&aside);
        let rows = self.lessons.iter().filter(|(w, p, ..)| aside(w, *p));
        rows.map(|(_, _, row, _)| (*row, sorted(&weights, row)))
            .collect()
    }
}

fn sorted(weights: &Weights, row: &Labelled) -> Triage {
    sort_with(weights, &row.text, Some(row.lang), now())
}

fn section(out: &mut String, part: &str, pairs: &Pairs<'_>) {
    for (language, name) in [(Language::Korean, "Korean"), (Language::English, "English")] {
        let theirs = pairs.iter().filter(|(row, _)| row.lang == language);
        let mut fields: BTreeMap<String, Counts> = BTreeMap::new();
        let mut count = 0;
        for (row, read) in theirs {
            count += 1;
            add(&mut fields, row, read);
        }
        let _ = writeln!(
            out,
            "\n## {name}, {part} ({count})\n\n| field | precision | recall | F1 | right | false alarms | not found |\n|---|---|---|---|---|---|---|"
        );
        for (field, counts) in &fields {
            figures::row(out, field, *counts);
        }
    }
}

fn add(fields: &mut BTreeMap<String, Counts>, row: &Labelled, read: &Triage) {
    let causes: BTreeSet<&str> = read.causes.iter().map(|c| c.value.as_str()).collect();
    let told: BTreeSet<&str> = row.causes.iter().map(|c| c.as_str()).collect();
    compare(fields, "causes", &causes, &told);
    for cause in CauseKind::ALL.map(CauseKind::as_str) {
        let only = |of: &BTreeSet<&str>| -> BTreeSet<&str> {
            of.contains(cause).then_some(cause).into_iter().collect()
        };
        let field = format!("causes: `{cause}`");
        compare::<&str>(fields, &field, &only(&causes), &only(&told));
    }
    let one = |value: &'static str| BTreeSet::from([value]);
    let (found, told) = (read.department.value.as_str(), row.department.as_str());
    compare(fields, "department", &one(found), &one(told));
    let (found, told) = (read.kind.value.as_str(), row.kind.as_str());
    compare(fields, "kind", &one(found), &one(told));
    let (found, told) = (read.severity.value.as_str(), row.severity.as_str());
    compare(fields, "severity", &one(found), &one(told));
    let if_so = |yes: bool| yes.then_some(()).into_iter().collect::<BTreeSet<()>>();
    let (found, told) = (if_so(read.is_abusive()), if_so(row.abusive));
    compare(fields, "abuse", &found, &told);
    let found = read.personal_data.iter();
    let found = found.map(|one| (one.kind, one.text.as_str())).collect();
    let marked = row.personal_data.iter();
    let marked = marked.map(|one| (one.kind, one.text.as_str())).collect();
    compare(fields, "personal data", &found, &marked);
}

fn compare<T: Ord + Hash>(
    fields: &mut BTreeMap<String, Counts>,
    field: &str,
    found: &BTreeSet<T>,
    told: &BTreeSet<T>,
) {
    let counts = fields.entry(field.to_owned()).or_default();
    counts.right += found.intersection(told).count();
    counts.alarms += found.difference(told).count();
    counts.lost += told.difference(found).count();
}
