//! Every command there is, with small numbers and near days, so that most meet something that exists.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use domain::command::Command;
use domain::handle::assessment::{Assessment, Level};
use domain::handle::case::CaseNumber;
use domain::handle::cause::{self, Cause};
use domain::handle::change::{self, ChangeResult};
use domain::handle::clock::{self, ExtensionReason};
use domain::handle::closure::{self, Outcome};
use domain::handle::memo::{self, MemoKind};
use domain::handle::promise::{self, By, ConsentBy};
use domain::handle::{hand_over, merge, remedy};
use domain::measure::answer::Comparison;
use domain::people::StaffId;
use domain::receive::intake::{self, VoiceKind};
use domain::reply::letter::{Decision, LetterKind, Respond, Route, Send};
use domain::reply::review::{Became, Reviewed, Severity};
use domain::words::TextRef;
use jiff::{Timestamp, ToSpan, civil, civil::date};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::story::office::{ACADEMIC, FACILITIES, NAMES, monday_ten, text};

type Asked = BoxedStrategy<Command>;

pub fn any() -> Asked {
    prop_oneof![
        2 => intake(), 4 => memos(), 3 => found(), 4 => owners(), 3 => changes(), 6 => promises(),
        6 => remedies(), 6 => clocks(), 1 => merging(), 6 => letters(), 6 => endings(), 3 => of_customer(),
    ]
    .boxed()
}

pub fn of_customer() -> Asked {
    prop_oneof![
        words().prop_map(|text| Command::Memo(memo::Command::CustomerAdds {
            text,
            files: Vec::new()
        })),
        Just(Command::Respond(Respond::Agree)),
        words().prop_map(|why| Command::Respond(Respond::Refuse { why })),
        select(&Comparison::ALL[..]).prop_map(Command::Answer),
        (1_u32..4, proptest::bool::ANY).prop_map(|(number, agrees)| Command::Remedy(
            remedy::Command::CustomerAnswers { number, agrees }
        )),
    ]
    .boxed()
}

pub fn of_lead() -> Asked {
    let amount = option::of(select(vec![0_u64, 5_000, 60_000, 4_000_000]));
    let approve =
        (1_u32..4, amount, option::of(words())).prop_map(|(number, amount_won, reason)| {
            remedy::Command::Approve {
                number,
                amount_won,
                reason,
            }
        });
    let turn =
        (1_u32..4, words()).prop_map(|(number, reason)| remedy::Command::Turn { number, reason });
    prop_oneof![
        1 => approve.prop_map(Command::Remedy),
        1 => turn.prop_map(Command::Remedy),
        3 => letters(),
        2 => endings(),
        1 => owners(),
        1 => found(),
    ]
    .boxed()
}

fn words() -> impl Strategy<Value = TextRef> {
    (100_u128..200).prop_map(text)
}

fn someone() -> impl Strategy<Value = StaffId> {
    select(NAMES.iter().map(|(_, id)| *id).collect::<Vec<_>>())
}

/// Near days, and now and then the ends of time.
fn day() -> impl Strategy<Value = civil::Date> {
    prop_oneof![
        40 => (0_i64..60).prop_map(|days| date(2026, 11, 20) + days.days()),
        1 => select(vec![civil::Date::MIN, date(2030, 1, 1), civil::Date::MAX]),
    ]
}

fn moment() -> impl Strategy<Value = Timestamp> {
    prop_oneof![
        40 => (-24_i64..24 * 40).prop_map(|hours| monday_ten() + hours.hours()),
        1 => select(vec![Timestamp::MIN, Timestamp::MAX]),
    ]
}

fn intake() -> Asked {
    prop_oneof![
        Just(intake::Command::Acknowledge),
        select(&VoiceKind::ALL[..]).prop_map(|to| intake::Command::ChangeKind { to }),
    ]
    .prop_map(Command::Intake)
    .boxed()
}

fn memos() -> Asked {
    (select(vec![MemoKind::Memo, MemoKind::Note]), words())
        .prop_map(|(kind, text)| Command::Memo(memo::Command::Add { kind, text }))
        .boxed()
}

fn found() -> Asked {
    let level = || (1_u8..=5).prop_map(|level| Level::new(level).unwrap());
    let causes = subsequence(&Cause::ALL[..], 0..=3);
    prop_oneof![
        3 => causes.prop_map(|causes| Command::Cause(cause::Command::Find { causes })),
        1 => someone()
            .prop_map(|staff| Command::Cause(cause::Command::NameComplainedOf { staff })),
        2 => (someone(), words()).prop_map(|(staff, reason)| Command::Cause(
            cause::Command::ClearComplainedOf { staff, reason }
        )),
        3 => (level(), level()).prop_map(|(severity, other)| Command::Assess(Assessment {
            severity,
            safety: other,
            complexity: other,
            impact: other,
            urgency: severity,
        })),
    ]
    .boxed()
}

fn owners() -> Asked {
    let department = option::of(select(vec![ACADEMIC, FACILITIES]));
    prop_oneof![
        3 => (option::of(someone()), department, words()).prop_map(|(to, department, reason)| {
            hand_over::Command::Offer {
                to,
                department,
                reason,
            }
        }),
        3 => Just(hand_over::Command::Accept),
        1 => words().prop_map(|reason| hand_over::Command::Decline { reason }),
        1 => Just(hand_over::Command::Take),
    ]
    .prop_map(Command::HandOver)
    .boxed()
}

