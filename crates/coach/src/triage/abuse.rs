//! Insults and threats at staff, spelled out, masked or without a swear word. What is quoted, said of
//! the day or of oneself, slang praise and lawful steps (a report, a suit) do not count.

use super::cues::Heard;
use super::{insult, insult_english, threat};
use crate::text::Pattern;
use std::ops::Range;

/// Byte ranges of the reading, in order, none overlapping.
pub(super) fn find(heard: &Heard<'_, '_>) -> Vec<Range<usize>> {
    let reading = heard.reading();
    let harmless = ranges(&insult::HARMLESS, reading);
    let korean = insult::ALL.iter().flat_map(|p| ranges(p, reading));
    let korean = korean.filter(|at| !is_reported(reading, at)).filter(|at| {
        !harmless
            .iter()
            .any(|h| h.start < at.end && at.start < h.end)
    });
    let english = ranges(&insult_english::ABUSE, reading).into_iter();
    let english = english.filter(|at| !insult_english::TOLD.is_in(before(reading, at.start)));
    let mut found: Vec<_> = korean
        .chain(english)
        .filter(|at| !heard.is_quoted(at))
        .chain(threat::find(heard))
        .collect();
    found.sort_by_key(|at| (at.start, at.end));
    found.dedup_by(|later, earlier| later.start < earlier.end);
    found
}

fn ranges(pattern: &Pattern, reading: &str) -> Vec<Range<usize>> {
    let found = pattern.regex().find_iter(reading);
    found.map(|m| m.range()).collect()
}

/// The few words before a place.
fn before(reading: &str, at: usize) -> &str {
    const BYTES: usize = 48;
    &reading[reading.floor_char_boundary(at.saturating_sub(BYTES))..at]
}

/// "멍청이라고 했습니다": what somebody called the writer.
fn is_reported(reading: &str, at: &Range<usize>) -> bool {
    static REPORTED: Pattern = Pattern::new(
        r"^[가-힣]{0,3}?이?(?:라고|라는|라며|라면서|란\s?(?:말|소리|욕))\s?(?:[가-힣]+\s)?(?:했|하(?:셨|시|더|는|며|고)|불|부르|욕|들|말|소리|수군)",
    );
    REPORTED.is_in(&reading[at.end..])
}

#[cfg(test)]
mod tests {
    use crate::triage::insults;

    #[test]
    fn abuse_is_heard_in_its_usual_spellings() {
        for said in [
            "야 이 ㅆ1발 것들아",
            "이 병.신 같은 직원아",
            "개1새끼들 진짜",
            "시\u{200B}발놈아 전화 받아",
            "ㅂ ㅅ 같네",
            "니들 다 세금도둑들이지",
            "뇌는 장식이냐?",
            "귀가 먹었냐 왜 못 알아들어",
            "이 무식한 것들이 사람을 뭘로 보고",
            "벌레만도 못한 것들",
            "니 애미가 그렇게 가르치더냐",
            "한글도 못 읽냐",
            "이 사기꾼들아 돈 내놔",
            "you useless clowns",
            "What a pathetic bunch of liars",
            "f*** you and your rules",
        ] {
            assert!(!insults(said).is_empty(), "{said}");
        }
    }

    #[test]
    fn what_is_quoted_reported_said_of_things_or_of_oneself_is_none() {
        for said in [
            "직원이 저에게 멍청이라고 했습니다",
            "옆 사람이 \"이 병신아\" 하고 소리쳤습니다",
            "They called me an idiot at the desk.",
            "제가 바보 같았어요",
            "하루 세끼 밥을 줍니다",
            "새끼 고양이가 울어요",
            "이 년 동안 기다렸고 십이 년이 지났습니다",
            "영수증을 다시 발행해 주세요",
            "귀가 먹어서 잘 못 듣습니다",
            "쓰레기가 쌓여 있습니다",
            "깡패 같은 아이들이 골목에 있어요",
            "고장 난 것들은 치워 주세요",
            "There are rats behind the clinic.",
            "The stupid machine ate my card.",
            "약이 두 군데서 나와서 겹쳐 먹었어요",
        ] {
            let found = insults(said);
            assert!(found.is_empty(), "{said}: {found:?}");
        }
    }
}
