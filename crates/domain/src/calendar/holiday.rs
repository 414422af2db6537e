//! What a day is: working, Saturday, Sunday, which public holiday, a substitute for which; and its name in both languages.
//! Says nothing about when a holiday falls.

use serde::{Deserialize, Serialize};

/// A named public holiday (Regulation on Holidays of Public Offices [관공서의 공휴일에 관한 규정], Art. 2, nos. 2 to 11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holiday {
    NewYear,
    SeollalEve,
    Seollal,
    SeollalNext,
    IndependenceMovement,
    BuddhasBirthday,
    Labour,
    Children,
    Memorial,
    Constitution,
    Liberation,
    Foundation,
    Hangeul,
    ChuseokEve,
    Chuseok,
    ChuseokNext,
    Christmas,
    /// Elections at the expiry of a term (no. 10-2).
    PresidentialElection,
    AssemblyElection,
    LocalElections,
    /// Named by the government for one year only (no. 11).
    AdHoc,
}

impl Holiday {
    pub const fn name_ko(self) -> &'static str {
        match self {
            Self::NewYear => "새해 첫날",
            Self::SeollalEve => "설날 전날",
            Self::Seollal => "설날",
            Self::SeollalNext => "설날 다음 날",
            Self::IndependenceMovement => "삼일절",
            Self::BuddhasBirthday => "부처님 오신 날",
            Self::Labour => "노동절",
            Self::Children => "어린이날",
            Self::Memorial => "현충일",
            Self::Constitution => "제헌절",
            Self::Liberation => "광복절",
            Self::Foundation => "개천절",
            Self::Hangeul => "한글날",
            Self::ChuseokEve => "추석 전날",
            Self::Chuseok => "추석",
            Self::ChuseokNext => "추석 다음 날",
            Self::Christmas => "성탄절",
            Self::PresidentialElection => "대통령 선거일",
            Self::AssemblyElection => "국회의원 선거일",
            Self::LocalElections => "지방선거일",
            Self::AdHoc => "임시공휴일",
        }
    }

    pub const fn name_en(self) -> &'static str {
        match self {
            Self::NewYear => "New Year's Day",
            Self::SeollalEve => "day before Lunar New Year",
            Self::Seollal => "Lunar New Year",
            Self::SeollalNext => "day after Lunar New Year",
            Self::IndependenceMovement => "Independence Movement Day",
            Self::BuddhasBirthday => "Buddha's Birthday",
            Self::Labour => "Labour Day",
            Self::Children => "Children's Day",
            Self::Memorial => "Memorial Day",
            Self::Constitution => "Constitution Day",
            Self::Liberation => "Liberation Day",
            Self::Foundation => "National Foundation Day",
            Self::Hangeul => "Hangeul Day",
            Self::ChuseokEve => "day before Chuseok",
            Self::Chuseok => "Chuseok",
            Self::ChuseokNext => "day after Chuseok",
            Self::Christmas => "Christmas Day",
            Self::PresidentialElection => "presidential election",
            Self::AssemblyElection => "National Assembly election",
            Self::LocalElections => "local elections",
            Self::AdHoc => "temporary public holiday",
        }
    }

    /// The feast a day of a three-day block belongs to: a substitute is named after the feast.
    #[must_use]
    pub const fn feast(self) -> Self {
        match self {
            Self::SeollalEve | Self::SeollalNext => Self::Seollal,
            Self::ChuseokEve | Self::ChuseokNext => Self::Chuseok,
            other => other,
        }
    }

    /// Whether its date follows the moon.
    pub(super) const fn is_lunar(self) -> bool {
        matches!(
            self.feast(),
            Self::Seollal | Self::BuddhasBirthday | Self::Chuseok
        )
    }
}

/// What one day is for the office. A holiday on a Saturday or Sunday is the holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayKind {
    Working,
    Saturday,
    Sunday,
    Holiday(Holiday),
    /// The substitute day [대체공휴일] of a holiday that met a weekend or another holiday (Art. 3).
    Substitute(Holiday),
    /// A day the office added itself; its name is asked of the calendar.
    Added,
}

impl DayKind {
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Working)
    }

    /// Whether the day is a public holiday. Saturday is none, though no period counts it; nor is a day the office added.
    pub const fn is_public_holiday(self) -> bool {
        matches!(self, Self::Sunday | Self::Holiday(_) | Self::Substitute(_))
    }

    /// The reason in Korean, such as "토요일" or "대체공휴일(광복절)".
    pub fn reason_ko(self) -> String {
        match self {
            Self::Working => "근무일".to_owned(),
            Self::Saturday => "토요일".to_owned(),
            Self::Sunday => "일요일".to_owned(),
            Self::Holiday(holiday) => holiday.name_ko().to_owned(),
            Self::Substitute(holiday) => format!("대체공휴일({})", holiday.name_ko()),
            Self::Added => "기관 휴무일".to_owned(),
        }
    }

    /// The reason in English, such as "Saturday" or "substitute holiday (Liberation Day)".
    pub fn reason_en(self) -> String {
        match self {
            Self::Working => "working day".to_owned(),
            Self::Saturday => "Saturday".to_owned(),
            Self::Sunday => "Sunday".to_owned(),
            Self::Holiday(holiday) => holiday.name_en().to_owned(),
            Self::Substitute(holiday) => format!("substitute holiday ({})", holiday.name_en()),
            Self::Added => "office closed".to_owned(),
        }
    }
}
