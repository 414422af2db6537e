//! `miso coach`: reads a draft from standard input, or drafts from files, and shows what breaks the principles. Needs no
//! office; where one is named by its data, its own setting of the rules holds. The reading is the coach's.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use coach::annotations::{ReadFile, sarif, workflow};
use coach::when::AsOf;
use coach::{Channel, Draft, Kind, Language, OfficeRules};
use domain::calendar::Calendar;
use jiff::civil::{Date, DateTime};

use super::Ended;
use super::data::Data;
use super::lines;

/// Read a reply before it is sent: what breaks the principles, why, and what to write instead.
#[derive(Debug, Args)]
pub struct Coach {
    /// Files to read instead of standard input.
    files: Vec<PathBuf>,
    /// How findings in files are told.
    #[arg(long, value_enum, default_value_t = Format::Terminal, requires = "files")]
    format: Format,
    /// The language of the draft; guessed when it is not told.
    #[arg(long, value_enum)]
    lang: Option<Tongue>,
    /// What the draft is to be: only a full answer can lack parts.
    #[arg(long, value_enum, default_value_t = Sort::Answer)]
    kind: Sort,
    /// Where it goes; on a board everybody reads it.
    #[arg(long, value_enum, default_value_t = Way::Email)]
    channel: Way,
    /// Read JSON Lines {id, lang, kind, channel, complaint, reply}, answer one object a line.
    #[arg(long, conflicts_with_all = ["lang", "kind", "channel", "json", "files"])]
    jsonl: bool,
    /// Print JSON.
    #[arg(long, conflicts_with = "files")]
    json: bool,
    /// The moment that dates in the text are counted from, such as 2026-11-24T10:00; the office's now when it is not told.
    #[arg(long, value_name = "MOMENT")]
    now: Option<DateTime>,
    #[command(flatten)]
    of: OfficeData,
}

/// The office whose setting of the rules holds; without one the coach reads as it was made.
#[derive(Debug, Args)]
struct OfficeData {
    /// The data folder of the office whose rules and phrases hold.
    #[arg(long = "data", value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Its PostgreSQL database instead.
    #[arg(long, value_name = "URL")]
    database_url: Option<String>,
    /// Which organisation, where there are several.
    #[arg(long, default_value_t = 1)]
    org: i64,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// With carets under the words.
    Terminal,
    /// Annotations of a GitHub workflow run.
    Github,
    /// A SARIF 2.1.0 log.
    Sarif,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Tongue {
    Ko,
    En,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Sort {
    Answer,
    Ack,
    Chat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Way {
    Email,
    Web,
    Counter,
    Phone,
    Chat,
    Board,
    Letter,
}

impl Coach {
    pub fn run(self) -> Ended {
        let now = lines::moment(self.now);
        let rules = match self.of.rules() {
            Ok(rules) => rules,
            Err(ended) => return ended,
        };
        // Of an office that is not opened, only Korea's own holidays are known.
        let closed = Calendar::default().closed_from(now.date());
        let as_of = AsOf {
            now,
            closed: &closed,
        };
        if self.jsonl {
            let (input, out) = (io::stdin().lock(), io::BufWriter::new(io::stdout().lock()));
            return lines::answer(input, out, io::stderr(), |line| {
                coach::json::coach_line_for(line, as_of, &rules)
            });
        }
        if !self.files.is_empty() {
            return self.read_files(as_of, &rules).unwrap_or_else(|ended| ended);
        }
        match lines::text(io::stdin().lock()) {
            Ok(text) => self.show(&text, as_of, &rules),
            Err(ended) => ended,
        }
    }

    fn read_files(&self, as_of: AsOf<'_>, rules: &OfficeRules) -> Result<Ended, Ended> {
        let mut read = Vec::new();
        for path in &self.files {
            let name = path.display().to_string();
            let file = File::open(path)
                .map_err(|error| Ended::WrongUse(format!("{name} cannot be opened: {error}")))?;
            let text = lines::text(file).map_err(|ended| match ended {
                Ended::WrongUse(advice) => Ended::WrongUse(format!("{name}: {advice}")),
                other => other,
            })?;
            let review = coach::read_for(&self.draft(&text, as_of.closed), as_of.now, rules);
            read.push((name, text, review));
        }
        let files: Vec<ReadFile<'_>> = read
            .iter()
            .map(|(path, text, review)| ReadFile { path, text, review })
            .collect();
        let clean = files.iter().all(|file| file.review.is_clean());
        Ok(written(&self.told(&files), clean))
    }

    /// Each file in the language it was read in; a log of all of them in that of the first.
    fn told(&self, files: &[ReadFile<'_>]) -> String {
        let each = |tell: fn(&ReadFile<'_>) -> String| files.iter().map(tell).collect::<String>();
        match self.format {
            Format::Terminal => each(|file| {
                let shown = coach::terminal::render(file.text, file.review, file.review.language);
                format!("{}\n{shown}", file.path)
            }),
            Format::Github => each(|file| workflow(file, file.review.language)),
            Format::Sarif => {
                let first = files.first();
                let reader = first.map_or(Language::Korean, |file| file.review.language);
                format!("{}\n", sarif(files, reader))
            }
        }
    }

    fn show(&self, text: &str, as_of: AsOf<'_>, rules: &OfficeRules) -> Ended {
        let draft = self.draft(text, as_of.closed);
        let review = coach::read_for(&draft, as_of.now, rules);
        let shown = if self.json {
            format!("{}\n", coach::json::review(&review))
        } else {
            coach::terminal::render(text, &review, draft.language())
        };
        written(&shown, review.is_clean())
    }

    fn draft<'a>(&self, text: &'a str, closed: &'a [Date]) -> Draft<'a> {
        let channel = match self.channel {
            Way::Email => Channel::Email,
            Way::Web => Channel::Web,
            Way::Counter => Channel::Counter,
            Way::Phone => Channel::Phone,
            Way::Chat => Channel::Chat,
            Way::Board => Channel::Board,
            Way::Letter => Channel::Letter,
        };
        Draft {
            text,
            language: self.lang.map(|tongue| match tongue {
                Tongue::Ko => Language::Korean,
                Tongue::En => Language::English,
            }),
            kind: match self.kind {
                Sort::Answer => Kind::Answer,
                Sort::Ack => Kind::Acknowledgement,
                Sort::Chat => Kind::Chat,
            },
            channel,
            complaint: None,
            goes_public: channel == Channel::Board,
            closed,
        }
    }
}

impl OfficeData {
    /// Errors: refused where no office is set up there, a fault where its data cannot be opened.
    fn rules(&self) -> Result<OfficeRules, Ended> {
        if self.folder.is_none() && self.database_url.is_none() {
            return Ok(OfficeRules::default());
        }
        let folder = self.folder.clone().unwrap_or_else(|| PathBuf::from("data"));
        let app = Data::of(folder, self.database_url.clone(), self.org).open()?;
        let rules = app.coach_rules().office.clone();
        app.close();
        Ok(rules)
    }
}

/// Prints, and says by the way it ends whether something was found.
fn written(shown: &str, clean: bool) -> Ended {
    match io::stdout().lock().write_all(shown.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Ended::Fault(format!("the answer could not be written: {error}"))
        }
        _ if clean => Ended::Done,
        _ => Ended::Findings,
    }
}
