//! `wrong-weekday`: a weekday that does not fit the date it stands beside.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, Slip, en, ko, ko_chat};
use crate::{Severity, Words};
use jiff::civil::Weekday;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::WrongWeekday,
    severity: Severity::Warning,
    title: Words::new("날짜와 다른 요일", "A weekday that does not fit"),
    principle: "불만고객 발생의 주요 원인: 책임 회피 및 약속 불이행",
    finds: Words::new(
        "날짜 곁에 적은 요일이 그 날짜의 요일과 다른 곳. 해를 적지 않은 날짜는 가장 가까운 해로 셉니다.",
        "A weekday beside a date that falls on another. A date without a year is counted in the nearest one.",
    ),
    why: Words::new(
        "요일이 어긋나면 고객은 어느 날을 믿어야 할지 모르고, 하루를 헛걸음할 수 있습니다.",
        "The customer cannot tell which of the two to believe, and may come in vain.",
    ),
    advice: Words::new(
        "달력을 보고 날짜와 요일을 맞춰 주십시오. 이 날짜의 요일은 이렇습니다:",
        "Check the date against the calendar. This date falls on:",
    ),
    wording: Words::new("“○월 ○일(○)”", "“Monday, …”"),
    limits: Words::new(
        "날짜와 요일 가운데 어느 쪽이 틀렸는지는 모릅니다. 아주 먼 날짜는 요일이 맞는 해로 읽습니다.",
        "It does not know which of the two is wrong. A date that is far off is read in the year that its weekday fits.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "결과는 11월 30일(«화»)까지 전화로 알려 드리겠습니다.",
        ),
        ko_chat(Shows::Broken, "내일 «목요일» 오전 10시에 전화드릴게요."),
        en(
            Shows::Broken,
            "We will call you by «Tuesday», 30 November 2026.",
        ),
        ko(
            Shows::Better,
            "결과는 11월 30일(월)까지 전화로 알려 드리겠습니다.",
        ),
        ko(
            Shows::NearMiss,
            "3월 5일(목)에 접수하신 민원의 결과는 11. 30.(월) 15:00까지 알려 드립니다.",
        ),
        en(
            Shows::NearMiss,
            "On Monday, 16 November you wrote to us; by the 30th we will refund it.",
        ),
    ],
    check: Check::Reckoned(find),
};

fn find(reading: &Reading<'_>) -> Vec<Slip> {
    let mut found = Vec::new();
    for (number, words, acts) in reading.each() {
        for moment in &acts.moments {
            let Some(named) = &moment.named else { continue };
            let right = moment.due.on.weekday();
            if right != named.weekday {
                found.push(Slip {
                    at: reading.place(number, &named.at),
                    right: named_like(right, &words[named.at.clone()]),
                });
            }
        }
    }
    found
}

/// The right weekday in the form in which the wrong one was written: "화" → "월", "Tue" → "Mon".
fn named_like(right: Weekday, wrong: &str) -> String {
    let (short, english) = match right {
        Weekday::Monday => ("월", "Monday"),
        Weekday::Tuesday => ("화", "Tuesday"),
        Weekday::Wednesday => ("수", "Wednesday"),
        Weekday::Thursday => ("목", "Thursday"),
        Weekday::Friday => ("금", "Friday"),
        Weekday::Saturday => ("토", "Saturday"),
        Weekday::Sunday => ("일", "Sunday"),
    };
    match wrong {
        _ if wrong.ends_with("요일") => format!("{short}요일"),
        _ if !wrong.is_ascii() => short.to_owned(),
        _ if wrong.to_ascii_lowercase().ends_with("day") => english.to_owned(),
        _ => english.chars().take(3).collect(),
    }
}
