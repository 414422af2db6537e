//! `/api/v1/tokens`.

use app::tokens::Scope;
use serde_json::json;
use testkit::office::{ADMINISTRATOR, CLERK, HANDLER};

use crate::house;
use crate::program::Program;

const TOKENS: &str = "/api/v1/tokens";

#[tokio::test]
async fn a_token_is_issued_used_listed_and_taken_away() {
    let house = house::open();
    let program = Program::of(&house, CLERK, &Scope::ALL).await;
    let new = json!({"name": "전화 연계", "scopes": ["cases:read"], "days": 30});
    let issued = program.post(TOKENS, &new).await;
    assert_eq!(issued.status, 201, "{issued:?}");
    let other = Program::with(&house, issued.json["token"].as_str().unwrap());
    assert_eq!(other.get("/api/v1/cases").await.status, 200);
    assert_eq!(other.get(TOKENS).await.refused().1, "scope-missing");
    let listed = program.get(TOKENS).await.json;
    let (id, names) = (&issued.json["id"], listed["tokens"].as_array().unwrap());
    assert!(
        names
            .iter()
            .any(|token| token["id"] == *id && token["name"] == "전화 연계")
    );
    assert!(!listed.to_string().contains("miso_"));
    let path = format!("{TOKENS}/{}", id.as_str().unwrap());
    let stranger = Program::of(&house, HANDLER, &Scope::ALL).await;
    assert_eq!(stranger.raw("DELETE", &path, "").await.refused().0, 404);
    let administrator = Program::of(&house, ADMINISTRATOR, &Scope::ALL).await;
    assert_eq!(administrator.raw("DELETE", &path, "").await.status, 204);
    assert_eq!(other.get("/api/v1/cases").await.refused().0, 401);
    assert_eq!(program.raw("DELETE", &path, "").await.refused().0, 404);
    house.desk.leave();
}

#[tokio::test]
async fn a_token_never_makes_one_that_may_do_more() {
    let house = house::open();
    let program = Program::of(&house, CLERK, &[Scope::TokensWrite]).await;
    let more = json!({"name": "더", "scopes": ["tokens:write", "replies:write"]});
    let said = program.post(TOKENS, &more).await;
    assert_eq!(said.refused(), (403, "scope-missing", ""));
    for (body, pointer) in [
        (json!({"name": " ", "scopes": ["tokens:write"]}), "/name"),
        (json!({"name": "가", "scopes": []}), "/scopes"),
        (json!({"name": "가", "scopes": ["all"]}), "/scopes/0"),
        (
            json!({"name": "가", "scopes": ["tokens:write"], "days": 0}),
            "/days",
        ),
    ] {
        let said = program.post(TOKENS, &body).await;
        assert_eq!(said.refused(), (422, "misfits", pointer));
    }
    house.desk.leave();
}
