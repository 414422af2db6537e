//! The journal and the texts: in order, whole, and silent once erased.

use store::{journal, texts};

use crate::place::{ORG, Place, ask, at, case, text};

on_both_engines!(
    the_journal_reads_as_it_was_written,
    a_text_is_kept_apart_and_can_be_erased,
);

fn the_journal_reads_as_it_was_written(place: &Place) {
    // Its kinds are no events of a case.
    place.leave_broken();
    let store = place.open();
    let body = r#"{"말":"그대로","quote":"'\"; DROP TABLE journal"}"#;
    let write = |case_id| {
        store
            .write(ORG, move |tx| {
                journal::append(
                    tx,
                    &journal::Entry {
                        case_id,
                        at: at(5),
                        actor: "customer",
                        kind: "k",
                        body,
                    },
                )
            })
            .wait()
            .unwrap()
    };
    assert_eq!(
        [write(Some(case(1))), write(None), write(Some(case(2)))],
        [1, 2, 3]
    );
    let all = ask(&store, |r| journal::after(r, 1, 10));
    assert_eq!(
        all.iter().map(|r| (r.seq, r.case_id)).collect::<Vec<_>>(),
        [(2, None), (3, Some(case(2)))]
    );
    assert_eq!((all[0].body.as_str(), all[0].at), (body, at(5)));
    let head = ask(&store, journal::head);
    assert_eq!((head.seq, head.digest), (3, all[1].digest));
    let own = ask(&store, |r| journal::of_case(r, case(1)));
    assert_eq!(own.len(), 1);
}

fn a_text_is_kept_apart_and_can_be_erased(place: &Place) {
    let store = place.open();
    let keep = |n, erase_after| {
        store
            .write(ORG, move |tx| {
                let new = texts::NewText {
                    id: text(n),
                    case_id: Some(case(1)),
                    body: "한 시간을 서서 기다렸습니다 🙏",
                    salt: [7; 16],
                    erase_after,
                };
                texts::keep(tx, &new)
            })
            .wait()
            .unwrap()
    };
    let digest = keep(1, Some(at(10)));
    assert_eq!(
        digest,
        texts::digest(&[7; 16], "한 시간을 서서 기다렸습니다 🙏")
    );
    keep(2, None);
    let erase = |now| {
        store
            .write(ORG, move |tx| texts::erase_due(tx, now, 10))
            .wait()
            .unwrap()
    };
    assert_eq!([erase(at(9)), erase(at(10)), erase(at(11))], [0, 1, 0]);
    let all = ask(&store, |r| texts::of_case(r, case(1)));
    assert_eq!(all[0].body, None);
    assert_eq!(
        all[1].body.as_deref(),
        Some("한 시간을 서서 기다렸습니다 🙏")
    );
}
