//! The calendar held against published almanacs: lunar dates, red days per year, substitute days, elections.

use jiff::civil::{Date, Weekday, date};

use super::designated::DESIGNATED;
use super::*;

/// Seollal, Buddha's birthday and Chuseok as the Korea Astronomy and Space Science Institute publishes them.
const LUNAR_DATES: [(i16, [(i8, i8); 3]); 23] = [
    (2013, [(2, 10), (5, 17), (9, 19)]),
    (2014, [(1, 31), (5, 6), (9, 8)]),
    (2015, [(2, 19), (5, 25), (9, 27)]),
    (2016, [(2, 8), (5, 14), (9, 15)]),
    (2017, [(1, 28), (5, 3), (10, 4)]),
    (2018, [(2, 16), (5, 22), (9, 24)]),
    (2019, [(2, 5), (5, 12), (9, 13)]),
    (2020, [(1, 25), (4, 30), (10, 1)]),
    (2021, [(2, 12), (5, 19), (9, 21)]),
    (2022, [(2, 1), (5, 8), (9, 10)]),
    (2023, [(1, 22), (5, 27), (9, 29)]),
    (2024, [(2, 10), (5, 15), (9, 17)]),
    (2025, [(1, 29), (5, 5), (10, 6)]),
    (2026, [(2, 17), (5, 24), (9, 25)]),
    (2027, [(2, 7), (5, 13), (9, 15)]),
    (2028, [(1, 27), (5, 2), (10, 3)]),
    (2029, [(2, 13), (5, 20), (9, 22)]),
    (2030, [(2, 3), (5, 9), (9, 12)]),
    (2031, [(1, 23), (5, 28), (10, 1)]),
    (2032, [(2, 11), (5, 16), (9, 19)]),
    (2033, [(1, 31), (5, 6), (9, 8)]),
    (2034, [(2, 19), (5, 25), (9, 27)]),
    (2035, [(2, 8), (5, 15), (9, 16)]),
];

#[test]
fn lunar_feasts_fall_on_the_published_dates() {
    let calendar = Calendar::default();
    for (year, [seollal, buddha, chuseok]) in LUNAR_DATES {
        for ((month, day), feast) in [
            (seollal, Holiday::Seollal),
            (buddha, Holiday::BuddhasBirthday),
            (chuseok, Holiday::Chuseok),
        ] {
            let found = holidays(&calendar, year, feast);
            let published = date(year, month, day);
            // Where two holidays meet, the day keeps the name of one of them.
            let met = calendar.day(published) == DayKind::Holiday(Holiday::Children)
                || calendar.day(published) == DayKind::Holiday(Holiday::Foundation);
            assert!(
                found == [published] || met && found.is_empty(),
                "{feast:?} {year}: {found:?}"
            );
        }
    }
}

/// Public holidays with Sundays, and these with Saturdays, of a year as known on a day.
fn red_and_rest(year: i16, known_on: Date) -> (usize, usize) {
    let calendar = Calendar::default().known_on(known_on);
    let days: Vec<_> = year_of(year).map(|day| calendar.day(day)).collect();
    let red = days.iter().filter(|kind| kind.is_public_holiday()).count();
    let rest = days.iter().filter(|kind| !kind.is_working()).count();
    (red, rest)
}

#[test]
fn red_days_are_those_published_for_the_year() {
    let published_before = |year| date(year - 1, 12, 31);
    for (year, red, rest) in [
        (2018, 69, 119),
        (2019, 66, 117),
        (2022, 67, 118),
        (2023, 67, 116),
        (2024, 68, 119),
        (2025, 68, 119),
        (2026, 70, 118),
        (2027, 72, 119),
        (2028, 71, 123),
        (2029, 70, 120),
    ] {
        assert_eq!(
            red_and_rest(year, published_before(year)),
            (red, rest),
            "{year}"
        );
    }
}

