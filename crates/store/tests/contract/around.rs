//! What stands around the cases: repeated requests, the outbox, followers, files, people, sign-in.

use domain::people::{CustomerId, Department, FileId, Relation, Role, StaffMember};
use domain::policy::Policy;
use store::accounts::account::{self, Account};
use store::accounts::grant::{self, Grant};
use store::accounts::session::{self, Session};
use store::accounts::token::{self, Token};
use store::files::{self, StoredFile};
use store::idempotency::{self, Seen};
use store::outbox::{self, ItemState, NewItem};
use store::tables::customers::{self, Customer, Lookup};
use store::tables::office::{self, Organisation};
use store::{Fault, FaultKind, Store, followers};

use crate::place::{ORG, Place, ask, at, case, id, tell};
use crate::told::{KEY, department, staff};

on_both_engines!(
    a_repeated_request_gets_its_first_answer,
    a_letter_is_claimed_by_one_sender_and_comes_back_when_that_one_dies,
    a_mark_never_goes_back,
    a_file_is_kept_once_and_read_as_it_was,
    a_file_that_two_cases_have_outlives_the_first,
    a_row_never_names_a_content_that_is_not_there,
    a_customer_is_found_again_by_phone_or_address,
    an_erased_customer_is_nobody,
    the_office_is_as_it_set_itself_up,
    an_account_counts_its_failures_and_opens_again,
    a_session_ends_when_it_should,
    a_revoked_token_opens_nothing,
    grants_are_a_log,
);

fn a_repeated_request_gets_its_first_answer(place: &Place) {
    let store = place.open();
    let (first, other) = (idempotency::digest(b"one"), idempotency::digest(b"other"));
    let seen = |digest| ask(&store, |r| idempotency::seen(r, "key", &digest));
    assert_eq!(seen(first), Seen::New);
    tell(&store, move |tx| {
        idempotency::keep(tx, "key", &first, "{\"number\":1}", at(1))
    });
    assert_eq!(seen(first), Seen::Before("{\"number\":1}".to_owned()));
    assert_eq!(seen(other), Seen::Otherwise);
    assert_eq!(tell(&store, |tx| idempotency::forget_before(tx, at(2))), 1);
    assert_eq!(seen(first), Seen::New);
}

fn put(store: &Store, n: u128, due: i64) {
    tell(store, move |tx| {
        let item = NewItem {
            id: id(n),
            case_id: Some(case(1)),
            kind: "receipt",
            body: "{}",
            due_at: at(due),
            created_at: at(0),
        };
        outbox::add(tx, &item)
    });
}

fn a_letter_is_claimed_by_one_sender_and_comes_back_when_that_one_dies(place: &Place) {
    let store = place.open();
    put(&store, 1, 10);
    put(&store, 2, 5);
    put(&store, 3, 50);
    assert_eq!(ask(&store, outbox::next_due_at), Some(at(5)));
    let claim = |now| {
        let items = tell(&store, move |tx| {
            outbox::claim_due(tx, at(now), at(now + 60), 10)
        });
        items
            .into_iter()
            .map(|item| (item.id, item.attempts))
            .collect::<Vec<_>>()
    };
    assert_eq!(claim(20), [(id(2), 1), (id(1), 1)]);
    assert_eq!(claim(21), []);
    tell(&store, |tx| outbox::sent(tx, id(2), at(22)));
    tell(&store, |tx| outbox::retry(tx, id(1), at(30), "no answer"));
    assert_eq!(claim(30), [(id(1), 2)]);
    assert_eq!(claim(95), [(id(3), 1), (id(1), 3)]);
    tell(&store, |tx| outbox::give_up(tx, id(3), "no such address"));
    let states: Vec<_> = ask(&store, |r| outbox::of_case(r, case(1)))
        .into_iter()
        .map(|item| item.state)
        .collect();
    assert_eq!(
        states,
        [ItemState::Sending, ItemState::Sent, ItemState::Failed]
    );
    assert_eq!(ask(&store, |r| outbox::count(r, ItemState::Failed)), 1);
}

