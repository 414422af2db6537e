//! Days and times as people write them in a letter: "11월 30일(월) 오후 6시", "Monday 30 November 2026, 6 pm".
//! Takes the office's wall clock as it is given; converts no zone.

use jiff::civil::{Date, DateTime, Weekday};

use crate::Language;

pub(crate) fn day(language: Language, date: Date) -> String {
    match language {
        Language::Korean => {
            let weekday = korean(date.weekday());
            let (year, month, day) = (date.year(), date.month(), date.day());
            format!("{year}년 {month}월 {day}일({weekday})")
        }
        Language::English => date.strftime("%A %-d %B %Y").to_string(),
    }
}

pub(crate) fn moment(language: Language, at: DateTime) -> String {
    let day = day(language, at.date());
    let (hour, minute) = (at.hour(), at.minute());
    let twelve = match hour % 12 {
        0 => 12,
        hour => hour,
    };
    match (language, minute) {
        (Language::Korean, 0) => format!("{day} {} {twelve}시", half(hour)),
        (Language::Korean, _) => format!("{day} {} {twelve}시 {minute}분", half(hour)),
        (Language::English, 0) => format!("{day}, {twelve} {}", pm(hour)),
        (Language::English, _) => format!("{day}, {twelve}:{minute:02} {}", pm(hour)),
    }
}

fn half(hour: i8) -> &'static str {
    if hour < 12 { "오전" } else { "오후" }
}

fn pm(hour: i8) -> &'static str {
    if hour < 12 { "am" } else { "pm" }
}

fn korean(weekday: Weekday) -> char {
    match weekday {
        Weekday::Monday => '월',
        Weekday::Tuesday => '화',
        Weekday::Wednesday => '수',
        Weekday::Thursday => '목',
        Weekday::Friday => '금',
        Weekday::Saturday => '토',
        Weekday::Sunday => '일',
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_moment_reads_as_people_say_it() {
        let end = date(2026, 11, 30).at(18, 0, 0, 0);
        assert_eq!(
            moment(Language::Korean, end),
            "2026년 11월 30일(월) 오후 6시"
        );
        assert_eq!(
            moment(Language::English, end),
            "Monday 30 November 2026, 6 pm"
        );
        let noon = date(2026, 11, 29).at(12, 5, 0, 0);
        assert_eq!(
            moment(Language::Korean, noon),
            "2026년 11월 29일(일) 오후 12시 5분"
        );
        assert_eq!(
            moment(Language::English, noon),
            "Sunday 29 November 2026, 12:05 pm"
        );
    }
}
