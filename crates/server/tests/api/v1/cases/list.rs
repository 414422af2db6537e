//! `GET /api/v1/cases`.

use app::tokens::Scope;
use testkit::office::{CLERK, OTHER_LEAD};

use crate::house;
use crate::program::Program;

#[tokio::test]
async fn pages_follow_each_other_and_hold_every_case_once() {
    let house = house::open();
    for text in ["하나", "둘", "셋", "넷", "다섯"] {
        house.desk.receive(text).await.unwrap();
    }
    let program = Program::of(&house, CLERK, &[Scope::CasesRead]).await;
    let (mut numbers, mut path) = (Vec::new(), "/api/v1/cases?limit=2".to_owned());
    loop {
        let page = program.get(&path).await;
        let cases = page.json["cases"].as_array().unwrap().clone();
        numbers.extend(cases.iter().map(|case| case["number"].to_string()));
        match page.json["next"].as_str() {
            Some(next) => path = format!("/api/v1/cases?limit=2&after={next}"),
            None => break,
        }
    }
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 5);
    let found = program
        .get("/api/v1/cases?q=2026-000003&state=acknowledged")
        .await;
    assert_eq!(found.json["cases"][0]["number"], "2026-000003");
    let none = program.get("/api/v1/cases?q=2026-000003&kind=praise").await;
    assert_eq!(none.json["cases"].as_array().unwrap().len(), 0);
    let elsewhere = Program::of(&house, OTHER_LEAD, &[Scope::CasesRead]).await;
    let none = elsewhere.get("/api/v1/cases").await;
    assert_eq!(none.json["cases"].as_array().unwrap().len(), 0);
    house.desk.leave();
}

#[tokio::test]
async fn an_unknown_question_is_said_and_not_passed_over() {
    let house = house::open();
    let program = Program::of(&house, CLERK, &[Scope::CasesRead]).await;
    for (query, id) in [
        ("state=x", "not-offered"),
        ("after=x", "not-offered"),
        ("limit=0", "not-offered"),
        ("limit=many", "not-a-number"),
        ("overdue=maybe", "not-offered"),
        ("owner=x", "not-offered"),
        ("colour=red", "unknown"),
    ] {
        let said = program.get(&format!("/api/v1/cases?{query}")).await;
        assert_eq!(said.refused(), (422, "misfits", ""), "{query}");
        let error = &said.json["errors"][0];
        let parameter = query.split('=').next().unwrap_or_default();
        assert_eq!(
            (&error["parameter"], &error["id"]),
            (&parameter.into(), &id.into())
        );
    }
    house.desk.leave();
}
