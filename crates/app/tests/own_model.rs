//! What persons decide teaches the suggestions of their office, in the order of the record; an administrator lets it begin anew.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use app::trouble::Trouble;
use coach::triage::{self, CauseKind, Triage};
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::handle::cause::{self, Cause};
use domain::handle::closure;
use domain::refusal::Refusal;
use testkit::Desk;
use testkit::office::{ADMINISTRATOR, CLERK, LEAD, PLANNER};

const TOLD: [&str; 3] = [
    "주차 요금이 두 번 결제되었습니다. 차액을 돌려주십시오.",
    "정문 주차장 요금이 잘못 계산되어 더 냈습니다.",
    "주차 정기권 요금을 두 번 냈는데 돌려받지 못했습니다.",
];
const ALIKE: &str = "주차장 요금이 이상합니다. 두 번 결제되었습니다.";

async fn decide(desk: &Desk, told: &str, causes: Vec<Cause>) -> CaseNumber {
    let number = desk.receive(told).await.unwrap().number;
    let clerk = Actor::Staff(desk.staff(CLERK));
    let command = Command::Cause(cause::Command::Find { causes });
    desk.act(clerk, number, command).await.unwrap();
    number
}

async fn learn(desk: &Desk) {
    while app::jobs::own_model::learn_next(&desk.app).await.unwrap() {}
}

/// What is suggested for a case that just came in.
async fn suggested(desk: &Desk, told: &str) -> Triage {
    let number = desk.receive(told).await.unwrap().number;
    let page = desk.app.case_page(&desk.staff(CLERK), number).await;
    let page = page.unwrap();
    let now = page.office.local(page.now);
    triage::sort_as(&page.taught, told, None, now)
}

fn causes(read: &Triage) -> Vec<CauseKind> {
    read.causes.iter().map(|cause| cause.value).collect()
}

#[tokio::test]
async fn after_a_handful_of_decisions_the_office_is_followed_until_it_begins_anew() {
    let desk = Desk::open();
    let before = suggested(&desk, ALIKE).await;
    assert!(!causes(&before).contains(&CauseKind::HidingBehindRules));
    for told in TOLD.iter().cycle().take(12) {
        decide(&desk, told, vec![Cause::HidingBehindRules]).await;
    }
    learn(&desk).await;
    let after = suggested(&desk, ALIKE).await;
    assert_eq!(causes(&after), [CauseKind::HidingBehindRules]);
    assert!(after.causes[0].learnt);

    let administrator = desk.staff(ADMINISTRATOR);
    let learning = desk.app.learning(&administrator).await.unwrap();
    let edition = learning.edition.unwrap();
    assert_eq!((edition.version, edition.learnt), (1, 12));
    let fared = learning.fared.iter().find(|one| one.field == "causes");
    let fared = fared.unwrap();
    assert_eq!((fared.decisions, fared.without), (12, 0));
    assert!(
        fared.as_suggested > 0 && fared.as_suggested < 12,
        "{fared:?}"
    );

    desk.app.unlearn(&administrator).await.unwrap();
    learn(&desk).await;
    let anew = suggested(&desk, ALIKE).await;
    assert_eq!(causes(&anew), causes(&before));
    let edition = desk.app.learning(&administrator).await.unwrap().edition;
    assert_eq!(edition.map(|it| (it.version, it.learnt)), Some((2, 0)));
    desk.leave();
}

#[tokio::test]
async fn the_same_record_gives_the_same_model() {
    let mut kept = Vec::new();
    for at_once in [true, false] {
        let desk = Desk::open();
        for told in TOLD {
            decide(&desk, told, vec![Cause::Other, Cause::UnkindResponse]).await;
            if !at_once {
                learn(&desk).await;
            }
        }
        learn(&desk).await;
        let weights = desk
            .app
            .read(|reader| Ok(store::own_model::weights(reader)?));
        kept.push(weights.await.unwrap());
        desk.leave();
    }
    assert!(!kept[0].is_empty());
    assert_eq!(kept[0], kept[1]);
}

#[tokio::test]
async fn a_withdrawn_case_teaches_nothing_and_only_administrators_begin_anew() {
    let desk = Desk::open();
    let number = desk.receive(ALIKE).await.unwrap().number;
    let withdraw = Command::Closure(closure::Command::Withdraw { why: None });
    desk.act(Actor::Customer, number, withdraw).await.unwrap();
    learn(&desk).await;
    let planner = desk.staff(PLANNER);
    let edition = desk.app.learning(&planner).await.unwrap().edition;
    assert_eq!(edition.map(|it| it.learnt), Some(0));
    for who in [LEAD, PLANNER, CLERK] {
        let refused = desk.app.unlearn(&desk.staff(who)).await;
        assert!(matches!(refused, Err(Trouble::Refused(Refusal::NotYours))));
    }
    desk.leave();
}
