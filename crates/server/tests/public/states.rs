//! What the tracking page says in each state, in both languages.

use app::kept::Kept;
use app::perform::Act;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseNumber;
use domain::handle::closure::{self, Outcome};
use domain::handle::promise::{self, By};
use domain::handle::{clock, merge};
use domain::reply::letter::{Decision, LetterKind, Respond, Send};
use domain::words::{TextRef, Words};
use testkit::office::CLERK;

use crate::customer::{Customer, TEXT};
use crate::house::{self, House};

/// The clerk does something that takes words.
async fn clerk(
    house: &House,
    number: CaseNumber,
    words: &[&str],
    command: impl FnOnce(Vec<TextRef>) -> Command,
) {
    let mut texts = Kept::new();
    let kept = words
        .iter()
        .map(|words| texts.keep(Words::text(words).unwrap()).unwrap());
    let command = command(kept.collect());
    let act = Act {
        actor: Actor::Staff(house.desk.staff(CLERK)),
        number,
        seen: None,
        key: None,
        texts,
        files: Vec::new(),
        command,
    };
    house.desk.app.perform(act).await.unwrap();
}

pub async fn answer(house: &House, number: CaseNumber) {
    let letter = "안녕하십니까. 기다리시게 해 죄송합니다. 창구를 점심에도 열겠습니다.";
    clerk(house, number, &[letter], |mut texts| {
        Command::Letter(Box::new(Send {
            kind: LetterKind::Answer,
            text: texts.remove(0),
            decision: Some(Decision::Granted),
            review: Vec::new(),
        }))
    })
    .await;
}

async fn promise(house: &House, number: CaseNumber) {
    clerk(
        house,
        number,
        &["결과를 전화드리겠습니다."],
        |mut texts| {
            Command::Promise(promise::Command::Make {
                what: texts.remove(0),
                by: By::Day(jiff::civil::date(2026, 11, 25)),
                owner: None,
            })
        },
    )
    .await;
}

#[tokio::test]
async fn a_promise_is_shown_open_kept_late_and_broken() {
    let house = house::open();
    let mut customer = Customer::of(&house, "ko", TEXT).await;
    let number = customer.case();
    promise(&house, number).await;
    promise(&house, number).await;
    let page = customer.page().await;
    assert!(page.says("11월 25일(수)까지 하겠다고 약속드렸습니다"));
    house.desk.at("2026-11-25T18:00:00+09:00");
    app::jobs::clock::run_due(&house.desk.app).await.unwrap();
    house.desk.at("2026-11-26T10:00:00+09:00");
    let keep = Command::Promise(promise::Command::Keep { number: 1 });
    clerk(&house, number, &[], |_| keep).await;
    let page = customer.page().await;
    assert!(
        page.says("11월 26일(목)에 늦게 마쳤습니다. 죄송합니다"),
        "late stays late"
    );
    assert!(page.says("11월 25일(수)까지였습니다. 죄송합니다"));
    assert!(page.says("약속한 때를 넘겼습니다. 죄송합니다"));
    house.desk.leave();
}

#[tokio::test]
async fn a_period_that_ran_out_is_said_openly() {
    let house = house::open();
    let mut customer = Customer::of(&house, "ko", TEXT).await;
    house.desk.at("2026-12-01T18:00:00+09:00");
    app::jobs::clock::run_due(&house.desk.app).await.unwrap();
    let page = customer.page().await;
    assert!(page.says("12월 1일(화)까지 답을 드리지 못했습니다"));
    assert!(page.says("처리 기한을 넘겼습니다. 죄송합니다"));
    house.desk.leave();
}

#[tokio::test]
async fn a_supplement_stops_the_clock_and_says_what_is_wanted() {
    let house = house::open();
    let mut customer = Customer::of(&house, "ko", TEXT).await;
    clerk(
        &house,
        customer.case(),
        &["영수증 사본"],
        |mut texts| {
            Command::Clock(clock::Command::RequestSupplement {
                what: texts.remove(0),
                by_on: jiff::civil::date(2026, 11, 30),
            })
        },
    )
    .await;
    let page = customer.page().await;
    assert!(page.says("11월 30일(월)까지 보내 주실 것이 있습니다"));
    assert!(page.says("영수증 사본") && !page.says("까지 답을 드립니다"));
    house.desk.leave();
}

#[tokio::test]
async fn merged_transferred_and_closed_have_their_own_words() {
    let house = house::open();
    let mut one = Customer::of(&house, "ko", TEXT).await;
    let mut two = Customer::of(&house, "en", TEXT).await;
    let mut three = Customer::of(&house, "ko", TEXT).await;
    let into = one.case();
    clerk(&house, two.case(), &[], |_| {
        Command::Merge(merge::Command::Into { number: into })
    })
    .await;
    let page = two.page().await;
    assert!(page.says("This was joined with the same matter, number 2026-000001"));

    clerk(
        &house,
        three.case(),
        &["한빛시청 민원실", "시청 소관"],
        |mut texts| {
            Command::Clock(clock::Command::TransferAway {
                agency: texts.remove(0),
                reason: texts.remove(0),
            })
        },
    )
    .await;
    let page = three.page().await;
    assert!(page.says("맡을 기관으로 넘겼습니다") && page.says("한빛시청 민원실"));
    assert!(
        !page.says("말씀해 주신 덕분에 고칠 수 있었습니다"),
        "nothing was mended here"
    );

    answer(&house, into).await;
    let agree = Command::Respond(Respond::Agree);
    house.desk.act(Actor::Customer, into, agree).await.unwrap();
    let close = closure::Command::Close {
        outcome: Outcome::Agreed,
    };
    clerk(&house, into, &[], |_| Command::Closure(close)).await;
    let page = one.page().await;
    assert!(page.says("처리를 마쳤습니다") && page.says("동의하신 대로 처리를 마쳤습니다"));
    house.desk.leave();
}
