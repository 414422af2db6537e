//! Days that no rule of the year gives: elections and the days the government named ad hoc, each with the day from which it was known.
//! A new one is a new line here, or a day the office adds to its own calendar until the next release.
//!
//! Ad-hoc days were checked against a public holiday list; the dates of their announcement (the cabinet's decision [국무회의 의결])
//! are from memory. Elections to come follow Public Official Election Act [공직선거법] 34 (a test holds them to it).

use jiff::civil::{Date, date};

use super::holiday::Holiday;

#[derive(Debug, Clone, Copy)]
pub(super) struct Designated {
    pub day: Date,
    pub holiday: Holiday,
    /// Since when it was public.
    pub announced_on: Date,
}

/// Election days at the expiry of a term are known by law, long before.
const BY_LAW: Date = date(2004, 3, 12);

const fn named(day: Date, holiday: Holiday, announced_on: Date) -> Designated {
    Designated {
        day,
        holiday,
        announced_on,
    }
}

/// In order of date. Elections are listed to 2035.
pub(super) const DESIGNATED: [Designated; 23] = [
    named(date(2014, 6, 4), Holiday::LocalElections, BY_LAW),
    named(date(2015, 8, 14), Holiday::AdHoc, date(2015, 8, 4)),
    named(date(2016, 4, 13), Holiday::AssemblyElection, BY_LAW),
    named(date(2016, 5, 6), Holiday::AdHoc, date(2016, 4, 28)),
    // Not at the expiry of a term, so named ad hoc; people call it by what it was.
    named(
        date(2017, 5, 9),
        Holiday::PresidentialElection,
        date(2017, 3, 15),
    ),
    named(date(2017, 10, 2), Holiday::AdHoc, date(2017, 9, 5)),
    named(date(2018, 6, 13), Holiday::LocalElections, BY_LAW),
    named(date(2020, 4, 15), Holiday::AssemblyElection, BY_LAW),
    named(date(2020, 8, 17), Holiday::AdHoc, date(2020, 7, 21)),
    named(
        date(2022, 3, 9),
        Holiday::PresidentialElection,
        date(2017, 5, 10),
    ),
    named(date(2022, 6, 1), Holiday::LocalElections, BY_LAW),
    named(date(2023, 10, 2), Holiday::AdHoc, date(2023, 9, 5)),
    named(date(2024, 4, 10), Holiday::AssemblyElection, BY_LAW),
    named(date(2024, 10, 1), Holiday::AdHoc, date(2024, 9, 3)),
    named(date(2025, 1, 27), Holiday::AdHoc, date(2025, 1, 14)),
    named(
        date(2025, 6, 3),
        Holiday::PresidentialElection,
        date(2025, 4, 8),
    ),
    named(date(2026, 6, 3), Holiday::LocalElections, BY_LAW),
    named(date(2028, 4, 12), Holiday::AssemblyElection, BY_LAW),
    named(
        date(2030, 3, 27),
        Holiday::PresidentialElection,
        date(2025, 6, 4),
    ),
    named(date(2030, 6, 12), Holiday::LocalElections, BY_LAW),
    named(date(2032, 4, 14), Holiday::AssemblyElection, BY_LAW),
    named(date(2034, 5, 31), Holiday::LocalElections, BY_LAW),
    named(
        date(2035, 3, 28),
        Holiday::PresidentialElection,
        date(2025, 6, 4),
    ),
];
