//! Forms that must be understood, as of Tuesday, 24 November 2026, ten o'clock.

use super::*;
use jiff::civil::date;

/// Tuesday, 24 November 2026, ten o'clock.
fn first(text: &str, language: Language) -> Option<String> {
    let now = date(2026, 11, 24).at(10, 0, 0, 0);
    moments(text, language, now)
        .first()
        .map(|m| m.due.to_string())
}

const KOREAN: &[(&str, &str)] = &[
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
    ("다다음 주 월요일", "2026-12-07"),
    ("다음 주 수리합니다", "2026-12-04"),
    ("다음 주 초에", "2026-12-01"),
    ("이번 주 내로", "2026-11-27"),
    ("이번 주말까지", "2026-11-29"),
    ("2026. 11. 30.", "2026-11-30"),
    ("'26. 11. 30.(월)까지", "2026-11-30"),
    ("11월 말까지", "2026-11-30"),
    ("월말까지", "2026-11-30"),
    ("이달 안에", "2026-11-30"),
    ("다음 달 중순까지", "2026-12-20"),
    ("내년 3월 5일까지", "2027-03-05"),
    ("작년 11월 30일에", "2025-11-30"),
    ("3월 5일(목)에 접수하신", "2026-03-05"),
    ("20일(금)에 접수하신", "2026-11-20"),
    ("상반기 중", "2027-06-30"),
    ("내일 오전까지", "2026-11-25T12:00"),
    ("내일모레까지", "2026-11-26"),
    ("글피 오전 10시", "2026-11-27T10:00"),
    ("3영업일 내", "2026-11-27"),
    ("영업일 기준 3일 걸립니다", "2026-11-27"),
    ("5일(영업일 기준) 이내", "2026-12-01"),
    ("일주일 안에", "2026-12-01"),
    ("2주 후", "2026-12-08"),
    ("보름 안에", "2026-12-09"),
    ("열흘 뒤", "2026-12-04"),
    ("2~3일 이내", "2026-11-27"),
    ("하루 이틀 안에", "2026-11-26"),
    ("한 달 안에", "2026-12-24"),
    ("두 시간 안에", "2026-11-24T12:00"),
    ("오후 3시 반까지", "2026-11-24T15:30"),
    ("내일 오후 두 시에", "2026-11-25T14:00"),
    ("11월 30일(월) 15:00까지", "2026-11-30T15:00"),
    ("오늘 퇴근 전까지", "2026-11-24"),
    ("퇴근 전에", "2026-11-24"),
    ("오전 중으로", "2026-11-24T12:00"),
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

#[test]
fn korean_forms_are_resolved() {
    for &(text, due) in KOREAN {
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
        "사흘 내내 기다리신",
        "매주 월요일에",
        "3일 안 나온",
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
        ("within three working days", "2026-11-27"),
        ("this Friday", "2026-11-27"),
        ("tomorrow noon", "2026-11-25T12:00"),
        ("end of the month", "2026-11-30"),
        ("Nov 30", "2026-11-30"),
        ("30 November", "2026-11-30"),
        ("by 11/30", "2026-11-30"),
        ("Monday 30 November 2026 at 3.30 pm", "2026-11-30T15:30"),
        ("by noon on Friday", "2026-11-27T12:00"),
        ("by close of business on Thursday", "2026-11-26"),
        ("the day after tomorrow", "2026-11-26"),
        ("within three to five working days", "2026-12-01"),
        ("by mid-December", "2026-12-20"),
        ("in a fortnight", "2026-12-08"),
        ("by the 3rd", "2026-12-03"),
        ("Tuesday next week", "2026-12-01"),
        ("by the end of January", "2027-01-31"),
    ];
    for (text, due) in cases {
        assert_eq!(
            first(text, Language::English).as_deref(),
            Some(due),
            "{text}"
        );
    }
}

#[test]
fn working_days_pass_over_days_on_which_the_office_is_closed() {
    let closed = [date(2026, 11, 26), date(2026, 11, 27)];
    let as_of = AsOf {
        now: date(2026, 11, 24).at(10, 0, 0, 0),
        closed: &closed,
    };
    let due = |text| moments(text, Language::Korean, as_of)[0].due.to_string();
    assert_eq!(due("3영업일 이내"), "2026-12-01");
    assert_eq!(due("이번 주 안에"), "2026-11-25");
    assert_eq!(due("3일 이내"), "2026-11-27");
}

#[test]
fn dates_around_the_turn_of_the_year_are_near_ones() {
    let due = |now: Date, text| {
        moments(text, Language::Korean, now.at(10, 0, 0, 0))[0]
            .due
            .on
    };
    assert_eq!(due(date(2027, 1, 5), "12월 28일에"), date(2026, 12, 28));
    assert_eq!(due(date(2026, 12, 28), "1월 5일까지"), date(2027, 1, 5));
    assert_eq!(due(date(2027, 1, 5), "10월 30일까지"), date(2027, 10, 30));
}

#[test]
fn a_weekday_beside_a_date_is_kept_with_its_place() {
    let now = date(2026, 11, 24).at(10, 0, 0, 0);
    for (text, language, name, weekday) in [
        (
            "11월 30일(화)까지",
            Language::Korean,
            "화",
            Weekday::Tuesday,
        ),
        (
            "11. 30.(월요일) 15:00",
            Language::Korean,
            "월",
            Weekday::Monday,
        ),
        (
            "내일 목요일에",
            Language::Korean,
            "목요일",
            Weekday::Thursday,
        ),
        (
            "by Tuesday, 30 November",
            Language::English,
            "Tuesday",
            Weekday::Tuesday,
        ),
        ("Nov 30 (Tue)", Language::English, "Tue", Weekday::Tuesday),
    ] {
        let found = moments(text, language, now);
        let named = found[0].named.clone().unwrap_or_else(|| panic!("{text}"));
        assert_eq!(named.weekday, weekday, "{text}");
        assert!(text[named.at.clone()].starts_with(name), "{text}");
    }
    assert!(
        moments("11월 30일 일찍", Language::Korean, now)[0]
            .named
            .is_none()
    );
    assert!(
        moments("다음 주 수요일", Language::Korean, now)[0]
            .named
            .is_none()
    );
}
