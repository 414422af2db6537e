//! Wordings in Korean, 합쇼체. A name whose last sound cannot be told (Latin letters) is left out rather than joined with
//! the wrong particle.

use super::Known;
use crate::review::Due;
use crate::rule::RuleId;
use crate::text::ending::{SpeechLevel, core, final_of, speech_level};

pub(super) fn wording(rule: RuleId, known: &Known<'_>) -> Option<String> {
    let by = known.by.map(until);
    let who = subject(known);
    match rule {
        RuleId::VaguePromise => Some(format!("{} {who}결과를 알려 드리겠습니다.", by?)),
        RuleId::IndefiniteWait => Some(format!("{} {who}진행 상황을 알려 드리겠습니다.", by?)),
        RuleId::MissingDeadline => Some(format!("{} {who}마치고 알려 드리겠습니다.", by?)),
        RuleId::BlameShifting if !who.is_empty() => Some(format!(
            "이 일은 {who}이어서 맡아 {} 답을 드리겠습니다.",
            by?
        )),
        RuleId::PerfunctoryApology | RuleId::MissingApology => {
            let matter = matter(known.matter?);
            Some(format!("{matter} 일을 겪으시게 해 진심으로 사과드립니다."))
        }
        RuleId::MissingGreeting => Some(format!("안녕하십니까. {}입니다.", signature(known)?)),
        RuleId::ColdClosing => {
            let (name, phone) = (contact(known)?, known.facts.phone?);
            Some(format!(
                "답변이 미흡하시면 {name}({phone})에게 말씀해 주십시오. 다시 살펴보겠습니다."
            ))
        }
        _ => None,
    }
}

/// `11월 30일(월)까지`, `11월 30일(월) 오후 3시까지`.
fn until(due: Due) -> String {
    const DAYS: [&str; 7] = ["월", "화", "수", "목", "금", "토", "일"];
    let weekday = usize::try_from(due.on.weekday().to_monday_zero_offset()).unwrap_or(0);
    let (month, day, weekday) = (due.on.month(), due.on.day(), DAYS[weekday]);
    let time = due.at.map_or_else(String::new, |at| {
        let half = if at.hour() < 12 { "오전" } else { "오후" };
        let hour = (at.hour() + 11) % 12 + 1;
        let minute = match at.minute() {
            0 => String::new(),
            minute => format!(" {minute}분"),
        };
        format!(" {half} {hour}시{minute}")
    });
    format!("{month}월 {day}일({weekday}){time}까지")
}

/// `학사팀 박지훈이 `, with a blank behind; empty where nobody can be named.
fn subject(known: &Known<'_>) -> String {
    let Some(name) = contact(known) else {
        return String::new();
    };
    let last = name.chars().next_back().unwrap_or_default();
    let particle = if final_of(last) == 0 { "가" } else { "이" };
    format!("{name}{particle} ")
}

/// Department and writer, as far as they end in Hangul.
fn contact(known: &Known<'_>) -> Option<String> {
    let hangul = |name: &&str| name.ends_with(|c: char| ('가'..='힣').contains(&c));
    let names = [known.facts.department, known.facts.writer];
    let names: Vec<&str> = names.into_iter().flatten().filter(hangul).collect();
    (!names.is_empty()).then(|| names.join(" "))
}

fn signature(known: &Known<'_>) -> Option<String> {
    let writer = contact(known)?;
    Some(match known.facts.office {
        Some(office) => format!("{office} {writer}"),
        None => writer,
    })
}

/// A title that is a noun stands as it is; a sentence is what the customer said.
fn matter(title: &str) -> String {
    let level = speech_level(title);
    let cut = title.ends_with('…');
    if !cut && matches!(level, SpeechLevel::Fragment | SpeechLevel::Note) {
        format!("‘{title}’")
    } else {
        format!("‘{}’라고 말씀하신", core(title))
    }
}
