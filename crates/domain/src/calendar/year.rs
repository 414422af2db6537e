//! Works out every day of one year: weekends, holidays of the law and by the moon, named days, then substitute days.
//! Knows nothing of offices; what an office adds is laid over it by the calendar.

use icu_calendar::{Date as IcuDate, Gregorian, types::Month};
use jiff::civil::{Date, Weekday};

use super::designated::DESIGNATED;
use super::holiday::{DayKind, Holiday};
use super::law::{self, FIXED, LUNAR, Trigger};

/// Room for one year: twelve months of 31 days; the places of days that do not exist stay unread.
pub(super) const PLACES: usize = 12 * 31;

/// Where a day stands in its year's table.
pub(super) fn place(day: Date) -> usize {
    let [month, day] = [day.month(), day.day()].map(|n| usize::from(n.unsigned_abs()));
    (month - 1) * 31 + day - 1
}

/// The kind a day has by the week alone.
pub(super) fn of_week(day: Date) -> DayKind {
    match day.weekday() {
        Weekday::Saturday => DayKind::Saturday,
        Weekday::Sunday => DayKind::Sunday,
        _ => DayKind::Working,
    }
}

/// All days of a year, with the law and the named days that were public on `known_on`.
pub(super) fn days_of(year: i16, known_on: Date) -> [DayKind; PLACES] {
    let mut days = [DayKind::Working; PLACES];
    let first = Date::constant(year, 1, 1);
    for day in first
        .series(jiff::Span::new().days(1))
        .take_while(|day| day.year() == year)
    {
        days[place(day)] = of_week(day);
    }
    let yearly = yearly_holidays(year, known_on);
    let named = DESIGNATED
        .iter()
        .filter(|named| named.day.year() == year && named.announced_on <= known_on)
        .map(|named| (named.day, named.holiday));
    for (day, holiday) in yearly.iter().copied().chain(named) {
        if !matches!(days[place(day)], DayKind::Holiday(_)) {
            days[place(day)] = DayKind::Holiday(holiday);
        }
    }
    for (day, holiday) in substitutes_due(&yearly, known_on) {
        if let Some(free) = next_working(&days, day) {
            days[place(free)] = DayKind::Substitute(holiday.feast());
        }
    }
    days
}

/// The first day after `day` that is neither Saturday nor a holiday nor a substitute day already (Art. 3 ①–③).
fn next_working(days: &[DayKind; PLACES], day: Date) -> Option<Date> {
    day.series(jiff::Span::new().days(1))
        .skip(1)
        .take_while(|next| next.year() == day.year())
        .find(|next| days[place(*next)].is_working())
}

/// Holidays of Art. 2, nos. 2 to 10, in order of date.
fn yearly_holidays(year: i16, known_on: Date) -> Vec<(Date, Holiday)> {
    let fixed = FIXED.iter().filter_map(|(month, day, holiday, since)| {
        let day = Date::constant(year, *month, *day);
        law::is_holiday(*since, day, known_on).then_some((day, *holiday))
    });
    let lunar = LUNAR.iter().filter_map(|(month, day, shift, holiday)| {
        let day = solar(year, *month, *day)?
            .checked_add(jiff::Span::new().days(*shift))
            .ok()?;
        Some((day, *holiday))
    });
    let mut all: Vec<_> = fixed.chain(lunar).collect();
    all.sort_by_key(|(day, _)| *day);
    all
}

/// Each right to a substitute day: the day it follows and the holiday it stands for.
fn substitutes_due(yearly: &[(Date, Holiday)], known_on: Date) -> Vec<(Date, Holiday)> {
    yearly
        .chunk_by(|one, other| one.0 == other.0)
        .flat_map(|same_day| {
            let day = same_day[0].0;
            let mut entitled: Vec<_> = same_day
                .iter()
                .filter_map(|(_, holiday)| {
                    let trigger = law::substitution(*holiday, day, known_on)?;
                    Some((*holiday, trigger))
                })
                .collect();
            match of_week(day) {
                DayKind::Sunday => {}
                DayKind::Saturday => {
                    entitled.retain(|(_, trigger)| *trigger == Trigger::SaturdayOrSunday);
                }
                // Holidays that meet on a weekday cost one day less than there are holidays.
                _ => {
                    entitled.sort_by_key(|(holiday, _)| !holiday.is_lunar());
                    entitled.truncate(same_day.len() - 1);
                }
            }
            entitled.into_iter().map(move |(holiday, _)| (day, holiday))
        })
        .collect()
}

/// The solar date of a day in the Korean lunar year that begins in `year`.
fn solar(year: i16, month: u8, day: u8) -> Option<Date> {
    let lunar =
        IcuDate::try_new_korean_traditional(i32::from(year), Month::new(month), day).ok()?;
    let solar = lunar.to_calendar(Gregorian);
    let part = |n: u8| i8::try_from(n).ok();
    Date::new(
        i16::try_from(solar.year().extended_year()).ok()?,
        part(solar.month().number())?,
        part(solar.day_of_month().0)?,
    )
    .ok()
}
