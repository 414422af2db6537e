//! Dates and times as people write them, resolved against a given moment.
//! Knows the calendar's arithmetic and weekends, not public holidays; never reads a clock.

mod day;
mod english;
mod korean;

use crate::{Due, Language};
use jiff::civil::DateTime;
use std::ops::Range;

/// A point in time named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Bytes of the text that was searched.
    pub at: Range<usize>,
    pub due: Due,
    /// Whether the text says "by" or "within", and not only "on".
    pub is_limit: bool,
}

/// All points in time named in `text`, in order, as of `now`. What cannot be resolved
/// ("곧", "soon") is not a point in time.
pub fn moments(text: &str, language: Language, now: DateTime) -> Vec<Moment> {
    match language {
        Language::Korean => korean::moments(text, now),
        Language::English => english::moments(text, now),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// Tuesday, 24 November 2026, ten o'clock.
    fn first(text: &str, language: Language) -> Option<String> {
        let now = date(2026, 11, 24).at(10, 0, 0, 0);
        moments(text, language, now)
            .first()
            .map(|m| m.due.to_string())
    }

    #[test]
    fn korean_forms_are_resolved() {
        let cases = [
            ("11월 30일까지 보내 드리겠습니다", "2026-11-30"),
            ("11월 30일(월)까지", "2026-11-30"),
            ("11.30.(월)까지 회신", "2026-11-30"),
            ("11. 30.까지", "2026-11-30"),
            ("2026. 12. 1.(화) 14:00에", "2026-12-01T14:00"),
            ("2026-12-01까지", "2026-12-01"),
            ("12/4(금)까지", "2026-12-04"),
            ("1월 5일까지", "2027-01-05"),
            ("오늘 중으로", "2026-11-24"),
            ("금일 17시 30분까지", "2026-11-24T17:30"),
            ("내일 오후 3시까지", "2026-11-25T15:00"),
            ("내일(수) 오전 11시에", "2026-11-25T11:00"),
            ("모레 10시로 옮겨", "2026-11-26T10:00"),
            ("다음 주 수요일까지", "2026-12-02"),
            ("다음주 수요일까지", "2026-12-02"),
            ("이번 주 금요일", "2026-11-27"),
            ("금요일 16시까지", "2026-11-27T16:00"),
            ("이번 주 안에", "2026-11-27"),
            ("다음 주 중으로", "2026-12-04"),
            ("3일 이내에", "2026-11-27"),
            ("사흘 안에", "2026-11-27"),
            ("영업일 기준 3일 이내", "2026-11-27"),
            ("5영업일 이내", "2026-12-01"),
            ("한 시간 안에", "2026-11-24T11:00"),
            ("30분 안에", "2026-11-24T10:30"),
            ("일주일 이내", "2026-12-01"),
            ("2주 안에", "2026-12-08"),
            ("이달 말까지", "2026-11-30"),
            ("다음 달 5일까지", "2026-12-05"),
            ("다음 달 초에", "2026-12-10"),
            ("12월 말까지", "2026-12-31"),
            ("연내에", "2026-12-31"),
            ("27일까지", "2026-11-27"),
            ("5일까지 알려", "2026-12-05"),
            ("오늘 저녁 7시에", "2026-11-24T19:00"),
            ("자정 전에", "2026-11-24T23:59"),
            ("오후 4시까지 전화", "2026-11-24T16:00"),
        ];
        for (text, due) in cases {
            assert_eq!(
                first(text, Language::Korean).as_deref(),
                Some(due),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_point_in_time_is_left_alone() {
        for text in [
            "조속히",
            "3일간 보관합니다",
            "제4조에 따라",
            "2층 201호",
            "곧 연락",
            "13월 40일까지",
            "2월 30일까지",
            "1.5배",
        ] {
            assert_eq!(first(text, Language::Korean), None, "{text}");
        }
    }

    #[test]
    fn english_forms_are_resolved() {
        let cases = [
            ("by Monday, 30 November", "2026-11-30"),
            ("by November 30", "2026-11-30"),
            ("on Nov. 30th at 3 p.m.", "2026-11-30T15:00"),
            ("by 5 pm today", "2026-11-24T17:00"),
            ("tomorrow at 10:30", "2026-11-25T10:30"),
            ("by the end of next week", "2026-12-04"),
            ("by the end of the week", "2026-11-27"),
            ("next Wednesday", "2026-12-02"),
            ("by Friday", "2026-11-27"),
            ("within 3 working days", "2026-11-27"),
            ("within two weeks", "2026-12-08"),
            ("within 24 hours", "2026-11-25T10:00"),
            ("2026-12-01", "2026-12-01"),
            ("by the end of the day", "2026-11-24"),
        ];
        for (text, due) in cases {
            assert_eq!(
                first(text, Language::English).as_deref(),
                Some(due),
                "{text}"
            );
        }
    }
}
