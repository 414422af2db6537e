//! Lists: in the order of attention, page by page, and only what the reader may see.

use domain::handle::case::CaseState;
use domain::receive::intake::VoiceKind;
use store::tables::lists::{self, Counts, Cursor, Filter, Section};
use store::tables::{cases, promises};
use store::{Fault, Store};

use crate::place::{Place, ask, at, case};
use crate::told::{
    self, Told, added, answered, auditor, cleared, clerk, closed, complained_of, happen, promised,
};

on_both_engines!(
    what_is_at_risk_comes_first_then_new_then_care_then_the_customers_turn,
    pages_follow_each_other_without_gap_or_repeat,
    a_clerk_finds_their_departments_their_own_and_what_is_offered,
    who_was_complained_of_never_finds_the_case,
    a_word_after_the_end_brings_a_case_back_to_the_urgent,
    filters_narrow_every_lane,
    ended_cases_are_listed_newest_first,
    clocks_and_promises_are_found_by_their_moment,
    earlier_cases_of_a_customer_are_found,
);

fn numbers(
    store: &Store,
    may: &domain::access::MayList,
    filter: &Filter,
    risk: i64,
) -> Vec<(Section, u128)> {
    let page = ask(store, |r| lists::page(r, may, filter, at(risk), None, 100));
    assert_eq!(page.next, None);
    page.lines
        .iter()
        .map(|(section, line)| (*section, place_of(line)))
        .collect()
}

fn place_of(line: &lists::Line) -> u128 {
    line.case_id.0.as_u128() - case(0).0.as_u128()
}

fn what_is_at_risk_comes_first_then_new_then_care_then_the_customers_turn(place: &Place) {
    let store = place.open();
    let all: Vec<_> = (1..=6).map(|n| Told::nth(n).begin(&store)).collect();
    happen(&store, &all[0], 50, vec![answered(&all[0])]);
    let with_promise = happen(&store, &all[1], 51, vec![promised(&all[1], 1, 500)]);
    happen(&store, &with_promise, 52, vec![answered(&all[1])]);
    happen(
        &store,
        &all[4],
        53,
        vec![domain::event::Event::CareBegun(
            domain::handle::case::CareBegun {},
        )],
    );
    Told {
        due: 400,
        ..Told::nth(7)
    }
    .begin(&store);
    let expected = [
        (Section::AtRisk, 7),
        (Section::AtRisk, 2),
        (Section::New, 3),
        (Section::New, 4),
        (Section::New, 6),
        (Section::Care, 5),
        (Section::Waiting, 1),
    ];
    assert_eq!(
        numbers(&store, &auditor(), &Filter::default(), 600),
        expected
    );
    let counts = ask(&store, |r| {
        lists::counts(r, &auditor(), &Filter::default(), at(600))
    });
    assert_eq!(
        counts,
        Counts {
            at_risk: 2,
            new: 3,
            care: 1,
            waiting: 1
        }
    );
    let overdue = Filter {
        sections: Some(vec![Section::AtRisk]),
        ..Filter::default()
    };
    assert_eq!(
        numbers(&store, &auditor(), &overdue, 450),
        [(Section::AtRisk, 7)]
    );
}

fn pages_follow_each_other_without_gap_or_repeat(place: &Place) {
    let store = place.open();
    for n in 1..=23 {
        let begun = Told {
            due: 1_000 + i64::from(n % 3),
            ..Told::nth(n)
        }
        .begin(&store);
        if n % 4 == 0 {
            happen(&store, &begun, 100, vec![answered(&begun)]);
        }
    }
    let whole = numbers(&store, &auditor(), &Filter::default(), 1_000);
    assert_eq!(whole.len(), 23);
    let (mut paged, mut after): (Vec<_>, Option<Cursor>) = (Vec::new(), None);
    loop {
        let may = auditor();
        let page = ask(&store, |r| {
            lists::page(r, &may, &Filter::default(), at(1_000), after, 4)
        });
        assert!(page.lines.len() <= 4);
        paged.extend(
            page.lines
                .iter()
                .map(|(section, line)| (*section, place_of(line))),
        );
        let Some(next) = page.next else { break };
        after = Some(next.to_string().parse().unwrap());
    }
    assert_eq!(paged, whole);
}

