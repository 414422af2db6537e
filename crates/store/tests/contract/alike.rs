//! Cases that speak of the same are looked up by their marks, and not any more once their words are gone.

use domain::people::CaseId;
use store::{alike, texts};

use crate::place::{Place, ask, at, case, tell};
use crate::told::Told;

on_both_engines!(
    who_shares_the_rarer_marks_comes_first,
    what_is_erased_is_alike_to_nothing
);

fn who_shares_the_rarer_marks_comes_first(place: &Place) {
    let store = place.open();
    tell(&store, |tx| {
        for n in 1..=250 {
            alike::index(tx, case(n), &[7, 65_535])?;
        }
        alike::index(tx, case(900), &[1, 2, 7])?;
        alike::index(tx, case(901), &[2, 7])?;
        // Again, by other marks: the old ones lead nowhere.
        alike::index(tx, case(902), &[1, 2, 3])?;
        alike::index(tx, case(902), &[4])
    });
    let find = |marks: &'static [u16], limit| ask(&store, |r| alike::find(r, marks, limit));
    assert_eq!(find(&[1, 2, 7], 2), [case(900), case(901)]);
    assert_eq!(find(&[1, 3], 9), [case(900)]);
    assert_eq!(find(&[4], 9), [case(902)]);
    // Of a mark that everybody has, only the newest are looked at.
    let common = find(&[65_535], 1_000);
    assert_eq!((common.len(), common[0]), (200, case(250)));
    assert_eq!(find(&[], 9), Vec::<CaseId>::new());
}

fn what_is_erased_is_alike_to_nothing(place: &Place) {
    let store = place.open();
    Told::nth(1).begin(&store);
    tell(&store, |tx| alike::index(tx, case(1), &[5, 6]));
    tell(&store, |tx| {
        texts::set_erase_after(tx, case(1), Some(at(10)))
    });
    tell(&store, |tx| texts::erase_due(tx, at(10), 10));
    assert_eq!(
        ask(&store, |r| alike::find(r, &[5, 6], 9)),
        Vec::<CaseId>::new()
    );
    for table in ["alike", "alike_marks"] {
        let left = format!("SELECT count(*) FROM {table}");
        assert_eq!(ask(&store, |r| r.number(&left, &[])), 0);
    }
}
