//! Which department would have to do the work. Ten fields of work that every office knows under some
//! name; mapping them to the office's own departments is the caller's part.

use crate::{Language, Words};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Department {
    #[serde(rename = "학사/교무")]
    Academic,
    #[serde(rename = "행정/증명")]
    Certificates,
    #[serde(rename = "회계/납부")]
    Payments,
    #[serde(rename = "시설/주차")]
    Facilities,
    #[serde(rename = "급식/식당")]
    Meals,
    #[serde(rename = "입학/장학")]
    Admission,
    #[serde(rename = "전산/홈페이지")]
    Systems,
    #[serde(rename = "도서/체육")]
    Library,
    #[serde(rename = "민원/총무")]
    General,
    #[serde(rename = "보건/안전")]
    Health,
}

impl Department {
    pub const ALL: [Department; 10] = [
        Department::Academic,
        Department::Certificates,
        Department::Payments,
        Department::Facilities,
        Department::Meals,
        Department::Admission,
        Department::Systems,
        Department::Library,
        Department::Health,
        Department::General,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Department::Academic => "학사/교무",
            Department::Certificates => "행정/증명",
            Department::Payments => "회계/납부",
            Department::Facilities => "시설/주차",
            Department::Meals => "급식/식당",
            Department::Admission => "입학/장학",
            Department::Systems => "전산/홈페이지",
            Department::Library => "도서/체육",
            Department::General => "민원/총무",
            Department::Health => "보건/안전",
        }
    }

    /// As people read it.
    pub fn title(self, reader: Language) -> &'static str {
        let english = match self {
            Department::Academic => "Teaching and records",
            Department::Certificates => "Certificates and permits",
            Department::Payments => "Fees and payments",
            Department::Facilities => "Facilities and parking",
            Department::Meals => "Meals",
            Department::Admission => "Admission and scholarships",
            Department::Systems => "Website and systems",
            Department::Library => "Library and sports",
            Department::General => "Front desk",
            Department::Health => "Health and safety",
        };
        Words::new(self.as_str(), english).get(reader)
    }
}
