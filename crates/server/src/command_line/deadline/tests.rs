//! `miso deadline` from its words to what it prints: the contract of the JSON, the sum in both languages, and what is said to
//! words it cannot read.

use clap::Parser;
use domain::deadline::PeriodProblem;
use serde_json::{Value, json};

use super::*;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    deadline: Deadline,
}

fn answer(words: &str) -> Result<String, Misuse> {
    Line::try_parse_from(["miso"].into_iter().chain(words.split(' ')))
        .unwrap()
        .deadline
        .answer()
}

fn json(words: &str) -> Value {
    serde_json::from_str(&answer(&format!("--json {words}")).unwrap()).unwrap()
}

#[test]
fn by_days_the_json_has_the_end_of_the_day_and_every_day_of_the_sum() {
    let due = json("--received 2026-11-23T10:00 --period 7d --supplement 2026-11-24..2026-11-25");
    assert_eq!(due["due_on"], "2026-12-03");
    assert_eq!(due["due_at"], "2026-12-03T18:00:00+09:00");
    assert_eq!(
        due["counted"].as_array().unwrap()[..7],
        [
            json!({"day": "2026-11-23", "counts": true, "why": "1일째"}),
            json!({"day": "2026-11-24", "counts": false, "why": "보완 기간"}),
            json!({"day": "2026-11-25", "counts": false, "why": "보완 기간"}),
            json!({"day": "2026-11-26", "counts": true, "why": "2일째"}),
            json!({"day": "2026-11-27", "counts": true, "why": "3일째"}),
            json!({"day": "2026-11-28", "counts": false, "why": "토요일"}),
            json!({"day": "2026-11-29", "counts": false, "why": "일요일"}),
        ]
    );
}

#[test]
fn by_hours_the_json_has_the_moment_and_the_hours_of_each_day() {
    let due = json("--received 2026-08-14T17:30 --period 3wh --lang en");
    assert_eq!(due["due_at"], "2026-08-18T11:30:00+09:00");
    assert_eq!(
        due["counted"],
        json!([
            {"day": "2026-08-14", "counts": 0.5, "why": "17:30–18:00"},
            {"day": "2026-08-15", "counts": 0, "why": "Liberation Day"},
            {"day": "2026-08-16", "counts": 0, "why": "Sunday"},
            {"day": "2026-08-17", "counts": 0, "why": "substitute holiday (Liberation Day)"},
            {"day": "2026-08-18", "counts": 2.5, "why": "09:00–11:30"},
        ])
    );
}

#[test]
fn the_sum_reads_well_in_korean() {
    let text = answer("--received 2026-11-27T17:00 --period 3wh").unwrap();
    let expected = "\
2026-11-30(월) 11:00까지

접수: 2026-11-27(금) 17:00
기간: 3근무시간
민원 처리에 관한 법률 제19조 제1항: 접수한 때부터 근무시간으로 셉니다(1일 = 8시간). 토요일과 공휴일은 세지 않습니다.

+ 2026-11-27(금)  17:00–18:00  1시간
  2026-11-28(토)  토요일
  2026-11-29(일)  일요일
+ 2026-11-30(월)  09:00–11:00  2시간

모두 3시간
";
    assert_eq!(text, expected);
}

#[test]
fn the_sum_reads_well_in_english() {
    let words = "--received 2026-12-04T10:00 --period 1d --count civil --extension 1d --lang en";
    let expected = "\
due Tue 2026-12-08 18:00

received: Fri 2026-12-04 10:00
period: 1 day + 1 day
Civil Act 157, 159-161: by the calendar, the first day does not count; an end on a Saturday or holiday moves to the next working day

  Fri 2026-12-04  the first day is not counted
+ Sat 2026-12-05  day 1
  Sun 2026-12-06  Sunday
  Mon 2026-12-07  ends here, the last day being no working day
+ Tue 2026-12-08  day 2

2 days in all
";
    assert_eq!(answer(words).unwrap(), expected);
}