fn a_mark_never_goes_back(place: &Place) {
    let store = place.open();
    let mark = || ask(&store, |r| followers::mark(r, "search"));
    assert_eq!(mark(), 0);
    tell(&store, |tx| followers::advance(tx, "search", 7));
    tell(&store, |tx| followers::advance(tx, "search", 3));
    assert_eq!(mark(), 7);
}

fn file(store: &Store, n: u128, case_n: u128, content: &[u8]) -> StoredFile {
    StoredFile {
        id: FileId(id(n)),
        case_id: Some(case(case_n)),
        name: "사진.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        bytes: i64::try_from(content.len()).unwrap(),
        digest: store.files().put(ORG, content).unwrap(),
        added_at: at(1),
        erased_at: None,
    }
}

fn a_file_is_kept_once_and_read_as_it_was(place: &Place) {
    let store = place.open();
    let (first, second) = (file(&store, 1, 1, b"photo"), file(&store, 2, 1, b"photo"));
    let kept = first.clone();
    tell(&store, move |tx| {
        files::add(tx, &first)?;
        files::add(tx, &second)
    });
    assert_eq!(ask(&store, |r| files::get(r, kept.id)), Some(kept.clone()));
    assert_eq!(ask(&store, |r| files::of_case(r, case(1))).len(), 2);
    assert_eq!(store.files().read(ORG, &kept.digest).unwrap(), b"photo");
    let on_disk = walk(&place.location().files());
    assert_eq!(on_disk, 1);
}

fn walk(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .map(|path| if path.is_dir() { walk(&path) } else { 1 })
        .sum()
}

fn a_file_that_two_cases_have_outlives_the_first(place: &Place) {
    let store = place.open();
    let (first, second) = (file(&store, 1, 1, b"photo"), file(&store, 2, 2, b"photo"));
    let digest = first.digest;
    tell(&store, move |tx| {
        files::add(tx, &first)?;
        files::add(tx, &second)
    });
    let erase = |n| {
        tell(&store, move |tx| {
            files::set_erase_after(tx, case(n), Some(at(5)))
        });
        let due = tell(&store, |tx| files::erase_due(tx, at(5)));
        tell(&store, move |tx| files::remove_unused(tx, &due));
        store
            .files()
            .read(ORG, &digest)
            .map_err(|fault| fault.kind())
    };
    assert_eq!(erase(1).as_deref(), Ok(&b"photo"[..]));
    assert_eq!(erase(2), Err(FaultKind::Damaged));
}

fn a_row_never_names_a_content_that_is_not_there(place: &Place) {
    let store = place.open();
    let mut never_put = file(&store, 1, 1, b"photo");
    never_put.digest = [1; 32];
    let refused = store
        .write(ORG, move |tx| files::add(tx, &never_put))
        .wait();
    assert_eq!(
        refused.map_err(|fault: Fault| fault.kind()),
        Err(FaultKind::Damaged)
    );
}

fn customer(n: u128, phone: Option<&str>, email: Option<&str>) -> (Customer, Lookup) {
    let customer = Customer {
        id: CustomerId(id(n)),
        name: Some("김미소".to_owned()),
        relation: Relation::Student,
        internal: true,
        phone: phone.map(str::to_owned),
        email: email.map(str::to_owned),
    };
    (customer, Lookup::of(&KEY, phone, email))
}

