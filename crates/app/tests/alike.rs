//! Who answers a case sees how similar ones ended, and what their customers agreed to, as far as they may see them.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use app::ask::alike::Alike;
use app::kept::Kept;
use app::perform::Act;
use app::receive::{Receipt, Voice};
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::handle::closure::Outcome;
use domain::people::StaffId;
use domain::reply::letter::{Decision, LetterKind, Respond, Send};
use domain::words::Words;
use testkit::office::{CLERK, FACILITIES, LEAD, OTHER_LEAD, PLANNER};
use testkit::{Desk, voice};

const DAMAGED: &str =
    "졸업증명서 발급기가 또 멈춰 있어서 증명서를 못 받고 돌아왔습니다. 고쳐 주십시오.";
const DAMAGED_TOO: &str = "증명서 발급기가 고장이라 졸업증명서를 받지 못했습니다. 언제 고쳐집니까?";
const FOOD: &str = "학생식당 저녁밥이 식어서 나오고 국물이 짰습니다. 조리원께 말해도 소용없습니다.";
const LETTER: &str = "발급기를 고쳤고 증명서는 등기로 보내 드렸습니다.";

async fn answered(desk: &Desk, receipt: &Receipt, by: StaffId, says: Respond) {
    let number = receipt.number;
    let mut texts = Kept::new();
    let send = Send {
        kind: LetterKind::Answer,
        text: texts.keep(Words::text(LETTER).unwrap()).unwrap(),
        decision: Some(Decision::Granted),
        review: Vec::new(),
    };
    let act = Act {
        actor: Actor::Staff(desk.staff(by)),
        number,
        seen: None,
        key: None,
        texts,
        files: Vec::new(),
        command: Command::Letter(Box::new(send)),
    };
    desk.app.perform(act).await.unwrap();
    let command = Command::Respond(says);
    desk.act(Actor::Customer, number, command).await.unwrap();
}

async fn alike(desk: &Desk, who: StaffId, number: CaseNumber) -> Vec<Alike> {
    while app::jobs::alike::ALIKE.next(&desk.app).await.unwrap() {}
    let staff = desk.staff(who);
    desk.app.cases_alike(&staff, number).await.unwrap()
}

#[tokio::test]
async fn an_agreed_answer_stands_beside_the_next_case_like_it() {
    let desk = Desk::open();
    let first = desk.receive(DAMAGED).await.unwrap();
    let food = desk.receive(FOOD).await.unwrap();
    let second = desk.receive(DAMAGED_TOO).await.unwrap();
    // Nothing ended yet.
    assert_eq!(alike(&desk, CLERK, second.number).await.len(), 0);
    answered(&desk, &first, CLERK, Respond::Agree).await;
    answered(&desk, &food, CLERK, Respond::Agree).await;
    let found = alike(&desk, CLERK, second.number).await;
    let [found] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(
        (found.number, found.outcome),
        (first.number, Outcome::Agreed)
    );
    assert_eq!(found.letter.as_deref(), Some(LETTER));
    assert!(found.likeness > 0.2 && found.likeness < 1.0, "{found:?}");
    desk.leave();
}

#[tokio::test]
async fn nobody_is_shown_a_case_they_may_not_see() {
    let desk = Desk::open();
    let elsewhere = Voice {
        department: FACILITIES,
        ..voice(DAMAGED)
    };
    let hidden = desk.app.receive(Actor::Public, elsewhere, None).await;
    answered(&desk, &hidden.unwrap(), OTHER_LEAD, Respond::Agree).await;
    let second = desk.receive(DAMAGED_TOO).await.unwrap();
    assert_eq!(alike(&desk, CLERK, second.number).await.len(), 0);
    assert_eq!(alike(&desk, LEAD, second.number).await.len(), 0);
    assert_eq!(alike(&desk, PLANNER, second.number).await.len(), 1);
    desk.leave();
}
