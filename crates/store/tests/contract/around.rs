//! What stands around the cases: repeated requests, the outbox, followers, files, people.

use domain::people::{CustomerId, Department, FileId, Relation, Role, StaffMember};
use domain::policy::Policy;
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
        let due = tell(&store, |tx| files::erase_due(tx, at(5), 10));
        tell(&store, move |tx| {
            files::remove_unused(tx, &due, jiff::Timestamp::MAX)
        });
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
    assert_eq!(tell(&store, |tx| customers::erase_due(tx, at(8), 10)), 0);
    assert_eq!(tell(&store, |tx| customers::erase_due(tx, at(9), 10)), 1);
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
