//! `/api/v1/cases/{number}/promises`.

use app::tokens::Scope;
use serde_json::json;
use testkit::office::CLERK;

use crate::house;
use crate::program::Program;

#[tokio::test]
async fn a_promise_is_made_moved_and_kept() {
    let house = house::open();
    let number = house.desk.receive("불편합니다.").await.unwrap().number;
    let program = Program::of(&house, CLERK, &Scope::ALL).await;
    let path = format!("/api/v1/cases/{number}/promises");
    let keyed = program.saying("idempotency-key", "p-1");
    let new = json!({"what": "전화드리겠습니다.", "by": "2026-11-30"});
    let made = keyed.post(&path, &new).await;
    assert_eq!(made.status, 201, "{made:?}");
    assert_eq!(made.json["promise"]["number"], 1);
    assert_eq!(made.json["promise"]["by_at"], "2026-11-30T09:00:00Z");
    assert_eq!(keyed.post(&path, &new).await.json, made.json);
    let other = json!({"what": "문자드리겠습니다.", "by": "2026-11-25T15:00"});
    let second = program.post(&path, &other).await.json;
    assert_eq!(second["promise"]["by_at"], "2026-11-25T06:00:00Z");
    let moved = json!({"by": "2026-12-01T10:00:00+09:00", "consent": "phone"});
    let said = program
        .raw("PATCH", &format!("{path}/1"), moved.to_string())
        .await;
    assert_eq!(said.status, 200, "{said:?}");
    assert_eq!(
        said.json["promises"][0]["moved_from"][0],
        "2026-11-30T09:00:00Z"
    );
    let kept = program
        .raw("PATCH", &format!("{path}/1"), r#"{"kept":true}"#)
        .await;
    assert_eq!(kept.json["promises"][0]["state"], "kept");
    house.desk.leave();
}

#[tokio::test]
async fn a_day_that_cannot_be_promised_is_refused() {
    let house = house::open();
    let number = house.desk.receive("불편합니다.").await.unwrap().number;
    let program = Program::of(&house, CLERK, &Scope::ALL).await;
    let path = format!("/api/v1/cases/{number}/promises");
    for (by, refused) in [
        ("2026-11-29", (422, "not-a-working-day", "")),
        ("2026-11-20", (422, "moment-passed", "")),
        ("2126-11-20", (422, "too-far", "")),
        ("2026-02-30", (422, "misfits", "/by")),
        ("soon", (422, "misfits", "/by")),
    ] {
        let said = program
            .post(&path, &json!({"what": "전화", "by": by}))
            .await;
        assert_eq!(said.refused(), refused, "{by}");
    }
    for (body, pointer) in [
        ("{}", "/kept"),
        (r#"{"kept":true,"by":"2026-12-01"}"#, "/kept"),
        (r#"{"seen":-1}"#, "/seen"),
    ] {
        let said = program.raw("PATCH", &format!("{path}/1"), body).await;
        assert_eq!(said.refused(), (422, "misfits", pointer), "{body}");
    }
    for nowhere in ["7", "x", "99999999999"] {
        let path = format!("{path}/{nowhere}");
        let said = program.raw("PATCH", &path, r#"{"kept":true}"#);
        assert_eq!(said.await.refused().0, 404);
    }
    house.desk.leave();
}