fn changes() -> Asked {
    let results = vec![
        ChangeResult::Calmer,
        ChangeResult::Same,
        ChangeResult::Worse,
    ];
    prop_oneof![
        (words(), words()).prop_map(|(place, reason)| change::Command::Place { place, reason }),
        (moment(), words()).prop_map(|(resume_at, told)| change::Command::Time {
            resume_at,
            reason: told.clone(),
            told,
        }),
        (someone(), words()).prop_map(|(to, reason)| change::Command::Person { to, reason }),
        (1_u32..4, select(results))
            .prop_map(|(number, result)| change::Command::Judge { number, result }),
    ]
    .prop_map(Command::Change)
    .boxed()
}

fn promises() -> Asked {
    let by = || prop_oneof![3 => day().prop_map(By::Day), 1 => moment().prop_map(By::Moment)];
    let consent = option::of(select(vec![
        ConsentBy::Phone,
        ConsentBy::Counter,
        ConsentBy::Writing,
    ]));
    prop_oneof![
        3 => (words(), by(), option::of(someone()))
            .prop_map(|(what, by, owner)| promise::Command::Make { what, by, owner }),
        3 => (1_u32..5).prop_map(|number| promise::Command::Keep { number }),
        2 => (1_u32..5, by(), consent).prop_map(|(number, by, consent)| promise::Command::Move {
            number,
            by,
            consent,
        }),
    ]
    .prop_map(Command::Promise)
    .boxed()
}

fn remedies() -> Asked {
    let amounts = vec![0_u64, 4_000, 9_000, 30_000, 80_000, 2_000_000, 9_000_000];
    prop_oneof![
        3 => (words(), option::of(select(amounts))).prop_map(|(what, compensation_won)| {
            remedy::Command::Offer {
                what,
                compensation_won,
            }
        }),
        2 => (1_u32..4).prop_map(|number| remedy::Command::Finish { number }),
    ]
    .prop_map(Command::Remedy)
    .boxed()
}

fn clocks() -> Asked {
    let extend = (
        select(&ExtensionReason::ALL[..]),
        0_u16..16,
        proptest::bool::ANY,
        words(),
    );
    prop_oneof![
        4 => extend.prop_map(|(reason, days, consent, notice)| clock::Command::Extend {
            reason,
            notice,
            days,
            consent,
        }),
        4 => (words(), day())
            .prop_map(|(what, by_on)| clock::Command::RequestSupplement { what, by_on }),
        2 => day().prop_map(|by_on| clock::Command::ExtendSupplement { by_on }),
        4 => Just(clock::Command::ReceiveSupplement),
        1 => Just(giving_back()),
        2 => Just(coming_back()),
        1 => Just(deeming()),
        1 => (words(), words())
            .prop_map(|(agency, reason)| clock::Command::TransferAway { agency, reason }),
        1 => Just(clock::Command::Run),
    ]
    .prop_map(Command::Clock)
    .boxed()
}

pub fn supplement_by(by_on: civil::Date) -> clock::Command {
    let what = text(100);
    clock::Command::RequestSupplement { what, by_on }
}

pub fn giving_back() -> clock::Command {
    clock::Command::GiveBack { reason: text(101) }
}

pub fn coming_back() -> clock::Command {
    clock::Command::SupplementCameBack { how: text(102) }
}

pub fn deeming() -> clock::Command {
    clock::Command::DeemWithdrawn { reason: text(103) }
}

fn merging() -> Asked {
    let number = (1_u32..4).prop_map(|count| CaseNumber { year: 2026, count });
    let complained_of = proptest::collection::vec(someone(), 0..2);
    prop_oneof![
        number
            .clone()
            .prop_map(|number| merge::Command::Into { number }),
        (number, complained_of).prop_map(|(number, complained_of)| merge::Command::Absorb {
            number,
            complained_of,
        }),
    ]
    .prop_map(Command::Merge)
    .boxed()
}

fn letters() -> Asked {
    let decision = prop_oneof![
        1 => Just(None),
        3 => Just(Some(Decision::Granted)),
        2 => (words(), subsequence(&Route::ALL[..], 0..=3))
            .prop_map(|(reasons, routes)| Some(Decision::NotGranted { reasons, routes })),
    ];
    let kind = prop_oneof![
        5 => Just(LetterKind::Answer),
        1 => Just(LetterKind::Progress),
        1 => Just(LetterKind::Acknowledgement),
    ];
    let finding = (
        select(vec![Severity::Hint, Severity::Stop]),
        select(vec![Became::Taken, Became::Left]),
    );
    let finding = finding.prop_map(|(severity, became)| Reviewed {
        rule: "personal-data".to_owned(),
        severity,
        became,
    });
    let review = proptest::collection::vec(finding, 0..2);
    (kind, words(), decision, review)
        .prop_map(|(kind, text, decision, review)| {
            Command::Letter(Box::new(Send {
                kind,
                text,
                decision,
                review,
            }))
        })
        .boxed()
}

fn endings() -> Asked {
    prop_oneof![
        6 => select(&Outcome::CHOICES[..]).prop_map(|outcome| closure::Command::Close { outcome }),
        2 => words().prop_map(|reason| closure::Command::Reopen { reason }),
        1 => option::of(words()).prop_map(|why| closure::Command::Withdraw { why }),
    ]
    .prop_map(Command::Closure)
    .boxed()
}