fn a_customer_is_found_again_by_phone_or_address(place: &Place) {
    let store = place.open();
    for (n, phone, email) in [
        (1, Some("010-1234-5678"), None),
        (2, None, Some("Miso@Example.ac.kr")),
        (3, None, None),
        (4, Some("010 1234 5678"), Some("other@example.ac.kr")),
    ] {
        let (customer, lookup) = customer(n, phone, email);
        tell(&store, move |tx| {
            customers::add(tx, &customer, &lookup, at(n.try_into().unwrap()))
        });
    }
    let find = |phone, email| {
        let lookup = Lookup::of(&KEY, phone, email);
        ask(&store, |r| customers::find(r, &lookup)).map(|customer| customer.id)
    };
    assert_eq!(
        find(Some("+82 10-1234-5678"), None),
        Some(CustomerId(id(1)))
    );
    assert_eq!(
        find(None, Some(" miso@example.AC.KR ")),
        Some(CustomerId(id(2)))
    );
    assert_eq!(
        find(Some("010-0000-0000"), Some("other@example.ac.kr")),
        Some(CustomerId(id(4)))
    );
    assert_eq!(find(Some("없음"), Some("")), None);
    assert_ne!(
        Lookup::of(&KEY, Some("01012345678"), None),
        Lookup::of(&[4; 32], Some("01012345678"), None)
    );
}

fn an_erased_customer_is_nobody(place: &Place) {
    let store = place.open();
    let (customer, lookup) = customer(1, Some("010-1234-5678"), None);
    let key = customer.id;
    tell(&store, move |tx| {
        customers::add(tx, &customer, &lookup, at(1))
    });
    tell(&store, move |tx| {
        customers::set_erase_after(tx, key, Some(at(9)))
    });
    assert_eq!(tell(&store, |tx| customers::erase_due(tx, at(8))), 0);
    assert_eq!(tell(&store, |tx| customers::erase_due(tx, at(9))), 1);
    let erased = ask(&store, |r| customers::get(r, key)).unwrap();
    assert_eq!(
        (erased.name, erased.phone, erased.relation),
        (None, None, Relation::Student)
    );
    assert_eq!(ask(&store, |r| customers::find(r, &lookup)), None);
}

fn the_office_is_as_it_set_itself_up(place: &Place) {
    let store = place.open();
    assert_eq!(ask(&store, office::organisation), None);
    let mut organisation = Organisation {
        name: "미소대학교".to_owned(),
        name_en: "Miso University".to_owned(),
        time_zone: "Asia/Seoul".to_owned(),
        policy: Policy::default(),
        calendar: "{}".to_owned(),
        lookup_key: KEY,
    };
    let team = Department {
        id: department(1),
        name: "학사팀".to_owned(),
        name_en: "Registry".to_owned(),
        phone: "02-000-0001".to_owned(),
        email: "registry@example.ac.kr".to_owned(),
        receiver: staff(1),
    };
    let member = StaffMember {
        id: staff(1),
        name: "이담당".to_owned(),
        name_en: "Lee".to_owned(),
        phone: "02-000-0002".to_owned(),
        roles: vec![Role::Clerk, Role::Handler],
        departments: vec![team.id],
        active: true,
    };
    let set = |organisation: &Organisation, member: &StaffMember| {
        let (organisation, team, member) = (organisation.clone(), team.clone(), member.clone());
        tell(&store, move |tx| {
            office::set_organisation(tx, &organisation, at(1))?;
            office::set_department(tx, &team)?;
            office::set_member(tx, &member)
        });
    };
    set(&organisation, &member);
    assert_eq!(
        ask(&store, office::organisation).as_ref(),
        Some(&organisation)
    );
    assert_eq!(
        ask(&store, office::departments),
        std::slice::from_ref(&team)
    );
    organisation.policy.clerk_limit_won = 1;
    organisation.lookup_key = [0; 32];
    let left = StaffMember {
        active: false,
        ..member
    };
    set(&organisation, &left);
    let now = ask(&store, office::organisation).unwrap();
    assert_eq!((now.policy.clerk_limit_won, now.lookup_key), (1, KEY));
    assert_eq!(ask(&store, office::staff), [left]);
    assert_eq!(ask(&store, office::organisation_ids), [ORG]);
}

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
