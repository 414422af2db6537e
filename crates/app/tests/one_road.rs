//! One complaint walks the whole road through the one door, on a real database.
#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use app::kept::Kept;
use app::perform::Act;
use app::request_key::RequestKey;
use app::secret::Secret;
use app::trouble::Trouble;
use domain::access::Actor;
use domain::command::Command;
use domain::handle::case::CaseState;
use domain::handle::closure::{self, Outcome};
use domain::handle::promise::{self, By};
use domain::refusal::Refusal;
use domain::reply::letter::{Decision, LetterKind, Respond, Send};
use domain::words::Words;
use store::tables::lists::Filter;
use testkit::office::{CLERK, HANDLER, OTHER_LEAD};
use testkit::{Desk, voice};

fn refused<T: std::fmt::Debug>(result: Result<T, Trouble>) -> Refusal {
    match result {
        Err(Trouble::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one road, told in one go")]
async fn heard_cared_for_answered_agreed_closed() {
    let desk = Desk::open();
    let receipt = desk
        .receive("창구에서 한 시간을 기다렸습니다.")
        .await
        .unwrap();
    let number = receipt.number;
    let clerk = Actor::Staff(desk.staff(CLERK));

    let mut texts = Kept::new();
    let what = texts
        .keep(Words::text("원인을 확인해 전화드리겠습니다.").unwrap())
        .unwrap();
    let by = By::Day(jiff::civil::date(2026, 11, 25));
    let make = promise::Command::Make {
        what,
        by,
        owner: None,
    };
    let act = Act {
        actor: clerk.clone(),
        number,
        seen: Some(2),
        key: None,
        texts,
        files: Vec::new(),
        command: Command::Promise(make),
    };
    let done = desk.app.perform(act).await.unwrap();
    assert_eq!(done.events, ["care-begun", "promise-made"]);

    let keep = Command::Promise(promise::Command::Keep { number: 1 });
    desk.act(clerk.clone(), number, keep).await.unwrap();

    let mut texts = Kept::new();
    let text = texts
        .keep(Words::text("안녕하십니까. 사과드립니다.").unwrap())
        .unwrap();
    let send = Send {
        kind: LetterKind::Answer,
        text: text.clone(),
        decision: Some(Decision::Granted),
        review: Vec::new(),
    };
    let act = Act {
        actor: clerk.clone(),
        number,
        seen: None,
        key: None,
        texts,
        files: Vec::new(),
        command: Command::Letter(Box::new(send)),
    };
    desk.app.perform(act).await.unwrap();

    let may = desk
        .app
        .prove(number, Secret::typed(&receipt.secret.shown()))
        .await
        .unwrap();
    let page = desk.app.follow_page(may).await.unwrap();
    assert_eq!(page.texts.of(&text), Some("안녕하십니까. 사과드립니다."));
    desk.act(Actor::Customer, number, Command::Respond(Respond::Agree))
        .await
        .unwrap();
    let close = Command::Closure(closure::Command::Close {
        outcome: Outcome::Agreed,
    });
    desk.act(clerk, number, close).await.unwrap();

    let page = desk
        .app
        .case_page(&desk.staff(HANDLER), number)
        .await
        .unwrap();
    assert_eq!(page.case.state, CaseState::Closed);
    assert_eq!(page.timeline.len(), 8);
    desk.leave();
}

#[tokio::test]
async fn a_repeated_request_is_done_once_and_tells_the_same_secret() {
    let desk = Desk::open();
    let key = || {
        Some(RequestKey::new(
            "form",
            "a key from the page",
            b"the same words",
        ))
    };
    let first = desk
        .app
        .receive(Actor::Public, voice("같은 말"), key())
        .await
        .unwrap();
    let again = desk
        .app
        .receive(Actor::Public, voice("같은 말"), key())
        .await
        .unwrap();
    assert_eq!(
        (first.number, first.secret.shown()),
        (again.number, again.secret.shown())
    );
    let other = Some(RequestKey::new(
        "form",
        "a key from the page",
        b"other words",
    ));
    assert_eq!(
        refused(
            desk.app
                .receive(Actor::Public, voice("다른 말"), other)
                .await
        ),
        Refusal::KeyUsed
    );
    assert_eq!(desk.receive("다음 사람").await.unwrap().number.count, 2);
    desk.leave();
}

#[tokio::test]
async fn not_yours_looks_like_not_there_and_a_wrong_secret_opens_nothing() {
    let desk = Desk::open();
    let receipt = desk.receive("비밀").await.unwrap();
    let other = desk.staff(OTHER_LEAD);
    assert_eq!(
        refused(desk.app.case_page(&other, receipt.number).await),
        Refusal::NotThere
    );
    let nowhere = "2026-999999".parse().unwrap();
    assert_eq!(
        refused(desk.app.case_page(&other, nowhere).await),
        Refusal::NotThere
    );
    let wrong = Secret::typed("0000-0000-0000");
    assert_eq!(
        refused(desk.app.prove(receipt.number, wrong).await),
        Refusal::NotThere
    );
    desk.leave();
}

#[tokio::test]
async fn the_office_clock_records_what_ran_out_and_never_goes_back() {
    let desk = Desk::open();
    let receipt = desk.receive("기한").await.unwrap();
    desk.at("2026-12-01T18:00:00+09:00");
    assert_eq!(app::jobs::clock::run_due(&desk.app).await.unwrap(), 1);
    assert_eq!(app::jobs::clock::run_due(&desk.app).await.unwrap(), 0);
    desk.at("2026-11-01T09:00:00+09:00");
    let page = desk
        .app
        .case_page(&desk.staff(CLERK), receipt.number)
        .await
        .unwrap();
    assert!(page.case.clock.ran_out);
    assert!(page.now >= page.case.last_event_at);
    desk.leave();
}

#[tokio::test]
async fn a_case_is_found_by_number_phone_and_words_by_who_may_see_it() {
    let desk = Desk::open();
    let receipt = desk.receive("성적 정정이 거절되었습니다").await.unwrap();
    while app::jobs::search::SEARCH.next(&desk.app).await.unwrap() {}
    let clerk = desk.staff(CLERK);
    let number = receipt.number.to_string();
    for words in [number.as_str(), "+82 10-0123-4567", "정정 성적", "김하늘"] {
        assert_eq!(
            desk.app.find(&clerk, words).await.unwrap().len(),
            1,
            "{words}"
        );
        let other = desk.staff(OTHER_LEAD);
        assert_eq!(
            desk.app.find(&other, words).await.unwrap().len(),
            0,
            "{words}"
        );
    }
    assert_eq!(desk.app.find(&clerk, "성적 장학").await.unwrap().len(), 0);
    let page = desk
        .app
        .today(&clerk, Filter::default(), false, None, 10)
        .await
        .unwrap();
    assert_eq!((page.counts.new, page.page.lines.len()), (1, 1));
    desk.leave();
}

#[tokio::test]
async fn the_same_person_is_found_again_by_their_phone() {
    let desk = Desk::open();
    desk.receive("처음").await.unwrap();
    let second = desk.receive("두 번째").await.unwrap();
    let page = desk
        .app
        .case_page(&desk.staff(CLERK), second.number)
        .await
        .unwrap();
    assert_eq!(page.earlier.len(), 1);
    assert_eq!(page.earlier[0].subject.as_deref(), Some("처음"));
    desk.leave();
}
