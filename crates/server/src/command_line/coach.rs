//! `miso coach`: reads a draft from standard input and shows what breaks the principles. Needs no office and opens no
//! data; the reading is the coach's.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use coach::{Channel, Draft, Kind, Language};
use jiff::civil::DateTime;

use super::Ended;
use super::lines;

/// Read a reply before it is sent: what breaks the principles, why, and what to write instead.
#[derive(Debug, Args)]
pub struct Coach {
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
    #[arg(long, conflicts_with_all = ["lang", "kind", "channel", "json"])]
    jsonl: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// The moment that dates in the text are counted from, such as 2026-11-24T10:00; the office's now when it is not told.
    #[arg(long, value_name = "MOMENT")]
    now: Option<DateTime>,
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
        if self.jsonl {
            let (input, out) = (io::stdin().lock(), io::BufWriter::new(io::stdout().lock()));
            return lines::answer(input, out, io::stderr(), |line| {
                coach::json::coach_line(line, now)
            });
        }
        match lines::text(io::stdin().lock()) {
            Ok(text) => self.show(&text, now),
            Err(ended) => ended,
        }
    }

    fn show(&self, text: &str, now: DateTime) -> Ended {
        let draft = self.draft(text);
        let review = coach::read(&draft, now);
        let shown = if self.json {
            format!("{}\n", coach::json::review(&review))
        } else {
            coach::terminal::render(text, &review, draft.language())
        };
        match io::stdout().lock().write_all(shown.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Ended::Fault(format!("the answer could not be written: {error}"))
            }
            _ if review.is_clean() => Ended::Done,
            _ => Ended::Findings,
        }
    }

    fn draft<'a>(&self, text: &'a str) -> Draft<'a> {
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
        }
    }
}
