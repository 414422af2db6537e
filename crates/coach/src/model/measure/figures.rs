//! The table of figures: learns without each part of the corpus, measures on that part, and measures the whole
//! model on the replies kept aside. Markdown, so that two tables can be compared line by line.

use super::{Counts, Measured};
use crate::model::SHOWN_FROM;
use crate::model::learn::{Corpus, Rounds};
use crate::model::lesson::{KEPT_ASIDE, Lesson};
use crate::{Language, Scope, read_with};
use jiff::civil::{DateTime, date};
use std::fmt::Write as _;

/// Dates in the corpus are read as of this moment, so that figures do not change by the day.
fn now() -> DateTime {
    date(2026, 11, 24).at(10, 0, 0, 0)
}

/// The parts of the cross-validation on the development set.
const FOLDS: usize = 5;
const DEVELOPMENT: &str = "dev";

/// The whole table. `text_of` brings the text of a file of the corpus folder by its name.
///
/// # Errors
/// A file that cannot be brought, or a line that is no labelled reply.
pub fn table<E: From<serde_json::Error>>(
    text_of: impl Fn(&str) -> Result<String, E>,
) -> Result<String, E> {
    let lessons = Lesson::corpus(&text_of)?;
    let read = Corpus::of(&lessons, now());
    let mut shown = String::from(HEAD);
    let folds = read.rounds(fold);
    let developed = lessons.iter().filter(|l| l.writer == DEVELOPMENT);
    let held = |lesson: &&Lesson| fold(lesson).is_some_and(|p| folds.without.contains_key(&p));
    section(
        &mut shown,
        "development set, five-fold",
        developed.filter(held),
        |l| held_out(&folds, l, fold(l)),
    );
    let writers = read.rounds(Lesson::by_writer);
    let written = lessons.iter().filter(|l| l.by_writer().is_some());
    section(&mut shown, "each writer by the others", written, |l| {
        held_out(&writers, l, l.by_writer())
    });
    let aside = text_of(&format!("replies/{KEPT_ASIDE}.jsonl"))?;
    let aside = Lesson::read(&aside, KEPT_ASIDE)?;
    section(&mut shown, "kept aside", aside.iter(), |l| {
        read_with(&l.draft(), now(), &writers.whole, SHOWN_FROM)
    });
    Ok(shown)
}

const HEAD: &str = "# Hits and false alarms per rule

Made by `tests/figures.rs` (`make coach`) from the labelled replies in `replies/`; the labels are those of `labels.md`.
Findings of the confidence that is shown by default. No reply is measured by a model that learnt from it.
";

/// The reading of a lesson by the model that did not learn from its part.
fn held_out(rounds: &Rounds, lesson: &Lesson, part: Option<String>) -> crate::Review {
    let model = part.and_then(|p| rounds.without.get(&p));
    let model = model.unwrap_or(&rounds.whole);
    read_with(&lesson.draft(), now(), model, SHOWN_FROM)
}

/// The development set in five parts by number, each other writer as one.
fn fold(lesson: &Lesson) -> Option<String> {
    let writer = lesson.by_writer()?;
    let number = lesson
        .id
        .rsplit('-')
        .next()
        .and_then(|n| n.parse::<usize>().ok());
    Some(match number {
        Some(number) if writer == DEVELOPMENT => format!("{writer}-{}", number % FOLDS),
        _ => writer,
    })
}

fn section<'l>(
    out: &mut String,
    part: &str,
    lessons: impl Iterator<Item = &'l Lesson>,
    review: impl Fn(&Lesson) -> crate::Review,
) {
    let lessons: Vec<&Lesson> = lessons.collect();
    for (language, name) in [(Language::Korean, "Korean"), (Language::English, "English")] {
        let mut measured = Measured::default();
        for lesson in lessons.iter().filter(|l| l.lang == language) {
            measured.add(lesson, &review(lesson));
        }
        let _ = writeln!(
            out,
            "\n## {name}, {part}\n\n| rule | precision | recall | F1 | right | false alarms | not found |\n|---|---|---|---|---|---|---|"
        );
        for (rule, counts) in &measured.rules {
            row(out, &format!("`{rule}`"), *counts);
        }
        row(out, "all spans", measured.all(Scope::Said));
        row(out, "all missing", measured.all(Scope::Missing));
        let _ = writeln!(
            out,
            "\nFalse alarms in the {} replies without a labelled span: {}.",
            measured.clean, measured.alarms_in_clean
        );
    }
}

pub(crate) fn row(out: &mut String, name: &str, c: Counts) {
    let shares = [c.precision(), c.recall(), c.f1()].map(|share| match share {
        Some(share) => format!("{share:.2}"),
        None => "–".to_owned(),
    });
    let _ = writeln!(
        out,
        "| {name} | {} | {} | {} | {} |",
        shares.join(" | "),
        c.right,
        c.alarms,
        c.lost
    );
}
