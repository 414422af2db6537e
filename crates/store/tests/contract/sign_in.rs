//! Who may sign in: accounts, sessions, tokens, and the log of rights given.

use domain::people::Role;
use store::accounts::account::{self, Account};
use store::accounts::grant::{self, Grant};
use store::accounts::session::{self, Session};
use store::accounts::token::{self, Token};
use store::{Fault, FaultKind, Store};

use crate::place::{ORG, Place, ask, at, id, tell};
use crate::told::{department, staff};

on_both_engines!(
    an_account_counts_its_failures_and_opens_again,
    a_session_ends_when_it_should,
    a_revoked_token_opens_nothing,
    grants_are_a_log,
);

fn open_account(store: &Store) {
    tell(store, |tx| {
        account::add(tx, staff(1), "lee", "$argon2id$", at(1))
    });
}

fn an_account_counts_its_failures_and_opens_again(place: &Place) {
    let store = place.open();
    open_account(&store);
    tell(&store, |tx| account::note_failure(tx, staff(1), None));
    tell(&store, |tx| {
        account::note_failure(tx, staff(1), Some(at(90)))
    });
    let seen = || ask(&store, |r| account::by_login_name(r, "lee")).unwrap();
    let locked = Account {
        staff_id: staff(1),
        login_name: "lee".to_owned(),
        password_hash: "$argon2id$".to_owned(),
        failures: 2,
        locked_until: Some(at(90)),
        disabled_at: None,
    };
    assert_eq!(seen(), locked);
    tell(&store, |tx| account::note_success(tx, staff(1)));
    assert_eq!((seen().failures, seen().locked_until), (0, None));
    tell(&store, |tx| {
        account::set_password(tx, staff(1), "$new$", at(2))
    });
    assert_eq!(
        ask(&store, |r| account::of_staff(r, staff(1)))
            .unwrap()
            .password_hash,
        "$new$"
    );
    let taken = store
        .write(ORG, |tx| account::add(tx, staff(2), "lee", "$", at(1)))
        .wait();
    assert_eq!(
        taken.map_err(|fault: Fault| fault.kind()),
        Err(FaultKind::Conflict)
    );
    assert_eq!(ask(&store, |r| account::by_login_name(r, "Lee")), None);
}

fn a_session_ends_when_it_should(place: &Place) {
    let store = place.open();
    open_account(&store);
    let open = |n: u8| {
        tell(&store, move |tx| {
            let session = Session {
                token_digest: [n; 32],
                staff_id: staff(1),
                created_at: at(1),
                last_seen_at: at(1),
                expires_at: at(100),
            };
            session::open(tx, &session)
        });
    };
    let alive = |n: u8, now| ask(&store, |r| session::find(r, &[n; 32], at(now))).is_some();
    open(1);
    open(2);
    open(3);
    assert_eq!(
        (alive(1, 99), alive(1, 100), alive(9, 1)),
        (true, false, false)
    );
    tell(&store, |tx| session::touch(tx, &[1; 32], at(50), at(150)));
    assert!(alive(1, 120));
    tell(&store, |tx| session::close(tx, &[2; 32]));
    assert!(!alive(2, 2));
    assert_eq!(tell(&store, |tx| session::forget_expired(tx, at(120))), 1);
    tell(&store, |tx| {
        account::set_disabled(tx, staff(1), Some(at(60)))
    });
    assert!(!alive(1, 61));
    tell(&store, |tx| account::set_disabled(tx, staff(1), None));
    assert_eq!(tell(&store, |tx| session::close_all(tx, staff(1))), 1);
    assert!(!alive(1, 62));
}

fn a_revoked_token_opens_nothing(place: &Place) {
    let store = place.open();
    let made = Token {
        id: id(1),
        token_digest: [5; 32],
        name: "민원 연계".to_owned(),
        scopes: "cases:read cases:write".to_owned(),
        staff_id: staff(1),
        created_at: at(1),
        expires_at: Some(at(100)),
        revoked_at: None,
    };
    tell(&store, {
        let made = made.clone();
        move |tx| token::add(tx, &made)
    });
    let find = |now| ask(&store, |r| token::find(r, &[5; 32], at(now)));
    assert_eq!(find(99), Some(made));
    assert_eq!(find(100), None);
    let revoke = || tell(&store, |tx| token::revoke(tx, id(1), at(50)));
    assert_eq!([revoke(), revoke()], [true, false]);
    assert_eq!(find(60), None);
    assert_eq!(ask(&store, token::all)[0].revoked_at, Some(at(50)));
}

fn grants_are_a_log(place: &Place) {
    let store = place.open();
    let grant = |n, granted| Grant {
        id: id(n),
        staff_id: staff(1),
        role: Role::Lead,
        department_id: Some(department(1)),
        granted,
        by: Some(staff(2)),
        at: at(n.try_into().unwrap()),
    };
    let (given, taken) = (grant(1, true), grant(2, false));
    let both = [given.clone(), taken.clone()];
    tell(&store, move |tx| {
        grant::record(tx, &given)?;
        grant::record(tx, &taken)
    });
    assert_eq!(ask(&store, |r| grant::of_staff(r, staff(1))), both);
}
