//! `miso deadline`: when something is due, and the sum that leads there. Needs no office and opens no data.
//! Reads the words of the command line; the counting is the domain's, the printing in `deadline/sum.rs`.

mod misuse;
mod sum;

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use domain::calendar::{Calendar, KNOWN_YEARS};
use domain::deadline::{Count, Period, Supplement, due};
use jiff::civil::{Date, DateTime};
use jiff::tz::{self, Offset};
use jiff::{Timestamp, ZonedDateTime};

use super::Ended;
use misuse::Misuse;

/// When a period is over, and why: every day of the sum.
#[derive(Debug, Args)]
pub struct Deadline {
    /// When it was received, such as 2026-11-23T10:00; without a zone in the office's time (Seoul), without a time when the
    /// office opened.
    #[arg(long, value_name = "MOMENT")]
    received: String,
    /// A number and a unit: 3wh (working hours), 7d, 2w, 1m, 1y.
    #[arg(long)]
    period: String,
    /// Which law counts: the Petitions Act or the Civil Act.
    #[arg(long, value_enum, default_value_t = By::Petition)]
    count: By,
    /// Days the customer had to add something, from the day sent to the day returned: 2026-11-24..2026-11-27. May be repeated.
    #[arg(long = "supplement", value_name = "FROM..TO")]
    supplements: Vec<String>,
    /// An extension, such as 7d. May be repeated.
    #[arg(long = "extension", value_name = "PERIOD")]
    extensions: Vec<String>,
    /// The language of the answer.
    #[arg(long, value_enum, default_value_t = Tongue::Ko)]
    lang: Tongue,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum By {
    Petition,
    Civil,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Tongue {
    Ko,
    En,
}

/// What was asked, understood.
struct Asked {
    received_at: DateTime,
    period: Period,
    count: Count,
    supplements: Vec<Supplement>,
    extensions: Vec<Period>,
}

impl Deadline {
    pub fn run(self) -> Ended {
        match self.answer() {
            Ok(text) => print(&text),
            Err(misuse) => Ended::WrongUse(misuse.say(self.lang)),
        }
    }

    /// What is printed.
    fn answer(&self) -> Result<String, Misuse> {
        let calendar = Calendar::default();
        let asked = self.understand(&calendar)?;
        let due = due(
            asked.received_at,
            asked.period,
            asked.count,
            &calendar,
            &asked.supplements,
            &asked.extensions,
        );
        if !KNOWN_YEARS.contains(&due.due_on.year()) {
            return Err(Misuse::DueTooLate);
        }
        Ok(if self.json {
            sum::json(&due, &calendar, self.lang)
        } else {
            sum::plain(&asked, &due, &calendar, self.lang)
        })
    }

    fn understand(&self, calendar: &Calendar) -> Result<Asked, Misuse> {
        let period = |text: &String| {
            text.parse().map_err(|problem| Misuse::Period {
                text: text.clone(),
                problem,
            })
        };
        Ok(Asked {
            received_at: received(&self.received, calendar)?,
            period: period(&self.period)?,
            count: match self.count {
                By::Petition => Count::Petition,
                By::Civil => Count::Civil,
            },
            supplements: self
                .supplements
                .iter()
                .map(|text| supplement(text))
                .collect::<Result<_, _>>()?,
            extensions: self
                .extensions
                .iter()
                .map(period)
                .collect::<Result<_, _>>()?,
        })
    }
}

/// The office's time is Korea's, which has had one offset in all the years the calendar knows.
const OFFICE: Offset = tz::offset(9);
const OFFICE_OFFSET: &str = "+09:00";

/// A moment on the office's wall clock: with a zone or offset turned into its time, without one taken as it is; a day alone begins
/// when the office opens.
fn received(text: &str, calendar: &Calendar) -> Result<DateTime, Misuse> {
    let text = text.trim();
    let local = if text.contains('[') {
        text.parse::<ZonedDateTime>()
            .ok()
            .map(|at| at.timestamp())
            .map(in_office)
    } else if let Ok(at) = text.parse::<Timestamp>() {
        Some(in_office(at))
    } else if text.contains(':') {
        text.parse::<DateTime>().ok()
    } else {
        text.parse::<Date>()
            .ok()
            .map(|day| day.to_datetime(calendar.hours().opens()))
    };
    let local = local.ok_or_else(|| Misuse::Received(text.to_owned()))?;
    known(local.date())?;
    Ok(local)
}

fn in_office(at: Timestamp) -> DateTime {
    OFFICE.to_datetime(at)
}

fn supplement(text: &str) -> Result<Supplement, Misuse> {
    let unreadable = || Misuse::Supplement(text.to_owned());
    let (sent, returned) = text.trim().split_once("..").ok_or_else(unreadable)?;
    let day = |text: &str| text.parse::<Date>().map_err(|_| unreadable());
    let (sent_on, returned_on) = (known(day(sent)?)?, known(day(returned)?)?);
    Supplement::new(sent_on, returned_on).map_err(|_| Misuse::ReturnedBeforeSent(text.to_owned()))
}

fn known(day: Date) -> Result<Date, Misuse> {
    if KNOWN_YEARS.contains(&day.year()) {
        Ok(day)
    } else {
        Err(Misuse::UnknownYear(day))
    }
}

/// A reader that has closed its end has read enough.
fn print(text: &str) -> Ended {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Ended::Fault(format!("the answer could not be written: {error}"))
        }
        _ => Ended::Done,
    }
}

#[cfg(test)]
mod tests;
