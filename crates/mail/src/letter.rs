//! What a mail says, for each thing that is told. Its words are in `letters/`, its facts come in; no secret is among them.
//! Every letter names who is in charge, with department and telephone number (Petitions Decree 31).

use domain::handle::case::CaseNumber;
use domain::reply::letter::Route;
use jiff::civil::{Date, DateTime};

use crate::Language;
use crate::template::fill;
use crate::when;

/// What stands in every letter.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    pub language: Language,
    pub number: CaseNumber,
    /// None: the customer did not say.
    pub customer: Option<&'a str>,
    pub office: &'a str,
    pub department: &'a str,
    pub handler: &'a str,
    pub phone: &'a str,
    /// Where the customer can see how it goes, if the office has a public address.
    pub follow_url: Option<&'a str>,
}

/// One thing that is told; times are on the office's wall clock.
#[derive(Debug, Clone, Copy)]
pub enum Letter<'a> {
    Receipt {
        due_at: DateTime,
    },
    Acknowledgement {
        text: &'a str,
    },
    Progress {
        text: &'a str,
    },
    /// The result; a refusal with its reasons and remedies (Petitions Act 27).
    Answer {
        text: &'a str,
        refusal: Option<(&'a str, &'a [Route])>,
    },
    /// Decree 21.
    Extension {
        notice: &'a str,
        due_at: DateTime,
    },
    /// Decree 24.
    Supplement {
        what: &'a str,
        by_on: Date,
    },
    MoreTime {
        by_on: Date,
    },
    /// Decree 25①.
    GivingBack {
        reason: &'a str,
    },
    /// Decree 25②.
    DeemedWithdrawal {
        reason: &'a str,
    },
    /// Act 16.
    Transfer {
        agency: &'a str,
        reason: &'a str,
    },
}

/// Subject and text as the customer reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub subject: String,
    pub text: String,
}

struct Words {
    subject: &'static str,
    text: &'static str,
}

macro_rules! words {
    ($language:expr, $name:literal) => {
        match $language {
            Language::Korean => Words {
                subject: include_str!(concat!("../letters/", $name, "/subject.ko")),
                text: include_str!(concat!("../letters/", $name, "/text.ko")),
            },
            Language::English => Words {
                subject: include_str!(concat!("../letters/", $name, "/subject.en")),
                text: include_str!(concat!("../letters/", $name, "/text.en")),
            },
        }
    };
}

macro_rules! part {
    ($language:expr, $name:literal) => {
        match $language {
            Language::Korean => include_str!(concat!("../letters/", $name, "/text.ko")),
            Language::English => include_str!(concat!("../letters/", $name, "/text.en")),
        }
    };
}

impl Letter<'_> {
    fn words(&self, language: Language) -> Words {
        match self {
            Self::Receipt { .. } => words!(language, "receipt"),
            Self::Acknowledgement { .. } => words!(language, "acknowledgement"),
            Self::Progress { .. } => words!(language, "progress"),
            Self::Answer { .. } => words!(language, "answer"),
            Self::Extension { .. } => words!(language, "extension"),
            Self::Supplement { .. } => words!(language, "supplement"),
            Self::MoreTime { .. } => words!(language, "more-time"),
            Self::GivingBack { .. } => words!(language, "giving-back"),
            Self::DeemedWithdrawal { .. } => words!(language, "deemed-withdrawal"),
            Self::Transfer { .. } => words!(language, "transfer"),
        }
    }

    pub fn render(&self, around: &Around<'_>) -> Rendered {
        let language = around.language;
        let words = self.words(language);
        let number = around.number.to_string();
        let (letter, agency) = match *self {
            Self::Receipt { .. } | Self::MoreTime { .. } => ("", ""),
            Self::Acknowledgement { text }
            | Self::Progress { text }
            | Self::Answer { text, .. }
            | Self::Extension { notice: text, .. }
            | Self::Supplement { what: text, .. }
            | Self::GivingBack { reason: text }
            | Self::DeemedWithdrawal { reason: text } => (text, ""),
            Self::Transfer { agency, reason } => (reason, agency),
        };
        let (greeting, follow, foot) = (greeting(around), follow(around), foot(around));
        let (due, refusal) = (self.due(language), self.refusal(language));
        let values = [
            ("greeting", greeting.as_str()),
            ("office", around.office),
            ("number", &number),
            ("department", around.department),
            ("due", &due),
            ("letter", letter),
            ("agency", agency),
            ("refusal", &refusal),
            ("follow", &follow),
            ("foot", &foot),
        ];
        Rendered {
            subject: fill(words.subject, &values),
            text: fill(words.text, &values),
        }
    }

    fn due(&self, language: Language) -> String {
        match *self {
            Self::Receipt { due_at } | Self::Extension { due_at, .. } => {
                when::moment(language, due_at)
            }
            Self::Supplement { by_on, .. } | Self::MoreTime { by_on } => when::day(language, by_on),
            _ => String::new(),
        }
    }

    fn refusal(&self, language: Language) -> String {
        let Self::Answer {
            refusal: Some((reasons, routes)),
            ..
        } = *self
        else {
            return String::new();
        };
        let routes: Vec<&str> = (routes.iter()).map(|way| route(language, *way)).collect();
        let values = [("reasons", reasons), ("routes", &routes.join("\n"))];
        fill(part!(language, "refusal"), &values)
    }
}

fn greeting(around: &Around<'_>) -> String {
    match (around.language, around.customer) {
        (Language::Korean, Some(name)) => format!("{name} 님께"),
        (Language::Korean, None) => "고객님께".to_owned(),
        (Language::English, Some(name)) => format!("Dear {name},"),
        (Language::English, None) => "Dear customer,".to_owned(),
    }
}

fn follow(around: &Around<'_>) -> String {
    around.follow_url.map_or_else(String::new, |url| {
        fill(part!(around.language, "follow"), &[("url", url)])
    })
}

fn foot(around: &Around<'_>) -> String {
    let values = [
        ("department", around.department),
        ("handler", around.handler),
        ("phone", around.phone),
        ("office", around.office),
    ];
    fill(part!(around.language, "foot"), &values)
}

/// Petitions Act 35, Decree 17.
fn route(language: Language, route: Route) -> &'static str {
    match (language, route) {
        (Language::Korean, Route::Objection) => {
            "- 이의신청: 이 통지를 받으신 날부터 60일 안에 저희에게 내실 수 있습니다."
        }
        (Language::Korean, Route::Supervisor) => "- 감독기관에 다시 살펴 달라고 하실 수 있습니다.",
        (Language::Korean, Route::Ombudsman) => {
            "- 국민권익위원회에 언제든지 고충민원을 내실 수 있습니다(국번 없이 110)."
        }
        (Language::English, Route::Objection) => {
            "- Object: within 60 days of this notice, with us."
        }
        (Language::English, Route::Supervisor) => "- Ask the supervisory body to look at it again.",
        (Language::English, Route::Ombudsman) => {
            "- Turn to the ombudsman (Anti-Corruption and Civil Rights Commission, telephone 110) at any time."
        }
    }
}