fn a_clerk_finds_their_departments_their_own_and_what_is_offered(place: &Place) {
    let store = place.open();
    Told::nth(1).begin(&store);
    Told {
        department: 2,
        owner: 2,
        ..Told::nth(2)
    }
    .begin(&store);
    Told {
        department: 3,
        owner: 1,
        ..Told::nth(3)
    }
    .begin(&store);
    let fourth = Told {
        department: 3,
        owner: 3,
        ..Told::nth(4)
    }
    .begin(&store);
    happen(&store, &fourth, 60, vec![told::offered(&fourth, 1, 1)]);
    let seen = |may| {
        numbers(&store, &may, &Filter::default(), 0)
            .into_iter()
            .map(|(_, n)| n)
            .collect::<Vec<_>>()
    };
    assert_eq!(seen(clerk(1, &[1])), [1, 3, 4]);
    assert_eq!(seen(clerk(1, &[1, 2])), [1, 2, 3, 4]);
    assert_eq!(seen(clerk(9, &[2])), [2]);
    assert_eq!(seen(clerk(9, &[])), Vec::<u128>::new());
    let counts = ask(&store, |r| {
        lists::counts(r, &clerk(1, &[1, 3]), &Filter::default(), at(0))
    });
    assert_eq!(counts.new, 3);
}

fn who_was_complained_of_never_finds_the_case(place: &Place) {
    let store = place.open();
    let first = Told::nth(1).begin(&store);
    Told::nth(2).begin(&store);
    let named = happen(&store, &first, 60, vec![complained_of(5)]);
    let seen = |may| numbers(&store, &may, &Filter::default(), 0).len();
    assert_eq!((seen(clerk(5, &[1])), seen(clerk(6, &[1]))), (1, 2));
    let count = |may| {
        ask(&store, |r| {
            lists::counts(r, &may, &Filter::default(), at(0))
        })
        .new
    };
    assert_eq!((count(clerk(5, &[1])), count(clerk(6, &[1]))), (1, 2));
    let of_customer = |may| ask(&store, |r| lists::of_customer(r, &may, first.customer)).len();
    assert_eq!(
        (of_customer(clerk(5, &[1])), of_customer(clerk(6, &[1]))),
        (1, 2)
    );
    happen(&store, &named, 61, vec![cleared(&named, 5)]);
    assert_eq!(
        (seen(clerk(5, &[1])), count(clerk(5, &[1]))),
        (2, 2),
        "it was not them"
    );
}

fn a_word_after_the_end_brings_a_case_back_to_the_urgent(place: &Place) {
    let store = place.open();
    let begun = Told::nth(1).begin(&store);
    let ended = happen(&store, &begun, 60, vec![answered(&begun), closed(60)]);
    let may = clerk(1, &[1]);
    let open = Filter::default();
    assert_eq!(numbers(&store, &may, &open, 100), []);
    happen(&store, &ended, 70, vec![added(&ended)]);
    assert_eq!(numbers(&store, &may, &open, 100), [(Section::AtRisk, 1)]);
    let closed_ones = Filter {
        state: Some(CaseState::Closed),
        ..Filter::default()
    };
    let found = numbers(&store, &may, &closed_ones, 100);
    assert_eq!(found, [(Section::AtRisk, 1)]);
}

fn filters_narrow_every_lane(place: &Place) {
    let store = place.open();
    Told::nth(1).begin(&store);
    Told {
        kind: VoiceKind::Praise,
        ..Told::nth(2)
    }
    .begin(&store);
    Told {
        department: 2,
        owner: 2,
        ..Told::nth(3)
    }
    .begin(&store);
    Told {
        department: 2,
        owner: 1,
        ..Told::nth(4)
    }
    .begin(&store);
    let seen = |may, filter: Filter| {
        numbers(&store, &may, &filter, 0)
            .into_iter()
            .map(|(_, n)| n)
            .collect::<Vec<_>>()
    };
    let praise = Filter {
        kind: Some(VoiceKind::Praise),
        ..Filter::default()
    };
    let second = Filter {
        department: Some(told::department(2)),
        ..Filter::default()
    };
    let of_first = Filter {
        owner: Some(told::staff(1)),
        ..Filter::default()
    };
    let both = Filter {
        owner: Some(told::staff(1)),
        ..second.clone()
    };
    let received = Filter {
        state: Some(CaseState::Received),
        ..Filter::default()
    };
    for may in [auditor(), clerk(9, &[1, 2])] {
        assert_eq!(seen(may.clone(), praise.clone()), [2]);
        assert_eq!(seen(may.clone(), second.clone()), [3, 4]);
        assert_eq!(seen(may.clone(), of_first.clone()), [1, 2, 4]);
        assert_eq!(seen(may.clone(), both.clone()), [4]);
        assert_eq!(seen(may, received.clone()), Vec::<u128>::new());
    }
    assert_eq!(seen(clerk(1, &[1]), second), [4]);
    assert_eq!(seen(clerk(1, &[1]), of_first), [1, 2, 4]);
    let of_second = Filter {
        owner: Some(told::staff(2)),
        ..Filter::default()
    };
    assert_eq!(seen(clerk(1, &[1]), of_second), Vec::<u128>::new());
}

