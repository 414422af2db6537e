//! `excuse`: the office's own circumstances given as justification.

use crate::reading::Reading;
use crate::rule::{Check, Rule, RuleId, Shows, en, ko, ko_chat};
use crate::text::Pattern;
use crate::{Severity, Words};
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    id: RuleId::Excuse,
    severity: Severity::Warning,
    title: Words::new("변명", "An excuse"),
    principle: "변명이 아닌 설명을 한다.",
    finds: Words::new(
        "바쁘다, 일손이 모자라다, 새로 왔다, 철이 그렇다처럼 우리 사정으로 잘못을 덮는 말.",
        "Own circumstances as justification: busy, short of staff, new to the job, the season.",
    ),
    why: Words::new(
        "우리 사정은 고객이 겪은 일을 덜어 주지 않습니다. 이해해 달라는 부탁으로만 들립니다.",
        "Our circumstances do not undo what the customer went through; they only ask for understanding.",
    ),
    advice: Words::new(
        "사정 대신 무슨 일이 있었는지 사실로 적고, 잘못은 잘못이라고 적어 주십시오.",
        "Tell what happened as facts, and own the fault.",
    ),
    wording: Words::new(
        "“○일 ○시에 ○○을 빠뜨렸습니다. 저희 잘못이며, ○○으로 바로잡았습니다.”",
        "“On … we left out …. That was our mistake, and we have corrected it by ….”",
    ),
    limits: Words::new(
        "흔한 말은 그대로 찾고, 나머지는 익힌 문장에서 배운 모형이 가려냅니다. 사실 설명에 사정이 한마디 섞이면 못 볼 수 있습니다.",
        "Plain wordings are known, the rest is told by a model learnt from labelled sentences; a circumstance within a factual account may be missed.",
    ),
    examples: &[
        ko(
            Shows::Broken,
            "«연말이라 업무가 몰려 담당자가 일일이 챙기지 못했습니다.»",
        ),
        ko_chat(
            Shows::Broken,
            "«제가 이 업무를 맡은 지 얼마 안 돼서 잘 몰랐어요.»",
        ),
        en(
            Shows::Broken,
            "«We have been extremely short-staffed this month.»",
        ),
        ko(
            Shows::Better,
            "11월 20일 10시에 접수하고도 담당자에게 넘기지 않았습니다. 저희 잘못입니다.",
        ),
        ko(
            Shows::NearMiss,
            "담당자가 휴가여도 대신 처리할 사람을 두지 않은 것은 저희 잘못입니다.",
        ),
    ],
    check: Check::Said(find),
};

/// What everybody says; the rest is left to the model.
static KOREAN: Pattern = Pattern::new(
    r"(?x) (?:바쁘다\s?보니|바빠서|바쁜\s?(?:관계|시기|철)|바쁘거든|정신이?\s?없(?:어서|다\s?보니)) | (?:인력|직원|일손|인원|손|예산|사람)[이도]?\s?(?:너무\s|많이\s|워낙\s)?(?:부족|모자라|없어서) |
      (?:온|입사한|발령\s?받은|맡은)\s?지\s?(?:얼마\s?(?:안|되지)|며칠|한\s?달) | (?:신입|초보|인턴|실습생)(?:이라|이다|이어서|이라서) | (?:업무|일|민원|문의|전화|환자|손님|주문)[이가]?\s?(?:너무\s|워낙\s)?(?:많아서|많다\s?보니|많거든|밀려|몰려|몰리|과중|폭주) |
      (?:연휴|성수기|학기\s?초|연말|휴가철|명절|점심시간)(?:이라|라|여서|이어서|인\s?관계)",
);

static ENGLISH: Pattern = Pattern::new(
    r"(?i)\b(?:(?:we|i)(?:'ve| have|'re| are| were| was| had)? (?:been )?(?:very |so |too |extremely )?(?:busy|short.?staffed|understaffed|overworked)|(?:clerk|colleague|she|he) is new\b|i(?:'m| am) (?:still )?new here|only started|holiday season|(?:so |too )many (?:calls|requests|cases|complaints))\b",
);

fn find(reading: &Reading<'_>) -> Vec<Range<usize>> {
    reading
        .each()
        .filter(|(_, words, acts)| {
            acts.apology.is_none() && (KOREAN.is_in(words) || ENGLISH.is_in(words))
        })
        .map(|(i, ..)| reading.whole(i))
        .collect()
}
