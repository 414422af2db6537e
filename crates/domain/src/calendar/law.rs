//! The law of public holidays as dated data: which holiday counts from when, and which gets a substitute day from when.
//! Holds no dates of particular years; those are computed in `year.rs` or listed in `designated.rs`.
//!
//! Source: 관공서의 공휴일에 관한 규정, Art. 2 and 3, and every amendment since 2013 (nos. 24828, 31930, 33448, 36290);
//! 공휴일에 관한 법률 (no. 21338, Constitution Day).

use jiff::civil::{Date, date};

use super::holiday::Holiday;

/// Since when a rule is law. Before its promulgation nobody could know it; before its entry into force it had no effect.
#[derive(Debug, Clone, Copy)]
pub(super) struct Since {
    pub promulgated_on: Date,
    pub in_force_on: Date,
}

impl Since {
    const fn at_once(day: Date) -> Self {
        Self {
            promulgated_on: day,
            in_force_on: day,
        }
    }

    fn holds(self, day: Date, known_on: Date) -> bool {
        self.promulgated_on <= known_on && self.in_force_on <= day
    }
}

/// Older than every year this calendar knows.
const LONG_AGO: Since = Since::at_once(date(1990, 11, 5));
const DECREE_OF_2013: Since = Since::at_once(date(2013, 11, 5));
const DECREE_OF_2021: Since = Since::at_once(date(2021, 8, 4));
const DECREE_OF_2023: Since = Since::at_once(date(2023, 5, 4));
const LABOUR_DAY: Since = Since {
    promulgated_on: date(2026, 4, 30),
    in_force_on: date(2026, 5, 1),
};
/// The act of 2026-02-10 made it a holiday, the decree of 2026-04-30 repeated it; both in force on the same day.
const CONSTITUTION_DAY: Since = Since {
    promulgated_on: date(2026, 2, 10),
    in_force_on: date(2026, 5, 11),
};
const CONSTITUTION_DAY_SUBSTITUTE: Since = Since {
    promulgated_on: date(2026, 4, 30),
    in_force_on: date(2026, 5, 11),
};

/// Holidays on a fixed day of the solar year: month, day, holiday, since when.
pub(super) const FIXED: [(i8, i8, Holiday, Since); 10] = [
    (1, 1, Holiday::NewYear, LONG_AGO),
    (3, 1, Holiday::IndependenceMovement, LONG_AGO),
    (5, 1, Holiday::Labour, LABOUR_DAY),
    (5, 5, Holiday::Children, LONG_AGO),
    (6, 6, Holiday::Memorial, LONG_AGO),
    (7, 17, Holiday::Constitution, CONSTITUTION_DAY),
    (8, 15, Holiday::Liberation, LONG_AGO),
    (10, 3, Holiday::Foundation, LONG_AGO),
    (10, 9, Holiday::Hangeul, LONG_AGO),
    (12, 25, Holiday::Christmas, LONG_AGO),
];

/// Holidays by the Korean lunar year: month, day, days to add, holiday.
pub(super) const LUNAR: [(u8, u8, i64, Holiday); 7] = [
    (1, 1, -1, Holiday::SeollalEve),
    (1, 1, 0, Holiday::Seollal),
    (1, 1, 1, Holiday::SeollalNext),
    (4, 8, 0, Holiday::BuddhasBirthday),
    (8, 15, -1, Holiday::ChuseokEve),
    (8, 15, 0, Holiday::Chuseok),
    (8, 15, 1, Holiday::ChuseokNext),
];

/// Which days of the weekend give a holiday a substitute day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trigger {
    Sunday,
    SaturdayOrSunday,
}

/// Whether a fixed holiday was one on `day`, as far as anybody knew on `known_on`.
pub(super) fn is_holiday(since: Since, day: Date, known_on: Date) -> bool {
    since.holds(day, known_on)
}

/// The substitute rule (Art. 3) of a holiday in force on `day`, as far as known on `known_on`. Never for 1/1 and 6/6.
pub(super) fn substitution(holiday: Holiday, day: Date, known_on: Date) -> Option<Trigger> {
    let (since, trigger) = match holiday.feast() {
        Holiday::Seollal | Holiday::Chuseok => (DECREE_OF_2013, Trigger::Sunday),
        Holiday::Children => (DECREE_OF_2013, Trigger::SaturdayOrSunday),
        Holiday::IndependenceMovement
        | Holiday::Liberation
        | Holiday::Foundation
        | Holiday::Hangeul => (DECREE_OF_2021, Trigger::SaturdayOrSunday),
        Holiday::BuddhasBirthday | Holiday::Christmas => {
            (DECREE_OF_2023, Trigger::SaturdayOrSunday)
        }
        Holiday::Labour => (LABOUR_DAY, Trigger::SaturdayOrSunday),
        Holiday::Constitution => (CONSTITUTION_DAY_SUBSTITUTE, Trigger::SaturdayOrSunday),
        _ => return None,
    };
    since.holds(day, known_on).then_some(trigger)
}
