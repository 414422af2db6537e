//! What was wrong with the words of `miso deadline`, said kindly in both languages with an example of what is right.

use domain::calendar::KNOWN_YEARS;
use domain::deadline::PeriodProblem;
use jiff::civil::Date;

use super::Tongue;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Misuse {
    Received(String),
    Period {
        text: String,
        problem: PeriodProblem,
    },
    Supplement(String),
    ReturnedBeforeSent(String),
    UnknownYear(Date),
    DueTooLate,
}

impl Misuse {
    pub(super) fn say(&self, lang: Tongue) -> String {
        match lang {
            Tongue::Ko => self.ko(),
            Tongue::En => self.en(),
        }
    }

    fn ko(&self) -> String {
        let (from, to) = (KNOWN_YEARS.start(), KNOWN_YEARS.end());
        match self {
            Self::Received(text) => format!(
                "'{}': 접수 시각으로 읽을 수 없습니다. 2026-11-23T10:00처럼 써 주십시오.",
                shown(text)
            ),
            Self::Period { text, problem } => format!(
                "'{}': {} 3wh, 7d, 2w, 1m, 1y처럼 써 주십시오.",
                shown(text),
                match problem {
                    PeriodProblem::NotAPeriod => "기간으로 읽을 수 없습니다.",
                    PeriodProblem::Zero => "기간은 1 이상이어야 합니다.",
                    PeriodProblem::TooLong => "기간은 10년까지 계산합니다.",
                }
            ),
            Self::Supplement(text) => format!(
                "'{}': 보완 기간으로 읽을 수 없습니다. 보낸 날과 돌아온 날을 2026-11-24..2026-11-27처럼 써 주십시오.",
                shown(text)
            ),
            Self::ReturnedBeforeSent(text) => {
                format!(
                    "'{}': 보완이 돌아온 날이 보낸 날보다 빠릅니다. 두 날짜의 순서를 확인해 주십시오.",
                    shown(text)
                )
            }
            Self::UnknownYear(day) => format!(
                "{day}: 공휴일은 {from}년부터 {to}년까지 알고 있습니다. 그 안의 날짜를 써 주십시오."
            ),
            Self::DueTooLate => format!(
                "기한이 {to}년을 넘습니다. 공휴일을 {to}년까지만 알고 있으므로 더 짧은 기간을 써 주십시오."
            ),
        }
    }

    fn en(&self) -> String {
        let (from, to) = (KNOWN_YEARS.start(), KNOWN_YEARS.end());
        match self {
            Self::Received(text) => {
                format!(
                    "'{}' cannot be read as a moment; please write it like 2026-11-23T10:00",
                    shown(text)
                )
            }
            Self::Period { text, problem } => {
                format!("'{}': {problem}", shown(text))
            }
            Self::Supplement(text) => format!(
                "'{}' cannot be read as a supplement; please write the day sent and the day returned like 2026-11-24..2026-11-27",
                shown(text)
            ),
            Self::ReturnedBeforeSent(text) => format!(
                "the supplement '{}' came back before it was sent; please look at the order of the days",
                shown(text)
            ),
            Self::UnknownYear(day) => {
                format!(
                    "{day}: holidays are known from {from} to {to}; please give a day within these years"
                )
            }
            Self::DueTooLate => {
                format!(
                    "the due day is after {to}, the last year whose holidays are known; please give a shorter period"
                )
            }
        }
    }
}

/// What was typed, short and without anything a terminal would obey.
fn shown(text: &str) -> String {
    const MOST_CHARACTERS: usize = 40;
    let more = if text.chars().count() > MOST_CHARACTERS {
        "…"
    } else {
        ""
    };
    let start: String = text.chars().take(MOST_CHARACTERS).collect();
    format!("{}{more}", start.escape_debug())
}