#[test]
fn a_day_named_after_the_receipt_says_so() {
    let text = answer("--received 2017-09-04T10:00 --period 21d").unwrap();
    let line = "  2017-10-02(월)  임시공휴일 (2017-09-05 지정)\n";
    assert!(text.contains(line), "{text}");
    let text = answer("--received 2017-09-22T10:00 --period 7d").unwrap();
    assert!(text.contains("  2017-10-02(월)  임시공휴일\n"), "{text}");
}

#[test]
fn a_moment_with_a_zone_is_turned_into_the_offices_time() {
    for moment in [
        "2026-11-23T10:00",
        "2026-11-23T10:00:00",
        "2026-11-23T10:00+09:00",
        "2026-11-23T01:00Z",
        "2026-11-22T20:00:00-05:00",
        "2026-11-23T10:00[Asia/Seoul]",
        "2026-11-23T02:00[Europe/Berlin]",
    ] {
        let due = json(&format!("--received {moment} --period 5d"));
        assert_eq!(due["due_at"], "2026-11-30T10:00:00+09:00", "{moment}");
    }
    let due = json("--received 2026-11-23 --period 5d");
    assert_eq!(due["due_at"], "2026-11-27T18:00:00+09:00");
}

#[test]
fn words_that_make_no_sense_are_told_apart() {
    let received = |text: &str| Misuse::Received(text.to_owned());
    for text in [
        "yesterday",
        "2026-13-01T10:00",
        "2026-11-23T25:00",
        "10:00",
        "2026-11-31",
        "",
    ] {
        assert_eq!(
            answer(&format!("--period 7d --received={text}")),
            Err(received(text))
        );
    }
    let rest = "--received 2026-11-23T10:00";
    assert_eq!(
        answer(&format!("{rest} --period 7x")),
        Err(Misuse::Period {
            text: "7x".to_owned(),
            problem: PeriodProblem::NotAPeriod
        })
    );
    assert_eq!(
        answer(&format!("{rest} --period 7d --extension 0d")),
        Err(Misuse::Period {
            text: "0d".to_owned(),
            problem: PeriodProblem::Zero
        })
    );
    for text in ["2026-11-24", "2026-11-24..", "a..b"] {
        assert_eq!(
            answer(&format!("{rest} --period 7d --supplement {text}")),
            Err(Misuse::Supplement(text.to_owned()))
        );
    }
    let text = "2026-11-27..2026-11-24";
    assert_eq!(
        answer(&format!("{rest} --period 7d --supplement {text}")),
        Err(Misuse::ReturnedBeforeSent(text.to_owned()))
    );
}

#[test]
fn years_without_known_holidays_are_refused() {
    let first = jiff::civil::date(2012, 12, 31);
    assert_eq!(
        answer("--received 2012-12-31T10:00 --period 7d"),
        Err(Misuse::UnknownYear(first))
    );
    assert_eq!(
        answer("--received 2050-12-28T10:00 --period 7d"),
        Err(Misuse::DueTooLate)
    );
    assert!(answer("--received 2013-01-02T10:00 --period 10y").is_ok());
    let endless = "--received 2026-11-23T10:00 --period 7d --supplement 2026-11-24..9999-12-31";
    assert!(matches!(answer(endless), Err(Misuse::UnknownYear(_))));
}

#[test]
fn every_misuse_is_said_in_both_languages_with_an_example_or_a_way_out() {
    let text = || "x\u{1b}[31m".repeat(30);
    let all = [
        Misuse::Received(text()),
        Misuse::Period {
            text: text(),
            problem: PeriodProblem::NotAPeriod,
        },
        Misuse::Period {
            text: text(),
            problem: PeriodProblem::Zero,
        },
        Misuse::Period {
            text: text(),
            problem: PeriodProblem::TooLong,
        },
        Misuse::Supplement(text()),
        Misuse::ReturnedBeforeSent(text()),
        Misuse::UnknownYear(jiff::civil::date(2012, 12, 31)),
        Misuse::DueTooLate,
    ];
    for misuse in all {
        let (ko, en) = (misuse.say(Tongue::Ko), misuse.say(Tongue::En));
        assert!(ko.ends_with("주십시오."), "{ko}");
        assert!(
            !ko.contains('\u{1b}') && !en.contains('\u{1b}') && en.len() < 400,
            "{en}"
        );
        assert_ne!(ko, en);
    }
}
