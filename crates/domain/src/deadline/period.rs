//! How long something may take, as the law or the office says it: "7d", "3wh", "2w", "1m", "1y".
//! Says nothing about how it is counted.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A span of time in the unit it was set in; the unit decides how it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// "3wh": hours of working time.
    WorkingHours(u16),
    /// "7d"
    Days(u16),
    /// "2w"
    Weeks(u16),
    /// "1m"
    Months(u16),
    /// "1y"
    Years(u16),
}

/// Why a text is no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum PeriodProblem {
    #[error("a period is a number and a unit: 3wh, 7d, 2w, 1m or 1y")]
    NotAPeriod,
    #[error("a period must be longer than nothing")]
    Zero,
    #[error("a period may be ten years at most")]
    TooLong,
}

impl Period {
    /// The longest period taken from outside, by unit: ten years of it.
    const fn longest(self) -> u16 {
        match self {
            Self::WorkingHours(_) => 20_000,
            Self::Days(_) => 3_650,
            Self::Weeks(_) => 520,
            Self::Months(_) => 120,
            Self::Years(_) => 10,
        }
    }

    const fn amount(self) -> u16 {
        match self {
            Self::WorkingHours(n)
            | Self::Days(n)
            | Self::Weeks(n)
            | Self::Months(n)
            | Self::Years(n) => n,
        }
    }

    const fn unit(self) -> &'static str {
        match self {
            Self::WorkingHours(_) => "wh",
            Self::Days(_) => "d",
            Self::Weeks(_) => "w",
            Self::Months(_) => "m",
            Self::Years(_) => "y",
        }
    }
}

impl FromStr for Period {
    type Err = PeriodProblem;

    fn from_str(text: &str) -> Result<Self, PeriodProblem> {
        let text = text.trim();
        let digits = text.chars().take_while(char::is_ascii_digit).count();
        let (amount, unit) = text.split_at(digits);
        let make = match unit {
            "wh" => Self::WorkingHours,
            "d" => Self::Days,
            "w" => Self::Weeks,
            "m" => Self::Months,
            "y" => Self::Years,
            _ => return Err(PeriodProblem::NotAPeriod),
        };
        if amount.is_empty() {
            return Err(PeriodProblem::NotAPeriod);
        }
        match amount.parse().map(make) {
            Ok(period) if period.amount() == 0 => Err(PeriodProblem::Zero),
            Ok(period) if period.amount() <= period.longest() => Ok(period),
            _ => Err(PeriodProblem::TooLong),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodProblem;

    fn try_from(text: String) -> Result<Self, PeriodProblem> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.amount(), self.unit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for text in ["3wh", "7d", "2w", "1m", "1y", "3650d"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        assert_eq!("14d".parse(), Ok(Period::Days(14)));
        assert_eq!(serde_json::to_string(&Period::Months(6)).unwrap(), "\"6m\"");
        assert_eq!(
            serde_json::from_str::<Period>("\"5d\"").unwrap(),
            Period::Days(5)
        );
    }

    #[test]
    fn what_is_no_period_is_refused_for_its_reason() {
        for text in [
            "", "d", "7", "7 d", "-7d", "+7d", "7D", "1.5d", "7일", "1m2d", "٣d",
        ] {
            assert_eq!(
                text.parse::<Period>(),
                Err(PeriodProblem::NotAPeriod),
                "{text}"
            );
        }
        assert_eq!("0d".parse::<Period>(), Err(PeriodProblem::Zero));
        for text in ["3651d", "11y", "65536wh", "99999999999999999999d"] {
            assert_eq!(
                text.parse::<Period>(),
                Err(PeriodProblem::TooLong),
                "{text}"
            );
        }
    }
}
