//! How far each case of the demonstration has come: its steps, each some working days ago at some minute of the day.
//! Says what happens, not how; `act.rs` does it through the one door.

use domain::measure::answer::Comparison;
use domain::receive::intake::VoiceKind;

/// One thing that happens to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Receive,
    Acknowledge,
    Memo,
    Note,
    Assess,
    FindCauses,
    /// To be done this many working days from then.
    Promise(u16),
    Keep,
    MoveWithConsent(u16),
    Place,
    /// Return this many working days from then.
    Time(u16),
    Person,
    Calmer,
    Remedy(u64),
    Approve,
    ApproveLess,
    TurnDown,
    Finish,
    OfferHandOver,
    Supplement,
    Extend,
    CustomerAdds,
    Answer,
    Refusal,
    Agree,
    DoNotAgree,
    Compare(Comparison),
    Close,
    Withdraw,
    MergeIntoNewest,
}

/// Working days ago, minute of the day, what.
pub type Timed = (u16, u16, Step);

const NINE: u16 = 9 * 60 + 20;
const TEN: u16 = 10 * 60 + 5;
const ELEVEN: u16 = 11 * 60 + 10;
const TWO: u16 = 14 * 60;
const THREE: u16 = 15 * 60 + 30;
const FIVE: u16 = 17 * 60;

/// The road of the case at a place in the file; places differ, so that every stage of the house is filled.
pub fn road(place: usize, kind: VoiceKind) -> Vec<Timed> {
    use Step::Receive;
    if kind == VoiceKind::Praise {
        return praise(place);
    }
    let minute = NINE + u16::try_from(place * 37 % 440).unwrap_or(0);
    let mut road = match place % 12 {
        0 | 6 => fresh(place),
        1 | 7 => in_care(place),
        2 => promises(place),
        3 => waiting(place),
        4 => money(place),
        5 | 10 => ended(place),
        8 => agreed(place),
        9 => hard(place),
        _ => ended_by_another_way(place),
    };
    if let Some((_, first, Receive)) = road.first_mut() {
        *first = minute.min(*first);
    }
    road
}

fn praise(place: usize) -> Vec<Timed> {
    let ago = 3 + u16::try_from(place % 12).unwrap_or(0);
    let mut road = vec![(ago, TEN, Step::Receive)];
    if place % 4 != 1 {
        road.push((ago - 1, TEN, Step::Acknowledge));
        road.push((ago - 1, ELEVEN, Step::Answer));
        road.push((ago - 2, NINE, Step::Compare(Comparison::Better)));
    }
    road
}

fn fresh(place: usize) -> Vec<Timed> {
    let ago = u16::try_from(place / 6 % 3).unwrap_or(0);
    vec![(ago, FIVE, Step::Receive)]
}

fn in_care(place: usize) -> Vec<Timed> {
    let mut road = vec![
        (4, TEN, Step::Receive),
        (4, ELEVEN, Step::Acknowledge),
        (4, TWO, Step::Memo),
        (3, NINE, Step::Assess),
        (3, TEN, Step::FindCauses),
    ];
    road.extend(match place / 6 % 6 {
        0 => vec![(3, TWO, Step::Promise(3)), (1, TEN, Step::CustomerAdds)],
        1 => vec![
            (2, TWO, Step::Place),
            (2, THREE, Step::Calmer),
            (1, NINE, Step::Promise(2)),
        ],
        2 => vec![(1, THREE, Step::Time(1)), (1, FIVE, Step::Note)],
        3 => vec![
            (2, TEN, Step::Person),
            (2, TWO, Step::Calmer),
            (1, TEN, Step::Promise(1)),
        ],
        4 => vec![(1, TEN, Step::OfferHandOver)],
        _ => vec![(2, TEN, Step::Promise(1)), (1, THREE, Step::Note)],
    });
    road
}

fn promises(place: usize) -> Vec<Timed> {
    let mut road = vec![
        (6, TEN, Step::Receive),
        (6, TWO, Step::Acknowledge),
        (5, NINE, Step::Memo),
    ];
    road.extend(match place / 12 % 4 {
        0 => vec![
            (5, TEN, Step::Promise(2)),
            (3, TWO, Step::Keep),
            (2, NINE, Step::Promise(2)),
        ],
        1 => vec![
            (5, TEN, Step::Promise(3)),
            (3, TWO, Step::MoveWithConsent(4)),
        ],
        2 => vec![(5, TEN, Step::Promise(2))],
        _ => vec![(4, TEN, Step::Promise(5)), (4, TWO, Step::Assess)],
    });
    road
}

