//! What an office's decisions taught is kept, counted, and gone when it begins anew.

use store::own_model::{self, Edition, Fared, Since};

use crate::place::{Place, ask, at, tell};

on_both_engines!(what_was_taught_is_kept_until_it_begins_anew);

fn since(second: i64) -> Since {
    Since {
        at: at(second),
        seq: second,
    }
}

fn what_was_taught_is_kept_until_it_begins_anew(place: &Place) {
    let store = place.open();
    assert_eq!(ask(&store, own_model::edition), None);
    tell(&store, |tx| own_model::begin_anew(tx, "1/24", since(1)));
    tell(&store, |tx| {
        own_model::keep(tx, "kind/complaint", &[1, 2, 3])?;
        own_model::keep(tx, "kind/complaint", &[4, 5])?;
        own_model::note(tx, 7, "kind", Some(true))?;
        own_model::note(tx, 8, "kind", Some(false))?;
        own_model::note(tx, 9, "kind", None)?;
        own_model::read_to(tx, 12)
    });
    let kept = [("kind/complaint".to_owned(), vec![4, 5])];
    assert_eq!(ask(&store, own_model::weights), kept);
    let fared = |last| ask(&store, |r| own_model::fared(r, "kind", last));
    let told = |decisions, without, as_suggested| Fared {
        field: "kind".to_owned(),
        decisions,
        without,
        as_suggested,
    };
    assert_eq!((fared(9), fared(2)), (told(3, 1, 1), told(2, 1, 0)));
    let edition = |version, second, read_to, learnt| Edition {
        version,
        make: "1/24".to_owned(),
        since: since(second),
        read_to,
        learnt,
    };
    assert_eq!(ask(&store, own_model::edition), Some(edition(1, 1, 12, 3)));
    tell(&store, |tx| own_model::begin_anew(tx, "1/24", since(9)));
    assert_eq!(ask(&store, own_model::edition), Some(edition(2, 9, 9, 0)));
    assert_eq!(ask(&store, own_model::weights), []);
    assert_eq!(fared(9), told(0, 0, 0));
}