#[test]
fn red_days_change_when_the_law_changes_during_the_year() {
    assert_eq!(red_and_rest(2021, date(2021, 8, 3)), (64, 113));
    assert_eq!(red_and_rest(2021, date(2021, 8, 4)), (67, 116));
    assert_eq!(red_and_rest(2023, date(2023, 5, 4)), (68, 117));
    assert_eq!(red_and_rest(2023, Date::MAX), (69, 118), "with 2023-10-02");
    assert_eq!(red_and_rest(2026, date(2026, 4, 30)), (72, 120));
    assert_eq!(
        red_and_rest(2025, Date::MAX),
        (70, 121),
        "with 2025-01-27 and 2025-06-03"
    );
    // 69 and 120 without the two elections that Public Official Election Act 34 puts into 2030.
    assert_eq!(red_and_rest(2030, Date::MAX), (71, 122));
}

#[test]
fn substitute_days_are_those_of_the_almanacs() {
    let expected = [
        "2014-09-10 추석",
        "2015-09-29 추석",
        "2016-02-10 설날",
        "2017-01-30 설날",
        "2017-10-06 추석",
        "2018-05-07 어린이날",
        "2018-09-26 추석",
        "2019-05-06 어린이날",
        "2020-01-27 설날",
        "2021-08-16 광복절",
        "2021-10-04 개천절",
        "2021-10-11 한글날",
        "2022-09-12 추석",
        "2022-10-10 한글날",
        "2023-01-24 설날",
        "2023-05-29 부처님 오신 날",
        "2024-02-12 설날",
        "2024-05-06 어린이날",
        "2025-03-03 삼일절",
        "2025-05-06 부처님 오신 날",
        "2025-10-08 추석",
        "2026-03-02 삼일절",
        "2026-05-25 부처님 오신 날",
        "2026-08-17 광복절",
        "2026-10-05 개천절",
        "2027-02-09 설날",
        "2027-05-03 노동절",
        "2027-07-19 제헌절",
        "2027-08-16 광복절",
        "2027-10-04 개천절",
        "2027-10-11 한글날",
        "2027-12-27 성탄절",
        "2028-10-05 추석",
        "2029-05-07 어린이날",
        "2029-05-21 부처님 오신 날",
        "2029-09-24 추석",
        "2030-02-05 설날",
        "2030-05-06 어린이날",
        "2031-03-03 삼일절",
        "2032-05-03 노동절",
        "2032-05-17 부처님 오신 날",
        "2032-07-19 제헌절",
        "2032-08-16 광복절",
        "2032-09-21 추석",
        "2032-10-04 개천절",
        "2032-10-11 한글날",
        "2032-12-27 성탄절",
        "2033-02-02 설날",
        "2033-05-02 노동절",
        "2033-07-18 제헌절",
        "2033-10-10 한글날",
        "2033-12-26 성탄절",
        "2034-02-21 설날",
        "2035-05-07 어린이날",
        "2035-09-18 추석",
    ];
    assert_eq!(substitutes(2013..=2035), expected);
}

#[test]
fn new_year_and_memorial_day_never_get_a_substitute() {
    let calendar = Calendar::default();
    // 2022-01-01 and 2026-06-06 are Saturdays, 2023-01-01 and 2027-06-06 Sundays.
    for monday in [
        date(2022, 1, 3),
        date(2023, 1, 2),
        date(2026, 6, 8),
        date(2027, 6, 7),
    ] {
        assert_eq!(calendar.day(monday), DayKind::Working, "{monday}");
    }
}

#[test]
fn substitute_days_that_would_meet_move_on() {
    // 2036-10-03, a Friday, is National Foundation Day and the day before Chuseok; 10-05 is a Sunday.
    assert_eq!(
        substitutes(2036..=2036)[3..],
        ["2036-10-06 추석", "2036-10-07 추석"]
    );
    // 2039-04-30, Buddha's birthday, is a Saturday and 05-01, Labour Day, a Sunday.
    assert_eq!(
        substitutes(2039..=2039)[1..3],
        ["2039-05-02 부처님 오신 날", "2039-05-03 노동절"]
    );
    let calendar = Calendar::default();
    for year in KNOWN_YEARS {
        for day in year_of(year) {
            if let DayKind::Substitute(_) = calendar.day(day) {
                assert!(
                    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
                    "{day}"
                );
            }
        }
    }
}