fn ended_cases_are_listed_newest_first(place: &Place) {
    let store = place.open();
    for n in 1..=5 {
        let begun = Told::nth(n).begin(&store);
        if n != 3 {
            happen(&store, &begun, 70, vec![answered(&begun), closed(70)]);
        }
    }
    let ended = Filter {
        state: Some(CaseState::Closed),
        ..Filter::default()
    };
    let seen: Vec<_> = numbers(&store, &clerk(7, &[1]), &ended, 0)
        .into_iter()
        .map(|(_, n)| n)
        .collect();
    assert_eq!(seen, [5, 4, 2, 1]);
    let may = auditor();
    let first = ask(&store, |r| lists::page(r, &may, &ended, at(0), None, 2));
    let second = ask(&store, |r| {
        lists::page(r, &may, &ended, at(0), first.next, 2)
    });
    assert_eq!(
        second
            .lines
            .iter()
            .map(|(_, line)| place_of(line))
            .collect::<Vec<_>>(),
        [2, 1]
    );
    assert_eq!(second.next, None);
}

fn clocks_and_promises_are_found_by_their_moment(place: &Place) {
    let store = place.open();
    assert_eq!(ask(&store, cases::next_clock_at), None);
    let first = Told::nth(1).begin(&store);
    let second = Told {
        due: 300,
        ..Told::nth(2)
    }
    .begin(&store);
    let first = happen(
        &store,
        &first,
        60,
        vec![promised(&first, 1, 200), promised(&first, 2, 100)],
    );
    assert_eq!(ask(&store, cases::next_clock_at), Some(at(100)));
    let due = |moment| ask(&store, |r| cases::clocks_due(r, at(moment), 10));
    assert_eq!(due(99), []);
    assert_eq!(due(300), [first.id, second.id]);
    let open = ask(&store, |r| promises::open_until(r, at(250), 10));
    assert_eq!(
        open.iter().map(|p| (p.number, p.owner)).collect::<Vec<_>>(),
        [(2, told::staff(2)), (1, told::staff(1))]
    );
    happen(&store, &first, 61, vec![told::kept(2)]);
    assert_eq!(ask(&store, cases::next_clock_at), Some(at(200)));
    assert_eq!(
        ask(&store, |r| promises::open_until(r, at(250), 10)).len(),
        1
    );
}

fn earlier_cases_of_a_customer_are_found(place: &Place) {
    let store = place.open();
    let first = Told::nth(1).begin(&store);
    Told {
        customer: 2,
        ..Told::nth(2)
    }
    .begin(&store);
    Told {
        department: 2,
        ..Told::nth(3)
    }
    .begin(&store);
    let all = ask(&store, |r| {
        lists::of_customer(r, &auditor(), first.customer)
    });
    assert_eq!(all.iter().map(place_of).collect::<Vec<_>>(), [3, 1]);
    assert_eq!(all[0].customer_name.as_deref(), Some("고객 1"));
    assert_eq!(all[0].subject.as_deref(), Some("2026-000003 급식 식단표"));
    let theirs = ask(&store, |r| {
        lists::of_customer(r, &clerk(8, &[1]), first.customer)
    });
    assert_eq!(theirs.len(), 1);
    let found: Result<_, Fault> = store.read(crate::place::ORG, |r| {
        cases::of_customer(r, first.customer, 10)
    });
    assert_eq!(found.unwrap().len(), 2);
}
