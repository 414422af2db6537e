//! Reviews of files as tools of a repository read them: annotations of a workflow run, and SARIF 2.1.0 (OASIS).
//! For those who keep their templates under version control. Prints nothing itself.

use crate::{Language, Review, Rule, RuleId, Severity, registry};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// A file that was read: its path as the repository names it, its text, what the coach says.
pub struct ReadFile<'a> {
    pub path: &'a str,
    pub text: &'a str,
    pub review: &'a Review,
}

/// One finding, whatever it is about, with its place where it has one.
struct Note {
    rule: RuleId,
    severity: Severity,
    message: String,
    place: Option<Place>,
}

/// Lines and columns from 1; columns count code points, the end is exclusive.
struct Place {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// One annotation a line, as a workflow run shows them beside the lines of a change.
pub fn workflow(file: &ReadFile<'_>, reader: Language) -> String {
    let mut out = String::new();
    for note in notes(file, reader) {
        let level = match note.severity {
            Severity::Hint => "notice",
            Severity::Warning => "warning",
            Severity::Stop => "error",
        };
        let mut about = format!("file={}", property(file.path));
        if let Some(at) = &note.place {
            let _ = write!(
                about,
                ",line={},endLine={},col={},endColumn={}",
                at.start_line, at.end_line, at.start_column, at.end_column
            );
        }
        let _ = writeln!(
            out,
            "::{level} {about},title={}::{}",
            property(note.rule.as_str()),
            data(&note.message)
        );
    }
    out
}

/// All files as one log.
pub fn sarif(files: &[ReadFile<'_>], reader: Language) -> Value {
    let rules: Vec<Value> = registry::all().iter().map(|r| rule(r, reader)).collect();
    let results: Vec<Value> = files
        .iter()
        .flat_map(|file| notes(file, reader).map(|note| result(file, &note)))
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "miso coach", "version": env!("CARGO_PKG_VERSION"), "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(rule: &Rule, reader: Language) -> Value {
    json!({
        "id": rule.id.as_str(),
        "shortDescription": {"text": rule.title.get(reader)},
        "fullDescription": {"text": rule.finds.get(reader)},
        "help": {"text": rule.advice.get(reader)},
        "defaultConfiguration": {"level": level(rule.severity)},
    })
}

fn result(file: &ReadFile<'_>, note: &Note) -> Value {
    let mut place = json!({"artifactLocation": {"uri": uri(file.path)}});
    if let Some(at) = &note.place {
        place["region"] = json!({
            "startLine": at.start_line, "startColumn": at.start_column,
            "endLine": at.end_line, "endColumn": at.end_column,
        });
    }
    json!({
        "ruleId": note.rule.as_str(),
        "ruleIndex": note.rule as usize,
        "level": level(note.severity),
        "message": {"text": note.message},
        "locations": [{"physicalLocation": place}],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Hint => "note",
        Severity::Warning => "warning",
        Severity::Stop => "error",
    }
}

fn notes<'a>(file: &'a ReadFile<'a>, reader: Language) -> impl Iterator<Item = Note> + 'a {
    let said = file.review.findings.iter().map(move |f| Note {
        rule: f.rule,
        severity: f.severity,
        message: format!("{} {}", f.why(reader), f.instead(reader)),
        place: Some(place(file.text, f.start, f.end)),
    });
    let missing = file.review.missing.iter().map(move |m| Note {
        rule: m.rule,
        severity: m.severity,
        message: format!("{} {}", m.why(reader), m.instead(reader)),
        place: None,
    });
    said.chain(missing)
}

fn place(text: &str, start: usize, end: usize) -> Place {
    let (start_line, start_column) = line_and_column(text, start);
    let (end_line, end_column) = line_and_column(text, end);
    Place {
        start_line,
        start_column,
        end_line,
        end_column,
    }
}

fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.chars().take(at);
    before.fold((1, 1), |(line, column), c| match c {
        '\n' => (line + 1, 1),
        _ => (line, column + 1),
    })
}

/// A message: what would end the line is escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property: as a message, and what would end the property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A path as a relative reference (RFC 3986).
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod form;
#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, Kind};
    use jiff::civil::date;

    const TEXT: &str = "네, 접수했습니다.\n지금은 바빠요 ㅋㅋㅋ";

    fn read() -> Review {
        let draft = Draft {
            kind: Kind::Chat,
            ..Draft::answer(TEXT)
        };
        crate::read(&draft, date(2026, 11, 24).at(10, 0, 0, 0))
    }

    #[test]
    fn a_finding_stands_at_its_line_and_column() {
        let review = read();
        let file = ReadFile {
            path: "템플릿/접수, 안내.txt",
            text: TEXT,
            review: &review,
        };
        let said = workflow(&file, Language::Korean);
        let levity = said.lines().find(|line| line.contains("title=levity"));
        let levity = levity.unwrap();
        let at = "::warning file=템플릿/접수%2C 안내.txt,line=2,endLine=2,col=9,endColumn=12,title=levity::";
        assert!(levity.starts_with(at), "{levity}");
    }

    #[test]
    fn the_log_names_every_rule_and_points_into_the_list() {
        let review = read();
        let file = ReadFile {
            path: "접수 1.txt",
            text: TEXT,
            review: &review,
        };
        let log = sarif(&[file], Language::English);
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(rules.len(), RuleId::ALL.len());
        let results = run["results"].as_array().unwrap();
        assert!(!results.is_empty());
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let place = &result["locations"][0]["physicalLocation"];
            assert_eq!(
                place["artifactLocation"]["uri"],
                "%EC%A0%91%EC%88%98%201.txt"
            );
            assert_eq!(place["region"]["startLine"], 2);
        }
    }
}