#[test]
fn holidays_begin_with_their_law() {
    let calendar = Calendar::default();
    assert_eq!(calendar.day(date(2025, 5, 1)), DayKind::Working);
    assert_eq!(
        calendar.day(date(2026, 5, 1)),
        DayKind::Holiday(Holiday::Labour)
    );
    assert_eq!(calendar.day(date(2025, 7, 17)), DayKind::Working);
    assert_eq!(
        calendar.day(date(2026, 7, 17)),
        DayKind::Holiday(Holiday::Constitution)
    );
    // Sundays before the decree that would have given them a Monday.
    assert_eq!(calendar.day(date(2020, 3, 2)), DayKind::Working);
    assert_eq!(calendar.day(date(2022, 5, 9)), DayKind::Working);
    assert_eq!(calendar.day(date(2022, 12, 26)), DayKind::Working);
}

#[test]
fn elections_at_the_expiry_of_a_term_follow_their_law() {
    let calendar = Calendar::default();
    let expiries = [
        (
            Holiday::LocalElections,
            30,
            [2014, 2018, 2022, 2026, 2030, 2034]
                .map(|y| date(y, 6, 30))
                .to_vec(),
        ),
        (
            Holiday::AssemblyElection,
            50,
            [2016, 2020, 2024, 2028, 2032]
                .map(|y| date(y, 5, 29))
                .to_vec(),
        ),
        (
            Holiday::PresidentialElection,
            70,
            vec![date(2022, 5, 9), date(2030, 6, 3), date(2035, 6, 3)],
        ),
    ];
    for (election, days_before, expires) in expiries {
        for expires_on in expires {
            let from = expires_on.saturating_sub(jiff::Span::new().days(days_before));
            let by_law = election_day(&calendar, from, election);
            assert_eq!(
                calendar.day(by_law),
                DayKind::Holiday(election),
                "term to {expires_on}"
            );
        }
    }
    let by_elections = [date(2017, 5, 9), date(2025, 6, 3)];
    let elections = DESIGNATED
        .iter()
        .filter(|named| named.holiday != Holiday::AdHoc)
        .count();
    assert_eq!(elections, 14 + by_elections.len());
}

/// Public Official Election Act 34: the first Wednesday from that day on; a week later if it, the day before or after is a holiday.
fn election_day(calendar: &Calendar, from: Date, election: Holiday) -> Date {
    let wednesday = days_from(from)
        .find(|day| day.weekday() == Weekday::Wednesday)
        .unwrap();
    let is_another_holiday = |day: Date| {
        let kind = calendar.day(day);
        kind.is_public_holiday() && kind != DayKind::Holiday(election)
    };
    if days_from(wednesday.yesterday().unwrap())
        .take(3)
        .any(is_another_holiday)
    {
        wednesday.saturating_add(jiff::Span::new().weeks(1))
    } else {
        wednesday
    }
}

fn year_of(year: i16) -> impl Iterator<Item = Date> {
    days_from(date(year, 1, 1)).take_while(move |day| day.year() == year)
}

fn holidays(calendar: &Calendar, year: i16, holiday: Holiday) -> Vec<Date> {
    year_of(year)
        .filter(|day| calendar.day(*day) == DayKind::Holiday(holiday))
        .collect()
}

fn substitutes(years: RangeInclusive<i16>) -> Vec<String> {
    let calendar = Calendar::default();
    years
        .flat_map(year_of)
        .filter_map(|day| match calendar.day(day) {
            DayKind::Substitute(holiday) => Some(format!("{day} {}", holiday.name_ko())),
            _ => None,
        })
        .collect()
}