fn waiting(place: usize) -> Vec<Timed> {
    match place / 12 % 4 {
        0 => vec![
            (5, TEN, Step::Receive),
            (5, TWO, Step::Acknowledge),
            (4, NINE, Step::Memo),
            (4, TEN, Step::Supplement),
        ],
        1 => vec![
            (7, TEN, Step::Receive),
            (7, TWO, Step::Acknowledge),
            (5, NINE, Step::Memo),
            (2, TEN, Step::Extend),
        ],
        _ => vec![
            (5, TEN, Step::Receive),
            (5, TWO, Step::Acknowledge),
            (4, NINE, Step::Memo),
            (4, TEN, Step::FindCauses),
            (2, THREE, Step::Answer),
        ],
    }
}

fn money(place: usize) -> Vec<Timed> {
    let mut road = vec![
        (5, TEN, Step::Receive),
        (5, TWO, Step::Acknowledge),
        (4, NINE, Step::Memo),
        (4, TEN, Step::Assess),
        (3, TEN, Step::FindCauses),
        (2, TEN, Step::Remedy(80_000)),
    ];
    match place / 12 % 5 {
        1 => road.push((1, TEN, Step::TurnDown)),
        4 if place > 60 => road.extend([(1, TEN, Step::Approve), (1, TWO, Step::Answer)]),
        4 => road.extend([(1, TEN, Step::ApproveLess), (1, TWO, Step::Answer)]),
        // Waits for the lead.
        _ => {}
    }
    road
}

fn agreed(place: usize) -> Vec<Timed> {
    let mut road = answered(place, 9);
    road.push((3, TEN, Step::Agree));
    if (place / 12).is_multiple_of(2) {
        road.push((3, ELEVEN, Step::Compare(Comparison::Better)));
    }
    road
}

fn answered(place: usize, ago: u16) -> Vec<Timed> {
    let remedy = if place.is_multiple_of(2) {
        Step::Remedy(0)
    } else {
        Step::Remedy(8_000)
    };
    vec![
        (ago, TEN, Step::Receive),
        (ago, TWO, Step::Acknowledge),
        (ago - 1, NINE, Step::Memo),
        (ago - 1, TEN, Step::Assess),
        (ago - 1, ELEVEN, Step::Promise(2)),
        (ago - 2, TWO, Step::Keep),
        (ago - 2, THREE, Step::FindCauses),
        (ago - 3, TEN, remedy),
        (ago - 4, TWO, Step::Answer),
    ]
}

fn ended(place: usize) -> Vec<Timed> {
    let ago = 12 + u16::try_from(place % 17).unwrap_or(0);
    let comparison = Comparison::ALL[place / 5 % 3];
    let mut road = answered(place, ago);
    road.extend([
        (ago - 5, TEN, Step::Agree),
        (ago - 6, TWO, Step::Finish),
        (ago - 6, THREE, Step::Close),
        (ago - 7, TEN, Step::Compare(comparison)),
    ]);
    road
}

fn hard(place: usize) -> Vec<Timed> {
    let mut road = vec![
        (8, TEN, Step::Receive),
        (8, ELEVEN, Step::Acknowledge),
        (7, NINE, Step::Place),
        (7, TEN, Step::Memo),
        (7, ELEVEN, Step::Calmer),
        (6, TEN, Step::Assess),
        (5, TEN, Step::FindCauses),
        (3, TEN, Step::Refusal),
    ];
    if place / 12 % 3 != 2 {
        road.push((2, TWO, Step::DoNotAgree));
        road.push((2, THREE, Step::Compare(Comparison::Worse)));
    }
    road
}

fn ended_by_another_way(place: usize) -> Vec<Timed> {
    match place / 12 % 4 {
        0 => vec![
            (6, TEN, Step::Receive),
            (6, TWO, Step::Acknowledge),
            (4, TEN, Step::Withdraw),
        ],
        1 => vec![
            (3, TEN, Step::Receive),
            (3, TWO, Step::Acknowledge),
            (2, TEN, Step::MergeIntoNewest),
        ],
        // Too long without an answer: the period ran out.
        2 => vec![
            (10, TEN, Step::Receive),
            (10, TWO, Step::Acknowledge),
            (8, TEN, Step::Memo),
        ],
        _ => ended(place),
    }
}
