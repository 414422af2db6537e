//! The demonstration shows every stage of the house, and its record proves itself.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use std::collections::BTreeMap;

use app::demonstration;
use store::{Location, Store, journal};
use testkit::ORG;

#[tokio::test]
async fn it_fills_every_stage() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(Location::Folder(folder.path().to_owned())).unwrap();
    demonstration::make(&store, ORG, testkit::monday_ten())
        .await
        .unwrap();
    let kinds = store
        .read::<_, store::Fault>(ORG, |reader| {
            let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
            for record in journal::after(reader, 0, usize::MAX)? {
                assert!(record.at <= testkit::monday_ten());
                *kinds.entry(record.kind).or_default() += 1;
            }
            Ok(kinds)
        })
        .unwrap();
    println!("{kinds:#?}");
    assert!(kinds["received"] >= 110);
    for kind in domain::event::Event::KINDS {
        let elsewhere = [
            "kind-changed",
            "complained-of-named",
            "complained-of-cleared",
            "hand-over-accepted",
            "hand-over-declined",
            "supplement-extended",
            "supplement-received",
            "transferred-away",
            "given-back",
            "supplement-undelivered",
            "deemed-withdrawn",
            "reopened",
        ];
        assert!(
            kinds.contains_key(*kind) || elsewhere.contains(kind),
            "no {kind}"
        );
    }
    store.close();
    testkit::prove(folder.path());
}
