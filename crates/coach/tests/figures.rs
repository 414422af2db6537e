//! Hits and false alarms per rule over the labelled replies, as a checked-in table: a change shows which line
//! of it moved. Compares `corpus/figures.md`; `MISO_WRITE_PAGES=1 cargo test -p coach --test figures` writes it.
//! A span counts when it overlaps a labelled one of its rule by half of the shorter of the two.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use coach::{Draft, Kind, Language, RuleId, Scope, read};
use jiff::civil::date;
use serde::Deserialize;

#[derive(Deserialize)]
struct Labelled {
    id: String,
    lang: Language,
    kind: Kind,
    reply: String,
    spans: Vec<Span>,
    missing: Vec<String>,
}

#[derive(Deserialize)]
struct Span {
    rule: String,
    text: String,
}

/// Right, false alarms, not found.
#[derive(Default, Clone, Copy)]
struct Counts {
    right: usize,
    alarms: usize,
    lost: usize,
}

type Table = BTreeMap<RuleId, Counts>;

/// The files, and which part they are: `d` is by a writer whom nobody looked at while writing the rules.
const FILES: [(&str, &[&str]); 2] = [
    ("looked at", &["dev", "a", "b", "c"]),
    ("kept aside", &["d"]),
];

#[test]
fn the_table_of_hits_and_false_alarms_is_current() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut shown = String::from(
        "# Hits and false alarms per rule\n\nOver the labelled replies in `replies/`; made by `tests/figures.rs`. The labels are those of `labels.md`.\n",
    );
    for (part, files) in FILES {
        for language in [Language::Korean, Language::English] {
            let mut table = Table::new();
            let (mut clean, mut alarmed) = (0, 0);
            for file in files {
                let lines =
                    fs::read_to_string(corpus.join(format!("replies/{file}.jsonl"))).unwrap();
                for line in lines.lines() {
                    let labelled: Labelled = serde_json::from_str(line).unwrap();
                    if labelled.lang == language {
                        let alarms = score(&labelled, &mut table);
                        clean += usize::from(labelled.spans.is_empty());
                        alarmed += if labelled.spans.is_empty() { alarms } else { 0 };
                    }
                }
            }
            show(&mut shown, part, language, &table, clean, alarmed);
        }
    }
    let path = corpus.join("figures.md");
    if std::env::var_os("MISO_WRITE_PAGES").is_some() {
        fs::write(&path, &shown).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&path).unwrap_or_default(),
        shown,
        "corpus/figures.md is out of date"
    );
}

/// Adds one reply to the table; the number of spans that are no label's.
fn score(labelled: &Labelled, table: &mut Table) -> usize {
    let draft = Draft {
        language: Some(labelled.lang),
        kind: labelled.kind,
        ..Draft::answer(&labelled.reply)
    };
    let review = read(&draft, date(2026, 11, 24).at(10, 0, 0, 0));
    let gold: Vec<(RuleId, usize, usize)> = labelled
        .spans
        .iter()
        .filter_map(|s| placed(labelled, s))
        .collect();
    let mut left: Vec<_> = gold.clone();
    let mut alarms = 0;
    for found in &review.findings {
        let fits = |g: &(RuleId, usize, usize)| {
            g.0 == found.rule && overlap((g.1, g.2), (found.start, found.end))
        };
        let counts = table.entry(found.rule).or_default();
        if let Some(at) = left.iter().position(fits) {
            left.swap_remove(at);
            counts.right += 1;
        } else if !gold.iter().any(fits) {
            counts.alarms += 1;
            alarms += 1;
        }
    }
    for lost in left {
        table.entry(lost.0).or_default().lost += 1;
    }
    if labelled.kind == Kind::Answer {
        let said: BTreeSet<RuleId> = review.missing.iter().map(|m| m.rule).collect();
        let gold: BTreeSet<RuleId> = labelled
            .missing
            .iter()
            .filter_map(|m| m.parse().ok())
            .collect();
        for rule in said.union(&gold) {
            let counts = table.entry(*rule).or_default();
            counts.right += usize::from(said.contains(rule) && gold.contains(rule));
            counts.alarms += usize::from(said.contains(rule) && !gold.contains(rule));
            counts.lost += usize::from(!said.contains(rule) && gold.contains(rule));
        }
    }
    alarms
}

/// A label of a rule that the coach has, in code points.
fn placed(labelled: &Labelled, span: &Span) -> Option<(RuleId, usize, usize)> {
    let rule = span.rule.parse().ok()?;
    let at = labelled
        .reply
        .find(&span.text)
        .unwrap_or_else(|| panic!("{}: {} is not there", labelled.id, span.text));
    let start = labelled.reply[..at].chars().count();
    Some((rule, start, start + span.text.chars().count()))
}

fn overlap(a: (usize, usize), b: (usize, usize)) -> bool {
    let common = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    common > 0 && 2 * common >= (a.1 - a.0).min(b.1 - b.0)
}

fn show(
    out: &mut String,
    part: &str,
    language: Language,
    table: &Table,
    clean: usize,
    alarmed: usize,
) {
    let name = match language {
        Language::Korean => "Korean",
        Language::English => "English",
    };
    let _ = writeln!(
        out,
        "\n## {name}, {part}\n\n| rule | precision | recall | right | false alarms | not found |\n|---|---|---|---|---|---|"
    );
    let mut all = Counts::default();
    for (rule, c) in table {
        line(out, &format!("`{rule}`"), *c);
        if rule.rule().scope() == Scope::Said {
            all = Counts {
                right: all.right + c.right,
                alarms: all.alarms + c.alarms,
                lost: all.lost + c.lost,
            };
        }
    }
    line(out, "all spans", all);
    let _ = writeln!(
        out,
        "\nFalse alarms in the {clean} replies without a labelled span: {alarmed}."
    );
}

fn line(out: &mut String, name: &str, c: Counts) {
    let precision = share(c.right, c.right + c.alarms);
    let recall = share(c.right, c.right + c.lost);
    let _ = writeln!(
        out,
        "| {name} | {precision} | {recall} | {} | {} | {} |",
        c.right, c.alarms, c.lost
    );
}

fn share(part: usize, whole: usize) -> String {
    match (part * 100 + whole / 2).checked_div(whole) {
        Some(100) => "1.00".to_owned(),
        Some(percent) => format!("0.{percent:02}"),
        None => "–".to_owned(),
    }
}
